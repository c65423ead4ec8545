package main

import (
	"strconv"
	"strings"

	"casebook/store"
)

// retagPage is what a taxonomy would change, for readers.
func retagPage(p *store.Retagging) *page {
	out := &page{}
	out.title("What these themes change")
	for _, line := range p.Told() {
		out.paragraph(line)
	}
	changed := p.Moved()
	if len(changed) == 0 {
		return out
	}
	out.heading("Themes that change")
	cols := []column{{name: "Theme", width: 50, wrap: true}, {name: "Before", width: 7, right: true}, {name: "After", width: 7, right: true}, {name: "Gained", width: 7, right: true},
		{name: "Lost", width: 7, right: true}, {name: "Confirmed", width: 9, right: true}}
	var rows [][]string
	for _, c := range changed {
		rows = append(rows, []string{p.Label(c.Theme), strconv.Itoa(c.Before), strconv.Itoa(c.After), strconv.Itoa(c.Gained), strconv.Itoa(c.Lost), strconv.Itoa(c.Confirmed)})
	}
	out.grid(cols, rows)
	out.heading("Examples")
	for _, c := range changed {
		if len(c.GainedBy) > 0 {
			out.item("+", p.Label(c.Theme)+": "+strings.Join(c.GainedBy, " "), "")
		}
		if len(c.LostBy) > 0 {
			out.item("-", p.Label(c.Theme)+": "+strings.Join(c.LostBy, " "), "")
		}
	}
	return out
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
	r := retagRecord{Apply: apply, Differences: full(p.Differences()), OnlyNames: p.OnlyNames, Findings: p.Findings, Changed: p.Changed, Confirmed: p.Confirmed, Themes: []retagThemeRecord{}}
	for _, c := range p.Changes(p.Taxonomy) {
		r.Themes = append(r.Themes, retagThemeRecord{c.Theme, p.Label(c.Theme), c.Before, c.After, c.Gained, c.Lost, c.Confirmed, full(c.GainedBy), full(c.LostBy)})
	}
	return r
}
