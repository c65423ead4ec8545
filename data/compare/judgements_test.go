package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"pgregory.net/rapid"
)

// editions are the rule books with every area that each judges.
var editions = []struct {
	id        data.Edition
	framework data.Framework
	start     data.Date
	areas     []data.Area
}{
	{data.UngradedEdition, data.Monitoring, "2018-08", nil},
	{"slac", data.SLAC, "2010-07", []data.Area{"safeguarding-overall", "safeguarding-capacity", "care-overall", "care-capacity"}},
	{"cp2012", data.CP2012, "2012-09", []data.Area{data.Overall}},
	{"lac2013", data.LAC2013, "2013-06", []data.Area{data.Overall, data.Leadership, data.Capacity, data.Outcomes, data.Quality}},
	{"sif", data.SIF, "2014-03-18", []data.Area{data.Overall, data.HelpAndProtection, data.Care, data.Adoption, data.CareLeavers, data.Leadership, data.Board}},
	{"ilacs-2018", data.ILACS, "2018-12-03", []data.Area{data.Overall, data.HelpAndProtection, data.Care, data.Leadership}},
	{"ilacs-2023", data.ILACS, "2023-02-20", []data.Area{data.Overall, data.HelpAndProtection, data.Care, data.CareLeavers, data.Leadership}},
	{"ilacs-2026", data.ILACS, "2026-04-27", []data.Area{data.HelpAndProtection, data.Care, data.CareLeavers, data.Leadership}},
}

// inspection makes one of edition i with every area at one grade.
func inspection(i int, g data.Grade) data.Inspection {
	e := editions[i]
	in := data.Inspection{
		ID: string(e.id) + "-" + string(g), Authority: "x", Framework: e.framework,
		Inspected: data.Fieldwork{Start: e.start}, Coverage: data.Complete,
	}
	for _, a := range e.areas {
		in.Judgements = append(in.Judgements, data.Judgement{Area: a, Grade: g})
	}
	return in
}

// table has, for each pair of an edition and a newer one, a line a row: area
// in A, area in B ("-" for none), state. "no A" and "no B" stand for all areas
// of that side that compare with nothing.
var table = map[string]string{
	"slac cp2012":    "no A, no B",
	"slac lac2013":   "no A, no B",
	"cp2012 lac2013": "overall overall not-comparable, no B",
	"slac sif":       "safeguarding-overall help-and-protection with-care, care-overall care with-care, no A, no B",
	"slac ilacs-2018": "safeguarding-overall help-and-protection with-care, care-overall care merged, " +
		"no A, no B",
	"slac ilacs-2023":    "safeguarding-overall help-and-protection with-care, care-overall care with-care, no A, no B",
	"cp2012 sif":         "overall help-and-protection with-care, no B",
	"cp2012 ilacs-2018":  "overall help-and-protection with-care, no B",
	"cp2012 ilacs-2023":  "overall help-and-protection with-care, no B",
	"lac2013 sif":        "overall care with-care, leadership leadership not-comparable, no A, no B",
	"lac2013 ilacs-2018": "overall care merged, leadership leadership not-comparable, no A, no B",
	"lac2013 ilacs-2023": "overall care with-care, leadership leadership not-comparable, no A, no B",
	"sif ilacs-2018": "overall overall with-care, help-and-protection help-and-protection with-care, leadership leadership renamed, " +
		"care care merged, care-leavers - merged, adoption - not-comparable, board - not-comparable",
	"sif ilacs-2023": "overall overall with-care, help-and-protection help-and-protection with-care, leadership leadership renamed, " +
		"care care split, care-leavers care-leavers split, adoption - not-comparable, board - not-comparable",
	"ilacs-2018 ilacs-2023": "overall overall same, help-and-protection help-and-protection same, leadership leadership same, " +
		"care care split, - care-leavers split",
	"slac ilacs-2026":    "safeguarding-overall help-and-protection with-care, care-overall care with-care, no A, no B",
	"cp2012 ilacs-2026":  "overall help-and-protection with-care, no B",
	"lac2013 ilacs-2026": "overall care with-care, leadership leadership not-comparable, no A, no B",
	"sif ilacs-2026": "help-and-protection help-and-protection with-care, leadership leadership renamed, " +
		"care care split, care-leavers care-leavers split, overall - not-comparable, adoption - not-comparable, board - not-comparable",
	"ilacs-2018 ilacs-2026": "help-and-protection help-and-protection with-care, leadership leadership with-care, " +
		"care care split, - care-leavers split, overall - not-comparable",
	"ilacs-2023 ilacs-2026": "help-and-protection help-and-protection with-care, leadership leadership with-care, " +
		"care care with-care, care-leavers care-leavers with-care, overall - not-comparable",
}

// want writes out the rows of a pair of editions, in no order.
func want(i, j int) []string {
	if i > j {
		var out []string
		for _, row := range want(j, i) {
			p := strings.Fields(row)
			out = append(out, p[1]+" "+p[0]+" "+string(reversed(State(p[2]))))
		}
		return out
	}
	a, b := editions[i], editions[j]
	var out, restA, restB []string
	for _, x := range a.areas {
		restA = append(restA, string(x))
	}
	for _, x := range b.areas {
		restB = append(restB, string(x))
	}
	line, listed := table[string(a.id)+" "+string(b.id)]
	switch {
	case i == j:
		for _, x := range restA {
			out = append(out, x+" "+x+" same")
		}
		return out
	case !listed: // an ungraded edition on one side
		line = "no A, no B"
	}
	for row := range strings.SplitSeq(line, ", ") {
		switch p := strings.Fields(row); row {
		case "no A":
			for _, x := range restA {
				out = append(out, x+" - not-comparable")
			}
			restA = nil
		case "no B":
			for _, x := range restB {
				out = append(out, "- "+x+" not-comparable")
			}
			restB = nil
		default:
			out = append(out, row)
			restA = slices.DeleteFunc(restA, func(x string) bool { return x == p[0] })
			restB = slices.DeleteFunc(restB, func(x string) bool { return x == p[1] })
		}
	}
	if len(restA)+len(restB) > 0 {
		panic(fmt.Sprintf("the table forgets %v of %s, %v of %s", restA, a.id, restB, b.id))
	}
	return out
}

func TestEveryPairOfEditions(t *testing.T) {
	for i, a := range editions {
		for j, b := range editions {
			t.Run(string(a.id)+" to "+string(b.id), func(t *testing.T) {
				var got []string
				for _, r := range Judgements(inspection(i, data.Inadequate), inspection(j, data.Good)) {
					got = append(got, dash(r.AreaA)+" "+dash(r.AreaB)+" "+string(r.State))
					checkDirection(t, r)
				}
				w := want(i, j)
				slices.Sort(got)
				slices.Sort(w)
				if !slices.Equal(got, w) {
					t.Errorf("got\n  %s\nwant\n  %s", strings.Join(got, "\n  "), strings.Join(w, "\n  "))
				}
			})
		}
	}
}

func dash(a data.Area) string {
	if a == "" {
		return "-"
	}
	return string(a)
}

// checkDirection holds for inadequate against good: up two steps wherever the
// two compare at all.
func checkDirection(t *testing.T, r Row) {
	t.Helper()
	both := r.A != nil && r.B != nil
	if says := both && r.State != NotComparable; says != (r.Direction == Up && r.Steps == 2) || !says && (r.Direction != Unsaid || r.Steps != 0) {
		t.Errorf("%s: state %s, direction %q by %d", r.Area, r.State, r.Direction, r.Steps)
	}
	if r.Reason == "" || strings.Contains(r.Reason, "\n") {
		t.Errorf("%s: reason %q is not one line", r.Area, r.Reason)
	}
}

func TestGradesAcrossScales(t *testing.T) {
	const slac, sif, cp = 1, 4, 2
	for _, x := range []struct {
		name      string
		from, to  int
		a, b      data.Grade
		area      data.Area
		direction Direction
		steps     int
		scale     bool
		reason    string
	}{
		{"adequate then requires improvement", slac, sif, data.Adequate, data.RequiresImprovement, data.Care, Unsaid, 0, true, "scale changed:"},
		{"requires improvement then adequate", sif, slac, data.RequiresImprovement, data.Adequate, data.Care, Unsaid, 0, true, "scale changed:"},
		{"inadequate then requires improvement", cp, sif, data.Inadequate, data.RequiresImprovement, data.HelpAndProtection, Up, 1, true, "scale changed"},
		{"adequate then inadequate", slac, sif, data.Adequate, data.Inadequate, data.HelpAndProtection, Down, 1, true, "scale changed"},
		{"good then good", slac, sif, data.Good, data.Good, data.Care, Level, 0, true, "scale changed"},
		{"outstanding then inadequate", sif, sif, data.Outstanding, data.Inadequate, data.Overall, Down, 3, false, "same framework"},
		{"not judged then good", sif, sif, data.NotGraded, data.Good, data.Adoption, Unsaid, 0, false, "not judged in A"},
		{"not judged in either", sif, sif, data.NotGraded, data.NotGraded, data.Adoption, Unsaid, 0, false, "not judged in A and B"},
	} {
		t.Run(x.name, func(t *testing.T) {
			r := rowOf(t, Judgements(inspection(x.from, x.a), inspection(x.to, x.b)), x.area)
			if r.Direction != x.direction || r.Steps != x.steps || r.ScaleChanged != x.scale || !strings.Contains(r.Reason, x.reason) {
				t.Errorf("got %q by %d, scale changed %v, %q", r.Direction, r.Steps, r.ScaleChanged, r.Reason)
			}
			if x.scale && r.State != WithCare {
				t.Errorf("across scales the state is %s", r.State)
			}
		})
	}
}

func rowOf(t *testing.T, rows []Row, area data.Area) Row {
	t.Helper()
	for _, r := range rows {
		if r.Area == area {
			return r
		}
	}
	t.Fatalf("no row for %s", area)
	return Row{}
}

func TestDisputedGradeHasNoDirection(t *testing.T) {
	a, b := inspection(4, data.Inadequate), inspection(4, data.Good)
	a.Judgements[0].Also = []data.Judgement{{Area: data.Overall, Grade: data.Good}}
	r := rowOf(t, Judgements(a, b), data.Overall)
	if open := r.Open("ILACS 2019", "this inspection"); open != "sources disagree on the grade in ILACS 2019" {
		t.Errorf("open: %q", open)
	}
	if r.Direction != Unsaid || r.Reason != "sources disagree on the grade in A" {
		t.Errorf("got %q, %q", r.Direction, r.Reason)
	}
}

func TestBoardOfReinspection(t *testing.T) {
	a, b := inspection(4, data.Inadequate), inspection(4, data.Good)
	b.Judgements = slices.DeleteFunc(b.Judgements, func(j data.Judgement) bool { return j.Area == data.Board })
	r := rowOf(t, Judgements(a, b), data.Board)
	if r.State != Same || r.B != nil || r.Direction != Unsaid || !strings.Contains(r.Reason, "re-inspection") {
		t.Errorf("got %+v", r)
	}
}

// anyInspection draws areas that its edition may not have, and areas twice:
// imported files hold such things.
func anyInspection(t *rapid.T, label string) data.Inspection {
	in := inspection(rapid.IntRange(0, len(editions)-1).Draw(t, label), data.Good)
	in.Judgements = nil
	for range rapid.IntRange(0, 12).Draw(t, label+" judgements") {
		in.Judgements = append(in.Judgements, data.Judgement{
			Area:  rapid.SampledFrom(data.Areas()).Draw(t, "area"),
			Grade: rapid.SampledFrom(data.Grades()).Draw(t, "grade"),
			Page:  len(in.Judgements) + 1, // tells them apart
		})
	}
	return in
}

func TestEveryJudgementStandsOnce(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		a, b := anyInspection(t, "a"), anyInspection(t, "b")
		rows := Judgements(a, b)
		var left, right []int
		for i, r := range rows {
			if i > 0 && r.order() < rows[i-1].order() {
				t.Fatalf("%s stands after %s", r.Area, rows[i-1].Area)
			}
			if r.A != nil {
				left = append(left, r.A.Page)
			}
			if r.B != nil {
				right = append(right, r.B.Page)
			}
			if (r.A == nil) != (r.AreaA == "") || (r.B == nil) != (r.AreaB == "") || r.A == nil && r.B == nil {
				t.Fatalf("areas %q and %q do not fit the judgements", r.AreaA, r.AreaB)
			}
			if r.Direction != Unsaid && (r.State == NotComparable || r.A == nil || r.B == nil) {
				t.Fatalf("%s: %s, direction %s", r.Area, r.State, r.Direction)
			}
		}
		once(t, left, len(a.Judgements))
		once(t, right, len(b.Judgements))
	})
}

func once(t *rapid.T, pages []int, n int) {
	slices.Sort(pages)
	for i, p := range pages {
		if p != i+1 {
			t.Fatalf("judgements %v of %d", pages, n)
		}
	}
	if len(pages) != n {
		t.Fatalf("%d of %d judgements", len(pages), n)
	}
}

func TestBackwardsIsSymmetric(t *testing.T) {
	back := map[Direction]Direction{Up: Down, Down: Up, Level: Level, Unsaid: Unsaid}
	rapid.Check(t, func(t *rapid.T) {
		i, j := rapid.IntRange(0, len(editions)-1).Draw(t, "a"), rapid.IntRange(0, len(editions)-1).Draw(t, "b")
		g := rapid.SampledFrom(data.Grades())
		a, b := inspection(i, g.Draw(t, "grade a")), inspection(j, g.Draw(t, "grade b"))
		there, here := Judgements(a, b), Judgements(b, a)
		if len(there) != len(here) {
			t.Fatalf("%d rows there, %d back", len(there), len(here))
		}
		for _, r := range there {
			k := slices.IndexFunc(here, func(s Row) bool { return s.AreaA == r.AreaB && s.AreaB == r.AreaA })
			if k < 0 {
				t.Fatalf("%s has no row back", r.Area)
			}
			s := here[k]
			state := r.State
			if i != j {
				state = reversed(r.State)
			}
			if s.Area != r.Area || s.State != state || s.Direction != back[r.Direction] || s.Steps != r.Steps || s.ScaleChanged != r.ScaleChanged {
				t.Fatalf("there %+v, back %+v", r, s)
			}
		}
	})
}

func TestComparabilityIsSaidOnce(t *testing.T) {
	for _, x := range []struct {
		row          Row
		want, inTime string
	}{
		{Row{A: &data.Judgement{}, B: &data.Judgement{}, State: Same, Reason: "same framework"}, "same framework", "same framework"},
		{Row{A: &data.Judgement{}, B: &data.Judgement{}, State: WithCare, Reason: "same four-point scale"}, "with care: same four-point scale", "with care: same four-point scale"},
		{Row{A: &data.Judgement{}, B: &data.Judgement{}, State: Same}, "same", "same"},
		{Row{A: &data.Judgement{}, State: Same, Reason: "not given in B"}, "one only: not given in B", "one only: not given in this inspection"},
	} {
		if got, then := x.row.Comparability(), x.row.ComparabilityInTime(); got != x.want || then != x.inTime {
			t.Errorf("%q, %q", got, then)
		}
	}
}
