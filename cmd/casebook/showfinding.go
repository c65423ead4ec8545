package main

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/history"
)

// findingPage is a finding for readers, with all that is known about it.
func findingPage(r history.Reading) *page {
	f, in := r.Finding, r.Inspection
	p := &page{}
	p.title(f.Text)
	p.fact("Polarity", strings.TrimSpace(f.Polarity.Mark()+" "+f.Polarity.Name()+weightWords(f)+taggingWords(f)))
	p.fact("Says it", f.Speaker())
	p.fact("Themes", themeWords(r.ThemeSet, f.Themes)+taggingWords(f))
	if f.Coded != nil && !f.Confirmed {
		p.fact("Coded as", themeWords(r.ThemeSet, f.Coded)+", by its source; this casebook's own themes changed that")
	}
	p.fact("Area", areaName(f.Area, in))
	p.fact("Inspection", fmt.Sprintf("%s, %s (%s)", r.Authority.Name, in.ShortName(), in.ID))
	datesOnto(p, in)
	p.fact("Coverage", f.CoverageWords(in))
	if r.HasGrade {
		p.fact("Grade in force", standingWords(r.Standing, true))
	}
	p.fact("Note", f.Note)
	confirmedOnto(p, r)
	matterOnto(p, r.Matter)
	flagsOnto(p, r.Flags)
	for _, words := range data.UnreadableWords(r.Unreadable) {
		p.item("?", words, "")
	}
	p.heading("Source")
	sourceOnto(p, "Stands in", r.Source, placeWords(f.Source))
	if f.ConfirmedBy != nil && r.Confirming != nil {
		sourceOnto(p, "Confirmed by", *r.Confirming, f.ConfirmedBy.Where)
	}
	p.fact("Id", f.ID)
	return p
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

// taggingWords marks what the program suggests and what the user confirmed.
func taggingWords(f data.Finding) string {
	if w := f.TaggingWords(); w != "" {
		return " (" + w + ")"
	}
	return ""
}

func themeWords(themes data.ThemeSet, ids []string) string {
	if len(ids) == 0 {
		return "no theme"
	}
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = id + " (" + themes.Label(id) + ")"
	}
	return strings.Join(out, ", ")
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

func coverageWords(in data.Inspection) string {
	if in.CoverageNote != "" {
		return in.Coverage.Words() + ": " + in.CoverageNote
	}
	return in.Coverage.Words()
}

// standingWords says which grade is in force and where it stands, by id.
func standingWords(g history.StandingGrade, known bool) string {
	if !known {
		return history.NoneInForceSentence
	}
	return g.Sentence() + " " + g.Inspection.ID
}

// datesOnto adds both dates, how each is known and what other sources say.
func datesOnto(p *page, in data.Inspection) {
	p.fact("Inspected", withStatus(in.Inspected.String(), in.Inspected.Status))
	for _, o := range in.Inspected.Also {
		p.fact("", "another source says "+withStatus(o.String(), o.Status)+asStated(o.AsStated))
	}
	p.fact("Published", withStatus(in.Published.Date.String(), in.Published.Status))
	for _, o := range in.Published.Also {
		p.fact("", "another source says "+withStatus(o.Date.String(), o.Status)+asStated(o.AsStated))
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
func matterOnto(p *page, m history.Matter) {
	if len(m.Moments) == 0 {
		return
	}
	p.heading("The matter over time, by month of inspection")
	if m.Thread != nil {
		p.fact("Matter", m.Thread.Label)
		p.paragraph(m.Thread.Story)
		if m.Dated() {
			p.paragraph(history.OlderStory)
		}
	} else {
		p.paragraph("This finding belongs to no matter that was followed: later inspections are not listed.")
	}
	for _, x := range m.Moments {
		here := ""
		if x.Here {
			here = " (this finding)"
		}
		p.item(x.Mark, x.Inspection.SortDate().Month().Short()+", "+x.Inspection.ShortName()+": "+x.Words+here, x.Inspection.ID)
		for _, q := range x.Paragraphs {
			p.item("", q.Source.Within()+": "+q.Text, q.ID)
		}
	}
}

// confirmedOnto adds what was held of a paragraph before its report was, and
// the matters that it belongs to.
func confirmedOnto(p *page, r history.Reading) {
	if len(r.Confirms) == 0 && len(r.Matters) == 0 {
		return
	}
	p.heading("Said of this paragraph before, by its number")
	for _, f := range r.Confirms {
		p.item(f.Polarity.Mark(), f.Speaker()+": "+f.Text, f.ID)
	}
	for _, t := range r.Matters {
		p.fact("Matter", t.Label)
	}
}

func flagsOnto(p *page, flags []data.Flag) {
	if len(flags) == 0 {
		return
	}
	p.heading("What is unclear")
	for _, f := range flags {
		text := f.Kind + ": " + f.Text
		if f.Resolution != "" {
			text += " What was decided: " + f.Resolution
		}
		p.item("?", text, f.About)
	}
}

func sourceOnto(p *page, label string, s data.Source, where string) {
	text := s.Name()
	if s.Publisher != "" {
		text = s.Publisher + ": " + text
	}
	if s.Kind != "" {
		text += " (" + s.Kind + " source)"
	}
	p.fact(label, text)
	if where != "" {
		p.fact("", where)
	}
	if s.Path != "" {
		p.fact("", s.Path)
		p.fact("", "SHA-256 "+s.Hash)
	}
	p.fact("", s.Note)
}
