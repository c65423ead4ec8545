package filter

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/mark"
	"casebook/data/prose"
)

// Names are what facets can be that the domain does not fix: it comes from the
// store. Years are four digits, in order.
type Names struct {
	Authorities []data.Authority
	Regions     []string
	Years       []string
	Themes      data.ThemeSet
}

// All is the word that brings in every voice, and every framework.
const All = "all"

// The years that a filter takes, so that a slip of the finger does not ask for
// two thousand of them.
const firstYear, lastYear = 1900, 2100

// UnknownError is a word that no value of a facet answers to.
type UnknownError struct {
	Facet Facet
	Word  string
	Near  []string // the nearest valid words, best first; at most four
	Valid []string // every valid word, where they are few and none is near

	Former *data.FormerTheme // the theme, no longer in use, that the word names; nil for none
}

// Error names the word and what may have been meant.
func (e UnknownError) Error() string {
	if e.Former != nil {
		return fmt.Sprintf("%s %q was %s", e.Facet, e.Word, e.Former.Became())
	}
	s := fmt.Sprintf("unknown %s %q", e.Facet, e.Word)
	switch {
	case len(e.Near) > 0:
		return s + ": did you mean " + prose.List(e.Near, "or") + "?"
	case len(e.Valid) > 0:
		return s + ": it can be " + prose.List(e.Valid, "or")
	}
	return s + ": \"casebook facets " + e.Facet.String() + "\" lists what there is"
}

// With adds the values that words name to a facet, or excludes them. A word is
// an id or a name in any case and punctuation, "none" or "no theme" for the
// lack of a value, or several of these with commas between. Years may be spans:
// "2014..2019", "2014..", "..2016". Themes joined by a plus must all be there:
// "front-door+assessment". Voices to include replace those of the
// receiver, so that a command's default gives way; "all" brings in every voice or framework.
// An unknown word is an UnknownError and leaves the filter as it was.
func (f Filter) With(t Facet, words []string, exclude bool, names Names) (Filter, error) {
	if t.Many() && !exclude && slices.ContainsFunc(words, func(w string) bool { return strings.Contains(w, plus) }) {
		return f.withEvery(t, words, names)
	}
	var ids []string
	all := false
	for _, w := range words {
		if (t == Voice || t == Framework) && !exclude && data.Slug(w) == All {
			all = true
			continue
		}
		got, err := resolve(t, w, names)
		if err != nil {
			return f, err
		}
		ids = append(ids, got...)
	}
	switch {
	case exclude:
		return f.Exclude(t, ids...), nil
	case all:
		return f.including(t), nil
	case t == Voice && len(ids) > 0:
		return f.including(t).Include(t, ids...), nil
	}
	return f.Include(t, ids...), nil
}

// plus stands between values of which a finding must have every one.
const plus = "+"

// withEvery adds the values that words joined by plus name, all of which a finding
// must have. Beside values of which any will do it would mean nothing certain.
func (f Filter) withEvery(t Facet, words []string, names Names) (Filter, error) {
	if len(words) > 1 || strings.Contains(words[0], ",") || len(f.picks[t].Include) > 0 {
		return f, fmt.Errorf("--%s %s: plus signs ask for findings with every %s, commas for findings with any: use one or the other, once", t, strings.Join(words, ","), t)
	}
	out, err := f.With(t, strings.Split(words[0], plus), false, names)
	return out.Every(t, true), err
}

// including empties what a facet includes and leaves what it excludes.
func (f Filter) including(t Facet) Filter {
	return f.Drop(t, f.picks[t].Include...)
}

// resolve takes a list of ids as such, else tries a word as it is, then, because
// names hold commas too ("Bristol, City of"), as several.
func resolve(t Facet, word string, names Names) ([]string, error) {
	parts := strings.Split(word, ",")
	if ids, ok := allIDs(t, parts, names); ok {
		return ids, nil
	}
	ids := one(t, word, names)
	if len(ids) > 0 {
		return ids, nil
	}
	for _, part := range parts {
		if strings.TrimSpace(part) == "" && len(parts) > 1 {
			continue
		}
		got := one(t, part, names)
		if len(got) == 0 {
			return nil, unknown(t, strings.TrimSpace(part), names)
		}
		ids = append(ids, got...)
	}
	if len(ids) == 0 {
		return nil, unknown(t, word, names)
	}
	return ids, nil
}

// allIDs reports whether several parts are an id each: "care,overall" is two
// areas, though together it reads as the name of a third.
func allIDs(t Facet, parts []string, names Names) ([]string, bool) {
	if len(parts) < 2 {
		return nil, false
	}
	known := named(t, names)
	for i, p := range parts {
		parts[i] = strings.TrimSpace(p)
		if !slices.ContainsFunc(known, func(n namedValue) bool { return n.id == parts[i] }) {
			return nil, false
		}
	}
	return parts, true
}

// one returns the ids of a single word: none when it is unknown, several only
// for a span of years.
func one(t Facet, word string, names Names) []string {
	word = strings.TrimSpace(word)
	s := data.Slug(word)
	for _, n := range named(t, names) {
		if n.id == word || s != "" && slices.Contains(n.slugs, s) || n.mark != "" && (n.mark == word || mark.ASCII(n.mark) == word) {
			return []string{n.id}
		}
	}
	switch {
	case s == None || s == data.Slug(described[t].none):
		return []string{None}
	case t == Year:
		return span(word, names.Years)
	}
	return nil
}

// span returns the years of "2014" or of a span, every one between its ends,
// whether or not anything happened in it. An open end is the first or last of
// the years that are known.
func span(word string, known []string) []string {
	from, to, isSpan := strings.Cut(word, "..")
	if !isSpan {
		to = from
	}
	from, to = strings.TrimSpace(from), strings.TrimSpace(to)
	if from == "" && to == "" {
		return nil
	}
	if from == "" {
		from = to
		if len(known) > 0 {
			from = min(slices.Min(known), to)
		}
	}
	if to == "" {
		to = from
		if len(known) > 0 {
			to = max(slices.Max(known), from)
		}
	}
	a, ok1 := year(from)
	b, ok2 := year(to)
	if !ok1 || !ok2 {
		return nil
	}
	var out []string
	for y := a; y <= b; y++ {
		out = append(out, strconv.Itoa(y))
	}
	return out
}

func year(s string) (int, bool) {
	y, err := strconv.Atoi(s)
	return y, err == nil && len(s) == 4 && y >= firstYear && y <= lastYear
}
