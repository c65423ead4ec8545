package browse

import (
	"strings"

	"charm.land/lipgloss/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/store"
	"casebook/ui/draw"
	"casebook/ui/reader"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// rowCache keeps rows that are drawn, for as long as nothing about them changes.
type rowCache struct {
	key   rowKey
	lines map[int]string
}

type rowKey struct {
	hits    *store.Hits
	columns columns
	look    style.Look
	ascii   bool
	marked  bool // words are marked
	chosen  int  // version of the selection
}

// cachedLine draws a row, or takes it from the last frame. The row under the
// cursor is drawn anew.
func (m *Model) cachedLine(i, w int, c columns) string {
	if _, read := m.page.row(i); i == m.list.Cursor || !read {
		return m.rowLine(i, w, c)
	}
	key := rowKey{m.hits, c, m.set.Style.Look, m.set.Style.Glyphs.ASCII, m.filter.Words() != "", m.selected.version}
	if m.drawn.key != key || len(m.drawn.lines) > 1000 {
		m.drawn = rowCache{key: key, lines: map[int]string{}}
	}
	if l, ok := m.drawn.lines[i]; ok {
		return l
	}
	l := m.rowLine(i, w, c)
	m.drawn.lines[i] = l
	return l
}

// rowLine draws one finding in exactly w cells.
func (m *Model) rowLine(i, w int, c columns) string {
	s := m.set.Style
	here := i == m.list.Cursor
	base, tone, dim, match, cursor := s.Text, s.Text, s.Dim, s.Match, " "
	if here {
		cursor = s.Glyphs.Cursor
		base = s.Marked
		if m.pane == inList {
			base = s.Selected
		}
		tone, dim, match = base, base, base.Underline(true).Bold(true)
	}
	r, ok := m.page.row(i)
	if !ok || r.Err != nil || r.Inspection == nil {
		return s.Warn.Render(widget.Fit(cursor+" "+damaged(r, ok), w, s.Glyphs.Ellipsis))
	}
	if !here {
		tone = draw.Tone(r.Finding.Polarity, s)
	}
	var b strings.Builder
	chosen := " "
	if m.selected.ids[r.Finding.ID] {
		chosen = "x"
	}
	b.WriteString(base.Render(cursor + chosen + m.whenAndWhat(r, c)))
	b.WriteString(tone.Render(fitCell(draw.Sign(r.Finding), c.mark, "")))
	b.WriteString(dim.Render(fitCell(themeCell(draw.Themes(r.Finding), c.themes, s.Glyphs.Ellipsis), c.themes, s.Glyphs.Ellipsis)))
	b.WriteString(m.textCell(r.Finding.Text, c.text, base, match))
	return b.String()
}

func fitCell(text string, w int, ellipsis string) string {
	if w <= 0 {
		return ""
	}
	return widget.Fit(text, w, ellipsis) + " "
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

func (m *Model) whenAndWhat(r store.Row, c columns) string {
	e := m.set.Style.Glyphs.Ellipsis
	year := r.Inspection.On(m.set.Basis).YearText()
	if year == "" {
		year = "?"
	}
	return fitCell(year, c.year, "") + fitCell(widget.Clean(m.nameOf(r.Inspection.Authority)), c.who, e) + fitCell(brief(*r.Inspection, c.what), c.what, e)
}

// brief is the inspection's short name, made shorter where it does not fit so
// that a visit keeps its number.
func brief(in data.Inspection, w int) string {
	name := widget.Clean(in.ShortName())
	if ansi.StringWidth(name) <= w {
		return name
	}
	return strings.NewReplacer(" visit", "", "re-inspection", "re-insp.", " review", "").Replace(name)
}

// themeCell lists as many themes as fit and says how many do not.
func themeCell(themes []string, w int, ellipsis string) string {
	out := ""
	for i, next := range themes {
		if i > 0 {
			next = out + ", " + next
		}
		if i > 0 && ansi.StringWidth(next) > w {
			rest := " +" + string(rune('0'+min(9, len(themes)-i)))
			return widget.Fit(out, min(ansi.StringWidth(out), w-len(rest)), ellipsis) + rest
		}
		out = next
	}
	return out
}

// textCell draws as much of the text as fits. Where the first word that was
// looked for would be cut off, the text begins shortly before it.
func (m *Model) textCell(raw string, w int, base, match lipgloss.Style) string {
	raw = widget.Clean(raw)
	e := m.set.Style.Glyphs.Ellipsis
	hits := m.words().Hits(raw)
	start := ""
	from := 0
	if len(hits) > 0 && ansi.StringWidth(raw[:hits[0].End]) > w-1 {
		from = min(wordBefore(raw, hits[0].Start, w/3), wordBefore(raw, len(raw), w-1))
		start = e
	}
	room := w - ansi.StringWidth(start)
	seen := raw[from:]
	tail := ""
	if ansi.StringWidth(seen) > room {
		seen = ansi.Truncate(seen, max(0, room-ansi.StringWidth(e)), "")
		tail = e
	}
	tail += strings.Repeat(" ", max(0, room-ansi.StringWidth(seen)-ansi.StringWidth(tail)))
	return base.Render(start) + reader.Lit(seen, from, hits, base, match) + base.Render(tail)
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
