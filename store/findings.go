package store

import (
	"strings"

	"casebook/data"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

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

// FindingAt is Finding for one whose place among its inspection's is known, from
// 0: it is read at once. Where another stands there, it is looked for.
func (s *Store) FindingAt(id string, at int) (f data.Finding, err error) {
	in, _, _ := strings.Cut(id, "/")
	err = s.read("read finding", func(tx *bolt.Tx) error {
		number, err := s.numberOf(tx, in)
		if err != nil {
			return err
		}
		first, end := s.index.Columns().Findings(number)
		if at < 0 || uint32(at) >= end-first {
			return notFound("finding", id)
		}
		t, err := boltfile.OpenTable(tx, codec.FindingBucket)
		if err != nil {
			return err
		}
		f, err = s.finding(t, in, first+uint32(at))
		return err
	})
	if err != nil || f.ID != id {
		return s.Finding(id)
	}
	return f, nil
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
	at, end := s.index.Columns().Findings(n)
	out := make([]data.Finding, 0, end-at)
	var lost unreadable
	for ; at < end; at++ {
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
// inspection in the order of their dates. Damaged ones are named as Findings
// names them.
func (s *Store) AuthorityFindings(authorityID string) (out []data.Finding, err error) {
	err = s.read("read findings", func(tx *bolt.Tx) error {
		var all unreadable
		for _, n := range s.index.OfAuthority(authorityID) {
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
