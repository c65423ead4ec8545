package data

import (
	"maps"
	"testing"

	"pgregory.net/rapid"
)

// TestTheOrderOfSourcesChangesNoGrade: whichever of a report, the official
// statistics and a sheet comes first, each area has the same grade in the end,
// known in the same way, and none that the report did not give.
func TestTheOrderOfSourcesChangesNoGrade(t *testing.T) {
	areas := []Area{Overall, Leadership, HelpAndProtection, Care, CareLeavers, Board}
	rapid.Check(t, func(t *rapid.T) {
		from := func(name string, s Status, some bool) Inspection {
			in := Inspection{ID: "ayton", Framework: SIF, Published: Dated{Date: Date(rapid.SampledFrom([]string{"2014-05-01", "2014-05-02"}).Draw(t, name+" day")), Source: name, Status: s}}
			grades := rapid.MapOf(rapid.SampledFrom(areas), rapid.SampledFrom(Grades())).Draw(t, name)
			for _, a := range areas {
				if g, ok := grades[a]; ok && some {
					in.Judgements = append(in.Judgements, Judgement{Area: a, Grade: g, Source: name, Status: s})
				}
			}
			return in
		}
		all := []Inspection{from("report", InReport, rapid.Bool().Draw(t, "a report")), from("statistics", Statistics, true), from("sheet", Unchecked, true)}
		first := Merge(Merge(all[0], all[1]), all[2])
		for _, order := range [][3]int{{0, 2, 1}, {1, 0, 2}, {1, 2, 0}, {2, 0, 1}, {2, 1, 0}} {
			other := Merge(Merge(all[order[0]], all[order[1]]), all[order[2]])
			if a, b := gradesOf(first), gradesOf(other); !maps.Equal(a, b) || first.Published.Date != other.Published.Date {
				t.Fatalf("order %v: %v %s, want %v %s", order, b, other.Published.Date, a, first.Published.Date)
			}
		}
		for _, j := range first.Judgements {
			if first.FromReport() && j.Area != Board && j.Status != InReport {
				t.Fatalf("%+v is not of the report", j)
			}
		}
	})
}

func gradesOf(in Inspection) map[Area][2]string {
	out := map[Area][2]string{}
	for _, j := range in.Judgements {
		out[j.Area] = [2]string{string(j.Grade), string(j.Status)}
	}
	return out
}
