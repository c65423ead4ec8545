package importing

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/prose"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/tag"
)

// sourceOf is the file as a source.
func sourceOf(doc text.Document, p form.Parsed) data.Source {
	s := data.Source{ID: form.SourceID(doc), Kind: "primary", Type: reportType, Publisher: prose.List(inspectorates(p), "and"), Document: doc.Name, Hash: doc.Hash, Path: doc.Path, Pages: doc.PageCount()}
	switch {
	case !p.Inspection.Framework.Graded() && p.Inspection.Framework != data.SEND:
		s.Type = "letter"
	case p.Inspection.Kind == data.BoardReview:
		s.Type = boardType
	}
	s.Title = p.Inspection.Framework.Name() + ", " + s.Type
	if p.Inspection.Published.Date != "" {
		s.Published = &data.Dated{Date: p.Inspection.Published.Date, Status: p.Inspection.Published.Status}
	}
	return s
}

// inspectorates are those that say what was read, Ofsted alone or with others.
func inspectorates(p form.Parsed) []string {
	if len(p.Partners) > 0 {
		return p.Partners
	}
	return []string{"Ofsted"}
}

// InDoubt says what was in doubt when a file was read. It is kept with what was read:
// who reads its findings has not seen it imported.
func (f *File) InDoubt() string {
	all := slices.Clone(f.Doc.Warnings)
	for _, p := range f.Parsed {
		all = append(all, p.Doubts()...)
	}
	all = once(all)
	for i, s := range all {
		all[i] = strings.TrimSuffix(s, ".")
	}
	return strings.Join(all, "; ")
}

// The types of file sources: a board's review may come in a file of its own
// and does not replace the authority's report.
const (
	reportType = "report"
	boardType  = "board review"
)

// entryOf turns what was read into findings: every paragraph is one, and so is
// every recommendation that is not a paragraph. Themes and polarity are
// suggested; a recommendation is one by its place.
func entryOf(doc text.Document, p form.Parsed) data.Entry {
	e := data.Entry{Inspection: p.Inspection}
	f := findingMaker{doc: doc, title: sourceOf(doc, p).Title, inspection: p.Inspection.ID, framework: p.Inspection.Framework, prefix: prefix(p)}
	asked := map[int]text.Recommendation{}
	for _, r := range p.Recommendations {
		if r.Number > 0 {
			asked[r.Number] = r
		}
	}
	none := map[int]bool{}
	for _, r := range p.NothingAsked {
		none[r.Number] = true
	}
	bullets := map[string]text.Recommendation{} // a letter's bullets are paragraphs too
	for _, r := range p.Recommendations {
		if r.Number == 0 {
			bullets[r.Text] = r
		}
	}
	for _, q := range p.Paragraphs {
		r, isAsked := asked[q.Number]
		if q.Number == 0 {
			r, isAsked = bullets[q.Text]
			delete(bullets, q.Text)
		}
		if !p.Inspection.Framework.Graded() {
			e.Findings = append(e.Findings, f.ofLetter(q))
			continue
		}
		e.Findings = append(e.Findings, f.paragraph(q, r, isAsked, none[q.Number] && q.Number > 0))
	}
	for _, r := range p.Recommendations {
		if _, left := bullets[r.Text]; left && r.Number == 0 {
			e.Findings = append(e.Findings, f.recommendation(r))
		}
	}
	if len(e.Findings) == 0 {
		e.Inspection.Coverage = data.NoText
	}
	return e
}

// prefix keeps places of a second report in one file, and of a board's own
// file, apart from those of the first.
func prefix(p form.Parsed) string {
	switch {
	case p.Inspection.Kind == data.BoardReview:
		return "board-"
	case p.Part > 1:
		return "part" + strconv.Itoa(p.Part) + "-"
	}
	return ""
}

type findingMaker struct {
	doc        text.Document
	framework  data.Framework
	title      string // of the document: a file's name may change, and notes hang on it
	inspection string
	prefix     string
}

func (f findingMaker) finding(place, text string, area data.Area, at data.Place, asked bool) data.Finding {
	s := tag.Suggest(text, area, asked)
	at.ID, at.Document = form.SourceID(f.doc), f.title
	return data.Finding{
		ID: f.inspection + "/" + f.prefix + place, Inspection: f.inspection, Text: text, Themes: s.Themes, Polarity: s.Polarity,
		Area: area, Attribution: data.Ofsted, Suggested: true, Unsure: s.Confidence.Unsure(), Source: at,
	}
}

func (f findingMaker) paragraph(q text.Paragraph, r text.Recommendation, asked, none bool) data.Finding {
	place := "p" + strconv.Itoa(q.Number)
	if q.Number == 0 {
		place = "i" + strconv.Itoa(q.Item)
	}
	area := q.Section
	if asked && r.Body == text.ToBoard && area == "" {
		area = data.Board
	}
	out := f.finding(place, q.Text, area, data.Place{Section: q.Heading, Page: q.Page, Paragraph: q.Number, Item: q.Item}, asked)
	if asked {
		out = withDeadline(out, r)
	}
	if none {
		out.Polarity = data.Context
	}
	return out
}

// ofLetter is a paragraph or item of a letter. What stands under areas for
// development states what inspectors found, and asks for nothing by its place.
func (f findingMaker) ofLetter(q text.Paragraph) data.Finding {
	out := f.paragraph(q, text.Recommendation{}, false, false)
	if f.framework.Joint() {
		out.Polarity = jointPolarity(q.Text, q.Heading, f.framework)
		return out
	}
	out.Polarity = letterPolarity(q.Text, q.Heading)
	return out
}

func (f findingMaker) recommendation(r text.Recommendation) data.Finding {
	area := data.Area("")
	if r.Body == text.ToBoard {
		area = data.Board
	}
	out := f.finding("r"+strconv.Itoa(r.Ordinal), r.Text, area, data.Place{Section: r.Heading, Page: r.Page, Item: r.Ordinal}, true)
	return withDeadline(out, r)
}

func withDeadline(f data.Finding, r text.Recommendation) data.Finding {
	if r.Deadline != "" {
		f.Note = "Deadline: " + r.Deadline + "."
	}
	return f
}
