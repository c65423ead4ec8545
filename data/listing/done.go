package listing

import (
	"strings"
	"time"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/document/record"
)

// NothingDone says that there is nothing to list.
const NothingDone = "nothing was confirmed, paired or skipped here"

// Done are the rows of what a person did, the latest first.
func Done(themes data.ThemeSet) document.Rows[data.Done] {
	cells := func(d data.Done) []string {
		return []string{d.Made.Local().Format("2006-01-02 15:04"), d.Words(themes), strings.Join(d.Findings(), ", "), d.Stands()}
	}
	return document.Rows[data.Done]{
		Title: "What was done, the latest first",
		Brief: []document.Column{{Name: "When", Width: 16}, {Name: "What", Wrap: true}, {Name: "Of", Width: 34, Wrap: true}, {Name: "Now", Width: 20, Wrap: true}},
		Cells: cells,
		Paper: &document.Paper[data.Done]{
			Columns: []document.Column{{Name: "When"}, {Name: "What"}, {Name: "Of"}, {Name: "Now"}}, Cells: cells,
		},
		Full: []string{"made", "what", "findings", "state"},
		Fields: func(d data.Done) []string {
			return []string{d.Made.Format(time.RFC3339), d.Words(themes), strings.Join(d.Findings(), ","), d.Stands()}
		},
		Record: func(d data.Done) any {
			return doneRecord{d.Made.Format(time.RFC3339), d.Words(themes), record.List(d.Findings()), d.Stands()}
		},
	}
}

// doneRecord is something done as JSON.
type doneRecord struct {
	Made     string   `json:"made"`
	What     string   `json:"what"`
	Findings []string `json:"findings"` // ids when it was done
	State    string   `json:"state"`
}
