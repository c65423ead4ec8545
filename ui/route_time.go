package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/ui/england"
	"casebook/ui/heat"
	"casebook/ui/nav"
	"casebook/ui/timeline"
)

// lift takes the screen of a kind out of the stack; those above it stay.
func lift[S screen](a *app) (S, bool) {
	for i, s := range a.stack {
		if found, ok := s.(S); ok {
			a.stack = slices.Delete(a.stack, i, i+1)
			return found, true
		}
	}
	var none S
	return none, false
}

// toTimeline shows the timeline of an authority, by default that of the screen
// seen. One that is open gives way, so that back leads to where the key was pressed.
func (a *app) toTimeline(msg nav.TimelineMsg) tea.Cmd {
	if msg.Authority == "" {
		msg.Authority = a.near()
	}
	lift[*timeline.Model](a)
	return a.open(timeline.New(a.store, a.settings, msg.Authority))
}

// toHeat shows the heat map of what a filter chooses, by default Browse's where
// that is the screen seen, else the authority's of the screen seen.
func (a *app) toHeat(msg nav.HeatMsg) tea.Cmd {
	if _, ok := a.top().(*heat.Model); ok && msg.Filter == nil {
		return nil
	}
	f := filter.Default().OtherVoices(a.settings.OtherVoices)
	if s, ok := a.top().(interface{ Filter() filter.Filter }); ok {
		f = s.Filter()
	} else if id := a.near(); id != "" {
		f = f.Include(filter.Authority, id)
	}
	if msg.Filter != nil {
		f = *msg.Filter
	}
	lift[*heat.Model](a)
	return a.open(heat.New(a.store, a.settings, f))
}

// toEngland shows England, at the authority of the screen seen; where it is open
// already it is shown as it was left.
func (a *app) toEngland() tea.Cmd {
	near := a.near()
	if e, ok := lift[*england.Model](a); ok {
		a.stack = append(a.stack, e)
		return nil
	}
	return a.open(england.New(a.store, a.settings, near))
}
