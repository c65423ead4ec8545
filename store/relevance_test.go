package store

import (
	"context"
	"fmt"
	"testing"

	"casebook/data"
	"casebook/store/index"
)

// TestEveryFindingStandsOnceInAnOrderByRelevance: those that are ranked and those
// that follow by date, on pages that cross from one to the other too.
func TestEveryFindingStandsOnceInAnOrderByRelevance(t *testing.T) {
	dir := t.TempDir()
	if _, err := buildBook(dir, data.Casebook{}, synthetic(30)); err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), Config{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	h, err := s.Search(typed("c")[0], Order{})
	if err != nil || h.Total <= index.MostRanked {
		t.Fatal("too few findings to cross from one to the other: ", h.Total, err)
	}
	seen := map[string]bool{}
	for at := 0; at < h.Total; at += 35 {
		page, err := h.Rows(at, 35)
		if err != nil {
			t.Fatal(err)
		}
		for i, r := range page {
			if n, ok := h.Position(r.Finding.ID); !ok || n != at+i || seen[r.Finding.ID] || r.Finding.Inspection != r.Inspection.ID {
				t.Fatalf("row %d is %s, at %d (%v), seen before %v", at+i, r.Finding.ID, n, ok, seen[r.Finding.ID])
			}
			seen[r.Finding.ID] = true
		}
	}
	if len(seen) != h.Total {
		t.Errorf("%d of %d", len(seen), h.Total)
	}
}

// TestWhatSaysMoreIsRankedThoughManyHaveTheWords: those that are read to be ranked
// are chosen by how many of the wordings they have, not by date.
func TestWhatSaysMoreIsRankedThoughManyHaveTheWords(t *testing.T) {
	var list []data.Entry
	for i := range 20 {
		id := fmt.Sprintf("leeds-%02d", i)
		e := data.Entry{Inspection: data.Inspection{ID: id, Authority: "leeds", Published: data.Dated{Date: data.Date(fmt.Sprintf("2014-01-%02d", i+1))}}}
		for j := range 40 {
			e.Findings = append(e.Findings, data.Finding{ID: fmt.Sprintf("%s/p%d", id, j+1), Inspection: id, Attribution: data.Ofsted, Text: "Visits were late, after much rain."})
		}
		list = append(list, e)
	}
	last := &list[19].Findings[39]
	last.Text = "Visits were late, after much delay."
	dir := t.TempDir()
	if _, err := buildBook(dir, data.Casebook{}, sequence(list)); err != nil {
		t.Fatal(err)
	}
	s, err := Open(context.Background(), Config{Dir: dir})
	if err != nil {
		t.Fatal(err)
	}
	defer s.Close()
	h, err := s.Search(typed("late visits ")[0], Order{})
	if err != nil || h.Total != 800 {
		t.Fatal(h.Total, err)
	}
	if first, err := h.Rows(0, 1); err != nil || first[0].Finding.ID != last.ID {
		t.Errorf("%s stands first, %v", first[0].Finding.ID, err)
	}
}
