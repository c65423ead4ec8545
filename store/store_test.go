package store

import (
	"context"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"github.com/google/go-cmp/cmp"
)

func builtin(t testing.TB) (*Store, *data.Casebook) {
	t.Helper()
	book, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return open(t, t.TempDir()), book
}

func open(t testing.TB, dir string) *Store {
	t.Helper()
	s, err := Open(context.Background(), Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		if err := s.Close(); err != nil {
			t.Error(err)
		}
	})
	return s
}

func search(t testing.TB, s *Store, f filter.Filter) *Hits {
	t.Helper()
	h, err := s.Search(f, Order{})
	if err != nil {
		t.Fatal(err)
	}
	return h
}

func rows(t testing.TB, h *Hits, offset, n int) []Row {
	t.Helper()
	list, err := h.Rows(offset, n)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range list {
		if r.Err != nil {
			t.Fatal(r.Err)
		}
	}
	return list
}

func TestBuiltinFactsComeOutAsTheyWentIn(t *testing.T) {
	s, book := builtin(t)
	if n := s.Notices(); len(n) != 1 || !strings.Contains(n[0], "124 findings, 838 inspections") {
		t.Errorf("notices: %q", n)
	}
	for _, want := range book.Inspections {
		got, err := s.Inspection(want.ID)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", want.ID, d)
		}
	}
	for _, want := range book.Findings {
		got, err := s.Finding(want.ID)
		if err != nil {
			t.Fatal(err)
		}
		if d := cmp.Diff(want, got); d != "" {
			t.Errorf("%s: %s", want.ID, d)
		}
	}
	all, err := s.AuthorityFindings("birmingham")
	if err != nil || len(all) != len(book.Findings) {
		t.Errorf("findings of Birmingham: %d, %v", len(all), err)
	}
	authorities, err := s.Authorities()
	if err != nil || len(authorities) != len(book.Authorities) {
		t.Errorf("authorities: %d, %v", len(authorities), err)
	}
	sources, err := s.Sources()
	if err != nil || len(sources) != len(book.Sources) {
		t.Errorf("sources: %d, %v", len(sources), err)
	}
	events, err := s.Events("birmingham")
	if err != nil || len(events) != 15 {
		t.Errorf("events: %d, %v", len(events), err)
	}
	threads, err := s.Threads("birmingham")
	if err != nil || len(threads) != 37 {
		t.Errorf("threads: %d, %v", len(threads), err)
	}
	flags, err := s.Flags("birmingham")
	if err != nil || len(flags) != 24 {
		t.Errorf("flags: %d, %v", len(flags), err)
	}
	if err := Check(context.Background(), s.Info().File); err != nil {
		t.Error(err)
	}
}

func TestWhatTheBuiltinCasebookAnswers(t *testing.T) {
	s, _ := builtin(t)
	start := filter.Default()
	byInspected := start
	byInspected.Basis = data.ByInspected
	december := "birmingham-2018-12-ilacs"
	in := func(h *Hits) bool {
		for _, r := range rows(t, h, 0, h.Total) {
			if r.Inspection.ID == december {
				return true
			}
		}
		return false
	}
	for _, x := range []struct {
		name string
		f    filter.Filter
		want int
	}{
		{"everything", filter.Filter{}, 124},
		{"Ofsted only", start, 115},
		{"Ofsted only, by fieldwork", byInspected, 115},
		{"not Ofsted", filter.Filter{}.Exclude(filter.Voice, "ofsted"), 9},
		{"Birmingham", start.Include(filter.Authority, "birmingham"), 115},
		{"not Birmingham", start.Exclude(filter.Authority, "birmingham"), 0},
		{"exploitation", start.Include(filter.Theme, "exploitation"), 0},
		{"a theme that nobody knows", start.Include(filter.Theme, "weather"), 0},
		{"unqualified as a theme", start.Include(filter.Theme, "unqualified"), 3},
		{"unqualified as a word", filter.Filter{Text: "=unqualified"}, 1},
		{"unqualified in a text or over it", filter.Filter{Text: "unqualified"}, 3},
		{"other forms of a word", filter.Filter{Text: "qualifications "}, 2},
	} {
		h := search(t, s, x.f)
		if h.Total != x.want {
			t.Errorf("%s: %d findings, want %d", x.name, h.Total, x.want)
		}
		if h.All != 124 {
			t.Errorf("%s: of %d", x.name, h.All)
		}
		if got := len(rows(t, h, 0, 1000)); got != h.Total {
			t.Errorf("%s: %d rows of %d", x.name, got, h.Total)
		}
	}
	if h := search(t, s, byInspected.Include(filter.Year, "2018")); !in(h) {
		t.Error("year 2018 by fieldwork lacks December 2018")
	}
	if h := search(t, s, start.Include(filter.Year, "2018")); in(h) {
		t.Error("year 2018 by publication has December 2018, which came out in 2019")
	}
}
