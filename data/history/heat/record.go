package heat

import (
	"iter"
	"strconv"

	"casebook/data"
	"casebook/data/document"
)

// Record is a heat map as JSON.
type Record struct {
	By        string         `json:"by"`
	Metric    string         `json:"metric"`
	Basis     string         `json:"basis"`
	Known     data.Date      `json:"known_on"` // the day to which the inspections are known
	Findings  int            `json:"findings"`
	Suggested int            `json:"suggested"`
	Columns   []columnRecord `json:"columns"`
	Rows      []rowRecord    `json:"rows"`
	Unread    []string       `json:"unread"` // columns left out: no text of them is held
}

type columnRecord struct {
	ID       string `json:"id"`
	Name     string `json:"name"`
	Findings int    `json:"findings"`
	Full     int    `json:"full"` // inspections held whole, in part, by grades only
	Part     int    `json:"part"`
	Grades   int    `json:"grades"`
}

type rowRecord struct {
	Theme string        `json:"theme"`
	Name  string        `json:"name"`
	Cells []tallyRecord `json:"cells"` // a cell a column
	Total tallyRecord   `json:"total"`
}

type tallyRecord struct {
	Value          int `json:"value"` // of the metric; net for "each"
	Strength       int `json:"strength"`
	Progress       int `json:"progress"`
	Development    int `json:"development"`
	Recommendation int `json:"recommendation"`
	Other          int `json:"other"`
	All            int `json:"all"`
	Suggested      int `json:"suggested"`

	Mixed   int          `json:"mixed"`
	Verdict data.Verdict `json:"verdict"`
}

func newTally(t Tally, metric Metric, column int) tallyRecord {
	return tallyRecord{metric.Value(t, column), t.Strength, t.Progress, t.Development, t.Recommendation, t.Other, t.All(), t.Suggested, t.Mixed, t.Balance().Verdict()}
}

// NewRecord is the record of a map, its values those of a metric.
func NewRecord(m Map, metric Metric) Record {
	out := Record{By: m.By.String(), Metric: metric.String(), Basis: m.Filter.Basis.String(), Known: m.Day().Known, Findings: m.Findings, Suggested: m.Suggested,
		Columns: []columnRecord{}, Rows: []rowRecord{}, Unread: []string{}}
	for _, c := range m.Columns {
		out.Columns = append(out.Columns, columnRecord{c.ID, c.Name(m.Filter.Basis), c.Findings, c.Full, c.Part, c.Grades})
	}
	for _, c := range m.Unread {
		out.Unread = append(out.Unread, c.ID)
	}
	for _, r := range m.Rows {
		row := rowRecord{Theme: r.Theme, Name: r.Name, Cells: []tallyRecord{}, Total: newTally(r.Total, metric, m.Findings)}
		for i, t := range r.Cells {
			row.Cells = append(row.Cells, newTally(t, metric, m.Columns[i].Findings))
		}
		out.Rows = append(out.Rows, row)
	}
	return out
}

// cellRow is a cell as a row of a table.
type cellRow struct {
	theme  string
	column Column
	tally  Tally
}

func cells(m Map) iter.Seq2[cellRow, error] {
	return func(yield func(cellRow, error) bool) {
		for _, r := range m.Rows {
			for i, t := range r.Cells {
				if !yield(cellRow{r.Theme, m.Columns[i], t}, nil) {
					return
				}
			}
		}
	}
}

func cellRows() document.Rows[cellRow] {
	return document.Rows[cellRow]{
		Full: []string{"theme", "column", "coverage", "strength", "progress", "development", "recommendation", "other", "all", "suggested", "column_findings", "mixed", "verdict"},
		Fields: func(c cellRow) []string {
			out := []string{c.theme, c.column.ID, c.column.value()}
			for _, n := range []int{c.tally.Strength, c.tally.Progress, c.tally.Development, c.tally.Recommendation, c.tally.Other, c.tally.All(), c.tally.Suggested, c.column.Findings} {
				out = append(out, strconv.Itoa(n))
			}
			return append(out, strconv.Itoa(c.tally.Mixed), string(c.tally.Balance().Verdict()))
		},
	}
}
