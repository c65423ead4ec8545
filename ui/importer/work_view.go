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
	st := m.settings.Style
	at, _ := m.work.Seen()
	writing := m.task.back == previewing
	cells := min(barCells, max(1, m.w-24))
	bar := widget.Bar(at.N, at.Of, cells+2)
	lines := []string{"", "  " + st.Accent.Render(bar) + "  " + m.soFar()}
	add := func(s string) {
		for _, l := range widget.Wrap(s, max(1, m.w-4), "") {
			lines = append(lines, "  "+l)
		}
	}
	switch {
	case m.work.Stopping():
		add("Stopping.")
	case writing && at.Of > 0 && at.N >= at.Of:
		add("Checking what was written.")
	case writing:
		add("The new casebook is written beside the old one and takes its place when it is whole.")
	case at.N == 0:
		add("Starting the PDF reader: the very first time takes a few seconds.")
	default:
		add("Reading: " + widget.Clean(filepath.Base(at.What)))
	}
	lines = append(lines, "")
	if writing {
		add("Esc stops; the casebook then stays as it is.")
	} else {
		add("Esc stops. Nothing is written by reading.")
	}
	return lines
}

func (m *Model) soFar() string {
	at, spent := m.work.Seen()
	if at.Of == 0 {
		return ""
	}
	s := fmt.Sprintf("%d of %d", at.N, at.Of)
	if t := spent.Seconds(); t > 0 && at.N > 0 && m.w >= 60 {
		s += fmt.Sprintf("   %.1f a second", float64(at.N)/t)
	}
	return s
}
