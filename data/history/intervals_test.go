package history

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"

	"pgregory.net/rapid"
)

func authorityOf(t *testing.T, c *data.Casebook, id string) data.Authority {
	t.Helper()
	i := slices.IndexFunc(c.Authorities, func(a data.Authority) bool { return a.ID == id })
	if i < 0 {
		t.Fatalf("no authority %s", id)
	}
	return c.Authorities[i]
}

// TestIntervals: worked out by hand from data/builtin/ratings.csv and, for
// Birmingham before 2014, its casebook.
func TestIntervals(t *testing.T) {
	c := builtin(t)
	for _, x := range []struct {
		authority string
		want      []string
	}{
		{"birmingham", []string{"2010-07-16 2012-10-19 ", "2012-10-19 2014-05-23 inadequate", "2014-05-23 2016-11-25 inadequate",
			"2016-11-25 2019-01-17 inadequate", "2019-01-17 2023-04-18 requires-improvement", "2023-04-18  good"}},
		{"doncaster", []string{"2011-05-12 2012-11-16 ", "2012-11-16 2015-11-27 inadequate", "2015-11-27 2018-01-19 inadequate", "2018-01-19 2022-04-08 good", "2022-04-08 2025-03-18 requires-improvement", "2025-03-18  good"}},
		{"st-helens", []string{"2012-08-10 2015-01-20 ", "2015-01-20 2019-11-04 requires-improvement", "2019-11-04 2023-09-04 inadequate", "2023-09-04  good"}},
		{"city-of-london", []string{"2012-04-17 2016-09-20 ", "2016-09-20 2020-04-06 good", "2020-04-06 2024-11-05 outstanding", "2024-11-05  outstanding"}},
		{"cumberland", []string{"2024-11-26  good"}},
		{"westmorland-and-furness", []string{"2024-07-12  good"}},
		{"cumbria", []string{"2012-05-29 2013-06-24 ", "2013-06-24 2015-05-13 inadequate", "2015-05-13 2018-01-29 inadequate", "2018-01-29 2022-11-15 requires-improvement", "2022-11-15 2023-04-01 requires-improvement"}},
	} {
		t.Run(x.authority, func(t *testing.T) {
			var got []string
			for _, v := range Intervals(c.Inspections, authorityOf(t, c, x.authority)) {
				got = append(got, strings.Join([]string{string(v.Since), string(v.To), string(v.Grade)}, " "))
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("got %q\nwant %q", got, x.want)
			}
		})
	}
}

// TestIntervalsSayWhatStandingSays: on every day the interval is the standing
// grade.
func TestIntervalsSayWhatStandingSays(t *testing.T) {
	c := builtin(t)
	dates := rapid.StringMatching(`20[012][0-9]-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])`)
	rapid.Check(t, func(rt *rapid.T) {
		a := rapid.SampledFrom(c.Authorities).Draw(rt, "authority")
		on := data.Date(dates.Draw(rt, "on"))
		s, ok := Standing(c.Inspections, a.ID, on)
		all := Intervals(c.Inspections, a)
		i := slices.IndexFunc(all, func(v Interval) bool {
			return NotAfter(v.Since, on) && (v.To == "" || !NotAfter(v.To, on))
		})
		if ok != (i >= 0) || ok && all[i].Inspection.ID != s.Inspection.ID {
			if gone, ended := a.Abolition(); ended && NotAfter(gone.On, on) && i < 0 {
				return // a grade is of nobody then
			}
			rt.Fatalf("%s on %s: standing %v %s, interval %d of %d", a.ID, on, ok, s.Inspection.ID, i, len(all))
		}
	})
}

func graded(authority string, f data.Framework, published data.Date, g data.Grade) data.Inspection {
	return data.Inspection{ID: authority + "-" + string(published) + string(f) + string(g), Authority: authority, Framework: f, Kind: data.FullInspection,
		Published: data.Dated{Date: published}, Judgements: []data.Judgement{{Area: data.Overall, Grade: g, Status: data.InReport}}}
}

func TestTwoInspectionsOnOneDay(t *testing.T) {
	a := data.Authority{ID: "x"}
	for _, x := range []struct {
		name          string
		first, second data.Grade
		want          data.Grade
	}{
		{"agree", data.Good, data.Good, data.Good},
		{"differ", data.Good, data.Inadequate, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			all := []data.Inspection{graded("x", data.ILACS, "2020-05-01", x.first), graded("x", data.SIF, "2020-05-01", x.second)}
			v := Intervals(all, a)
			s, ok := Standing(all, "x", "2021-01-01")
			if len(v) != 1 || v[0].Grade != x.want || len(v[0].Rivals) != 1 || !ok || s.Grade != x.want {
				t.Errorf("intervals %+v, standing %q", v, s.Grade)
			}
			if x.want == "" && !strings.Contains(s.Words(), "cannot be said") {
				t.Errorf("words %q", s.Words())
			}
		})
	}
}

func TestAbolishedAuthorityEndsItsGrade(t *testing.T) {
	c := builtin(t)
	a := authorityOf(t, c, "cumbria")
	v := Intervals([]data.Inspection{graded("cumbria", data.ILACS, "2022-11-30", data.RequiresImprovement)}, a)
	if len(v) != 1 || v[0].To != "2023-04-01" || !v[0].Abolished {
		t.Errorf("%+v", v)
	}
}

func TestADisputedGradeIsSaid(t *testing.T) {
	in := graded("x", data.ILACS, "2020", data.Good)
	in.Judgements[0].Also = []data.Judgement{{Area: data.Overall, Grade: data.Outstanding}}
	s, _ := Standing([]data.Inspection{in}, "x", "2021")
	if s.Words() != "Good, sources disagree" {
		t.Errorf("%q", s.Words())
	}
}

// TestSuccessorsAreThere: every abolished authority is known with its day and
// authorities that exist.
func TestSuccessorsAreThere(t *testing.T) {
	c := builtin(t)
	n := 0
	for _, a := range c.Authorities {
		gone, ok := a.Abolition()
		if ok != a.Abolished {
			t.Errorf("%s: abolished %v, known %v", a.ID, a.Abolished, ok)
		}
		for _, id := range gone.Successors {
			n++
			if b := authorityOf(t, c, id); b.Abolished || len(b.Predecessors(c.Authorities)) == 0 {
				t.Errorf("%s after %s: %+v", id, a.ID, b)
			}
		}
	}
	if n != 7 {
		t.Errorf("%d successors, want 7", n)
	}
}
