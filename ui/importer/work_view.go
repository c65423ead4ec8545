package importer

import (
	"fmt"
	"path/filepath"

	"casebook/ui/widget"
)

// barCells is how long the bar of progress is at most.
const barCells = 40

// workView draws how far the job is.
func (m *Model) workView() []string {
	st, k := m.settings.Style, m.work
	cells := min(barCells, max(1, m.w-24))
	bar := widget.Bar(k.seen.n, k.seen.of, cells+2)
	lines := []string{"", "  " + st.Accent.Render(bar) + "  " + m.soFar()}
	add := func(s string) {
		for _, l := range widget.Wrap(s, max(1, m.w-4), "") {
			lines = append(lines, "  "+l)
		}
	}
	switch {
	case k.stopping:
		add("Stopping.")
	case k.back == previewing && k.seen.of > 0 && k.seen.n >= k.seen.of:
		add("Checking what was written.")
	case k.back == previewing:
		add("The new casebook is written beside the old one and takes its place when it is whole.")
	case k.seen.n == 0:
		add("Starting the PDF reader: the very first time takes a few seconds.")
	default:
		add("Reading: " + widget.Clean(filepath.Base(k.seen.what)))
	}
	lines = append(lines, "")
	if k.back == previewing {
		add("Esc stops; the casebook then stays as it is.")
	} else {
		add("Esc stops. Nothing is written by reading.")
	}
	return lines
}

func (m *Model) soFar() string {
	k := m.work
	if k.seen.of == 0 {
		return ""
	}
	s := fmt.Sprintf("%d of %d", k.seen.n, k.seen.of)
	if t := k.spent.Seconds(); t > 0 && k.seen.n > 0 && m.w >= 60 {
		s += fmt.Sprintf("   %.1f a second", float64(k.seen.n)/t)
	}
	return s
}
