package history

import (
	"testing"

	"casebook/data"
)

func TestAgeOf(t *testing.T) {
	for _, x := range []struct {
		name     string
		from, to data.Date
		words    string
		days     int
		exact    bool
	}{
		{"days", "2019-01-17", "2019-01-29", "12 days", 12, true},
		{"one day", "2019-01-17", "2019-01-18", "1 day", 1, true},
		{"the same day", "2019-01-17", "2019-01-17", "0 days", 0, true},
		{"years and months", "2019-01-17", "2023-04-18", "4 years 3 months", 1552, true},
		{"a month short of a day", "2019-01-17", "2020-01-16", "11 months", 364, true},
		{"a leap day", "2020-02-29", "2021-02-28", "11 months", 365, true},
		{"month known", "2010-07", "2012-10-19", "about 2 years 3 months", 841, false},
		{"year known", "2013", "2014-01-01", "about 1 year", 365, false},
	} {
		t.Run(x.name, func(t *testing.T) {
			a, ok := AgeOf(x.from, x.to)
			if !ok || a.Words() != x.words || a.Days != x.days || a.Exact != x.exact {
				t.Errorf("%v %q, %d days, exact %v", ok, a.Words(), a.Days, a.Exact)
			}
		})
	}
	for _, x := range [][2]data.Date{{"", "2020"}, {"2020", ""}, {"2021-01-01", "2020-01-01"}} {
		if a, ok := AgeOf(x[0], x[1]); ok {
			t.Errorf("%v: %+v", x, a)
		}
	}
}

func TestAnAgeInFewLettersSaysTheSame(t *testing.T) {
	for _, x := range []struct{ from, to, want data.Date }{
		{"2019-01-17", "2023-04-18", "4y 3m"}, {"2019-01-17", "2020-01-17", "1y"}, {"2019-01-17", "2019-01-29", "12d"}, {"2019-01", "2019-05-17", "4m"},
	} {
		if a, _ := AgeOf(x.from, x.to); a.Brief() != string(x.want) {
			t.Errorf("%s to %s: %q, want %q", x.from, x.to, a.Brief(), x.want)
		}
	}
}
