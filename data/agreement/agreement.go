// Package agreement is what a second reader said findings are about, and how far
// that agrees with the first.
//
// It is pure: it reads rows and counts, and knows nothing of stores, screens or
// how a finding is looked up.
package agreement

import (
	"time"

	"casebook/data"
)

// Code is what a reader said of one finding. It hangs on the finding's stable
// key, as a choice does.
type Code struct {
	Key        string        `json:"key"`
	Finding    string        `json:"finding"`    // finding id when it was read in
	Inspection string        `json:"inspection"` // inspection id when it was read in
	Text       string        `json:"text"`       // beginning of the finding's text, see data.Beginning
	Themes     []string      `json:"themes"`     // theme ids, weightiest first; empty: it has no theme
	Polarity   data.Polarity `json:"polarity,omitempty"`
}

// Reader is a second reader and all that they said.
type Reader struct {
	Name  string    `json:"name"`
	File  string    `json:"file"` // name of the file that it was read from
	Made  time.Time `json:"made"`
	Codes []Code    `json:"codes"`
}

// Against says what a reader is compared with.
type Against uint8

// What a reader can be compared with.
const (
	Confirmed Against = iota // what you confirmed
	Suggested                // what the program suggests
)

// String says it in words.
func (a Against) String() string {
	if a == Suggested {
		return "the program's suggestions"
	}
	return "what you confirmed"
}
