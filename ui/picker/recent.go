package picker

import (
	"casebook/data"
	"slices"

	tea "charm.land/bubbletea/v2"
)

// recentSlots is how many recent themes have a number.
const recentSlots = 9

// Recent are the themes that were confirmed lately. A theme keeps its number
// for as long as it is among them, so that the same key means the same theme
// down a list. The first ones come from the notebook, the rest from this
// session. The zero Recent has not looked into the notebook yet.
type Recent struct {
	ids   []string // by number
	age   []int    // when each was used
	clock int
	begun bool
}

func (r *Recent) themes() []string { return r.ids }

// latest are the themes that the notebook holds, the latest first.
type latest []string

// begin takes the themes that the notebook holds, the latest first.
func (r *Recent) begin(latest []string) {
	if r.begun {
		return
	}
	r.begun = true
	known := r.ids
	r.ids, r.age = nil, nil
	for _, id := range latest[:min(len(latest), recentSlots)] {
		r.ids, r.age = append(r.ids, id), append(r.age, -len(r.age))
	}
	r.Use(known...)
}

// Use notes that themes were confirmed. A new one takes a free number, else
// that of the theme not used for longest.
func (r *Recent) Use(themes ...string) {
	for _, id := range themes {
		r.clock++
		at := slices.Index(r.ids, id)
		switch {
		case at >= 0:
		case len(r.ids) < recentSlots:
			at = len(r.ids)
			r.ids, r.age = append(r.ids, id), append(r.age, 0)
		default:
			at = slices.Index(r.age, slices.Min(r.age))
			r.ids[at] = id
		}
		r.age[at] = r.clock
	}
}

// recentCmd looks into the notebook, once. One that cannot be read gives no
// recent themes; what is wrong with it is said when something is written.
func (p *Picker) recentCmd() tea.Cmd {
	if p.recent.begun {
		return nil
	}
	from := p.store
	return p.latest.Ask(func() (latest, error) {
		kept, _ := from.Choices()
		slices.SortStableFunc(kept, func(a, b data.KeptChoice) int { return b.Made.Compare(a.Made) })
		var themes latest
		for _, k := range kept {
			for _, id := range k.Themes {
				if !slices.Contains(themes, id) {
					themes = append(themes, id)
				}
			}
			if len(themes) >= recentSlots {
				break
			}
		}
		return themes, nil
	})
}
