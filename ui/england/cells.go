package england

import (
	"strings"

	"casebook/ui/style"
	"casebook/ui/widget"
)

// cell is a part of a row, w cells wide; without a width it is left out.
type cell struct {
	w     int
	text  string
	style style.Ink // of the text, save under the cursor
	drawn string    // w cells that keep their own grounds, in place of a text
	tight bool      // no space before it
}

// joined joins cells. Under the cursor all has its style, save what has a ground of
// its own.
func (m *Model) joined(under bool, cells []cell) string {
	st := m.settings.Style
	var b strings.Builder
	base, cursor := style.Ink{}, " "
	if under {
		base, cursor = st.Selected, st.Glyphs.Cursor
	}
	run, as := cursor, base // texts of one style are drawn at once
	flush := func() {
		if run != "" {
			b.WriteString(as.Render(run))
		}
		run = ""
	}
	for i, c := range cells {
		if c.w <= 0 {
			continue
		}
		if i > 0 && !c.tight {
			run += " "
		}
		if c.drawn != "" {
			flush()
			as = base
			b.WriteString(c.drawn)
			continue
		}
		if !under {
			flush()
			as = c.style
		}
		run += widget.Fit(c.text, c.w, st.Glyphs.Ellipsis)
	}
	flush()
	return b.String()
}

// quiet joins cells of a head.
func (m *Model) quiet(cells []cell) string {
	for i := range cells {
		cells[i].style = m.settings.Style.Dim
	}
	return m.joined(false, cells)
}
