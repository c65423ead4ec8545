package main

import (
	"strconv"
	"strings"

	"casebook/data/document"
	"casebook/data/document/record"
	"casebook/store"
)

// retagPage is what a taxonomy would change, for readers.
func retagPage(p *store.Retagging) document.Document {
	out := &document.Document{}
	out.Title = "What these themes change"
	for _, line := range p.Told() {
		out.Paragraph(line)
	}
	changed := p.Moved()
	if len(changed) == 0 {
		return *out
	}
	out.Heading("Themes that change")
	cols := []document.Column{{Name: "Theme", Width: 50, Wrap: true}, {Name: "Before", Width: 7, Right: true}, {Name: "After", Width: 7, Right: true}, {Name: "Gained", Width: 7, Right: true},
		{Name: "Lost", Width: 7, Right: true}, {Name: "Confirmed", Width: 9, Right: true}}
	var rows [][]string
	for _, c := range changed {
		rows = append(rows, []string{p.Label(c.Theme), strconv.Itoa(c.Before), strconv.Itoa(c.After), strconv.Itoa(c.Gained), strconv.Itoa(c.Lost), strconv.Itoa(c.Confirmed)})
	}
	out.Table(cols, rows)
	out.Heading("Examples")
	for _, c := range changed {
		if len(c.GainedBy) > 0 {
			out.Item("+", p.Label(c.Theme)+": "+strings.Join(c.GainedBy, " "), "")
		}
		if len(c.LostBy) > 0 {
			out.Item("-", p.Label(c.Theme)+": "+strings.Join(c.LostBy, " "), "")
		}
	}
	return *out
}

// retagRecord is what a taxonomy changes, in JSON.
type retagRecord struct {
	Apply       bool               `json:"apply"`       // false: only shown
	Differences []string           `json:"differences"` // from the themes in force, a sentence each
	OnlyNames   bool               `json:"only_names"`  // no finding is tagged anew
	Findings    int                `json:"findings"`
	Changed     int                `json:"changed"`
	Confirmed   int                `json:"confirmed"`
	Themes      []retagThemeRecord `json:"themes"`
}

type retagThemeRecord struct {
	ID        string   `json:"id"`
	Label     string   `json:"label"`
	Before    int      `json:"before"`
	After     int      `json:"after"`
	Gained    int      `json:"gained"`
	Lost      int      `json:"lost"`
	Confirmed int      `json:"confirmed"`
	GainedBy  []string `json:"gained_by"`
	LostBy    []string `json:"lost_by"`
}

func newRetagRecord(p *store.Retagging, apply bool) retagRecord {
	r := retagRecord{Apply: apply, Differences: record.List(p.Differences()), OnlyNames: p.OnlyNames, Findings: p.Findings, Changed: p.Changed, Confirmed: p.Confirmed, Themes: []retagThemeRecord{}}
	for _, c := range p.Changes(p.Taxonomy) {
		r.Themes = append(r.Themes, retagThemeRecord{c.Theme, p.Label(c.Theme), c.Before, c.After, c.Gained, c.Lost, c.Confirmed, record.List(c.GainedBy), record.List(c.LostBy)})
	}
	return r
}
