package paper_test

import (
	"io"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
	"casebook/data/document"
	"casebook/data/paper"
)

// reads counts how often findings are read.
type reads struct {
	compare.Facts
	of map[string]int // by inspection
}

func (r reads) Findings(id string) ([]data.Finding, error) {
	r.of[id]++
	return r.Facts.Findings(id)
}

// TestAComparisonIsReadOnce: whatever the format, the findings of each side are
// read once, and only a page makes the paper.
func TestAComparisonIsReadOnce(t *testing.T) {
	facts := datatest.Builtin(t)
	for _, f := range document.Formats() {
		from := reads{facts, map[string]int{}}
		c, err := compare.Of(from, in2014, in2018, compare.Options{OtherVoices: true})
		if err != nil {
			t.Fatal(err)
		}
		made := false
		out := paper.Output(paper.Subject{Comparison: c, Others: true})
		page := out.Page
		out.Page = func() document.Document { made = true; return page() }
		if err := out.Write(io.Discard, f, document.Options{}); err != nil {
			t.Fatal(err)
		}
		if from.of[in2014] != 1 || from.of[in2018] != 1 || made != f.Page() {
			t.Errorf("%s: findings are read %v, paper made: %v", f, from.of, made)
		}
	}
}
