package store

import (
	"iter"

	"casebook/data"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// importedIDs returns the ids of the inspections that somebody imported.
func (s *Store) importedIDs() map[string]bool {
	ids := map[string]bool{}
	for e, err := range s.imported() {
		if err == nil {
			ids[e.Inspection.ID] = true
		}
	}
	return ids
}

// imported streams the imported entries.
func (s *Store) imported() iter.Seq2[data.Entry, error] {
	return func(yield func(data.Entry, error) bool) {
		cols := s.index.Columns()
		for i := range uint32(cols.Inspections()) {
			if !cols.Imported(i) || cols.Replaced(i) {
				continue
			}
			e := data.Entry{Imported: true}
			err := s.read("read inspection", func(tx *bolt.Tx) error {
				in, err := s.inspection(tx, i)
				if err != nil {
					return err
				}
				e.Inspection = *in
				e.Findings, err = s.findingsOf(tx, i, s.stored)
				return err
			})
			if !yield(e, err) {
				return
			}
		}
	}
}

// renewed streams the imported entries, each joined to what newer built-in facts
// say of the same inspection.
func (s *Store) renewed(book *data.Casebook) (iter.Seq2[data.Entry, error], error) {
	before := map[string]bool{}
	err := s.read("read facts", func(tx *bolt.Tx) error {
		sources, err := readFacts[data.Source](tx, codec.BuiltinLayer, sourcesKind)
		for _, x := range sources {
			before[x.ID] = true
		}
		return err
	})
	held := map[string]data.Entry{}
	for e := range Entries(book, nil) {
		held[e.Inspection.ID] = e
	}
	return func(yield func(data.Entry, error) bool) {
		for e, err := range s.imported() {
			if now, ok := held[e.Inspection.ID]; ok && err == nil {
				e = e.Renew(now, before)
			}
			if !yield(e, err) {
				return
			}
		}
	}, err
}

// both streams one after the other.
func both(first, second iter.Seq2[data.Entry, error]) iter.Seq2[data.Entry, error] {
	return func(yield func(data.Entry, error) bool) {
		for _, seq := range []iter.Seq2[data.Entry, error]{first, second} {
			for e, err := range seq {
				if !yield(e, err) {
					return
				}
			}
		}
	}
}

// addedFacts reads the facts that imports brought.
func (s *Store) addedFacts() (c data.Casebook, err error) {
	err = s.read("read facts", func(tx *bolt.Tx) (err error) {
		if c.Authorities, err = readFacts[data.Authority](tx, codec.AddedLayer, authoritiesKind); err != nil {
			return err
		}
		if c.Sources, err = readFacts[data.Source](tx, codec.AddedLayer, sourcesKind); err != nil {
			return err
		}
		if c.Events, err = readFacts[data.Event](tx, codec.AddedLayer, eventsKind); err != nil {
			return err
		}
		if c.Threads, err = readFacts[data.Thread](tx, codec.AddedLayer, threadsKind); err != nil {
			return err
		}
		c.Flags, err = readFacts[data.Flag](tx, codec.AddedLayer, flagsKind)
		return err
	})
	return c, err
}
