package text

import "casebook/data"

// Part is what a heading opens.
type Part uint8

// The parts of a report.
const (
	FindingsPart        Part = iota // findings of an area
	RecommendationsPart             // recommendations, areas for improvement
	DeadlinePart                    // "Within three months:": a group of recommendations
	SummaryPart                     // a narrative or bullets that the findings repeat
	OtherPart                       // figures, the inspection, what grades mean: no findings
	ThemePart                       // a heading inside a part, which goes on
	EndPart                         // addresses and rights: nothing follows
)

// Heading is a known heading: what it opens and how it is worded.
type Heading struct {
	Part  Part
	Area  data.Area // of findings, "" when the heading does not name one
	Board bool      // it turns to the safeguarding board
	Words string    // as printed, without its grade
	Grade data.Grade
	Lines int
	Slip  bool // its wording is not the form's
}
