package taxonomy

import (
	"slices"
	"strconv"

	"casebook/data/document"
	"casebook/data/document/record"
)

// Counted is a theme and how many findings have it, of every voice, by whose it
// is.
type Counted struct {
	Entry
	State                           string // what the reader did to it, in words
	Suggested, Confirmed, WorkedOut int
}

// countedRecord is a theme as JSON.
type countedRecord struct {
	ID        string      `json:"id"`
	Label     string      `json:"label"`
	Group     string      `json:"group"`
	Words     int         `json:"words"`
	Suggested int         `json:"suggested"`
	Confirmed int         `json:"confirmed"`
	WorkedOut int         `json:"worked_out"`
	Own       bool        `json:"own"`
	Hidden    bool        `json:"hidden"`
	MergeInto record.Text `json:"merge_into"`
	State     string      `json:"state"`
}

// Rows are the rows of a list of themes.
func Rows() document.Rows[Counted] {
	return document.Rows[Counted]{
		Title:   "Themes",
		Caption: "Themes, and the findings of every voice that have them, by whose the theme is. A finding with several themes counts under each.",
		Brief: []document.Column{{Name: "Theme", Width: 34, Wrap: true}, {Name: "Id", Width: 20}, {Name: "Group", Width: 20, Wrap: true, From: 120}, {Name: "Words", Width: 5, Right: true},
			{Name: "Suggested", Width: 9, Right: true}, {Name: "Confirmed", Width: 9, Right: true}, {Name: "Worked out", Width: 10, Right: true}, {Name: "State", Width: 30, Wrap: true}},
		Cells: func(t Counted) []string { return slices.Concat([]string{t.Label, t.ID}, t.cells()) },
		Full:  []string{"id", "label", "group", "words", "suggested", "confirmed", "worked_out", "state", "own", "hidden", "merge_into"},
		Fields: func(t Counted) []string {
			return slices.Concat([]string{t.ID, t.Label}, t.cells(), []string{strconv.FormatBool(t.Own), strconv.FormatBool(t.Hidden), t.Into})
		},
		Record: func(t Counted) any {
			return countedRecord{t.ID, t.Label, t.Group, t.words(), t.Suggested, t.Confirmed, t.WorkedOut, t.Own, t.Hidden, record.Text(t.Into), t.State}
		},
	}
}

func (t Counted) words() int { return len(Words(t.Theme)) }

func (t Counted) cells() []string {
	return []string{t.Group, strconv.Itoa(t.words()), strconv.Itoa(t.Suggested), strconv.Itoa(t.Confirmed), strconv.Itoa(t.WorkedOut), t.State}
}
