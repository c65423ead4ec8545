package form

import (
	"strings"

	"casebook/data/report/text"
)

// remit is what somebody's inspections are about that are none of a local authority's
// children's services.
type remit struct {
	title *text.Pattern // on the lines of a title, in lower case with plain apostrophes
	why   string
}

// beyondEngland are the inspectorates of other nations: what they write is refused
// wherever on the first page they name themselves.
var beyondEngland = []remit{
	{text.Lazy(`\bestyn\b|care inspectorate wales|\barolyg\w+|\bcssiw\b|\bcymru\b`), "it is a Welsh report: this casebook holds English authorities"},
	{text.Lazy(`care inspectorate|education scotland|community planning partnership|\bhmie\b`), "it is a Scottish report: this casebook holds English authorities"},
	{text.Lazy(`\brqia\b|regulation and quality improvement authority|education and training inspectorate`), "it is a report from Northern Ireland: this casebook holds English authorities"},
}

// otherRemits are known by their titles. Reports on authorities speak of these
// services too, so no more than a title counts.
var otherRemits = []remit{
	{text.Lazy(`inspection of (?:the )?(?:cafcass|children and family court advisory)|\bcafcass\b.{0,60}\binspection\b|^(?:the )?children and family court advisory and support service`),
		"it is an inspection of Cafcass, not of an authority"},
	{text.Lazy(`youth (?:justice|offending)(?: (?:services?|teams?|partnership|work))*.{0,40}\binspection\b|inspection of (?:the )?youth (?:justice|offending)|^(?:an? )?(?:\w+ )*inspection of youth|full joint inspection of youth|\binspectorate of probation\b.{0,160}\byouth (?:justice|offending)\b|\byouth (?:justice|offending) (?:service|team|partnership)s?\b.{0,160}\binspectorate of probation\b`),
		"it is an inspection of a youth justice service, not of an authority's children's services"},
	{text.Lazy(`child protection inspection.{0,80}\bpolice\b|\bpolice\b.{0,60}child protection inspection|\bpeel\b.{0,40}\bpolice\b|\bpolice\b.{0,40}\bpeel\b`),
		"it is an inspection of a police force, not of an authority's children's services"},
	{text.Lazy(`review of health services for children looked after|\bcqc\b.{0,40}\b(?:inspection report|quality report)|^care quality commission\b.{0,200}\b(?:inspection report|quality report|review of|ratings?)\b|\bcare quality commission\b.{0,160}\b(?:gp practice|hospital|nhs (?:foundation )?trust|care home|surgery|care act|local authority assessments?)\b|\blocal authority assessment\b.{0,160}\b(?:care act|care quality commission)\b|are services (?:safe|well-led|caring)\?`),
		"it is a report of the Care Quality Commission on health or care services, not on an authority's children's services"},
	{text.Lazy(`\bchildren's homes?\b.{0,200}\b(?:inspection|monitoring visit)\b|\binspection (?:report|of)\b.{0,200}\bchildren's homes?\b|\bsc\d{6}\b|\b(?:assurance|full|interim) inspection\b.{0,200}\bchildren's homes?\b|\bmonitoring visit\b.{0,120}\bchildren's home\b|short.breaks? (?:home|unit|centre)`),
		"it is an inspection of a children's home, not of an authority"},
	{text.Lazy(`\b(?:independent fostering agency|voluntary adoption agency|adoption support agency|regional adoption agency|residential family centre|secure training centre|secure children's home|supported accommodation provi\w+|residential special school|boarding school|residential holiday scheme)\b`),
		"it is an inspection of an agency or a home for children, not of an authority"},
	{text.Lazy(`\bschool (?:inspection )?report\b|\bunique reference number\b|inspection of .{0,80}\b(?:school|academy|college|nursery|pre-?school|childminder|kindergarten)\b|\bearly years provision\b|\bfurther education and skills\b|\bindependent learning provider\b|\bungraded inspection\b.{0,80}\bschool\b`),
		"it is an inspection of a school or an early-years setting, not of an authority's children's services"},
	{text.Lazy(`\b(?:child safeguarding practice|serious case|domestic homicide) review\b`), "it is a review of what agencies did for one child or family, not an inspection"},
	{text.Lazy(`inspection of (?:.{0,60} )?(?:young offender institution|hmyoi|hmp\b)`), "it is an inspection of a prison, not of an authority's children's services"},
}

// remitLines is how many lines of a first page can hold whose remit a report is.
const (
	remitLines = 60
	remitTitle = 14
)

// otherRemit says of a document that is no inspection of an English authority's
// children's services what it is, "" of another. Only what stands above the dates
// counts where a title of ours does.
func otherRemit(first text.Page) string {
	page := forMatching(first.Lines[:min(remitLines, len(first.Lines))])
	for _, r := range beyondEngland {
		if r.title.MatchString(page) {
			return r.why
		}
	}
	var lines []string
	for _, l := range first.Lines {
		if l = strings.TrimSpace(l); l != "" && len(lines) < remitTitle {
			lines = append(lines, l)
		}
	}
	title := forMatching(lines)
	if ours.MatchString(title) {
		return ""
	}
	for _, r := range otherRemits {
		if r.title.MatchString(title) {
			return r.why
		}
	}
	return ""
}

// ours are the titles of what this casebook can hold, and of what several inspectorates
// write together about an area.
var ours = text.Lazy(`inspection of (?:.{0,90} )?(?:children's social care services|(?:local authority )?children'?s'? services)|inspection of services for children in need of help|safeguarding children'?s? board|joint targeted area|area send|local area partnership|(?:monitoring|focused|assurance) visit (?:of|to) (?:.{0,60} )?(?:children's services|council|local authority)|contact,? referral and assessment|looked after children|protection of children|^dear |\bdear (?:ms|mr|mrs|miss|dr|colleague)`)
