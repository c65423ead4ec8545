package store

import (
	"bytes"
	"compress/gzip"
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"
	"casebook/store/index"
	"casebook/store/notebook"

	"github.com/google/go-cmp/cmp"
	bolt "go.etcd.io/bbolt"
)

// The casebooks under testdata were written by the programs that wrote their
// formats: two invented authorities with three inspections and seven findings,
// one inspection of them imported. They are never made again. A file of the same
// number that a later program wrote differently stands under a name of its own.
var casebooks = []struct {
	name                          string
	format                        int
	choices, pairs, readers, skip int // what the notebook holds
}{
	{name: "format-1", format: 1},
	{name: "format-2", format: 2, choices: 1},
	{name: "format-3", format: 3, choices: 1, pairs: 1, readers: 1}, // and themes of its own
	{name: "format-4", format: 4, choices: 1, pairs: 1, readers: 1}, // the first with facets by name
	// a notebook that proves that it is whole, with a copy and a journal
	{name: "format-4-journal", format: 4, choices: 2, pairs: 1, readers: 1, skip: 1},
	// findings in the order of their first theme, and which theme the reader's words gave
	{name: "format-4-first-theme", format: 4, choices: 2, pairs: 1, readers: 1, skip: 1},
}

const (
	northmere = "northmere-2019-06-ilacs"
	southley  = "southley-2021-02-ilacs"
)

// TestEveryFormatIsKept: whoever raises the format keeps a casebook of it here.
func TestEveryFormatIsKept(t *testing.T) {
	dirs, err := filepath.Glob(filepath.Join("testdata", "format-*"))
	must(t, err)
	formats := map[int]bool{}
	for _, x := range casebooks {
		formats[x.format] = true
	}
	if len(dirs) != len(casebooks) || len(formats) != codec.Format {
		t.Errorf("%d casebooks of %d formats are tried, there are %d of %d", len(casebooks), len(formats), len(dirs), codec.Format)
	}
}

// casebookOf unpacks a casebook.
func casebookOf(t *testing.T, name string) (dir string) {
	t.Helper()
	from := filepath.Join("testdata", name)
	dir = filepath.Join(t.TempDir(), "casebook")
	must(t, os.Mkdir(dir, 0o700))
	files, err := os.ReadDir(from)
	must(t, err)
	for _, f := range files {
		in, err := os.Open(filepath.Join(from, f.Name()))
		must(t, err)
		var text io.Reader = in
		name, packed := strings.CutSuffix(f.Name(), ".gz")
		if packed {
			text, err = gzip.NewReader(in)
			must(t, err)
		}
		b, err := io.ReadAll(text)
		must(t, err)
		must(t, in.Close())
		must(t, os.WriteFile(filepath.Join(dir, name), b, 0o600))
	}
	return dir
}

// noFacts brings no built-in facts that are newer, but lets a start bring what
// a casebook lacks.
func noFacts(dir string) Config {
	return Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: "0"}
}

// counted is what a casebook answers to some filters: how many findings, and
// every value that has any, but for whose the themes are.
func counted(t *testing.T, s *Store) map[string]int {
	t.Helper()
	out := map[string]int{}
	inspected := filter.Default().Include(filter.Year, "2019")
	inspected.Basis = data.ByInspected
	for name, f := range map[string]filter.Filter{"all": {}, "start": filter.Default(), "fieldwork of 2019": inspected,
		"words": {Text: "lantern"}, "drift": filter.Default().Include(filter.Theme, "drift"), "north": filter.Filter{}.Include(filter.Region, "North East")} {
		h := search(t, s, f)
		out[name] = h.Total
		for facet, list := range h.Counts {
			for _, c := range list {
				if c.N > 0 && filter.Facet(facet) != filter.Tagging {
					out[name+", "+filter.Facet(facet).String()+" "+c.ID] = c.N
				}
			}
		}
	}
	return out
}

func TestACasebookOfEveryFormatBeforeOpens(t *testing.T) {
	for i, x := range casebooks {
		format := x.format
		t.Run(x.name, func(t *testing.T) {
			dir := casebookOf(t, x.name)
			s, err := Open(context.Background(), Config{Dir: dir}) // brings no facts: it stays as it is
			must(t, err)
			if len(s.Notices()) > 0 || s.Info().FormatVersion != format {
				t.Errorf("format %d, notices %q", s.Info().FormatVersion, s.Notices())
			}
			must(t, Check(context.Background(), s.Info().File))
			all := search(t, s, filter.Filter{})
			if n := len(rows(t, all, 0, 10)); all.Total != 7 || n != 7 {
				t.Errorf("%d findings, %d rows", all.Total, n)
			}
			for text, want := range map[string]int{"lanterns ": 3, "kinsh": 2, "assess": 1, "fe": 1} {
				if n := search(t, s, filter.Filter{Text: text}).Total; n != want {
					t.Errorf("%q: %d findings, want %d", text, n, want)
				}
			}
			if n := search(t, s, filter.Default().Include(filter.Grade, "good").Exclude(filter.Area, "care")).Total; n != 1 {
				t.Errorf("%d findings of a good inspection that are not of care", n)
			}
			if list, err := s.Inspections(filter.Filter{}.Include(filter.Region, "North East")); err != nil || len(list) != 2 {
				t.Errorf("%d inspections in the North East, %v", len(list), err)
			}
			notebookOf(t, s, i)
			before := counted(t, s)
			must(t, s.Close())

			add(t, dir, report("southley-2024-02-ilacs", "southley", "Zebras cross early."))
			s, err = Open(context.Background(), noFacts(dir))
			must(t, err)
			defer s.Close()
			must(t, Check(context.Background(), s.Info().File))
			if h := search(t, s, filter.Filter{Text: "zebras "}); h.Total != 1 || s.Info().FormatVersion != codec.Format || len(s.Notices()) > 0 {
				t.Errorf("after an import: format %d, %d zebras, notices %q", s.Info().FormatVersion, h.Total, s.Notices())
			}
			notebookOf(t, s, i)
			add(t, dir, data.Entry{Inspection: report("southley-2024-02-ilacs", "southley", "").Inspection, Imported: true}) // the zebras go again
			after := openQuiet(t, dir)
			if d := cmp.Diff(before, counted(t, after)); d != "" {
				t.Errorf("format %d and %d answer otherwise: %s", format, codec.Format, d)
			}
			if n := search(t, after, filter.Filter{}).Counts.Of(filter.Tagging, "suggested"); n != 2 {
				t.Errorf("%d findings with suggested themes", n)
			}
		})
	}
}

// notebookOf checks what the notebook of a casebook holds.
func notebookOf(t *testing.T, s *Store, i int) {
	t.Helper()
	x := casebooks[i]
	kept, err := s.Choices()
	must(t, err)
	pairs, err := s.Pairs()
	must(t, err)
	readers, err := s.Readers()
	must(t, err)
	held, err := s.Notebook().Read()
	must(t, err)
	if len(kept) != x.choices || len(pairs) != x.pairs || len(readers) != x.readers || len(held.Skipped) != x.skip {
		t.Errorf("%s: %d choices, %d pairs, %d readers, %d skipped", x.name, len(kept), len(pairs), len(readers), len(held.Skipped))
	}
	if x.choices == 0 {
		return
	}
	if f, err := s.Finding(northmere + "/b4"); err != nil || !f.Confirmed || f.Polarity != data.MixedPolarity || !slices.Equal(f.Themes, []string{"plans"}) {
		t.Errorf("what was confirmed is shown as %+v, %v", f, err)
	}
	if x.format >= 3 && (!s.Taxonomy().Changed() || search(t, s, filter.Filter{}).Counts.Of(filter.Theme, "lamps") != 1) {
		t.Errorf("themes of its own: %v", search(t, s, filter.Filter{}).Counts[filter.Theme])
	}
}

// TestANotebookOfEveryFormatIsWrittenTo: what it held stays, beside what is new.
func TestANotebookOfEveryFormatIsWrittenTo(t *testing.T) {
	for _, x := range casebooks {
		dir := casebookOf(t, x.name)
		s := openQuiet(t, dir)
		f, err := s.Finding(southley + "/p1")
		must(t, err)
		_, err = s.Choose(data.NewChoice(f, time.Now()))
		must(t, err)
		must(t, s.Close())
		got, err := openQuiet(t, dir).Notebook().Check()
		if want := (notebook.Summary{Choices: x.choices + 1, Pairs: x.pairs, Readers: x.readers, Copies: got.Copies}); err != nil || got != want {
			t.Errorf("%s: %+v, %v", x.name, got, err)
		}
	}
}

// TestAnOlderJournalBringsBackWhatWasLost: a notebook that is gone comes back from
// the copy and the journal that an older program left.
func TestAnOlderJournalBringsBackWhatWasLost(t *testing.T) {
	last := len(casebooks) - 1
	dir := casebookOf(t, casebooks[last].name)
	must(t, os.Remove(filepath.Join(dir, "notebook.db")))
	_, err := notebook.New(notebook.Config{Dir: dir}).Restore("")
	must(t, err)
	notebookOf(t, openQuiet(t, dir), last)
}

func TestAStartBringsAnOlderCasebookUpToDate(t *testing.T) {
	for _, x := range []struct {
		format  int
		version string // of the built-in facts that the program brings
		want    string // in a notice
	}{{1, "0", "Brought counts by weight, area-grade, tagging"}, {1, "2", "Brought newer built-in facts"}, {2, "2", "Brought newer built-in facts"}, {3, "2", "Brought newer built-in facts"}, {4, "2", "Brought newer built-in facts"}} {
		dir := casebookOf(t, "format-"+strconv.Itoa(x.format))
		s, err := Open(context.Background(), Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: x.version})
		must(t, err)
		if said := strings.Join(s.Notices(), ""); !strings.Contains(said, x.want) || s.Info().FormatVersion != codec.Format {
			t.Errorf("format %d: format %d now, notices %q", x.format, s.Info().FormatVersion, said)
		}
		if h := search(t, s, filter.Filter{Text: "ferries "}); h.Total != 1 || h.Counts.Of(filter.Tagging, "worked-out") != 1 {
			t.Errorf("format %d: the imported report is gone, or not counted: %v", x.format, h.Counts[filter.Tagging])
		}
		must(t, Check(context.Background(), s.Info().File))
		if _, err := s.Finding(southley + "/p1"); err != nil {
			t.Error(err)
		}
		must(t, s.Close())
	}
}

// refaceted writes the facets of a file anew, as a program with other facets
// would have: in an order, under names.
func refaceted(t *testing.T, file string, facets []index.Dim, name func(index.Dim) string) {
	t.Helper()
	db, err := bolt.Open(file, 0o600, nil)
	must(t, err)
	defer db.Close()
	must(t, db.Update(func(tx *bolt.Tx) error {
		m, x, err := readHead(tx)
		if err != nil {
			return err
		}
		sets := tx.Bucket(codec.FacetBucket)
		for _, d := range index.Dims() {
			if slices.Contains(facets, d) {
				continue
			}
			m.Unfiltered[d], m.OfstedOnly[d] = nil, nil
			var keys [][]byte
			of := x.Columns().SetKey(d, "")
			c := sets.Cursor()
			for k, _ := c.Seek(of); bytes.HasPrefix(k, of); k, _ = c.Next() {
				keys = append(keys, bytes.Clone(k))
			}
			for _, k := range keys {
				if err := sets.Delete(k); err != nil {
					return err
				}
			}
		}
		t, err := boltfile.OpenTable(tx, codec.MetaBucket)
		if err != nil {
			return err
		}
		if err := t.Put(codec.ColumnsKey, x.Columns().Encode(facets, name)); err != nil {
			return err
		}
		m.Roots = nil // such a program noted none
		return m.put(tx)
	}))
}

// byTheme are the ids of all findings in the order by theme.
func byTheme(t *testing.T, s *Store) (out []string) {
	t.Helper()
	h, err := s.Search(filter.Filter{}, Order{By: ByTheme})
	must(t, err)
	for _, r := range rows(t, h, 0, h.Total) {
		out = append(out, r.Finding.ID)
	}
	return out
}

// TestAnAddedFacetIsWorkedOut: a file of a program that had not a facet yet is
// sound without it, and has it after the next start.
func TestAnAddedFacetIsWorkedOut(t *testing.T) {
	datatest.Whole(t)
	for _, d := range index.Dims() {
		if d == index.Dim(filter.Authority) {
			continue // without it nothing has an order
		}
		t.Run(d.Name(), func(t *testing.T) {
			dir, _ := made(t)
			add(t, dir, lamps(lampText), report("birmingham-2016-09-sif", "birmingham", "Read again, whole."))
			whole := openQuiet(t, dir)
			f := filter.Filter{Basis: d.Basis()}
			want, order := search(t, whole, f).Counts, byTheme(t, whole)
			file := whole.Info().File
			must(t, whole.Close())
			refaceted(t, file, slices.DeleteFunc(index.Dims(), func(x index.Dim) bool { return x == d }), index.Dim.Name)
			must(t, Check(context.Background(), file))

			old := openQuiet(t, dir) // brings nothing: it stays as it is
			h := search(t, old, f)
			if n := h.Counts.Of(d.Facet(), filter.None); len(old.Notices()) > 0 || d.Counted() && n != h.Total {
				t.Errorf("as it was: %d of %d without a value, notices %q", n, h.Total, old.Notices())
			}
			if n := search(t, old, f.Exclude(d.Facet(), filter.None)).Total; d.Counted() && n != 0 {
				t.Errorf("%d findings have a value that nobody knows", n)
			}
			if n := len(byTheme(t, old)); n != len(order) {
				t.Errorf("%d findings by theme, %d before", n, len(order))
			}
			must(t, old.Close())

			now, err := Open(context.Background(), noFacts(dir))
			must(t, err)
			defer now.Close()
			if d := cmp.Diff(want, search(t, now, f).Counts); d != "" {
				t.Errorf("worked out otherwise: %s", d)
			}
			if d := cmp.Diff(order, byTheme(t, now)); d != "" {
				t.Errorf("in another order: %s", d)
			}
			if said := strings.Join(now.Notices(), ""); !strings.Contains(said, "Brought counts by "+d.Name()) {
				t.Errorf("notices %q", said)
			}
			must(t, Check(context.Background(), now.Info().File))
		})
	}
}

func TestTheOrderOfFacetsInAFileDoesNotMatter(t *testing.T) {
	dir, file := made(t)
	s := openQuiet(t, dir)
	want := counted(t, s)
	must(t, s.Close())
	turned := index.Dims()
	slices.Reverse(turned)
	refaceted(t, file, turned, index.Dim.Name)
	must(t, Check(context.Background(), file))
	s = openQuiet(t, dir)
	if d := cmp.Diff(want, counted(t, s)); d != "" || len(s.Notices()) > 0 {
		t.Errorf("notices %q, %s", s.Notices(), d)
	}
}

func TestAnUnknownFacetIsOfANewerVersion(t *testing.T) {
	dir, file := made(t)
	refaceted(t, file, index.Dims(), func(d index.Dim) string {
		if d == index.Dim(filter.Kind) {
			return "tenure"
		}
		return d.Name()
	})
	for _, c := range []Config{{Dir: dir}, {Dir: dir, Builtin: datatest.Facts, BuiltinVersion: "9"}} {
		_, err := Open(context.Background(), c)
		if !errors.Is(err, ErrNewer) || errors.Is(err, boltfile.ErrDamaged) {
			t.Fatalf("got %v", err)
		}
		for _, want := range []string{file, "written by a newer version of casebook", "update this program", `"tenure"`} {
			if !strings.Contains(err.Error(), want) {
				t.Errorf("%q does not say %q", err, want)
			}
		}
	}
	if err := Check(context.Background(), file); !errors.Is(err, ErrNewer) {
		t.Errorf("checked: %v", err)
	}
	if _, err := Add(context.Background(), dir, data.Casebook{}, sequence(nil), BuildOptions{}); !errors.Is(err, ErrNewer) {
		t.Errorf("an import into it: %v", err)
	}
}
