package main

import (
	"casebook/data"
	"casebook/data/compare"
)

// comparisonRecord is a comparison as JSON.
type comparisonRecord struct {
	A          inspectionRecord     `json:"a"`
	B          inspectionRecord     `json:"b"`
	Warnings   []string             `json:"warnings"`
	Judgements []judgementRow       `json:"judgements"`
	Themes     []themeRow           `json:"themes"`
	Fates      map[compare.Fate]int `json:"fates"`           // of all themes, also those that are hidden
	Suggested  map[compare.Fate]int `json:"fates_suggested"` // of those, the ones that rest on suggestions
	Hidden     *hiddenRecord        `json:"hidden,omitempty"`
}

// judgementRow is an area with both grades; a grade is null where a side has
// none, direction is null where nothing may be said.
type judgementRow struct {
	Area         data.Area     `json:"area"`
	A            nullable      `json:"a"`
	B            nullable      `json:"b"`
	State        compare.State `json:"state"`
	Direction    nullable      `json:"direction"`
	Steps        int           `json:"steps"`
	Reason       string        `json:"reason"`
	ScaleChanged bool          `json:"scale_changed"`
}

type themeRow struct {
	Theme   string       `json:"theme"`
	Fate    compare.Fate `json:"fate"`
	A       []string     `json:"a"`
	B       []string     `json:"b"`
	Partial bool         `json:"partial"`
	// Suggested: no reader has confirmed the themes or the polarity that decide.
	Suggested bool   `json:"suggested"`
	Reason    string `json:"reason"`
}

// hiddenRecord counts what --changed-only left out.
type hiddenRecord struct {
	Judgements int `json:"judgements"`
	Themes     int `json:"themes"`
}

func (c comparison) record() comparisonRecord {
	r := comparisonRecord{
		A: newInspectionRecord(c.a), B: newInspectionRecord(c.b),
		Warnings: full(c.Warnings), Judgements: judgementRows(c.rows), Themes: []themeRow{}, Fates: map[compare.Fate]int{}, Suggested: map[compare.Fate]int{},
	}
	for _, x := range c.themes {
		r.Themes = append(r.Themes, themeRow{Theme: x.Theme, Fate: x.Fate, A: ids(x.A), B: ids(x.B), Partial: x.Partial, Suggested: x.Suggested, Reason: x.Reason})
	}
	for _, f := range compare.FateList() {
		r.Fates[f], r.Suggested[f] = c.Fates[f], c.SuggestedFates[f]
	}
	if c.changedOnly {
		r.Hidden = &hiddenRecord{Judgements: c.hiddenGrades, Themes: c.hiddenThemes}
	}
	return r
}

func judgementRows(rows []compare.Row) []judgementRow {
	out := make([]judgementRow, len(rows))
	for i, x := range rows {
		out[i] = judgementRow{Area: x.Area, A: gradeWord(x.A), B: gradeWord(x.B), State: x.State,
			Direction: nullable(x.Direction), Steps: x.Steps, Reason: x.Reason, ScaleChanged: x.ScaleChanged}
	}
	return out
}

func gradeWord(j *data.Judgement) nullable {
	if j == nil {
		return ""
	}
	return nullable(j.Grade)
}

func ids(findings []data.Finding) []string {
	out := make([]string, len(findings))
	for i, f := range findings {
		out[i] = f.ID
	}
	return out
}
