package table

import (
	"strings"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
)

// reported is an inspection as its report says it.
func reported(start, published data.Date, grades map[data.Area]data.Grade) data.Inspection {
	in := data.Inspection{ID: data.InspectionID("ayton", start, published, data.ILACS), Authority: "ayton", Framework: data.ILACS, Kind: data.FullInspection,
		Inspected: data.Fieldwork{Start: start, Source: "s1", Status: data.InReport}, Published: data.Dated{Date: published, Source: "s1", Status: data.InReport}}
	for _, a := range data.Areas() {
		if g := grades[a]; g != "" {
			in.Judgements = append(in.Judgements, data.Judgement{Area: a, Grade: g, Source: "s1", Status: data.InReport})
		}
	}
	return in
}

func TestConflictsSurfaceAndDoNotWin(t *testing.T) {
	held := []data.Inspection{reported("2022-07-11", "2022-09-05", map[data.Area]data.Grade{data.Overall: data.Inadequate, data.Care: data.RequiresImprovement})}
	b := workbookWith(t, overviewHeads, []any{"1001", "ayton", "good", "", "", "05/09/22", "good", "", "requires improvement", "inadequate"})
	got, err := Read("overview.xlsx", b, Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 1 {
		t.Fatalf("%v %+v", err, got)
	}
	var lines []string
	for _, c := range Conflicts(held, got.Inspections) {
		lines = append(lines, c.String())
		if c.Inspection != "ayton-2022-07-ilacs" || c.Got.Source != got.Source.ID {
			t.Errorf("%+v", c)
		}
	}
	all := strings.Join(lines, "\n")
	for _, want := range []string{"Overall: Inadequate (stated in the report) stays first; Good (", "Leadership: the report gives none; Good (", "Care leavers: judged together"} {
		if !strings.Contains(all, want) {
			t.Errorf("%q is not in\n%s", want, all)
		}
	}
	joined, ids := Join(held, got.Inspections)
	if len(joined) != 1 || ids["ayton-2022-09-ilacs"] != "ayton-2022-07-ilacs" {
		t.Fatalf("%v %v", joined, ids)
	}
	in := joined[0]
	if len(in.Judgements) != 2 || in.OverallGrade() != data.Inadequate {
		t.Errorf("%+v", in.Judgements)
	}
	if o, _ := in.Judgement(data.Overall); len(o.Also) != 1 || o.Also[0].Grade != data.Good {
		t.Errorf("the other grade is lost: %+v", o)
	}
	if c, _ := in.Judgement(data.Care); len(c.Also) != 1 || c.Also[0].Area != data.CareLeavers {
		t.Errorf("the grade for care leavers is lost: %+v", c)
	}
}

// TestAConflictSaysWhatBecomesOfBoth: which value stays, which goes beside it or
// out, and nothing of how a value is known that nobody gave.
func TestAConflictSaysWhatBecomesOfBoth(t *testing.T) {
	sheet := StatedValue{"Good", "s", data.Unchecked}
	for _, x := range []struct {
		have                   StatedValue
		ofTable, whereReported string
	}{
		{StatedValue{"Inadequate", "r", data.InReport}, "grade for Leadership: Inadequate (stated in the report) stays first; Good (" + data.Unchecked.Words() + ") is kept beside it", ""},
		{StatedValue{Value: "judged together with children in care"}, "grade for Leadership: judged together with children in care stays first; Good (" + data.Unchecked.Words() + ") is kept beside it", ""},
		{StatedValue{}, "grade for Leadership: the report gives none; Good (" + data.Unchecked.Words() + ") is left out",
			"grade for Leadership: the report gives none; Good (" + data.Unchecked.Words() + ") is taken out"},
		{StatedValue{"Good", "o", data.FromTable}, "grade for Leadership: Good (" + data.FromTable.Words() + ") stays first; Good (" + data.Unchecked.Words() + ") is kept beside it", ""},
	} {
		c := Conflict{"ayton", "grade", data.Leadership, x.have, sheet}
		if x.whereReported == "" {
			x.whereReported = x.ofTable
		}
		if c.String() != x.ofTable || c.OfReport() != x.whereReported {
			t.Errorf("%q\n%q", c.String(), c.OfReport())
		}
	}
}

func TestDatesThatDisagree(t *testing.T) {
	for _, x := range []struct {
		name             string
		start, published data.Date
		conflicts        int
	}{
		{"same", "2022-07-11", "2022-09-05", 0}, {"less exact", "2022-07", "2022-09", 0}, {"another start", "2022-07-18", "2022-09-05", 1},
		{"another publication", "2022-07-11", "2022-09-06", 1}, {"both, nearly", "2022-07-12", "2022-09-06", 2}, {"another inspection", "2023-07-12", "2023-09-06", 0},
	} {
		held := []data.Inspection{reported("2022-07-11", "2022-09-05", nil)}
		other := reported(x.start, x.published, nil)
		if got := Conflicts(held, []data.Inspection{other}); len(got) != x.conflicts {
			t.Errorf("%s: %v", x.name, got)
		}
	}
}

// TestJoinNeverChangesAReportsGrade over any grades of a table.
func TestJoinNeverChangesAReportsGrade(t *testing.T) {
	areas := []data.Area{data.Overall, data.Leadership, data.HelpAndProtection, data.Care}
	rapid.Check(t, func(t *rapid.T) {
		grades := func(name string) map[data.Area]data.Grade {
			return rapid.MapOf(rapid.SampledFrom(areas), rapid.SampledFrom(data.Grades())).Draw(t, name)
		}
		held, table := reported("2022-07-11", "2022-09-05", grades("report")), reported("2022-07-11", "2022-09-05", grades("table"))
		for i := range table.Judgements {
			table.Judgements[i].Status, table.Judgements[i].Source = data.Unchecked, "t"
		}
		joined, _ := Join([]data.Inspection{held}, []data.Inspection{table})
		for _, j := range held.Judgements {
			if got, _ := joined[0].Judgement(j.Area); got.Grade != j.Grade || got.Status != data.InReport {
				t.Fatalf("%s became %+v", j.Area, got)
			}
		}
		if len(held.Judgements) > 0 && len(joined[0].Judgements) != len(held.Judgements) {
			t.Fatalf("judgements that the report did not make: %+v", joined[0].Judgements)
		}
	})
}
