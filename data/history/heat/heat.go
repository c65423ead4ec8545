// Package heat is the map of themes against inspections or years: how often
// each was praised and found wanting, and which sources there were to say so.
//
// It is pure: it knows counts, filters and the domain, and nothing of how a
// store counts or of how a map is drawn. An empty cell never means good news;
// the coverage of its column says what its silence is worth.
package heat

import (
	"errors"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/mark"
)

// By says what the columns of a map are.
type By uint8

// The columns. Years are those of the filter's date basis.
const (
	ByInspection By = iota
	ByYear
)

// String is the columns' word: a flag's value.
func (b By) String() string {
	if b == ByYear {
		return "year"
	}
	return "inspection"
}

// MaxInspections is the most columns that a map of inspections may have: more
// could not be read.
const MaxInspections = 400

// ErrTooMany says that a map of inspections would have more than
// MaxInspections columns.
var ErrTooMany = errors.New("too many inspections for a column each: take years, or choose an authority")

// Question is what a map counts.
type Question struct {
	Filter filter.Filter
	By     By
}

// Base is the filter of all cells: the themes that it includes are the rows of
// the map, and no cell is narrowed by another's theme, unless every one is asked for.
func (q Question) Base() filter.Filter {
	if q.Filter.Pick(filter.Theme).Every() {
		return q.Filter
	}
	return q.Filter.Drop(filter.Theme, q.Filter.Pick(filter.Theme).Include...)
}

// Counts is what a store counts for a map. Cells go by theme, then column.
type Counts struct {
	ThemeSet data.ThemeSet // names the themes
	Themes   []string      // ids; filter.None for findings without a theme
	Columns  []Column
	Cells    [][]Tally
	Totals   []Tally // of each theme: a finding counts once
	// Findings are those that match, each once, whatever themes it has.
	Findings  int
	Suggested int // of these, whose themes nobody has confirmed
}

// Tally counts the findings of one cell by polarity; Other is context.
type Tally struct {
	Strength, Progress, Mixed, Development, Recommendation, Other int
	Suggested                                                     int // of all of these, not confirmed
}

// Balance is what the cell's findings say, for its verdict.
func (t Tally) Balance() data.Balance {
	return data.Balance{Praise: t.Strength, Progress: t.Progress, Mixed: t.Mixed, Work: t.Needs()}
}

// Good counts praise: strengths and progress.
func (t Tally) Good() int { return t.Strength + t.Progress }

// Needs counts what needs work: development and recommendations.
func (t Tally) Needs() int { return t.Development + t.Recommendation }

// All counts every finding, also mixed paragraphs and context.
func (t Tally) All() int { return t.Good() + t.Mixed + t.Needs() + t.Other }

// Confirmed counts the findings whose themes a reader gave or confirmed.
func (t Tally) Confirmed() int { return t.All() - t.Suggested }

// Join adds another cell's counts.
func (t *Tally) Join(o Tally) {
	t.Strength += o.Strength
	t.Progress += o.Progress
	t.Mixed += o.Mixed
	t.Development += o.Development
	t.Recommendation += o.Recommendation
	t.Other += o.Other
	t.Suggested += o.Suggested
}

// Add adds one finding of a polarity.
func (t *Tally) Add(p data.Polarity, suggested bool) {
	switch p {
	case data.Strength:
		t.Strength++
	case data.Progress:
		t.Progress++
	case data.MixedPolarity:
		t.Mixed++
	case data.Development:
		t.Development++
	case data.Recommendation:
		t.Recommendation++
	default:
		t.Other++
	}
	if suggested {
		t.Suggested++
	}
}

// Map is a heat map: what the screen shows and the shell prints.
type Map struct {
	Question
	ThemeSet  data.ThemeSet // names the themes
	Rows      []Row
	Columns   []Column
	Unread    []Column // of which no text is held
	Findings  int
	Suggested int
}

// Row is a theme with its cells, a cell a column.
type Row struct {
	Theme string
	Name  string
	Cells []Tally
	Total Tally
}

// Of makes the map of what a store counted. Columns without any text held are
// left out and named as unread: a dot in them would look like an answer.
func Of(q Question, c Counts) Map {
	m := Map{Question: q, ThemeSet: c.ThemeSet, Findings: c.Findings, Suggested: c.Suggested}
	var shown []int
	several := q.By == ByInspection && severalAuthorities(c.Columns)
	for i, col := range c.Columns {
		if several && col.Inspection != nil {
			col.Whose = col.Inspection.Authority
		}
		if col.Findings+col.Full+col.Part == 0 {
			m.Unread = append(m.Unread, col)
			continue
		}
		shown = append(shown, i)
		m.Columns = append(m.Columns, col)
	}
	for i, theme := range c.Themes {
		r := Row{Theme: theme, Name: themeName(c.ThemeSet, theme), Total: c.Totals[i]}
		for _, at := range shown {
			r.Cells = append(r.Cells, c.Cells[i][at])
		}
		m.Rows = append(m.Rows, r)
	}
	return m
}

// Follows reports whether the columns are one authority's inspections: only
// then is there a trend from one to the next.
func (m Map) Follows() bool {
	return m.By == ByInspection && !slices.ContainsFunc(m.Columns, func(c Column) bool { return c.Whose != "" })
}

// themeName is a theme's label, also that of findings without one.
func themeName(themes data.ThemeSet, id string) string {
	if id == filter.None {
		return filter.Theme.NoneName()
	}
	return themes.Label(id)
}

// Doubt is "?" beside a cell that counts themes which the program suggested and
// nobody confirmed. Where that is so of every finding the words of Certainty
// say it once, and no cell has the mark.
func (m Map) Doubt(t Tally) string {
	if t.Suggested > 0 && m.Suggested < m.Findings {
		return mark.Unchecked
	}
	return ""
}

// NothingHeld is said where a map has nothing to count.
const NothingHeld = "No findings are held of what is asked."

// Certainty says how many themes are the program's suggestions.
func (m Map) Certainty() string {
	n := strconv.Itoa(m.Findings)
	switch {
	case m.Findings == 0:
		return NothingHeld
	case m.Suggested == 0:
		return n + " findings; their themes were given or confirmed by a person."
	case m.Suggested == m.Findings:
		return n + " findings; all their themes and polarities are the program's suggestions, confirmed by nobody."
	}
	return n + " findings; themes and polarity of " + strconv.Itoa(m.Suggested) + " are the program's suggestions, confirmed by nobody (" + mark.Unchecked + " in a cell that counts one)."
}

// UnreadWords names the columns that are left out because no text of them is
// held, "" where none is.
func (m Map) UnreadWords() string {
	if len(m.Unread) == 0 {
		return ""
	}
	var names []string
	for _, c := range m.Unread {
		names = append(names, c.Name(m.Filter.Basis))
	}
	return "Left out, because no text of them is held: " + strings.Join(names, ", ") + "."
}
