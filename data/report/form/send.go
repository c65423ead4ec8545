package form

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// areaSENDForm is the form of the inspections of an area's arrangements for children
// with special educational needs and disabilities, since January 2023: what an
// authority and its health body do together, with an outcome and no grade.
func areaSENDForm() form {
	return form{
		framework: data.SEND,
		title:     text.Lazy(`\barea send (?:full )?inspection of\b`),
		read:      readAreaSEND,
	}
}

func areaSENDHeadings() []templateHeading {
	return []templateHeading{
		templateWords(`inspection outcomes?`, prosePart),
		templateWords(`information about the (local )?area partnership`, prosePart),
		templateWords(`what is it like to be a child\b.{0,140}`, prosePart),
		templateWords(`what (is|are) the (local )?area partnership doing\b.{0,60}`, listPart),
		templateWords(`what does the (local )?area partnership need to\b.{0,60}`, listPart),
		templateWords(`areas? for priority actions?`, actionsPart),
		templateWords(`areas? for improvements?`, rowsPart),
		templateWords(`(local )?area partnership details|information about this inspection|(the )?inspection team`, leftOut),
		templateWords(`if you are not happy with the inspection or the report,? you can complain to ofsted|(the office for standards in education|piccadilly gate|© crown copyright)\b.*`, leftOut),
	}
}

// readAreaSEND reads the parts of a report: the outcome, the findings of each
// part, and the areas for priority action and for improvement as recommendations.
func readAreaSEND(pages []text.Page, p *Parsed) {
	lines := text.Lines(pages)
	text.DashesAsBullets(lines)
	for _, s := range partsOf(lines[min(coverEnd(lines), len(lines)):], areaSENDHeadings(), false) {
		switch {
		case s.kind == leftOut || s.heading == "":
		case s.kind == actionsPart:
			p.addItems(s, actionRows(s))
		case s.kind == rowsPart:
			p.addItems(s, tableRows(s))
		case aboutPartnership.MatchString(s.heading):
			p.Inspection.Scope = partnership(s)
			p.addItems(s, s.items())
		case outcomeHeading.MatchString(s.heading):
			p.readOutcome(s)
			p.addItems(s, s.verdictFirst())
		default:
			p.addItems(s, s.items())
		}
	}
	p.Inspection.Scope = cmp.Or(p.Inspection.Scope, localPartnership)
	p.readTeam(lines)
	p.Partners = []string{"Ofsted", "CQC"}
	p.checkAreaSEND()
}

// teamLead finds who leads for Ofsted in a list of the team, in one or two
// columns: "Jo Roe HMI, Ofsted lead inspector".
var teamLead = text.Lazy(`((?:\p{Lu}[\p{L}'’.-]*\s+){1,4}?\p{Lu}[\p{L}'’-]+(?:-\p{Lu}\p{L}+)?),?(?: HMI)?,? Ofsted(?: HMI)?,? (?i:lead inspector)`)

// readTeam reads who led for Ofsted: one, or several who led together.
func (p *Parsed) readTeam(lines []text.Line) {
	var all []string
	for _, l := range lines {
		for _, m := range teamLead.FindAllStringSubmatch(l.Raw, -1) {
			if name := personName(courtesy.ReplaceAllString(m[1], "")); strings.Contains(name, " ") && !slices.Contains(all, name) {
				all = append(all, name)
				p.addOrigin("lead", pageName(l.Page), strings.TrimSpace(l.Raw))
			}
		}
	}
	if len(all) > 0 {
		p.Inspection.Lead = strings.Join(all, "; ")
		p.Warnings = without(p.Warnings, noLead)
	}
}

var courtesy = text.Lazy(`^(?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame)\.? `)

// localPartnership is what such an inspection looks at.
const localPartnership = "local area partnership"

var (
	aboutPartnership = text.Lazy(`(?i)^information about the (?:local )?area partnership`)
	// partners finds the authority and the health body that plan together.
	partners = text.Lazy(`^((?:The )?\p{Lu}.{3,200}?) (?:are|is|share|shares|have|work) (?:both |jointly |together )*(?:responsib|the plan|accountab)`)
	health   = text.Lazy(`\b(?:ICBs?|Integrated Care Boards?|integrated care boards?|NHS)\b`)
)

// partnership names the partnership by its authority and its health body.
func partnership(s part) string {
	for _, b := range s.blocks {
		for _, sentence := range text.Sentences(b.text()) {
			if m := partners.FindStringSubmatch(sentence); m != nil && health.MatchString(m[1]) {
				return localPartnership + ": " + m[1]
			}
		}
	}
	return ""
}

// coverEnd is the line below the dates on a cover.
func coverEnd(lines []text.Line) int {
	for i, l := range lines[:min(40, len(lines))] {
		if fieldworkLabel.MatchString(l.Raw) {
			return i + 1
		}
	}
	return 0
}

var outcomeHeading = text.Lazy(`(?i)^inspection outcome`)

// outcomes are the three that an inspection can have, each by words that all its
// wordings share. They are no grades and have no place on a scale of grades.
var outcomes = []struct {
	words   *text.Pattern
	outcome string
}{
	{text.Lazy(`(?i)\bsystemic failings\b`), data.SystemicFailings},
	{text.Lazy(`(?i)\binconsistent experiences\b`), data.InconsistentExperiences},
	{text.Lazy(`(?i)\btypically (?:(?:lead|leads|leading) to )?positive\b|\bto typically positive experiences\b`), data.PositiveExperiences},
}

var nextInspection = text.Lazy(`(?i)\b(?:next (?:full )?.{0,40}?(?:re-?)?inspection|monitoring inspection) (?:will|is|should)\b`)

// readOutcome reads the outcome and when the next inspection is to come.
func (p *Parsed) readOutcome(s part) {
	var all, next []string
	for _, b := range s.blocks {
		all = append(all, b.text())
	}
	words := strings.Join(all, " ")
	var found []string
	for _, o := range outcomes {
		if o.words.MatchString(words) {
			found = append(found, o.outcome)
		}
	}
	if len(found) == 1 {
		p.Inspection.Outcome = found[0]
		p.addOrigin("outcome", s.heading, all[0])
	}
	for _, sentence := range text.Sentences(words) {
		if nextInspection.MatchString(sentence) {
			next = append(next, sentence)
		}
	}
	if len(next) > 0 {
		p.Inspection.Note = data.NextInspection(strings.Join(next, " "))
	}
}

// verdictFirst parts the outcome from what is to come of it: when the next
// inspection is, and what the inspectorates ask the partnership to publish.
func (s part) verdictFirst() []partBlock {
	var out []partBlock
	for _, b := range s.blocks {
		all := text.Sentences(b.text())
		n := 0
		for n < len(all) && !Procedure(all[n]) {
			n++
		}
		for _, words := range []string{strings.Join(all[:n], " "), strings.Join(all[n:], " ")} {
			if words != "" {
				out = append(out, partBlock{page: b.page, lines: []string{words}})
			}
		}
	}
	return out
}

// What every report of an area SEND inspection has.
const (
	warnNoOutcome     = "the outcome of the inspection was not found: hold it against the report"
	warnNoImprovement = "no area for improvement was found in it: hold it against the report"
	warnNoAction      = "its outcome wants areas for priority action, and none was found: hold it against the report"
)

func (p *Parsed) checkAreaSEND() {
	if p.Inspection.Outcome == "" {
		p.warn(warnNoOutcome)
	}
	priority := 0
	for _, r := range p.Recommendations {
		if priorityAction.MatchString(r.Heading) {
			priority++
		}
	}
	switch {
	case p.Inspection.Outcome == data.SystemicFailings && priority == 0:
		p.warn(warnNoAction)
	case len(p.Recommendations) == 0:
		p.warn(warnNoImprovement)
	}
}

var priorityAction = text.Lazy(`(?i)\bpriority action`)
