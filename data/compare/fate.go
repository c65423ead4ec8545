package compare

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// saying is what Ofsted's findings on one theme amount to, in one inspection.
type saying uint8

const (
	silent saying = iota
	spoken        // neither praised nor found wanting
	praised
	needsWork
)

// NeedsWork reports whether a finding asks for work: a development, a
// recommendation, or a paragraph that holds criticism beside praise.
func NeedsWork(f data.Finding) bool {
	return f.Polarity == data.Development || f.Polarity == data.Recommendation || f.Polarity == data.MixedPolarity
}

func said(findings []data.Finding) saying {
	s := silent
	for _, f := range findings {
		switch {
		case f.Attribution != data.Ofsted:
		case NeedsWork(f):
			return needsWork
		case f.Polarity == data.Context:
			s = max(s, spoken)
		default:
			s = praised
		}
	}
	return s
}

// sure reports whether what a side says of a theme rests on no suggestion: a
// reader has confirmed a finding that asks for work, or everything that Ofsted
// says there. That a theme is praised or not spoken of rests on every finding
// of the side, since each might be about it.
func sure(theme, side []data.Finding) bool {
	confirmed := func(f data.Finding) bool {
		return f.Attribution == data.Ofsted && !f.Suggested && NeedsWork(f)
	}
	return slices.ContainsFunc(theme, confirmed) || !Unconfirmed(side)
}

// asking says how many of Ofsted's findings ask for work, so that one
// suggested criticism among many findings is not read as a lasting problem.
func asking(a, b []data.Finding) string {
	var sides []string
	for i, findings := range [][]data.Finding{a, b} {
		n, of := 0, 0
		for _, f := range findings {
			if f.Attribution != data.Ofsted {
				continue
			}
			of++
			if NeedsWork(f) {
				n++
			}
		}
		if n > 0 {
			sides = append(sides, fmt.Sprintf("%d of %d in %s", n, of, which(i == 0, i == 1)))
		}
	}
	if len(sides) == 0 {
		return ""
	}
	return " (asking for work: " + strings.Join(sides, ", ") + ")"
}

var sayingWords = map[saying]string{spoken: "spoken of", praised: "praised or progressing", needsWork: "needs work"}

// fate decides by what A and B say of a theme. Where neither finds it wanting
// it persists as it was, and the reason says so: the word alone would read as
// a lasting problem.
func fate(a, b []data.Finding) (Fate, string) {
	x, y := said(a), said(b)
	switch {
	case x == silent && y == silent:
		return NotMentioned, "Ofsted does not speak of it" + others(a, b)
	case y == silent:
		return NotMentioned, sayingWords[x] + " in A, not mentioned in B" + others(nil, b)
	case x == silent:
		return New, "only in B: " + sayingWords[y] + others(a, nil)
	case x == needsWork && y == needsWork:
		return Persisted, "needs work in both"
	case x == needsWork:
		return Improved, "needs work in A; " + sayingWords[y] + " in B, nothing there that needs work"
	case y == needsWork:
		return New, sayingWords[x] + " in A, needs work in B"
	case x == praised && y == praised:
		return Persisted, "praised or progressing in both, needs work in neither"
	}
	return Persisted, "spoken of in both, needs work in neither"
}

// difference says what two inspections find of a theme where neither follows
// on the other.
func difference(a, b []data.Finding) (Fate, string) {
	x, y := said(a), said(b)
	words := func(s saying, side string) string {
		if s == silent {
			return "not mentioned in " + side
		}
		return sayingWords[s] + " in " + side
	}
	reason := words(x, "A") + ", " + words(y, "B") + others(a, b)
	switch {
	case x == needsWork && y == needsWork:
		return BothWanting, "needs work in both"
	case x == needsWork:
		return OnlyA, reason
	case y == needsWork:
		return OnlyB, reason
	}
	return Neither, reason
}

// others names who speaks where Ofsted is silent, so that a row with findings
// is not read as Ofsted's.
func others(sides ...[]data.Finding) string {
	var names []string
	for _, findings := range sides {
		for _, f := range findings {
			if n := f.Attribution.Name(); f.Attribution != data.Ofsted && n != "" && !slices.Contains(names, n) {
				names = append(names, n)
			}
		}
	}
	switch len(names) {
	case 0:
		return ""
	case 1:
		return " (only " + names[0] + " does)"
	}
	return " (only " + prose.List(names, "and") + " do)"
}
