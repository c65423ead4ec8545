package data

import (
	"cmp"
	"encoding/json"
	"fmt"
	"slices"
	"strings"
	"sync"
)

// Theme is one of the subjects that findings are about.
type Theme struct {
	ID          string   `json:"id"`
	Group       string   `json:"group"`
	Label       string   `json:"label"`
	Short       string   `json:"short,omitempty"` // at most 14 letters, for where the label has no room
	Definition  string   `json:"definition"`
	Terms       []string `json:"terms"`
	PrefixTerms []string `json:"prefix_terms"`
	Except      []string `json:"except,omitempty"` // a person's: a paragraph that holds one does not get the theme; "*" at the end for any ending
}

// OfServices reports whether a theme is of how services are run and led, by its group,
// and not of children and their help.
func (t Theme) OfServices() bool { return t.Group == "Practice system" || t.Group == "Leadership" }

var builtin = sync.OnceValues(func() ([]Theme, error) {
	var t []Theme
	if err := json.Unmarshal(builtinThemes, &t); err != nil {
		return nil, fmt.Errorf("built-in themes: %w", err)
	}
	return t, nil
})

// NoTheme is what a finding without a theme is said to have.
const NoTheme = "no theme"

// ThemeList names themes in a line, weightiest first.
func ThemeList(names []string) string {
	if len(names) == 0 {
		return NoTheme
	}
	return strings.Join(names, ", ")
}

// BuiltinThemes returns the 24 built-in themes in the order of their groups.
func BuiltinThemes() []Theme {
	t, err := builtin()
	if err != nil {
		return nil // the embedded file is checked by Builtin and by a test
	}
	return t
}

// FormerTheme is a theme that findings no longer have under a casebook's own
// themes. What was said of it before still names it.
type FormerTheme struct {
	ID, Label string
	Into      string // id of the theme that it was merged into, "" where it is hidden
}

// Became says what became of the theme and what to do about it.
func (f FormerTheme) Became() string {
	if f.Into == "" {
		return "hidden in this casebook: show it again in the Library (7) or by 'casebook themes apply', or leave it out"
	}
	return "merged into " + f.Into + " in this casebook: use " + f.Into
}

// ThemeSet is the themes of one casebook: those in use, and those that it had
// and has no more. It cannot be changed, so that it is handed on as it is. The
// zero value is the built-in themes.
type ThemeSet struct{ own *ownThemes }

type ownThemes struct {
	list   []Theme
	former []FormerTheme
}

// NewThemeSet makes the set of a casebook with themes of its own: those in use,
// and those that its own themes took out of use.
func NewThemeSet(list []Theme, former []FormerTheme) ThemeSet {
	return ThemeSet{&ownThemes{slices.Clone(list), slices.Clone(former)}}
}

// Own reports whether the casebook has themes of its own.
func (s ThemeSet) Own() bool { return s.own != nil }

// List returns the themes in use. The caller must not change them.
func (s ThemeSet) List() []Theme {
	if s.own != nil {
		return s.own.list
	}
	return BuiltinThemes()
}

// FormerThemes returns the themes that the casebook took out of use. The caller
// must not change them.
func (s ThemeSet) FormerThemes() []FormerTheme {
	if s.own != nil {
		return s.own.former
	}
	return nil
}

// Former returns the theme, no longer in use, that an id, or else a label in any
// case, names.
func (s ThemeSet) Former(word string) (FormerTheme, bool) {
	if f, gone := s.formerID(word); gone {
		return f, true
	}
	slug := Slug(word)
	return s.former(func(f FormerTheme) bool { return slug != "" && (Slug(f.ID) == slug || Slug(f.Label) == slug) })
}

func (s ThemeSet) formerID(id string) (FormerTheme, bool) {
	return s.former(func(f FormerTheme) bool { return f.ID == id })
}

func (s ThemeSet) former(is func(FormerTheme) bool) (FormerTheme, bool) {
	if i := slices.IndexFunc(s.FormerThemes(), is); i >= 0 {
		return s.FormerThemes()[i], true
	}
	return FormerTheme{}, false
}

// Label returns a theme's label, or the id itself when it is unknown. That of a
// theme which is no longer in use is the one that it had.
func (s ThemeSet) Label(id string) string {
	if t, ok := themeIn(s.List(), id); ok {
		return t.Label
	}
	if f, gone := s.formerID(id); gone {
		return f.Label
	}
	if t, ok := themeIn(BuiltinThemes(), id); ok {
		return t.Label
	}
	return id
}

// Labels are the labels of themes, in their order.
func (s ThemeSet) Labels(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = s.Label(id)
	}
	return out
}

// Line names themes in a line, or says that there are none. There are commas in
// labels.
func (s ThemeSet) Line(ids []string) string {
	return cmp.Or(strings.Join(s.Labels(ids), "; "), NoTheme)
}

// Short returns a theme's short name where it still has its built-in label, else
// its label.
func (s ThemeSet) Short(id string) string {
	label := s.Label(id)
	if t, ok := themeIn(BuiltinThemes(), id); ok && t.Label == label {
		return cmp.Or(t.Short, label)
	}
	return label
}

// Shorts are the short names of themes, in their order.
func (s ThemeSet) Shorts(ids []string) []string {
	out := make([]string, len(ids))
	for i, id := range ids {
		out[i] = s.Short(id)
	}
	return out
}

// Known reports whether an id is that of a theme in use, of one that was merged
// or hidden, or of a built-in one: what was coded before names those still.
func (s ThemeSet) Known(id string) bool {
	_, gone := s.formerID(id)
	_, used := themeIn(s.List(), id)
	_, built := themeIn(BuiltinThemes(), id)
	return gone || used || built
}

func themeIn(list []Theme, id string) (Theme, bool) {
	if i := slices.IndexFunc(list, func(t Theme) bool { return t.ID == id }); i >= 0 {
		return list[i], true
	}
	return Theme{}, false
}
