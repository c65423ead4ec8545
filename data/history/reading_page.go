package history

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/listing"
)

// Output is the finding in every format.
func (r Reading) Output() document.Output {
	return document.Output{Page: func() document.Document { return ReadingPage(r) }, Record: func() any { return NewReadingRecord(r) },
		Rows: findingRows([]listing.Found{{Finding: r.Finding, Inspection: &r.Inspection}})}
}

// ReadingPage is a finding for readers, with all that is known about it.
func ReadingPage(r Reading) document.Document {
	f, in := r.Finding, r.Inspection
	p := &document.Document{}
	p.Title = f.Text
	p.Fact("Polarity", strings.TrimSpace(f.Polarity.Mark()+" "+f.Polarity.Name()+weightWords(f)+f.TaggingNote()))
	p.Fact("Says it", f.Speaker())
	p.Fact("Themes", themeWords(r.ThemeSet, f.Themes)+f.TaggingNote())
	if f.Coded != nil && !f.Confirmed {
		p.Fact("Coded as", themeWords(r.ThemeSet, f.Coded)+", by its source; this casebook's own themes changed that")
	}
	p.Fact("Area", areaName(f.Area, in))
	p.Fact("Inspection", fmt.Sprintf("%s, %s (%s)", r.Authority.Name, in.ShortName(), in.ID))
	datesOnto(p, in)
	p.Fact("Coverage", f.CoverageWords(in))
	if r.HasGrade {
		p.Fact("Grade in force", standingWords(r.Standing, true))
	}
	p.Fact("Note", f.Note)
	confirmedOnto(p, r)
	matterOnto(p, r.Matter)
	FlagsOnto(p, r.Flags)
	for _, words := range data.UnreadableWords(r.Unreadable) {
		p.Item("?", words, "")
	}
	p.Heading("Source")
	sourceOnto(p, "Stands in", r.Source, placeWords(f.Source))
	if f.ConfirmedBy != nil && r.Confirming != nil {
		sourceOnto(p, "Confirmed by", *r.Confirming, f.ConfirmedBy.Where)
	}
	p.Fact("Id", f.ID)
	return *p
}

func weightWords(f data.Finding) string {
	var out string
	if f.Weight == data.Serious {
		out += ", serious"
	}
	if f.Mixed {
		out += ", from a place that holds praise and criticism"
	}
	return out
}

func themeWords(themes data.ThemeSet, ids []string) string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id + " (" + themes.Label(id) + ")"
	}
	return data.ThemeList(out)
}

func areaName(a data.Area, in data.Inspection) string {
	if a == "" {
		return "no judgement area"
	}
	return a.NameIn(in.Edition())
}

func placeWords(p data.Place) string {
	if s := p.String(); s != "" {
		return p.Document + ", " + s
	}
	return p.Document
}

// standingWords says which grade is in force and where it stands, by id.
func standingWords(g StandingGrade, known bool) string {
	if !known {
		return NoneInForceSentence
	}
	return g.Sentence() + " " + g.Inspection.ID
}

// datesOnto adds both dates, how each is known and what other sources say.
func datesOnto(p *document.Document, in data.Inspection) {
	p.Fact("Inspected", withStatus(in.Inspected.String(), in.Inspected.Status))
	for _, o := range in.Inspected.Also {
		p.Fact("", "another source says "+withStatus(o.String(), o.Status)+asStated(o.AsStated))
	}
	p.Fact("Published", withStatus(in.Published.Date.String(), in.Published.Status))
	for _, o := range in.Published.Also {
		p.Fact("", "another source says "+withStatus(o.Date.String(), o.Status)+asStated(o.AsStated))
	}
}

func withStatus(text string, s data.Status) string {
	if w := s.Words(); w != "" {
		return text + " (" + w + ")"
	}
	return text
}

func asStated(words string) string {
	if words == "" {
		return ""
	}
	return ": \"" + words + "\""
}

// matterOnto follows the finding's matter over time.
func matterOnto(p *document.Document, m Matter) {
	if len(m.Moments) == 0 {
		return
	}
	p.Heading("The matter over time, by month of inspection")
	if m.Thread != nil {
		p.Fact("Matter", m.Thread.Label)
		p.Paragraph(m.Thread.Story)
		if m.Dated() {
			p.Paragraph(OlderStory)
		}
	} else {
		p.Paragraph("This finding belongs to no matter that was followed: later inspections are not listed.")
	}
	for _, x := range m.Moments {
		here := ""
		if x.Here {
			here = " (this finding)"
		}
		p.Item(x.Mark, x.Inspection.SortDate().Month().Short()+", "+x.Inspection.ShortName()+": "+x.Words+here, x.Inspection.ID)
		for _, q := range x.Paragraphs {
			p.Item("", q.Source.Within()+": "+q.Text, q.ID)
		}
	}
}

// confirmedOnto adds what was held of a paragraph before its report was, and
// the matters that it belongs to.
func confirmedOnto(p *document.Document, r Reading) {
	if len(r.Confirms) == 0 && len(r.Matters) == 0 {
		return
	}
	p.Heading("Said of this paragraph before, by its number")
	for _, f := range r.Confirms {
		p.Item(f.Polarity.Mark(), f.Speaker()+": "+f.Text, f.ID)
	}
	for _, t := range r.Matters {
		p.Fact("Matter", t.Label)
	}
}

func sourceOnto(p *document.Document, label string, s data.Source, where string) {
	text := s.Name()
	if s.Publisher != "" {
		text = s.Publisher + ": " + text
	}
	if s.Kind != "" {
		text += " (" + s.Kind + " source)"
	}
	p.Fact(label, text)
	if s.URL != s.Name() {
		p.Fact("", s.URL)
	}
	if where != "" {
		p.Fact("", where)
	}
	if s.Path != "" {
		p.Fact("", s.Path)
		p.Fact("", "SHA-256 "+s.Hash)
	}
	p.Fact("", s.Note)
}
