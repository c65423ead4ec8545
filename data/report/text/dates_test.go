package text

import (
	"testing"

	"casebook/data"
)

func TestSpan(t *testing.T) {
	for _, x := range []struct {
		text       string
		start, end data.Date
	}{
		{"11 March 2014 – 2 April 2014", "2014-03-11", "2014-04-02"},
		{"11 March 2014–2 April 2014", "2014-03-11", "2014-04-02"},
		{"4 June 2018 ─ 28 June 2018", "2018-06-04", "2018-06-28"},
		{"14 January 2014- 5 February 2014", "2014-01-14", "2014-02-05"},
		{"3 to 14 October 2022", "2022-10-03", "2022-10-14"},
		{"3to14 October2022", "2022-10-03", "2022-10-14"},
		{"31 October to 11 November 2022", "2022-10-31", "2022-11-11"},
		{"8 – 12 July 2013", "2013-07-08", "2013-07-12"},
		{"18 March 2014 – 09 April 2014", "2014-03-18", "2014-04-09"},
		{"9 and 10 June 2011", "2011-06-09", "2011-06-10"},
		{"5 Feb to 9 Sept 2019", "2019-02-05", "2019-09-09"},
		{"03/02/2014 to 26/02/2014", "2014-02-03", "2014-02-26"},
		{"1 3 to 2 4 May 202 4", "2024-05-13", "2024-05-24"},
		{"28 November to 9 December 20 22", "2022-11-28", "2022-12-09"},
		{"12 December to 15 January 2016", "2015-12-12", "2016-01-15"},
		{"19 November-11 December 2013 and 28 – 30 January 2014", "2013-11-19", "2014-01-30"},
		{"4 to 8 and 18 to 22 March 2019", "2019-03-04", "2019-03-22"},
		{"7 May 2019", "2019-05-07", "2019-05-07"},
		{"31 February 2019", "", ""},
		{"31 November to 14 December 2022", "", ""}, // not the 14th alone
		{"3 October to 31 November 2022", "", ""},
		{"May 2019", "", ""},
		{"", "", ""},
	} {
		t.Run(x.text, func(t *testing.T) {
			start, end := DateSpan(x.text)
			if start != x.start || end != x.end {
				t.Errorf("got %s to %s, want %s to %s", start, end, x.start, x.end)
			}
		})
	}
}

func TestNameDate(t *testing.T) {
	for _, x := range []struct {
		name string
		want data.Date
	}{
		{"report - 17 january 2019.pdf", "2019-01-17"},
		{"report,  pdf - 16 august 2013.pdf", "2013-08-16"},
		{"report_5_march_2020.pdf", "2020-03-05"},
		{"2016-11-28-something.txt", "2016-11-28"},
		{"1 may 2012 to 3 june 2013.pdf", "2013-06-03"},
		{"report 80429.pdf", ""},
		{"report - 41 january 2019.pdf", ""},
		{"", ""},
	} {
		if got, _ := DateInName(x.name); got != x.want {
			t.Errorf("%q: got %q, want %q", x.name, got, x.want)
		}
	}
}
