package report

import (
	"strings"

	"casebook/data"
)

// Parsed is an inspection read from a document.
type Parsed struct {
	Inspection      data.Inspection
	Paragraphs      []Paragraph
	Recommendations []Recommendation
	// NothingAsked holds numbered items of a list of recommendations that say
	// that there is nothing to recommend ("did not find any areas for priority
	// and immediate action"). They are paragraphs too, and no recommendations.
	NothingAsked []Recommendation
	Part         int      // which report of the file, from 1
	Origins      []Origin // where each field came from
	Warnings     []string // what is missing or contradictory, in sentences
}

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

// Origin says where a field came from: "cover", "file name", "by hand".
type Origin struct {
	Field string `json:"field"` // authority, framework, published, inspected, lead
	From  string `json:"from"`
	Words string `json:"words,omitempty"` // as stated there
}

// Given is what a person says about a file that does not say it itself. It
// takes precedence over what the file says.
type Given struct {
	Authority string // id, name, alias or URN
	Framework string // framework id
	Published data.Date
}

// Doubts are the warnings that whoever reads the inspection later must know: all
// but that the date of publication is missing, which it shows by itself and
// which another file may give.
func (p Parsed) Doubts() []string { return without(p.Warnings, unpublished) }

// Unplaced refuses a document that cannot be placed.
type Unplaced struct {
	Missing []string // what is missing: "authority", "framework"
	Why     string   // in a sentence
}

func (u *Unplaced) Error() string {
	s := u.Why
	if len(u.Missing) > 0 {
		s += " (missing: " + strings.Join(u.Missing, ", ") + ")"
	}
	return s
}

// SourceID names a document as the source of what was read from it.
func SourceID(doc Document) string {
	return data.FileSource(doc.Hash)
}
