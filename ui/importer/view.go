package importer

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/prose"
	"casebook/ui/widget"
)

// frame is where the parts of the screen are, in lines.
type frame struct {
	second, rule bool
	failed       []string // why the last step was not done
	body         int
}

func (m *Model) frame() frame {
	f := frame{second: m.h >= 5, rule: m.h >= 8}
	f.body = m.h - 1
	if f.second {
		f.body--
	}
	if f.rule {
		f.body--
	}
	if m.failed != "" && m.step != working {
		f.failed = widget.Wrap("! "+widget.Clean(m.failed), max(1, m.w-2), "  ")
		f.failed = f.failed[:max(0, min(len(f.failed), f.body-2))]
		f.body -= len(f.failed)
	}
	f.body = max(1, f.body)
	return f
}

// View draws exactly h lines of w cells.
func (m *Model) View() string {
	if m.w < 1 || m.h < 1 {
		return ""
	}
	f, st := m.frame(), m.settings.Style
	title, right, second := m.head()
	lines := []string{widget.Spread(st.Title.Render(" "+title), st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)}
	if f.second {
		lines = append(lines, widget.Fit(" "+second, m.w, st.Glyphs.Ellipsis))
	}
	if f.rule {
		lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
	}
	for _, l := range f.failed {
		lines = append(lines, " "+st.Warn.Render(l))
	}
	lines = append(lines, m.body(f.body)...)
	return strings.Join(widget.Block(lines, m.w, m.h), "\n")
}

// head says the step, how much there is of it, and what it is about.
func (m *Model) head() (title, right, second string) {
	st := m.settings.Style
	switch m.step {
	case choosing:
		return m.chooseTitle(), strconv.Itoa(len(m.choice.top())) + " selected", m.chooseSecond()
	case working:
		return "Import: " + m.task.verb, "", ""
	case previewing:
		return "Import: what was read", prose.Count(len(m.plan.Files), "file"), st.Dim.Render("Nothing is written yet: " + counts(m.plan) + ".")
	case detailing:
		return "Import: what was read", m.detailPlace(), m.detailSecond()
	case naming:
		return "Import: said by hand", "", m.handSecond()
	}
	return "Import: written", prose.Count(len(m.result.ids), "inspection"), st.Dim.Render("Files: " + counts(m.plan) + ".")
}

func (m *Model) body(h int) []string {
	switch m.step {
	case choosing:
		return m.chooseView(h)
	case working:
		return m.workView()
	case previewing:
		return m.previewView(h)
	case detailing:
		return m.indented(m.detail.page.View(max(0, m.w-2)))
	case naming:
		return m.handView(h)
	}
	return m.resultView()
}

func (m *Model) indented(lines []string) []string {
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

// rowLine draws a row of a list, with the mark of the cursor.
func (m *Model) rowLine(left, right string, under bool) string {
	st := m.settings.Style
	if under {
		return st.Selected.Render(widget.Spread(st.Glyphs.Cursor+" "+left, right+" ", m.w, st.Glyphs.Ellipsis))
	}
	return widget.Spread("  "+left, st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)
}

// tail keeps the end of a path that is too long for w cells.
func tail(path string, w int, ellipsis string) string {
	n := ansi.StringWidth(path)
	if n <= w {
		return path
	}
	return ellipsis + ansi.TruncateLeft(path, n-w+ansi.StringWidth(ellipsis), "")
}
