package main

import (
	"strconv"
	"strings"

	"casebook/data/retag"
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
	cols := []column{{name: "Theme", width: 30, wrap: true}, {name: "Before", width: 7, right: true}, {name: "After", width: 7, right: true}, {name: "Gained", width: 6, right: true},
		{name: "Lost", width: 6, right: true}, {name: "Confirmed", width: 9, right: true}, {name: "Examples", wrap: true}}
	var rows [][]string
	for _, c := range changed {
		rows = append(rows, []string{p.Label(c.Theme), strconv.Itoa(c.Before), strconv.Itoa(c.After), strconv.Itoa(c.Gained), strconv.Itoa(c.Lost), strconv.Itoa(c.Confirmed), exampleWords(c)})
	}
	out.grid(cols, rows)
	return out
}

func exampleWords(c retag.Change) string {
	var parts []string
	for _, x := range []struct {
		sign string
		ids  []string
	}{{"+", c.GainedBy}, {"-", c.LostBy}} {
		for _, id := range x.ids[:min(len(x.ids), 2)] {
			parts = append(parts, x.sign+id)
		}
	}
	return strings.Join(parts, " ")
}

// retagRecord is what a taxonomy changes, in JSON.
type retagRecord struct {
	Apply     bool               `json:"apply"` // false: only shown
	Findings  int                `json:"findings"`
	Changed   int                `json:"changed"`
	Confirmed int                `json:"confirmed"`
	Themes    []retagThemeRecord `json:"themes"`
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
	r := retagRecord{Apply: apply, Findings: p.Findings, Changed: p.Changed, Confirmed: p.Confirmed, Themes: []retagThemeRecord{}}
	for _, c := range p.Changes(p.Taxonomy) {
		r.Themes = append(r.Themes, retagThemeRecord{c.Theme, p.Label(c.Theme), c.Before, c.After, c.Gained, c.Lost, c.Confirmed, full(c.GainedBy), full(c.LostBy)})
	}
	return r
}
