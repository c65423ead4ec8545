package store

import (
	"errors"
	"maps"
	"slices"
	"strings"

	"casebook/data"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// findingLookup finds findings of one inspection by key or id, and reads them
// when they are asked for.
type findingLookup struct {
	s          *Store
	inspection string
	records    boltfile.Table
	places     map[string]uint32   // last part of the id -> number
	keys       map[string][]uint32 // nil until it is needed
}

// findingLookupOf is empty where the inspection is not there.
func (s *Store) findingLookupOf(tx *bolt.Tx, inspection string) (*findingLookup, error) {
	l := &findingLookup{s: s, inspection: inspection, places: map[string]uint32{}}
	n, err := s.numberOf(tx, inspection)
	if errors.Is(err, ErrNotFound) {
		return l, nil
	}
	if err != nil {
		return nil, err
	}
	if l.records, err = boltfile.OpenTable(tx, codec.FindingBucket); err != nil {
		return nil, err
	}
	for at, end := s.index.Columns().Findings(n); at < end; at++ {
		if v, err := l.records.Get(codec.NumberKey(at)); err == nil { // a damaged finding has no choice to show
			l.places[codec.PlaceOf(v)] = at
		}
	}
	return l, nil
}

func (l *findingLookup) read(n uint32) (data.Finding, bool) {
	f, err := l.s.stored(l.records, l.inspection, n)
	return f, err == nil
}

// find looks for a choice's finding: by its key, at its old place first, else
// at that place when the text there is nearly the same.
func (l *findingLookup) find(c data.Choice, a *anchor) {
	n, there := l.places[strings.TrimPrefix(c.Finding, l.inspection+"/")]
	if of := l.of(c.Key); len(of) > 0 {
		at := of[0] // of two with one key, the first
		if there && slices.Contains(of, n) {
			at = n
		}
		f, _ := l.read(at)
		a.put(at, f)
		for _, other := range of {
			if f, ok := l.read(other); ok && other != at {
				a.twins = append(a.twins, twin{other, f.ID, f.Attribution == data.Ofsted, ownTags(f)})
			}
		}
		return
	}
	if !there {
		return
	}
	if old, ok := l.read(n); ok && data.NearlySame(c.Text, old.Text) {
		a.put(n, old)
		a.changed = c.Text != old.Text
	}
}

// of are the findings that have a key, in their order.
func (l *findingLookup) of(key string) []uint32 {
	if l.keys == nil {
		l.keys = make(map[string][]uint32, len(l.places))
		for _, at := range slices.Sorted(maps.Values(l.places)) {
			if f, ok := l.read(at); ok {
				l.keys[f.Key()] = append(l.keys[f.Key()], at)
			}
		}
	}
	return l.keys[key]
}
