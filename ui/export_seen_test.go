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
	}{
		{"a timeline to read", []string{"4"}, []string{"enter"}, "timeline-birmingham-2026-07-01.md"},
		{"a timeline drawn", []string{"4"}, []string{"down", "down", "enter"}, "timeline-birmingham-2026-07-01.svg"},
		{"a heat map as a table", []string{"4", "5"}, []string{"down", "enter"}, "heat-birmingham-2026-07-01.csv"},
		{"England has no picture", []string{"4", "6"}, []string{"down", "enter"}, "england-2026-07-01.csv"},
		{"moves of an area", []string{"4", "6", "r", "A", "A"}, []string{"enter"}, "england-movers-care-2026-07-01.md"},
		{"left with Esc", []string{"4"}, []string{"esc"}, ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := drive(t, 80, 24)
			d.send(nav.InspectionMsg{ID: "birmingham-2014-03-sif"})
			var saved []string
			d.app.render = func(seen nav.SeenMsg, form string) ([]byte, error) {
				if n := set(seen.Timeline != nil) + set(seen.Heat != nil) + set(seen.England != nil); n != 1 {
					t.Errorf("more or less than one thing is seen: %+v", seen)
				}
				return []byte(form), nil
			}
			d.app.save = func(name string, _ []byte, _ bool) (string, error) {
				saved = append(saved, name)
				return "/there/" + name, nil
			}
			d.press(x.opened...)
			d.press("e")
			d.want("Write what is seen")
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
	d.app.render = func(nav.SeenMsg, string) ([]byte, error) { return nil, nil }
	d.app.save = func(string, []byte, bool) (string, error) { return "", errors.New("the disk is full: make room") }
	d.press("e", "enter")
	d.want("the disk is full: make room")
}

func TestFileNames(t *testing.T) {
	if got := fileName("heat-West Midlands/../é-2026"); strings.ContainsAny(got, "/. é") {
		t.Errorf("%q", got)
	}
}

func set(b bool) int {
	if b {
		return 1
	}
	return 0
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
