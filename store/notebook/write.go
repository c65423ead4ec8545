package notebook

import (
	"encoding/json"
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/review"
)

// Edit is what one write does, all of it or nothing.
type Edit struct {
	Choices  []data.Choice // put, each in place of what stands under its key
	Withdraw []string      // keys of choices to take out
	Pairs    []data.Pair   // put, each in place of what stands under its PairKey
	Unpair   []string      // PairKeys of pairs to take out
	Skip     []review.Skipped
	Notes    []data.Note // put, each in place of the one with its id
	Unnote   []string    // ids of notes to take out
}

// Change is what a write did under one key: it is what Undo takes back. A record is
// as it is written.
type Change struct {
	Bucket string          `json:"bucket"`
	Key    string          `json:"key"`
	Before json.RawMessage `json:"before,omitempty"` // nil: nothing stood there
	After  json.RawMessage `json:"after,omitempty"`  // nil: nothing stands there
}

// Reversed are the changes that taking changes back is: undoing them does the
// changes again.
func Reversed(changes []Change) []Change {
	out := make([]Change, 0, len(changes))
	for _, c := range slices.Backward(changes) {
		c.Before, c.After = c.After, c.Before
		out = append(out, c)
	}
	return out
}

// Choose puts choices, and returns what stood before. A choice without a time
// gets the present one.
func (n *Notebook) Choose(choices ...data.Choice) ([]Change, error) {
	return n.Apply(Edit{Choices: choices})
}

// Pair puts pairs, and returns what stood before.
func (n *Notebook) Pair(pairs ...data.Pair) ([]Change, error) { return n.Apply(Edit{Pairs: pairs}) }

// Apply does a whole edit, and returns what it changed in the order in which
// it did. Taking out what is not there is no change.
func (n *Notebook) Apply(e Edit) (changes []Change, err error) {
	for _, c := range e.Choices {
		if c.Key == "" || !c.Polarity.Valid() || slices.Contains(c.Themes, "") {
			return nil, fmt.Errorf("confirm %q: a choice needs a key, themes with ids and a known polarity, not %q", c.Finding, c.Polarity)
		}
	}
	for _, p := range e.Pairs {
		if p.A.Key == "" || p.B.Key == "" && (p.B.Finding != "" || p.B.Inspection == "") {
			return nil, fmt.Errorf("pair %q and %q: both ends need a key, or B an inspection alone", p.A.Finding, p.B.Finding)
		}
	}
	for _, x := range e.Notes {
		if x.ID == "" || x.On.Key == "" || x.Text == "" {
			return nil, fmt.Errorf("note %q: it needs an id, a text, and something that it is about", x.ID)
		}
	}
	changes, err = n.do(func(w *writer) error {
		now := n.c.Now().UTC()
		for _, key := range e.Withdraw {
			w.remove(choiceBucket, key)
		}
		for _, c := range e.Choices {
			if c.Made.IsZero() {
				c.Made = now
			}
			w.put(choiceBucket, c.Key, c)
		}
		for _, key := range e.Unpair {
			w.remove(pairBucket, key)
		}
		for _, p := range e.Pairs {
			if p.Made.IsZero() {
				p.Made = now
			}
			w.put(pairBucket, PairKey(p), p)
		}
		for _, x := range e.Skip {
			w.put(skipBucket, x.Key, x)
		}
		for _, id := range e.Unnote {
			w.remove(noteBucket, id)
		}
		for _, x := range e.Notes {
			if x.Made.IsZero() {
				x.Made = now
			} else if before := w.at(noteBucket, x.ID); before != nil {
				x.Changed = now
			}
			w.put(noteBucket, x.ID, x)
		}
		return w.err
	})
	return changes, n.fault("write notebook", n.Path(), err, true)
}
