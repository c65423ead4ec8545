package store

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"

	bolt "go.etcd.io/bbolt"
)

func report(id, authority, text string) data.Entry {
	return data.Entry{
		Inspection: data.Inspection{ID: id, Authority: authority, Framework: data.ILACS, Kind: data.FullInspection, Coverage: data.Complete,
			Published: data.Dated{Date: "2024-03-01", Status: data.ByHand}},
		Findings: []data.Finding{{ID: id + "/p1", Inspection: id, Polarity: data.Strength, Text: text, Attribution: data.Ofsted, Themes: []string{"drift"},
			Source: data.Place{ID: "mine", Document: "mine.pdf"}}},
		Imported: true,
	}
}

func TestAddReplacesAndKeepsTheRest(t *testing.T) {
	dir, first := made(t)
	ctx := context.Background()
	viewer, err := Open(ctx, Config{Dir: dir})
	must(t, err)
	defer viewer.Close()
	if viewer.Changed() {
		t.Error("nothing has changed yet")
	}
	mine := data.Casebook{Sources: []data.Source{{ID: "mine", Title: "My report"}}, Authorities: []data.Authority{{ID: "newtown", Name: "Newtown", Region: "North East"}}}
	built, err := Add(ctx, dir, mine, sequence([]data.Entry{
		report("newtown-2024-02-ilacs", "newtown", "Zebras cross early."), report("birmingham-2016-09-sif", "birmingham", "Read again, whole."),
	}), BuildOptions{})
	must(t, err)
	if built.Generation != 2 || built.Inspections != 2 || built.Findings != 2 || built.Replaced != 1 {
		t.Errorf("built %+v", built)
	}
	if !viewer.Changed() {
		t.Error("the open viewer does not see that there is more")
	}
	if h := search(t, viewer, filter.Filter{}); h.Total != 124 {
		t.Errorf("the open viewer has %d findings", h.Total)
	}
	if _, err := os.Stat(first); err != nil {
		t.Errorf("the old generation went while it was open: %v", err)
	}
	s, err := Open(ctx, Config{Dir: dir})
	must(t, err)
	defer s.Close()
	if h := search(t, s, filter.Filter{Text: "zebra "}); h.Total != 1 || h.Counts.Of(filter.Region, "North East") != 1 {
		t.Errorf("zebras: %d, regions %v", h.Total, h.Counts[filter.Region])
	}
	if _, err := s.Finding("birmingham-2016-09-sif/b16-05"); !errors.Is(err, ErrNotFound) {
		t.Errorf("a finding of the replaced inspection: %v", err)
	}
	if h := search(t, s, filter.Filter{Text: "=unqualified "}); h.Total != 0 {
		t.Errorf("the replaced inspection is still found: %d", h.Total)
	}
	sources, err := s.Sources()
	must(t, err)
	if sources["mine"].Title != "My report" || sources["ofsted-report"].Title == "" {
		t.Error("sources of one of the layers are missing")
	}
	must(t, viewer.Close())
	_, err = Add(ctx, dir, data.Casebook{}, sequence(nil), BuildOptions{})
	must(t, err)
	if exists := func(p string) bool { _, err := os.Stat(p); return err == nil }; exists(first) {
		t.Error("the first generation stays though nobody holds it")
	}
}

func TestNewerBuiltinFactsComeInAndImportsStay(t *testing.T) {
	dir, _ := made(t)
	ctx := context.Background()
	_, err := Add(ctx, dir, data.Casebook{Sources: []data.Source{{ID: "mine", Title: "My report"}}},
		sequence([]data.Entry{report("york-2024-02-ilacs", "york", "Zebras cross early."), report("birmingham-2016-09-sif", "birmingham", "Read again, whole.")}), BuildOptions{})
	must(t, err)
	s, err := Open(ctx, Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: "0"})
	must(t, err)
	if s.Info().Generation != 2 {
		t.Error("older facts made a new generation")
	}
	must(t, s.Close())
	newer := func() (*data.Casebook, error) {
		book, err := datatest.Facts()
		if err == nil {
			book.Findings[0].Text = "Something newer."
		}
		return book, err
	}
	s, err = Open(ctx, Config{Dir: dir, Builtin: newer, BuiltinVersion: "2"})
	must(t, err)
	defer s.Close()
	if s.Info().BuiltinVersion != "2" || s.Info().Generation != 3 || !strings.Contains(strings.Join(s.Notices(), ""), "newer") {
		t.Errorf("%+v %q", s.Info(), s.Notices())
	}
	for text, want := range map[string]int{"something newer ": 1, "zebras ": 1, `"read again whole"`: 1, "=unqualified ": 1} {
		if h := search(t, s, filter.Filter{Text: text}); h.Total != want {
			t.Errorf("%s: %d", text, h.Total)
		}
	}
	ofsteds := filter.Filter{Text: "=unqualified "}.Include(filter.Voice, string(data.Ofsted))
	if h := search(t, s, ofsteds); h.Total != 0 { // the whole report says it, the news stand beside it
		t.Errorf("the news count beside the report: %d", h.Total)
	}
	if src, err := s.Sources(); err != nil || src["mine"].Title == "" {
		t.Errorf("the source of the import is gone: %v", err)
	}
	again, err := Open(ctx, Config{Dir: dir, Builtin: newer, BuiltinVersion: "2"})
	must(t, err)
	defer again.Close()
	if again.Info().Generation != 3 {
		t.Error("the same facts came in twice")
	}
}

func TestTwoStartsAtOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "casebook")
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			s, err := Open(context.Background(), Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: "1"})
			if err != nil {
				t.Error(err)
				return
			}
			defer s.Close()
			if h, err := s.Search(filter.Default(), Order{}); err != nil || h.Total != 115 {
				t.Errorf("%v, %v", h, err)
			}
			if s.Info().Generation != 1 {
				t.Errorf("generation %d", s.Info().Generation)
			}
		})
	}
	wg.Wait()
}

func TestWriterWaitsForWriter(t *testing.T) {
	dir, _ := made(t)
	release, err := lockDir(context.Background(), "test", dir, time.Second)
	must(t, err)
	_, err = Add(context.Background(), dir, data.Casebook{}, sequence(nil), BuildOptions{Wait: time.Millisecond})
	if !errors.Is(err, ErrLocked) {
		t.Errorf("a second writer: %v", err)
	}
	release()
	_, err = Add(context.Background(), dir, data.Casebook{}, sequence(nil), BuildOptions{})
	must(t, err)
}

func TestCrashDuringBuildLeavesTheOldOne(t *testing.T) {
	dir, file := made(t)
	b, err := os.ReadFile(file)
	must(t, err)
	left := filepath.Join(dir, generationName(2)+unfinished)
	must(t, os.WriteFile(left, b[:len(b)/2], 0o600))
	s, err := Open(context.Background(), Config{Dir: dir})
	must(t, err)
	defer s.Close()
	if s.Info().Generation != 1 {
		t.Errorf("generation %d", s.Info().Generation)
	}
	stop := errors.New("stop")
	_, err = Add(context.Background(), dir, data.Casebook{}, func(yield func(data.Entry, error) bool) {
		_ = yield(report("x-2024-01-sif", "x", "x"), nil) && yield(data.Entry{}, stop)
	}, BuildOptions{})
	if !errors.Is(err, stop) {
		t.Errorf("an import that fails: %v", err)
	}
	if left, err := filepath.Glob(filepath.Join(dir, "*"+unfinished)); err != nil || len(left) > 0 {
		t.Errorf("left over: %v %v", left, err)
	}
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if _, err := Add(ctx, dir, data.Casebook{}, sequence([]data.Entry{report("x-2024-01-sif", "x", "x")}), BuildOptions{}); !errors.Is(err, context.Canceled) {
		t.Errorf("a cancelled import: %v", err)
	}
	if s.Changed() {
		t.Error("a failed import changed the casebook")
	}
}

func TestWrongEntriesAreRefused(t *testing.T) {
	dir, _ := made(t)
	for name, change := range map[string]func(*data.Entry){
		"no id":                  func(e *data.Entry) { e.Inspection.ID = "" },
		"slash in the id":        func(e *data.Entry) { e.Inspection.ID = "a/b" },
		"another's finding":      func(e *data.Entry) { e.Findings[0].Inspection = "other" },
		"id not of inspection":   func(e *data.Entry) { e.Findings[0].ID = "p1" },
		"the same finding twice": func(e *data.Entry) { e.Findings = append(e.Findings, e.Findings[0]) },
	} {
		e := report("x-2024-01-sif", "x", "x")
		change(&e)
		if _, err := Add(context.Background(), dir, data.Casebook{}, sequence([]data.Entry{e}), BuildOptions{}); err == nil {
			t.Errorf("%s: no error", name)
		}
	}
}

func TestFilesAreTheUsersOwn(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no such permissions")
	}
	dir, file := made(t)
	for p, want := range map[string]os.FileMode{dir: 0o700, file: 0o600, filepath.Join(dir, lockName): 0o600} {
		info, err := os.Stat(p)
		must(t, err)
		if info.Mode().Perm() != want {
			t.Errorf("%s: %v", p, info.Mode())
		}
	}
}

func TestResolve(t *testing.T) {
	s, _ := builtin(t)
	for _, x := range []struct {
		id   string
		want []string
	}{
		{"birmingham-2014-03-sif", []string{"birmingham-2014-03-sif"}},
		{"Birmingham-2014", []string{"birmingham-2014-03-sif"}},
		{"birmingham-2018", []string{"birmingham-2018-08-monitoring", "birmingham-2018-12-ilacs"}},
		{"birmingham-2016-09-sif/b16-05", []string{"birmingham-2016-09-sif/b16-05"}},
		{"B16-05", []string{"birmingham-2016-09-sif/b16-05"}},
		{"birmingham-2016/b16-05", []string{"birmingham-2016-09-sif/b16-05"}},
		{"nowhere", nil},
		{"", nil},
	} {
		got, err := s.Resolve(x.id)
		if err != nil || !slices.Equal(got, x.want) {
			t.Errorf("%q: got %v, %v; want %v", x.id, got, err, x.want)
		}
	}
	if many, err := s.Resolve("b"); err != nil || len(many) != maxCandidates {
		t.Errorf("b: %d, %v", len(many), err)
	}
}

func TestInspectionsOfAFilter(t *testing.T) {
	s, book := builtin(t)
	count := func(f filter.Filter) int {
		list, err := s.Inspections(f)
		must(t, err)
		return len(list)
	}
	start := filter.Default()
	if n := count(start); n != len(book.Inspections) {
		t.Errorf("all: %d", n)
	}
	if n := count(start.Include(filter.Authority, "birmingham")); n != 10 {
		t.Errorf("Birmingham: %d", n)
	}
	if n := count(start.Include(filter.Theme, "unqualified")); n != 2 {
		t.Errorf("with findings on unqualified staff: %d", n)
	}
	if n := count(start.Include(filter.Grade, "outstanding")); n == 0 {
		t.Error("no outstanding inspection, though none needs findings")
	}
	list, err := s.AuthorityInspections("birmingham")
	must(t, err)
	if !slices.IsSortedFunc(list, func(a, b data.Inspection) int { return strings.Compare(string(a.SortDate()), string(b.SortDate())) }) {
		t.Error("an authority's inspections are out of order")
	}
}

func TestCountsListWhatIsKnown(t *testing.T) {
	s, book := builtin(t)
	h := search(t, s, filter.Default().Include(filter.Theme, "front-door").Exclude(filter.Year, "1999"))
	ids := func(f filter.Facet) (out []string) {
		for _, c := range h.Counts[f] {
			out = append(out, c.ID)
		}
		return out
	}
	if got := ids(filter.Authority); len(got) != len(book.Authorities) || got[0] != "barking-and-dagenham" {
		t.Errorf("%d authorities, the first %v", len(got), got[:1])
	}
	if got := ids(filter.Theme); len(got) != 24 || !slices.Contains(got, "exploitation") {
		t.Errorf("themes %v", got)
	}
	years := ids(filter.Year)
	if !slices.IsSorted(years) || years[0] != "1999" {
		t.Errorf("years %v", years)
	}
	grades := ids(filter.Grade)
	if !slices.Equal(grades, []string{"outstanding", "good", "requires-improvement", "adequate", "inadequate", filter.None}) {
		t.Errorf("grades %v", grades)
	}
	siblings := 0
	for _, c := range h.Counts[filter.Theme] {
		if c.N > 0 {
			siblings++
		}
	}
	if siblings < 10 {
		t.Errorf("a picked theme leaves only %d others with a count", siblings)
	}
}

func TestQuestionsFromManyGoroutines(t *testing.T) {
	s, _ := builtin(t)
	var wg sync.WaitGroup
	for i := range 8 {
		wg.Go(func() {
			for j := range 20 {
				f := filter.Default().Include(filter.Theme, []string{"supervision", "front-door", "assessment"}[(i+j)%3])
				f.Text = []string{"", "chil", "social "}[j%3]
				h, err := s.Search(f, Order{By: SortKeys()[j%2], Descending: i%2 == 0})
				if err != nil {
					t.Error(err)
					return
				}
				if list, err := h.Rows(0, 20); err != nil || len(list) != min(20, h.Total) {
					t.Errorf("%d rows of %d, %v", len(list), h.Total, err)
				}
			}
		})
	}
	wg.Wait()
}

func TestClosedStoreAnswersWithAnError(t *testing.T) {
	dir, _ := made(t)
	s, err := Open(context.Background(), Config{Dir: dir})
	must(t, err)
	must(t, s.Close())
	if _, err := s.Search(filter.Default(), Order{}); err == nil {
		t.Error("no error")
	}
}

// buildBook writes a new casebook of facts and entries that nobody imported.
func buildBook(dir string, facts data.Casebook, entries iter.Seq2[data.Entry, error]) (Built, error) {
	release, err := lockDir(context.Background(), "build casebook", dir, time.Minute)
	if err != nil {
		return Built{}, err
	}
	defer release()
	l, err := look("build casebook", dir)
	if err != nil {
		return Built{}, err
	}
	return write(context.Background(), dir, l, layers{{codec.AddedLayer, facts}}, entries, BuildOptions{}, false)
}

func TestCircleOfPagesIsCaught(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "casebook")
	var list []data.Entry
	for i := range 400 {
		list = append(list, report(fmt.Sprintf("a-%03d-sif", i), "a", strings.Repeat("long text ", 40)))
	}
	built, err := buildBook(dir, data.Casebook{}, sequence(list))
	must(t, err)
	db, err := bolt.Open(built.File, 0o600, &bolt.Options{ReadOnly: true})
	must(t, err)
	var root uint64
	must(t, db.View(func(tx *bolt.Tx) error { root = uint64(tx.Bucket(codec.FindingBucket).Root()); return nil }))
	size := int64(db.Info().PageSize)
	must(t, db.Close())
	f, err := os.OpenFile(built.File, os.O_RDWR, 0)
	must(t, err)
	_, err = f.WriteAt([]byte{byte(root), byte(root >> 8), byte(root >> 16), 0, 0, 0, 0, 0}, int64(root)*size+boltfile.PageHeader+8)
	must(t, err)
	must(t, f.Close())
	if err := Check(context.Background(), built.File); !errors.Is(err, boltfile.ErrDamaged) {
		t.Errorf("check: %v", err)
	}
	s, err := Open(context.Background(), Config{Dir: dir})
	must(t, err)
	defer s.Close()
	hurt := 0
	h, err := s.Search(filter.Default(), Order{})
	var shown []Row
	if err == nil {
		shown, err = h.Rows(0, 400)
	}
	for _, row := range shown {
		if row.Err != nil {
			hurt++
		}
	}
	if hurt == 0 && !errors.Is(err, boltfile.ErrDamaged) {
		t.Error("every finding is read")
	}
	if _, err := Add(context.Background(), dir, data.Casebook{}, sequence(list), BuildOptions{}); !errors.Is(err, boltfile.ErrDamaged) {
		t.Errorf("an import on top of it: %v", err)
	}
}
