package england

import (
	"cmp"
	"slices"

	"casebook/data"
)

// Spread is how many overall grades of each kind a year or a framework saw.
type Spread struct {
	Of     string // year, framework, or "" for no date
	Counts map[data.Grade]int
	Total  int
	// NotGiven counts the authorities whose grades in force have no overall one
	// under their framework; they are not in Total.
	NotGiven int
}

// Standing counts the grades in force of the authorities that exist; those
// without one are left out of Total.
func (e England) Standing() Spread {
	s := Spread{Of: string(e.Reach().On), Counts: map[data.Grade]int{}}
	for _, r := range e.Rows {
		switch {
		case r.HasGrade && r.Standing.Grade != "":
			s.Counts[r.Standing.Grade]++
			s.Total++
		case r.OverallStatus() == data.OverallNotGiven:
			s.NotGiven++
		}
	}
	return s
}

// ByYear counts the overall grades given in each year on a date basis. The
// early frameworks, which graded one subject only, are left out; abolished
// authorities are in, because their inspections were made.
func (e England) ByYear(basis data.Basis) []Spread {
	return e.spread(func(in data.Inspection) (string, bool) {
		return in.On(basis).YearText(), inYears(in.Edition())
	})
}

// ByFramework counts the overall grades given under each framework, oldest
// first. Those of the early ones are of their own subject.
func (e England) ByFramework() []Spread {
	out := e.spread(func(in data.Inspection) (string, bool) { return string(in.Framework), true })
	all := data.Frameworks()
	slices.SortStableFunc(out, func(x, y Spread) int {
		return cmp.Compare(slices.Index(all, data.Framework(x.Of)), slices.Index(all, data.Framework(y.Of)))
	})
	return out
}

func (e England) spread(of func(data.Inspection) (string, bool)) []Spread {
	at := map[string]int{}
	var out []Spread
	for _, in := range e.all {
		g := in.OverallGrade()
		key, ok := of(*in)
		if g == "" || !ok {
			continue
		}
		i, seen := at[key]
		if !seen {
			i = len(out)
			at[key] = i
			out = append(out, Spread{Of: key, Counts: map[data.Grade]int{}})
		}
		out[i].Counts[g]++
		out[i].Total++
	}
	slices.SortStableFunc(out, func(x, y Spread) int { return cmp.Compare(x.Of, y.Of) })
	return out
}
