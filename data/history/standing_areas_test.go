package history

import (
	"strings"
	"testing"

	"casebook/data"
)

// withoutOverall are the inspections that give no overall grade, with the last
// that their authority was given: by hand from the published tables.
var withoutOverall = map[string]string{
	"north-northamptonshire-2026-05-ilacs": "Requires improvement, 25 November 2022",
	"west-northamptonshire-2026-05-ilacs":  "Requires improvement, 25 November 2022",
	"liverpool-2026-05-ilacs":              "Inadequate, 25 May 2023",
	"blackpool-2026-06-ilacs":              "Requires improvement, 1 February 2023",
	"middlesbrough-2026-06-ilacs":          "Requires improvement, 25 May 2023",
	"brent-2026-04-ilacs":                  "Good, 11 April 2023",
	"somerset-2026-04-ilacs":               "Good, 21 September 2022",
	"trafford-2026-06-ilacs":               "Requires improvement, 31 January 2023",
	"south-tyneside-2026-06-ilacs":         "Inadequate, 10 May 2023",
	"portsmouth-2026-07-ilacs":             "Good, 3 July 2023",
	"lancashire-2026-05-ilacs":             "Good, 26 January 2023",
}

func TestTheLastOverallOfTheElevenWithoutOne(t *testing.T) {
	c := builtin(t)
	seen := 0
	for _, in := range c.Inspections {
		last, ok := withoutOverall[in.ID]
		if !ok {
			continue
		}
		seen++
		s, standing := Standing(c.Inspections, in.Authority, "2026-08-22")
		want := "last overall: " + last + "; none given since April 2026"
		if !standing || s.Inspection.ID != in.ID || s.Grade != "" || s.Words() != want {
			t.Errorf("%s: %s stands, %q; want %q", in.ID, s.Inspection.ID, s.Words(), want)
		}
		if got := LastOverall(c.Inspections, in).Words(); got != want {
			t.Errorf("%s: %q, want %q", in.ID, got, want)
		}
	}
	if seen != len(withoutOverall) {
		t.Errorf("%d of %d are held", seen, len(withoutOverall))
	}
}

// TestStandingAreas: by hand from the published tables.
func TestStandingAreas(t *testing.T) {
	c := builtin(t)
	for _, x := range []struct {
		authority string
		on        data.Date
		want      string // area, grade, since
	}{
		{"trafford", "2026-08-22", "help-and-protection Inadequate 2026-08-03; care Good 2026-08-03; care-leavers Requires improvement 2026-08-03; leadership Inadequate 2026-08-03"},
		{"trafford", "2026-08-02", "help-and-protection Requires improvement 2023-01-31; care Requires improvement 2023-01-31; care-leavers Requires improvement 2023-01-31 with care; leadership Requires improvement 2023-01-31"},
		{"brent", "2010-01-01", ""},
		{"brent", "2011-12-01", "safeguarding-overall Adequate 2011-11-18; safeguarding-capacity not held; care-overall Adequate 2011-11-18; care-capacity not held"},
	} {
		var got []string
		for _, a := range StandingAreas(c.Inspections, x.authority, x.on) {
			words := string(a.Area) + " " + a.Words()
			if a.Status == data.OverallGiven {
				words += " " + string(a.Since)
			}
			if w := a.JudgedWith(); w != "" {
				words += " with " + string(w)
			}
			got = append(got, words)
		}
		if s := strings.Join(got, "; "); s != x.want {
			t.Errorf("%s on %s:\ngot  %s\nwant %s", x.authority, x.on, s, x.want)
		}
	}
}

// TestAnAreaLeftUnjudged has the grade of the inspection before; one that is not
// held, or of which two inspections of a day differ, has none.
func TestAnAreaLeftUnjudged(t *testing.T) {
	judged := func(id string, day data.Date, js ...data.Judgement) data.Inspection {
		return data.Inspection{ID: id, Authority: "x", Framework: data.ILACS, Kind: data.FullInspection,
			Inspected: data.Fieldwork{Start: day}, Published: data.Dated{Date: day}, Judgements: js}
	}
	j := func(a data.Area, g data.Grade) data.Judgement { return data.Judgement{Area: a, Grade: g} }
	before := judged("x-1", "2023-05-01", j(data.Care, data.Good), j(data.Leadership, data.Good))
	left := judged("x-2", "2026-05-01", j(data.Care, data.NotGraded), j(data.HelpAndProtection, data.Good))
	rival := judged("x-3", "2026-05-01", j(data.HelpAndProtection, data.Inadequate))
	at := func(all []data.Inspection, a data.Area) StandingArea {
		for _, x := range StandingAreas(all, "x", "2026-06-01") {
			if x.Area == a {
				return x
			}
		}
		return StandingArea{}
	}
	all := []data.Inspection{before, left}
	if a := at(all, data.Care); a.Inspection.ID != "x-1" || a.Words() != "Good" || a.Since != "2023-05-01" {
		t.Errorf("left unjudged: %s of %s", a.Words(), a.Inspection.ID)
	}
	if a := at(all, data.Leadership); a.Status != data.OverallNotHeld || a.Words() != "not held" {
		t.Errorf("not held: %s, %s", a.Status, a.Words())
	}
	if a := at(append(all, rival), data.HelpAndProtection); a.Judgement.Grade != "" || len(a.Rivals) != 1 {
		t.Errorf("two of a day: %s", a.Words())
	}
	if a := at(append(all, rival), data.Overall); a.Area != "" {
		t.Error("the overall grade is one of the areas")
	}
}

// TestAReviewOfTheBoardEndsNoOverallGrade: the one before it stands.
func TestAReviewOfTheBoardEndsNoOverallGrade(t *testing.T) {
	c, seen := builtin(t), 0
	for _, in := range c.Inspections {
		if in.BoardAlone() {
			seen++
			if last := LastOverall(c.Inspections, in); last.Given != nil {
				t.Errorf("%s: %s", in.ID, last.Sentence())
			}
		}
	}
	if seen == 0 {
		t.Error("no review of a board is held")
	}
}
