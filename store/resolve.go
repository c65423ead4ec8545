package store

import (
	"slices"
	"strings"

	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// maxCandidates is how many ids an ambiguous beginning lists.
const maxCandidates = 20

// Resolve returns the ids that a beginning may mean, at most 20, in any case.
// An exact id stands alone. Without a "/" the candidates are inspections; the
// part of a finding's id after "/" will do when nothing else begins so. No
// candidate is not an error.
func (s *Store) Resolve(idPrefix string) (ids []string, err error) {
	id := strings.ToLower(strings.TrimSpace(idPrefix))
	if id == "" {
		return nil, nil
	}
	err = s.read("look up id", func(tx *bolt.Tx) error {
		inspection, place, inside := strings.Cut(id, "/")
		if inside {
			ids, err = s.placesIn(tx, inspection, place)
			return err
		}
		if ids, err = s.inspectionsFrom(tx, id); err != nil || len(ids) > 0 {
			return err
		}
		ids, err = s.places(tx, id)
		return err
	})
	return ids, err
}

func (s *Store) inspectionsFrom(tx *bolt.Tx, prefix string) (out []string, err error) {
	ids, err := codec.OpenChain(tx, codec.IDBucket)
	if err != nil {
		return nil, err
	}
	err = ids.Scan(prefix, func(key string, _ []byte) (bool, error) {
		out = append(out, key)
		return key != prefix && len(out) < maxCandidates, nil
	})
	return out, err
}

// placesIn looks for a place within the inspection of an id, or the one that a
// beginning of an id means.
func (s *Store) placesIn(tx *bolt.Tx, inspection, place string) ([]string, error) {
	from, err := s.inspectionsFrom(tx, inspection)
	if err != nil {
		return nil, err
	}
	var numbers []uint32
	for _, id := range from {
		n, err := s.numberOf(tx, id)
		if err != nil {
			return nil, err
		}
		numbers = append(numbers, n)
	}
	out, err := s.matches(tx, numbers, place)
	return exactOrFew(out, "/"+place), err
}

// places looks for a place in every inspection.
func (s *Store) places(tx *bolt.Tx, place string) ([]string, error) {
	out, err := s.matches(tx, s.index.InspectionsWhere(func(uint32) bool { return true }), place)
	return exactOrFew(out, "/"+place), err
}

// exactOrFew keeps the ids that end exactly so, else the first candidates.
func exactOrFew(ids []string, ending string) []string {
	exact := slices.DeleteFunc(slices.Clone(ids), func(id string) bool {
		return !strings.HasSuffix(strings.ToLower(id), ending)
	})
	if len(exact) > 0 {
		ids = exact
	}
	return ids[:min(len(ids), maxCandidates)]
}

// matches returns the ids of the findings whose place begins so. Findings that
// cannot be read are an error only where no other one is meant: then it may be
// one of those.
func (s *Store) matches(tx *bolt.Tx, inspections []uint32, place string) ([]string, error) {
	t, err := boltfile.OpenTable(tx, codec.FindingBucket)
	if err != nil {
		return nil, err
	}
	var out []string
	var lost unreadable
	for _, i := range inspections {
		last := ""
		for n, end := s.index.Columns().Findings(i); n < end; n++ {
			p, bad := placeAt(t, n)
			if bad == nil {
				last = p
				if !strings.HasPrefix(strings.ToLower(p), place) {
					continue
				}
			}
			in, err := s.inspection(tx, i)
			if err != nil {
				return nil, err
			}
			if bad != nil {
				lost.after = inside(in.ID, last)
				lost.add(s, in.ID, i, n, bad)
				continue
			}
			out = append(out, in.ID+"/"+p)
		}
	}
	if len(out) > 0 {
		return out, nil
	}
	return nil, lost.err()
}

// inside is the id of a place within an inspection, "" for none.
func inside(inspection, place string) string {
	if place == "" {
		return ""
	}
	return inspection + "/" + place
}
