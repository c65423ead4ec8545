package filter

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data"
)

// nearMax is how many words an error offers; fewValid how many values a facet
// may have for all of them to be offered.
const nearMax, fewValid = 4, 9

// Nearest returns at most n of the words that may have been meant by word,
// best first: those that begin with it, that are a few slips away from it, or
// that hold it.
func Nearest(word string, among []string, n int) []string {
	values := make([]namedValue, len(among))
	for i, w := range among {
		values[i] = value(w)
	}
	return nearest(word, values, n)
}

func nearest(word string, among []namedValue, n int) []string {
	s := data.Slug(word)
	type scored struct {
		id   string
		cost int
	}
	var found []scored
	for _, v := range among {
		best := -1
		for _, form := range v.slugs {
			if c, ok := distance(s, form); ok && (best < 0 || c < best) {
				best = c
			}
		}
		if best >= 0 {
			found = append(found, scored{v.id, best})
		}
	}
	slices.SortStableFunc(found, func(a, b scored) int { return cmp.Compare(a.cost, b.cost) })
	var out []string
	for _, x := range found[:min(max(n, 0), len(found))] {
		if found[0].cost < len(s) && x.cost >= len(s) {
			break // far-fetched beside what has been found
		}
		out = append(out, x.id)
	}
	return out
}

// distance says how far a typed word is from a valid one, and whether it is
// near at all. A beginning is nearer than a slip; a match of only some of its
// words costs at least as much as the typed word is long.
func distance(typed, valid string) (int, bool) {
	if typed == "" {
		return 0, false
	}
	if strings.HasPrefix(valid, typed) {
		return 0, true
	}
	if slips, ok := within(typed, valid, max(1, len(typed)/3)); ok {
		return slips, true
	}
	words := strings.Split(valid, "-")
	for i, w := range words {
		if len(typed) > 2 && strings.HasPrefix(strings.Join(words[i:], "-"), typed) {
			return len(typed), true
		}
		// a slip in the first letters of a long name: "birmingam city"
		if _, ok := within(typed, w, len(typed)/4); ok && len(w) > 3 {
			return len(typed) + 1, true
		}
	}
	if head, _, ok := strings.Cut(typed, "-"); ok && len(head) > 3 && strings.HasPrefix(valid, head) {
		return len(typed) + 2, true
	}
	return 0, false
}

// Slips counts the slips of the finger between two words, where there are at most
// so many.
func Slips(a, b string, most int) (int, bool) { return within(a, b, most) }

// within counts the slips between a and b, and reports whether there are at
// most so many. Words whose lengths alone lie further apart are not compared
// letter by letter: a typed word may be a whole file.
func within(a, b string, most int) (int, bool) {
	if max(len(a)-len(b), len(b)-len(a)) > most {
		return 0, false
	}
	n := edits(a, b)
	return n, n <= most
}

// edits counts the letters to add, drop, change or swap with their neighbour
// between a and b, byte by byte: a slip in another script than Latin counts as two or three.
func edits(a, b string) int {
	before, last, row := make([]int, len(b)+1), make([]int, len(b)+1), make([]int, len(b)+1)
	for j := range last {
		last[j] = j
	}
	for i := 1; i <= len(a); i++ {
		row[0] = i
		for j := 1; j <= len(b); j++ {
			change := 1
			if a[i-1] == b[j-1] {
				change = 0
			}
			row[j] = min(last[j]+1, row[j-1]+1, last[j-1]+change)
			if i > 1 && j > 1 && a[i-1] == b[j-2] && a[i-2] == b[j-1] {
				row[j] = min(row[j], before[j-2]+1)
			}
		}
		before, last, row = last, row, before
	}
	return last[len(b)]
}

// unknown makes the error of a word that nothing answers to.
func unknown(t Facet, word string, names Names) UnknownError {
	e := UnknownError{Facet: t, Word: word}
	if t == Year {
		if e.Near = nearYears(word, names.Years); len(e.Near) == 0 && len(names.Years) > 0 {
			e.Valid = []string{slices.Min(names.Years) + ".." + slices.Max(names.Years)}
		}
		return e
	}
	if former, gone := names.Themes.Former(word); gone && t == Theme {
		e.Former = &former
		return e
	}
	values := named(t, names)
	e.Near = nearest(word, values, nearMax)
	if len(e.Near) == 0 && len(values) <= fewValid {
		for _, v := range values {
			e.Valid = append(e.Valid, v.id)
		}
		if t == Grade { // the lack of one is asked for as often as a grade
			e.Valid = append(e.Valid, None)
		}
	}
	return e
}

// nearYears writes a span as a filter takes it, the earlier year first, or
// offers the known years that are near.
func nearYears(word string, known []string) []string {
	if m := twoNumbers.FindStringSubmatch(word); m != nil {
		_, ok1 := year(m[1])
		_, ok2 := year(m[2])
		if ok1 && ok2 {
			return []string{min(m[1], m[2]) + ".." + max(m[1], m[2])}
		}
	}
	from, _, _ := strings.Cut(word, "..")
	return Nearest(from, known, nearMax)
}
