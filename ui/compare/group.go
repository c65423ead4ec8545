package compare

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// rowsBy is what the rows of the page are.
type rowsBy uint8

const (
	byTheme rowsBy = iota
	byMatter
	byArea
	numRows
)

// Words names a row: "theme".
func (r rowsBy) Words() string {
	switch r {
	case byMatter:
		return "matter"
	case byArea:
		return "judgement area"
	}
	return "theme"
}

type groupKind uint8

const (
	ofTheme groupKind = iota
	ofMatter
	ofNew
	ofOrphans
	ofArea
)

// group is a row of the page: what both sides say of one theme, matter or
// area, kept beside each other however long the one or the other is.
type group struct {
	kind groupKind
	id   string // the stop of its heading, which holds its place and its fold
	at   int    // place in the comparison's themes, matters or areas
	a, b []data.Finding
	// links are of the findings b, nil where they have none.
	links []*compare.Link
	again int // how many of b, at its end, ask for the same again
}

// side is what one side says.
func (g group) side(side int) []data.Finding {
	if side == sideB {
		return g.b
	}
	return g.a
}

// index is the place of a stop's finding in the group.
func (g group) index(stop string) (side, i int, ok bool) {
	head, id, cut := strings.Cut(stop, ":")
	if !cut || head != "a" && head != "b" {
		return 0, 0, false
	}
	side = sideA
	if head == "b" {
		side = sideB
	}
	i = slices.IndexFunc(g.side(side), func(f data.Finding) bool { return f.ID == id })
	return side, i, i >= 0
}

// link is how the finding at a place of B is linked, nil for not at all.
func (g group) link(i int) *compare.Link {
	if i < 0 || i >= len(g.links) {
		return nil
	}
	return g.links[i]
}

// gather makes the groups that are shown.
func (m *Model) gather() []group {
	switch {
	case m.pair == nil:
		return nil
	case m.rows == byMatter:
		return m.matterGroups()
	case m.rows == byArea:
		return m.areaGroups()
	}
	return m.themeGroups()
}

// shown is what is laid out of a side: a matter's weaker suggestions are
// folded.
func (m *Model) shown(g group, side int) []data.Finding {
	all := g.side(side)
	if g.kind != ofMatter || side != sideB || m.spread[g.id] {
		return all
	}
	return all[:min(len(all), m.firm(g))]
}

// firm is how many of a matter's links are never folded: those that people
// made, else the best.
func (m *Model) firm(g group) int {
	n := 0
	for _, l := range g.links {
		if l.Status != compare.Suggested {
			n++
		}
	}
	return max(1, n)
}

// parts is in how many pieces a group is laid out.
func (g group) parts() int {
	return max(1, (max(len(g.a), len(g.b))+partSize-1)/partSize)
}

// head is the heading of a group: its name on the left, what became of it on
// the right.
func (m *Model) head(g group, w int) string {
	st := m.settings.Style
	glyph := st.Glyphs.Open
	if m.folded[g.id] || g.kind == ofMatter && !m.spread[g.id] && len(g.b) > m.firm(g) {
		glyph = st.Glyphs.Closed
	}
	b, name := m.became(g), widget.Clean(m.name(g))
	left := "  " + st.Dim.Render(glyph) + " " + b.tone.Render(cmp.Or(b.sign, " ")) + " "
	words := b.tone.Render(b.words) + st.Dim.Render(b.who)
	if w < wordsFrom {
		if g.kind == ofMatter { // the reason says that a source is partial
			words = b.tone.Render(b.words) + st.Dim.Render(" ("+string(m.pair.Matters[g.at].Status)+")")
		}
		if g.kind == ofTheme && ansi.StringWidth(left+name+words)+2 > w {
			name = widget.Clean(m.pair.ThemeShort(m.pair.Themes[g.at].Theme))
		}
		return widget.Spread(left+st.Strong.Render(name), words+" ", w, st.Glyphs.Ellipsis)
	}
	left += st.Strong.Render(widget.Fit(name, max(nameCells(g, w), ansi.StringWidth(name)), "")) + "  " + words
	right := ""
	if len(g.a)+len(g.b) > 0 {
		right = st.Dim.Render(fmt.Sprintf("A %d  B %d", len(g.a), g.speaking())) + " "
	}
	if m.folded[g.id] {
		left += "  " + st.Dim.Render(widget.Clean(m.reason(g)))
	}
	return widget.Spread(left, right, w, st.Glyphs.Ellipsis)
}

// nameCells is how wide the names of groups are made, so that what became of them
// stands in a column; a longer name pushes it.
func nameCells(g group, w int) int {
	if g.kind == ofMatter {
		return 20
	}
	return min(47, w*3/8)
}

// speaking is how many findings of B stand for the group: what is only nearest
// to a matter does not speak to it.
func (g group) speaking() int {
	n := len(g.b)
	for _, l := range g.links {
		if l.Near {
			n--
		}
	}
	return n
}

// name is what a group is called.
func (m *Model) name(g group) string {
	switch g.kind {
	case ofMatter:
		if x := m.pair.Matters[g.at]; x.Ordinal > 0 {
			return x.Name()
		}
		return fmt.Sprintf("matter %d, %s", g.at+1, m.pair.Matters[g.at].Name())
	case ofNew:
		return "New in B"
	case ofOrphans:
		return compare.Orphaned
	case ofArea:
		return m.areaName(m.pair.Areas[g.at])
	}
	return m.pair.ThemeName(m.pair.Themes[g.at].Theme)
}

// became is what became of a group: in one sign, in words, and who says so.
type became struct {
	sign, words, who string
	tone             style.Ink
}

// becameOf is what became of a group by a change; told are its words and who says so.
func (m *Model) becameOf(c data.Change, told string) became {
	words := c.Words()
	return became{draw.ChangeSign(c), words, strings.TrimPrefix(told, words), draw.ChangeTone(c, m.settings.Style)}
}

func (m *Model) became(g group) became {
	st := m.settings.Style
	switch g.kind {
	case ofMatter:
		x := m.pair.Matters[g.at]
		return m.becameOf(x.Change, x.Verdict())
	case ofNew:
		return became{draw.ChangeSign(data.NewConcern), "new", " (suggested)", draw.ChangeTone(data.NewConcern, st)}
	case ofOrphans:
		return became{words: "orphaned", tone: st.Warn}
	case ofArea:
		x := m.pair.Areas[g.at]
		if t := x.Told; t.Change != "" {
			return m.becameOf(t.Change, t.Words())
		}
		if r := x.Judged; r != nil {
			text, tone := draw.Change(*r, st, m.inner())
			if r.Direction != compare.Unsaid {
				return became{sign: r.Direction.Mark(), words: r.Moved(), tone: tone}
			}
			return became{words: text, tone: tone}
		}
		return became{tone: st.Quiet}
	}
	t := m.pair.Themes[g.at]
	return m.becameOf(t.Change, t.Words())
}

// change is what became of a group in words.
func (m *Model) change(g group) string {
	b := m.became(g)
	return b.words + b.who
}

// reason is the line under the heading.
func (m *Model) reason(g group) string {
	switch g.kind {
	case ofMatter:
		return m.pair.Matters[g.at].Reason
	case ofNew:
		return strings.TrimPrefix(m.pair.NewNote+"; ", "; ") + "findings of B that need work and speak to none of A's matters"
	case ofOrphans:
		return "Kept in your notebook. They stand again when the finding comes back."
	case ofArea:
		return m.areaReason(m.pair.Areas[g.at])
	}
	return m.pair.Themes[g.at].Reason
}
