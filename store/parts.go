package store

import (
	"slices"

	bolt "go.etcd.io/bbolt"
)

// Group heads the findings that have one value of the facet by which they are in
// groups.
type Group struct {
	ID string // the value
	N  int    // its findings
	At int    // the row that heads it
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
		n += p.N + h.heads()
	}
	return n
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
		out[i] = Group{ID: p.ID, N: p.N, At: at}
		at += p.N + 1
	}
	return out
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
		rows := p.N + h.heads()
		if from := offset - at; n > 0 && from < rows {
			if h.heads() > 0 && from == 0 {
				head(Group{ID: p.ID, N: p.N, At: at})
				offset, n, from = offset+1, n-1, 1
			}
			here := min(n, rows-from)
			p.Walk(from-h.heads(), here, f)
			offset, n = offset+here, n-here
		}
		at += rows
	}
}

// place is the first row of a finding, and whether it is selected.
func (h *Hits) place(inspection, finding uint32) (int, bool) {
	if h.parts == nil {
		return h.position(inspection, finding)
	}
	at := h.heads()
	for _, p := range h.parts {
		if i, ok := p.Position(inspection, finding); ok {
			return at + i, true
		}
		at += p.N + h.heads()
	}
	return 0, false
}
