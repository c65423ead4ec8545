package draw

import (
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/ui/style"
	"casebook/ui/widget"
)

// Text collects running text as lines of at most W cells.
type Text struct {
	W     int
	Lines []string
}

// Add wraps a text behind a lead, under which its other lines are set in; where the
// lead would take half of the width they are not.
func (t *Text) Add(st style.Ink, lead, s string) {
	pad := strings.Repeat(" ", lipgloss.Width(lead))
	if len(pad) > t.W/2 {
		s, lead, pad = lead+s, "", ""
	}
	for i, l := range widget.Wrap(widget.Clean(s), max(1, t.W-len(pad)), "") {
		if i == 0 {
			l = lead + l
		} else {
			l = pad + l
		}
		t.Lines = append(t.Lines, st.Render(l))
	}
}

// Gap adds an empty line.
func (t *Text) Gap() { t.Lines = append(t.Lines, "") }
