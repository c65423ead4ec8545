package ui

import (
	"strings"
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
			d.want("Story  Birmingham", "Unqualified staff doing")
			d.press("H")
			d.want("Birmingham among its statistical neighbours", "Nottingham")
			d.wantExact("H")
			d.press("down", "down", "enter")
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

// TestWhoTurnedItRoundIsAskedWhereverAThemeOrAMatterIsSeen: on what is under the
// cursor, and q goes back.
func TestWhoTurnedItRoundIsAskedWhereverAThemeOrAMatterIsSeen(t *testing.T) {
	for _, x := range []struct {
		name, want string
		to         func(*driver)
	}{
		{"a finding in Browse", "Who turned it round? Assessment and child protection enquiries: ", func(d *driver) { d.press("/"); d.typed("seen alone"); d.press("enter") }},
		{"a theme of the filters", "Who turned it round? Front door, MASH and thresholds  ", func(d *driver) { d.press("tab", "tab", "/"); d.typed("front door"); d.press("enter") }},
		{"no theme of the filters", "Move to a theme or a finding first", func(d *driver) { d.press("tab", "tab") }},
		{"a theme in Compare", "Who turned it round?", func(d *driver) {
			d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"})
			d.press("}")
		}},
		{"a matter in Compare", "Who turned it round?", func(d *driver) {
			d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"})
			d.press("r", "}")
		}},
		{"an area in Compare", "Move to a theme, a matter or a finding first", func(d *driver) {
			d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"})
			d.press("r", "r", "}")
		}},
		{"a matter through all inspections", "Who turned it round?", func(d *driver) { d.send(nav.ChainMsg{Authority: "birmingham"}); d.press("home", "down") }},
		{"a heading of the story", "Move to a theme or a matter first", func(d *driver) { d.send(nav.ChainMsg{Authority: "birmingham"}); d.press("home") }},
		{"no theme of the neighbours", "Move to a theme first", func(d *driver) { d.send(nav.AcrossMsg{A: "birmingham"}) }},
		{"no finding of an inspection", "Move to a finding first", func(d *driver) { d.send(nav.InspectionMsg{ID: "birmingham-2016-09-sif"}) }},
		{"a finding of an inspection", "Who turned it round?", func(d *driver) {
			d.send(nav.InspectionMsg{ID: "birmingham-2016-09-sif", Finding: "birmingham-2016-09-sif/b16-05"})
		}},
		{"the palette", "Who turned it round? Care leavers", func(d *driver) { d.press(":"); d.typed("care leavers who turned"); d.press("enter") }},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := drive(t, 160, 40)
			x.to(d)
			if x.name != "the palette" {
				d.press("W")
			}
			d.want(x.want)
			if !strings.HasPrefix(x.want, "Move") {
				d.want("No authority is known here to have turned it round")
			}
		})
	}
}
