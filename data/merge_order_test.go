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

// TestTheAddressThatIsHeldDoesNotHangOnTheOrder of the sources: a report's before
// a page's, its own page before its successor's.
func TestTheAddressThatIsHeldDoesNotHangOnTheOrder(t *testing.T) {
	const report, own, other, older = "https://files.example/v1/file/7", "https://reports.example/provider/44/80434",
		"https://reports.example/provider/44/839", "http://reports.example/local-authorities/ayton"
	best := []string{"", older, other, own, report}
	for i, low := range best {
		for _, high := range best[i:] {
			if x, y := betterAddress("80434", low, high), betterAddress("80434", high, low); x != high || y != high {
				t.Errorf("%q with %q: %q, turned round %q", low, high, x, y)
			}
		}
	}
	const another = "https://reports.example/provider/44/9"
	if x, y := betterAddress("80434", other, another), betterAddress("80434", another, other); x != y {
		t.Errorf("of two others' pages %q, turned round %q", x, y)
	}
	if got := betterAddress("80434", report, report+"1"); got != report {
		t.Errorf("of two reports' %q", got)
	}
}
