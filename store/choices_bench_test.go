package store

import (
	"context"
	"os"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/filter"
)

// choicesStore copies the casebook that CASEBOOK_BENCH_STORE names (else
// builds one) and confirms n findings that lie spread over it.
func choicesStore(b *testing.B, n int) string {
	b.Helper()
	dir := os.Getenv("CASEBOOK_BENCH_STORE")
	if dir == "" {
		dir = benchStore(b).Info().Dir
	}
	s, err := Open(context.Background(), Config{Dir: dir})
	if err != nil {
		b.Fatal(err)
	}
	defer s.Close()
	b.Cleanup(func() {
		os.Remove(s.Notebook().Path())
		os.Remove(s.anchorsPath())
	})
	h := search(b, s, filter.Filter{})
	var choices []data.Choice
	for i := range n {
		c := data.NewChoice(rows(b, h, i*(h.Total/n), 1)[0].Finding, time.Unix(int64(i), 0).UTC())
		c.Themes, c.Polarity = []string{data.BuiltinThemes()[i%24].ID}, data.Polarities()[i%6]
		choices = append(choices, c)
	}
	if n > 0 {
		if _, err := s.Choose(choices...); err != nil {
			b.Fatal(err)
		}
	}
	return dir
}

// BenchmarkChoices compares a casebook without choices with ones that have a
// thousand and ten thousand: opening it, opening it for the first time after an import, a query,
// the first query after a choice, and one more choice.
func BenchmarkChoices(b *testing.B) {
	for _, n := range []int{0, 1000, 10000} {
		name := map[int]string{0: "none", 1000: "thousand", 10000: "ten-thousand"}[n]
		dir := choicesStore(b, n)
		opened := func(b *testing.B) *Store {
			s, err := Open(context.Background(), Config{Dir: dir})
			if err != nil {
				b.Fatal(err)
			}
			return s
		}
		b.Run("open/"+name, func(b *testing.B) {
			for b.Loop() {
				opened(b).Close()
			}
		})
		b.Run("open-after-import/"+name, func(b *testing.B) {
			for b.Loop() {
				os.Remove(opened(b).anchorsPath())
				opened(b).Close()
			}
		})
		start := filter.Default()
		filters := []filter.Filter{start.Include(filter.Theme, "front-door"), start.Include(filter.Year, "2019"), start.Include(filter.Tagging, "worked-out"), start}
		b.Run("query/"+name, func(b *testing.B) {
			s := opened(b)
			defer s.Close()
			for i := 0; b.Loop(); i++ {
				rows(b, search(b, s, filters[i%len(filters)]), 0, 50)
			}
		})
		b.Run("first-query/"+name, func(b *testing.B) {
			s := opened(b)
			defer s.Close()
			rows(b, search(b, s, filters[0]), 0, 50)
			for b.Loop() {
				s.over.Store(newOverlay(s.index, s.over.Load().notes)) // as after a choice
				rows(b, search(b, s, filters[0]), 0, 50)
			}
		})
		b.Run("choose/"+name, func(b *testing.B) {
			s := opened(b)
			defer s.Close()
			f := rows(b, search(b, s, filter.Filter{}), 3, 1)[0].Finding
			for i := 0; b.Loop(); i++ {
				c := data.NewChoice(f, time.Unix(int64(i), 0).UTC())
				if _, err := s.Choose(c); err != nil {
					b.Fatal(err)
				}
			}
		})
	}
}
