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

// Coverage says what the column's silence is worth: "full", "part", "grades",
// or for several inspections "3 full, 2 part, 1 grades".
func (c Column) Coverage() string {
	var out []string
	for _, x := range []struct {
		n    int
		word string
	}{{c.Full, "full"}, {c.Part, "part"}, {c.Grades, "grades"}} {
		switch {
		case x.n > 0 && c.Inspection != nil:
			return x.word
		case x.n > 0:
			out = append(out, strconv.Itoa(x.n)+" "+x.word)
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
