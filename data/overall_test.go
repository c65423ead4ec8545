package data

import "testing"

func TestWhyThereIsNoOverallGrade(t *testing.T) {
	from := func(f Framework, start Date, js ...Judgement) Inspection {
		return Inspection{Framework: f, Inspected: Fieldwork{Start: start}, Judgements: js}
	}
	care := Judgement{Area: Care, Grade: Good}
	for _, x := range []struct {
		name string
		in   Inspection
		want OverallStatus
		says string
	}{
		{"given", from(SIF, "2014-03-18", Judgement{Area: Overall, Grade: Inadequate}), OverallGiven, "Inadequate"},
		{"two subjects, 2010", from(SLAC, "2010-07", Judgement{Area: "care-overall", Grade: Adequate}), OverallNotGiven, "not given under this framework"},
		{"the last with one", from(ILACS, "2026-03-16", care), OverallNotHeld, "not held"},
		{"the first without", from(ILACS, "2026-04-27", care), OverallNotGiven, "not given under this framework"},
		{"by publication alone", Inspection{Framework: ILACS, Published: Dated{Date: "2026-06-18"}, Judgements: []Judgement{care}}, OverallNotGiven, "not given under this framework"},
		{"what a report states wins", from(ILACS, "2026-04-27", Judgement{Area: Overall, Grade: Good}), OverallGiven, "Good"},
		{"a report that states none", from(ILACS, "2024-01-08", Judgement{Area: Overall, Grade: NotGraded}), OverallNotGiven, "not given under this framework"},
		{"nothing held", from(ILACS, "2019-01-07"), OverallNotHeld, "not held"},
		{"the board alone", from(SIF, "2014-03-18", Judgement{Area: Board, Grade: Good}), OverallNotGiven, "not given under this framework"},
		{"a visit", from(Monitoring, "2018-08"), NeverGraded, "never graded"},
		{"unannounced", from(UCRA, "2011-10-11"), NeverGraded, "never graded"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := x.in.OverallStatus(); got != x.want || x.in.OverallWords() != x.says {
				t.Errorf("got %s, %q", got, x.in.OverallWords())
			}
		})
	}
	if s := OverallNotGiven.Within(20); s != "not given" {
		t.Errorf("in 20 cells: %q", s)
	}
}
