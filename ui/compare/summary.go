package compare

import (
	"fmt"

	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/ui/widget"
)

func (m *Model) layWarnings() widget.Laid {
	st := m.settings.Style
	s := &sheet{w: m.inner()}
	for i, text := range m.pair.Warnings {
		lines := noteLines(text, m.inner()-4)
		for j := range lines {
			head := "    "
			if j == 0 {
				head = "  " + st.Warn.Render(mark.Warning) + " "
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

// layThemes draws the heading over the themes.
func (m *Model) layThemes() widget.Laid {
	st, c := m.settings.Style, m.pair.Comparison
	s := &sheet{w: m.inner()}
	s.text("")
	if len(c.Themes) == 0 {
		s.add("heading", 0, 0, "  "+st.Strong.Render("Themes"))
		s.note(c.WithoutThemes(), st.Text)
		s.voices(m)
		return s.Laid
	}
	s.add("heading", 0, 0, "  "+st.Strong.Render("Themes")+st.Dim.Render(fmt.Sprintf("  %d with findings in A or B, the gravest change first", len(c.Themes))))
	s.hidden(m, len(c.Themes)-len(m.groups), "theme")
	s.voices(m)
	return s.Laid
}

// hidden counts what "changed only" leaves out.
func (s *sheet) hidden(m *Model, n int, what string) {
	if m.changed && n > 0 {
		s.note("Changed only: "+prose.Count(n, what)+" hidden, alike in A and B. w shows them.", m.settings.Style.Dim)
	}
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
