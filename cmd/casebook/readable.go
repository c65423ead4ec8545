package main

import (
	"slices"

	"casebook/data"
	"casebook/store"
)

// readable is a casebook whose damaged findings are left out of what is asked
// for, and noted: whoever shows the others must show the words too.
type readable struct {
	*store.Store
	lost []data.Unreadable
}

// Findings returns the findings of an inspection that can be read.
func (r *readable) Findings(inspection string) ([]data.Finding, error) {
	findings, err := r.Store.Findings(inspection)
	lost, err := data.Readable(err)
	for _, u := range lost {
		if !slices.Contains(r.lost, u) {
			r.lost = append(r.lost, u)
		}
	}
	return findings, err
}

// words says what was left out, a sentence an inspection.
func (r *readable) words() []string { return data.UnreadableWords(r.lost) }
