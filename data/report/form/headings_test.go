package form

import (
	"testing"

	"casebook/data"
)

// The words of a heading are those of its section; its grade is a fact of its
// own.
func TestHeadingWithoutItsGrade(t *testing.T) {
	const care = "The experiences and progress of children in care"
	for _, x := range []struct {
		text, words string
		grade       data.Grade
	}{
		{care + " Inadequate", care, data.Inadequate},
		{care + ": requires improvement to be good", care, data.RequiresImprovement},
		{care + " are: good.", care, data.Good},
		{care + " is outstanding", care, data.Outstanding},
		{"Leadership, management and governance Requires Improvement", "Leadership, management and governance", data.RequiresImprovement},
		{"Leadership, management Requires improvement and governance", "Leadership, management and governance", data.RequiresImprovement},
		{"The graded judgement for adoption performance is that it is good", "The graded judgement for adoption performance", data.Good},
		{care, care, ""},
		{"Inspection findings", "Inspection findings", ""},
	} {
		h := matchHeading(x.text)
		if h == nil || h.Words != x.words || h.Grade != x.grade {
			t.Errorf("%q: %+v, want %q and %q", x.text, h, x.words, x.grade)
		}
	}
}
