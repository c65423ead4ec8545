package compare

import (
	"fmt"

	"charm.land/lipgloss/v2"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/mark"
	"casebook/ui/widget"
)

type blockKind uint8

const (
	warningsBlock blockKind = iota
	tableBlock
	fatesBlock
	themeBlock
)

// partSize is how many findings of a side a block holds at most, so that a
// theme of thousands is laid out piece by piece.
const partSize = 40

// block is a part of the page; theme is its place in the comparison's themes,
// part which piece of the theme it is. Part 0 has the heading.
type block struct {
	kind  blockKind
	theme int
	part  int
}

// findings are those of a side in the block.
func (b block) findings(t compare.ThemeRow, side int) []data.Finding {
	all := t.A
	if side == sideB {
		all = t.B
	}
	return all[min(len(all), b.part*partSize):min(len(all), (b.part+1)*partSize)]
}

// lay makes the page anew: another comparison, or other themes to show.
func (m *Model) lay() {
	m.blocks = []block{{kind: warningsBlock}, {kind: tableBlock}, {kind: fatesBlock}}
	if m.pair == nil {
		m.blocks = nil
	} else {
		for i, t := range m.pair.Themes {
			if !m.changed || !unchanged(t) {
				for part := 0; part == 0 || part*partSize < max(len(t.A), len(t.B)); part++ {
					m.blocks = append(m.blocks, block{themeBlock, i, part})
				}
			}
		}
	}
	m.joined.Reset(len(m.blocks), m.layBlock)
	themes := max(0, len(m.blocks)-m.firstTheme())
	for i := range m.alone {
		m.alone[i].Reset(themes, func(n int) widget.Laid { return m.layAlone(n, i+1) })
	}
	m.setSide(m.side)
	m.measure()
}

// unchanged reports whether "changed only" hides a theme.
func unchanged(t compare.ThemeRow) bool { return t.Fate == compare.Persisted }

// firstTheme is the number of blocks before the themes.
func (m *Model) firstTheme() int { return int(themeBlock) }

// refresh draws the page anew with its place kept: another width, other marks.
func (m *Model) refresh() {
	m.joined.Refresh()
	m.alone[0].Refresh()
	m.alone[1].Refresh()
}

func (m *Model) setSide(side int) {
	m.side = side
	m.joined.Side = side
	m.alone[0].Side, m.alone[1].Side = sideA, sideB
}

// seekTheme puts the cursor on a theme's heading; a theme that is hidden now
// leaves the cursor where it is.
func (m *Model) seekTheme(id string) {
	for i, b := range m.blocks {
		if b.kind == themeBlock && b.part == 0 && m.pair.Themes[b.theme].Theme == id {
			m.toBlock(i)
		}
	}
}

func (m *Model) toBlock(i int) {
	if m.apart && m.beside() {
		for s := range m.alone {
			m.alone[s].To(i - m.firstTheme())
		}
		return
	}
	m.joined.To(i)
}

func (m *Model) options(w int) mark.Options {
	return mark.Options{Style: m.settings.Style, Width: w, Words: m.find.Query()}
}

func (m *Model) layBlock(i int) widget.Laid {
	switch b := m.blocks[i]; b.kind {
	case warningsBlock:
		return m.layWarnings()
	case tableBlock:
		return m.layTable()
	case fatesBlock:
		return m.layFates()
	default:
		return m.layTheme(b)
	}
}

// sheet collects lines with places for the cursor.
type sheet struct {
	widget.Laid
	w int
}

// add appends lines that the cursor can rest on.
func (s *sheet) add(id string, side, col int, lines ...string) {
	first := len(s.Lines)
	s.Lines = append(s.Lines, lines...)
	s.Stops = append(s.Stops, widget.Stop{ID: id, Side: side, First: first, Last: len(s.Lines) - 1, Col: col})
}

func (s *sheet) text(lines ...string) { s.Lines = append(s.Lines, lines...) }

func (s *sheet) note(text string, st lipgloss.Style) {
	for _, l := range widget.Wrap(widget.Clean(text), max(1, s.w-2), "") {
		s.text("  " + st.Render(l))
	}
}

func sideName(side int) string {
	if side == sideB {
		return "B"
	}
	return "A"
}

func plural(n int, what string) string {
	if n == 1 {
		return "1 " + what
	}
	return fmt.Sprintf("%d %ss", n, what)
}

// measure gives the flows the height that the pinned lines leave.
func (m *Model) measure() {
	h := max(0, m.h-m.pinned())
	m.joined.SetHeight(h)
	m.alone[0].SetHeight(h)
	m.alone[1].SetHeight(h)
}

// pinned is the number of lines above the page: both inspections, the state of
// the screen and a rule.
func (m *Model) pinned() int {
	if m.h < 8 {
		return min(2, m.h-1)
	}
	return 4
}
