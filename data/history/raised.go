package history

import (
	"cmp"
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/compare"
)

// often is in how many inspections a matter must be found wanting, with no
// word of praise in between, to be raised again and again.
const often = 3

// Again is a matter that was raised again and again.
type Again struct {
	Row   ChainRow
	Cells []Cell // that raise it, earliest first
	Words string
}

// raisedAgain looks for the longest run of inspections that found a matter
// wanting while none in between had a good word for it. Silence neither makes
// nor breaks a run.
func (c *Chain) raisedAgain(r ChainRow) (Again, bool) {
	var best, run []Cell
	for _, x := range r.Cells {
		switch {
		case x.onlyCriticised():
			if run = append(run, x); len(run) > len(best) {
				best = slices.Clone(run)
			}
		case x.speaks():
			run = nil
		}
	}
	if len(best) < often {
		return Again{}, false
	}
	first, last := best[0], best[len(best)-1]
	a := Again{Row: r, Cells: best, Words: fmt.Sprintf("raised %d times, first %s, last %s, never praised in between", len(best), c.when(first), c.when(last))}
	if slices.ContainsFunc(r.Cells, func(x Cell) bool { return x.between(first, last) && (x.State == NoText || x.State == NotLinked) }) {
		a.Words += " as far as sources are held and linked"
	}
	for _, x := range r.Cells {
		if x.Side == Good && x.Inspection.SortDate() > last.Inspection.SortDate() {
			a.Words += "; since then praised or progressing " + c.when(x)
			break
		}
	}
	if r.Status == compare.Suggested {
		a.Words += suggestedOnly
	}
	return a, true
}

// between reports whether a cell's inspection lies between those of two others.
func (c Cell) between(first, last Cell) bool {
	d := c.Inspection.SortDate()
	return first.Inspection.SortDate() < d && d < last.Inspection.SortDate()
}

// onlyCriticised reports whether an inspection finds the matter wanting and has
// no good word for it.
func (c Cell) onlyCriticised() bool {
	return c.Side == Wanting && c.Verdict != data.MostlyCriticised
}

// speaks reports whether Ofsted says something of the matter in the inspection.
func (c Cell) speaks() bool {
	switch c.State {
	case Before, NotMentioned, NotLinked, NoText, OtherVoice, Spoken, BackReference:
		return false
	}
	return true
}

// rank orders what was raised again and again: what a person followed before
// suggestions, the most often first, then what lasted longest.
func rank(x, y Again) int {
	order := func(s compare.Status) int { return slices.Index(compare.Statuses(), s) }
	span := func(a Again) int {
		return a.Cells[len(a.Cells)-1].Inspection.SortDate().Year() - a.Cells[0].Inspection.SortDate().Year()
	}
	return cmp.Or(
		cmp.Compare(min(1, order(y.Row.Status)), min(1, order(x.Row.Status))),
		cmp.Compare(len(y.Cells), len(x.Cells)),
		cmp.Compare(span(y), span(x)))
}

// RaisedAgain returns how a row was raised again and again, and whether it was.
func (c Chain) RaisedAgain(row ChainRow) (Again, bool) {
	for _, a := range c.Again {
		if a.Row.ID() == row.ID() {
			return a, true
		}
	}
	return Again{}, false
}

// Came returns how a row came back, and whether it did.
func (c Chain) Came(row ChainRow) (Return, bool) {
	for _, r := range c.Returns {
		if r.Row.ID() == row.ID() {
			return r, true
		}
	}
	return Return{}, false
}

// Told is what is said of a row beside its cells: that it was raised again and
// again, and that it came back; "" for neither.
func (c Chain) Told(row ChainRow) string {
	a, again := c.RaisedAgain(row)
	b, back := c.Came(row)
	switch {
	case again && back:
		return a.Words + "; came back: " + b.Words
	case back:
		return "came back: " + b.Words
	}
	return a.Words
}

// Short is Told in a few words for a column.
func (c Chain) Short(row ChainRow) string {
	a, again := c.RaisedAgain(row)
	_, back := c.Came(row)
	switch {
	case again && back:
		return fmt.Sprintf("raised %d times, came back", len(a.Cells))
	case back:
		return "came back"
	case again:
		return fmt.Sprintf("raised %d times", len(a.Cells))
	}
	return ""
}

// OnlyAgain keeps the rows that were raised again and again, Only those that
// came back.
func (c Chain) OnlyAgain() []ChainRow {
	var out []ChainRow
	for _, a := range c.Again {
		out = append(out, a.Row)
	}
	return out
}

// lead puts what was raised again and again before the other matters.
func (c *Chain) lead() {
	slices.SortStableFunc(c.Again, rank)
	at := func(r ChainRow) int {
		i := slices.IndexFunc(c.Again, func(a Again) bool { return a.Row.ID() == r.ID() })
		if i < 0 {
			return len(c.Again)
		}
		return i
	}
	slices.SortStableFunc(c.Rows, func(x, y ChainRow) int { return cmp.Compare(at(x), at(y)) })
}
