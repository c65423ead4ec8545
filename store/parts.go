package store

import (
	"slices"

	"casebook/store/index"

	bolt "go.etcd.io/bbolt"
)

// Group heads the findings that have one value of the facet by which they are in
// groups.
type Group struct {
	ID     string // the value
	N      int    // its findings
	At     int    // the row that heads it
	Folded bool   // they are not listed
}

// Rows is how many rows it has.
func (g Group) Rows() int {
	if g.Folded {
		return 1
	}
	return 1 + g.N
}

// Folding are the hits with the findings of some groups not listed, by their values.
func (h *Hits) Folding(ids map[string]bool) *Hits {
	out := *h
	out.folded = ids
	return &out
}

// divide puts the findings in parts where their order asks for it.
func (h *Hits) divide(tx *bolt.Tx) (err error) {
	t, ok := h.Order.By.Facet()
	if !ok || !h.Order.Groups && !h.Order.Parted() {
		return nil
	}
	h.parts, err = h.s.over.Load().view.Parts(tx, h.selected, t, h.Filter.Basis, h.order, h.Order.Groups)
	if h.Order.Descending {
		slices.Reverse(h.parts)
	}
	return err
}

// Len is how many rows there are: findings, and in groups a row that heads each.
func (h *Hits) Len() int {
	if h.parts == nil {
		return h.Total
	}
	n := 0
	for _, p := range h.parts {
		n += h.rowsOf(p)
	}
	return n
}

// rowsOf is how many rows a part has.
func (h *Hits) rowsOf(p index.Part) int {
	if h.heads() == 0 {
		return p.N
	}
	return Group{N: p.N, Folded: h.folded[p.ID]}.Rows()
}

// heads is how many rows head a part.
func (h *Hits) heads() int {
	if h.Order.Groups {
		return 1
	}
	return 0
}

// Groups are those of the findings, none where they are not in groups.
func (h *Hits) Groups() []Group {
	if h.heads() == 0 {
		return nil
	}
	out, at := make([]Group, len(h.parts)), 0
	for i, p := range h.parts {
		out[i] = h.group(p, at)
		at += out[i].Rows()
	}
	return out
}

func (h *Hits) group(p index.Part, at int) Group {
	return Group{ID: p.ID, N: p.N, At: at, Folded: h.folded[p.ID]}
}

// each calls f for the findings of up to n rows from a place on, and head for the
// rows that head a group.
func (h *Hits) each(offset, n int, head func(Group), f func(inspection, finding uint32)) {
	if h.parts == nil {
		h.walk(offset, n, f)
		return
	}
	at := 0
	for _, p := range h.parts {
		rows := h.rowsOf(p)
		if from := offset - at; n > 0 && from < rows {
			if h.heads() > 0 && from == 0 {
				head(h.group(p, at))
				offset, n, from = offset+1, n-1, 1
			}
			here := min(n, rows-from)
			p.Walk(from-h.heads(), here, f)
			offset, n = offset+here, n-here
		}
		at += rows
	}
}

// place is the first row of a finding, that of its group's head where it is not
// listed, and whether it is selected.
func (h *Hits) place(inspection, finding uint32) (int, bool) {
	if h.parts == nil {
		return h.position(inspection, finding)
	}
	at, head := 0, -1
	for _, p := range h.parts {
		switch i, ok := p.Position(inspection, finding); {
		case ok && h.rowsOf(p) > h.heads():
			return at + h.heads() + i, true
		case ok && head < 0:
			head = at
		}
		at += h.rowsOf(p)
	}
	return max(0, head), head >= 0
}
