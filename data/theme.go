package data

import (
	"encoding/json"
	"fmt"
	"slices"
	"sync"
	"sync/atomic"
)

// Theme is one of the subjects that findings are about.
type Theme struct {
	ID          string   `json:"id"`
	Group       string   `json:"group"`
	Label       string   `json:"label"`
	Definition  string   `json:"definition"`
	Terms       []string `json:"terms"`
	PrefixTerms []string `json:"prefix_terms"`
}

var builtin = sync.OnceValues(func() ([]Theme, error) {
	var t []Theme
	if err := json.Unmarshal(builtinThemes, &t); err != nil {
		return nil, fmt.Errorf("built-in themes: %w", err)
	}
	return t, nil
})

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

// themeList is the themes of a casebook.
type themeList struct {
	themes []Theme
	former []FormerTheme
}

// inUse are the open casebook's themes. They are the one thing here that a
// program sets: every label on every screen rests on them, as every time of day
// rests on time.Local.
var inUse atomic.Pointer[themeList]

// Themes returns the themes in use, the built-in ones unless the casebook has
// others. The caller must not change them.
func Themes() []Theme {
	if t := inUse.Load(); t != nil {
		return t.themes
	}
	return BuiltinThemes()
}

// UseThemes makes the themes of a casebook those in use, and names those that
// it had and has no more; a nil list means the built-in ones. Only who opens a
// casebook calls it.
func UseThemes(list []Theme, former []FormerTheme) {
	if list == nil {
		inUse.Store(nil)
		return
	}
	inUse.Store(&themeList{list, former})
}

// Former returns the theme, no longer in use, that an id, or else a label in any
// case, names.
func Former(word string) (FormerTheme, bool) {
	if f, gone := formerID(word); gone {
		return f, true
	}
	slug := Slug(word)
	return former(func(f FormerTheme) bool { return slug != "" && (Slug(f.ID) == slug || Slug(f.Label) == slug) })
}

// FormerThemes returns the themes that a casebook's own themes took out of use.
// The caller must not change them.
func FormerThemes() []FormerTheme {
	if t := inUse.Load(); t != nil {
		return t.former
	}
	return nil
}

func formerID(id string) (FormerTheme, bool) {
	return former(func(f FormerTheme) bool { return f.ID == id })
}

func former(is func(FormerTheme) bool) (FormerTheme, bool) {
	if i := slices.IndexFunc(FormerThemes(), is); i >= 0 {
		return FormerThemes()[i], true
	}
	return FormerTheme{}, false
}

// ThemeLabel returns a theme's label, or the id itself when it is unknown. That
// of a theme which is no longer in use is the one that it had.
func ThemeLabel(id string) string {
	for _, t := range Themes() {
		if t.ID == id {
			return t.Label
		}
	}
	if f, gone := formerID(id); gone {
		return f.Label
	}
	for _, t := range BuiltinThemes() {
		if t.ID == id {
			return t.Label
		}
	}
	return id
}

// KnownTheme reports whether an id is that of a theme in use, of one that was
// merged or hidden, or of a built-in one: what was coded before names those
// still.
func KnownTheme(id string) bool {
	if _, gone := formerID(id); gone {
		return true
	}
	return slices.ContainsFunc([][]Theme{Themes(), BuiltinThemes()}, func(list []Theme) bool {
		return slices.ContainsFunc(list, func(t Theme) bool { return t.ID == id })
	})
}
