package importer

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/mark"
	"casebook/data/report/form"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// columns are the widths of the table of what was read, 0 for one that is left out.
// Areas are the columns of grades of areas together.
type columns struct {
	outcome, name, published, from, inspected, overall, areas, paragraphs, asks, file int
}

func columnsFor(w int) columns {
	c := columns{outcome: 8}
	rest := w - 2 - 1 - 2 // cursor, what parts the name, warning mark
	if w >= 60 {
		c.overall, c.paragraphs, c.asks = draw.BadgeCells, 4, 3
	}
	if w >= 72 {
		c.areas = (1 + draw.BadgeCells) * len(data.ListedAreas())
	}
	if w >= 96 {
		c.published = 11
	}
	if w >= 128 {
		c.inspected = 23
	}
	if w >= 150 {
		c.from = 11
	}
	for _, n := range []int{c.outcome, c.published, c.from, c.inspected, c.paragraphs, c.asks} {
		if n > 0 {
			rest -= n + 1
		}
	}
	rest -= c.overall + c.areas
	if c.name = max(6, rest); c.name > 56 {
		c.name, c.file = 36, rest-37
	}
	return c
}

// cells is a row without its grades: what stands before them and behind.
type cells struct {
	outcome, name, published, from, inspected string
	paragraphs, asks, warned, file            string
}

// lead and tail lay out what stands before and behind the grades.
func (c columns) lead(v cells, ellipsis string) (outcome, name, dates string) {
	return widget.Fit(v.outcome, c.outcome, "") + " ", widget.Fit(v.name, c.name, ellipsis) + " ", column(v.published, c.published) + column(v.from, c.from) + column(v.inspected, c.inspected)
}

func (c columns) tail(v cells, ellipsis string) (counts, warned, file string) {
	return number(v.paragraphs, c.paragraphs) + number(v.asks, c.asks), " " + widget.Fit(v.warned, 1, ""), behind(v.file, c.file)
}

func column(s string, w int) string {
	if w == 0 {
		return ""
	}
	return widget.Fit(s, w, "") + " "
}

func behind(s string, w int) string {
	if w == 0 {
		return ""
	}
	return " " + widget.Fit(s, w, "")
}

func number(s string, w int) string {
	if w == 0 {
		return ""
	}
	return " " + strings.Repeat(" ", max(0, w-len(s))) + s
}

func (c columns) head() string {
	v := cells{"Outcome", "Inspection", "Published", "by", "Inspected", "Para", "Rec", "", "File"}
	outcome, name, dates := c.lead(v, "")
	counts, warned, file := c.tail(v, "")
	grades := widget.Fit(widget.Fit(draw.OverallHead, draw.BadgeCells, "")+draw.AreaHeads(data.ListedAreas()), c.overall+c.areas, "")
	return "  " + outcome + name + dates + grades + counts + warned + file
}

// grades draws the grades of an inspection under the heads of their areas.
func (c columns) grades(in data.Inspection, st style.Sheet) string {
	if c.overall == 0 {
		return ""
	}
	overall := st.Text.Render(widget.Fit(" "+st.Glyphs.Dash, draw.BadgeCells, ""))
	if j, ok := in.Judgement(data.Overall); ok {
		overall = draw.Badge(j.Grade, st)
	}
	if c.areas == 0 {
		return overall
	}
	return overall + draw.AreaBadges(in, st)
}

// read draws an inspection that was read from a file.
func (c columns) read(plan importing.Plan, f importing.File, p form.Parsed, st style.Sheet, under bool) string {
	in, count, e := p.Inspection, importing.CountRead(p), st.Glyphs.Ellipsis
	v := cells{outcome: outcome(f), name: widget.Clean(plan.Titled(in)), published: in.Published.Date.Short(), from: from(p, "published"), inspected: in.Inspected.Short(),
		paragraphs: strconv.Itoa(count.Paragraphs), asks: strconv.Itoa(count.Recommendations), file: tail(base(f), c.file, e)}
	if !in.Framework.Graded() { // a letter has none
		v.asks = "-"
	}
	if len(f.Warnings) > 0 {
		v.warned = mark.Warning
	}
	outcome, name, dates := c.lead(v, e)
	counts, warned, file := c.tail(v, e)
	quiet, warn, cursor := st.Dim, st.Warn, " "
	if under {
		quiet, warn, cursor, st.Text = st.Selected, st.Selected, st.Glyphs.Cursor, st.Selected
	}
	return quiet.Render(cursor+" "+outcome) + st.Text.Render(name) + quiet.Render(dates) + c.grades(in, st) + quiet.Render(counts) + warn.Render(warned) + quiet.Render(file)
}

// plain draws a file of which there is no inspection to show, and what is said of it.
func (c columns) plain(f importing.File, said string, w int, st style.Sheet, under bool) string {
	lead, name := widget.Fit(outcome(f), c.outcome, "")+" ", base(f)
	if said != "" {
		name += ": "
	}
	if room := w - 2 - ansi.StringWidth(lead+name); room > 12 && ansi.StringWidth(said) > room { // the notes say all of it
		said = widget.Wrap(said, room-1, "")[0] + st.Glyphs.Ellipsis
	}
	if under {
		return st.Selected.Render(widget.Fit(st.Glyphs.Cursor+" "+lead+name+said, w, st.Glyphs.Ellipsis))
	}
	tone := st.Dim
	if f.Outcome == importing.Refused {
		tone = st.Warn
	}
	return cut([]piece{{"  " + lead, tone}, {name, st.Text}, {said, st.Dim}}, w, st.Glyphs.Ellipsis)
}

// piece is a part of a line in one style.
type piece struct {
	text  string
	style style.Ink
}

// cut makes a line of w cells of pieces.
func cut(pieces []piece, w int, ellipsis string) string {
	var b strings.Builder
	for _, p := range pieces {
		b.WriteString(p.style.Render(p.text))
	}
	return widget.Fit(b.String(), w, ellipsis)
}
