package data

import (
	"reflect"
	"slices"
	"testing"
)

func TestMergeKeepsBoth(t *testing.T) {
	a := Inspection{
		ID: "x-2016-09-sif", Coverage: NoText,
		Published: Dated{Date: "2016-11-25", Source: "report"},
		Inspected: Fieldwork{Start: "2016-09-12", Source: "report"},
		Judgements: []Judgement{
			{Area: Overall, Grade: Inadequate, Source: "report"},
			{Area: Care, Grade: RequiresImprovement, Source: "report"},
		},
	}
	b := Inspection{
		ID: "x-2016-09-sif", Coverage: Partial, CoverageNote: "news", Lead: "A. Name",
		Published: Dated{Date: "2016-11-28", Source: "news"},
		Inspected: Fieldwork{Start: "2016-09-12", End: "2016-10-06", Source: "news"},
		Judgements: []Judgement{
			{Area: Overall, Grade: Inadequate, Source: "news", Label: "Overall effectiveness"},
			{Area: Care, Grade: Good, Source: "news"},
			{Area: Leadership, Grade: Inadequate, Source: "news"},
		},
	}
	before := Inspection{ID: a.ID, Coverage: a.Coverage, Published: a.Published, Inspected: a.Inspected, Judgements: slices.Clone(a.Judgements)}
	got := Merge(a, b)
	if !reflect.DeepEqual(a, before) {
		t.Error("the merged inspection was changed in place")
	}
	for _, x := range []struct {
		what string
		ok   bool
	}{
		{"the first date stays", got.Published.Date == "2016-11-25"},
		{"the other date is kept", len(got.Published.Also) == 1 && got.Published.Also[0].Date == "2016-11-28" && got.Published.Also[0].Source == "news"},
		{"the end of fieldwork is added", got.Inspected.End == "2016-10-06" && len(got.Inspected.Also) == 0},
		{"what agrees is confirmed", slices.Equal(got.Judgements[0].Confirmed, []string{"news"}) && got.Judgements[0].Label == "Overall effectiveness"},
		{"what disagrees is kept", got.Judgements[1].Grade == RequiresImprovement && len(got.Judgements[1].Also) == 1 && got.Judgements[1].Also[0].Grade == Good},
		{"what is new is added", len(got.Judgements) == 3 && got.Judgements[2].Area == Leadership},
		{"better coverage wins", got.Coverage == Partial && got.CoverageNote == "news"},
		{"the inspector is added", got.Lead == "A. Name"},
	} {
		if !x.ok {
			t.Errorf("not so: %s: %+v", x.what, got)
		}
	}
	if again := Merge(got, b); !slices.Equal(again.Judgements[0].Confirmed, []string{"news"}) {
		t.Errorf("a source confirms twice: %v", again.Judgements[0].Confirmed)
	}
}

func TestMergeKeepsFieldworkThatDiffers(t *testing.T) {
	a := Inspection{Inspected: Fieldwork{Start: "2014-03-18", End: "2014-04-09"}}
	b := Inspection{Inspected: Fieldwork{Start: "2014-03-11", End: "2014-04-09"}}
	if got := Merge(a, b).Inspected; got.Start != "2014-03-18" || len(got.Also) != 1 || got.Also[0].Start != "2014-03-11" {
		t.Errorf("got %+v", got)
	}
	if got := Merge(Inspection{}, b).Inspected; got.Start != "2014-03-11" || len(got.Also) != 0 {
		t.Errorf("got %+v", got)
	}
}

func builtinInspections(t *testing.T) map[string]Inspection {
	t.Helper()
	c, err := Builtin()
	if err != nil {
		t.Fatal(err)
	}
	m := map[string]Inspection{}
	for _, in := range c.Inspections {
		m[in.ID] = in
	}
	return m
}

// TestBirminghamInBothTables: four inspections stand in the casebook of
// Birmingham and in the table of ratings; each is one, with both sources.
func TestBirminghamInBothTables(t *testing.T) {
	all := builtinInspections(t)
	for _, x := range []struct {
		id        string
		published Date
		source    string // of the casebook's own judgement
	}{
		{"birmingham-2014-03-sif", "2014-05-23", "s2014"},
		{"birmingham-2016-09-sif", "2016-11-25", "s2016"},
		{"birmingham-2018-12-ilacs", "2019-01-17", "s2019"},
		{"birmingham-2023-02-ilacs", "2023-04-18", "p2023"},
	} {
		t.Run(x.id, func(t *testing.T) {
			in := all[x.id]
			j, ok := in.Judgement(Overall)
			if !ok || in.Published.Date != x.published || j.Source != x.source {
				t.Fatalf("published %s, overall %+v", in.Published.Date, j)
			}
			for _, j := range in.Judgements {
				if !slices.Contains(j.Confirmed, ratingsReport) || len(j.Also) > 0 {
					t.Errorf("%s: confirmed by %v, otherwise %v", j.Area, j.Confirmed, j.Also)
				}
			}
		})
	}
}

// TestHull2014: the board's review came out a week after the inspection report.
func TestHull2014(t *testing.T) {
	in := builtinInspections(t)["kingston-upon-hull-2014-11-sif"]
	if in.Published.Date != "2015-02-03" || len(in.Published.Also) == 0 || in.Published.Also[0].Date != "2015-02-10" {
		t.Errorf("published %+v", in.Published)
	}
	if _, ok := in.Judgement(Board); !ok || len(in.Judgements) != 7 {
		t.Errorf("%d judgements, board %v", len(in.Judgements), ok)
	}
}
