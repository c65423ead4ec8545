package heat

import (
	"math"
	"strconv"

	"casebook/data/mark"
)

// Metric says what a cell's number and shade show.
type Metric uint8

// The metrics. Net is needs work minus good: above nothing, more was found
// wanting than praised. Share is the cell's part of its column's findings.
const (
	Net Metric = iota
	Each
	Needs
	Good
	All
	Share
)

// Metrics lists every metric in the order in which one key goes round them.
func Metrics() []Metric { return []Metric{Net, Each, Needs, Good, All, Share} }

// String is the metric's word: a flag's value.
func (m Metric) String() string {
	return [...]string{"net", "each", "needs-work", "good", "all", "share"}[m]
}

// Words says the metric for a caption.
func (m Metric) Words() string {
	return [...]string{mark.NeedsWork + " that more needs work, " + mark.Strength + " that more is good, and by how many", mark.Legend(mark.Strength, mark.NeedsWork) + "; mixed ones in neither", "needs work", "good", "all findings", "share of the column's findings, per cent"}[m]
}

// Directed reports whether a greater number says that more needs work, or that
// more is praised: of how many findings there are, or of a share of them, it says
// neither.
func (m Metric) Directed() bool { return m != All && m != Share }

// Value is the number of a cell in a column with so many findings.
func (m Metric) Value(t Tally, column int) int {
	switch m {
	case Needs:
		return t.Needs()
	case Good:
		return t.Good()
	case All:
		return t.All()
	case Share:
		if column == 0 {
			return 0
		}
		return int(math.Round(100 * float64(t.All()) / float64(column)))
	}
	return t.Needs() - t.Good()
}

// Text writes a cell: that nothing is said, else the number with its unit or, where it is
// a difference, the mark of what there is more of: a plus would read as good.
func (m Metric) Text(t Tally, column int) string {
	if t.All() == 0 {
		return mark.Silent
	}
	n := m.Value(t, column)
	switch m {
	case Each:
		return mark.Strength + strconv.Itoa(t.Good()) + " " + mark.NeedsWork + strconv.Itoa(t.Needs())
	case Net:
		switch {
		case n > 0:
			return mark.NeedsWork + strconv.Itoa(n)
		case n < 0:
			return mark.Strength + strconv.Itoa(-n)
		}
	case Share:
		return strconv.Itoa(n) + "%"
	}
	return strconv.Itoa(n)
}

// Levels is the number of shades above none.
const Levels = 4

// Shade returns a cell's shade from -Levels (most good) to Levels (most that
// needs work); metrics without a direction start at 0. It is measured against
// the greatest value of the map, so that shades differ within each.
func (m Metric) Shade(value, greatest int) int {
	if greatest <= 0 || value == 0 {
		return 0
	}
	size := value
	if size < 0 {
		size = -size
	}
	n := min((size*Levels+greatest-1)/greatest, Levels)
	if value < 0 || m == Good {
		return -n
	}
	return n
}

// Greatest is the greatest size of a value in the map.
func (m Map) Greatest(metric Metric) int {
	most := 0
	for _, r := range m.Rows {
		for i, t := range r.Cells {
			v := metric.Value(t, m.Columns[i].Findings)
			most = max(most, v, -v)
		}
	}
	return most
}
