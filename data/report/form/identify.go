package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// identity is what a report says it is.
type identity struct {
	authority data.Authority
	form      form
	kind      data.Kind
	origins   []Origin
	warnings  []string
}

// reInspection finds what the cover of a re-inspection says. A footer is never
// read: some name another inspection.
var reInspection = text.Lazy(`\bre ?-? ?inspection\b`)

// coverLines is how much of a first page can hold its title.
const coverLines = 16

var fieldworkLabel = text.Lazy(`(?i)^(?:inspection|review|visit) dates?\b|^dates? of (?:inspection|review|visit)\b`)

// coverHead returns the lines of a cover above its dates.
func coverHead(p text.Page) []string {
	var out []string
	for _, l := range p.Lines {
		l = strings.TrimSpace(l)
		if fieldworkLabel.MatchString(l) || len(out) >= coverLines {
			break
		}
		if l == "" || text.LoneNumber(l) {
			continue
		}
		out = append(out, l)
	}
	return out
}

// forMatching joins lines for matching: lower case, plain apostrophes, single spaces.
func forMatching(lines []string) string {
	s := strings.NewReplacer("’", "'", "‘", "'", "`", "'", "–", "-").Replace(strings.ToLower(strings.Join(lines, " ")))
	return strings.Join(strings.Fields(s), " ")
}

// kindOn is what kind of inspection the cover of a form's report tells.
func (f form) kindOn(head string) data.Kind {
	switch {
	case f.kind != "":
		return f.kind
	case reInspection.MatchString(head):
		return data.ReInspection
	}
	return f.framework.Kind()
}

// identify settles whose report it is and under which framework.
func identify(doc text.Document, first text.Page, who Authorities, given Given) (identity, error) {
	var id identity
	lines := coverHead(first)
	head := forMatching(lines)
	f, ok := titled(head)
	id.form, id.kind = f, f.kindOn(head)
	switch {
	case given.Framework != "":
		framework := data.Framework(strings.ToLower(given.Framework))
		if !framework.Valid() {
			return id, &Unplaced{Missing: []string{"framework"}, Why: "there is no framework " + given.Framework}
		}
		if ok && framework != f.framework && !(framework.Graded() && f.framework.Graded()) {
			return id, &Unplaced{Why: "its title says " + f.framework.Name() + ": it cannot be read as " + framework.Short()}
		}
		if !ok || framework != f.framework {
			id.form, id.kind = formOf(framework), framework.Kind()
		}
		id.origins = append(id.origins, Origin{Field: "framework", From: byHand, Words: given.Framework})
	case ok:
		id.origins = append(id.origins, Origin{Field: "framework", From: "title", Words: strings.Join(lines, " ")})
	case hasILACSTable(doc.Pages):
		id.form, id.kind = ilacsForm(), data.ILACS.Kind()
		id.origins = append(id.origins, Origin{Field: "framework", From: "table of judgements", Words: strings.Join(lines, " ")})
		id.warnings = append(id.warnings, warnNoTitle)
	default:
		return id, unknownTitle(doc)
	}
	a, origin, warning, err := who.find(lines, doc, given.Authority)
	if err != nil {
		return id, err
	}
	id.authority = a
	id.origins = append(id.origins, origin)
	if warning != "" {
		id.warnings = append(id.warnings, warning)
	}
	return id, nil
}

// otherSEND are documents about an area's arrangements for special educational needs
// that are no report of an area SEND inspection.
var otherSEND = []struct {
	re  *text.Pattern
	why string
}{
	{text.Lazy(`\barea send monitoring (?:inspection|visit)\b`), "it is a report of a monitoring inspection of an area's SEND arrangements, which cannot be read yet"},
	{text.Lazy(`\barea send thematic (?:visit|review)\b`), "it is a thematic visit about special educational needs, which cannot be read yet"},
	{text.Lazy(`\bjoint (?:local )?area (?:send|special educational needs|sen and disabilit(?:y|ies))\b|\blocal area send (?:re-?visit|inspection)\b|\bjoint (?:ofsted and cqc|cqc and ofsted) (?:inspection|re-?visit)\b.{0,80}\bspecial educational needs\b`),
		"it is a letter of the joint local area SEND inspections of 2016 to 2022, which cannot be read yet"},
}

// warnNoTitle tells of a report whose cover does not say what it is: some name a trust
// and no services.
const warnNoTitle = "its title is not that of an inspection of children's services: it was taken for one by its table of judgements"

const byHand = "by hand"

// unknownTitle says why a document without a known title is refused.
func unknownTitle(doc text.Document) error {
	var lines []string
	for _, p := range doc.Pages[:min(2, len(doc.Pages))] {
		lines = append(lines, p.Lines[:min(80, len(p.Lines))]...)
	}
	text := forMatching(lines)
	for _, e := range otherSEND {
		if e.re.MatchString(text) {
			return &Unplaced{Why: e.why}
		}
	}
	for _, r := range otherRemits {
		if r.title.MatchString(text) {
			return &Unplaced{Why: r.why}
		}
	}
	return &Unplaced{Missing: []string{"framework"}, Why: "its first page has no title of an inspection of children's services, and it is no letter of a visit"}
}
