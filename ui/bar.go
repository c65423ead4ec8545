package ui

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

func tooSmall(w, h int) string {
	return fmt.Sprintf("This window is %dx%d. Casebook needs %dx%d at least. q quits.", w, h, layout.MinWidth, layout.MinHeight)
}

// bar is the last line: news until the next key, else the keys of the pane.
func (a *app) bar() string {
	st := a.settings.Style
	if s, ok := a.top().Screen.(nav.Blank); ok && s.Blank() && a.over == nil {
		return strings.Repeat(" ", a.w)
	}
	if a.say.Text != "" {
		text := " " + widget.Clean(a.say.Text)
		if a.say.Bad {
			return st.Warn.Render(widget.Fit(" !"+text, a.w, st.Glyphs.Ellipsis))
		}
		return st.Accent.Render(widget.Fit(text, a.w, st.Glyphs.Ellipsis))
	}
	right := ""
	if a.pick != "" && a.top().Scope() != keys.InTraining { // a letter alone may be read as a grade
		right = st.Accent.Render("A: " + a.pick + ", c: B")
	}
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
	room := a.w - 1
	if right != "" {
		room -= ansi.StringWidth(right) + 2
	}
	return widget.Spread(" "+helpItems(a.settings.Keys.In(a.top().Scope()), room, a), right, a.w, st.Glyphs.Ellipsis)
}

// helpItems fits as many keys as there is room for and always keeps "back" and
// "keys", the way out and the way on.
func helpItems(all []keys.Binding, room int, a *app) string {
	st := a.settings.Style
	var items, last []keys.Binding
	for _, b := range all {
		switch {
		case b.Short == "":
		case b.Action == keys.Back || b.Action == keys.Help || b.Action == keys.Cancel:
			last = append(last, b)
		default:
			items = append(items, b)
		}
	}
	width := func(b keys.Binding) int { return ansi.StringWidth(b.First(st.Glyphs.ASCII)+" "+b.Short) + 2 }
	for _, b := range last {
		room -= width(b)
	}
	var out []string
	draw := func(b keys.Binding) {
		out = append(out, st.Accent.Render(b.First(st.Glyphs.ASCII))+" "+st.Dim.Render(b.Short))
	}
	for _, b := range items {
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
