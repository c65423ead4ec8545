package uitest

import (
	"context"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"sync"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/datatest"
	"casebook/store"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
)

// Inspections of the built-in casebook that tests speak of.
const (
	In2010 = "birmingham-2010-07-slac"
	In2014 = "birmingham-2014-03-sif"
	In2016 = "birmingham-2016-09-sif"
	Visit  = "birmingham-2018-08-monitoring"
	In2018 = "birmingham-2018-12-ilacs"
	In2023 = "birmingham-2023-02-ilacs"
)

// Casebook opens the built-in casebook in a folder of its own.
func Casebook(t testing.TB) *store.Store {
	t.Helper()
	return CasebookIn(t, t.TempDir())
}

// built is the files of the built-in casebook by name. It is built once for all
// tests of a process: each takes a copy.
var built = sync.OnceValues(func() (map[string][]byte, error) {
	dir, err := os.MkdirTemp("", "casebook-built")
	if err != nil {
		return nil, err
	}
	defer os.RemoveAll(dir)
	s, err := store.Open(context.Background(), store.Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
	if err != nil {
		return nil, err
	}
	if err := s.Close(); err != nil {
		return nil, err
	}
	list, err := os.ReadDir(dir)
	if err != nil {
		return nil, err
	}
	files := map[string][]byte{}
	for _, f := range list {
		if files[f.Name()], err = os.ReadFile(filepath.Join(dir, f.Name())); err != nil {
			return nil, err
		}
	}
	return files, nil
})

// Lay puts a copy of the built-in casebook into a folder, and leaves a folder
// alone that has something in it.
func Lay(t testing.TB, dir string) {
	t.Helper()
	if held, err := os.ReadDir(dir); err == nil && len(held) > 0 {
		return
	}
	files, err := built()
	if err == nil {
		err = os.MkdirAll(dir, 0o700)
	}
	for name, b := range files {
		if err == nil {
			err = os.WriteFile(filepath.Join(dir, name), b, 0o600)
		}
	}
	if err != nil {
		t.Fatal(err)
	}
}

// CasebookIn opens the casebook of a folder; where there is none it is the
// built-in one.
func CasebookIn(t testing.TB, dir string) *store.Store {
	t.Helper()
	Lay(t, dir)
	s, err := store.Open(context.Background(), store.Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// Settings are those that frames are kept for: no colour, ASCII, one day.
func Settings() nav.Settings {
	return nav.Settings{Today: "2026-07-01", Style: style.New(style.Mono, style.ASCII()), Keys: keys.Default()}
}

// Sizes are the terminals that frames are kept for, in cells. A screen has one
// line fewer, which is the help bar's.
func Sizes() [][2]int { return [][2]int{{40, 12}, {80, 24}, {120, 40}, {160, 48}} }

// Sized ends the test where a screen is not exactly h lines of w cells. What
// was done before is named in the failure.
func Sized(t testing.TB, s nav.Screen, w, h int, after ...string) {
	t.Helper()
	sized(t, s.View(), w, h, after)
}

func sized(t testing.TB, frame string, w, h int, after []string) {
	t.Helper()
	lines := strings.Split(frame, "\n")
	if len(lines) != h {
		t.Fatalf("%dx%d after %v: %d lines", w, h, after, len(lines))
	}
	for i, l := range lines {
		if n := ansi.StringWidth(l); n != w {
			t.Fatalf("%dx%d after %v: line %d has %d cells: %q", w, h, after, i, n, l)
		}
	}
}

// Wander presses n random keys of names at random sizes, under the race detector
// fewer; every frame must have its size and hold nothing that clears the terminal.
func (d *Driver[S]) Wander(seed uint64, n int, names []string) {
	d.T.Helper()
	r := rand.New(rand.NewPCG(seed, 7))
	var pressed []string
	for range datatest.Fewer(n) {
		w, h := 80, 23
		if r.IntN(3) == 0 {
			w, h = 1+r.IntN(180), 1+r.IntN(50)
		}
		d.Screen.SetSize(w, h)
		name := names[r.IntN(len(names))]
		pressed = append(pressed, name)
		d.Press(name)
		frame := d.Screen.View()
		sized(d.T, frame, w, h, pressed)
		if strings.Contains(frame, "\x1b[2J") {
			d.T.Fatalf("text steers the terminal after %v", pressed)
		}
	}
}

// Resized makes the window of every size that a reader may come by, one after the
// other: what is under the cursor stays there, and its row is seen.
func (d *Driver[S]) Resized(under func() string) {
	d.T.Helper()
	was := under()
	for _, size := range [][2]int{{40, 9}, {40, 11}, {41, 13}, {59, 17}, {60, 18}, {80, 23}, {99, 29}, {100, 30}, {119, 39}, {120, 40}, {139, 43}, {160, 47}, {500, 149}, {100, 20}, {40, 11}, {160, 47}} {
		d.Screen.SetSize(size[0], size[1])
		frame := d.Frame()
		sized(d.T, d.Screen.View(), size[0], size[1], nil)
		if now := under(); now != was {
			d.T.Fatalf("%dx%d: %q is under the cursor, %q was", size[0], size[1], now, was)
		}
		if !slices.ContainsFunc(strings.Split(frame, "\n"), func(l string) bool { return strings.HasPrefix(strings.TrimLeft(l, "| "), ">") }) {
			d.T.Fatalf("%dx%d: the cursor's row is not seen:\n%s", size[0], size[1], frame)
		}
	}
}
