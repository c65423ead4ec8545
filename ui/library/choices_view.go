package library

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/listing"
	"casebook/data/prose"
	"casebook/ui/draw"
	"casebook/ui/keys"
	"casebook/ui/widget"
)

func (m *Model) choicesTold() string {
	lost := 0
	for _, k := range m.choices {
		if k.Orphaned() {
			lost++
		}
	}
	out := fmt.Sprintf("%d confirmed by you", len(m.choices))
	if lost > 0 {
		out += fmt.Sprintf(", %d without a finding now (kept)", lost)
	}
	if len(m.readers) > 0 {
		out += fmt.Sprintf("; second readers: %d", len(m.readers))
	}
	return out + "."
}

// choicesView draws second readers, then what was confirmed, w cells wide.
func (m *Model) choicesView(w int) []string {
	if len(m.readers)+len(m.choices) == 0 {
		return widget.Wrap(" "+prose.Capital(listing.NoChoices)+": "+m.settings.Key(keys.Themes)+" on a finding does. No second reader's codes were read in (casebook codes import).", max(1, w), " ")
	}
	var lines []string
	first, last := m.kept.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.choiceRow(i, w, i == m.kept.Cursor))
	}
	return lines
}

// choiceRow is a reader or a choice: what it is called, then more in quiet type.
func (m *Model) choiceRow(i, w int, under bool) string {
	st := m.settings.Style
	sign, tone, name, rest := " ", st.Text, "", ""
	const before = len(">+ ") + len("  ") // cursor and sign, and what parts the name from the rest
	if i < len(m.readers) {
		r := m.readers[i]
		name, rest = "Second reader "+r.Name, prose.Count(len(r.Codes), "finding")+", "+r.File+". Enter: agreement"
	} else {
		k := m.choices[i-len(m.readers)]
		sign, tone, name = k.Polarity.Mark(), draw.Tone(k.Polarity, st), m.named[i-len(m.readers)]
		if k.Orphaned() || k.TextChanged {
			name += " (" + k.Stands() + ")"
		}
		rest = whole(m.shortThemes(k), w-before-ansi.StringWidth(widget.Clean(name)))
		if k.Orphaned() { // no place tells it from others of its inspection
			rest += ": " + k.Text
		}
	}
	cursor := " "
	if under {
		cursor = st.Glyphs.Cursor
	}
	name = widget.Clean(name)
	row := widget.Fit(cursor+sign+" "+name+"  "+widget.Clean(rest), w, st.Glyphs.Ellipsis)
	switch {
	case under && m.section == choicesSection:
		return st.Selected.Render(row)
	case under:
		return st.Marked.Render(row)
	case ansi.StringWidth(name)+5 > w:
		return row
	}
	return cursor + tone.Render(sign) + " " + name + st.Dim.Render(widget.Fit("  "+widget.Clean(rest), w-3-ansi.StringWidth(name), st.Glyphs.Ellipsis))
}

// whole names as many of several as fit in w cells whole, and how many more there are.
func whole(names []string, w int) string {
	for n := len(names); n > 0; n-- {
		s := strings.Join(names[:n], ", ")
		if n < len(names) {
			s += fmt.Sprintf(" +%d", len(names)-n)
		}
		if ansi.StringWidth(s) <= w {
			return s
		}
	}
	return ""
}

func (m *Model) shortThemes(k data.KeptChoice) []string {
	if len(k.Themes) == 0 {
		return []string{data.NoTheme}
	}
	return m.store.Themes().Shorts(k.Themes)
}

// choiceLines say what was confirmed of the finding under the cursor, and its text.
func (m *Model) choiceLines(w int) []string {
	st, i := m.settings.Style, m.kept.Cursor-len(m.readers)
	out := draw.Text{W: w}
	switch {
	case m.kept.Cursor < len(m.readers):
		r := m.readers[m.kept.Cursor]
		out.Add(st.Strong, "", "Second reader "+r.Name)
		out.Add(st.Dim, "", prose.Count(len(r.Codes), "finding")+" read in from "+r.File)
		out.Gap()
		out.Add(st.Text, "", "Enter shows how far you agree.")
		return out.Lines
	case i >= len(m.choices):
		return nil
	}
	k := m.choices[i]
	out.Add(st.Text, "", k.Text)
	out.Gap()
	out.Add(draw.Tone(k.Polarity, st), "", k.Polarity.Mark()+"  "+k.Polarity.Name())
	names := []string{data.NoTheme}
	if len(k.Themes) > 0 {
		names = m.store.Themes().Labels(k.Themes)
	}
	for _, n := range names {
		out.Add(st.Text, "", n)
	}
	out.Gap()
	out.Add(st.Dim, "", m.named[i])
	if stands := k.Stands(); k.Orphaned() || k.TextChanged {
		out.Add(st.Warn, "", prose.Sentence(stands))
	}
	out.Add(st.Dim, "", "Confirmed on "+data.Date(k.Made.Format("2006-01-02")).String())
	return out.Lines
}
