package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// Parsed is an inspection read from a document.
type Parsed struct {
	Inspection      data.Inspection
	Paragraphs      []text.Paragraph
	Recommendations []text.Recommendation
	// NothingAsked holds numbered items of a list of recommendations that say
	// that there is nothing to recommend ("did not find any areas for priority
	// and immediate action"). They are paragraphs too, and no recommendations.
	NothingAsked []text.Recommendation
	// Partners are the inspectorates that say it together, the first of them Ofsted;
	// none where Ofsted says it alone.
	Partners []string
	Part     int      // which report of the file, from 1
	Origins  []Origin // where each field came from
	Warnings []string // what is missing or contradictory, in sentences
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
func SourceID(doc text.Document) string {
	return data.FileSource(doc.Hash)
}
