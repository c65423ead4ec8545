package compare_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// TestWhatIsHeldInPartIsSupposedAndNotTold: praise in a part of a report tells
// nothing of the report, and what it would tell is said beside that. Of a whole
// report it is told.
func TestWhatIsHeldInPartIsSupposedAndNotTold(t *testing.T) {
	for _, x := range []struct {
		coverageA, coverageB data.Coverage
		a                    data.Finding
		change, supposed     data.Change
	}{
		{data.Complete, data.Complete, said("x-2014", 1, data.Development, criticised), data.Improved, ""},
		{data.Complete, data.Selected, said("x-2014", 1, data.Development, criticised), data.CannotTell, data.Improved},
		{data.Complete, data.Partial, said("x-2014", 1, data.Strength, praised), data.CannotTell, data.StayedGood},
		{data.Selected, data.Complete, said("x-2014", 1, data.Strength, praised), data.CannotTell, data.StayedGood},
	} {
		sides := compare.Sides{A: data.Inspection{ID: "x-2014", Authority: "x", Framework: data.SIF, Coverage: x.coverageA, Inspected: data.Fieldwork{Start: "2014-03-03"}},
			B:         data.Inspection{ID: "x-2018", Authority: "x", Framework: data.ILACS, Coverage: x.coverageB, Inspected: data.Fieldwork{Start: "2018-03-05"}},
			FindingsA: []data.Finding{x.a}, FindingsB: []data.Finding{said("x-2018", 1, data.Strength, praised)}}
		rows, err := compare.Themes(sides)
		if err != nil {
			t.Fatal(err)
		}
		r := rows[0]
		if r.Change != x.change || r.Supposed != x.supposed || (x.supposed != "") != strings.Contains(r.Reason, compare.ByWhatIsHeld+" "+x.supposed.Words()+", but ") {
			t.Errorf("%s and %s: %s, supposed %q: %s", x.coverageA, x.coverageB, r.Change, r.Supposed, r.Reason)
		}
	}
}
