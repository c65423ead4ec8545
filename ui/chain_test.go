package ui

import (
	"testing"

	"casebook/ui/nav"
)

// TestMattersAndNeighboursOpenWhereverAnAuthorityIsSeen: and q goes back.
func TestMattersAndNeighboursOpenWhereverAnAuthorityIsSeen(t *testing.T) {
	for _, x := range []struct {
		name, back string
		to         func(*driver)
	}{
		{"compare", "A  Birmingham", func(d *driver) {
			d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"})
		}},
		{"inspections", "Birmingham", func(d *driver) { d.send(nav.InspectionsMsg{Authority: "birmingham"}) }},
		{"inspection", "Birmingham", func(d *driver) { d.send(nav.InspectionMsg{ID: "birmingham-2016-09-sif"}) }},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := drive(t, 120, 40)
			x.to(d)
			d.press("M")
			d.want("The story of Birmingham through 9 inspections", "Unqualified staff doing")
			d.press("H")
			d.want("Birmingham among its statistical neighbours", "Nottingham")
			d.wantExact("H")
			d.press("down", "down", "down", "enter")
			d.want("Birmingham (A) and Nottingham (B) side by side")
			d.press("q", "q", "q")
			d.want(x.back)
			d.press("H")
			d.want("Birmingham among its statistical neighbours")
		})
	}
}

// TestAnotherBIsChosenFromCompare: also of another authority, and Esc leaves
// the comparison as it was.
func TestAnotherBIsChosenFromCompare(t *testing.T) {
	d := drive(t, 120, 40)
	d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"})
	d.press("c")
	d.want("choose the other")
	d.press("esc")
	d.want("Authority:")
	d.press("esc")
	d.want("A  Birmingham, SIF", "B  Birmingham, ILACS")
	d.press("c", "esc", "/")
	d.typed("dudley")
	d.press("enter", "enter", "enter")
	d.want("B  Dudley", "not a change")
	d.press("H")
	d.want("Birmingham (A) and Dudley (B) side by side")
}
