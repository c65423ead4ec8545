// Package form makes inspections of the text of reports: which form of report it
// is, whose and of when, its grades, and its paragraphs and recommendations
// under their areas.
//
// It must not know files, PDFs or web pages, or what becomes of an inspection.
package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// Parse reads the inspections of a document: one, or several where a file
// holds several reports. An error is an Unplaced and says what is missing.
func Parse(doc text.Document, who Authorities, given Given) ([]Parsed, error) {
	if len(doc.Pages) == 0 {
		return nil, &Unplaced{Why: "it has no text"}
	}
	if why := otherRemit(doc.Pages[0]); why != "" {
		return nil, &Unplaced{Why: why}
	}
	if l, ok := findLetter(doc, given); ok {
		if why := l.otherSetting(doc); why != "" && given.Framework == "" {
			return nil, &Unplaced{Why: why}
		}
		if err := l.notTheInspectorates(doc, given); err != nil {
			return nil, err
		}
		p, err := parseLetter(doc, l, who, given)
		if err != nil {
			return nil, err
		}
		return []Parsed{p}, nil
	}
	var out []Parsed
	for i, pages := range splitReports(doc.Pages) {
		id, err := identify(doc, pages[0], who, given)
		if err != nil {
			return nil, err
		}
		if id.form.grades == nil && id.form.read == nil {
			return nil, &Unplaced{Why: "reports of the framework " + id.form.framework.Name() + " cannot be read yet"}
		}
		p := parseReport(doc, pages, id, who, given)
		p.Part = i + 1
		out = append(out, p)
	}
	shareLead(out)
	return out, nil
}

// shareLead gives a part without a lead inspector that of another part of the
// same inspection: one file names him once.
func shareLead(all []Parsed) {
	for i := range all {
		for k := range all {
			if all[i].Inspection.Lead == "" && all[k].Inspection.Lead != "" && all[i].Inspection.ID == all[k].Inspection.ID {
				all[i].Inspection.Lead = all[k].Inspection.Lead
				all[i].addOrigin("lead", "part "+itoa(all[k].Part), all[k].Inspection.Lead)
				all[i].Warnings = without(all[i].Warnings, noLead)
			}
		}
	}
}

const noLead = "the lead inspector was not found"

// splitReports cuts a document where a further report's cover begins: a page with a
// title and dates of its own.
func splitReports(pages []text.Page) [][]text.Page {
	var out [][]text.Page
	from := 0
	for i := 1; i < len(pages); i++ {
		if isCover(pages[i]) && !sameCover(pages[from], pages[i]) {
			out = append(out, pages[from:i])
			from = i
		}
	}
	return append(out, pages[from:])
}

func isCover(p text.Page) bool {
	head := coverHead(p)
	if len(head) == 0 || len(head) >= coverLines {
		return false
	}
	dated := false
	for _, l := range p.Lines[:min(2*coverLines, len(p.Lines))] {
		if fieldworkLabel.MatchString(strings.TrimSpace(l)) {
			dated = true
		}
	}
	_, ok := titled(forMatching(head))
	return ok && dated
}

// sameCover reports whether two covers are one report's: the same form and
// dates. One of them may be a footer, with the page's number after them.
func sameCover(a, b text.Page) bool {
	x, _ := labelled([]text.Page{a}, fieldworkWords)
	y, _ := labelled([]text.Page{b}, fieldworkWords)
	from, to := text.DateSpan(x)
	start, end := text.DateSpan(y)
	f, _ := titled(forMatching(coverHead(a)))
	g, _ := titled(forMatching(coverHead(b)))
	return from == start && to == end && f.title == g.title
}

// parseReport reads one report.
func parseReport(doc text.Document, pages []text.Page, id identity, who Authorities, given Given) Parsed {
	source, f := SourceID(doc), id.form
	p := Parsed{Origins: id.origins, Warnings: id.warnings}
	p.Inspection = data.Inspection{
		Authority: id.authority.ID, URN: id.authority.URN, Framework: f.framework, Kind: id.kind,
		Coverage: data.Complete,
	}
	p.readDates(doc, pages, given)
	p.onItsDay(id.authority, who)
	p.readLead(pages)
	if f.read != nil {
		f.read(pages, &p)
		p.Inspection.ID = data.InspectionID(p.Inspection.Authority, p.Inspection.Inspected.Start, p.Inspection.Published.Date, f.framework)
		return p
	}
	lines := text.Lines(pages)
	text.DashesAsBullets(lines)
	f.grades(lines, &p)
	f.hide(lines)
	markHeadings(lines)
	asks := inRecommendations(lines)
	text.EnumeratedAsItems(lines, 1, asks)
	text.MarkSublists(lines, asks)
	p.tellLetters(pages)
	run := text.MarkNumbers(lines)
	if text.ReadAcross(lines, run) {
		p.warn(warnColumns)
	}
	text.MarkThemeHeadings(lines)
	o := text.NewOutline(lines, len(run) > 0, id.kind == data.BoardReview)
	p.Paragraphs, p.Recommendations, p.NothingAsked = o.Paragraphs, o.Recommendations, o.NothingAsked
	p.compareHeadings(o)
	if f.framework == data.SIF {
		p.readBoardPage(lines)
	}
	for _, missing := range f.has {
		missing(&p, len(run) > 0)
	}
	for i := range p.Inspection.Judgements {
		p.Inspection.Judgements[i].Source = source
		p.Inspection.Judgements[i].Status = data.InReport
	}
	p.Inspection.ID = data.InspectionID(p.Inspection.Authority, p.Inspection.Inspected.Start, p.Inspection.Published.Date, f.framework)
	if len(p.Inspection.Judgements) == 0 {
		p.warn("no judgement was found")
	}
	return p
}

// inRecommendations says which lines stand under a heading of recommendations.
func inRecommendations(lines []text.Line) func(i int) bool {
	asked := make([]bool, len(lines))
	asks := false
	for i, l := range lines {
		if h := l.Heading; h != nil && h.Part != text.ThemePart && h.Part != text.DeadlinePart {
			asks = h.Part == text.RecommendationsPart
		}
		asked[i] = asks
	}
	return func(i int) bool { return asked[i] }
}

// tellLetters warns of letters that were taken for bullets.
func (p *Parsed) tellLetters(pages []text.Page) {
	if letters := text.LettersAsBullets(pages); letters != "" {
		p.warn("the letter " + letters + " at the beginning of lines was taken for a bullet")
	}
}

func (p *Parsed) warn(s string) { p.Warnings = append(p.Warnings, s) }

// addJudgement adds a judgement; the first of an area counts, and one that says
// otherwise is warned of.
func (p *Parsed) addJudgement(a data.Area, g data.Grade, page int, label string) {
	if g == "" {
		return
	}
	if j, ok := p.Inspection.Judgement(a); ok {
		if j.Grade != g {
			p.warn(a.Name() + ": " + string(j.Grade) + onPage(j.Page) + ", " + string(g) + onPage(page))
		}
		return
	}
	p.Inspection.Judgements = append(p.Inspection.Judgements, data.Judgement{Area: a, Grade: g, Page: page, Label: label})
}

// onPage says where a judgement stands, nothing in a file without pages.
func onPage(n int) string {
	if n == 0 {
		return ""
	}
	return " on page " + itoa(n)
}

// compareHeadings holds the grades in headings against the table of judgements, and
// takes them for areas of which the table could not be read. The safeguarding
// board's grade stands nowhere else in later reports.
func (p *Parsed) compareHeadings(o text.Outline) {
	for i, h := range o.Headings {
		if h.Slip {
			p.warn(h.Area.Name() + ": the heading \"" + h.Words + "\" was taken for that of this area")
		}
		if h.Grade == "" || h.Area == "" {
			continue
		}
		_, has := p.Inspection.Judgement(h.Area)
		p.addJudgement(h.Area, h.Grade, o.HeadingPages[i], h.Words)
		if !has && !h.Board {
			p.warn(h.Area.Name() + ": the grade is from the heading of its section")
		}
	}
}
