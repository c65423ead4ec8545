package compare

import (
	"slices"

	"casebook/data"
)

// humanLinks is what people say of the links between two inspections: the
// built-in threads, and over them the reader's pairs.
type humanLinks struct {
	threads []data.Thread
	pairs   []data.Pair // of these two inspections, either way round, oldest first
	ends    [][2]string // of each pair: the ids of A's and B's finding, "" for one that has gone
}

// find looks up the findings of the pairs among all that are held.
func (d *humanLinks) find(a, b data.Inspection, fa, fb []data.Finding) {
	keys := map[string]string{}
	ids := map[string]bool{}
	if len(d.pairs) > 0 {
		for _, side := range [][]data.Finding{fa, fb} {
			for _, f := range side {
				keys[f.Key()], ids[f.ID] = f.ID, true
			}
		}
	}
	look := func(e data.PairEnd) string {
		if e.Key != "" {
			return keys[e.Key]
		}
		if ids[e.Finding] {
			return e.Finding
		}
		return ""
	}
	d.ends = make([][2]string, len(d.pairs))
	for i, p := range d.pairs {
		x, y := look(p.A), look(p.B)
		if p.A.Inspection == b.ID && p.B.Inspection == a.ID {
			x, y = y, x
		}
		d.ends[i] = [2]string{x, y}
	}
}

// between keeps the pairs of two inspections, in the order in which they were
// made.
func between(pairs []data.Pair, a, b string) []data.Pair {
	var out []data.Pair
	for _, p := range pairs {
		if p.A.Inspection == a && p.B.Inspection == b || p.A.Inspection == b && p.B.Inspection == a {
			out = append(out, p)
		}
	}
	slices.SortStableFunc(out, func(x, y data.Pair) int { return x.Made.Compare(y.Made) })
	return out
}

// reader returns the reader's last word on two findings, and whether there is
// one.
func (d humanLinks) reader(a, b string) (together, said bool) {
	for i, p := range d.pairs {
		if e := d.ends[i]; e[0] == a && e[1] == b && a != "" && b != "" {
			together, said = p.Together, true
		}
	}
	return together, said
}

// change returns the change that the reader last confirmed for a finding of A. A
// pair made while looking the other way round says nothing of it.
func (d humanLinks) change(a, inspection string) (data.Change, bool) {
	out, ok := data.Change(""), false
	for i, p := range d.pairs {
		f, known := data.ChangeOf(p.Change)
		if known && d.ends[i][0] == a && p.Together && p.A.Inspection == inspection && slices.Contains(MatterChanges(), f) {
			out, ok = f, true
		}
	}
	return out, ok
}

// linked reports whether the reader put any finding beside a finding of A.
func (d humanLinks) linked(a string) bool {
	for _, e := range d.ends {
		if e[0] == a && e[1] != "" {
			if together, _ := d.reader(e[0], e[1]); together {
				return true
			}
		}
	}
	return false
}

// thread returns the matter that the built-in facts follow a finding in.
func (d humanLinks) thread(f data.Finding) *data.Thread {
	for i, t := range d.threads {
		if f.Thread == t.ID || f.Thread == "" && slices.Contains(t.Findings, f.ID) {
			return &d.threads[i]
		}
	}
	return nil
}

// orphans lists the pairs that have lost a finding. A reader's word that B does
// not mention a matter names none of B's, so that none can be lost.
func (d humanLinks) orphans(a string) []Orphan {
	var out []Orphan
	for i, p := range d.pairs {
		x, y := p.A, p.B
		if x.Inspection != a {
			x, y = y, x
		}
		o := Orphan{Pair: p, GoneA: d.ends[i][0] == "" && meant(x), GoneB: d.ends[i][1] == "" && meant(y)}
		if o.GoneA || o.GoneB {
			out = append(out, o)
		}
	}
	return out
}

func meant(e data.PairEnd) bool { return e.Key != "" || e.Finding != "" }
