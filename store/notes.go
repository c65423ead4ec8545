package store

import (
	"cmp"
	"errors"
	"slices"
	"strings"

	"casebook/data"
	"casebook/store/notebook"
	bolt "go.etcd.io/bbolt"
)

// PutNotes writes notes, all or none, each in place of the one with its id. One that
// has no time yet is new.
func (s *Store) PutNotes(notes ...data.Note) error {
	_, err := s.write(func() ([]notebook.Change, error) { return s.book.Apply(notebook.Edit{Notes: notes}) })
	return err
}

// RemoveNotes takes notes out by their ids; Undo brings them back.
func (s *Store) RemoveNotes(ids ...string) error {
	_, err := s.write(func() ([]notebook.Change, error) { return s.book.Apply(notebook.Edit{Unnote: ids}) })
	return err
}

// Notes reads every note, the latest first: also those whose finding, inspection, matter
// or authority is gone.
func (s *Store) Notes() ([]data.KeptNote, error) {
	c, err := s.book.Read()
	if err != nil {
		return nil, err
	}
	notes := slices.Clone(c.Notes)
	slices.SortStableFunc(notes, func(a, b data.Note) int { return strings.Compare(a.On.Inspection, b.On.Inspection) })
	out := make([]data.KeptNote, len(notes))
	err = s.read("find what notes are about", func(tx *bolt.Tx) error {
		var near *findingLookup
		for i, x := range notes {
			out[i].Note = x
			if x.On.Kind != data.OnFinding {
				continue
			}
			if near == nil || near.inspection != x.On.Inspection {
				if near, err = s.findingLookupOf(tx, x.On.Inspection); err != nil {
					return err
				}
			}
			var a anchor
			near.find(data.Choice{Key: x.On.Key, Finding: x.On.ID, Inspection: x.On.Inspection, Text: x.On.Text}, &a)
			out[i].Now, out[i].TextChanged = a.id, a.changed
		}
		return nil
	})
	for i := range out {
		if err == nil && out[i].On.Kind != data.OnFinding {
			out[i].Now, err = s.nowOf(out[i].On)
		}
	}
	slices.SortStableFunc(out, func(a, b data.KeptNote) int { return latestFirst(a.Note, b.Note) })
	return out, err
}

// NotesOn reads the notes about a finding, the latest first: those made of it, and of one
// at its place whose text was nearly the same. Where the notebook cannot be read there are
// none: that is said when the casebook is opened.
func (s *Store) NotesOn(f data.Finding) []data.Note {
	c, err := s.book.Read()
	if err != nil {
		return nil
	}
	key := f.Key()
	on := slices.DeleteFunc(slices.Clone(c.Notes), func(x data.Note) bool {
		return x.On.Kind != data.OnFinding || x.On.Key != key && (x.On.ID != f.ID || !data.NearlySame(x.On.Text, f.Text))
	})
	slices.SortStableFunc(on, latestFirst)
	return on
}

func latestFirst(a, b data.Note) int {
	return cmp.Or(b.Made.Compare(a.Made), cmp.Compare(a.ID, b.ID))
}

// nowOf is the id of what is no finding, "" where the casebook has none.
func (s *Store) nowOf(on data.NoteOn) (string, error) {
	var err error
	switch on.Kind {
	case data.OnInspection:
		_, err = s.Inspection(on.Key)
	case data.OnAuthority:
		_, err = s.Authority(on.Key)
	case data.OnMatter:
		_, err = s.Matter(on.Key)
	}
	if errors.Is(err, ErrNotFound) {
		return "", nil
	}
	return on.Key, err
}
