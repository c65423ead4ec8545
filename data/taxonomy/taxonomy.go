// Package taxonomy is the themes as the reader wants them: the built-in ones
// with the reader's own added, and with others renamed, hidden, merged or given
// other words.
//
// A small TOML file says what differs from the built-in themes; Rules tag by it,
// and a Tally counts what that would change. The package is pure: it knows
// themes, that file, findings and the tagger, and nothing of stores, notebooks
// or screens.
package taxonomy

import (
	"slices"

	"casebook/data"
)

// Taxonomy is the themes in use. The zero value has none; Builtin has the
// built-in ones.
type Taxonomy struct {
	all []Entry
}

// Entry is a theme and what the reader did to it.
type Entry struct {
	data.Theme
	Own    bool   // the reader added it
	Hidden bool   // neither suggested nor shown
	Into   string // the theme that it was merged into, "" if none
}

// Builtin returns the built-in themes as they are.
func Builtin() Taxonomy {
	var t Taxonomy
	for _, th := range data.BuiltinThemes() {
		t.all = append(t.all, Entry{Theme: th})
	}
	return t
}

// Entries returns every theme, also hidden and merged ones, the built-in ones
// first and in their order. The caller must not change it.
func (t Taxonomy) Entries() []Entry { return t.all }

// Themes returns the themes that findings can have: those that are neither
// hidden nor merged. A theme that others were merged into has their words too.
func (t Taxonomy) Themes() []data.Theme {
	var out []data.Theme
	for _, e := range t.all {
		if e.Hidden || e.Into != "" {
			continue
		}
		th := e.Theme
		for _, m := range t.all {
			if m.Into == e.ID {
				th.Terms = union(th.Terms, m.Terms)
				th.PrefixTerms = union(th.PrefixTerms, m.PrefixTerms)
				th.Except = union(th.Except, m.Except)
			}
		}
		out = append(out, th)
	}
	return out
}

// Former returns the themes that findings no longer have: those that were
// merged or hidden.
func (t Taxonomy) Former() []data.FormerTheme {
	var out []data.FormerTheme
	for _, e := range t.all {
		if e.Hidden || e.Into != "" {
			out = append(out, data.FormerTheme{ID: e.ID, Label: e.Label, Into: e.Into})
		}
	}
	return out
}

// Set is the themes in use and those that findings no longer have, as they are
// handed to whatever names themes.
func (t Taxonomy) Set() data.ThemeSet {
	if !t.Changed() {
		return data.ThemeSet{}
	}
	return data.NewThemeSet(t.Themes(), t.Former())
}

// Suggested returns the themes to look for in a text, each with its own words:
// those that are not hidden, merged ones too, since what is known of a built-in
// theme goes by its id. Of then says what was found.
func (t Taxonomy) Suggested() []data.Theme {
	var out []data.Theme
	for _, e := range t.all {
		if !e.Hidden {
			out = append(out, e.Theme)
		}
	}
	return out
}

// Of says what a finding's themes are under the taxonomy: merged themes become
// the one they were merged into, hidden ones go, none stands twice. Ids that it
// does not know stay: another reader's themes are not lost.
func (t Taxonomy) Of(ids []string) []string {
	var out []string
	for _, id := range ids {
		e, known := t.entry(id)
		if known && e.Into != "" {
			e, known = t.entry(e.Into)
			id = e.ID
		}
		if known && e.Hidden || slices.Contains(out, id) {
			continue
		}
		out = append(out, id)
	}
	return out
}

// Changed reports whether anything differs from the built-in themes.
func (t Taxonomy) Changed() bool { return len(t.Format()) > 0 }

func (t Taxonomy) entry(id string) (Entry, bool) {
	if i := t.index(id); i >= 0 {
		return t.all[i], true
	}
	return Entry{}, false
}

func (t Taxonomy) index(id string) int {
	return slices.IndexFunc(t.all, func(e Entry) bool { return e.ID == id })
}

func union(a, b []string) []string {
	out := slices.Clone(a)
	for _, x := range b {
		if !slices.Contains(out, x) {
			out = append(out, x)
		}
	}
	return out
}
