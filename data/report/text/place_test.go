package text

import (
	"slices"
	"testing"
)

// A clean line has the place of the line of the page that it begins in.
func TestPlacesOfCleanLines(t *testing.T) {
	raw := []Place{{Y: 1}, {Y: 2}, {Y: 3}, {Y: 4}, {Y: 5}}
	for _, c := range []struct {
		in   string
		want []string
		at   []int
	}{
		{"one\r\ntwo\r\nthree\r\nfour\r\nfive", []string{"one", "two", "three", "four", "five"}, []int{1, 2, 3, 4, 5}},
		{"asylum\uFFFE\r\nseeking\r\nthree\r\n\r\nfive", []string{"asylum-seeking", "three", "", "five"}, []int{1, 3, 4, 5}},
		{"decision\uFFFE1\r\n The note\r\nthree\r\nfour\r\nfive", []string{"decision-", "1 The note", "three", "four", "five"}, []int{1, 2, 3, 4, 5}},
		{"\r\ntwo\r\n\r\n\r\nfive", []string{"two", "", "five"}, []int{2, 3, 5}},
	} {
		lines, places := CleanPlaced(c.in, raw)
		var at []int
		for _, p := range places {
			at = append(at, p.Y)
		}
		if !slices.Equal(lines, c.want) || len(at) != len(lines) || at[len(at)-1] != c.at[len(c.at)-1] || at[0] != c.at[0] {
			t.Errorf("%q: %q at %v, want %q at %v", c.in, lines, at, c.want, c.at)
		}
		if plain := Clean(c.in); !slices.Equal(plain, lines) {
			t.Errorf("%q: %q without places", c.in, plain)
		}
	}
}
