package reader

import (
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/mark"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// matter writes what was said of the finding's matter over the years. The
// months are those of the inspections, by which they follow each other.
func (p *page) matter(r history.Reading) {
	p.heading("THE MATTER OVER TIME, by month of inspection")
	m := r.Matter
	if m.Thread == nil && len(m.Moments) < 2 {
		p.add(p.Style.Dim, "No other inspection is linked to this finding. That does not say that the matter is settled.")
		return
	}
	for _, x := range m.Moments {
		p.moment(x)
	}
	if m.Thread == nil {
		p.add(p.Style.Dim, "Only the finding's own references back: the matter has not been followed through later inspections.")
		return
	}
	p.gap()
	p.hang(p.Style.Text, p.Style.Dim.Render("Thread  "), m.Thread.Label, "        ")
	p.add(p.Style.Text, m.Thread.Story)
	if m.Dated() {
		p.add(p.Style.Dim, history.OlderStory)
	}
}

func (p *page) moment(x history.Moment) {
	sign := widget.Fit(x.Mark, 1, "")
	if x.Serious {
		sign += mark.Serious
	} else {
		sign += " "
	}
	st := p.markTone(x)
	lead := p.Style.Dim.Render(month(x.Inspection)) + " " + st.Render(sign) + " "
	pad := strings.Repeat(" ", lipgloss.Width(lead))
	defer p.paragraphs(x, pad)
	if !x.Here {
		p.hang(st, lead, x.Words, pad)
		return
	}
	st = p.Style.Strong
	p.hang(st, lead, x.Words, pad)
	end := &p.lines[len(p.lines)-1]
	if lipgloss.Width(*end)+len(here)+2 <= p.Width {
		*end += st.Render("  " + here)
		return
	}
	p.hang(st, pad, here, pad)
}

// paragraphs writes the report's own words under its inspection.
func (p *page) paragraphs(x history.Moment, pad string) {
	for _, q := range x.Paragraphs {
		p.hang(p.Style.Dim, pad, q.Where()+": "+q.Text, pad)
	}
}

// confirmed writes what was held of a paragraph before its report was, and the
// matters that it belongs to.
func (p *page) confirmed(r history.Reading) {
	if len(r.Confirms) == 0 && len(r.Matters) == 0 {
		return
	}
	p.heading("SAID OF THIS PARAGRAPH BEFORE, by its number")
	for _, f := range r.Confirms {
		p.hang(p.Style.Text, draw.Tone(f.Polarity, p.Style).Render(f.Polarity.Mark())+" ", f.Text, "  ")
		p.hang(p.Style.Dim, "  ", voice(f)+"; "+f.Place(), "  ")
	}
	for i, t := range r.Matters {
		label := ""
		if i == 0 {
			label = "Matters"
		}
		p.field(label, t.Label)
	}
}

// here marks the inspection of the finding that is being read.
const here = "< here"

func (p *page) markTone(x history.Moment) style.Ink {
	switch strings.TrimSpace(x.Mark) {
	case mark.Strength:
		return p.Style.Good
	case mark.NeedsWork:
		return p.Style.Bad
	case mark.Progress:
		return p.Style.Mid
	case mark.Recommendation:
		return p.Style.Ask
	case mark.Silent, "":
		return p.Style.Quiet
	}
	return p.Style.Text
}

// month writes "2014 Mar", nine cells with a "p" where only the publication
// date is known.
func month(in data.Inspection) string {
	d := in.SortDate()
	s := d.YearText()
	if len(d) >= 7 {
		s += " " + d.Month().Short()[:3]
	}
	if s == "" {
		s = "no date"
	}
	if in.Inspected.Start == "" && d != "" {
		s = widget.Fit(s, 8, "") + "p"
	}
	return widget.Fit(s, 9, "")
}

func (p *page) flags(all []data.Flag) {
	if len(all) == 0 {
		return
	}
	p.heading("UNCLEAR OR CONTRADICTED")
	for _, f := range all {
		p.hang(p.Style.Text, p.Style.Warn.Render(mark.Warning+" "), f.Called()+": "+f.Text, "  ")
		if decided := f.Decided(); decided != "" {
			p.hang(p.Style.Dim, "  ", decided, "  ")
		}
	}
}

// unreadable says which damaged findings may have told more of the matter.
func (p *page) unreadable(list []data.Unreadable) {
	words := data.UnreadableWords(list)
	if len(words) == 0 {
		return
	}
	p.heading("DAMAGED")
	for _, x := range words {
		p.hang(p.Style.Text, p.Style.Warn.Render(mark.Warning+" "), x, "  ")
	}
}

func (p *page) note(s string) {
	if s == "" {
		return
	}
	p.heading("NOTE")
	p.add(p.Style.Text, s)
}
