package notebook

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/review"
	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// Edit is what one write does, all of it or nothing.
type Edit struct {
	Choices  []data.Choice // put, each in place of what stands under its key
	Withdraw []string      // keys of choices to take out
	Pairs    []data.Pair   // put, each in place of what stands under its PairKey
	Unpair   []string      // PairKeys of pairs to take out
	Skip     []review.Skipped
}

// Record is one record of a notebook; all nil: nothing stands there.
type Record struct {
	Choice  *data.Choice
	Pair    *data.Pair
	Skipped *review.Skipped
}

// bucket is where a change stands.
func (c Change) bucket() []byte {
	switch {
	case c.Before.Pair != nil || c.After.Pair != nil:
		return pairBucket
	case c.Before.Skipped != nil || c.After.Skipped != nil:
		return skipBucket
	}
	return choiceBucket
}

// Change is what a write did under one key: it is what Undo takes back.
type Change struct {
	Key           string
	Before, After Record
}

// Reversed are the changes that taking changes back is: undoing them does the
// changes again.
func Reversed(changes []Change) []Change {
	out := make([]Change, 0, len(changes))
	for _, c := range slices.Backward(changes) {
		out = append(out, Change{Key: c.Key, Before: c.After, After: c.Before})
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
	err = n.update(func(tx *bolt.Tx) error {
		changes = nil
		w := writer{tx: tx, changes: &changes}
		now := n.c.Now().UTC()
		for _, key := range e.Withdraw {
			w.set(key, Record{}, choiceBucket)
		}
		for _, c := range e.Choices {
			if c.Made.IsZero() {
				c.Made = now
			}
			w.set(c.Key, Record{Choice: &c}, choiceBucket)
		}
		for _, key := range e.Unpair {
			w.set(key, Record{}, pairBucket)
		}
		for _, p := range e.Pairs {
			if p.Made.IsZero() {
				p.Made = now
			}
			w.set(PairKey(p), Record{Pair: &p}, pairBucket)
		}
		if len(e.Skip) > 0 && w.err == nil {
			_, w.err = tx.CreateBucketIfNotExists(skipBucket)
		}
		for _, x := range e.Skip {
			w.set(x.Key, Record{Skipped: &x}, skipBucket)
		}
		return w.err
	})
	if err != nil {
		return nil, n.fault("write notebook", n.Path(), err, true)
	}
	return changes, nil
}

// Undo takes changes back, the last first: all of them, or, where one of their
// records was changed again since, none (ErrMeanwhile).
func (n *Notebook) Undo(changes ...Change) error {
	err := n.update(func(tx *bolt.Tx) error {
		var taken []Change
		w := writer{tx: tx, changes: &taken}
		for _, c := range slices.Backward(changes) {
			bucket := c.bucket()
			if now := w.at(c.Key, bucket); w.err == nil && !same(now, c.After) {
				return ErrMeanwhile
			}
			w.set(c.Key, c.Before, bucket)
		}
		return w.err
	})
	if errors.Is(err, ErrMeanwhile) {
		return err
	}
	return n.fault("write notebook", n.Path(), err, true)
}

// writer puts and takes out records; after the first error it does nothing.
type writer struct {
	tx      *bolt.Tx
	changes *[]Change
	err     error
}

// at reads what stands under a key.
func (w *writer) at(key string, bucket []byte) (r Record) {
	if w.err != nil {
		return r
	}
	switch {
	case bytes.Equal(bucket, pairBucket):
		r.Pair, w.err = get[data.Pair](w.tx, bucket, key)
	case bytes.Equal(bucket, skipBucket):
		r.Skipped, w.err = get[review.Skipped](w.tx, bucket, key)
	default:
		r.Choice, w.err = get[data.Choice](w.tx, bucket, key)
	}
	return r
}

// set makes a record stand under a key, or nothing, and notes the change.
func (w *writer) set(key string, r Record, bucket []byte) {
	before := w.at(key, bucket)
	if w.err != nil || same(before, r) {
		return
	}
	switch {
	case r.Choice != nil:
		w.err = put(w.tx, bucket, key, r.Choice)
	case r.Pair != nil:
		w.err = put(w.tx, bucket, key, r.Pair)
	case r.Skipped != nil:
		w.err = put(w.tx, bucket, key, r.Skipped)
	default:
		t, err := boltfile.OpenTable(w.tx, bucket)
		if err == nil {
			err = t.Bucket.Delete([]byte(key))
		}
		w.err = err
	}
	*w.changes = append(*w.changes, Change{Key: key, Before: before, After: r})
}

// same compares records as they are written.
func same(a, b Record) bool {
	x, err1 := json.Marshal(a)
	y, err2 := json.Marshal(b)
	return err1 == nil && err2 == nil && bytes.Equal(x, y)
}
