package importing

import (
	"fmt"

	"casebook/data/prose"
	"casebook/data/report/form"
	"casebook/data/report/text"
)

// ReadCount is how much was read of an inspection. What asks for something is a
// recommendation and not a paragraph too, whether the report numbers it or not.
type ReadCount struct {
	Paragraphs      int
	Recommendations int
	ToBoard         int // of the recommendations
}

// CountRead counts what was read of an inspection.
func CountRead(p form.Parsed) ReadCount {
	c := ReadCount{Recommendations: len(p.Recommendations)}
	numbers, bullets := map[int]bool{}, map[string]bool{}
	for _, r := range p.Recommendations {
		if r.Body == text.ToBoard {
			c.ToBoard++
		}
		if r.Number > 0 {
			numbers[r.Number] = true
		} else {
			bullets[r.Text] = true
		}
	}
	for _, q := range p.Paragraphs {
		if q.Number > 0 && !numbers[q.Number] || q.Number == 0 && !bullets[q.Text] {
			c.Paragraphs++
		}
	}
	return c
}

// Counts says in words how much was read of an inspection: "45 paragraphs, 2
// recommendations (1 to the board)", and of a letter, which has neither, "12
// findings".
func Counts(p form.Parsed) string {
	if !p.Inspection.Framework.Graded() {
		return prose.Count(len(p.Paragraphs), "finding")
	}
	c := CountRead(p)
	s := prose.Count(c.Paragraphs, "paragraph") + ", " + prose.Count(c.Recommendations, "recommendation")
	if c.ToBoard > 0 {
		s += fmt.Sprintf(" (%d to the board)", c.ToBoard)
	}
	return s
}
