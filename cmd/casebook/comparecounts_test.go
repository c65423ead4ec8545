package main

import (
	"fmt"
	"testing"
)

// TestCountsOfAComparisonAreThoseOfItsRows in JSON: of two inspections of one
// authority, backwards, and of two authorities.
func TestCountsOfAComparisonAreThoseOfItsRows(t *testing.T) {
	c := newShelf(t)
	for _, args := range [][]string{
		{"birmingham-2014-03-sif", "birmingham-2018-12-ilacs"}, {"birmingham-2018-12-ilacs", "birmingham-2014-03-sif", "--reverse"},
		{"birmingham-2011-10-ucra", "birmingham-2016-09-sif"}, {"birmingham-2014-03-sif", "leeds-2018-10-ilacs"},
	} {
		x := decoded[object](t, c, append([]string{"compare"}, args...)...)
		want := map[string]map[string]float64{"changes": {}, "changes_suggested": {}, "matter_changes": {}}
		for _, row := range x["themes"].([]any) {
			r := row.(object)
			if r["counted"] != true {
				continue
			}
			want["changes"][fmt.Sprint(r["change"])]++
			if r["suggested"] == true {
				want["changes_suggested"][fmt.Sprint(r["change"])]++
			}
		}
		for _, row := range x["matters"].([]any) {
			want["matter_changes"][fmt.Sprint(row.(object)["change"])]++
		}
		for name, rows := range want {
			counts := x[name].(object)
			for change, n := range counts {
				if rows[change] != n {
					t.Errorf("%v: %s says %s %v, the rows %v", args, name, change, n, rows[change])
				}
			}
			for change, n := range rows {
				if counts[change] != n {
					t.Errorf("%v: %v rows are %s, %s says %v", args, n, change, name, counts[change])
				}
			}
		}
	}
}
