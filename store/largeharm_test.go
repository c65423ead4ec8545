package store

import (
	"bytes"
	"context"
	"encoding/binary"
	"flag"
	"math/rand/v2"
	"os"
	"runtime/debug"
	"testing"
	"time"

	"github.com/google/go-cmp/cmp"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"

	bolt "go.etcd.io/bbolt"
)

var largeHarms = flag.Int("largeharms", 6, "pages of each kind that are put in the place of leaves and of branches of a large findings file")

// leastLarge is beyond what anybody could look through at every opening: a file of
// 32 MB and more.
const leastLarge = 32 << 20

// kindsOfPages are the pages of a file by what their heads say they are.
func kindsOfPages(b []byte, page int) map[string][]int {
	out := map[string][]int{}
	for at := 2 * page; at < len(b); at += page {
		if binary.NativeEndian.Uint64(b[at:]) != uint64(at/page) {
			out["middle of a long value"] = append(out["middle of a long value"], at)
			continue
		}
		switch binary.NativeEndian.Uint16(b[at+8:]) {
		case 1:
			out["branch"] = append(out["branch"], at)
		case 2:
			out["leaf"] = append(out["leaf"], at)
		case 16:
			out["freelist"] = append(out["freelist"], at)
		}
	}
	out["meta"] = []int{0, page}
	return out
}

// TestAnyPageInThePlaceOfAnotherIsSaidInALargeFile: opening looks at no page that it
// does not need, and yet no misplaced page makes a question turn, or be answered
// wrongly without a word.
func TestAnyPageInThePlaceOfAnotherIsSaidInALargeFile(t *testing.T) {
	if testing.Short() {
		t.Skip("builds a file of 32 MB")
	}
	dir := t.TempDir()
	built, err := buildBook(dir, data.Casebook{}, synthetic(1700))
	must(t, err)
	whole, err := os.ReadFile(built.File)
	must(t, err)
	if len(whole) < leastLarge {
		t.Fatalf("the file has %d bytes only", len(whole))
	}
	page := os.Getpagesize()
	kinds := kindsOfPages(whole, page)
	defer debug.SetMemoryLimit(debug.SetMemoryLimit(2 << 30))
	right, err := largeAnswers(dir)
	must(t, err)
	f, err := os.OpenFile(built.File, os.O_RDWR, 0)
	must(t, err)
	defer f.Close()
	r := rand.New(rand.NewPCG(5, 2))
	from := func(kind string) int { return kinds[kind][r.IntN(len(kinds[kind]))] }
	for _, place := range []string{"leaf", "branch"} {
		for _, kind := range []string{"leaf", "branch", "meta", "freelist", "middle of a long value"} {
			for _, numbered := range []bool{false, true} {
				said, same, tried := 0, 0, datatest.Fewer(*largeHarms)
				for range tried {
					at := from(place)
					put := bytes.Clone(whole[from(kind):][:page])
					if numbered {
						copy(put, whole[at:at+8])
					}
					_, err := f.WriteAt(put, int64(at))
					must(t, err)
					if asksInTime(t, dir, right) {
						same++
					} else if said++; said == 1 && Check(context.Background(), built.File) == nil {
						t.Errorf("check does not see a %s in the place of a %s", kind, place)
					}
					_, err = f.WriteAt(whole[at:at+page], int64(at))
					must(t, err)
				}
				t.Logf("%-22s in the place of a %-6s, its own number %-5v %d tried: %d right, %d said", kind, place, numbered, tried, same, said)
			}
		}
	}
}

// largeAnswer is what a reader sees of a large casebook.
type largeAnswer struct {
	Rows        [][]Row
	Counts      []Counts
	Authorities []data.Authority
	Keys        int // in all buckets
}

func largeAnswers(dir string) (out largeAnswer, err error) {
	s, err := Open(context.Background(), Config{Dir: dir})
	if err != nil {
		return out, err
	}
	defer s.Close()
	for _, f := range []filter.Filter{{}, {Text: "assessment"}, {Text: "chi*"}, {Text: "support"}} {
		h, err := s.Search(f, Order{By: ByDate})
		if err != nil {
			return out, err
		}
		for at := 0; at < h.Total; at += max(h.Total/40, 1) {
			list, err := h.Rows(at, 5)
			if err != nil {
				return out, err
			}
			out.Rows = append(out.Rows, list)
		}
		out.Counts = append(out.Counts, h.Counts)
	}
	if out.Authorities, err = s.Authorities(); err != nil {
		return out, err
	}
	return out, s.read("read every page", func(tx *bolt.Tx) error {
		for _, name := range codec.Buckets() {
			b, err := boltfile.OpenTable(tx, name)
			if err == nil {
				err = b.Each(func([]byte, []byte) error { out.Keys++; return nil })
			}
			if err != nil {
				return err
			}
		}
		return nil
	})
}

// asksInTime reports whether all answers are right; those that are not are errors.
func asksInTime(t *testing.T, dir string, want largeAnswer) bool {
	t.Helper()
	type answer struct {
		largeAnswer
		err error
	}
	done := make(chan answer, 1)
	go func() {
		a, err := largeAnswers(dir)
		done <- answer{a, err}
	}()
	select {
	case got := <-done:
		if got.err != nil {
			return false
		}
		if want.Keys != got.Keys {
			t.Fatalf("%d keys of %d, without a word", got.Keys, want.Keys)
		}
		if d := cmp.Diff(want.Counts, got.Counts) + cmp.Diff(want.Authorities, got.Authorities); d != "" {
			t.Fatal(d)
		}
		whole := true
		for i, list := range got.Rows {
			for j, row := range list {
				if row.Err != nil {
					whole = false
				} else if d := cmp.Diff(want.Rows[i][j], row); d != "" {
					t.Fatal(d)
				}
			}
		}
		return whole
	case <-time.After(time.Minute):
		t.Fatal("a question does not end")
	}
	return false
}
