package compare

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/prose"
	"casebook/ui/widget"
)

// themeGroups are the themes that are shown, those with the gravest change first.
func (m *Model) themeGroups() []group {
	var out []group
	for i, t := range m.pair.Themes {
		if !m.changed || !t.Stayed() {
			out = append(out, group{kind: ofTheme, id: "theme:" + t.Theme, at: i, a: t.A, b: t.B})
		}
	}
	order := m.pair.ThemeChanges()
	rank := func(g group) int { return slices.Index(order, m.pair.Themes[g.at].Change) }
	slices.SortStableFunc(out, func(x, y group) int { return rank(x) - rank(y) })
	return out
}

// layUnspoken names below the last theme those that neither side speaks of.
func (m *Model) layUnspoken(s *sheet, b block) {
	if m.rows != byTheme || len(m.pair.Unspoken) == 0 || b.group != len(m.groups)-1 || !m.lastPart(b) {
		return
	}
	var names []string
	for _, id := range m.pair.Unspoken {
		names = append(names, m.pair.ThemeName(id))
	}
	first := len(s.Lines)
	s.note(prose.Capital(compare.NeitherSpeakOf)+": "+strings.Join(names, "; ")+".", m.settings.Style.Dim)
	s.Stops = append(s.Stops, widget.Stop{ID: "unspoken", First: first, Last: len(s.Lines) - 1})
}

// silence says that a side does not speak of a group, and no more.
func (m *Model) silence(g group, side int) string {
	if g.kind == ofNew && side == sideA {
		return ""
	}
	in, suggested := m.pair.A, m.pair.SuggestedA
	if side == sideB {
		in, suggested = m.pair.B, m.pair.SuggestedB
	}
	switch {
	case g.kind == ofMatter && m.pair.Matters[g.at].Status == compare.Confirmed:
		return ". no finding"
	case g.kind == ofMatter:
		suggested = true
	case g.kind == ofArea:
		if in.Coverage.Part() {
			return ". no finding held (" + in.Coverage.Short() + ")"
		}
		return ". no finding held"
	}
	switch {
	case in.Coverage == data.Selected:
		return ". no finding held (" + in.Coverage.Short() + ")"
	case in.Coverage.Part():
		return ". not mentioned (" + in.Coverage.Short() + ")"
	case suggested:
		return ". not mentioned (suggested)"
	}
	return ". not mentioned"
}
