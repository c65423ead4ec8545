package england

import (
	"cmp"
	"slices"

	"casebook/data"
	"casebook/data/history"
)

// Spread is how many grades of each kind a year, a framework or a day saw.
type Spread struct {
	Of     string // year, framework, or "" for no date
	Counts map[data.Grade]int
	Total  int
	// Without counts those that have no grade of the area, by why they have
	// none; they are not in Total.
	Without map[data.OverallStatus]int
}

func newSpread(of string) Spread {
	return Spread{Of: of, Counts: map[data.Grade]int{}, Without: map[data.OverallStatus]int{}}
}

func (s *Spread) add(g data.Grade, lack data.OverallStatus) {
	if g.Step() == 0 {
		s.Without[lack]++
		return
	}
	s.Counts[g]++
	s.Total++
}

// None is how many have no grade.
func (s Spread) None() (n int) {
	for _, x := range s.Without {
		n += x
	}
	return n
}

// Standing counts the grades of an area in force of the authorities that exist.
func (e England) Standing(of data.Area) Spread {
	s := newSpread(string(e.Reach().On))
	for _, r := range e.Rows {
		s.add(r.Grade(of), r.lack(of))
	}
	return s
}

// byYear counts the grades of an area given in each year on a date basis. The
// early frameworks, which graded one subject only, are left out, save of their
// own areas; abolished authorities are in, because their inspections were made.
func (e England) byYear(of data.Area, basis data.Basis) []Spread {
	return e.spread(of, func(in data.Inspection) (string, bool) {
		return in.On(basis).YearText(), inYears(in.Edition(), of)
	}, cmp.Compare[string])
}

// byFramework counts the grades of an area given under each framework, oldest
// first. Overall grades of the early ones are of their own subject.
func (e England) byFramework(of data.Area) []Spread {
	all := data.Frameworks()
	return e.spread(of, func(in data.Inspection) (string, bool) { return string(in.Framework), true }, func(x, y string) int {
		return cmp.Compare(slices.Index(all, data.Framework(x)), slices.Index(all, data.Framework(y)))
	})
}

// spread counts graded inspections by a key, in an order of the keys. What comes
// before the first grade of the area is left out: it could not be given yet.
func (e England) spread(of data.Area, by func(data.Inspection) (string, bool), order func(x, y string) int) []Spread {
	at := map[string]int{}
	var out []Spread
	for _, in := range e.all {
		key, ok := by(*in)
		if !ok || !history.Grades(*in) {
			continue
		}
		i, seen := at[key]
		if !seen {
			i = len(out)
			at[key] = i
			out = append(out, newSpread(key))
		}
		j, _ := in.Judgement(of)
		out[i].add(j.Grade, in.AreaStatus(of))
	}
	slices.SortStableFunc(out, func(x, y Spread) int { return order(x.Of, y.Of) })
	first := slices.IndexFunc(out, func(s Spread) bool { return s.Total > 0 })
	if first < 0 {
		return nil
	}
	return out[first:]
}
