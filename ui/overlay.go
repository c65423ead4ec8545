package ui

import (
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// overlay lies over a screen and takes every key until it is done.
type overlay interface {
	Scope() keys.Scope
	Update(tea.Msg) (done bool, cmd tea.Cmd)
	View(w, h int) []string // a box that fits into w by h
}

// pageOverlay is a page of text over the screen: key help, explanations.
type pageOverlay struct {
	title string
	text  []string
	page  widget.Page
	set   nav.Settings
	file  *nav.SourceMsg // what the key of the source opens, nil for nothing
}

var (
	_ overlay    = (*pageOverlay)(nil)
	_ nav.Hinted = (*pageOverlay)(nil)
)

func newPageOverlay(title string, lines []string, set nav.Settings) *pageOverlay {
	return &pageOverlay{title: title, text: lines, set: set}
}

// explained is a page that a screen asked for.
func explained(msg nav.ExplainMsg, set nav.Settings) *pageOverlay {
	o := newPageOverlay(msg.Title, msg.Lines, set)
	o.file = msg.Source
	return o
}

// Scope is where the keys go.
func (o *pageOverlay) Scope() keys.Scope { return keys.InOverlay }

// Hint says what closes the page, and what else a key does.
func (o *pageOverlay) Hint() string {
	hint := "Esc closes"
	if o.file != nil {
		hint += "   " + o.set.Key(keys.Source) + " opens the file at its page"
	}
	return hint
}

// Update scrolls; any key that does not scroll closes, and one may open a file.
func (o *pageOverlay) Update(msg tea.Msg) (bool, tea.Cmd) {
	k, ok := msg.(keys.PressMsg)
	if !ok {
		return false, nil
	}
	m, ok := k.Action.Motion()
	switch {
	case k.Action == keys.Source && o.file != nil:
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
	return o.set.Style.Box(title, o.page.View(inner), inner)
}

// hang is the indent of a continued line: that of the text it continues.
func hang(l string) string {
	return strings.Repeat(" ", len(l)-len(strings.TrimLeft(l, " ")))
}

// newHelp lists every key of a scope.
func newHelp(s keys.Scope, set nav.Settings) *pageOverlay {
	var lines []string
	for _, b := range set.Keys.In(s) {
		label := b.Label(set.Style.Glyphs.ASCII)
		lines = append(lines, label+strings.Repeat(" ", max(2, 14-ansi.StringWidth(label)))+b.Help)
	}
	lines = append(append(lines, "", "Marks of themes and polarity"), draw.Legend()...)
	return newPageOverlay("Keys here", lines, set)
}
