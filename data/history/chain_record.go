package history

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document/record"
)

// ChainRecord is a chain as JSON.
type ChainRecord struct {
	Authority   string            `json:"authority"`
	Dates       string            `json:"dates"` // by which its words name years: published or inspected
	Inspections []string          `json:"inspections"`
	Unread      []string          `json:"unread"` // of which no text is held
	Unreadable  []data.Unreadable `json:"unreadable,omitempty"`
	Areas       []chainRowRecord  `json:"areas"`
	Themes      []chainRowRecord  `json:"themes"`
	Matters     []chainRowRecord  `json:"matters"`
}

type chainRowRecord struct {
	ID       string         `json:"id"` // the area or theme; of a matter its thread, else its origin
	Label    string         `json:"label"`
	Thread   record.Text    `json:"thread"` // null where the program suggests the matter
	Origin   record.Text    `json:"origin"` // the recommendation that a suggested matter began with
	Status   compare.Status `json:"status"`
	Again    *againRecord   `json:"raised_again"` // null where it was not raised again and again
	CameBack record.Text    `json:"came_back"`
	Cells    []cellRecord   `json:"cells"`
}

// againRecord is how often a matter was raised with no praise in between.
type againRecord struct {
	Times       int      `json:"times"`
	Inspections []string `json:"inspections"` // earliest first
	Words       string   `json:"words"`
}

type cellRecord struct {
	Inspection string         `json:"inspection"`
	State      State          `json:"state"`
	Grade      record.Text    `json:"grade"`   // of an area; null elsewhere, and where none was given
	Change     record.Text    `json:"change"`  // null where nothing may be said
	Verdict    record.Text    `json:"verdict"` // what Ofsted says in it on balance; null where nothing is held, and for a suggested matter
	Partial    bool           `json:"partial"`
	Status     compare.Status `json:"status"`
	Words      string         `json:"words"`
	Findings   []string       `json:"findings"`
}

// NewChainRecord is the record of a chain with some of its matters.
func NewChainRecord(c Chain, matters []ChainRow) ChainRecord {
	out := ChainRecord{Authority: c.Authority.ID, Dates: c.Basis.String(), Inspections: []string{}, Unread: record.List(c.Unread), Unreadable: c.Unreadable,
		Areas: c.rowRecords(c.Areas), Themes: c.rowRecords(c.Themes), Matters: c.rowRecords(matters)}
	for _, in := range c.Inspections {
		out.Inspections = append(out.Inspections, in.ID)
	}
	return out
}

func (c Chain) rowRecords(rows []ChainRow) []chainRowRecord {
	out := []chainRowRecord{}
	for _, r := range rows {
		row := chainRowRecord{ID: r.Key, Label: r.Label, Origin: record.Text(r.Origin.ID), Status: r.Status, Cells: []cellRecord{}}
		if r.Kind == MatterRow {
			row.ID = r.ID()
		}
		if r.Thread != nil {
			row.Thread = record.Text(r.Thread.ID)
		}
		if b, ok := c.Came(r); ok {
			row.CameBack = record.Text(b.Words)
		}
		if a, ok := c.RaisedAgain(r); ok {
			row.Again = &againRecord{Times: len(a.Cells), Words: a.Words}
			for _, x := range a.Cells {
				row.Again.Inspections = append(row.Again.Inspections, x.Inspection.ID)
			}
		}
		for _, x := range r.Cells {
			row.Cells = append(row.Cells, cellRecord{x.Inspection.ID, x.State, record.Text(x.Grade), record.Text(x.Change), record.Text(x.Verdict), x.Partial, x.Status, x.Words, data.IDs(x.Findings)})
		}
		out = append(out, row)
	}
	return out
}
