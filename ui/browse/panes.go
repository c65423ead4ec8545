package browse

import (
	"casebook/ui/layout"
)

// head is the number of lines above the panes: what is shown, the chips, a rule.
const head = 3

// Widths of the filters when they lie over the other panes, and from which
// width the findings stay in sight beside them.
const (
	overlayWidth = 34
	overlayFrom  = 74
)

// panes divides what is under the head. Sizes are zero for what is not seen.
func (m *Model) panes() layout.Panes {
	h := max(1, m.h-head)
	p := layout.Browse(m.w, h)
	if m.pane != inFilters || p.Filters.W > 0 {
		return p
	}
	if m.w < overlayFrom {
		return layout.Panes{Filters: layout.Size{W: m.w, H: h}}
	}
	return layout.Panes{
		Filters: layout.Size{W: overlayWidth, H: h},
		List:    layout.Size{W: m.w - overlayWidth - 1, H: h},
	}
}

// covered reports whether the reader covers the whole screen.
func (m *Model) covered() bool {
	return m.pane == inReader && (m.zoom || layout.Browse(m.w, max(1, m.h-head)).Reader.W == 0)
}

// readerSize is the text of the reading pane, without its heading.
func (m *Model) readerSize() layout.Size {
	if m.covered() {
		return layout.Size{W: max(1, m.w-2), H: max(0, m.h-1)}
	}
	p := m.panes()
	r := p.Reader
	if !p.Stacked {
		r.H--
	}
	return layout.Size{W: max(0, r.W-2), H: max(0, r.H)}
}

// arrange gives the lists the heights that they have on screen.
func (m *Model) arrange() {
	p := m.panes()
	if p.List.H > 0 {
		m.list.SetHeight(max(1, p.List.H-1))
	}
	if p.Filters.H > 0 {
		m.facets.list.SetHeight(max(1, p.Filters.H-1))
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
