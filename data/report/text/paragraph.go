package text

import "casebook/data"

// Paragraph is one paragraph or bullet of a report.
type Paragraph struct {
	Number  int // the report's own number, 0 where it prints none
	Item    int // else its place in reading order, from 1; 0 for a numbered one
	Page    int // of the file, from 1; 0 where it has no pages
	Section data.Area
	Heading string // nearest heading above it, in the report's words
	Text    string
}

// The addressees of a recommendation.
const (
	ToAuthority = "authority"
	ToBoard     = "board"
)

// Recommendation is one thing that a report asks for.
type Recommendation struct {
	Ordinal  int    `json:"ordinal"` // place among the report's recommendations, from 1
	Page     int    `json:"page"`
	Number   int    `json:"number,omitempty"`   // its paragraph number, 0 for a bullet
	Body     string `json:"body"`               // authority or board
	Deadline string `json:"deadline,omitempty"` // "immediately", "within three months", "" when none is set
	Heading  string `json:"-"`                  // the report's words above it
	Text     string `json:"text,omitempty"`
}
