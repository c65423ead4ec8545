package library

import (
	"fmt"
	"strings"

	"casebook/ui/draw"
	"casebook/ui/widget"
)

// body is the number of lines under the head.
func (m *Model) body() int { return max(1, m.h-len(m.head())) }

func (m *Model) measure() {
	body := m.body()
	m.themes.SetHeight(max(1, body-1))
	m.kept.SetHeight(body)
	m.form.list.SetHeight(max(1, body-2))
	m.page.SetHeight(body)
	m.area.SetWidth(max(4, m.w-2))
	m.area.SetHeight(max(1, body-2))
	if m.step == planning || m.step == reading {
		m.page.Set(m.lay())
	}
}

// View draws exactly h lines of w cells.
func (m *Model) View() string {
	if m.w < 1 || m.h < 1 {
		return ""
	}
	lines := append(m.head(), m.content()...)
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

func (m *Model) head() []string {
	st := m.settings.Style
	left, right := " Library", ""
	switch m.step {
	case reading, planning:
		left += ": " + widget.Clean(m.title)
		if first, last, total := m.page.More(); total > m.page.Height {
			right = fmt.Sprintf("lines %d-%d of %d", first, last, total)
		}
	case working:
		left += ": themes"
	default:
		left, right = m.sections()
	}
	lines := []string{widget.Spread(st.Title.Render(left), right+" ", m.w, st.Glyphs.Ellipsis)}
	if m.h >= 5 {
		lines = append(lines, widget.Fit(" "+m.second(), m.w, st.Glyphs.Ellipsis))
	}
	if m.h >= 8 {
		lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
	}
	return lines
}

// sections names both lists; the one that is shown stands in brackets.
func (m *Model) sections() (left, right string) {
	names := []string{"Themes", "Your choices"}
	names[m.section] = "[" + names[m.section] + "]"
	if m.find.IsOpen() {
		right = m.find.View(min(24, m.w/2))
	}
	return " Library  " + strings.Join(names, "  "), right
}

// second says how things stand.
func (m *Model) second() string {
	st := m.settings.Style
	switch {
	case m.step == planning:
		return st.Warn.Render(m.fitting("Not in force yet. Enter puts it in force, Esc goes back to the draft.", "Not in force yet. Enter does it."))
	case m.step == reading || m.step == working || m.step == typing || m.step == writing:
		return ""
	case m.section == choicesSection:
		return st.Dim.Render(m.choicesTold())
	case m.Dirty():
		return st.Warn.Render("DRAFT, not in force (*).") + m.fitting(" w what it changes, u undo, Esc drop.", " w shows it")
	}
	return st.Dim.Render(m.fitting("Findings of every voice. Enter shows a theme's words.", "Enter shows a theme's words."))
}

// fitting is the first of two texts, the second where the screen is narrow.
func (m *Model) fitting(whole, short string) string {
	if m.w < narrow {
		return short
	}
	return whole
}

// narrow is the width under which numbers and some words are left out.
const narrow = 70

func (m *Model) content() []string {
	switch m.step {
	case typing:
		return m.formView()
	case writing:
		return m.areaView()
	case working:
		return draw.Work(&m.work, m.applying, "Working out what changes.", m.settings.Style, m.w)
	case planning, reading:
		lines := m.page.View(max(0, m.w-1))
		for i := range lines {
			lines[i] = " " + lines[i]
		}
		return lines
	}
	if m.reads.Got() == nil {
		return []string{" Reading the themes."}
	}
	if m.section == choicesSection {
		return m.choicesView()
	}
	return m.themesView()
}
