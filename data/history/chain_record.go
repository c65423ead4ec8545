package history

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document/record"
)

// ChainRecord is a chain as JSON.
type ChainRecord struct {
	Authority   string            `json:"authority"`
	Inspections []string          `json:"inspections"`
	Unread      []string          `json:"unread"` // of which no text is held
	Unreadable  []data.Unreadable `json:"unreadable,omitempty"`
	Matters     []chainRowRecord  `json:"matters"`
}

type chainRowRecord struct {
	Label    string         `json:"label"`
	Thread   record.Text    `json:"thread"` // null where the program suggests the matter
	Origin   record.Text    `json:"origin"` // the recommendation that a suggested matter began with
	Status   compare.Status `json:"status"`
	CameBack record.Text    `json:"came_back"`
	Cells    []cellRecord   `json:"cells"`
}

type cellRecord struct {
	Inspection string         `json:"inspection"`
	State      State          `json:"state"`
	Fate       record.Text    `json:"change"`  // null where nothing may be said
	Verdict    record.Text    `json:"verdict"` // what Ofsted says in it on balance; null where nothing is held, and for a suggested matter
	Partial    bool           `json:"partial"`
	Status     compare.Status `json:"status"`
	Words      string         `json:"words"`
	Findings   []string       `json:"findings"`
}

// NewChainRecord is the record of a chain with some of its rows.
func NewChainRecord(c Chain, rows []ChainRow) ChainRecord {
	out := ChainRecord{Authority: c.Authority.ID, Inspections: []string{}, Unread: record.List(c.Unread), Unreadable: c.Unreadable, Matters: []chainRowRecord{}}
	for _, in := range c.Inspections {
		out.Inspections = append(out.Inspections, in.ID)
	}
	for _, r := range rows {
		row := chainRowRecord{Label: r.Label, Origin: record.Text(r.Origin.ID), Status: r.Status, Cells: []cellRecord{}}
		if r.Thread != nil {
			row.Thread = record.Text(r.Thread.ID)
		}
		if b, ok := c.Came(r); ok {
			row.CameBack = record.Text(b.Words)
		}
		for _, x := range r.Cells {
			row.Cells = append(row.Cells, cellRecord{x.Inspection.ID, x.State, record.Text(x.Change), record.Text(x.Verdict), x.Partial, x.Status, x.Words, data.IDs(x.Findings)})
		}
		out.Matters = append(out.Matters, row)
	}
	return out
}
