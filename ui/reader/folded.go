package reader

import (
	"cmp"
	"strings"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/prose"
	"casebook/data/provenance"
	"casebook/ui/widget"
)

// folded writes one line of each part that is not the finding's own, with what it
// comes to; opening the finding shows them whole.
func (p *page) folded(r history.Reading) {
	p.gap()
	p.fold("Before", said(r))
	p.fold("Matter", followed(r.Matter))
	p.fold("Unclear", unclear(r.Flags))
	if damaged := data.UnreadableWords(r.Unreadable); len(damaged) > 0 {
		p.fold("Damaged", strings.Join(damaged, "; "))
	}
	p.fold("Note", r.Finding.Note)
	for _, x := range provenance.Of(r.Finding, r.Inspection, p.sources(r)) {
		if !x.Also && x.Text != "" {
			p.fold("From", x.Text)
			return
		}
	}
}

// fold writes a part that is folded, in one line, and nothing where there is none.
func (p *page) fold(label, text string) {
	if text == "" {
		return
	}
	g := p.Style.Glyphs
	lead := g.Closed + " " + widget.Fit(label, labels-2, "")
	p.lines = append(p.lines, p.Style.Dim.Render(widget.Fit(lead+widget.Clean(text), p.Width, g.Ellipsis)))
}

func said(r history.Reading) string {
	if n := len(r.Confirms); n > 0 {
		return "said of this paragraph in " + prose.Count(n, "finding")
	}
	return ""
}

// followed says in one line how long a matter was followed, and its name.
func followed(m history.Matter) string {
	var parts []string
	if n := len(m.Moments); n > 1 {
		years := m.Moments[0].Inspection.SortDate().YearText() + " to " + m.Moments[n-1].Inspection.SortDate().YearText()
		parts = append(parts, prose.Count(n, "inspection")+", "+years)
	}
	if m.Thread != nil {
		parts = append(parts, m.Thread.Label)
	}
	return cmp.Or(strings.Join(parts, ": "), "no other inspection is linked to it")
}

func unclear(all []data.Flag) string {
	if len(all) == 0 {
		return ""
	}
	text := all[0].Text
	if n := len(all); n > 1 {
		text = prose.Count(n, "point") + ": " + text
	}
	return text
}
