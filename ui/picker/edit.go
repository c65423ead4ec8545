package picker

import (
	"fmt"
	"slices"
	"time"

	"casebook/data"
	"casebook/ui/nav"
)

// edit is a change in the making: what the findings are to be about, beside what
// they are now.
type edit struct {
	findings []data.Finding
	had      map[string]int // how many of the findings have a theme now
	asking   int            // how many of them are recommendations
	order    []string       // of one finding: its themes; of many: those put on all
	drop     []string       // of many: those taken off all
	polarity data.Polarity  // "" leaves each finding's
}

// state says how many of the findings have a theme once the edit is done.
type state uint8

const (
	none state = iota
	some
	all
)

func editOf(findings []data.Finding) edit {
	w := edit{findings: findings, had: map[string]int{}}
	for _, f := range findings {
		for _, id := range f.Themes {
			w.had[id]++
		}
		if f.Polarity == data.Recommendation {
			w.asking++
		}
	}
	if len(findings) == 1 {
		w.order, w.polarity = slices.Clone(findings[0].Themes), findings[0].Polarity
	}
	return w
}

func (w *edit) single() bool { return len(w.findings) == 1 }

func (w *edit) state(id string) state {
	switch {
	case slices.Contains(w.order, id):
		return all
	case w.single() || slices.Contains(w.drop, id) || w.had[id] == 0:
		return none
	case w.had[id] == len(w.findings):
		return all
	}
	return some
}

// toggle puts or drops a theme; of many findings of which some have it, it goes
// on all, then off all, then back to as it was. It reports false where there is
// no room for it.
func (w *edit) toggle(id string) bool {
	without := func(list []string) []string {
		return slices.DeleteFunc(list, func(x string) bool { return x == id })
	}
	switch {
	case slices.Contains(w.order, id):
		w.order = without(w.order)
		if !w.single() && w.had[id] > 0 {
			w.drop = append(w.drop, id)
		}
	case slices.Contains(w.drop, id):
		w.drop = without(w.drop)
	case w.state(id) == all:
		w.drop = append(w.drop, id)
	case len(w.order) >= data.MaxThemes:
		return false
	default:
		w.order = append(w.order, id)
	}
	return true
}

// changed reports whether anything is wished beyond what the findings have.
func (w *edit) changed() bool {
	if w.single() {
		f := w.findings[0]
		return !slices.Equal(w.order, f.Themes) || w.polarity != f.Polarity
	}
	return len(w.order)+len(w.drop) > 0 || w.polarity != ""
}

func (w *edit) tagChange() data.TagChange {
	if w.single() {
		return data.TagChange{Whole: true, Themes: w.order, Polarity: w.polarity}
	}
	return data.TagChange{Put: w.order, Drop: w.drop, Polarity: w.polarity}
}

// chosen are the choices of all findings, with the news for when they stand.
func (w *edit) chosen(themes data.ThemeSet) nav.ChooseMsg {
	r, out, full := w.tagChange(), nav.ChooseMsg{}, 0
	for _, f := range w.findings {
		after, room := r.Of(f)
		if !room {
			full++
		}
		out.Choices = append(out.Choices, data.NewChoice(after, time.Time{}))
	}
	if w.single() {
		out.Say = out.Choices[0].News(themes)
		return out
	}
	out.Say = fmt.Sprintf("Confirmed %d findings", len(out.Choices))
	if full > 0 {
		out.Say += fmt.Sprintf("; %d had three themes and got no more", full)
	}
	return out
}
