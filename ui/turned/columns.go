package turned

import (
	"strings"

	"casebook/data"
	"casebook/data/history"
	"casebook/data/history/turned"
	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/widget"
)

// columns are the widths of the list's columns, each with the space before it; 0
// leaves one out.
type columns struct{ name, became, a, b, between, where, about, praise int }

// Widths of the columns.
const (
	markWidth   = 4  // of what became of it as marks
	becameBrief = 13 // in a word
	becameWords = 19 // in words
	headWidth   = 11 // of an inspection by its framework's head and year
	nameEnough  = 26
	nameMost    = 36
	praiseLeast = 24
)

func (m *Model) columns(w int) columns {
	c := columns{became: becameBrief, a: headWidth, b: headWidth, between: 8}
	if w < 50 {
		c.became, c.between = markWidth, 0
	}
	if m.answer.Asker.ID != "" && w >= 66 {
		c.where = 13
	}
	if m.answer.Finding != "" && w >= 66 {
		c.about = 7
	}
	c.name = max(6, w-2-c.became-c.a-c.b-c.between-c.where-c.about)
	if more := becameWords - c.became; c.name-more >= nameEnough {
		c.became, c.name = becameWords, c.name-more
	}
	if c.name-nameEnough >= praiseLeast { // what is read is the widest
		c.praise, c.name = c.name-nameEnough, nameEnough
		if more := min(nameMost-nameEnough, c.praise/4); c.praise > layout.Measure/2 {
			c.praise, c.name = c.praise-more, c.name+more
		}
	}
	return c
}

// listView is the head of the list, and the turns seen.
func (m *Model) listView(w, h int) []string {
	c := m.columns(w)
	became := "Became"
	if c.became == markWidth {
		became = ""
	}
	var head strings.Builder
	head.WriteString("  " + widget.Fit("Authority", c.name, ""))
	for _, x := range c.cells(became, turned.Criticised(), turned.Praised(), "Between", "Where", "On", "What was praised") {
		head.WriteString(x.fit())
	}
	return draw.Listed(m.settings.Style, m.list, head.String(), m.nobody(), func(i int) string { return m.row(i, w, c) }, w, h)
}

// cell is a text in a column.
type cell struct {
	text string
	w    int
}

func (x cell) fit() string { return widget.Fit(" "+x.text, x.w, "") }

// cells are the texts of a row behind its name.
func (c columns) cells(became, a, b, between, where, about, praise string) []cell {
	return []cell{{became, c.became}, {a, c.a}, {b, c.b}, {between, c.between}, {where, c.where}, {about, c.about}, {praise, c.praise}}
}

// headOf names an inspection in ten letters at most.
func (m *Model) headOf(in data.Inspection) string {
	kind, year := history.Heads(in, m.answer.Basis)
	return kind + " " + year
}

// became is what became of it, with its mark where that is suggested.
func (m *Model) became(t turned.Turn, w int) string {
	mark := ""
	if t.Suggested {
		mark = data.SuggestedTags.Mark()
	}
	switch {
	case w == markWidth:
		return t.Change.Mark() + mark
	case w < becameWords:
		return draw.ChangeSign(t.Change) + " " + t.Change.Brief() + mark
	}
	return draw.ChangeSign(t.Change) + " " + t.Change.Words() + mark
}

func (m *Model) row(i, w int, c columns) string {
	st, t := m.settings.Style, m.rows[i]
	about := ""
	if m.answer.Finding != "" {
		if about = "theme"; t.SameMatter() {
			about = "matter"
		}
	}
	name := widget.Fit(widget.Clean(t.Authority.Label()), c.name, st.Glyphs.Ellipsis)
	cells := c.cells(m.became(t, c.became), m.headOf(t.A), m.headOf(t.B), t.Between.Brief(), t.Where(m.answer.Asker), about, widget.Fit(widget.Clean(t.Praised.Quote()), c.praise-1, st.Glyphs.Ellipsis))
	if i == m.list.Cursor {
		line, look := st.Glyphs.Cursor+" "+name, st.Selected
		if m.inPage {
			line, look = "  "+name, st.Marked
		}
		for _, x := range cells {
			line += x.fit()
		}
		return look.Render(widget.Fit(line, w, st.Glyphs.Ellipsis))
	}
	quiet := ""
	for _, x := range cells[1 : len(cells)-1] {
		quiet += x.fit()
	}
	return "  " + draw.Highlight(name, m.search.Query(), st) + draw.ChangeTone(t.Change, st).Render(cells[0].fit()) +
		st.Dim.Render(quiet) + st.Text.Render(cells[len(cells)-1].fit())
}
