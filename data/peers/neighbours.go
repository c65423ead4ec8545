package peers

import (
	"cmp"
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/compare"
)

// Among is an authority among its statistical neighbours.
type Among struct {
	A     Peer
	Peers []Beside // A beside each neighbour, in the order of Authority.Neighbours
	// Missing says of which neighbours nothing can be shown, and why.
	Missing []string
	// Warnings is what a reader must know first; Unreadable are the damaged
	// findings with which it begins.
	Warnings   []string
	Unreadable []data.Unreadable
	// Overall counts the neighbours by how their overall grade stands to A's,
	// where the two can be compared: up is better than A. Unsaid counts the
	// rest.
	Overall map[compare.Direction]int
	Shared  []SharedTheme // themes in which A and neighbours are found wanting, the most shared first
	Learn   []SharedTheme // themes in which A is found wanting and neighbours do well
	Read    int           // neighbours whose findings are held
	names   data.ThemeSet
}

// SharedTheme is a theme and the neighbours for which it holds.
type SharedTheme struct {
	Theme       string
	Authorities []string // ids, in the same order
}

// Neighbours sets an authority among its statistical neighbours, each by the
// grades that stand on a day.
func Neighbours(from Facts, id string, on data.Date) (Among, error) {
	out := Among{names: from.Themes(), Overall: map[compare.Direction]int{}}
	var err error
	if out.A, err = peer(from, id, on); err != nil {
		return out, err
	}
	out.Unreadable = slices.Clone(out.A.Unreadable)
	all, err := from.Authorities()
	if err != nil {
		return out, fmt.Errorf("the neighbours of %s: %w", id, err)
	}
	shared, learn := map[string]*SharedTheme{}, map[string]*SharedTheme{}
	for _, code := range out.A.Authority.Neighbours {
		i := slices.IndexFunc(all, func(a data.Authority) bool { return a.LACode == code })
		if i < 0 {
			out.Missing = append(out.Missing, "No authority with the code "+code+" is known.")
			continue
		}
		if all[i].Abolished {
			out.Missing = append(out.Missing, all[i].Name+" has been abolished.")
			continue
		}
		p, err := peer(from, all[i].ID, on)
		if err != nil {
			return out, err
		}
		if !p.Graded {
			out.Missing = append(out.Missing, p.Words()+".")
			continue
		}
		b, err := beside(out.A, p, out.names)
		if err != nil {
			return out, err
		}
		out.add(b, shared, learn)
	}
	out.Shared, out.Learn = out.sorted(shared), out.sorted(learn)
	out.Warnings = data.UnreadableWords(out.Unreadable)
	if out.unconfirmed() {
		out.Warnings = append(out.Warnings, compare.ThemesSuggested)
	}
	return out, nil
}

// unconfirmed reports whether the themes that are compared rest on suggestions.
func (n *Among) unconfirmed() bool {
	return len(n.A.Findings) > 0 && n.Read > 0 && (compare.Unconfirmed(n.A.Findings) ||
		slices.ContainsFunc(n.Peers, func(b Beside) bool { return compare.Unconfirmed(b.B.Findings) }))
}

// add counts one neighbour.
func (n *Among) add(b Beside, shared, learn map[string]*SharedTheme) {
	n.Peers = append(n.Peers, b)
	n.Unreadable = append(n.Unreadable, b.B.Unreadable...)
	n.Overall[overall(b.Rows)]++
	if len(b.B.Findings) > 0 {
		n.Read++
	}
	for _, t := range b.Both {
		share(shared, t.ID, b.B.Authority.ID)
	}
	for _, t := range b.BetterB {
		share(learn, t.ID, b.B.Authority.ID)
	}
}

// overall is how the overall grades stand to each other, unsaid where they do
// not compare.
func overall(rows []compare.Row) compare.Direction {
	for _, r := range rows {
		if r.AreaA == data.Overall && r.AreaB == data.Overall {
			return r.Direction
		}
	}
	return compare.Unsaid
}

func share(m map[string]*SharedTheme, theme, authority string) {
	if m[theme] == nil {
		m[theme] = &SharedTheme{Theme: theme}
	}
	m[theme].Authorities = append(m[theme].Authorities, authority)
}

// sorted puts the most shared themes first, equals in the themes' order.
func (n *Among) sorted(m map[string]*SharedTheme) []SharedTheme {
	var out []SharedTheme
	for _, t := range n.names.List() {
		if s := m[t.ID]; s != nil {
			out = append(out, *s)
		}
	}
	slices.SortStableFunc(out, func(a, b SharedTheme) int { return cmp.Compare(len(b.Authorities), len(a.Authorities)) })
	return out
}
