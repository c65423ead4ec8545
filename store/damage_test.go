package store

import (
	"bytes"
	"context"
	"errors"
	"os"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"

	bolt "go.etcd.io/bbolt"
)

const in2014 = "birmingham-2014-03-sif"

// harm changes bytes in the findings file and leaves its checksums as they are.
func harm(t *testing.T, file string, change func(b []byte)) {
	t.Helper()
	b, err := os.ReadFile(file)
	must(t, err)
	change(b)
	must(t, os.WriteFile(file, b, 0o600))
}

// flip changes a bit of every place at which a text stands.
func flip(t *testing.T, file string, texts ...string) {
	t.Helper()
	harm(t, file, func(b []byte) {
		for _, text := range texts {
			at := bytes.Index(b, []byte(text))
			if at < 0 {
				t.Fatalf("%q does not stand in the file", text)
			}
			for ; at >= 0; at = bytes.Index(b, []byte(text)) {
				b[at] ^= 1
			}
		}
	})
}

// sample opens a casebook and returns the findings of an inspection.
func sample(t *testing.T, dir, inspection string) []data.Finding {
	t.Helper()
	s, err := Open(context.Background(), Config{Dir: dir})
	must(t, err)
	defer s.Close()
	all, err := s.Findings(inspection)
	must(t, err)
	return all
}

func TestTheRestOfADamagedInspectionIsRead(t *testing.T) {
	dir, file := made(t)
	all := sample(t, dir, in2014)
	last := len(all) - 1
	flip(t, file, all[0].Text, all[2].Text, all[last].Text)
	s, err := Open(context.Background(), Config{Dir: dir})
	must(t, err)
	defer s.Close()

	got, err := s.Findings(in2014)
	var u *data.UnreadableError
	if !errors.As(err, &u) || !errors.Is(err, boltfile.ErrDamaged) || !strings.Contains(err.Error(), file) {
		t.Fatalf("got %v, want what cannot be read and the file", err)
	}
	const in = "Birmingham, SIF, 23 May 2014"
	want := []data.Unreadable{{Inspection: in2014, Place: 1, Of: len(all), In: in},
		{Inspection: in2014, Place: 3, Of: len(all), After: all[1].ID, In: in, AfterCalled: all[1].Called()},
		{Inspection: in2014, Place: len(all), Of: len(all), After: all[last-1].ID, In: in, AfterCalled: all[last-1].Called()}}
	if !slices.Equal(u.List, want) {
		t.Errorf("unreadable %+v, want %+v", u.List, want)
	}
	if len(got) != len(all)-3 || got[0].ID != all[1].ID || got[1].ID != all[3].ID {
		t.Errorf("%d findings of %d can be read", len(got), len(all))
	}

	whole, err := s.AuthorityFindings("birmingham")
	if lost, err := data.Readable(err); err != nil || len(lost) != 3 || len(whole) != 124-3 {
		t.Errorf("of the authority %d findings, %d unreadable, %v", len(whole), len(lost), err)
	}
	if f, err := s.Finding(all[3].ID); err != nil || f.Text != all[3].Text {
		t.Errorf("a sound finding beside damaged ones: %v", err)
	}
	if _, err := s.Finding(all[2].ID); !errors.Is(err, boltfile.ErrDamaged) || errors.Is(err, ErrNotFound) {
		t.Errorf("a damaged finding: %v, want that it may be among the damaged", err)
	}
	if ids, err := s.Resolve(all[3].ID); err != nil || len(ids) != 1 {
		t.Errorf("the id of a sound one: %v, %v", ids, err)
	}
	if ids, err := s.Resolve(in2014 + "/nowhere"); !errors.Is(err, boltfile.ErrDamaged) {
		t.Errorf("an id that may be a damaged one's: %v, %v", ids, err)
	}
	if h := search(t, s, filter.Filter{}); h.Total != 124 {
		t.Errorf("the counts lost %d findings", 124-h.Total)
	}
}

func TestCheckNamesEveryDamage(t *testing.T) {
	dir, file := made(t)
	all := sample(t, dir, in2014)
	flip(t, file, all[0].Text, all[2].Text)
	db, err := bolt.Open(file, 0o600, nil)
	must(t, err)
	must(t, db.Update(func(tx *bolt.Tx) error { // a value that nobody's program wrote
		return tx.Bucket(codec.FacetBucket).Put(codec.FacetKey("polarity", string(data.Strength)), []byte("12345"))
	}))
	must(t, db.Close())
	err = Check(context.Background(), file)
	var d *DamagesError
	if !errors.As(err, &d) || !errors.Is(err, boltfile.ErrDamaged) {
		t.Fatalf("got %v", err)
	}
	if d.Count != 3 || len(d.Named) != 3 {
		t.Errorf("%d damages, named %q", d.Count, d.Named)
	}
	for i, want := range []string{"finding 1 of ", "finding 3 of ", "bucket fx, "} {
		if i < len(d.Named) && !strings.HasPrefix(d.Named[i], want) || i < 2 && !strings.Contains(d.Named[i], in2014) {
			t.Errorf("damage %d is told as %q, want %q", i, d.Named[i], want)
		}
	}
	for _, want := range []string{file, "3 damages:", "Move the file away"} {
		if !strings.Contains(err.Error(), want) {
			t.Errorf("%q does not say %q", err, want)
		}
	}
}

func TestManyDamagesAreCountedAndNotAllNamed(t *testing.T) {
	_, file := made(t)
	db, err := bolt.Open(file, 0o600, nil)
	must(t, err)
	n := 0
	must(t, db.Update(func(tx *bolt.Tx) error {
		b := tx.Bucket(codec.FindingBucket)
		for i := range uint32(60) {
			v := bytes.Clone(b.Get(codec.NumberKey(i)))
			v[3] ^= 1
			n++
			if err := b.Put(codec.NumberKey(i), v); err != nil {
				return err
			}
		}
		return nil
	}))
	must(t, db.Close())
	var d *DamagesError
	if err := Check(context.Background(), file); !errors.As(err, &d) || d.Count != n || len(d.Named) != damagesNamed || !strings.Contains(err.Error(), "and 40 more") {
		t.Errorf("got %v, want %d damages", err, n)
	}
}

func TestCheckTellsOfAFindingThatIsGone(t *testing.T) {
	dir, file := made(t)
	all := sample(t, dir, in2014)
	db, err := bolt.Open(file, 0o600, nil)
	must(t, err)
	must(t, db.Update(func(tx *bolt.Tx) error {
		c := tx.Bucket(codec.FindingBucket).Cursor()
		for k, v := c.First(); k != nil; k, v = c.Next() {
			if bytes.Contains(v, []byte(all[2].Text)) {
				return c.Delete()
			}
		}
		return errors.New("there is no such finding")
	}))
	must(t, db.Close())
	if err := Check(context.Background(), file); err == nil || !strings.Contains(err.Error(), "finding 3 of ") || !strings.Contains(err.Error(), "missing") {
		t.Errorf("got %v", err)
	}
}

func TestCheckCanBeStopped(t *testing.T) {
	_, file := made(t)
	ctx, stop := context.WithCancel(context.Background())
	stop()
	if err := Check(ctx, file); !errors.Is(err, context.Canceled) {
		t.Errorf("got %v", err)
	}
}
