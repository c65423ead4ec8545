package compare_test

import (
	"testing"

	"casebook/data"
	"casebook/data/compare"
)

func TestWhatMayBeSaidOfTwoGrades(t *testing.T) {
	good, poor := &data.Judgement{Grade: data.Good}, &data.Judgement{Grade: data.Inadequate}
	for _, x := range []struct {
		want string
		row  compare.Row
	}{
		{"one step up", compare.Row{A: poor, B: good, State: compare.Same, Direction: compare.Up, Steps: 1, Reason: "same framework"}},
		{"two steps down, with care: made-up differs", compare.Row{A: good, B: poor, State: compare.WithCare, Direction: compare.Down, Steps: 2, Reason: "made-up differs"}},
		{"the same grade, with care: joined", compare.Row{A: good, B: good, State: compare.Merged, Direction: compare.Level, Reason: "joined"}},
		{"two authorities: no direction is drawn", compare.Row{A: good, B: poor, State: compare.Same, Reason: "two authorities: no direction is drawn"}},
		{"no comparison: judged in A only", compare.Row{A: good, State: compare.Same, Reason: "judged in A only"}},
		{"no comparison: another subject", compare.Row{A: good, B: good, State: compare.NotComparable, Reason: "another subject"}},
		{"no comparison", compare.Row{A: good, State: compare.NotComparable}},
	} {
		if got := x.row.Said(); got != x.want {
			t.Errorf("%q, want %q", got, x.want)
		}
	}
}
