package ui

import (
	"fmt"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data/clean"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// overlay lies over a screen and takes every key until it is done.
type overlay interface {
	Scope() keys.Scope
	Update(tea.Msg) (done bool, cmd tea.Cmd)
	View(w, h int) []string // a box that fits into w by h
}

// undimmed is an overlay whose effect is to be seen on the screen below, which is
// not dimmed then.
type undimmed interface{ Undimmed() }

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

// Hint says that there is more, what closes the page, and what else a key does.
func (o *pageOverlay) Hint() string {
	hint := "Esc closes"
	if o.scrolls() {
		hint = o.set.Key(keys.PageDown) + " and " + o.set.Key(keys.PageUp) + " show more   " + hint
	}
	if o.file != nil {
		hint += "   " + o.set.Key(keys.Source) + " opens the file at its page"
	}
	if len(o.addresses()) > 0 {
		hint += "   " + o.set.Key(keys.Copy) + " copies the web address"
	}
	return hint
}

// addresses are the web addresses on the page, each once.
func (o *pageOverlay) addresses() []string {
	var out []string
	for _, l := range o.text {
		for _, at := range clean.Addresses(l) {
			if a := l[at[0]:at[1]]; !slices.Contains(out, a) {
				out = append(out, a)
			}
		}
	}
	return out
}

// Update scrolls; any key that does not scroll closes, and one may open a file or
// copy addresses.
func (o *pageOverlay) Update(msg tea.Msg) (bool, tea.Cmd) {
	k, ok := msg.(keys.PressMsg)
	if !ok {
		return false, nil
	}
	m, ok := k.Action.Motion()
	switch {
	case k.Action == keys.Source && o.file != nil:
		return true, nav.Send(*o.file)
	case k.Action == keys.Copy && len(o.addresses()) > 0:
		return true, nav.CopyAddresses(o.addresses()...)
	case !ok:
		return true, nil
	}
	o.page.Go(m)
	return false, nil
}

// scrolls reports whether there is more than is seen.
func (o *pageOverlay) scrolls() bool { return len(o.page.Lines) > o.page.Height }

// View draws the page in a box as large as it needs.
func (o *pageOverlay) View(w, h int) []string {
	inner := min(w-4, 96)
	lines := o.laid(inner)
	o.page.SetHeight(min(h-style.BoxFrame, len(lines)))
	o.page.Set(lines)
	title := o.title
	if o.scrolls() {
		title = widget.Spread(title, span(o.page.More()), inner, "")
	}
	return o.set.Style.Box(title, o.page.View(inner), inner)
}

// laid writes the lines for a width. Labels that follow each other stand in one
// column, as wide as the widest that leaves the texts most of the width.
func (o *pageOverlay) laid(w int) []string {
	var lines []string
	column := 0
	for i, l := range o.text {
		label, text, labelled := strings.Cut(l, "\t")
		if !labelled {
			column = 0
			text = widget.Clean(l)
			lines = append(lines, o.set.Style.Linked(text, widget.Wrap(text, w, hang(l)))...)
			continue
		}
		if column == 0 {
			column = labelColumn(o.text[i:], w)
		}
		lines = append(lines, o.labelled(widget.Clean(label), widget.Clean(text), column, w)...)
	}
	return lines
}

// labelColumn is the width of the column of the labels with which lines begin,
// with the space after it.
func labelColumn(lines []string, w int) int {
	most := w*2/5 - 2
	column := 0
	for _, l := range lines {
		label, _, labelled := strings.Cut(l, "\t")
		if !labelled {
			break
		}
		if n := ansi.StringWidth(label); n <= most {
			column = max(column, n)
		}
	}
	return column + 2
}

// labelled writes a text beside its label, which has a line of its own where it is
// wider than its column.
func (o *pageOverlay) labelled(label, text string, column, w int) []string {
	var out []string
	dim := o.set.Style.Dim
	if ansi.StringWidth(label) > column-2 {
		for _, l := range widget.Wrap(label, w, "") {
			out = append(out, dim.Render(l))
		}
		label = ""
	}
	for _, l := range o.set.Style.Linked(text, widget.Wrap(text, max(1, w-column), "")) {
		out = append(out, dim.Render(widget.Fit(label, column, ""))+l)
		label = ""
	}
	return out
}

// hang is the indent of a continued line: that of the text it continues.
func hang(l string) string {
	return strings.Repeat(" ", len(l)-len(strings.TrimLeft(l, " ")))
}

// newHelp lists every key of a scope, by what one does with it.
func newHelp(s keys.Scope, set nav.Settings) *pageOverlay {
	var lines []string
	task := ""
	for _, b := range set.Keys.ByTask(s) {
		if b.Task != task {
			if task != "" {
				lines = append(lines, "")
			}
			task = b.Task
			lines = append(lines, task)
		}
		lines = append(lines, fmt.Sprintf("  %-10s\t%s", b.Label(set.Style.Glyphs.ASCII), b.Help))
	}
	lines = append(lines, "")
	return newPageOverlay("Keys here", append(append(lines, "Marks of themes and polarity"), draw.Legend()...), set)
}
