package compare_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

// TestAGradeThatPointsTheOtherWayIsTold: beside "worse" that the area's grade
// rose, or is good with none before it; beside an improvement that it fell or is
// inadequate. Grades that agree, or stay, are not told.
func TestAGradeThatPointsTheOtherWayIsTold(t *testing.T) {
	const none = data.Grade("")
	for _, x := range []struct {
		name     string
		area     data.Area
		from, to data.Grade
		worse    bool
		want     string
	}{
		{"rose beside worse", data.HelpAndProtection, data.Inadequate, data.RequiresImprovement, true, "B grades help and protection requires improvement, higher than in A"},
		{"good with none before it", data.CareLeavers, none, data.Good, true, "B grades care leavers good"},
		{"no better than it has to be", data.CareLeavers, none, data.RequiresImprovement, true, ""},
		{"stayed beside worse", data.HelpAndProtection, data.Good, data.Good, true, ""},
		{"fell beside worse", data.HelpAndProtection, data.Good, data.RequiresImprovement, true, ""},
		{"fell beside better", data.HelpAndProtection, data.Good, data.RequiresImprovement, false, "B grades help and protection requires improvement, lower than in A"},
		{"inadequate beside better", data.HelpAndProtection, data.Inadequate, data.Inadequate, false, "B grades help and protection inadequate"},
		{"rose beside better", data.HelpAndProtection, data.RequiresImprovement, data.Good, false, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			sides := compare.Sides{A: data.Inspection{ID: "x-2014", Authority: "x", Framework: data.ILACS, Coverage: data.Complete, Inspected: data.Fieldwork{Start: "2023-03-03"}},
				B: data.Inspection{ID: "x-2018", Authority: "x", Framework: data.ILACS, Coverage: data.Complete, Inspected: data.Fieldwork{Start: "2025-03-05"}}}
			for _, s := range []struct {
				in *data.Inspection
				g  data.Grade
			}{{&sides.A, x.from}, {&sides.B, x.to}} {
				if s.g != none {
					s.in.Judgements = []data.Judgement{{Area: x.area, Grade: s.g}}
				}
			}
			good, poor := said("x-2014", 1, data.Strength, praised), said("x-2018", 1, data.Development, criticised)
			if !x.worse {
				good, poor = said("x-2018", 1, data.Strength, praised), said("x-2014", 1, data.Development, criticised)
			}
			good.Area, poor.Area = x.area, x.area
			sides.FindingsA, sides.FindingsB = []data.Finding{good}, []data.Finding{poor}
			if !x.worse {
				sides.FindingsA, sides.FindingsB = sides.FindingsB, sides.FindingsA
			}
			rows, err := compare.Themes(sides)
			if err != nil {
				t.Fatal(err)
			}
			r := rows[0]
			if (r.Change == data.Worse) != x.worse || r.Graded != x.want || x.want != "" && !strings.Contains(r.Reason, "; and yet "+x.want) {
				t.Errorf("%s, %q: %s", r.Change, r.Graded, r.Reason)
			}
		})
	}
}
