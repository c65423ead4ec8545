package ui

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data/mark"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

func tooSmall(w, h int) string {
	return fmt.Sprintf("This window is %dx%d. Casebook needs %dx%d at least. q quits.", w, h, layout.MinWidth, layout.MinHeight)
}

// mostNews is how many lines news may take: a sentence that names a file and
// what to do needs more than one where the screen is narrow.
const mostNews = 4

// footLines is how many lines foot has.
func (a *app) footLines() int {
	if a.say.Text == "" {
		return 1
	}
	return len(a.foot())
}

// foot is the last line, the keys of the pane; until the next key it is news,
// of as many lines as its words need.
func (a *app) foot() []string {
	st := a.settings.Style
	if s, ok := a.top().Screen.(nav.Blank); ok && s.Blank() && a.over == nil {
		return []string{strings.Repeat(" ", a.w)}
	}
	if a.say.Text == "" {
		return []string{a.bar()}
	}
	lead, tone := " ", st.Accent
	if a.say.Bad {
		lead, tone = " "+mark.Warning+" ", st.Warn
	}
	lines := widget.Wrap(lead+widget.Clean(a.say.Text), a.w, strings.Repeat(" ", len(lead)))
	if most := min(mostNews, max(1, a.h/3)); len(lines) > most {
		lines = append(lines[:most-1:most-1], strings.Join(lines[most-1:], " "))
	}
	for i, l := range lines {
		lines[i] = tone.Render(widget.Fit(l, a.w, st.Glyphs.Ellipsis))
	}
	if a.greeting && a.h >= 20 { // who starts for the first time must see what to press
		lines = append(lines, a.bar())
	}
	return lines
}

// bar is the keys of the pane, or what may be done with what is open over it.
func (a *app) bar() string {
	st := a.settings.Style
	if a.over == nil && a.top().Capturing() && a.top().Scope() != keys.InWriting { // there Enter is a line's end
		hint := "Enter accepts   Esc cancels"
		if s, ok := a.top().Screen.(nav.Hinted); ok && s.Hint() != "" {
			hint = s.Hint()
		}
		return st.Dim.Render(widget.Fit(" "+hint, a.w, st.Glyphs.Ellipsis))
	}
	if over, ok := a.over.(nav.Hinted); ok {
		return st.Dim.Render(widget.Fit(" "+over.Hint(), a.w, ""))
	}
	if a.over != nil {
		return widget.Fit(" "+helpItems(a.settings.Keys.In(a.over.Scope()), a.w-1, a), a.w, st.Glyphs.Ellipsis)
	}
	room, chosen := a.w-1, a.chosenFirst()
	if chosen != "" {
		room -= widget.Width(chosen) + 2
	}
	return widget.Spread(" "+helpItems(a.offered(), room, a), st.Accent.Render(chosen), a.w, st.Glyphs.Ellipsis)
}

// offered are the keys of the screen seen that do something now. The key that leaves
// the first screen does what that of quitting does, and is called so.
func (a *app) offered() []keys.Binding {
	out := slices.Clone(a.settings.Keys.In(a.top().Scope()))
	if s, ok := a.top().Screen.(nav.Offering); ok {
		out = slices.DeleteFunc(out, func(b keys.Binding) bool { return !s.Offers(b.Action) })
	}
	if quit, ok := a.settings.Keys.Of(keys.Quit); ok && len(a.stack) == 1 {
		for i := range out {
			if out[i].Action == keys.Back {
				out[i].Short = quit.Help
			}
		}
	}
	return out
}

// chosenFirst names inspection A in at most a third of the bar, so that keys stay
// beside it; "" where none is chosen.
func (a *app) chosenFirst() string {
	if a.pick.ID == "" || a.top().Scope() == keys.InTraining { // a letter alone may be read as a grade
		return ""
	}
	title := a.pick.Title(a.settings.Basis)
	for _, name := range []string{a.pick.in(a.settings.Basis) + ", c: B", a.pick.authority + ", " + title, title} {
		if name = widget.Clean("A: " + name); widget.Width(name) <= a.w/3 {
			return name
		}
	}
	return "A chosen"
}

// seen are the screens to which a key of going leads, and what shows them already.
var seen = map[keys.Action]keys.Scope{
	keys.Browse: keys.InBrowse | keys.InFilters | keys.InReader, keys.Inspections: keys.InInspections, keys.Compare: keys.InCompare | keys.InChooser, keys.Timeline: keys.InTimeline,
	keys.Heat: keys.InHeat, keys.England: keys.InEngland, keys.Review: keys.InReview, keys.Library: keys.InLibrary,
}

// helpItems fits as many keys as there is room for, those to other screens behind the
// screen's own, and always keeps "back" and "keys", the way out and the way on. The way to
// an authority's history stands beside comparing: who sees two inspections asks for it.
func helpItems(all []keys.Binding, room int, a *app) string {
	st := a.settings.Style
	var items, ways, last []keys.Binding
	for _, b := range all {
		named := func(x keys.Binding) bool { return x.Short == b.Short }
		switch {
		case b.Short == "" || seen[b.Action]&a.top().Scope() != 0:
		case b.Task == keys.Going:
			if !slices.ContainsFunc(items, named) { // one way there is enough
				ways = append(ways, b)
			}
		case b.Action == keys.Back || b.Action == keys.Help || b.Action == keys.Cancel:
			last = append(last, b)
		default:
			items = append(items, b)
		}
	}
	if at := slices.IndexFunc(ways, func(b keys.Binding) bool { return b.Action == keys.Timeline }); at >= 0 {
		if beside := slices.IndexFunc(items, func(b keys.Binding) bool { return b.Action == keys.Pick }); beside >= 0 {
			items = slices.Insert(items, beside+1, ways[at])
			ways = slices.Delete(ways, at, at+1)
		}
	}
	width := func(b keys.Binding) int { return widget.Width(b.First(st.Glyphs.ASCII)+" "+b.Short) + 2 }
	for _, b := range last {
		room -= width(b)
	}
	var out []string
	draw := func(b keys.Binding) {
		out = append(out, st.Accent.Render(b.First(st.Glyphs.ASCII))+" "+st.Dim.Render(b.Short))
	}
	for _, b := range append(items, ways...) {
		if room -= width(b); room < 0 {
			break
		}
		draw(b)
	}
	for _, b := range last {
		draw(b)
	}
	return strings.Join(out, "  ")
}
