package library

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data/taxonomy"
	"casebook/ui/widget"
)

// themesView draws the heading and the rows seen.
func (m *Model) themesView() []string {
	st := m.settings.Style
	lines := []string{st.Dim.Render(m.themeCells("  Theme", "Words", "Suggested", "Confirmed", "Worked out", "State"))}
	if len(m.shown) == 0 {
		return append(lines, " No theme has that in its name. Esc shows them all.")
	}
	first, last := m.themes.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.themeRow(m.draft.Entries()[m.shown[i]], i == m.themes.Cursor))
	}
	return lines
}

func (m *Model) themeRow(e taxonomy.Entry, under bool) string {
	st := m.settings.Style
	cursor, star := " ", " "
	if under {
		cursor = st.Glyphs.Cursor
	}
	if was, ok := m.store.Taxonomy().Entry(e.ID); !ok || !same(was, e) {
		star = "*"
	}
	c := m.counts[e.ID]
	row := m.themeCells(cursor+star+widget.Clean(e.Label), strconv.Itoa(len(taxonomy.Words(e.Theme))), strconv.Itoa(c.Suggested), strconv.Itoa(c.Confirmed),
		strconv.Itoa(c.WorkedOut), widget.Clean(m.draft.State(e)))
	switch {
	case under:
		return st.Selected.Render(row)
	case e.Hidden || e.Into != "":
		return st.Dim.Render(row)
	}
	return row
}

func same(a, b taxonomy.Entry) bool {
	return a.Label == b.Label && a.Group == b.Group && a.Definition == b.Definition && a.Hidden == b.Hidden && a.Into == b.Into &&
		slices.Equal(a.Terms, b.Terms) && slices.Equal(a.PrefixTerms, b.PrefixTerms)
}

// themeCells lays a row out; a narrow screen leaves columns out.
func (m *Model) themeCells(name, words, suggested, confirmed, worked, state string) string {
	e := m.settings.Style.Glyphs.Ellipsis
	right := func(s string, w int) string { return strings.Repeat(" ", max(0, w-len(s))) + s + " " }
	switch {
	case m.w >= 100:
		return widget.Fit(widget.Fit(name, min(54, max(42, m.w-100)), e)+right(words, 6)+right(suggested, 10)+right(confirmed, 10)+right(worked, 11)+" "+state, m.w, e)
	case m.w >= narrow:
		return widget.Fit(widget.Fit(name, 30, e)+right(short(suggested), 8)+right(short(confirmed), 8)+right(short(worked), 7)+" "+state, m.w, e)
	}
	// that a theme is built in says less than what was done to it
	return widget.Fit(widget.Fit(name, max(4, m.w-16), e)+" "+strings.TrimPrefix(state, "built-in, "), m.w, e)
}

// short cuts the headings of narrow columns.
func short(s string) string {
	switch s {
	case "Suggested":
		return "Suggest."
	case "Confirmed":
		return "Confirm."
	case "Worked out":
		return "Worked"
	}
	return s
}

// wordLines are a theme's definition and words, for a page.
func (m *Model) wordLines(e taxonomy.Entry) []string {
	w := max(1, m.w-2)
	var out []string
	add := func(s string) { out = append(out, widget.Wrap(widget.Clean(s), w, "  ")...) }
	add(e.ID + ", " + e.Group + ": " + m.draft.State(e) + ".")
	if e.Definition != "" {
		add(e.Definition)
	}
	out = append(out, "")
	add("Words (* for any ending; learned words of the program count beside them):")
	for _, x := range taxonomy.Words(e.Theme) {
		add("  " + x)
	}
	return out
}
