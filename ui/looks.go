package ui

import (
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// looks lets the reader choose how the screens are coloured. What lies below is
// drawn in the look under the cursor.
type looks struct {
	set    nav.Settings
	before style.Look
	list   widget.List
}

// lookMsg asks for a look; keep that it is the reader's choice from now on.
type lookMsg struct {
	look style.Look
	keep bool
}

var (
	_ overlay    = (*looks)(nil)
	_ nav.Hinted = (*looks)(nil)
	_ undimmed   = (*looks)(nil)
)

func newLooks(set nav.Settings) *looks {
	l := &looks{set: set, before: set.Style.Look}
	l.list.SetTotal(len(style.Looks()))
	l.list.To(slices.Index(style.Looks(), l.before))
	return l
}

// Scope is where the keys go.
func (l *looks) Scope() keys.Scope { return keys.InBox }

// Hint says what the keys do.
func (l *looks) Hint() string { return "Enter keeps   Esc goes back to " + l.before.String() }

// Undimmed has the screen below shown in the look under the cursor.
func (l *looks) Undimmed() {}

// at is the look under the cursor.
func (l *looks) at() style.Look { return style.Looks()[l.list.Cursor] }

// Update moves, keeps or goes back.
func (l *looks) Update(msg tea.Msg) (bool, tea.Cmd) {
	k, ok := msg.(keys.PressMsg)
	if !ok {
		return false, nil
	}
	switch motion, moves := k.Motion(); {
	case moves:
		l.list.Go(motion)
	case k.Action == keys.Open:
		return true, nav.Send(lookMsg{l.at(), true})
	case k.Action == keys.Cancel:
		return true, nav.Send(lookMsg{look: l.before})
	default:
		return false, nil
	}
	return false, nav.Send(lookMsg{look: l.at()})
}

// View draws the looks with what each is for, and grades and polarities in the
// one under the cursor.
func (l *looks) View(w, h int) []string {
	st := style.New(l.at(), l.set.Style.Glyphs)
	inner := min(w-4, 64)
	sample := []string{"", l.sample(st, inner)}
	if h < l.list.Total+len(sample)+style.BoxFrame {
		sample = sample[1:]
	}
	l.list.SetHeight(max(1, min(h-len(sample)-style.BoxFrame, l.list.Total)))
	var lines []string
	first, last := l.list.Window()
	for i := first; i < last; i++ {
		look := style.Looks()[i]
		name := "  " + widget.Fit(look.String(), 19, "")
		if i == l.list.Cursor {
			lines = append(lines, st.Selected.Render(widget.Fit(st.Glyphs.Cursor+name[1:]+look.For(), inner, st.Glyphs.Ellipsis)))
			continue
		}
		lines = append(lines, name+st.Dim.Render(widget.Fit(look.For(), max(0, inner-21), st.Glyphs.Ellipsis)))
	}
	title := "Look"
	if l.list.Height < l.list.Total {
		title = widget.Spread(title, span(first+1, last, l.list.Total), inner, "")
	}
	return st.Box(title, append(lines, sample...), inner)
}

// sample is the grades and as many polarities as fit into w cells, in a look.
func (l *looks) sample(st style.Sheet, w int) string {
	var out []string
	for _, g := range []data.Grade{data.Outstanding, data.Good, data.RequiresImprovement, data.Inadequate} {
		out = append(out, draw.Badge(g, st))
	}
	line := "  " + strings.Join(out, "  ")
	for _, p := range []data.Polarity{data.Strength, data.Development, data.Progress} {
		if next := line + "  " + draw.Tone(p, st).Render(p.Mark()+" "+p.Name()); ansi.StringWidth(next) <= w {
			line = next
		}
	}
	return line
}

// grounded takes the terminal's answer what its ground is, which may come late or
// never: until then it is thought dark.
func (a *app) grounded(pale bool) tea.Cmd {
	g := a.settings.Style.Glyphs
	if g.Pale == pale {
		return nil
	}
	g.Pale = pale
	a.settings.Style = style.New(a.settings.Style.Look, g)
	return a.tellSettings()
}

// takeLook draws all in a look, and has the reader's choice kept for the next
// time.
func (a *app) takeLook(msg lookMsg) tea.Cmd {
	a.settings.Style = style.New(msg.look, a.settings.Style.Glyphs)
	if !msg.keep {
		return a.tellSettings()
	}
	keep := a.keepLook
	return tea.Batch(a.tellSettings(), func() tea.Msg {
		if err := keep(msg.look); err != nil {
			return nav.SayMsg{Text: "Look: " + msg.look.String() + ", until you quit: " + err.Error() + ".", Bad: true}
		}
		return nav.SayMsg{Text: "Look: " + msg.look.String() + "."}
	})
}
