package compare

import (
	"cmp"
	"fmt"

	"casebook/data"
	"casebook/data/prose"
	"casebook/ui/widget"
)

func (m *Model) layWarnings() widget.Laid {
	st := m.settings.Style
	s := &sheet{w: m.w}
	for i, text := range m.pair.Warnings {
		lines := widget.Wrap(widget.Clean(text), max(1, m.w-4), "")
		for j := range lines {
			head := "    "
			if j == 0 {
				head = "  " + st.Warn.Render("!") + " "
			}
			lines[j] = head + lines[j]
		}
		s.add(fmt.Sprintf("warning:%d", i), 0, 0, lines...)
	}
	if len(m.pair.Warnings) > 0 {
		s.text("")
	}
	return s.Laid
}

// layThemes draws the heading over the themes, and what the sources' silence is
// worth.
func (m *Model) layThemes() widget.Laid {
	st, c := m.settings.Style, m.pair.Comparison
	s := &sheet{w: m.w}
	s.text("")
	if len(c.Themes) == 0 {
		s.add("heading", 0, 0, "  "+st.Strong.Render("THEMES"))
		s.note(cmp.Or(c.Unheld(), "Neither A nor B speaks of a theme."), st.Text)
		s.voices(m)
		return s.Laid
	}
	s.add("heading", 0, 0, "  "+st.Strong.Render("THEMES")+fmt.Sprintf("  %d with findings in A or B", len(c.Themes)))
	if text := m.partial(); text != "" {
		s.note(text, st.Dim)
	}
	hidden := 0
	for _, t := range c.Themes {
		if t.Stayed() {
			hidden++
		}
	}
	if m.changed && hidden > 0 {
		s.note(fmt.Sprintf("Changed only: %s hidden that are alike in A and B. w shows them.", prose.Count(hidden, "theme")), st.Dim)
	}
	s.voices(m)
	return s.Laid
}

// partial says what the silence of a partial source is worth.
func (m *Model) partial() string {
	a, b := m.pair.A, m.pair.B
	switch pa, pb := a.Coverage == data.Partial, b.Coverage == data.Partial; {
	case pa && pb:
		return "A" + coverageNote(a) + " and B" + coverageNote(b) + " are partial sources: what they do not mention may still be so."
	case pa:
		return "A is a partial source" + coverageNote(a) + ": what it does not mention may have been so."
	case pb:
		return "B is a partial source" + coverageNote(b) + ": what it does not mention may still be so."
	}
	return ""
}

// voices says that others' words were left out or are shown.
func (s *sheet) voices(m *Model) {
	c := m.pair.Comparison
	if n := c.HiddenA + c.HiddenB; n > 0 {
		s.note(fmt.Sprintf("Ofsted's words only: %s by others left out, %d in A, %d in B. D shows them.", prose.Count(n, "finding"), c.HiddenA, c.HiddenB), m.settings.Style.Dim)
	}
	if m.settings.OtherVoices {
		s.note("Other voices are shown too; what became of a theme rests on Ofsted's words alone.", m.settings.Style.Dim)
	}
	s.text("")
}

func coverageNote(in data.Inspection) string {
	if in.CoverageNote == "" {
		return ""
	}
	return " (" + in.CoverageNote + ")"
}
