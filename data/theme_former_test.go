package data

import (
	"strings"
	"testing"
)

// What a casebook's own themes took out of use is still known by its name, and
// it is said what to use in its place.
func TestThemesNoLongerInUseAreKnown(t *testing.T) {
	if _, gone := (ThemeSet{}).Former("kinship"); gone || (ThemeSet{}).Known("lamps") {
		t.Fatal("the built-in themes are all in use")
	}
	own := NewThemeSet([]Theme{{ID: "permanence", Label: "Permanence"}}, []FormerTheme{
		{ID: "kinship", Label: "Kinship care", Into: "permanence"}, {ID: "lamps", Label: "River lamps"}, {ID: "river-lamps", Label: "Lamps of rivers"},
	})
	for _, x := range []struct{ typed, id, became string }{
		{"kinship", "kinship", "merged into permanence in this casebook: use permanence"},
		{"Kinship CARE", "kinship", "use permanence"},
		{"lamps", "lamps", "hidden in this casebook"},
		{"river-lamps", "river-lamps", "hidden"}, // an id before another's label
		{"permanence", "", ""},
		{"", "", ""},
	} {
		f, gone := own.Former(x.typed)
		if gone != (x.id != "") || f.ID != x.id || gone && !strings.Contains(f.Became(), x.became) {
			t.Errorf("%q: %+v, %v", x.typed, f, gone)
		}
	}
	if !own.Known("lamps") || own.Known("roofs") || own.Label("lamps") != "River lamps" || own.Label("roofs") != "roofs" {
		t.Error("what was coded before is not known by its name")
	}
}
