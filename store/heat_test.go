package store

import (
	"errors"
	"iter"
	"slices"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/data/history/heat"

	"pgregory.net/rapid"
)

// naiveHeat counts by reading every finding.
func naiveHeat(t testing.TB, s *Store, q heat.Question) heat.Counts {
	t.Helper()
	h, err := s.Search(q.Base(), Order{By: ByAuthority})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := h.Rows(0, h.Total)
	if err != nil {
		t.Fatal(err)
	}
	var c heat.Counts
	c.Findings = len(rows)
	counted, err := s.Heat(q)
	if err != nil {
		t.Fatal(err)
	}
	c.Themes = counted.Themes
	for range c.Themes {
		c.Cells, c.Totals = append(c.Cells, make([]heat.Tally, len(counted.Columns))), append(c.Totals, heat.Tally{})
	}
	for _, r := range rows {
		id := r.Inspection.ID
		if q.By == heat.ByYear {
			if id = r.Inspection.On(q.Filter.Basis).YearText(); id == "" {
				id = filter.None
			}
		}
		at := slices.IndexFunc(counted.Columns, func(x heat.Column) bool { return x.ID == id })
		guess := r.Finding.Suggested
		if guess {
			c.Suggested++
		}
		themes := r.Finding.Themes
		if len(themes) == 0 {
			themes = []string{filter.None}
		}
		for i, id := range themes {
			if k := slices.Index(c.Themes, id); k >= 0 && !slices.Contains(themes[:i], id) {
				c.Cells[k][at].Add(r.Finding.Polarity, guess)
				c.Totals[k].Add(r.Finding.Polarity, guess)
			}
		}
	}
	return c
}

// TestHeatCountsWhatReadingCounts: bitmaps and reading agree, whatever is asked.
func TestHeatCountsWhatReadingCounts(t *testing.T) {
	s := smallStore(t)
	ids := []string{}
	h, err := s.Search(filter.Filter{}, Order{})
	if err != nil {
		t.Fatal(err)
	}
	rows, err := h.Rows(0, h.Total)
	if err != nil {
		t.Fatal(err)
	}
	for _, r := range rows {
		if r.Finding.Suggested {
			ids = append(ids, r.Finding.ID)
		}
	}
	confirm := func(rt *rapid.T) {
		id := rapid.SampledFrom(ids).Draw(rt, "confirmed")
		f, err := s.Finding(id)
		if err != nil {
			rt.Fatal(err)
		}
		c := data.NewChoice(f, time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
		c.Themes, c.Polarity = rapid.SampledFrom([][]string{f.Themes, {"plans"}, {"voice", "plans"}, nil}).Draw(rt, "as"), data.Strength
		if rapid.Bool().Draw(rt, "take back") {
			_, err = s.Withdraw(id)
		} else {
			_, err = s.Choose(c)
		}
		if err != nil && !errors.Is(err, ErrNotFound) {
			rt.Fatal(err)
		}
	}
	rapid.Check(t, func(rt *rapid.T) {
		q := heat.Question{Filter: filter.Filter{Basis: data.Basis(rapid.IntRange(0, 1).Draw(rt, "basis"))}, By: heat.By(rapid.IntRange(0, 1).Draw(rt, "by"))}
		if rapid.Bool().Draw(rt, "themes") {
			q.Filter = q.Filter.Include(filter.Theme, "front-door", rapid.SampledFrom([]string{"plans", filter.None, "early-help"}).Draw(rt, "theme"))
		}
		if rapid.Bool().Draw(rt, "no plans") {
			q.Filter = q.Filter.Exclude(filter.Theme, "plans")
		}
		if rapid.Bool().Draw(rt, "one authority") {
			q.Filter = q.Filter.Include(filter.Authority, "a")
		}
		if rapid.Bool().Draw(rt, "strengths") {
			q.Filter = q.Filter.Include(filter.Polarity, string(data.Strength), string(data.Development))
		}
		if rapid.IntRange(0, 4).Draw(rt, "confirm one") == 0 {
			confirm(rt)
		}
		got, err := s.Heat(q)
		if err != nil {
			rt.Fatal(err)
		}
		want := naiveHeat(t, s, q)
		if got.Findings != want.Findings || got.Suggested != want.Suggested || !slices.Equal(got.Totals, want.Totals) {
			rt.Fatalf("got %d findings, %d suggested, want %d and %d\n%v\n%v", got.Findings, got.Suggested, want.Findings, want.Suggested, got.Totals, want.Totals)
		}
		for i := range got.Cells {
			if !slices.Equal(got.Cells[i], want.Cells[i]) {
				rt.Fatalf("%s: got %v, want %v", got.Themes[i], got.Cells[i], want.Cells[i])
			}
		}
		// Every cell opens exactly its findings.
		m := heat.Of(q, got)
		for i, r := range m.Rows {
			for j, cell := range r.Cells {
				hits, err := s.Search(m.Cell(i, j), Order{})
				if err != nil {
					rt.Fatal(err)
				}
				if hits.Total != cell.All() {
					rt.Fatalf("%s in %s: the filter finds %d, the cell says %d", r.Theme, m.Columns[j].ID, hits.Total, cell.All())
				}
			}
		}
	})
}

// smallStore has a few inspections with every kind of finding.
func smallStore(t *testing.T) *Store {
	t.Helper()
	entry := func(authority, id string, published data.Date, cov data.Coverage, findings ...data.Finding) data.Entry {
		in := data.Inspection{ID: id, Authority: authority, Framework: data.ILACS, Kind: data.FullInspection, Coverage: cov, Published: data.Dated{Date: published}}
		for i := range findings {
			findings[i].ID, findings[i].Inspection, findings[i].Attribution = id+"/p"+string(rune('1'+i)), id, data.Ofsted
			findings[i].Source = data.Place{Document: "r", Paragraph: i + 1}
		}
		return data.Entry{Imported: true, Inspection: in, Findings: findings}
	}
	all := []data.Entry{
		entry("a", "a-2019-01-ilacs", "2019-01-17", data.Complete,
			data.Finding{Polarity: data.Strength, Themes: []string{"front-door", "plans"}, Suggested: true},
			data.Finding{Polarity: data.Recommendation, Themes: []string{"plans"}},
			data.Finding{Polarity: data.Context}),
		entry("a", "a-2019-06-ilacs", "2019-07-01", data.Partial,
			data.Finding{Polarity: data.Development, Themes: []string{"front-door"}, Suggested: true},
			data.Finding{Polarity: data.Progress, Themes: []string{"early-help", "front-door"}, Suggested: true}),
		entry("b", "b-undated-ilacs", "", data.Complete, data.Finding{Polarity: data.MixedPolarity, Themes: []string{"front-door"}}),
		entry("b", "b-2021-01-ilacs", "2021-02-03", data.NoText),
	}
	return bookOf(t, sequence(all))
}

func TestHeatColumns(t *testing.T) {
	s := smallStore(t)
	for _, x := range []struct {
		name string
		by   heat.By
		want []string
	}{
		{"inspections", heat.ByInspection, []string{"a-2019-01-ilacs full", "a-2019-06-ilacs partial", "b-2021-01-ilacs grades", "b-undated-ilacs full"}},
		{"years", heat.ByYear, []string{"2019 1 full, 1 partial", "2021 1 grades", "none 1 full"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			c, err := s.Heat(heat.Question{By: x.by})
			if err != nil {
				t.Fatal(err)
			}
			var got []string
			for _, col := range c.Columns {
				got = append(got, col.ID+" "+col.Words())
			}
			slices.Sort(got)
			if !slices.Equal(got, x.want) {
				t.Errorf("got %q, want %q", got, x.want)
			}
			m := heat.Of(heat.Question{By: x.by}, c)
			if len(m.Unread) != 1 || len(m.Columns) != len(x.want)-1 {
				t.Errorf("%d columns, %d unread", len(m.Columns), len(m.Unread))
			}
		})
	}
}

// TestReplacedSuggestionsAreForgotten: an inspection that is imported again
// takes its old suggestions with it, and the file stays sound.
func TestReplacedSuggestionsAreForgotten(t *testing.T) {
	s := smallStore(t)
	dir := s.Info().Dir
	in, err := s.Inspection("a-2019-06-ilacs")
	if err != nil {
		t.Fatal(err)
	}
	f := data.Finding{ID: in.ID + "/p9", Inspection: in.ID, Polarity: data.Strength, Attribution: data.Ofsted, Themes: []string{"plans"}, Source: data.Place{Document: "r", Paragraph: 9}}
	s.Close()
	again := func(yield func(data.Entry, error) bool) {
		yield(data.Entry{Imported: true, Inspection: in, Findings: []data.Finding{f}}, nil)
	}
	if _, err := Add(t.Context(), dir, data.Casebook{}, again, BuildOptions{}); err != nil {
		t.Fatal(err)
	}
	if s, err = Open(t.Context(), Config{Dir: dir}); err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	c, err := s.Heat(heat.Question{By: heat.ByYear})
	if err != nil || c.Suggested != 1 || c.Findings != 5 {
		t.Errorf("%d suggested of %d, want 1 of 5; %v", c.Suggested, c.Findings, err)
	}
	if err := Check(t.Context(), s.Info().File); err != nil {
		t.Error(err)
	}
}

func TestHeatRefusesAColumnForEveryInspection(t *testing.T) {
	datatest.Whole(t)
	c, err := bookOf(t, synthetic(heat.MaxInspections+1)).Heat(heat.Question{})
	if !errors.Is(err, heat.ErrTooMany) {
		t.Errorf("%d columns, %v", len(c.Columns), err)
	}
}

// bookOf opens a casebook of entries.
func bookOf(t *testing.T, entries iter.Seq2[data.Entry, error]) *Store {
	t.Helper()
	dir := t.TempDir()
	_, err := buildBook(dir, data.Casebook{}, entries)
	must(t, err)
	return openQuiet(t, dir)
}

func BenchmarkHeat(b *testing.B) {
	s := benchStore(b)
	for b.Loop() {
		if _, err := s.Heat(heat.Question{Filter: filter.Default(), By: heat.ByYear}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkHeatFirst counts on a store that has read nothing yet.
func BenchmarkHeatFirst(b *testing.B) {
	dir := benchStore(b).Info().Dir
	for b.Loop() {
		s, err := Open(b.Context(), Config{Dir: dir})
		if err != nil {
			b.Fatal(err)
		}
		if _, err := s.Heat(heat.Question{Filter: filter.Default(), By: heat.ByYear}); err != nil {
			b.Fatal(err)
		}
		s.Close()
	}
}
