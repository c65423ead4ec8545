package library

import (
	"fmt"
	"strconv"
	"strings"

	"casebook/ui/draw"
	"casebook/ui/layout"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// frame is where the parts of the screen are, in cells and lines: sizes of what
// stands inside of frames. About is what is read of the row under the cursor, 0
// wide where it does not fit; kept is 0 high where only one list is seen.
type frame struct {
	framed           bool
	body             int // lines under the head, frames included
	left, about      int // widths
	themes, kept     int // rows of the lists
	inner, innerBody int // of a step that takes the whole screen
}

// framedHigh is the height from which the parts have frames.
const framedHigh = 20

func (m *Model) frame() frame {
	f := frame{framed: m.w >= layout.FramedFrom && m.h >= framedHigh, body: max(1, m.h-m.headHeight()), left: m.w}
	f.inner, f.innerBody = m.w, f.body
	if !f.framed {
		f.themes, f.kept = max(1, f.body-1), f.body
		return f
	}
	f.inner, f.innerBody = m.w-style.PaneSides, f.body-style.PaneFrame
	f.about = min(m.w/3, layout.Measure)
	if m.w >= 140 {
		f.about = min(m.w*3/8, layout.Measure+2)
	}
	f.left = m.w - f.about - 2*style.PaneSides
	f.kept = min(max(4, len(m.readers)+len(m.choices)), f.body/3)
	f.themes = f.body - f.kept - 2*style.PaneFrame - 1
	return f
}

func (m *Model) headHeight() int {
	switch {
	case m.h < 5:
		return 1
	case m.h >= 8 && (m.w < layout.FramedFrom || m.h < framedHigh): // a rule, where no frame parts the head
		return 3
	}
	return 2
}

func (m *Model) measure() {
	f := m.frame()
	m.drawn = map[int]string{}
	m.themes.SetHeight(max(1, f.themes))
	m.kept.SetHeight(max(1, f.kept))
	m.form.list.SetHeight(max(1, f.innerBody-2))
	m.page.SetHeight(max(1, f.innerBody))
	m.area.SetWidth(max(4, min(layout.Measure, f.inner-2)))
	m.area.SetHeight(max(1, f.innerBody-2))
	if m.step == planning || m.step == reading {
		m.page.Set(m.lay())
	}
}

// measured is how wide the running text of a page is.
func (m *Model) measured() int { return max(1, min(layout.Measure, m.frame().inner-2)) }

// View draws exactly h lines of w cells.
func (m *Model) View() string {
	if m.w < 1 || m.h < 1 {
		return ""
	}
	if m.reads.Got() == nil && m.step == choosing {
		return m.reads.Waiting(m.settings.Style, "Library", "Reading the themes.", "The themes could not be read.", m.w, m.h)
	}
	f, st := m.frame(), m.settings.Style
	lines := m.head(f)
	switch {
	case m.step == choosing && f.framed:
		lines = append(lines, m.panes(f)...)
	case m.step == choosing && m.section == choicesSection:
		lines = append(lines, m.choicesView(f.left)...)
	case m.step == choosing:
		lines = append(lines, m.themesView(f.left)...)
	case f.framed:
		title, right := m.stepName()
		lines = append(lines, st.Pane(title, right, widget.Block(m.content(f), f.inner, f.innerBody), m.w, f.body, true)...)
	default:
		lines = append(lines, m.content(f)...)
	}
	if !f.framed || len(lines) != m.h { // frames have their size, and measuring them again is dear
		lines = widget.Block(lines, m.w, m.h)
	}
	return strings.Join(lines, "\n")
}

// panes draws both lists, and beside them what the row under the cursor is about.
func (m *Model) panes(f frame) []string {
	st, w := m.settings.Style, f.left+style.PaneSides
	themes := widget.Fill(m.themesView(f.left), f.left, f.themes+1)
	kept := widget.Block(m.choicesView(f.left), f.left, f.kept)
	left := st.Pane("Themes", m.themesPlace(), themes, w, f.themes+1+style.PaneFrame, m.section == themesSection)
	left = append(left, st.Pane("Your choices", m.keptPlace(), kept, w, f.kept+style.PaneFrame, m.section == choicesSection)...)
	name, about := m.about(f.about - 2)
	for i := range about {
		about[i] = " " + about[i]
	}
	return widget.Beside("", left, st.Pane(name, "", widget.Block(about, f.about, f.body-style.PaneFrame), f.about+style.PaneSides, f.body, false))
}

func (m *Model) themesPlace() string {
	if v := m.find.Value(); v != "" {
		return fmt.Sprintf("%d of %d match %q", len(m.shown), len(m.draft.Entries()), widget.Clean(v))
	}
	return strconv.Itoa(len(m.shown))
}

func (m *Model) keptPlace() string {
	if m.kept.Total <= m.kept.Height {
		return ""
	}
	return fmt.Sprintf("%d of %d", m.kept.Cursor+1, m.kept.Total)
}

// about says what the row under the cursor is about.
func (m *Model) about(w int) (title string, lines []string) {
	if m.section == themesSection {
		if e, ok := m.under(); ok {
			return "About the theme", m.wordLines(e, w)
		}
		return "About", nil
	}
	return "About the choice", m.choiceLines(w)
}

// head says where we are and how things stand.
func (m *Model) head(f frame) []string {
	st := m.settings.Style
	left, right := st.Title.Render(" Library"), ""
	switch title, place := m.stepName(); {
	case m.step != choosing && !f.framed:
		left, right = st.Title.Render(" Library: "+title), st.Dim.Render(place)
	case m.step == choosing && !f.framed:
		left = m.sections()
	}
	if m.find.IsOpen() {
		right = m.find.View(min(24, m.w/2))
	}
	lines := []string{widget.Spread(left, right+" ", m.w, st.Glyphs.Ellipsis)}
	if m.h >= 5 {
		lines = append(lines, widget.Fit(" "+m.second(), m.w, st.Glyphs.Ellipsis))
	}
	if n := m.headHeight(); len(lines) < n {
		lines = append(lines, st.Line.Render(strings.Repeat(st.Glyphs.Horizontal, m.w)))
	}
	return lines
}

// sections names both lists where one is seen; it stands in brackets.
func (m *Model) sections() string {
	st := m.settings.Style
	names := []string{"Themes", "Your choices"}
	for i, n := range names {
		if names[i] = st.Dim.Render(" " + n + " "); section(i) == m.section {
			names[i] = st.Accent.Render("[" + n + "]")
		}
	}
	return st.Title.Render(" Library") + "  " + strings.Join(names, " ")
}

// stepName names a step that takes the whole screen, and says where in it we are.
func (m *Model) stepName() (title, right string) {
	label := widget.Clean(m.form.entry.Label)
	switch m.step {
	case reading, planning:
		if first, last, total := m.page.More(); total > m.page.Height {
			right = fmt.Sprintf("lines %d-%d of %d", first, last, total)
		}
		return widget.Clean(m.title), right
	case working:
		return "Themes", ""
	case writing:
		return "Words of " + label, ""
	case typing:
		return map[asked]string{renaming: "Rename " + label, adding: "A new theme", merging: "Merge " + label}[m.form.asked], ""
	}
	return "", ""
}

// second says how things stand.
func (m *Model) second() string {
	st := m.settings.Style
	switch {
	case m.step == planning:
		return st.Warn.Render(m.fitting("Not in force yet. Enter puts it in force, Esc goes back to the draft.", "Not in force yet. Enter does it."))
	case m.step == reading || m.step == working || m.step == typing || m.step == writing:
		return ""
	case m.Dirty():
		return st.Warn.Render("DRAFT, not in force (*).") + m.fitting(" w what it changes, u undo, Esc drop.", " w shows it")
	case m.section == choicesSection:
		return st.Dim.Render(m.choicesTold())
	}
	return st.Dim.Render(m.fitting("Findings of every voice. Enter shows a theme's words, Tab what you confirmed.", "Enter shows a theme's words."))
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

// content draws a step that takes the whole screen.
func (m *Model) content(f frame) []string {
	switch m.step {
	case typing:
		return m.formView(f.inner)
	case writing:
		return m.areaView(f.inner)
	case working:
		return draw.Work(&m.work, m.applying, "Working out what changes.", m.settings.Style, f.inner)
	}
	lines := m.page.View(max(0, f.inner-1))
	for i := range lines {
		lines[i] = " " + lines[i]
	}
	return lines
}
