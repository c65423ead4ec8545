package tag

import (
	"slices"

	"casebook/data"
)

// edits are what a person changed in the words of built-in themes, by theme id.
type edits struct {
	in  map[string][][]part        // words put in
	out map[string]map[string]bool // keys of words taken out: no table speaks for them
}

// editsOf compares a list with the built-in themes. A list that was made from
// them without changes has none.
func editsOf(list, builtin []data.Theme) edits {
	e := edits{in: map[string][][]part{}, out: map[string]map[string]bool{}}
	for _, base := range builtin {
		if i := slices.IndexFunc(list, func(t data.Theme) bool { return t.ID == base.ID }); i >= 0 {
			e.compare(base, list[i])
		}
	}
	return e
}

func (e edits) compare(base, now data.Theme) {
	out := map[string]bool{}
	for _, term := range base.Terms {
		if slices.Contains(now.Terms, term) || slices.Contains(now.PrefixTerms, term) {
			continue
		}
		for _, begins := range []bool{false, true} {
			out[key(ending(partsOf(term), begins))] = true
		}
	}
	e.out[base.ID] = out
	for n, term := range slices.Concat(now.Terms, now.PrefixTerms) {
		begins := n >= len(now.Terms)
		if begins && slices.Contains(base.PrefixTerms, term) || !begins && slices.Contains(base.Terms, term) {
			continue
		}
		if parts := ending(partsOf(term), begins); len(parts) > 0 {
			e.in[base.ID] = append(e.in[base.ID], parts)
		}
	}
}

// takes reports whether a person took a phrase out of a theme's words.
func (e edits) takes(theme string, parts []part) bool {
	out := e.out[theme]
	return len(out) > 0 && out[key(parts)]
}

// puts reports whether a person put a phrase into a theme's words.
func (e edits) puts(theme string, parts []part) bool {
	return slices.ContainsFunc(e.in[theme], func(x []part) bool { return slices.Equal(x, parts) })
}

// ending makes the last word of a phrase stand for any ending, or not.
func ending(parts []part, begins bool) []part {
	if len(parts) > 0 {
		parts[len(parts)-1].begins = begins
	}
	return parts
}
