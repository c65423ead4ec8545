package england

import (
	"cmp"
	"fmt"
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/england"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// framed reports whether the list has a frame of its own.
func (m *Model) framed() bool { return m.w >= 100 && m.h >= 30 }

// inner is how wide the rows are.
func (m *Model) inner() int {
	if m.framed() {
		return m.w - style.PaneSides
	}
	return m.w - 1
}

// body is how many rows are seen beside the title, the totals, the heads and what
// is told of one.
func (m *Model) body() int {
	n := m.h - 3 - m.detail()
	if m.framed() {
		n -= style.PaneFrame
	}
	if m.boxed() {
		n -= style.PaneFrame
	} else {
		n-- // a rule
	}
	return max(1, n)
}

// View draws the screen.
func (m *Model) View() string {
	st := m.settings.Style
	var lines []string
	switch {
	case m.choice.IsOpen():
		lines = m.choice.View(m.w, m.h, st)
	case m.whole == nil:
		return m.reads.Waiting(st, "England", "Reading the inspections.", "England could not be read.", m.w, m.h)
	default:
		lines = append(lines, m.heading(), m.summary())
		list := widget.Block(m.listed(), m.inner(), m.body()+1)
		if m.framed() {
			list = st.Pane(m.listName(), m.place(), list, m.w, m.body()+1+style.PaneFrame, true)
		}
		lines = append(append(lines, list...), m.more()...)
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// listName names the list by what it has rows of, or by how it is sorted.
func (m *Model) listName() string {
	switch m.view {
	case movers:
		return "Moves"
	case byYear:
		return "Years"
	case byFramework:
		return "Frameworks"
	case neighbours:
		return "Neighbours"
	}
	return "By " + orderName(m.order, m.turned)
}

// place says which row of how many is under the cursor.
func (m *Model) place() string {
	if m.list.Total == 0 {
		return ""
	}
	return fmt.Sprintf("%d of %d", m.list.Cursor+1, m.list.Total)
}

func (m *Model) viewName() string {
	switch m.view {
	case movers:
		return "movers"
	case byYear:
		return "grades by year"
	case byFramework:
		return "grades by framework"
	case neighbours:
		for _, r := range append(append([]england.Row{}, m.whole.Rows...), m.whole.Former...) {
			if r.Authority.ID == m.near {
				return "neighbours of " + widget.Clean(r.Authority.Name)
			}
		}
		return "neighbours"
	}
	return "authorities"
}

func (m *Model) heading() string {
	st := m.settings.Style
	left := st.Title.Render(" England  " + m.viewName())
	if m.find.IsOpen() {
		return widget.Spread(left, m.find.View(max(8, m.w/3))+" ", m.w, st.Glyphs.Ellipsis)
	}
	right := "years: " + m.whole.Basis.String()
	if m.w < 60 {
		right = m.whole.Basis.String()
	}
	if reach := m.whole.Reach().Short() + "   " + right; ansi.StringWidth(left+reach)+2 <= m.w {
		right = reach
	}
	return widget.Spread(left, st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)
}

// summary counts what is shown and says what was chosen.
func (m *Model) summary() string {
	st := m.settings.Style
	words := " " + m.totals()
	switch m.view {
	case movers:
		words = fmt.Sprintf(" %s of %s", prose.Count(len(m.moves), "move"), areaWords(m.area))
	case neighbours:
		words = " " + prose.Count(len(m.rows), "statistical neighbour") + ", in the source's order"
		if m.find.Value() != "" {
			words += ", of these names"
		}
	case byYear:
		words = " " + england.SpreadByYear.Words(m.area, m.whole.Basis)
	case byFramework:
		words = " " + england.SpreadByFramework.Words(m.area, m.whole.Basis)
	}
	asked := m.asked()
	if len(asked) > 0 && ansi.StringWidth(words+strings.Join(asked, " "))+2 > m.w {
		asked[0] = strings.TrimPrefix(asked[0], "sorted: ")
		if asked[0] == orderName(england.ByName, false) { // which is seen
			asked = asked[1:]
		}
	}
	return widget.Spread(words, st.Accent.Render(strings.Join(asked, " "))+" ", m.w, st.Glyphs.Ellipsis)
}

// totals count the grades in force, each on its badge; the words of all are told
// where there is room, so that letters need no key.
func (m *Model) totals() string {
	st := m.settings.Style
	counted := m.chosen.Standing(m.area)
	if m.w < 60 {
		return cmp.Or(m.area.Column(), draw.OverallHead) + " " + strings.Join(counted.Counted(), " ")
	}
	var grades []string
	for _, g := range data.Grades() {
		n := counted.Counts[g]
		if n == 0 {
			continue
		}
		words := ""
		if m.w >= 140 {
			words = strings.ToLower(g.Words()) + " "
		}
		grades = append(grades, draw.Badge(g, st)+" "+st.Dim.Render(words)+st.Strong.Render(strconv.Itoa(n)))
	}
	if m.w < 100 {
		return st.Dim.Render(fmt.Sprintf("%s of %d: ", m.area.Short(), len(m.chosen.Rows))) + strings.Join(append(grades, counted.Ungraded()...), " ")
	}
	return st.Dim.Render(fmt.Sprintf("%d current, %s: ", len(m.chosen.Rows), strings.ToLower(m.area.Short()))) + strings.Join(append(grades, counted.Ungraded()...), "  ")
}

// asked are how the list is sorted, where no frame says it, and what limits it.
func (m *Model) asked() []string {
	var asked []string
	if m.view == authorities && !m.framed() && (m.w >= 60 || m.order != england.ByName) {
		asked = append(asked, "sorted: "+orderName(m.order, m.turned))
	}
	if m.view != neighbours {
		for _, x := range []string{m.region, m.kind} {
			if x != "" {
				asked = append(asked, "["+widget.Clean(x)+"]")
			}
		}
	}
	if v := m.find.Value(); v != "" && !m.find.IsOpen() {
		asked = append(asked, "["+widget.Clean(v)+"]")
	}
	return asked
}

func orderName(o england.Order, turned bool) string {
	names := map[england.Order][2]string{england.ByName: {"name", "name, Z first"}, england.ByGrade: {"grade, best first", "grade, worst first"},
		england.ByAge: {"age, oldest first", "age, newest first"}, england.ByLastSeen: {"last inspection held, longest ago", "last inspection held, latest"},
		england.ByRegion: {"region", "region, Z first"}}[o]
	if turned {
		return names[1]
	}
	return names[0]
}

func areaWords(a data.Area) string {
	if a == data.Overall {
		return "the overall grade"
	}
	return strings.ToLower(a.Name())
}

// listed are the heads and the rows seen.
func (m *Model) listed() []string {
	lines := []string{m.heads()}
	first, last := m.list.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.rowLine(i))
	}
	if m.list.Total == 0 {
		lines = append(lines, widget.Wrap(" "+m.nothing(), max(1, m.inner()-1), " ")...)
	}
	return lines
}

// rowLine draws a row, or takes it from the frame before; the one under the cursor
// is drawn anew. Badges make rows dear: all of a large screen cost some milliseconds.
func (m *Model) rowLine(i int) string {
	if i == m.list.Cursor {
		return m.drawRow(i, true)
	}
	if l, ok := m.drawn[i]; ok {
		return l
	}
	if m.drawn == nil {
		m.drawn = map[int]string{}
	}
	l := widget.Fit(m.drawRow(i, false), m.inner(), "")
	m.drawn[i] = l
	return l
}

func (m *Model) drawRow(i int, under bool) string {
	switch {
	case m.view == movers:
		return m.moverRow(m.moves[i], under)
	case m.view == byYear || m.view == byFramework:
		return m.spreadRow(m.spreads[i], under)
	}
	return m.authorityRow(m.rows[i], under)
}

func (m *Model) nothing() string {
	switch {
	case m.find.Value() != "":
		return draw.NoAuthorityNamed
	case m.view == neighbours:
		return "No statistical neighbours of it are held."
	}
	return "Nothing is held that region and type choose. f chooses others."
}

// spreadName is a year or a framework in words.
func (m *Model) spreadName(s england.Spread) string {
	if m.view == byFramework {
		return data.Framework(s.Of).Short()
	}
	if s.Of == "" {
		return filter.Year.NoneName()
	}
	return s.Of
}
