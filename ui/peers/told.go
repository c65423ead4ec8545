package peers

import (
	"strings"

	"casebook/data"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// told says in full what the line under the cursor says, of a theme with what both
// inspections found, and names it.
func (m *Model) told(f frame) (name string, lines []string) {
	if f.told == 0 {
		return "", nil
	}
	st := m.settings.Style
	add := func(text string, look style.Ink) {
		for _, x := range widget.Wrap(widget.Clean(text), max(1, f.w-2), "") {
			lines = append(lines, " "+look.Render(x))
		}
	}
	l, ok := m.line()
	if !ok {
		for _, text := range m.rules() {
			was := len(lines)
			if add(text, st.Dim); len(lines) > f.told { // i says them all
				lines = lines[:was]
			}
		}
		return howToRead, widget.Block(lines, f.w, f.told)
	}
	name, text := "", l.Text
	switch {
	case l.Peer != nil:
		name = widget.Clean(l.Peer.Authority.Name)
		text = strings.TrimPrefix(text, l.Peer.Authority.Name+": ")
	case l.Theme != "":
		name, text = widget.Clean(text), ""
	default: // a judgement, else a neighbour that is not shown
		if area, said, ok := strings.Cut(text, ": "); ok {
			name, text = area, said
		}
	}
	if text != "" {
		add(prose.Sentence(prose.Capital(text)), st.Text)
	}
	if l.Under != "" {
		add(prose.Sentence(prose.Capital(l.Under)), st.Dim)
	}
	if len(l.A)+len(l.B) > 0 {
		lines = append(lines, m.found(l.A, l.B, f.w, f.told-len(lines))...)
	}
	return name, widget.Block(widget.Cut(lines, f.w, f.told, st.Glyphs.Ellipsis), f.w, f.told)
}

// found is what both inspections found on a theme, beside each other where there is
// room, else as much of each as half of it holds.
func (m *Model) found(a, b []data.Finding, w, room int) []string {
	st := m.settings.Style
	if !layout.SideBySide(w) {
		return append(m.entries("A", a, w, room-room/2), m.entries("B", b, w, room/2)...)
	}
	lw, rw := layout.Halves(w)
	return widget.Beside(st.Line.Render(st.Glyphs.Vertical), widget.Block(m.entries("A", a, lw, room), lw, room), widget.Block(m.entries("B", b, rw, room), rw, room))
}

// entries are findings one below the other in at most room lines, behind the letter
// of whose they are.
func (m *Model) entries(whose string, all []data.Finding, w, room int) []string {
	st := m.settings.Style
	var out []string
	for i, f := range all {
		if len(out) > room {
			break
		}
		lead := " " + st.Accent.Render(whose) + " "
		if i > 0 {
			lead = "   "
		}
		lead += draw.Tone(f.Polarity, st).Render(widget.Fit(f.Polarity.Mark(), 2, ""))
		for j, l := range widget.Wrap(widget.Clean(f.Text), max(1, min(layout.Measure, w-6)), "") {
			if j > 0 {
				lead = "     "
			}
			out = append(out, lead+draw.Highlight(l, m.read.Search.Query(), st))
		}
	}
	return widget.Cut(out, w, max(1, room), st.Glyphs.Ellipsis)
}
