package data

import (
	"testing"

	"pgregory.net/rapid"
)

func TestDateWords(t *testing.T) {
	for _, x := range []struct {
		date        Date
		long, short string
		year        int
		precision   Precision
	}{
		{"2014-03-18", "18 March 2014", "18 Mar 2014", 2014, ToDay},
		{"2018-08", "August 2018", "Aug 2018", 2018, ToMonth},
		{"2013", "2013", "2013", 2013, ToYear},
		{"", "date unknown", "no date", 0, Unknown},
	} {
		t.Run(string(x.date), func(t *testing.T) {
			if x.date.String() != x.long || x.date.Short() != x.short || x.date.Year() != x.year || x.date.Precision() != x.precision {
				t.Errorf("got %q, %q, %d, %d", x.date, x.date.Short(), x.date.Year(), x.date.Precision())
			}
		})
	}
}

func TestParseDate(t *testing.T) {
	for _, x := range []struct {
		in string
		ok bool
	}{
		{"", true}, {"2014", true}, {"2014-03", true}, {"2014-03-18", true}, {"2016-02-29", true},
		{"2015-02-29", false}, {"2014-13", false}, {"18/03/2014", false}, {"2014-3-18", false}, {"soon", false},
	} {
		if d, err := ParseDate(x.in); (err == nil) != x.ok || x.ok && string(d) != x.in {
			t.Errorf("%q: %q, %v", x.in, d, err)
		}
	}
}

func TestFieldworkWords(t *testing.T) {
	for _, x := range []struct {
		name        string
		f           Fieldwork
		long, short string
	}{
		{"one day", Fieldwork{Start: "2016-07-28", End: "2016-07-28"}, "28 July 2016", "28 Jul 2016"},
		{"no end", Fieldwork{Start: "2018-08"}, "August 2018", "Aug 2018"},
		{"one month", Fieldwork{Start: "2018-12-03", End: "2018-12-14"}, "3 to 14 December 2018", "3-14 Dec 2018"},
		{"two months", Fieldwork{Start: "2014-03-18", End: "2014-04-09"}, "18 March to 9 April 2014", "18 Mar-9 Apr 2014"},
		{"two years", Fieldwork{Start: "2019-12-30", End: "2020-01-10"}, "30 December 2019 to 10 January 2020", "30 Dec 2019-10 Jan 2020"},
		{"months only", Fieldwork{Start: "2016-04", End: "2016-05"}, "April 2016 to May 2016", "Apr 2016-May 2016"},
		{"unknown", Fieldwork{}, "date unknown", "no date"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if x.f.String() != x.long || x.f.Short() != x.short {
				t.Errorf("got %q, %q", x.f, x.f.Short())
			}
		})
	}
}

// TestDatesSortAsTime: sorting dates as text is sorting them in time.
func TestDatesSortAsTime(t *testing.T) {
	day := rapid.Custom(func(t *rapid.T) Date {
		return Date(rapid.StringMatching(`20[0-2][0-9]-(0[1-9]|1[0-2])-(0[1-9]|1[0-9]|2[0-8])`).Draw(t, "day"))
	})
	rapid.Check(t, func(t *rapid.T) {
		a, b := day.Draw(t, "a"), day.Draw(t, "b")
		if a.Year() < b.Year() && a >= b || a < b && a.Month() > b.Month() {
			t.Fatalf("%s and %s", a, b)
		}
	})
}

func TestEditions(t *testing.T) {
	for _, x := range []struct {
		name  string
		in    Inspection
		want  Edition
		scale Grade
	}{
		{"last joint care judgement", Inspection{Framework: ILACS, Inspected: Fieldwork{Start: "2022-12-05"}}, "ilacs-2018", RequiresImprovement},
		{"first of its own", Inspection{Framework: ILACS, Inspected: Fieldwork{Start: "2023-01-16"}}, "ilacs-2023", RequiresImprovement},
		{"by publication", Inspection{Framework: ILACS, Published: Dated{Date: "2019-01-17"}}, "ilacs-2018", RequiresImprovement},
		{"last with an overall grade", Inspection{Framework: ILACS, Inspected: Fieldwork{Start: "2026-03-16"}}, "ilacs-2023", RequiresImprovement},
		{"first without", Inspection{Framework: ILACS, Inspected: Fieldwork{Start: "2026-04-27"}}, "ilacs-2026", RequiresImprovement},
		{"year only", Inspection{Framework: ILACS, Inspected: Fieldwork{Start: "2022"}}, "ilacs-2018", RequiresImprovement},
		{"2010", Inspection{Framework: SLAC}, "slac", Adequate},
		{"2013", Inspection{Framework: LAC2013}, "lac2013", Adequate},
		{"visit", Inspection{Framework: Monitoring}, UngradedEdition, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			if e := x.in.Edition(); e != x.want || e.Scale() != x.scale || e.Graded() != (x.scale != "") {
				t.Errorf("got %s on scale %q", e, e.Scale())
			}
		})
	}
}

// TestWhatLastedHasTwoEnds: a time is said with both, and a day with one.
func TestWhatLastedHasTwoEnds(t *testing.T) {
	for _, x := range []struct {
		date        Dated
		full, short string
		last        Date
		lasted      bool
	}{
		{Dated{Date: "2016", End: "2018"}, "2016 to 2018", "2016-2018", "2018", true},
		{Dated{Date: "2013-10", End: "2014-01"}, "October 2013 to January 2014", "Oct 2013-Jan 2014", "2014-01", true},
		{Dated{Date: "2014-03-18", End: "2014-04-09"}, "18 March to 9 April 2014", "18 Mar-9 Apr 2014", "2014-04-09", true},
		{Dated{Date: "2014-03"}, "March 2014", "Mar 2014", "2014-03", false},
		{Dated{}, "date unknown", "no date", "", false},
	} {
		if x.date.String() != x.full || x.date.Short() != x.short || x.date.Last() != x.last || x.date.Lasted() != x.lasted {
			t.Errorf("%+v: %q, %q, %q, %v", x.date, x.date.String(), x.date.Short(), x.date.Last(), x.date.Lasted())
		}
	}
}
