package store

import (
	"encoding/binary"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"

	bolt "go.etcd.io/bbolt"
)

func notFound(what, id string) error { return fmt.Errorf("%s %q: %w", what, id, ErrNotFound) }

// inspectionNumber reads an entry of the id bucket.
func inspectionNumber(payload []byte, c *columns) (uint32, error) {
	if len(payload) != 4 {
		return 0, boltfile.Damaged("number of an inspection")
	}
	n := binary.BigEndian.Uint32(payload)
	if n >= uint32(c.inspections()) {
		return 0, boltfile.Damaged("number of an inspection")
	}
	return n, nil
}

func (s *Store) numberOf(tx *bolt.Tx, id string) (uint32, error) {
	ids, err := codec.OpenChain(tx, codec.IDBucket)
	if err != nil {
		return 0, err
	}
	payload, err := ids.Find(id)
	if err != nil {
		return 0, err
	}
	if payload == nil || id == "" {
		return 0, notFound("inspection", id)
	}
	return inspectionNumber(payload, s.cols)
}

// locate returns the numbers of a finding and its inspection.
func (s *Store) locate(tx *bolt.Tx, id string) (inspection, finding uint32, err error) {
	in, place, ok := strings.Cut(id, "/")
	if !ok {
		return 0, 0, notFound("finding", id)
	}
	if inspection, err = s.numberOf(tx, in); err != nil {
		return 0, 0, err
	}
	t, err := boltfile.OpenTable(tx, codec.FindingBucket)
	if err != nil {
		return 0, 0, err
	}
	var lost losses
	for n := s.cols.first[inspection]; n < s.cols.first[inspection]+s.cols.count[inspection]; n++ {
		here, err := placeAt(t, n)
		if err != nil {
			lost.add(s, in, inspection, n, err)
			continue
		}
		lost.after = in + "/" + here
		if here == place {
			return inspection, n, nil
		}
	}
	if err := lost.err(); err != nil { // it may be one of those
		return 0, 0, fmt.Errorf("finding %q is not among those that can be read: %w", id, err)
	}
	return 0, 0, notFound("finding", id)
}

// placeAt reads the last part of a finding's id.
func placeAt(t boltfile.Table, n uint32) (place string, err error) {
	err = boltfile.Guard(func() error {
		v, err := t.Get(codec.NumberKey(n))
		place = codec.PlaceOf(v)
		return err
	})
	return place, err
}

// Finding returns a finding by its whole id.
func (s *Store) Finding(id string) (f data.Finding, err error) {
	err = s.read("read finding", func(tx *bolt.Tx) error {
		_, n, err := s.locate(tx, id)
		if err != nil {
			return err
		}
		t, err := boltfile.OpenTable(tx, codec.FindingBucket)
		if err != nil {
			return err
		}
		in, _, _ := strings.Cut(id, "/")
		f, err = s.finding(t, in, n)
		return err
	})
	return f, err
}

// findingsOf returns the findings of an inspection in the order of its source,
// as s.finding or s.stored reads them. Beside a data.UnreadableError stand
// those that can be read.
func (s *Store) findingsOf(tx *bolt.Tx, n uint32, read func(boltfile.Table, string, uint32) (data.Finding, error)) ([]data.Finding, error) {
	in, err := s.inspection(tx, n)
	if err != nil {
		return nil, err
	}
	t, err := boltfile.OpenTable(tx, codec.FindingBucket)
	if err != nil {
		return nil, err
	}
	out := make([]data.Finding, 0, s.cols.count[n])
	var lost losses
	for at := s.cols.first[n]; at < s.cols.first[n]+s.cols.count[n]; at++ {
		var f data.Finding
		err := boltfile.Guard(func() (err error) {
			f, err = read(t, in.ID, at)
			return err
		})
		if err != nil {
			lost.add(s, in.ID, n, at, err)
			continue
		}
		lost.after = f.ID
		out = append(out, f)
	}
	return out, lost.err()
}

// Findings returns all findings of an inspection, of every voice, in the order
// of their source. Where some are damaged, those that can be read stand beside
// an error in which a data.UnreadableError names the others.
func (s *Store) Findings(inspectionID string) (out []data.Finding, err error) {
	err = s.read("read findings", func(tx *bolt.Tx) error {
		n, err := s.numberOf(tx, inspectionID)
		if err != nil {
			return err
		}
		out, err = s.findingsOf(tx, n, s.finding)
		return err
	})
	return out, err
}

// AuthorityFindings returns all findings of an authority, inspection by
// inspection in the order of their dates. Damaged ones are told of as Findings
// tells of them.
func (s *Store) AuthorityFindings(authorityID string) (out []data.Finding, err error) {
	err = s.read("read findings", func(tx *bolt.Tx) error {
		var all losses
		for _, n := range s.ofAuthority(authorityID) {
			f, err := s.findingsOf(tx, n, s.finding)
			if err := all.join(err); err != nil {
				return err
			}
			out = append(out, f...)
		}
		return all.err()
	})
	return out, err
}

// Inspection returns an inspection by its whole id.
func (s *Store) Inspection(id string) (in data.Inspection, err error) {
	err = s.read("read inspection", func(tx *bolt.Tx) error {
		n, err := s.numberOf(tx, id)
		if err != nil {
			return err
		}
		p, err := s.inspection(tx, n)
		if err == nil {
			in = *p
		}
		return err
	})
	return in, err
}

// AuthorityInspections returns the inspections of an authority by date,
// earliest first.
func (s *Store) AuthorityInspections(authorityID string) ([]data.Inspection, error) {
	return s.readInspections(s.ofAuthority(authorityID))
}

// Inspections returns the inspections that a filter selects, by authority and
// date. Facets of inspections select them by themselves, also those without
// findings. Words, and facets of findings, select those with a finding that
// matches; leaving other voices out alone selects nothing.
func (s *Store) Inspections(f filter.Filter) ([]data.Inspection, error) {
	var per []uint32
	byFinding := len(strings.Fields(f.Text)) > 0
	for _, t := range filter.Facets() {
		ofstedOnly := t == filter.Voice && f.OfstedOnly() && len(f.Pick(t).Exclude) == 0
		byFinding = byFinding || !t.OfInspection() && !f.Pick(t).Empty() && !ofstedOnly
	}
	if byFinding {
		h, err := s.Search(f, Order{})
		if err != nil {
			return nil, err
		}
		per = h.per
	}
	ok := s.allowed(f)
	return s.readInspections(s.alive(func(i uint32) bool { return ok(i) && (per == nil || per[i] > 0) }))
}

// allowed says whether the facets of inspections let an inspection through.
func (s *Store) allowed(f filter.Filter) func(uint32) bool {
	o := s.over.Load()
	q := o.question(f, nil)
	var allowed [numDims][]bool
	for d := range numDims {
		if d.ofInspection() && q.picks[d].picked {
			allowed[d] = q.picks[d].allows(len(o.cols.values[d]))
		}
	}
	return func(i uint32) bool {
		for d, ok := range allowed {
			if ok != nil && !ok[s.cols.of[d][i]] {
				return false
			}
		}
		return true
	}
}

// alive returns the inspections that want holds for, by authority and date.
func (s *Store) alive(want func(uint32) bool) []uint32 {
	var out []uint32
	for _, i := range s.order(Order{By: ByAuthority}, data.ByPublished) {
		if s.cols.flags[i]&flagDead == 0 && want(i) {
			out = append(out, i)
		}
	}
	return out
}

func (s *Store) ofAuthority(id string) []uint32 {
	at := slices.Index(s.cols.values[filter.Authority], id)
	return s.alive(func(i uint32) bool { return int(s.cols.of[filter.Authority][i]) == at })
}

func (s *Store) readInspections(numbers []uint32) ([]data.Inspection, error) {
	out := make([]data.Inspection, 0, len(numbers))
	err := s.read("read inspections", func(tx *bolt.Tx) error {
		for _, n := range numbers {
			in, err := s.inspection(tx, n)
			if err != nil {
				return err
			}
			out = append(out, *in)
		}
		return nil
	})
	return out, err
}
