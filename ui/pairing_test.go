package ui

import (
	"testing"

	"casebook/ui/nav"
)

func (d *driver) pairs() int {
	d.t.Helper()
	all, err := d.app.store.Pairs()
	if err != nil {
		d.t.Fatal(err)
	}
	return len(all)
}

// TestAPairIsUndoneAndRedoneOnEveryScreen: what was paired or confirmed in Compare
// is taken back, and done again, in every view of it, among the matters and in
// Browse.
func TestAPairIsUndoneAndRedoneOnEveryScreen(t *testing.T) {
	for name, leave := range map[string][]string{
		"grades": {"home"}, "themes": {}, "matters": {"r"}, "areas": {"r", "r"}, "the matters of an authority": {"M"}, "Browse": {"1"},
	} {
		t.Run(name, func(t *testing.T) {
			d := drive(t, 80, 24)
			d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"})
			d.press("}", "}", "down", "F", "enter")
			d.want("Paired: ")
			if d.pairs() != 1 {
				t.Fatalf("%d pairs", d.pairs())
			}
			d.press(leave...)
			for range 2 {
				d.press("u")
				d.want("Taken back: what was paired or confirmed of SIF 2014, ")
				if d.pairs() != 0 {
					t.Errorf("%d pairs after u", d.pairs())
				}
				d.press("U")
				d.want("Confirmed again: what was paired or confirmed of SIF 2014, ")
				if d.pairs() != 1 {
					t.Errorf("%d pairs after U", d.pairs())
				}
			}
		})
	}
}

// TestPairsAndThemesAreOneTrail: u takes back what was done last, whichever it
// was, and a new pair ends the way forward.
func TestPairsAndThemesAreOneTrail(t *testing.T) {
	d := drive(t, 120, 40)
	d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"})
	d.press("}", "}", "down", "F", "enter")
	d.press("t", "_", "enter")
	if d.pairs() != 1 || d.confirmed() != 1 {
		t.Fatalf("%d pairs, %d confirmed\n%s", d.pairs(), d.confirmed(), d.frame())
	}
	for _, x := range []struct {
		key              string
		pairs, confirmed int
	}{{"u", 1, 0}, {"u", 0, 0}, {"U", 1, 0}, {"U", 1, 1}, {"u", 1, 0}} {
		if d.press(x.key); d.pairs() != x.pairs || d.confirmed() != x.confirmed {
			t.Errorf("%s: %d pairs, %d confirmed, want %d, %d", x.key, d.pairs(), d.confirmed(), x.pairs, x.confirmed)
		}
	}
	d.press("F", "down", "enter", "U")
	d.want("Nothing to redo.")
}
