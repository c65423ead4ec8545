package ui

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data/filter"
	"casebook/ui/browse"
	"casebook/ui/nav"
)

func (a *app) top() *place { return a.stack[len(a.stack)-1] }

// push puts a page on top of the stack.
func (a *app) push(p *place) {
	p.SetSize(a.w, max(1, a.h-1))
	a.stack = append(a.stack, p)
}

// findings shows what a filter chooses: Browse takes it where it is the page
// seen; else another lies over that page, as every page does, in the place of an
// earlier one. Without a filter it is the first page, and what lies over it is
// closed, save that a comparison is gone back to.
func (a *app) findings(msg nav.BrowseMsg) tea.Cmd {
	switch {
	case msg.Filter == nil:
		for _, p := range a.stack[1:] {
			if raised(p.name) {
				a.kept[p.name] = p
			}
		}
		a.stack = a.stack[:1]
		return nil
	case a.top().name == browsePage:
		return a.tell(a.top(), msg)
	}
	next := browsing(browse.Over(a.store, a.settings, *msg.Filter))
	a.stack = slices.DeleteFunc(a.stack, func(p *place) bool { return p.name == browsePage && p != a.stack[0] })
	a.push(next)
	return addressed(next, next.Init())
}

// show brings a page on top, by its policy.
func (a *app) show(p page) tea.Cmd {
	if p.refuse != "" {
		a.say = nav.SayMsg{Text: p.refuse}
		return nil
	}
	if a.top().name == p.name && !p.named {
		return nil
	}
	was, stacked := a.left(p)
	if was != nil && p.policy >= raise {
		return a.goOn(was, stacked, p)
	}
	next := p.open() // which asks the screen seen what it is about
	next.name = p.name
	if was != nil {
		a.drop(was)
	}
	if p.policy == keep {
		a.kept[p.name] = next
	}
	if p.begins != "" {
		a.say = nav.SayMsg{Text: p.begins}
	}
	a.push(next)
	return addressed(next, next.Init())
}

// left is the page as it was left, nil where there is none, and whether it is
// on the stack. A pile has none: every one stays.
func (a *app) left(p page) (was *place, stacked bool) {
	if p.policy == pile {
		return nil, false
	}
	if i := slices.IndexFunc(a.stack, func(x *place) bool { return x.name == p.name }); i >= 0 {
		return a.stack[i], true
	}
	if was = a.kept[p.name]; was == nil || p.policy < raise {
		return nil, false
	}
	if f, ok := was.Screen.(nav.Finished); ok && f.Finished() {
		return nil, false
	}
	return was, false
}

// goOn shows a page as it was left. One that was closed has not heard what has
// changed since.
func (a *app) goOn(was *place, stacked bool, p page) tea.Cmd {
	if p.goesOn != "" {
		a.say = nav.SayMsg{Text: p.goesOn}
	}
	var cmds []tea.Cmd
	if stacked {
		a.drop(was)
	} else {
		cmds = append(cmds, a.tell(was, nav.SettingsMsg{Settings: a.settings}), addressed(was, was.renew(a.store)))
	}
	a.push(was)
	if r, ok := was.Screen.(nav.Resumed); ok {
		cmds = append(cmds, addressed(was, r.Resume()))
	}
	return tea.Batch(cmds...)
}

// raised reports whether a page is one of those that are shown as they were left until
// they are closed.
func raised(name string) bool { return name == "compare" || name == "england" }

func (a *app) drop(p *place) {
	a.stack = slices.DeleteFunc(a.stack, func(x *place) bool { return x == p })
}

// back closes the page seen; the first one quits.
func (a *app) back() tea.Cmd {
	if len(a.stack) == 1 {
		return a.leave()
	}
	if name := a.top().name; raised(name) {
		delete(a.kept, name)
	}
	a.stack = a.stack[:len(a.stack)-1]
	return nil
}

// subject is the authority and, where there is one, the inspection that the
// screen seen is about.
func (a *app) subject() (authority, inspection string) {
	if s, ok := a.top().Screen.(nav.Subject); ok {
		return s.Subject()
	}
	return "", ""
}

// chosenFilter is what the screen seen shows, if a filter chooses it, else the
// default.
func (a *app) chosenFilter() filter.Filter {
	if s, ok := a.top().Screen.(nav.Filtered); ok {
		return s.Filter()
	}
	f := filter.Default().OtherVoices(a.settings.OtherVoices)
	f.Basis = a.settings.Basis
	return a.settings.Counted(f)
}

// near is the authority that the screen seen is about, "" if none.
func (a *app) near() string {
	authority, _ := a.subject()
	return authority
}
