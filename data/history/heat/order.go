package heat

import (
	"cmp"
	"slices"

	"casebook/data/filter"
	"casebook/data/mark"
)

// SortByTotal orders rows by a metric of their totals, the greatest first.
// Rows of one value stay in the order of the themes.
func (m *Map) SortByTotal(metric Metric) {
	slices.SortStableFunc(m.Rows, func(a, b Row) int {
		return cmp.Compare(metric.Value(b.Total, m.Findings), metric.Value(a.Total, m.Findings))
	})
}

// Trend holds the verdicts of the columns that speak of a theme against the one
// before: ^ better, v worse, = the same; one mark a step, "" where fewer than
// two columns speak. Nothing is worse where nothing needs work. Partial sources
// make it a hint, no more.
func (r Row) Trend() string {
	out, last := "", -1
	for _, t := range r.Cells {
		v := t.Balance().Verdict().Order()
		if v < 0 {
			continue
		}
		if last >= 0 {
			step := cmp.Compare(v, last)
			if t.Needs()+t.Mixed == 0 {
				step = min(step, 0)
			}
			out += [...]string{mark.Better, mark.Same, mark.Worse}[1+step]
		}
		last = v
	}
	return out
}

// Cell returns the filter that chooses the findings of a cell.
func (m Map) Cell(row, column int) filter.Filter {
	f := m.Base().Clear(filter.Theme)
	for _, id := range m.Base().Pick(filter.Theme).Exclude {
		f = f.Exclude(filter.Theme, id)
	}
	f = f.Include(filter.Theme, m.Rows[row].Theme)
	c := m.Columns[column]
	if m.By == ByYear {
		return f.Clear(filter.Year).Include(filter.Year, c.ID)
	}
	return f.Within(*c.Inspection)
}
