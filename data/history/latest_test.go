package history

import (
	"testing"

	"casebook/data"
)

// TestWhichIsTheLatest: the latest is so as far as the facts reach, and beside
// another only the later of both is told of.
func TestWhichIsTheLatest(t *testing.T) {
	first, second, third := graded("x", data.SIF, "2015-03-01", data.Inadequate), graded("x", data.ILACS, "2019-03-01", data.Good), graded("x", data.ILACS, "2030-03-01", data.Good)
	visit := data.Inspection{ID: "x-visit", Authority: "x", Framework: data.Monitoring, Published: data.Dated{Date: "2031-01-01"}}
	all := []data.Inspection{first, second, third, visit}
	for _, x := range []struct {
		name      string
		in, other data.Inspection
		all       []data.Inspection
		want      string
	}{
		{"the earlier of two", first, second, all, ""},
		{"the later of two", second, first, all, "A later graded inspection is held: ILACS, published 1 March 2030."},
		{"the latest", third, first, all[:3], "The latest graded inspection, as known on 1 March 2030."},
		{"a later visit", third, first, all, "The latest graded inspection, as known on 1 January 2031."},
		{"a visit", visit, first, all, ""},
		{"of another authority", first, graded("y", data.ILACS, "2030-03-01", data.Good), all[:1], "The latest graded inspection, " + data.ReachOf(nil, "").Words() + "."},
	} {
		if got := LatestBeside(x.in, x.other, x.all); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}
