package ui

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/ui/draw"
	"casebook/ui/nav"
)

// Every screen that heads grades of areas takes the names and their order from one
// place, so that whoever has learnt them on one screen can read all others.
func TestAreasHaveOneOrderAndOneSetOfHeads(t *testing.T) {
	listed, now := strings.Fields(draw.AreaHeads(data.ListedAreas())), strings.Fields(draw.AreaHeads(data.ColumnAreas()))
	if got := strings.Join(listed, " "); got != "Led Hlp Car Lvr Ado LSB" || !slices.Equal(now, listed[:len(now)]) {
		t.Errorf("the heads are %s, and those of now %v", got, now)
	}
	for name, screen := range map[string]struct {
		heads []string
		walk  func(*driver)
	}{
		"England":     {now, func(d *driver) { d.press("6") }},
		"Inspections": {listed, func(d *driver) { d.press("2") }},
		"neighbours":  {now, func(d *driver) { d.send(nav.AcrossMsg{A: "birmingham"}) }},
		"importer":    {listed, func(d *driver) { withImporter(t, d); d.press("I", "space", "I") }},
	} {
		for _, size := range [][2]int{{80, 24}, {120, 40}, {160, 48}} {
			d := drive(t, size[0], size[1])
			screen.walk(d)
			found := false
			for line := range strings.Lines(d.frame()) {
				words := slices.DeleteFunc(strings.Fields(line), func(w string) bool { return !slices.Contains(listed, w) })
				found = found || len(words) > 0
				if len(words) > 0 && !slices.Equal(words, screen.heads) {
					t.Errorf("%s at %v heads %v, want %v", name, size, words, screen.heads)
				}
			}
			if !found {
				t.Errorf("%s at %v heads no areas:\n%s", name, size, d.frame())
			}
		}
	}
}
