package england

import (
	"fmt"
	"math/rand/v2"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
)

const today = data.Date("2026-11-22")

func builtin(t testing.TB, on data.Date) England {
	t.Helper()
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return Lay(c.Authorities, c.Inspections, data.ByPublished, on)
}

func rowFor(t testing.TB, rows []Row, id string) Row {
	t.Helper()
	i := slices.IndexFunc(rows, func(r Row) bool { return r.Authority.ID == id })
	if i < 0 {
		t.Fatalf("no row for %s", id)
	}
	return rows[i]
}

// TestStandingGrades: worked out by hand from data/builtin/ratings.csv.
func TestStandingGrades(t *testing.T) {
	datatest.Whole(t)
	for _, x := range []struct {
		authority string
		on        data.Date
		want      string // overall, published, days, step
		source    string
	}{
		{"birmingham", today, "good 2023-04-18 1314 ▲1", "grade stated in the report, date from the report's file name"},
		{"birmingham", "2019-01-16", "inadequate 2016-11-25 782 =", "grade stated in news or a letter, and in the report, date stated in the report, which corrects news or a letter"},
		{"doncaster", today, "good 2025-03-18 614 ▲1", "grade stated in the report, date from the report's file name"},
		{"doncaster", "2022-04-08", "requires-improvement 2022-04-08 0 (▼1)", "grade stated in the report, date from the report's file name"},
		{"st-helens", today, "good 2023-09-04 1175 ▲2", "grade stated in the report, date from the report's file name"},
		{"city-of-london", today, "outstanding 2024-11-05 747 =", "grade stated in the report, date from the report's file name"},
		{"city-of-london", "2020-04-06", "outstanding 2020-04-06 0 (▲1)", "grade stated in the report, date from the report's file name"},
		{"cumberland", today, "good 2024-11-26 726 ", "grade stated in the report, date from the report's file name"},
		{"westmorland-and-furness", today, "good 2024-07-12 863 ", "grade stated in the report, date from the report's file name"},
		{"surrey", "2016-06-01", "inadequate 2015-06-03 364 ", "grade and date stated in the report"}, // the board's review of August 2015 graded no service
		{"kingston-upon-hull", "2016-06-01", "requires-improvement 2015-02-03 484 ", "grade and date stated in the report"},
		{"surrey", "2018-06-01", "inadequate 2018-05-16 16 =", "grade and date stated in the report"},
		{"dorset", today, "outstanding 2025-05-09 562 ▲1", "grade and date from official statistics"},
	} {
		t.Run(x.authority+" on "+string(x.on), func(t *testing.T) {
			r := rowFor(t, builtin(t, x.on).Rows, x.authority)
			c, _ := r.Change(data.Overall)
			if got := strings.Join([]string{string(r.Standing.Grade), string(r.Standing.Since), strconv.Itoa(r.Age.Days), c.Signs()}, " "); got != x.want || r.SourceWords() != x.source {
				t.Errorf("got  %s, %s\nwant %s, %s", got, r.SourceWords(), x.want, x.source)
			}
		})
	}
}

func TestAbolishedAreNeverCurrent(t *testing.T) {
	now := builtin(t, today)
	if len(now.Rows) != 153 || len(now.Former) != 5 {
		t.Errorf("%d current, %d former; want 153 and 5", len(now.Rows), len(now.Former))
	}
	for _, r := range now.Former {
		if r.Current || r.Note == "" {
			t.Errorf("%s: current %v, note %q", r.Authority.ID, r.Current, r.Note)
		}
	}
	if r := rowFor(t, now.Rows, "cumberland"); r.Note != "since 1 April 2023, before that Cumbria, whose grades are not its own" {
		t.Errorf("%q", r.Note)
	}
	if r := rowFor(t, now.Rows, "bournemouth-christchurch-and-poole"); r.Note != "since 1 April 2019, before that Bournemouth and Poole, with Christchurch, a part of Dorset until then, whose grades are not its own" {
		t.Errorf("%q", r.Note)
	}
	before := builtin(t, "2023-03-31")
	if r := rowFor(t, before.Rows, "cumbria"); !r.Current {
		t.Error("Cumbria existed on 31 March 2023")
	}
	if slices.ContainsFunc(before.Rows, func(r Row) bool { return r.Authority.ID == "cumberland" }) {
		t.Error("Cumberland did not exist on 31 March 2023")
	}
}

// TestMovers: by hand from data/builtin/ratings.csv.
func TestMovers(t *testing.T) {
	e := builtin(t, today)
	for _, x := range []struct {
		authority string
		area      data.Area
		want      int // 0: no move
	}{
		{"birmingham", data.Overall, 1}, {"birmingham", data.CareLeavers, 0}, // judged jointly before
		{"doncaster", data.Overall, 1}, {"doncaster", data.Leadership, 2},
		{"st-helens", data.Overall, 2},
		{"city-of-london", data.Overall, 0},
		{"cumberland", data.Overall, 0}, {"westmorland-and-furness", data.Overall, 0},
	} {
		t.Run(x.authority+" "+string(x.area), func(t *testing.T) {
			step := 0
			for _, m := range e.Movers(x.area) {
				if m.Authority.ID == x.authority {
					step = m.Step()
				}
			}
			if step != x.want {
				t.Errorf("%d steps, want %d", step, x.want)
			}
		})
	}
	last := 9
	for _, m := range e.Movers(data.Overall) {
		if m.Step() == 0 || m.Step() > last || m.Change.Reason == "" {
			t.Errorf("%s: %d after %d, %q", m.Authority.ID, m.Step(), last, m.Change.Reason)
		}
		last = m.Step()
	}
}

func TestTheDayLeavesOutWhatCameLater(t *testing.T) {
	for _, r := range builtin(t, "2015-12-31").Rows {
		if r.HasGrade && r.Standing.Since > "2015-12-31" {
			t.Errorf("%s: %s", r.Authority.ID, r.Standing.Since)
		}
	}
	if r := rowFor(t, builtin(t, "2010-01-01").Rows, "doncaster"); r.HasGrade || r.Last != nil || r.Age != nil {
		t.Errorf("Doncaster in 2010: %+v", r)
	}
}

func TestSpread(t *testing.T) {
	e := builtin(t, today)
	total := 0
	for _, s := range e.byYear(data.Overall, data.ByPublished) {
		sum := 0
		for _, n := range s.Counts {
			sum += n
		}
		if sum != s.Total || s.Counts[data.Adequate] != 0 {
			t.Errorf("%s: %v of %d", s.Of, s.Counts, s.Total)
		}
		total += s.Total
	}
	if total != 173+313 { // overall judgements of SIF and ILACS in the tables; Birmingham's own are among them
		t.Errorf("%d grades, want %d", total, 173+313)
	}
	var frameworks []string
	for _, s := range e.byFramework(data.Overall) {
		frameworks = append(frameworks, fmt.Sprintf("%s %d", s.Of, s.Total))
	}
	if want := []string{"cp2012 51", "lac2013 5", "sif 173", "ilacs 313"}; !slices.Equal(frameworks, want) {
		t.Errorf("%q, want %q", frameworks, want)
	}
}

// TestTheOrderOfInspectionsDoesNotMatter, and Lay leaves what it is given alone.
func TestTheOrderOfInspectionsDoesNotMatter(t *testing.T) {
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	for _, on := range []data.Date{today, "2019-06-30"} {
		want := Lay(c.Authorities, c.Inspections, data.ByPublished, on)
		mixed := slices.Clone(c.Inspections)
		rand.New(rand.NewPCG(1, 2)).Shuffle(len(mixed), func(i, j int) { mixed[i], mixed[j] = mixed[j], mixed[i] })
		was := slices.Clone(mixed)
		got := Lay(c.Authorities, mixed, data.ByPublished, on)
		if !reflect.DeepEqual(mixed, was) {
			t.Fatal("what was given has changed")
		}
		for i, r := range got.Rows {
			x := want.Rows[i]
			if r.Standing.Inspection.ID != x.Standing.Inspection.ID || !reflect.DeepEqual(r.Changes, x.Changes) || !reflect.DeepEqual(r.Last, x.Last) {
				t.Errorf("%s on %s: %s and %s", r.Authority.ID, on, r.Standing.Inspection.ID, x.Standing.Inspection.ID)
			}
		}
		if !reflect.DeepEqual(got.byFramework(data.Overall), want.byFramework(data.Overall)) {
			t.Errorf("on %s: %v and %v", on, got.byFramework(data.Overall), want.byFramework(data.Overall))
		}
	}
}

func TestChooseAndSort(t *testing.T) {
	e := builtin(t, today)
	f := filter.Default().Include(filter.Region, "London")
	london := e.Choose(f, nil, "")
	if len(london.Rows) != 33 {
		t.Errorf("%d in London, want 33", len(london.Rows))
	}
	if n := len(e.Choose(filter.Default(), nil, "county").Rows); n == 0 || n > 24 {
		t.Errorf("%d counties, want at most 24: Cumbria is none any more", n)
	}
	good := filter.Default().Include(filter.Grade, string(data.Good))
	var chosen []data.Inspection
	for _, in := range e.all {
		if in.OverallGrade() == data.Good {
			chosen = append(chosen, *in)
		}
	}
	for _, r := range e.Choose(good, chosen, "").Rows {
		if r.Standing.Grade != data.Good {
			t.Errorf("%s is %s", r.Authority.ID, r.Standing.Grade)
		}
	}
	for _, o := range Orders() {
		for _, down := range []bool{false, true} {
			e.Sort(o, data.Overall, down)
			seen := false
			for i, r := range e.Rows {
				if lacks(r, o, data.Overall) {
					seen = true
				} else if seen {
					t.Fatalf("%s, %v: a row without a value stands before one with", o, down)
				} else if i > 0 {
					c := compareBy(e.Rows[i-1], r, o, data.Overall)
					if !down && c > 0 || down && c < 0 {
						t.Fatalf("%s, %v: %s before %s", o, down, e.Rows[i-1].Authority.ID, r.Authority.ID)
					}
				}
			}
		}
	}
}

// TestTheBasisDatesAGradeAndItsAge: worked out by hand from ratings.csv. Which
// grade is in force goes by publication all the same.
func TestTheBasisDatesAGradeAndItsAge(t *testing.T) {
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	for _, x := range []struct {
		basis     data.Basis
		authority string
		on        data.Date
		want      string
		source    string
	}{
		{data.ByPublished, "birmingham", today, "good 2023-04-18 1314", "grade stated in the report, date from the report's file name"},
		{data.ByInspected, "birmingham", today, "good 2023-02-20 1371", "grade and date stated in the report"},
		{data.ByInspected, "birmingham", "2023-04-17", "requires-improvement 2018-12-03 1596", "grade stated in news or a letter, and in the report, date stated in the report"},
	} {
		r := rowFor(t, Lay(c.Authorities, c.Inspections, x.basis, x.on).Rows, x.authority)
		if got := fmt.Sprint(string(r.Standing.Grade), " ", string(r.Dated), " ", r.Age.Days); got != x.want || r.SourceWords() != x.source {
			t.Errorf("%s, %s on %s: %s, %s; want %s, %s", x.basis, x.authority, x.on, got, r.SourceWords(), x.want, x.source)
		}
	}
	undated := []data.Inspection{{ID: "a-1", Authority: "a", Framework: data.ILACS, Kind: data.FullInspection, Published: data.Dated{Date: "2019-01-17"},
		Judgements: []data.Judgement{{Area: data.Overall, Grade: data.Good, Status: data.InReport}}}}
	r := Lay([]data.Authority{{ID: "a", Name: "A"}}, undated, data.ByInspected, today).Rows[0]
	if !r.HasGrade || r.Dated != "" || r.Age != nil || r.SourceWords() != "grade stated in the report, date unknown" {
		t.Errorf("a date took the place of one that is not known: %q, %v, %q", r.Dated, r.Age, r.SourceWords())
	}
}

func TestNeighbours(t *testing.T) {
	e := builtin(t, today)
	rows, unknown := e.Neighbours("barnsley")
	var codes []string
	for _, r := range rows {
		codes = append(codes, r.Authority.LACode)
	}
	if want := []string{"372", "384", "357", "371", "332", "894", "840", "390", "807", "394"}; !slices.Equal(codes, want) || unknown != nil {
		t.Errorf("%q, unknown %q", codes, unknown)
	}
	if rows, unknown := e.Neighbours("cumbria"); rows != nil || unknown != nil {
		t.Errorf("an abolished authority has neighbours: %v %v", rows, unknown)
	}
}

func BenchmarkEngland(b *testing.B) {
	c, err := datatest.Facts()
	if err != nil {
		b.Fatal(err)
	}
	for b.Loop() {
		Lay(c.Authorities, c.Inspections, data.ByPublished, today)
	}
}

// TestSuccessorsAreNamed: the names are those that the authorities bear.
func TestSuccessorsAreNamed(t *testing.T) {
	e := builtin(t, today)
	for _, old := range e.Former {
		gone, ok := old.Authority.Abolition()
		if !ok || gone.Source == "" || len(gone.Successors) == 0 {
			t.Errorf("%s: %+v", old.Authority.ID, gone)
		}
		for _, id := range gone.Successors {
			if name := rowFor(t, e.Rows, id).Authority.Name; !strings.Contains(gone.Into, name) {
				t.Errorf("%s became %q, which does not name %s", old.Authority.ID, gone.Into, name)
			}
		}
	}
}
