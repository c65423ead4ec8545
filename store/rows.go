package store

import (
	"casebook/data"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// Row is a finding as a list shows it, or in groups the row that heads one: it has
// a Group, and no finding or inspection. A damaged record has Err set instead,
// and does not fail its page.
type Row struct {
	Finding    data.Finding
	Inspection *data.Inspection // shared: do not change it
	Group      *Group
	Err        error
}

// Rows decodes n rows from a place in the order, fewer at its end.
func (h *Hits) Rows(offset, n int) ([]Row, error) {
	var out []Row
	err := h.s.read("read findings", func(tx *bolt.Tx) error {
		t, err := boltfile.OpenTable(tx, codec.FindingBucket)
		if err != nil {
			return err
		}
		head := func(g Group) { out = append(out, Row{Group: &g}) }
		h.each(max(offset, 0), n, head, func(inspection, finding uint32) {
			var row Row
			err := boltfile.Guard(func() (err error) {
				row, err = h.s.row(tx, t, inspection, finding)
				return err
			})
			if err != nil {
				row.Err = fault("read finding", h.s.info.File, err)
			}
			out = append(out, row)
		})
		return nil
	})
	return out, err
}

func (s *Store) row(tx *bolt.Tx, t boltfile.Table, inspection, finding uint32) (Row, error) {
	in, err := s.inspection(tx, inspection)
	if err != nil {
		return Row{}, err
	}
	f, err := s.finding(t, in.ID, finding)
	return Row{Finding: f, Inspection: in}, err
}

// finding reads a finding with what the user confirmed of it.
func (s *Store) finding(t boltfile.Table, inspection string, n uint32) (data.Finding, error) {
	f, err := s.stored(t, inspection, n)
	if err != nil {
		return f, err
	}
	return s.over.Load().apply(n, f), nil
}

// stored reads a finding as it was built or imported.
func (s *Store) stored(t boltfile.Table, inspection string, n uint32) (data.Finding, error) {
	v, err := t.Get(codec.NumberKey(n))
	if err != nil {
		return data.Finding{}, err
	}
	return codec.DecodeFinding(v, inspection, s.index.Columns().Words)
}

// Position returns where a finding stands in the order, and whether it is
// among the hits.
func (h *Hits) Position(findingID string) (int, bool) {
	var inspection, finding uint32
	err := h.s.read("find finding", func(tx *bolt.Tx) (err error) {
		inspection, finding, err = h.s.locate(tx, findingID)
		return err
	})
	if err != nil {
		return 0, false
	}
	return h.place(inspection, finding)
}
