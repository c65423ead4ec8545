package store

import (
	"cmp"
	"fmt"
	"slices"

	"casebook/data"
	"casebook/store/notebook"
	bolt "go.etcd.io/bbolt"
)

// readNotebook lays the notebook as it is now over the findings, and returns
// what the user must know of it. On an error nothing is laid over them.
func (s *Store) readNotebook() (notice string, err error) {
	stamp := s.book.Stamp()
	if n, ok := s.cachedAnchors(stamp); ok {
		s.over.Store(newOverlay(s.index, n))
		return "", nil
	}
	known := map[string]*anchor{}
	if before := s.over.Load(); before != nil {
		for i := range before.anchors {
			known[before.anchors[i].key] = &before.anchors[i]
		}
	}
	c, err := s.book.Read()
	n := notes{stamp: c.Stamp}
	if err == nil {
		n.anchors, err = s.anchorChoices(c.Choices, known)
	}
	if err != nil {
		n.anchors = nil
	}
	s.over.Store(newOverlay(s.index, n))
	if err == nil && n.stamp != (notebook.Stamp{}) { // there is one, though nothing may be confirmed in it
		s.cacheAnchors(n)
	}
	return c.Notice, err
}

// Notebook is the casebook's notebook: for checking, copying and restoring it.
func (s *Store) Notebook() *notebook.Notebook { return s.book }

// write changes the notebook and shows the change at once. Where it was
// written and could not be read again, both the changes and the error come.
func (s *Store) write(edit func() ([]notebook.Change, error)) ([]notebook.Change, error) {
	s.choosing.Lock()
	defer s.choosing.Unlock()
	changes, err := edit()
	if err != nil {
		return nil, err
	}
	if _, err := s.readNotebook(); err != nil {
		return changes, fmt.Errorf("it was written, and could not be read again: %w", err)
	}
	return changes, nil
}

// Choose puts choices into the notebook, all or none, and returns what
// changed. Their findings must be there (ErrNotFound); an earlier choice
// about one of them gives way. data.NewChoice makes a choice of a finding.
func (s *Store) Choose(choices ...data.Choice) ([]notebook.Change, error) {
	return s.write(func() ([]notebook.Change, error) {
		e := notebook.Edit{Choices: choices}
		for _, c := range choices {
			p, err := s.choiceOn(c.Finding)
			if err != nil {
				return nil, err
			}
			if p != nil && p.key != c.Key {
				e.Withdraw = append(e.Withdraw, p.key)
			}
		}
		return s.book.Apply(e)
	})
}

// choiceOn returns the choice that stands on a finding, nil for none.
func (s *Store) choiceOn(findingID string) (p *anchor, err error) {
	err = s.read("find finding", func(tx *bolt.Tx) error {
		_, n, err := s.locate(tx, findingID)
		p = s.over.Load().at[n]
		return err
	})
	return p, err
}

// Withdraw takes the choices about findings back, all or none: the program's
// suggestion shows again. An id is that of a finding as it is now, or, for an
// orphaned choice, as it was. ErrNotFound names one without a choice.
func (s *Store) Withdraw(findingIDs ...string) ([]notebook.Change, error) {
	return s.write(func() ([]notebook.Change, error) {
		var e notebook.Edit
		for _, id := range findingIDs {
			found := false
			for _, p := range s.over.Load().anchors {
				if p.standsOn(id) || p.orphaned() && p.made == id {
					found = true
					if !slices.Contains(e.Withdraw, p.key) { // twins share one
						e.Withdraw = append(e.Withdraw, p.key)
					}
				}
			}
			if !found {
				return nil, fmt.Errorf("nothing is confirmed about %q: %w", id, ErrNotFound)
			}
		}
		return s.book.Apply(e)
	})
}

// Pair puts pairs into the notebook, and returns what changed.
func (s *Store) Pair(pairs ...data.Pair) ([]notebook.Change, error) {
	return s.write(func() ([]notebook.Change, error) { return s.book.Pair(pairs...) })
}

// Undo takes back what was done last, whole, also in an earlier session, and returns
// it; see notebook.Undo for its errors.
func (s *Store) Undo() (notebook.Step, error) { return s.step(s.book.Undo) }

// Redo does again what was taken back last.
func (s *Store) Redo() (notebook.Step, error) { return s.step(s.book.Redo) }

func (s *Store) step(do func() (notebook.Step, error)) (step notebook.Step, err error) {
	_, err = s.write(func() (_ []notebook.Change, err error) { step, err = do(); return nil, err })
	return step, err
}

// Pairs reads every pair of the notebook, also those whose findings are gone.
func (s *Store) Pairs() ([]data.Pair, error) {
	c, err := s.book.Read()
	return c.Pairs, err
}

// Choices reads every choice of the notebook: those that have lost their
// finding first, then by the ids that findings had when they were made.
func (s *Store) Choices() ([]data.KeptChoice, error) {
	s.choosing.Lock()
	defer s.choosing.Unlock()
	c, err := s.book.Read()
	if err != nil {
		return nil, err
	}
	places, err := s.anchorChoices(c.Choices, nil)
	if err != nil {
		return nil, err
	}
	at := make(map[string]*anchor, len(places))
	for i := range places {
		at[places[i].key] = &places[i]
	}
	out := make([]data.KeptChoice, len(c.Choices))
	for i, x := range c.Choices {
		out[i] = data.KeptChoice{Choice: x, Now: at[x.Key].id, TextChanged: at[x.Key].changed}
	}
	slices.SortStableFunc(out, func(a, b data.KeptChoice) int {
		if a.Orphaned() != b.Orphaned() {
			return cmp.Compare(len(a.Now), len(b.Now)) // an orphan has none
		}
		return cmp.Compare(a.Finding, b.Finding)
	})
	return out, nil
}

// Confirmed counts the choices that stand on findings and those that are
// orphaned, as of the last read of the notebook.
func (s *Store) Confirmed() (standing, orphaned int) {
	for _, p := range s.over.Load().anchors {
		if p.orphaned() {
			orphaned++
		} else {
			standing++
		}
	}
	return standing, orphaned
}

// Stored is the casebook without the notebook: what imports build on, so that
// a choice never becomes part of the findings file.
type Stored struct{ *Store }

// Stored is the casebook without the notebook.
func (s *Store) Stored() Stored { return Stored{s} }

// Findings returns the findings of an inspection as they were built or
// imported.
func (s Stored) Findings(inspectionID string) (out []data.Finding, err error) {
	err = s.read("read findings", func(tx *bolt.Tx) error {
		n, err := s.numberOf(tx, inspectionID)
		if err == nil {
			out, err = s.findingsOf(tx, n, s.stored)
		}
		return err
	})
	return out, err
}
