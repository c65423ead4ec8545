package typeahead

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"casebook/ui/keys"
	"casebook/ui/style"
)

func towns() []Item[string] {
	return []Item[string]{{Name: "All"}, {Name: "Northtown", Of: "n"}, {Name: "Southtown", Of: "s"}, {Name: "Southville", Words: "Southville upon Sand", Of: "v"}}
}

// press works keys by their names, as a screen with England's keys does.
func press(t *testing.T, o *One[string], names ...string) (of string, outcome Outcome) {
	t.Helper()
	km := keys.Default()
	for _, n := range names {
		of, outcome, _ = o.Press(km.Resolve(keys.InEngland, keys.Binding{Keys: []string{n}}.Press()))
	}
	return of, outcome
}

func TestChoosing(t *testing.T) {
	for _, x := range []struct {
		name    string
		keys    []string
		of      string
		outcome Outcome
	}{
		{"the one that the cursor begins on", []string{"enter"}, "s", Chosen},
		{"the one above", []string{"up", "enter"}, "n", Chosen},
		{"by a part of its name", []string{"v", "i", "l", "enter"}, "v", Chosen},
		{"letters that are keys of the screen are typed", []string{"s", "o", "u", "enter"}, "s", Chosen},
		{"by a name that is not shown", []string{"s", "a", "n", "d", "enter"}, "v", Chosen},
		{"Enter on nothing stays", []string{"z", "z", "enter"}, "", Open},
		{"Esc leaves", []string{"s", "esc"}, "", Left},
	} {
		t.Run(x.name, func(t *testing.T) {
			var o One[string]
			o.Open("Choose a town", towns(), 2)
			of, outcome := press(t, &o, x.keys...)
			if of != x.of || outcome != x.outcome || o.IsOpen() != (outcome == Open) {
				t.Errorf("%q, outcome %d, open %v", of, outcome, o.IsOpen())
			}
		})
	}
}

func TestItHasItsSize(t *testing.T) {
	st := style.New(0, style.ASCII())
	for _, size := range [][2]int{{40, 11}, {8, 3}, {80, 23}} {
		var o One[string]
		o.Open("Choose one of these towns", towns(), 0)
		lines := o.View(size[0], size[1], st)
		if len(lines) != size[1] {
			t.Errorf("%v: %d lines", size, len(lines))
		}
		for _, l := range lines {
			if ansi.StringWidth(l) > size[0] {
				t.Errorf("%v: %q", size, l)
			}
		}
		if size[0] >= 40 && !strings.Contains(lines[0], "Choose one of these towns") {
			t.Errorf("heading %q", lines[0])
		}
	}
}
