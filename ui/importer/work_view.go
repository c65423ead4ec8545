package importer

import (
	"path/filepath"

	"casebook/ui/draw"
	"casebook/ui/widget"
)

// workView draws how far the job is, w cells wide.
func (m *Model) workView(w int) []string {
	doing := "Starting the PDF reader: the very first time takes a few seconds."
	switch at, _ := m.work.Seen(); {
	case at.Of == 0 && at.What != "":
		doing = widget.Clean(at.What)
	case at.N > 0:
		doing = "Reading: " + widget.Clean(filepath.Base(at.What))
	}
	return draw.Work(&m.work, m.task.back == previewing, doing, m.settings.Style, w)
}
