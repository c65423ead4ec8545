package data

import (
	"encoding/json"
	"fmt"
	"sync"
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

var themes = sync.OnceValues(func() ([]Theme, error) {
	var t []Theme
	if err := json.Unmarshal(builtinThemes, &t); err != nil {
		return nil, fmt.Errorf("built-in themes: %w", err)
	}
	return t, nil
})

// Themes returns the 24 built-in themes in the order of their groups.
func Themes() []Theme {
	t, err := themes()
	if err != nil {
		return nil // the embedded file is checked by Builtin and by a test
	}
	return t
}

// ThemeLabel returns a theme's label, or the id itself when it is unknown.
func ThemeLabel(id string) string {
	for _, t := range Themes() {
		if t.ID == id {
			return t.Label
		}
	}
	return id
}
