package history

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"

	"pgregory.net/rapid"
)

func builtin(t *testing.T) *data.Casebook {
	t.Helper()
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return c
}

func findingOf(t *testing.T, c *data.Casebook, id string) data.Finding {
	t.Helper()
	for _, f := range c.Findings {
		if f.ID == id {
			return f
		}
	}
	t.Fatalf("no finding %s", id)
	return data.Finding{}
}

func lines(m Matter) []string {
	var out []string
	for _, x := range m.Moments {
		s := x.Mark + " " + string(x.Inspection.SortDate().Month()) + " " + x.Words
		if x.Serious {
			s += " *"
		}
		if x.Here {
			s += " < here"
		}
		out = append(out, s)
	}
	return out
}

func TestFollow(t *testing.T) {
	c := builtin(t)
	for _, x := range []struct {
		finding, thread string
		want            []string
	}{
		{"birmingham-2011-10-ucra/b11-d07b", "unqualified", []string{
			"! 2009-11 area for development (told by a later report)",
			"  2010-07 grades only: nothing to read",
			"! 2011-10 needs work; persisting < here",
			"  2012-09 grades only: nothing to read",
			"! 2014-03 report paras 45-46: no qualified social workers where contacts are taken (report only)",
			"! 2016-09 needs work, two findings, serious; report para 110: managers do not oversee them well enough *",
			". 2018-08 not mentioned (partial source)",
			". 2018-12 not mentioned (partial source)",
			"  2023-02 grades only: nothing to read",
			"  2024-09 no text held: nothing to read",
		}},
		{"birmingham-2018-12-ilacs/b19-06", "domestic-abuse", []string{
			"+ 2011-10 strength",
			"  2012-09 grades only: nothing to read",
			"! 2014-03 report para 46: 1,287 notifications waiting (report only)",
			"» 2016-09 recommendation; report para 25: 401 notifications waiting",
			". 2018-08 not mentioned (partial source)",
			"+ 2018-12 strength < here",
			"! 2023-02 report paras 3, 54: police decide alone, and too few resources; first of what needs to improve (report only)",
			"  2024-09 no text held: nothing to read",
		}},
		{"birmingham-2014-03-sif/b14-c3", "morale", []string{
			"+ 2011-10 strength",
			"  2012-09 grades only: nothing to read",
			"+ 2014-03 report paras 23, 107: rising (report only); the council says: context < here",
			". 2016-09 not mentioned (partial source)",
			". 2018-08 not mentioned (partial source)",
			"+ 2018-12 report para 55: proud of their work (report only)",
			"+ 2023-02 report para 61: very positive (report only)",
			"  2024-09 no text held: nothing to read",
		}},
		{"birmingham-2011-10-ucra/b11-p1", "", []string{
			"! 2009-11 areas for development (told by a later report)",
			"~ 2011-10 progress; partly met < here",
		}},
		{"birmingham-2014-03-sif/b14-05", "unallocated", []string{
			"! 2014-03 criticised: needs work and recommendation and context, three findings, serious * < here",
			". 2016-09 not mentioned (partial source)",
			". 2018-08 not mentioned (partial source)",
			". 2018-12 not mentioned (partial source)",
			"  2023-02 grades only: nothing to read",
			"  2024-09 no text held: nothing to read",
		}},
	} {
		t.Run(x.finding, func(t *testing.T) {
			m := Follow(findingOf(t, c, x.finding), c.Threads, c.Findings, c.Inspections)
			thread := ""
			if m.Thread != nil {
				thread = m.Thread.ID
			}
			if got := lines(m); thread != x.thread || !slices.Equal(got, x.want) {
				t.Errorf("thread %q\n  %s", thread, strings.Join(got, "\n  "))
			}
		})
	}
}

// TestFollowHoldsForEveryFinding checks, for every built-in finding, what no
// matter may do: lose the finding, fall out of order, or call it silence where
// nothing is held to read.
func TestFollowHoldsForEveryFinding(t *testing.T) {
	c := builtin(t)
	for _, f := range c.Findings {
		m := Follow(f, c.Threads, c.Findings, c.Inspections)
		here := 0
		for i, x := range m.Moments {
			if x.Here {
				here++
				if !slices.ContainsFunc(x.Findings, func(g data.Finding) bool { return g.ID == f.ID }) {
					t.Errorf("%s is not in its own moment", f.ID)
				}
			}
			if i > 0 && x.Inspection.SortDate() < m.Moments[i-1].Inspection.SortDate() {
				t.Errorf("%s: %s is out of order", f.ID, x.Inspection.ID)
			}
			if x.State == NotMentioned && x.Inspection.Coverage == data.NoText || x.State == NoText && x.Inspection.Coverage != data.NoText {
				t.Errorf("%s: %s with coverage %s at %s", f.ID, x.State, x.Inspection.Coverage, x.Inspection.ID)
			}
			if strings.Contains(x.Words, "resolved") || x.Words == "" || len([]rune(x.Mark)) != 1 {
				t.Errorf("%s at %s: mark %q, words %q", f.ID, x.Inspection.ID, x.Mark, x.Words)
			}
		}
		if here != 1 {
			t.Errorf("%s stands in %d moments", f.ID, here)
		}
		if m.Thread == nil && slices.ContainsFunc(m.Moments, func(x Moment) bool { return x.State == NotMentioned }) {
			t.Errorf("%s has no thread, yet others are called silent", f.ID)
		}
	}
}

// TestFollowNeedsOnlyTheThread: readers load a thread's findings, not all.
func TestFollowNeedsOnlyTheThread(t *testing.T) {
	c := builtin(t)
	for _, f := range c.Findings {
		var few []data.Finding
		for _, g := range c.Findings {
			if f.Thread != "" && g.Thread == f.Thread {
				few = append(few, g)
			}
		}
		all, some := Follow(f, c.Threads, c.Findings, c.Inspections), Follow(f, c.Threads, few, c.Inspections)
		if !slices.Equal(lines(all), lines(some)) {
			t.Errorf("%s: %v against %v", f.ID, lines(all), lines(some))
		}
	}
}

func TestStanding(t *testing.T) {
	c := builtin(t)
	for _, x := range []struct {
		name, authority string
		on              data.Date
		inspection      string
		grade           data.Grade
	}{
		{"the August 2018 visit", "birmingham", "2018-08", "birmingham-2016-09-sif", data.Inadequate},
		{"day before publication", "birmingham", "2019-01-16", "birmingham-2016-09-sif", data.Inadequate},
		{"day of publication", "birmingham", "2019-01-17", "birmingham-2018-12-ilacs", data.RequiresImprovement},
		{"two subjects, no single grade", "birmingham", "2011-11-09", "birmingham-2010-07-slac", ""},
		{"today", "birmingham", "2026-11-22", "birmingham-2023-02-ilacs", data.Good},
		{"before any grade", "birmingham", "2009-12-31", "", ""},
		{"date unknown", "birmingham", "", "", ""},
		{"no such authority", "atlantis", "2020", "", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			s, ok := Standing(c.Inspections, x.authority, x.on)
			if ok != (x.inspection != "") || s.Inspection.ID != x.inspection || s.Grade != x.grade {
				t.Errorf("got %v, %q %q", ok, s.Inspection.ID, s.Grade)
			}
			if ok && (s.Since == "" || !s.Status.Valid()) {
				t.Errorf("since %q, status %q", s.Since, s.Status)
			}
		})
	}
}

// TestVisitsNeverChangeTheGrade: taking every visit away changes no answer.
func TestVisitsNeverChangeTheGrade(t *testing.T) {
	c := builtin(t)
	graded := slices.DeleteFunc(slices.Clone(c.Inspections), func(in data.Inspection) bool { return !in.Framework.Graded() })
	dates := rapid.StringMatching(`20[012][0-9]-(0[1-9]|1[0-2])(-(0[1-9]|1[0-9]|2[0-8]))?`)
	rapid.Check(t, func(t *rapid.T) {
		on := data.Date(dates.Draw(t, "date"))
		a := rapid.SampledFrom(c.Authorities).Draw(t, "authority").ID
		all, ok := Standing(c.Inspections, a, on)
		some, ok2 := Standing(graded, a, on)
		if ok != ok2 || all.Inspection.ID != some.Inspection.ID || all.Grade != some.Grade {
			t.Fatalf("%s on %s: %q with visits, %q without", a, on, all.Inspection.ID, some.Inspection.ID)
		}
		if ok && all.Inspection.InForce()[:min(7, len(all.Since))] > on.Month() {
			t.Fatalf("%s on %s: grade of %s", a, on, all.Since)
		}
	})
}

func TestBoardReviewAloneGivesNoGrade(t *testing.T) {
	in := data.Inspection{
		ID: "x", Authority: "x", Framework: data.SIF, Kind: data.BoardReview, Published: data.Dated{Date: "2014-01-01"},
		Judgements: []data.Judgement{{Area: data.Board, Grade: data.Good}},
	}
	if s, ok := Standing([]data.Inspection{in}, "x", "2015"); ok {
		t.Errorf("got %+v", s)
	}
}

// TestABoardReviewThatATableHolds has no kind of its own: its judgements tell.
// Surrey's board was reviewed apart in August 2015, Hull's in February.
func TestABoardReviewThatATableHolds(t *testing.T) {
	c := builtin(t)
	for _, x := range []struct {
		authority string
		on        data.Date
		want      data.Grade
	}{
		{"surrey", "2015-06-03", data.Inadequate}, {"surrey", "2015-08-03", data.Inadequate}, {"surrey", "2018-05-15", data.Inadequate},
		{"kingston-upon-hull", "2015-02-10", data.RequiresImprovement}, {"kingston-upon-hull", "2019-05-16", data.RequiresImprovement},
	} {
		if got, _ := Standing(c.Inspections, x.authority, x.on); got.Grade != x.want {
			t.Errorf("%s on %s: %s (%q), want %s", x.authority, x.on, got.Inspection.ID, got.Grade, x.want)
		}
	}
	own := slices.DeleteFunc(slices.Clone(c.Inspections), func(in data.Inspection) bool { return in.Authority != "surrey" })
	slices.SortFunc(own, func(x, y data.Inspection) int { return strings.Compare(string(x.SortDate()), string(y.SortDate())) })
	i := slices.IndexFunc(own, func(in data.Inspection) bool { return in.ID == "surrey-2018-02-sif" })
	if got := gradedBefore(own[:i], own[i]); got == nil || got.ID != "surrey-2014-10-sif" {
		t.Errorf("before Surrey 2018: %+v", got)
	}
	if got := own[i-1].ShortName(); got != "SIF board review" {
		t.Errorf("%s is called %q", own[i-1].ID, got)
	}
}

// TestOnlyPartsAreGraded: Brent's areas are graded in 2026 and no overall grade is
// given; the one of 2023 is no longer in force, and nothing is put in its place.
func TestOnlyPartsAreGraded(t *testing.T) {
	got, _ := Standing(builtin(t).Inspections, "brent", "2026-11-22")
	if got.Grade != "" || got.Inspection.ID != "brent-2026-04-ilacs" || got.Last.Grade() != data.Good {
		t.Errorf("%s: %q, %q", got.Inspection.ID, got.Grade, got.Words())
	}
}

func TestFlagsFor(t *testing.T) {
	c := builtin(t)
	ids := func(flags []data.Flag) string {
		var out []string
		for _, f := range flags {
			out = append(out, f.About)
		}
		return strings.Join(out, " ")
	}
	f := findingOf(t, c, "birmingham-2014-03-sif/b14-04")
	if got, want := ids(FlagsFor(f, c.Flags)), "birmingham-2014-03-sif birmingham-2014-03-sif/b14-04"; got != want {
		t.Errorf("got %s", got)
	}
	linked := data.Event{ID: "e2013", Finding: f.ID}
	other := data.Event{ID: "e2017-visits", Finding: "another"}
	if got := ids(FlagsFor(f, c.Flags, linked, other)); !strings.Contains(got, "e2013") || strings.Contains(got, "e2017-visits") {
		t.Errorf("with events: %s", got)
	}
}
