package ui

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"casebook/ui/nav"
)

func TestWhatIsSeenIsWritten(t *testing.T) {
	for _, x := range []struct {
		name   string
		opened []string
		keys   []string
		file   string
		begins string
	}{
		{"a timeline to read", []string{"4"}, []string{"enter"}, "timeline-birmingham-2026-07-01.md", "# Timeline of Birmingham"},
		{"a timeline as a page", []string{"4"}, []string{"down", "enter"}, "timeline-birmingham-2026-07-01.html", "<!doctype html>"},
		{"a timeline for Word", []string{"4"}, []string{"down", "down", "enter"}, "timeline-birmingham-2026-07-01.docx", "PK"},
		{"a timeline drawn", []string{"4"}, []string{"down", "down", "down", "down", "enter"}, "timeline-birmingham-2026-07-01.svg", "<?xml"},
		{"a heat map as a table", []string{"4", "5"}, []string{"down", "down", "down", "enter"}, "heat-birmingham-2026-07-01.csv", "theme,"},
		{"England has no picture", []string{"4", "6"}, []string{"down", "down", "down", "down", "enter"}, "england-2026-07-01.csv", "authority,"},
		{"moves of an area", []string{"4", "6", "r", "A", "A"}, []string{"enter"}, "england-movers-help-and-protection-2026-07-01.md", ""},
		{"left with Esc", []string{"4"}, []string{"esc"}, "", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := drive(t, 80, 24)
			d.send(nav.InspectionMsg{ID: "birmingham-2014-03-sif"})
			var saved []string
			d.app.save = func(name string, text []byte, _ bool) (string, error) {
				if !strings.HasPrefix(string(text), x.begins) {
					t.Errorf("%s begins %.40q", name, text)
				}
				saved = append(saved, name)
				return "/there/" + name, nil
			}
			d.press(x.opened...)
			d.press("e")
			d.want(" to a file")
			d.press(x.keys...)
			if x.file == "" {
				if len(saved) > 0 {
					t.Errorf("saved %q", saved)
				}
				return
			}
			if !slices.Equal(saved, []string{x.file}) {
				t.Errorf("saved %q, want %s", saved, x.file)
			}
			d.want("Written", "/there/")
		})
	}
}

func TestAFileThatCannotBeWrittenIsSaid(t *testing.T) {
	d := drive(t, 80, 24)
	d.send(nav.TimelineMsg{Authority: "birmingham"})
	d.press("e")
	d.want("Nothing can be written from here.")
	d.app.save = func(string, []byte, bool) (string, error) { return "", errors.New("the disk is full: make room") }
	d.press("e", "enter")
	d.want("the disk is full: make room")
}

// TestTheScreensOverTimeFollowTheOneSeen: nobody is asked for an authority that
// is before their eyes.
func TestTheScreensOverTimeFollowTheOneSeen(t *testing.T) {
	for key, want := range map[string]string{"4": "Timeline  Doncaster", "5": "Heat map  Doncaster", "6": ">Doncaster", "2": "Inspections of Doncaster"} {
		d := drive(t, 80, 24)
		d.send(nav.InspectionMsg{ID: "doncaster-2015-09-sif"})
		d.press(key)
		d.want(want)
	}
}
