// Package reader writes one finding in full as wrapped, styled lines: what it
// says, who says it, what became of the matter, what is uncertain and where
// every fact comes from.
//
// It knows how a finding reads. It must not know which screen shows it, nor
// fetch anything: all facts come in a history.Reading.
package reader

import (
	"strings"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/words"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// Options say how to write.
type Options struct {
	Style style.Sheet
	Width int // cells
	Basis data.Basis
	Words words.Query // to be marked in the text
	// Folded leaves a line of everything that is not the finding's own: what became
	// of its matter, what is unclear, where it comes from.
	Folded bool

	// Sources name the sources by id. Without an entry the id itself is shown.
	Sources map[string]data.Source
}

// Lines writes the whole finding. No line is wider than o.Width and nothing is
// left out: what does not fit is wrapped.
func Lines(r history.Reading, o Options) []string {
	p := opening(r, o)
	for _, n := range r.Notes {
		p.field("Your note", widget.Clean(n.Line()))
	}
	if o.Folded {
		p.folded(r)
		return p.lines
	}
	p.confirmed(r)
	p.matter(r)
	p.flags(r.Flags)
	p.unreadable(r.Unreadable)
	p.note(r.Finding.Note)
	p.provenance(r)
	return p.lines
}

// Opening writes what the finding itself says, for the moment until the rest
// of the reading has been gathered.
func Opening(f data.Finding, in data.Inspection, authority string, themes data.ThemeSet, o Options) []string {
	r := history.Reading{Finding: f, Inspection: in, Authority: data.Authority{ID: in.Authority, Name: authority}, ThemeSet: themes}
	return opening(r, o).lines
}

func opening(r history.Reading, o Options) *page {
	p := &page{Options: o}
	p.text(r.Finding.Text)
	p.gap()
	p.polarity(r.Finding)
	p.field("By", voice(r.Finding))
	p.field("In", inspection(r, o.Basis))
	p.themes(r)
	p.field("Area", area(r))
	if r.HasGrade {
		p.field("Grade", grade(r, o.Basis))
	}
	return p
}

func (p *page) polarity(f data.Finding) {
	name := f.Polarity.Name()
	if f.Weight == data.Serious {
		name += ", serious"
	}
	name += f.TaggingNote()
	p.add(draw.Tone(f.Polarity, p.Style), strings.TrimRight(draw.Sign(f), " ")+"  "+name)
	if f.Mixed {
		p.add(p.Style.Dim, "Its place in the source holds both praise and criticism.")
	}
}

func voice(f data.Finding) string {
	who := widget.Clean(f.SpeakerNoted())
	if f.Attribution != data.Ofsted {
		who += " (left out of counts unless other voices are on)"
	}
	return who
}

func inspection(r history.Reading, b data.Basis) string {
	date := "publication date unknown"
	if b == data.ByInspected {
		date = "inspection date unknown"
	}
	if d := r.Inspection.On(b); d != "" {
		date = b.String() + " " + d.Short()
	}
	return widget.Clean(r.Authority.Name) + ", " + widget.Clean(r.Inspection.ShortName()) + ", " + date
}

// themes writes one theme a line, because labels hold commas.
func (p *page) themes(r history.Reading) {
	label, f := "Themes", r.Finding
	ids := f.Themes
	for _, id := range ids {
		p.field(label, r.ThemeSet.Label(id)+f.ThemeNote(id))
		label = ""
	}
	if len(ids) == 0 {
		p.field(label, "none"+f.TaggingNote())
	}
}

func area(r history.Reading) string {
	if r.Finding.Area == "" {
		return "none named for this finding"
	}
	return r.Finding.Area.NameIn(r.Inspection.Edition())
}

// grade says which overall grade stood when the inspection came out, and
// whether this inspection gave it.
func grade(r history.Reading, b data.Basis) string {
	s := r.Standing
	what := widget.Clean(s.Inspection.Title(b))
	if s.Inspection.ID == r.Inspection.ID {
		what = "this inspection"
	}
	if s.Grade == "" {
		return s.Words() + " (" + what + ")"
	}
	says := s.Grade.Letter() + " " + s.Grade.Words() + " overall, by " + what
	if s.Inspection.ID != r.Inspection.ID {
		says += ", standing since " + s.Since.Short()
	}
	if s.Status.NotChecked() {
		says += ", " + s.Status.Words()
	}
	return says
}
