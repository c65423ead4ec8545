package importer

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// framedHigh is the height from which the parts have frames.
const framedHigh = 20

// frame is where the parts of the screen are, in lines and cells: body and inner are
// what stands inside of a frame round all that is under the head.
type frame struct {
	second, rule bool
	framed       bool
	failed       []string // why the last step was not done
	body, inner  int
}

func (m *Model) frame() frame {
	f := frame{second: m.h >= 5, framed: m.w >= layout.FramedFrom && m.h >= framedHigh, inner: m.w}
	f.rule = m.h >= 8 && !f.framed
	f.body = m.h - 1
	if f.second {
		f.body--
	}
	if f.rule {
		f.body--
	}
	if f.framed {
		f.body, f.inner = f.body-style.PaneFrame, f.inner-style.PaneSides
	}
	if m.failed != "" && m.step != working {
		f.failed = widget.Wrap(mark.Warning+" "+widget.Clean(m.failed), max(1, m.w-2), "  ")
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
	if f.framed {
		right = "" // the frames say it
	}
	lines := []string{widget.Spread(st.Title.Render(" "+title), st.Dim.Render(right)+" ", m.w, st.Glyphs.Ellipsis)}
	if f.second {
		lines = append(lines, widget.Fit(" "+second, m.w, st.Glyphs.Ellipsis))
	}
	if f.rule {
		lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
	}
	for _, l := range f.failed {
		lines = append(lines, widget.Fit(" "+st.Warn.Render(l), m.w, ""))
	}
	lines = append(lines, m.parts(f)...)
	if !f.framed || len(lines) != m.h { // frames have their size, and measuring them again is dear
		lines = widget.Block(lines, m.w, m.h)
	}
	return strings.Join(lines, "\n")
}

// parts draws all that is under the head, in frames where there is room for them.
func (m *Model) parts(f frame) []string {
	switch {
	case m.step == previewing:
		return m.previewView(f)
	case m.step == choosing:
		return m.chooseView(f)
	case !f.framed:
		return m.body(f)
	}
	title, right := m.paneName()
	return m.settings.Style.Pane(title, right, widget.Block(m.body(f), f.inner, f.body), m.w, f.body+style.PaneFrame, true)
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

// paneName names the one frame of a step, and says where in it we are.
func (m *Model) paneName() (title, right string) {
	switch m.step {
	case working:
		return "At work", ""
	case detailing:
		return "All that was read", m.detailPlace()
	case naming:
		return "What the file does not say", ""
	}
	return "Written", prose.Count(len(m.result.ids), "inspection")
}

func (m *Model) body(f frame) []string {
	switch m.step {
	case working:
		return m.workView(f.inner)
	case detailing:
		return m.indented(m.detail.page.View(max(0, f.inner-2)))
	case naming:
		return m.handView(f)
	}
	return m.resultView(f.inner)
}

func (m *Model) indented(lines []string) []string {
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}

// listRow is a row of a list: what it is chosen by, its name, and at the right in
// quiet type what may be known of it.
type listRow struct{ lead, left, right string }

// rowLine draws a row of w cells, with the mark of the cursor.
func (m *Model) rowLine(r listRow, w int, under bool) string {
	st := m.settings.Style
	if under {
		return st.Selected.Render(widget.Spread(st.Glyphs.Cursor+" "+r.lead+r.left, r.right+" ", w, st.Glyphs.Ellipsis))
	}
	lead := st.Accent
	if r.lead == notChosen {
		lead = st.Dim
	}
	return widget.Spread("  "+lead.Render(r.lead)+r.left, st.Dim.Render(r.right)+" ", w, st.Glyphs.Ellipsis)
}

// tail keeps the end of a path or a name that is too long for w cells, from the
// beginning of a word where one begins in it.
func tail(path string, w int, ellipsis string) string {
	n := ansi.StringWidth(path)
	if n <= w {
		return path
	}
	end := ansi.TruncateLeft(path, n-w+ansi.StringWidth(ellipsis), "")
	if i := strings.IndexAny(end, " /"); i >= 0 && i < len(end)/2 {
		end = strings.TrimLeft(end[i:], " ")
	}
	return ellipsis + end
}
