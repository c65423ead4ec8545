package training

import (
	"fmt"
	"strings"
	"time"

	"casebook/data/training"
	"casebook/ui/keys"
	"casebook/ui/widget"
)

// textMost is the widest text, in cells: a room reads short lines.
const textMost = 60

// frameLines are the title and the rule under it.
const frameLines = 2

// View draws the screen.
func (m *Model) View() string {
	var lines []string
	switch {
	case m.blank:
	case m.session == nil:
		return m.facts.Waiting(m.settings.Style, "TRAINING", "Reading the inspections.", "The script could not be made.", m.w, m.h)
	default:
		lines = append(m.heading(), m.body()...)
	}
	if len(lines) != m.h { // those of a slide have their width
		lines = widget.Block(lines, m.w, m.h)
	}
	return strings.Join(lines, "\n")
}

// heading names the authority and the script at the left, and where we are at
// the right.
func (m *Model) heading() []string {
	st := m.settings.Style
	s := m.slide
	left := " TRAINING  " + s.Title
	if m.w < 60 {
		left = " " + s.Title
	} else if m.w >= 100 {
		left += `  "` + s.Script + `" script`
	}
	var right []string
	if m.w >= 76 {
		right = append(right, "years: "+m.settings.Basis.String())
	}
	if s.Step > 0 {
		right = append(right, fmt.Sprintf("step %d of %d", s.Step, s.Of))
	}
	if s.Group != "" && m.w >= 100 {
		right = append(right, s.Group)
	}
	if c := m.clock(); c != "" && m.w >= 60 {
		right = append(right, c)
	}
	title := widget.Spread(st.Title.Render(widget.Clean(left)), st.Dim.Render(widget.Clean(strings.Join(right, "   ")))+" ", m.w, st.Glyphs.Ellipsis)
	return []string{title, m.rule(s)}
}

// rule parts the title from the slide, shows how far the script is, and says if the
// slide goes on below.
func (m *Model) rule(s training.Slide) string {
	st, g := m.settings.Style, m.settings.Style.Glyphs
	more := ""
	if _, last, total := m.page.More(); last < total {
		more = " more below: " + m.settings.Key(keys.NextStep) + " "
	}
	w := max(0, m.w-len(more))
	done := 0
	if s.Of > 0 {
		done = w * s.Step / s.Of
	}
	return widget.Fit(st.Accent.Bold(false).Render(strings.Repeat(g.Bar, done))+st.Line.Render(strings.Repeat(g.Horizontal, w-done))+st.Accent.Render(more), m.w, "")
}

// clock is the time since the training was opened: "00:14:32".
func (m *Model) clock() string {
	if m.out.Now == nil || m.noClock {
		return ""
	}
	d := m.out.Now().Sub(m.since) / time.Second
	return fmt.Sprintf("%02d:%02d:%02d", d/3600, d/60%60, d%60)
}

// body is the window on the slide, and the speaker's notes under it.
func (m *Model) body() []string {
	pad := strings.Repeat(" ", m.margin())
	var out []string
	for _, l := range m.page.View(max(0, m.w-m.margin())) {
		out = append(out, pad+l)
	}
	return append(out, m.noteLines()...)
}

// noteLines are the speaker's notes, at most a third of the window.
func (m *Model) noteLines() []string {
	if !m.notes {
		return nil
	}
	st := m.settings.Style
	text := m.slide.Note
	if text == "" {
		text = "No notes for this step."
	}
	lines := widget.Wrap(widget.Clean(text), max(1, m.w-2), "")
	if most := max(1, m.h/3-1); len(lines) > most {
		lines = lines[:most]
		lines[most-1] = widget.Fit(lines[most-1]+" "+st.Glyphs.Ellipsis, m.w-2, st.Glyphs.Ellipsis)
	}
	out := []string{st.Line.Render(widget.Fit(strings.Repeat(st.Glyphs.Horizontal, 2)+" NOTES "+strings.Repeat(st.Glyphs.Horizontal, m.w), m.w, ""))}
	for _, l := range lines {
		out = append(out, widget.Fit(" "+l, m.w, ""))
	}
	return out
}

// margin is the empty columns at the left: the slide stands in the middle.
func (m *Model) margin() int { return max(min(1, m.w-1), (m.w-textMost)/2, 0) }

// width is how wide text runs.
func (m *Model) width() int { return max(1, min(textMost, m.w-m.margin()-1)) }

// lay writes the slide of this step for this size.
func (m *Model) lay() {
	if m.session == nil || m.w <= 0 {
		return
	}
	m.slide = m.session.Slide(m.settings.Basis) // masking its texts is dear
	m.page.SetHeight(m.h - frameLines - len(m.noteLines()))
	d := drawing{style: m.settings.Style, w: m.width(), room: m.page.Height, wide: m.w >= 120, back: m.settings.Key(keys.PrevStep)}
	m.page.Set(d.slide(m.slide))
}
