package compare

import (
	"github.com/charmbracelet/x/ansi"

	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

type blockKind uint8

const (
	warningsBlock blockKind = iota
	tableBlock
	headingBlock
	groupBlock
)

// partSize is how many findings of a side a block holds at most, so that a
// theme of thousands is laid out piece by piece.
const partSize = 40

// block is a part of the page; group is its place in the groups, part which
// piece of the group it is. Part 0 has the heading.
type block struct {
	kind  blockKind
	group int
	part  int
}

// lay makes the page anew: another comparison, or other rows to show.
func (m *Model) lay() {
	m.groups, m.blocks = m.gather(), nil
	m.first = map[string]int{}
	if m.pair != nil {
		m.blocks = []block{{kind: warningsBlock}, {kind: tableBlock}, {kind: headingBlock}}
	}
	for i, g := range m.groups {
		m.first[g.id] = len(m.blocks)
		for part := range g.parts() {
			m.blocks = append(m.blocks, block{groupBlock, i, part})
		}
	}
	m.joined.Reset(len(m.blocks), m.layBlock)
	for i := range m.alone {
		m.alone[i].Reset(max(0, len(m.blocks)-m.lead()), func(n int) widget.Laid { return m.layAlone(n, i+1) })
	}
	m.setSide(m.side)
	m.measure()
}

// lead is the number of blocks before the groups.
func (m *Model) lead() int { return int(groupBlock) }

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

// seek puts the cursor on a group's heading; a group that is hidden now leaves
// the cursor where it is.
func (m *Model) seek(id string) {
	if i := m.blockOf(id, 0); i >= 0 {
		m.toBlock(i)
	}
}

// land puts the cursor on a stop of a group, if it is there.
func (m *Model) land(id, stop string) {
	for part := 0; ; part++ {
		i := m.blockOf(id, part)
		if i < 0 || m.flow().Seek(i-m.flowLead(), stop) {
			return
		}
	}
}

// blockOf is the block of a piece of a group, -1 where it is hidden.
func (m *Model) blockOf(id string, part int) int {
	i, ok := m.first[id]
	i += part
	if !ok || i >= len(m.blocks) || m.blocks[i].part != part {
		return -1
	}
	return i
}

// flowLead is the number of blocks of the page before the first of the flow
// under the cursor.
func (m *Model) flowLead() int {
	if m.flow() == &m.joined {
		return 0
	}
	return m.lead()
}

func (m *Model) toBlock(i int) {
	if m.apart && m.beside() {
		for s := range m.alone {
			m.alone[s].To(i - m.lead())
		}
		return
	}
	m.joined.To(i)
}

func (m *Model) options(w int) draw.Options {
	return draw.Options{Style: m.settings.Style, Width: w, Words: m.find.Query(), Short: m.pair.ThemeShort}
}

func (m *Model) layBlock(i int) widget.Laid {
	b := m.blocks[i]
	switch {
	case b.kind == warningsBlock:
		return m.layWarnings()
	case b.kind == tableBlock && m.rows == byArea:
		return widget.Laid{} // every area has its grades in its heading
	case b.kind == tableBlock:
		return m.layTable()
	case b.kind == groupBlock:
		return m.layGroup(b)
	case m.rows == byMatter:
		return m.layMatters()
	case m.rows == byArea:
		return m.layAreas()
	}
	return m.layThemes()
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

func (s *sheet) note(text string, st style.Ink) {
	for _, l := range noteLines(text, s.w-2) {
		s.text("  " + st.Render(l))
	}
}

// oneLine is how long a note may be that needs no second line: running text is
// kept narrower, so that the eye finds the next one.
const oneLine = 100

// noteLines breaks a note of what w cells hold into lines that are easily read.
func noteLines(text string, w int) []string {
	text = widget.Clean(text)
	if ansi.StringWidth(text) > min(w, oneLine) {
		w = min(w, layout.Entry)
	}
	return widget.Wrap(text, max(1, w), "")
}

func sideName(side int) string {
	if side == sideB {
		return "B"
	}
	return "A"
}

// measure gives the flows the height that the pinned lines leave.
func (m *Model) measure() {
	h := max(0, m.h-m.pinned())
	if m.framed() {
		h -= style.PaneFrame
	}
	m.joined.SetHeight(h)
	m.alone[0].SetHeight(h)
	m.alone[1].SetHeight(h)
}

// pinned is the number of lines above the page: both inspections, how many of
// each change, the state of the screen and a rule.
func (m *Model) pinned() int {
	if m.h < 8 || m.pair == nil {
		return max(0, min(2, m.h-1))
	}
	n := 2 + len(m.counts()) + 1
	if m.h >= fullHead && !m.framed() {
		n++ // a rule
	}
	return n
}
