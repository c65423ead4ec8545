package store

import (
	"bytes"
	"context"
	"flag"
	"math/rand/v2"
	"os"
	"path/filepath"
	"testing"

	"github.com/google/go-cmp/cmp"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
)

var pageHarms = flag.Int("pageharms", 25, "damages of each kind that are done to pages of a findings file")

// answers is what a reader asks of a casebook: lists with their counts.
func answers(s *Store) (out [][]Row, counts []Counts, authorities []data.Authority, err error) {
	for _, f := range []filter.Filter{{}, {Text: "assessment"}, {Text: "chil*"}} {
		h, err := s.Search(f, Order{})
		if err != nil {
			return nil, nil, nil, err
		}
		rows, err := h.Rows(0, h.Total)
		if err != nil {
			return nil, nil, nil, err
		}
		out, counts = append(out, rows), append(counts, h.Counts)
	}
	authorities, err = s.Authorities()
	return out, counts, authorities, err
}

// TestNoHarmedPageIsReadAsRight: a page that is lost, torn or stands in another's
// place is said, and what is read beside it is right.
func TestNoHarmedPageIsReadAsRight(t *testing.T) {
	_, file := made(t)
	whole, err := os.ReadFile(file)
	must(t, err)
	dir := t.TempDir()
	at := filepath.Join(dir, filepath.Base(file))
	ask := func(b []byte) (rows [][]Row, counts []Counts, authorities []data.Authority, err error) {
		must(t, os.WriteFile(at, b, 0o600))
		s, err := Open(context.Background(), Config{Dir: dir})
		if err != nil {
			return nil, nil, nil, err
		}
		defer s.Close()
		return answers(s)
	}
	rows, counts, authorities, err := ask(whole)
	must(t, err)
	const page = 4096
	r := rand.New(rand.NewPCG(3, 9))
	any := func() int { return r.IntN(len(whole)/page) * page }
	for name, harm := range map[string]func(b []byte){
		"zeros":                                func(b []byte) { p := any(); clear(b[p : p+page]) },
		"torn page":                            func(b []byte) { p := any(); clear(b[p+512*(1+r.IntN(7)) : p+page]) },
		"misplaced page":                       func(b []byte) { p, q := any(), any(); copy(b[p:p+page], whole[q:]) },
		"misplaced page with its right number": func(b []byte) { p, q := any(), any(); copy(b[p+8:p+page], whole[q+8:]) },
		"one bit of a page's head":             func(b []byte) { b[any()+r.IntN(48)] ^= 1 << r.IntN(8) },
	} {
		said, right, part, tried := 0, 0, 0, datatest.Fewer(*pageHarms)
		for range tried {
			b := bytes.Clone(whole)
			harm(b)
			now, sums, known, err := ask(b)
			if err != nil {
				said++
				continue
			}
			hurt := 0
			for i := range now {
				if len(now[i]) != len(rows[i]) {
					t.Fatalf("%s: %d rows of %d, without a word", name, len(now[i]), len(rows[i]))
				}
				// what cannot be read has no words, so the order may be another
				want := map[string]Row{}
				for _, row := range rows[i] {
					want[row.Finding.ID] = row
				}
				for _, row := range now[i] {
					if row.Err != nil {
						hurt++
						continue
					}
					if d := cmp.Diff(want[row.Finding.ID], row); d != "" {
						t.Fatalf("%s: a row is read otherwise, or twice: %s", name, d)
					}
					delete(want, row.Finding.ID)
				}
			}
			if d := cmp.Diff(counts, sums) + cmp.Diff(authorities, known); d != "" {
				t.Fatalf("%s: %s", name, d)
			}
			if hurt > 0 {
				part++
			} else {
				right++
			}
		}
		t.Logf("%-40s %4d tried: %d right, %d with rows that cannot be read, %d said", name, tried, right, part, said)
	}
}
