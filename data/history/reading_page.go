package history

import (
	"strings"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/listing"
	"casebook/data/mark"
	"casebook/data/provenance"
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
	p.Title = f.Handed(f.Text)
	p.Fact("Polarity", strings.TrimSpace(f.Polarity.Mark()+" "+f.Polarity.Name()+weightWords(f)+f.TaggingNote()))
	p.Fact("Says it", f.SpeakerNoted())
	themes := r.ThemeSet.Labels(f.Themes)
	if len(themes) == 0 {
		themes = []string{data.NoTheme}
	}
	p.Fact("Themes", f.Noted(themes, "; "))
	p.Fact("Area", areaName(f.Area, in))
	p.Fact("Inspection", r.Authority.Name+", "+in.Title(data.ByPublished))
	if r.HasGrade {
		p.Fact("Grade in force", standingWords(r.Standing, true))
	}
	for _, n := range r.Notes {
		p.Fact("Your note", n.Line())
	}
	p.Fact("Note", f.Note)
	confirmedOnto(p, r)
	matterOnto(p, r.Matter)
	FlagsOnto(p, r.Flags, func(string) string { return "" })
	for _, words := range data.UnreadableWords(r.Unreadable) {
		p.Item(mark.Warning, words, "")
	}
	p.Heading("Provenance")
	provenanceOnto(p, provenance.Of(f, in, r.Sources()))
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

func areaName(a data.Area, in data.Inspection) string {
	if a == "" {
		return "no judgement area"
	}
	return a.NameIn(in.Edition())
}

// standingWords says which grade is in force and where it stands.
func standingWords(g StandingGrade, known bool) string {
	if !known {
		return NoneInForceSentence
	}
	return g.Sentence()
}

// provenanceOnto adds facts of provenance.
func provenanceOnto(p *document.Document, facts []provenance.Fact) {
	for _, x := range facts {
		if x.Also {
			x.Label, x.Text = "", "another source: "+x.Text
		}
		p.Fact(x.Label, x.Text)
	}
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
		p.Item(x.Mark, x.Inspection.SortDate().Month().Short()+", "+x.Inspection.ShortName()+": "+x.Words+here, "")
		for _, q := range x.Paragraphs {
			p.Item("", q.Where()+": "+q.Handed(q.Text), "")
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
		p.Item(f.Polarity.Mark(), f.Speaker()+": "+f.Handed(f.Text), "")
	}
	for _, t := range r.Matters {
		p.Fact("Matter", t.Label)
	}
}
