package data

import "slices"

// MaxThemes is how many themes a finding has at most: two readers who labelled
// paragraphs of reports gave none more.
const MaxThemes = 3

// Retag is a change of what findings are about. The zero Retag changes nothing.
type Retag struct {
	Whole     bool     // Themes replace whatever a finding has
	Themes    []string // theme ids, weightiest first, when Whole
	Put, Drop []string // else: theme ids to add after those that it has, and to take off
	Polarity  Polarity // "" leaves it. A recommendation stays one: its place in the report decides
}

// Of is a finding with the change made. It reports false where a theme found no
// room beside MaxThemes others.
func (r Retag) Of(f Finding) (Finding, bool) {
	themes, room := slices.Clone(f.Themes), true
	if r.Whole {
		themes = slices.Clone(r.Themes)
	}
	themes = slices.DeleteFunc(themes, func(id string) bool { return slices.Contains(r.Drop, id) })
	for _, id := range r.Put {
		switch {
		case slices.Contains(themes, id):
		case len(themes) >= MaxThemes:
			room = false
		default:
			themes = append(themes, id)
		}
	}
	f.Themes = themes
	if r.Polarity != "" && f.Polarity != Recommendation {
		f.Polarity = r.Polarity
	}
	return f, room
}
