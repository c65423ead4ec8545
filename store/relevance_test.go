package store

import (
	"context"
	"testing"

	"casebook/data"
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
	if err != nil || h.Total <= mostRanked {
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
