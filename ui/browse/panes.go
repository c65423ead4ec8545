package browse

import (
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// head is the number of lines above the panes: what is shown and the chips, and a
// rule where the panes have no frames.
func (m *Model) head() int {
	if m.framed() {
		return 2
	}
	return 3
}

// framed reports whether the panes have frames.
func (m *Model) framed() bool { return layout.Browse(m.w, max(1, m.h-2)).Framed }

// inner is a pane without its frame, or without its heading where it has none.
func inner(p layout.Panes, size layout.Size) layout.Size {
	switch {
	case size.W == 0:
		return layout.Size{}
	case p.Framed:
		return layout.Size{W: max(0, size.W-style.PaneSides), H: max(0, size.H-style.PaneFrame)}
	}
	return layout.Size{W: size.W, H: max(0, size.H-1)}
}

// Widths of the filters when they lie over the other panes, and from which
// width the findings stay in sight beside them.
const (
	overlayWidth = 34
	overlayFrom  = 74
)

// panes divides what is under the head. Sizes are zero for what is not seen.
func (m *Model) panes() layout.Panes {
	h := max(1, m.h-m.head())
	p := layout.Browse(m.w, h)
	if m.pane != inFilters || p.Filters.W > 0 {
		return p
	}
	if m.w < overlayFrom {
		return layout.Panes{Filters: layout.Size{W: m.w, H: h}}
	}
	return layout.Panes{
		Filters: layout.Size{W: overlayWidth, H: h},
		List:    layout.Size{W: m.w - overlayWidth - m.gap(), H: h},
		Framed:  m.framed(),
	}
}

// covered reports whether the reader covers the whole screen.
func (m *Model) covered() bool {
	return m.pane == inReader && (m.zoom || layout.Browse(m.w, max(1, m.h-m.head())).Reader.W == 0)
}

// gap is how many cells part two panes.
func (m *Model) gap() int {
	if m.framed() {
		return 0
	}
	return 1
}

// readerSize is the text of the reading pane.
func (m *Model) readerSize() layout.Size {
	if m.covered() {
		return layout.Size{W: min(layout.Measure, max(1, m.w-2)), H: max(0, m.h-1)}
	}
	p := m.panes()
	r := inner(p, p.Reader)
	if p.Stacked && !p.Framed {
		r = p.Reader // the rule that parts the two is its heading
	}
	return layout.Size{W: max(0, min(layout.Measure, r.W-2)), H: r.H}
}

// beneath are the lines at the bottom of the list that tell what lies beside what was
// found, at most a quarter of it: they are folded, as the last may be what was meant.
func (m *Model) beneath(w, h int) []string {
	said := m.moreSaid()
	if said == "" || h < 6 || m.list.Total == 0 {
		return nil
	}
	lines := widget.Wrap("  "+said, max(1, w-1), "  ")
	return widget.Cut(lines, w, max(1, h/4), m.set.Style.Glyphs.Ellipsis)
}

// arrangeList gives the list the height that it has on screen.
func (m *Model) arrangeList() {
	p := m.panes()
	if l := inner(p, p.List); p.List.H > 0 {
		m.list.SetHeight(max(1, (l.H-len(m.beneath(l.W, l.H)))/m.columns(l.W, l.H).rows))
	}
}

// arrange gives the lists the heights that they have on screen.
func (m *Model) arrange() {
	p := m.panes()
	m.arrangeList()
	if f := inner(p, p.Filters); p.Filters.H > 0 {
		m.facets.list.SetHeight(max(1, f.H))
	}
	m.fill()
	m.layReader()
}

// read moves to the reader: beside the list it gets the keys, otherwise it
// covers the screen.
func (m *Model) read() {
	if _, ok := m.current(); !ok {
		return
	}
	m.zoom = m.w < 100
	m.pane = inReader
}

// leave goes back to the list.
func (m *Model) leave() { m.pane, m.zoom = inList, false }

// turn moves the keys to the next pane that is in sight.
func (m *Model) turn(d int) {
	p := m.panes()
	seen := make([]pane, 0, 3)
	if p.Filters.W > 0 {
		seen = append(seen, inFilters)
	}
	seen = append(seen, inList)
	if p.Reader.W > 0 {
		seen = append(seen, inReader)
	}
	at := 0
	for i, x := range seen {
		if x == m.pane {
			at = i
		}
	}
	m.zoom = false
	m.pane = seen[(at+d+len(seen))%len(seen)]
}

func (m *Model) toggleFilters() {
	if m.pane == inFilters {
		m.leave()
		return
	}
	m.pane, m.zoom = inFilters, false
}
