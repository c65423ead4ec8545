package england

import (
	"cmp"
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/england"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// detail is how many lines tell more of the row under the cursor.
func (m *Model) detail() int {
	switch {
	case m.h >= 30:
		return 4
	case m.h >= 20:
		return 3
	}
	return 1
}

// body is how many rows are seen: title, summary, heads and a rule are not.
func (m *Model) body() int { return max(1, m.h-4-m.detail()) }

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
		lines = append(lines, widget.Block(m.listed(), m.w, m.body()+1)...)
		lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, max(0, m.w))))
		lines = append(lines, widget.Block(m.more(), m.w, m.detail())...)
	}
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
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
	if m.w >= 60 {
		right = m.whole.Reach().Short() + "   " + right
	}
	return widget.Spread(left, st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)
}

// summary counts what is shown and says what was chosen.
func (m *Model) summary() string {
	st := m.settings.Style
	counted := m.chosen.Standing(m.area).Counted()
	words := fmt.Sprintf(" %d current, %s: %s", len(m.chosen.Rows), strings.ToLower(m.area.Short()), strings.Join(counted, "  "))
	switch {
	case m.w < 60:
		words = " " + cmp.Or(m.area.Column(), overallHead) + " " + strings.Join(counted, " ")
	case m.w < 100:
		words = fmt.Sprintf(" %s of %d: %s", m.area.Short(), len(m.chosen.Rows), strings.Join(counted, " "))
	}
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
	var asked []string
	if m.view == authorities && (m.w >= 60 || m.order != england.ByName) {
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
	return widget.Spread(words, st.Accent.Render(strings.Join(asked, " "))+" ", m.w, st.Glyphs.Ellipsis)
}

func orderName(o england.Order, turned bool) string {
	names := map[england.Order][2]string{england.ByName: {"name", "name, Z first"}, england.ByGrade: {"grade, best first", "grade, worst first"},
		england.ByAge: {"age, oldest first", "age, newest first"}, england.ByLastSeen: {"last visited, longest ago", "last visited, latest"},
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
	st := m.settings.Style
	lines := []string{st.Dim.Render(widget.Fit(m.heads(), m.w, ""))}
	first, last := m.list.Window()
	for i := first; i < last; i++ {
		under := i == m.list.Cursor
		cursor := " "
		if under {
			cursor = st.Glyphs.Cursor
		}
		var line string
		switch {
		case m.view == movers:
			line = m.moverRow(m.moves[i], cursor)
		case m.view == byYear || m.view == byFramework:
			line = m.spreadRow(m.spreads[i], cursor)
		default:
			line = m.authorityRow(m.rows[i], cursor)
		}
		line = widget.Fit(line, m.w, st.Glyphs.Ellipsis)
		if under {
			line = st.Selected.Render(line)
		}
		lines = append(lines, line)
	}
	if m.list.Total == 0 {
		lines = append(lines, widget.Wrap(" "+m.nothing(), max(1, m.w-1), " ")...)
	}
	return lines
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
