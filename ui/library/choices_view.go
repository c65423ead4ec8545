package library

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/listing"
	"casebook/data/prose"
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

// choicesView draws second readers, then what was confirmed.
func (m *Model) choicesView() []string {
	if len(m.readers)+len(m.choices) == 0 {
		return widget.Wrap(" "+prose.Capital(listing.NoChoices)+", and no second reader's codes were read in (casebook codes import).", m.w, " ")
	}
	var lines []string
	first, last := m.kept.Window()
	for i := first; i < last; i++ {
		lines = append(lines, m.choiceRow(i, i == m.kept.Cursor))
	}
	return lines
}

func (m *Model) choiceRow(i int, under bool) string {
	st := m.settings.Style
	var text string
	if i < len(m.readers) {
		r := m.readers[i]
		text = fmt.Sprintf("Second reader %s: %s, %s. Enter: agreement", r.Name, prose.Count(len(r.Codes), "finding"), r.File)
	} else {
		k := m.choices[i-len(m.readers)]
		names := []string{data.NoTheme}
		if len(k.Themes) > 0 {
			names = m.store.Themes().Labels(k.Themes)
		}
		called := m.named[i-len(m.readers)]
		if k.Orphaned() || k.TextChanged {
			called += " (" + k.Stands() + ")"
		}
		text = k.Polarity.Mark() + " " + called + "  " + strings.Join(names, "; ")
		if k.Orphaned() { // no place tells it from others of its inspection
			text += ": " + k.Text
		}
	}
	cursor := "  "
	if under {
		cursor = st.Glyphs.Cursor + " "
	}
	row := widget.Fit(cursor+widget.Clean(text), m.w, st.Glyphs.Ellipsis)
	if under {
		return st.Selected.Render(row)
	}
	return row
}
