package store

import (
	"context"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/filter"
	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// toFormatOne makes of a file what the program before wrote: without counts of
// whose the themes are.
func toFormatOne(t *testing.T, file string) {
	t.Helper()
	const tagging = dim(filter.Tagging)
	rewriteMeta(t, file, func(m *meta) {
		m.Format = 1
		for _, counts := range []*tally{&m.Unfiltered, &m.OfstedOnly} {
			counts[tagging], counts[yearInspected] = counts[yearInspected], nil
		}
	})
	db, err := bolt.Open(file, 0o600, nil)
	must(t, err)
	defer db.Close()
	must(t, db.Update(func(tx *bolt.Tx) error {
		x, err := boltfile.OpenTable(tx, metaBucket)
		if err != nil {
			return err
		}
		b, err := x.Get(columnsKey)
		if err != nil {
			return err
		}
		cols, err := decodeColumns(slices.Clone(b), formatVersion)
		if err != nil {
			return err
		}
		for _, v := range cols.values[tagging] {
			if err := tx.Bucket(fxBucket).Delete(fxKey(tagging, v)); err != nil {
				return err
			}
		}
		return x.Put(columnsKey, cols.encode(1))
	}))
}

func TestACasebookOfTheFormatBeforeIsBroughtUpToDate(t *testing.T) {
	for _, x := range []struct {
		name, version string // of the built-in facts that the program brings
	}{{"the same facts", "1"}, {"newer facts", "2"}} {
		t.Run(x.name, func(t *testing.T) {
			dir, _ := made(t)
			add(t, dir, lamps(lampText), report("birmingham-2016-09-sif", "birmingham", "Read again, whole."))
			s, err := Open(context.Background(), Config{Dir: dir})
			must(t, err)
			file := s.Info().File
			want := search(t, s, filter.Default().Include(filter.Year, "2019"))
			must(t, s.Close())
			toFormatOne(t, file)

			old, err := Open(context.Background(), Config{Dir: dir}) // brings no facts: it stays as it is
			must(t, err)
			h := search(t, old, filter.Default())
			if old.Info().FormatVersion != 1 || h.Counts.Of(filter.Tagging, filter.None) != h.Total || h.Counts.Of(filter.Year, "2019") != want.Total {
				t.Errorf("format %d as it was: %v, %v", old.Info().FormatVersion, h.Counts[filter.Tagging], h.Counts[filter.Year])
			}
			if n := search(t, old, filter.Default().Include(filter.Tagging, "suggested")).Total; n != 0 {
				t.Errorf("%d are said to be suggested, and nobody knows", n)
			}
			must(t, old.Close())

			now, err := Open(context.Background(), Config{Dir: dir, Builtin: data.Builtin, BuiltinVersion: x.version})
			must(t, err)
			defer now.Close()
			h = search(t, now, filter.Default())
			if now.Info().FormatVersion != taggingFormat || h.Counts.Of(filter.Tagging, "suggested") != 1 || h.Counts.Of(filter.Tagging, "worked-out") != h.Total-1 {
				t.Errorf("format %d: %v; %q", now.Info().FormatVersion, h.Counts[filter.Tagging], now.Notices())
			}
			if h := search(t, now, filter.Filter{Text: "Read again whole "}); h.Total != 1 {
				t.Error("an imported report is gone")
			}
			if said := strings.Join(now.Notices(), ""); !strings.Contains(said, "Brought ") {
				t.Errorf("says %q", said)
			}
			must(t, Check(context.Background(), now.Info().File))
		})
	}
}

func TestAnImportIntoTheFormatBeforeCountsEverything(t *testing.T) {
	dir, file := made(t)
	toFormatOne(t, file)
	add(t, dir, lamps(lampText))
	s := open(t, dir)
	h := search(t, s, filter.Filter{})
	if h.Counts.Of(filter.Tagging, "suggested") != 1 || h.Counts.Of(filter.Tagging, "worked-out") != 124 {
		t.Errorf("counts %v", h.Counts[filter.Tagging])
	}
	must(t, Check(context.Background(), s.Info().File))
}
