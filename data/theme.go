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

// inUse are the open casebook's themes. They are the one thing here that a
// program sets: every label on every screen rests on them, as every time of day
// rests on time.Local.
var inUse atomic.Pointer[[]Theme]

// Themes returns the themes in use, the built-in ones unless the casebook has
// others. The caller must not change them.
func Themes() []Theme {
	if t := inUse.Load(); t != nil {
		return *t
	}
	return BuiltinThemes()
}

// UseThemes makes the themes of a casebook those in use; nil means the
// built-in ones. Only who opens a casebook calls it.
func UseThemes(list []Theme) {
	if list == nil {
		inUse.Store(nil)
		return
	}
	inUse.Store(&list)
}

// ThemeLabel returns a theme's label, or the id itself when it is unknown or
// not in use.
func ThemeLabel(id string) string {
	for _, list := range [][]Theme{Themes(), BuiltinThemes()} {
		for _, t := range list {
			if t.ID == id {
				return t.Label
			}
		}
	}
	return id
}

// KnownTheme reports whether an id is that of a theme in use or of a built-in
// one: what was coded before a theme was merged or hidden names those still.
func KnownTheme(id string) bool {
	return slices.ContainsFunc([][]Theme{Themes(), BuiltinThemes()}, func(list []Theme) bool {
		return slices.ContainsFunc(list, func(t Theme) bool { return t.ID == id })
	})
}
