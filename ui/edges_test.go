package ui

import (
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"casebook/ui/style"
)

// TestNoTextTouchesAFrame looks at the kept frames of all screens: a cell is free
// before every right edge of a pane, and at 80 columns, where nothing has a frame, at
// the edge of the screens that are tables.
func TestNoTextTouchesAFrame(t *testing.T) {
	tables := []string{"england", "inspection", "inspections", "frequency", "peers"}
	seen := 0
	err := filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if err != nil || filepath.Ext(path) != ".golden" {
			return err
		}
		text, err := os.ReadFile(path)
		if err != nil {
			return err
		}
		for n, l := range strings.Split(ansi.Strip(string(text)), "\n") {
			seen++
			if strings.HasPrefix(l, "|") && strings.HasSuffix(l, "|") {
				for at, r := range l {
					if edge := at > 1 && r == '|' && (at == len(l)-1 || l[at+1] == '|'); edge && l[at-1] != ' ' && l[at-1] != '|' {
						t.Errorf("%s:%d: text touches a frame: %s", path, n+1, l)
					}
				}
			}
			for _, dir := range tables {
				if strings.HasPrefix(path, dir+"/") && len(l) == 80 && l[79] != ' ' && l[79] != '-' && l[79] != '+' && l[79] != '|' {
					t.Errorf("%s:%d: text touches the edge: %s", path, n+1, l)
				}
			}
		}
		return nil
	})
	if err != nil || seen < 1000 {
		t.Errorf("%d lines seen, %v", seen, err)
	}
}

// TestTheGroundLiesUnderDialogsToo: where a style ends the look's ground goes on, up to
// the end of the line, so that no cell shows the terminal's own.
func TestTheGroundLiesUnderDialogsToo(t *testing.T) {
	for _, look := range style.Looks() {
		for _, keys := range [][]string{{"t"}, {":"}, {"f2"}} {
			d := drive(t, 120, 40)
			d.send(lookMsg{look: look})
			d.press(keys...)
			set := d.app.settings
			for n, l := range strings.Split(d.app.View().Content, "\n") {
				ground, _, _ := strings.Cut(strings.TrimPrefix(set.Style.Paint(" ", 1), "\x1b["), "m")
				if ground == " " { // the terminal's own
					continue
				}
				if strings.Contains(l, "\x1b[0m") || strings.Count(l, ansi.ResetStyle+"\x1b["+ground+"m") != strings.Count(l, ansi.ResetStyle)-1 {
					t.Errorf("%v after %v, line %d: a style ends without the ground after it", look, keys, n)
				}
			}
		}
	}
}
