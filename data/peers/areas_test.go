package peers_test

import (
	"strings"
	"testing"

	"casebook/data/datatest"
	"casebook/data/peers"
)

// TestWithoutAnOverallGradeTheAreasStand: of Brent, Somerset and Trafford the grades
// of the areas are in force, and neighbours are held against them area by area; the
// last overall grade is told as the last, never as one in force.
func TestWithoutAnOverallGradeTheAreasStand(t *testing.T) {
	s := datatest.Builtin(t)
	for name, want := range map[string][2]string{
		"brent": {"Brent: help and protection Good, children in care Good, care leavers Good, leadership Good, since 17 June 2026, 2 months old, not checked against a report (ILACS, ",
			"); last overall: Good, 11 April 2023; none given since April 2026"},
		"somerset": {"Somerset: help and protection Requires improvement, children in care Requires improvement, care leavers Good, leadership Requires improvement, since 17 June 2026, ",
			"); last overall: Good, 21 September 2022; none given since April 2026"},
		"trafford": {"Trafford: help and protection Inadequate, children in care Good, care leavers Requires improvement, leadership Inadequate, since 3 August 2026, ",
			"); last overall: Requires improvement, 31 January 2023; none given since April 2026"},
	} {
		n, err := peers.Neighbours(s, name, "2026-08-22")
		if err != nil {
			t.Fatal(err)
		}
		if got := n.A.Words(); !strings.HasPrefix(got, want[0]) || !strings.HasSuffix(got, want[1]) {
			t.Errorf("%s", got)
		}
		byArea := 0
		for _, l := range n.Sections()[1].Lines {
			if strings.Contains(l.Under, "overall") || l.Mark != "" {
				t.Errorf("%s is held against no overall grade: %+v", name, l)
			}
			if strings.HasPrefix(l.Under, "by area: ") && strings.Contains(l.Under, "leadership") {
				byArea++
			}
		}
		if byArea < 8 {
			t.Errorf("%s: %d neighbours by area", name, byArea)
		}
	}
}
