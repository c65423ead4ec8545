package data

import (
	"errors"
	"slices"
)

// MaxThemes is how many themes a finding has at most: two readers who labelled
// paragraphs of reports gave none more.
const MaxThemes = 3

// TagChange is a change of what findings are about. The zero TagChange changes nothing.
type TagChange struct {
	Whole     bool     // Themes replace whatever a finding has
	Themes    []string // theme ids, weightiest first, when Whole
	Put, Drop []string // else: theme ids to add after those that it has, and to take off
	Polarity  Polarity // "" leaves it, and so does one that WithPolarity refuses
}

// Of is a finding with the change made. It reports false where a theme found no
// room beside MaxThemes others.
func (c TagChange) Of(f Finding) (Finding, bool) {
	themes, room := slices.Clone(f.Themes), true
	if c.Whole {
		themes = slices.Clone(c.Themes)
	}
	themes = slices.DeleteFunc(themes, func(id string) bool { return slices.Contains(c.Drop, id) })
	for _, id := range c.Put {
		switch {
		case slices.Contains(themes, id):
		case len(themes) >= MaxThemes:
			room = false
		default:
			themes = append(themes, id)
		}
	}
	f.Themes = themes
	if c.Polarity != "" {
		f, _ = f.WithPolarity(c.Polarity)
	}
	return f, room
}

// Why a person cannot give a finding a polarity.
var (
	ErrAsksByPlace = errors.New("a recommendation is one by its place in the report")
	ErrAsksNowhere = errors.New("only its place in the report makes a finding a recommendation")
)

// WithPolarity is a finding with the polarity that a person gives it. What asks
// and what does not is a fact of the report, which no choice changes: else the
// count of its recommendations would be wrong. ErrAsksByPlace and ErrAsksNowhere
// leave the finding as it was.
func (f Finding) WithPolarity(p Polarity) (Finding, error) {
	switch {
	case p == f.Polarity:
	case f.Polarity == Recommendation:
		return f, ErrAsksByPlace
	case p == Recommendation:
		return f, ErrAsksNowhere
	}
	f.Polarity = p
	return f, nil
}
