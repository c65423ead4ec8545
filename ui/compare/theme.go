package compare

import (
	"casebook/data"
	"casebook/data/compare"
)

// themeGroups are the themes that are shown.
func (m *Model) themeGroups() []group {
	var out []group
	for i, t := range m.pair.Themes {
		if !m.changed || !t.Stayed() {
			out = append(out, group{kind: ofTheme, id: "theme:" + t.Theme, at: i, a: t.A, b: t.B})
		}
	}
	return out
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
		if in.Coverage == data.Partial {
			return ". no finding held (partial)"
		}
		return ". no finding held"
	}
	switch {
	case in.Coverage == data.Partial:
		return ". not mentioned (partial)"
	case suggested:
		return ". not mentioned (suggested)"
	}
	return ". not mentioned"
}
