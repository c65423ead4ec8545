package importing

import (
	"fmt"
	"strings"

	"casebook/data/prose"
)

// Tally is what a table brings to a casebook. Inspections are counted once
// each: New, Changed or Same.
type Tally struct {
	New       int // inspections that were not held
	Changed   int // held, and something is added
	Confirmed int // held, and the table, which is not of this program's form, agrees
	Same      int // held, with nothing to add
	Findings  int // findings that are added
	Conflicts int // what the table says otherwise; see Plan.Conflicts
	Refused   int // rows left out
	Remarks   int // rows read of which something was not as expected
}

// words tells what became of a table's rows in one line. Rows is how many
// there were.
func (t Tally) words(rows int) string {
	parts := []string{
		prose.Count(rows, "row") + " read",
		fmt.Sprintf("%s new, %d with something added, %d already there", prose.Count(t.New, "inspection"), t.Changed, t.Same),
	}
	if t.Confirmed > 0 {
		parts = append(parts, prose.Count(t.Confirmed, "inspection")+" confirmed")
	}
	if t.Findings > 0 {
		parts = append(parts, prose.Count(t.Findings, "finding")+" new")
	}
	if t.Refused > 0 {
		parts = append(parts, prose.Count(t.Refused, "row")+" left out")
	}
	if t.Remarks > 0 {
		parts = append(parts, prose.Count(t.Remarks, "remark"))
	}
	if t.Conflicts > 0 {
		parts = append(parts, fmt.Sprintf("%s with what is held, listed under \"Sources differ\"", prose.Count(t.Conflicts, "conflict")))
	}
	return strings.Join(parts, "; ")
}

// TableFacts says what became of a table in one line, "" for a file that is
// none.
func (f File) TableFacts() string {
	if f.Table == nil {
		return ""
	}
	return f.Tally.words(f.Table.Rows)
}
