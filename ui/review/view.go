package review

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/prose"
	"casebook/data/review"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/reader"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// frame is how the screen is divided, in cells and lines without frames: what is to be
// read has most of the room, the queue stands beside or under it.
type frame struct {
	framed, beside bool
	list, page     layout.Size // list zero where there is no room
}

// head is the number of lines above: how far one is, and of what; queueHead that of
// the names of the queue's columns.
const head, queueHead = 2, 1

func (m *Model) frame() frame {
	f := frame{framed: m.w >= layout.FramedFrom && m.h >= 20}
	f.beside = f.framed && m.w >= 120
	h := max(0, m.h-head)
	edge, sides := 0, 0
	if f.framed {
		edge, sides = style.PaneFrame, style.PaneSides
	}
	switch {
	case f.beside:
		w := max(34, m.w-layout.Measure-2-sides) // the text is wanted whole, and no wider
		f.list = layout.Size{W: w - sides, H: h - edge}
		f.page = layout.Size{W: m.w - w - sides, H: h - edge}
	case m.h < 14:
		f.page = layout.Size{W: m.w - sides, H: h}
	default:
		rows := max(4, h/3)
		f.list = layout.Size{W: m.w - sides, H: rows - max(edge, 1)}
		f.page = layout.Size{W: m.w - sides, H: h - rows - edge}
	}
	return f
}

// measure gives the parts their heights and lays the page.
func (m *Model) measure() {
	f := m.frame()
	m.list.SetHeight(max(1, (f.list.H-queueHead)/columnsOf(f.list.W, f.list.H).rows))
	m.page.SetHeight(max(0, f.page.H))
	m.lay(f.page.W)
}

// lay writes the suggestion under the cursor, if that is not done.
func (m *Model) lay(w int) {
	x, ok := m.current()
	want := laid{x.Finding.ID, w}
	if !ok || want == m.laid {
		return
	}
	m.laid = want
	st := m.settings.Style
	width := max(1, min(layout.Measure, w-2))
	var lines []string
	lead := st.Dim
	if x.Confidence.Unsure() {
		lead = st.Suggested
	}
	for _, l := range widget.Wrap("How certain: "+x.Words()+".", width, "") {
		lines = append(lines, lead.Render(l))
	}
	lines = append(lines, "")
	o := reader.Options{Style: st, Width: width, Basis: m.settings.Basis}
	m.page.Set(append(reader.Opening(x.Finding, *x.Inspection, m.names[x.Inspection.Authority].Name, m.store.Themes(), o), append([]string{""}, lines...)...))
	m.page.To(0)
}

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	if m.queue == nil || m.list.Total == 0 {
		return strings.Join(widget.Block(m.waiting(), m.w, m.h), "\n")
	}
	f := m.frame()
	lines := []string{m.heading(), m.asked()}
	page := m.page.View(max(0, f.page.W-2))
	for i := range page {
		page[i] = " " + page[i] + " "
	}
	list := m.rows(f.list.W, f.list.H)
	x, _ := m.current()
	title := widget.Clean(x.Inspection.Dated(m.names[x.Inspection.Authority].Name, m.settings.Basis))
	switch {
	case f.framed:
		list = st.Pane("Queue", m.place(), list, f.list.W+style.PaneSides, f.list.H+style.PaneFrame, !m.inPage)
		page = st.Pane(title, "", page, f.page.W+style.PaneSides, f.page.H+style.PaneFrame, m.inPage)
	case f.list.H > 0:
		list = append([]string{st.Rule("Queue", m.place(), m.w, !m.inPage)}, list...)
	}
	if f.beside {
		lines = append(lines, widget.Beside("", list, page)...)
	} else {
		lines = append(append(lines, page...), list...)
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// heading is the title and how far one is.
func (m *Model) heading() string {
	st := m.settings.Style
	said := widget.Clean(m.queue.Progress.Words()) + " "
	if m.w < 60 {
		said, _, _ = strings.Cut(said, ";")
		said += " "
	}
	return st.Title.Render(" "+m.Title()) + st.Strong.Render(widget.Spread("", said, max(0, m.w-1-len(m.Title())), st.Glyphs.Ellipsis))
}

// asked says of what the queue is.
func (m *Model) asked() string {
	st := m.settings.Style
	text := m.question()
	if n := m.queue.Beyond; n > 0 {
		text = prose.Count(n, "suggestion") + " more are not in this order: choose an authority or a year. " + text
	}
	return st.Dim.Render(widget.Fit(" "+widget.Clean(text), m.w, st.Glyphs.Ellipsis))
}

// question says by what the suggestions were chosen.
func (m *Model) question() string {
	return m.filter.Asked(func(_ filter.Facet, id string) string {
		if a, ok := m.names[id]; ok {
			return a.Name
		}
		return id
	}, m.store.Themes())
}

// place says which suggestion of how many is under the cursor.
func (m *Model) place() string { return fmt.Sprintf("%d of %d", m.list.Cursor+1, m.list.Total) }

// rows draws the queue in exactly h lines of w cells.
func (m *Model) rows(w, h int) []string {
	c := columnsOf(w, h)
	lines := []string{m.settings.Style.Dim.Render(c.head())}
	first, last := m.list.Window()
	for i := first; i < last && len(lines) < h; i++ {
		lines = append(lines, m.row(m.queue.Items[i], i == m.list.Cursor, w, c)...)
	}
	return widget.Block(lines, w, max(0, h))
}

// columns are the widths of the queue's columns; text is 0 where a few letters of it
// would say nothing. A row has two lines where the list is tall.
type columns struct{ sure, sign, theme, text, rows int }

func columnsOf(w, h int) columns {
	const least, tall = 14, 30
	c := columns{sure: 5, sign: 2, theme: 18, rows: 1}
	room := w - 1 - c.sure - 1 - c.sign - 1
	if room-c.theme-1 < least {
		c.theme = 14
	}
	if c.text = room - c.theme - 1; c.text < least {
		c.theme, c.text = max(0, room), 0
	} else if h >= tall {
		c.rows = 2
	}
	return c
}

// head names the columns in a line.
func (c columns) head() string {
	return fmt.Sprintf(" %*s %s%s%s", c.sure, "Sure", strings.Repeat(" ", c.sign+1), widget.Fit("Theme", c.theme+1, ""), widget.Fit("Text", c.text, ""))
}

// row is a suggestion in c.rows lines: how certain, polarity, first theme and the text,
// cut behind a word.
func (m *Model) row(x review.Item, here bool, w int, c columns) []string {
	st := m.settings.Style
	cursor := " "
	if here {
		cursor = st.Glyphs.Cursor
	}
	first := data.NoTheme
	if len(x.Finding.Themes) > 0 {
		first = widget.Clean(m.store.Themes().Short(x.Finding.Themes[0]))
	}
	if x.Skipped {
		first = "skipped"
	}
	e := st.Glyphs.Ellipsis
	lead, mark, name := cursor+fmt.Sprintf("%*s ", c.sure, x.Sure()), draw.Sign(x.Finding)+" ", widget.Fit(first, c.theme, e)
	texts := make([]string, c.rows)
	if c.text > 0 {
		name += " "
		texts = widget.Block(textLines(widget.Clean(x.Finding.Text), c, e), c.text, c.rows)
	}
	base := st.Marked
	if !m.inPage {
		base = st.Selected
	}
	for n, text := range texts {
		if n > 0 {
			lead, mark, name = strings.Repeat(" ", widget.Width(lead)), strings.Repeat(" ", widget.Width(mark)), strings.Repeat(" ", widget.Width(name))
		}
		if here {
			texts[n] = base.Render(widget.Fit(lead+mark+name+text, w, ""))
			continue
		}
		texts[n] = st.Dim.Render(lead) + draw.Tone(x.Finding.Polarity, st).Render(mark) + st.Suggested.Render(name) + st.Text.Render(text)
	}
	return texts
}

// textLines are the first c.rows lines of a text; the last is cut
// behind a word where it goes on, however long the next word is.
func textLines(text string, c columns, ellipsis string) []string {
	lines := widget.Wrap(text, c.text, "")
	if len(lines) > c.rows {
		lines = append(lines[:c.rows-1], strings.TrimRight(widget.Head(lines[c.rows-1]+" ", c.text-widget.Width(ellipsis), 0), " ,;:")+ellipsis)
	}
	return lines
}

// waiting says what is done until the queue is there, or why nothing is in it.
func (m *Model) waiting() []string {
	st := m.settings.Style
	lines := []string{st.Title.Render(" " + m.Title()), ""}
	text := m.nothing()
	at, _ := m.work.Seen()
	switch {
	case m.failed != nil:
		text = prose.Sentence(m.failed.Error()) + " q goes back."
	case m.queue == nil && at.Of > 0:
		lines = append(lines, " "+st.Accent.Render(widget.Bar(at.N, at.Of, min(42, max(1, m.w-24))))+fmt.Sprintf("  %d of %d", at.N, at.Of))
	}
	return append(lines, widget.Wrap(" "+widget.Clean(text), max(1, m.w-1), " ")...)
}

// nothing says why no suggestion is shown.
func (m *Model) nothing() string {
	switch {
	case m.queue == nil:
		return "Putting the suggestions in order, the least certain first. Esc stops."
	case m.queue.Progress.Read == 0:
		return "Nothing is suggested here: suggestions come with imported reports, and " + m.settings.Key(keys.Import) + " imports one."
	}
	return "Nothing is left to confirm: " + m.queue.Progress.Words() + ". " + review.AgreementMeans
}
