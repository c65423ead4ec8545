package timeline

import (
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
)

// TestMarksInALaneNeverOverlap, as long as the lane has room for all.
func TestMarksInALaneNeverOverlap(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n := rapid.IntRange(1, 20).Draw(t, "marks")
		l := Lane{End: 1000}
		x := 0
		for range n {
			x = min(x+rapid.IntRange(0, 100).Draw(t, "step"), 1000)
			l.Add(x, 20)
		}
		places := l.Settle()
		for i, at := range places {
			if at > 1000 || i > 0 && at-places[i-1] < 20 {
				t.Fatalf("%v", places)
			}
		}
	})
}

// TestLaterDatesNeverStandBefore: neither do places leave the line.
func TestLaterDatesNeverStandBefore(t *testing.T) {
	a := Axis{From: 2009, To: 2026, X: 20, Width: 60}
	at := a.X
	for _, d := range []data.Date{"2009-01-01", "2009-01-31", "2009-02-01", "2013-12-31", "2014-01-01", "2014-05-23", "2016-11-25", "2026-12-31"} {
		x := a.Place(d)
		if x < at || x >= a.X+a.Width {
			t.Errorf("%s stands at %d after %d", d, x, at)
		}
		at = x
	}
}

// TestATimeEndsAfterItBegins, on the line and not beyond it, whatever is known of
// its ends.
func TestATimeEndsAfterItBegins(t *testing.T) {
	a := Axis{From: 2009, To: 2026, X: 20, Width: 600}
	for _, d := range []data.Date{"2009", "2013-10", "2014-01-31", "2018", "2026-12", "2026-12-31"} {
		if a.Finish(d) < a.Place(d) || a.Begin(d) > a.Place(d) || a.Finish(d) > a.X+a.Width {
			t.Errorf("%s: from %d over %d to %d", d, a.Begin(d), a.Place(d), a.Finish(d))
		}
	}
	if a.Finish("2013-12") != a.Begin("2014") {
		t.Errorf("2013 ends at %d, and 2014 begins at %d", a.Finish("2013-12"), a.Begin("2014"))
	}
}
