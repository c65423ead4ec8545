package timeline

import (
	"slices"
	"strings"

	"casebook/data/compare"
)

// Sourced says of each inspection on the line how its date and its grades are
// known, a sentence each, by date.
func (t Timeline) Sourced() []string {
	type known struct {
		mark   Placed
		grades []string
	}
	var all []known
	for _, r := range t.Rows {
		for _, p := range r.Points {
			i := slices.IndexFunc(all, func(k known) bool { return k.mark.Inspection.ID == p.Inspection.ID })
			if i < 0 {
				i = len(all)
				all = append(all, known{mark: p.Placed})
			}
			if w := p.Judgement.Status.Words(); w != "" && !slices.Contains(all[i].grades, w) {
				all[i].grades = append(all[i].grades, w)
			}
		}
	}
	for _, m := range t.Visits {
		all = append(all, known{mark: m})
	}
	slices.SortStableFunc(all, func(x, y known) int { return strings.Compare(string(x.mark.Date), string(y.mark.Date)) })
	out := make([]string, len(all))
	for i, k := range all {
		out[i] = k.mark.Date.String() + ", " + k.mark.Inspection.Title(t.Basis) + ": date " + k.mark.Status.Words()
		if len(k.grades) > 0 {
			out[i] += "; grades " + strings.Join(k.grades, ", some ")
		}
		if held := t.Held(k.mark.Inspection.ID); held != "" {
			out[i] += "; " + held
		}
		out[i] += "."
	}
	return out
}

// Cautions say why a step stands in brackets, or why there is none between two
// judgements of one row, a sentence each.
func (t Timeline) Cautions() []string {
	var out []string
	for _, r := range t.Rows {
		for i, p := range r.Points {
			c := p.Change
			if c == nil || c.State == compare.Same && c.Direction != compare.Unsaid {
				continue
			}
			out = append(out, r.Name+", "+p.Date.String()+r.over(i)+": "+c.ComparabilityInTime()+".")
		}
	}
	return out
}

// over names the judgement that one is held against, where an inspection
// between them judged the area only inside another.
func (r Row) over(i int) string {
	if i == 0 || !slices.ContainsFunc(r.Joined, func(m Placed) bool { return m.Date >= r.Points[i-1].Date && m.Date <= r.Points[i].Date }) {
		return ""
	}
	return " against " + r.Points[i-1].Date.String()
}
