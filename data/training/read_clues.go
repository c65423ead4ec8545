package training

import (
	"slices"

	"casebook/data/filter"
	"casebook/data/prose"
	"casebook/data/toml"
)

// clues reads the ids of a round's clues.
func (r *scriptReader) clues(t toml.Table, out *Round) {
	v, ok := t.Value("clues")
	if !ok {
		return
	}
	for _, c := range v.Items {
		x, known := r.script.facts.finding(c.Text)
		switch {
		case !known:
			r.fault(c.At, "there is no finding %q%s", c.Text, r.nearFinding(c.Text, out.Inspection))
		case x.Inspection != out.Inspection:
			r.fault(c.At, "%q is a finding of %s, not of this round's inspection", c.Text, x.Inspection)
		case slices.Contains(out.Clues, c.Text):
			r.fault(c.At, "%q stands here twice", c.Text)
		default:
			out.Clues = append(out.Clues, c.Text)
		}
	}
}

func (r *scriptReader) nearFinding(id, inspection string) string {
	var ids []string
	for _, f := range r.script.facts.Findings {
		if f.Inspection == inspection {
			ids = append(ids, f.ID)
		}
	}
	near := filter.Nearest(id, ids, 3)
	switch {
	case len(ids) == 0:
		return ": no finding of this inspection is held"
	case len(near) == 0:
		return ""
	}
	return ": did you mean " + prose.List(near, "or") + "?"
}
