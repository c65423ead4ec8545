package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// pageOverlay is a page of text over the screen: key help, explanations.
type pageOverlay struct {
	title string
	text  []string
	page  widget.Page
	keys  keys.Map
	style style.Sheet
	file  *nav.SourceMsg // what the key of the source opens, nil for nothing
}

var _ overlay = (*pageOverlay)(nil)

func newPageOverlay(title string, lines []string, km keys.Map, st style.Sheet) *pageOverlay {
	return &pageOverlay{title: title, text: lines, keys: km, style: st}
}

// explained is a page that a screen asked for.
func explained(msg nav.ExplainMsg, km keys.Map, st style.Sheet) *pageOverlay {
	o := newPageOverlay(msg.Title, msg.Lines, km, st)
	o.file = msg.Source
	return o
}

// Update scrolls; any key that does not scroll closes, and one may open a file.
func (o *pageOverlay) Update(msg tea.Msg) (bool, tea.Cmd) {
	k, ok := msg.(tea.KeyPressMsg)
	if !ok {
		return false, nil
	}
	act := o.keys.Action(keys.InOverlay, k.String())
	m, ok := act.Motion()
	switch {
	case act == keys.Source && o.file != nil:
		return true, nav.Send(*o.file)
	case !ok:
		return true, nil
	}
	o.page.Go(m)
	return false, nil
}

// View draws the page in a box as large as it needs.
func (o *pageOverlay) View(w, h int) []string {
	inner := min(w-4, 96)
	var lines []string
	for _, l := range o.text {
		lines = append(lines, widget.Wrap(widget.Clean(l), inner, hang(l))...)
	}
	o.page.SetHeight(min(h-4, len(lines)))
	o.page.Set(lines)
	title := o.title
	if first, last, total := o.page.More(); last-first+1 < total {
		title = widget.Spread(title, span(first, last, total), inner, "")
	}
	return o.style.Box(title, o.page.View(inner), inner)
}

// hang is the indent of a continued line: that of the text it continues.
func hang(l string) string {
	return strings.Repeat(" ", len(l)-len(strings.TrimLeft(l, " ")))
}

// newHelp lists every key of a scope.
func newHelp(km keys.Map, s keys.Scope, st style.Sheet) *pageOverlay {
	var lines []string
	for _, b := range km.In(s) {
		label := b.Label(st.Glyphs.ASCII)
		lines = append(lines, label+strings.Repeat(" ", max(2, 14-ansi.StringWidth(label)))+b.Help)
	}
	lines = append(append(lines, "", "Marks of themes and polarity"), draw.Legend()...)
	return newPageOverlay("Keys here", lines, km, st)
}
