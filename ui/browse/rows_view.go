package browse

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/words"
	"casebook/store"
	"casebook/ui/draw"
	"casebook/ui/reader"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// rowCache keeps rows that are drawn, for as long as nothing about them changes.
type rowCache struct {
	key   rowKey
	lines map[int][]string
}

type rowKey struct {
	hits    *store.Hits
	columns columns
	look    style.Look
	ascii   bool
	marked  bool // words are marked
	chosen  int  // version of the selection
}

// cachedRow draws a row, or takes it from the last frame. The row under the
// cursor is drawn anew.
func (m *Model) cachedRow(i, w int, c columns) []string {
	if _, read := m.page.row(i); i == m.list.Cursor || !read {
		return m.rowLines(i, w, c)
	}
	key := rowKey{m.hits, c, m.set.Style.Look, m.set.Style.Glyphs.ASCII, m.filter.Words() != "", m.selected.version}
	if m.drawn.key != key || len(m.drawn.lines) > 1000 {
		m.drawn = rowCache{key: key, lines: map[int][]string{}}
	}
	if l, ok := m.drawn.lines[i]; ok {
		return l
	}
	l := m.rowLines(i, w, c)
	m.drawn.lines[i] = l
	return l
}

// rowStyles are how the parts of a row are drawn.
type rowStyles struct{ text, quiet, tone, match style.Ink }

func (m *Model) rowStyles(f data.Finding, here bool) rowStyles {
	s := m.set.Style
	if !here {
		quiet := s.Dim
		if f.Suggested {
			quiet = s.Suggested
		}
		return rowStyles{s.Text, quiet, draw.Tone(f.Polarity, s), s.Match}
	}
	base := s.Marked
	if m.pane == inList {
		base = s.Selected
	}
	return rowStyles{base, base, base, base.Bold(true).Underline(true)}
}

// rowLines draws one finding in exactly c.rows lines of w cells.
func (m *Model) rowLines(i, w int, c columns) []string {
	s := m.set.Style
	cursor, chosen := " ", " "
	if i == m.list.Cursor {
		cursor = s.Glyphs.Cursor
	}
	r, ok := m.page.row(i)
	if ok && r.Group != nil {
		return m.groupLines(*r.Group, i == m.list.Cursor, w, c.rows)
	}
	if !ok || r.Err != nil || r.Inspection == nil {
		return widget.Block([]string{s.Warn.Render(widget.Fit(cursor+" "+damaged(r, ok), w, s.Glyphs.Ellipsis))}, w, c.rows)
	}
	if m.selected.ids[r.Finding.ID] {
		chosen = "x"
	}
	st := m.rowStyles(r.Finding, i == m.list.Cursor)
	texts := m.texts(r.Finding.Text, c, st)
	beside := m.beside(r, c)
	lines := make([]string, c.rows)
	for n := range lines {
		var b strings.Builder
		if n == 0 {
			b.WriteString(st.text.Render(cursor + chosen))
			b.WriteString(st.quiet.Render(fitCell(m.yearOf(r), c.year, "")))
			b.WriteString(st.tone.Render(fitCell(sign(r.Finding), c.sign, "")))
		} else {
			b.WriteString(st.text.Render(strings.Repeat(" ", c.left())))
		}
		b.WriteString(texts[n])
		b.WriteString(st.quiet.Render(beside[n]))
		lines[n] = b.String()
	}
	return lines
}

// left is how many cells stand before the text.
func (c columns) left() int {
	n := lead
	for _, x := range []int{c.year, c.sign} {
		if x > 0 {
			n += x + 1
		}
	}
	return n
}

// sign is a finding's polarity, with a star where it is serious, and whose it is.
func sign(f data.Finding) string {
	return strings.TrimRight(draw.Sign(f), " ") + f.Tagging().Mark()
}

func fitCell(text string, w int, ellipsis string) string {
	if w <= 0 {
		return ""
	}
	return widget.Fit(text, w, ellipsis) + " "
}

// asideCell is a cell beside the text.
func asideCell(text string, w int, ellipsis string) string {
	if w <= 0 {
		return ""
	}
	return " " + widget.Fit(text, w, ellipsis)
}

func damaged(r store.Row, read bool) string {
	if r.Err != nil {
		return widget.Clean(r.Err.Error())
	}
	if !read {
		return "not read"
	}
	return "its inspection is missing"
}

func (m *Model) yearOf(r store.Row) string {
	if year := r.Inspection.On(m.set.Basis).YearText(); year != "" {
		return year
	}
	return "?"
}

// beside is what stands beside the text, one line of each row: whose and which
// inspection, and the themes.
func (m *Model) beside(r store.Row, c columns) []string {
	e := m.set.Style.Glyphs.Ellipsis
	names := r.Finding.Marked(m.store.Themes().Shorts(r.Finding.Themes))
	for i, name := range names {
		names[i] = widget.Clean(name)
	}
	who := widget.Clean(m.nameOf(r.Inspection.Authority))
	if c.rows == 1 {
		return []string{asideCell(who, c.who, e) + asideCell(draw.Brief(*r.Inspection, c.what), c.what, e) + asideCell(themeCell(names, c.themes, e), c.themes, e)}
	}
	where := who
	switch {
	case c.authorities && c.inspections:
		where = ofBoth(who, *r.Inspection, c.side, e)
	case c.inspections:
		where = draw.Brief(*r.Inspection, c.side)
	case !c.authorities:
		where = ""
	}
	return []string{asideCell(where, c.side, e), asideCell(themeCell(names, c.side, e), c.side, e)}
}

// ofBoth is whose and which inspection in w cells: where they have no room beside each
// other the name of the authority, for a whole one tells more than the half of two.
func ofBoth(who string, in data.Inspection, w int, ellipsis string) string {
	return widget.Fitting(w, ellipsis, who+", "+draw.Brief(in, w-widget.Width(who+", ")), who+ellipsis, who)
}

// themeCell lists as many themes as fit in w cells, and shows that there are more.
func themeCell(themes []string, w int, ellipsis string) string {
	more, out := ", "+ellipsis, ""
	for i, next := range themes {
		if i > 0 {
			next = out + ", " + next
		}
		need := widget.Width(next)
		if i < len(themes)-1 {
			need += widget.Width(more)
		}
		if i > 0 && need > w {
			return widget.Fit(out, min(widget.Width(out), w-widget.Width(more)), ellipsis) + more
		}
		out = next
	}
	return out
}

// texts draws as much of the text as fits in the lines of a row, from the sentence on
// that says most of what was looked for; the last line ends with a whole word.
func (m *Model) texts(raw string, c columns, st rowStyles) []string {
	raw = widget.Clean(raw)
	e := m.set.Style.Glyphs.Ellipsis
	hits := m.words().Hits(raw)
	start, from := "", 0
	if len(hits) > 0 {
		from = m.beginning(raw, hits, c.text*c.rows-1)
	}
	if from > 0 {
		start = e
	}
	lines := make([]string, c.rows)
	for n := range lines {
		w := c.text - widget.Width(start)
		room, tail := w, ""
		if n == len(lines)-1 && widget.Width(raw[from:]) > w {
			room -= widget.Width(e)
		}
		seen := widget.Head(raw[from:], room, 0)
		next := from + len(seen)
		if n == len(lines)-1 && strings.TrimSpace(raw[next:]) != "" {
			seen, tail = strings.TrimRight(seen, ",;: "), e
		}
		lines[n] = st.text.Render(start) + reader.Lit(seen, from, hits, st.text, st.match) +
			st.text.Render(tail+strings.Repeat(" ", max(0, w-widget.Width(seen)-widget.Width(tail))))
		from = next + len(raw[next:]) - len(strings.TrimLeft(raw[next:], " "))
		start = ""
	}
	return lines
}

// beginning is where a row's text begins so that what was looked for is seen in room
// cells: at the sentence that has most of it, the first of equals, or where even that
// would cut its first word off, shortly before the word.
func (m *Model) beginning(raw string, hits []words.Hit, room int) int {
	said := terms.Sentence{End: len(raw)}
	if most := 0; widget.Width(raw) > room {
		for _, x := range terms.Sentences(raw, words.Cut(raw)) {
			if n := m.words().Answered(raw[x.Start:x.End]); n > most {
				said, most = x, n
			}
		}
	}
	if widget.Width(raw[:said.End]) <= room {
		return 0
	}
	first := slices.IndexFunc(hits, func(w words.Hit) bool { return w.Start >= said.Start })
	if first < 0 || widget.Width(raw[said.Start:hits[first].End]) <= room {
		return said.Start
	}
	return min(wordBefore(raw, hits[first].Start, room/3), wordBefore(raw, len(raw), room))
}

// wordBefore returns the start of a word at most room bytes before at.
func wordBefore(s string, at, room int) int {
	from := max(0, at-max(0, room))
	if i := strings.IndexByte(s[from:at], ' '); i >= 0 && from > 0 {
		return from + i + 1
	}
	if from == 0 {
		return 0
	}
	return at
}
