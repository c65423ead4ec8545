package heat

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/filter"
)

// Column is an inspection or a year.
type Column struct {
	ID         string           // inspection id, year, or filter.None for no date
	Inspection *data.Inspection // nil for a year
	Whose      string           // authority id, where inspections are of several; "" else
	Findings   int              // that match, each once
	// How many of its inspections are held whole, in part, by grades only.
	Full, Part, Grades int
}

// Hold counts an inspection of a coverage.
func (c *Column) Hold(k data.Coverage) {
	switch k {
	case data.Complete:
		c.Full++
	case data.Partial, data.Selected:
		c.Part++
	default:
		c.Grades++
	}
}

// Words says what is held of the column's inspections: "partial", or of several
// "1 partial, 38 grades".
func (c Column) Words() string { return c.held(data.Coverage.Short) }

// Held is the coverage of all of the column's inspections as of one: part of them,
// where some are held whole and others are not.
func (c Column) Held() data.Coverage {
	switch {
	case c.Inspection != nil:
		return c.Inspection.Coverage
	case c.Part+c.Grades == 0:
		return data.Complete
	case c.Full+c.Part == 0:
		return data.NoText
	}
	return data.Partial
}

// value is what a table for programs holds of Words.
func (c Column) value() string {
	words := map[data.Coverage]string{data.Complete: "full", data.Partial: "part", data.Selected: "part", data.NoText: "grades"}
	return c.held(func(k data.Coverage) string { return words[k] })
}

func (c Column) held(word func(data.Coverage) string) string {
	if c.Inspection != nil {
		return word(c.Held())
	}
	var out []string
	for i, n := range []int{c.Full, c.Part, c.Grades} {
		if n > 0 {
			out = append(out, strconv.Itoa(n)+" "+word([]data.Coverage{data.Complete, data.Partial, data.NoText}[i]))
		}
	}
	return strings.Join(out, ", ")
}

// Silence says what an empty cell of the column means.
func (c Column) Silence() string {
	if c.Full > 0 && c.Part+c.Grades == 0 {
		return "not mentioned in the report; that does not mean resolved"
	}
	return "not mentioned in the part held; that says nothing"
}

// Name is the column's heading on a date basis: "2018", "SIF 2014", and among
// several authorities "leeds SIF 2014".
func (c Column) Name(b data.Basis) string {
	if c.ID == filter.None {
		return filter.Year.NoneName()
	}
	if c.Whose != "" {
		return c.Whose + " " + c.Inspection.Title(b)
	}
	if c.Inspection != nil {
		return c.Inspection.Title(b)
	}
	return c.ID
}

func severalAuthorities(all []Column) bool {
	return slices.ContainsFunc(all, func(c Column) bool {
		return c.Inspection != nil && all[0].Inspection != nil && c.Inspection.Authority != all[0].Inspection.Authority
	})
}
