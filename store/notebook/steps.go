package notebook

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"fmt"
	"io/fs"
	"slices"
	"time"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/review"
	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// The notebook keeps what was done to it, with what stood before, so that it can be
// taken back and done again in a later session too, and what was taken out is not lost.

// How much is kept of what was done: beyond either the oldest goes, never the last.
const (
	keptSteps = 1000
	keptBytes = 8 << 20 // of records as they stood before and after
)

// Step is one change that a person made, whole.
type Step struct {
	Number  uint64    `json:"number"` // the write of the notebook; later ones are greater
	Made    time.Time `json:"made"`
	Session string    `json:"session"`
	Changes []Change  `json:"changes"`
	Undone  bool      `json:"undone,omitempty"`
	Over    bool      `json:"over,omitempty"` // it can be neither taken back nor done again: something came between
	Until   int       `json:"until"`          // bytes of all steps up to this one
}

// size is how many bytes of records a step holds.
func (s Step) size() (n int) {
	for _, c := range s.Changes {
		n += len(c.Before) + len(c.After)
	}
	return n
}

// Done is what a step did, read.
func (s Step) Done() data.Done {
	d := data.Done{Made: s.Made, Undone: s.Undone, Over: s.Over}
	for _, c := range s.Changes {
		switch c.Bucket {
		case string(choiceBucket):
			d.Choices = append(d.Choices, changed[data.Choice](c))
		case string(pairBucket):
			d.Pairs = append(d.Pairs, changed[data.Pair](c))
		case string(skipBucket):
			d.Skipped = append(d.Skipped, changed[review.Skipped](c).Standing().Finding)
		case string(noteBucket):
			d.Notes = append(d.Notes, changed[data.Note](c))
		case string(readerBucket):
			d.Reader, d.Gone = changed[agreement.Reader](c).Standing().Name, c.After == nil
		}
	}
	return d
}

// changed reads a change. What stands in a notebook that is whole can be read.
func changed[T any](c Change) (out data.Changed[T]) {
	read := func(b json.RawMessage) *T {
		x := new(T)
		if b == nil || json.Unmarshal(b, x) != nil {
			return nil
		}
		return x
	}
	return data.Changed[T]{Before: read(c.Before), After: read(c.After)}
}

func stepKey(number uint64) string { return fmt.Sprintf("%020d", number) }

// do is update of what is kept as a step, and returns what it changed.
func (n *Notebook) do(f func(*writer) error) (changes []Change, err error) {
	_, err = n.update(func(w *writer) error {
		if err := f(w); err != nil || len(w.changes) == 0 {
			return err
		}
		changes = w.changes
		n.keep(w, Step{Number: w.number, Made: n.c.Now().UTC(), Session: n.session, Changes: changes})
		return w.err
	})
	if err != nil {
		return nil, err
	}
	return changes, nil
}

// keep adds a step to what was done, and lets the oldest go. What was taken back before
// it cannot be done again any more.
func (n *Notebook) keep(w *writer, s Step) {
	var over []Step
	s.Until = s.size()
	w.eachStep(true, func(before Step) bool {
		s.Until = max(s.Until, before.Until+s.size())
		if n.mine(before) && before.Undone && !before.Over {
			before.Over = true
			over = append(over, before)
			return true
		}
		return !n.mine(before)
	})
	for _, before := range over {
		w.put(stepBucket, stepKey(before.Number), before)
	}
	var oldest []uint64
	records := w.held[string(stepBucket)].Records
	w.eachStep(false, func(old Step) bool {
		if records < keptSteps && s.Until-old.Until+old.size() <= keptBytes {
			return false
		}
		records--
		oldest = append(oldest, old.Number)
		return true
	})
	for _, number := range oldest {
		w.remove(stepBucket, stepKey(number))
	}
	w.put(stepBucket, stepKey(s.Number), s)
}

// eachStep reads what was done, the latest first or the earliest, until f says false.
// It must not write.
func (w *writer) eachStep(backward bool, f func(Step) bool) {
	b := w.tx.Bucket(stepBucket)
	if b == nil || w.err != nil {
		return
	}
	t, err := boltfile.OpenTable(w.tx, stepBucket)
	if err != nil {
		w.err = err
		return
	}
	c := b.Cursor()
	first, next := c.First, c.Next
	if backward {
		first, next = c.Last, c.Prev
	}
	for k, sealed := first(); k != nil; k, sealed = next() {
		v, err := t.Open(k, sealed)
		if err != nil {
			w.err = err
			return
		}
		s, err := decode[Step](stepBucket, v)
		if err != nil {
			w.err = err
			return
		}
		if !f(*s) {
			return
		}
	}
}

// Steps reads what was done, the earliest first.
func (n *Notebook) Steps() (out []Step, err error) {
	_, err = n.view(n.Path(), func(tx *bolt.Tx) error {
		out, err = some[Step](tx, stepBucket)
		return err
	})
	if errors.Is(err, fs.ErrNotExist) {
		return nil, nil
	}
	return out, n.fault("read notebook", n.Path(), err, false)
}

// mine reports whether a session takes a step back: its own, and those that were there
// when it began, never what another window does meanwhile.
func (n *Notebook) mine(s Step) bool { return s.Session == n.session || !s.Made.After(n.began) }

// Undo takes back the last step that stands, whole, and returns it. ErrNothingDone:
// there is none. ErrMeanwhile: its records were changed by other means since; it is
// left as it is, and the step before it is the next.
func (n *Notebook) Undo() (Step, error) {
	return n.reverse(ErrNothingDone, func(w *writer) (last *Step) {
		w.eachStep(true, func(s Step) bool {
			if n.mine(s) && !s.Undone && !s.Over {
				last = &s
			}
			return last == nil
		})
		return last
	})
}

// Redo does once more the step that was taken back last. ErrNothingUndone: there is
// none, or something else was done since.
func (n *Notebook) Redo() (Step, error) {
	return n.reverse(ErrNothingUndone, func(w *writer) (first *Step) {
		w.eachStep(true, func(s Step) bool {
			if n.mine(s) && s.Undone && !s.Over {
				first = &s
			}
			return !s.Over && (s.Undone || !n.mine(s))
		})
		return first
	})
}

// reverse takes a step back that stands, or does it again.
func (n *Notebook) reverse(none error, which func(*writer) *Step) (s Step, err error) {
	meanwhile := false
	_, err = n.update(func(w *writer) error {
		found := which(w)
		if w.err != nil {
			return w.err
		}
		if found == nil {
			return none
		}
		s = *found
		changes := s.Changes
		if s.Undone {
			changes = Reversed(changes)
		}
		if meanwhile = !w.stand(changes); meanwhile {
			s.Over = true
		} else {
			for _, c := range slices.Backward(changes) {
				w.set([]byte(c.Bucket), c.Key, c.Before)
			}
			s.Undone = !s.Undone
		}
		w.put(stepBucket, stepKey(s.Number), s)
		return w.err
	})
	switch {
	case errors.Is(err, none):
		return Step{}, none
	case err != nil:
		return Step{}, n.fault("write notebook", n.Path(), err, true)
	case meanwhile:
		return s, ErrMeanwhile
	}
	return s, nil
}

// stand reports whether everything is as changes left it.
func (w *writer) stand(changes []Change) bool {
	last := map[string]bool{}
	for _, c := range slices.Backward(changes) {
		if at := c.Bucket + "\x00" + c.Key; !last[at] {
			last[at] = true
			if string(w.at([]byte(c.Bucket), c.Key)) != string(c.After) {
				return false
			}
		}
	}
	return true
}

// newSession is a name that no other session has.
func newSession() string { return rand.Text() }
