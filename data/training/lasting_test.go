package training

import (
	"slices"
	"testing"

	"casebook/data"
)

// TestWhatLastedIsToldWhenItWasOver: visits of three years stand beside the
// inspection after the last of them, and not beside one that came before.
func TestWhatLastedIsToldWhenItWasOver(t *testing.T) {
	visits := data.Event{ID: "visits", Date: data.Dated{Date: "2016", End: "2018"}}
	closures := data.Event{ID: "closures", Date: data.Dated{Date: "2013-10", End: "2014-01"}}
	on := func(day data.Date) data.Inspection {
		return data.Inspection{ID: "x-" + string(day), Authority: "x", Framework: data.SIF, Published: data.Dated{Date: day}, Inspected: data.Fieldwork{Start: day},
			Judgements: []data.Judgement{{Area: data.Overall, Grade: data.Good}}}
	}
	f := Facts{Events: []data.Event{closures, visits}, Inspections: []data.Inspection{on("2013-12-01"), on("2014-05-23"), on("2016-11-25"), on("2018-09-07"), on("2019-01-17")}}
	want := [][]string{nil, {"closures"}, nil, nil, {"visits"}}
	for i, in := range f.Inspections {
		var got []string
		for _, e := range f.between(in) {
			got = append(got, e.ID)
		}
		if !slices.Equal(got, want[i]) {
			t.Errorf("up to %s: %v, want %v", in.ID, got, want[i])
		}
	}
}
