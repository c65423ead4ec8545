package ui

import (
	"context"
	"math/rand/v2"
	"regexp"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"casebook/data/datatest"
	"casebook/store"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
)

// drawn is what a frame may hold beside text: colours, and links to addresses of the web.
var drawn = regexp.MustCompile("\x1b\\[[0-9;:]*m|\x1b\\]8;[^;\x1b\x07]*;(https?://[!-~]*)?(\x07|\x1b\\\\)")

// TestNoTextSteersAScreen: whatever bytes stand in whatever text, no frame of any
// screen holds one that steers.
func TestNoTextSteersAScreen(t *testing.T) {
	s, err := store.Open(context.Background(), store.Config{Dir: t.TempDir(), Builtin: datatest.HostileFacts, BuiltinVersion: datatest.Version})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	var all []string
	for _, b := range keys.Default() {
		if b.Action != keys.Quit {
			all = append(all, b.Keys...)
		}
	}
	seen := 0
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 16))
		a := newApp(s, nil, nav.Settings{Today: "2026-07-01", Style: style.New(style.Dark, style.UTF8()), Keys: keys.Default()})
		d := &driver{t: t, app: a}
		d.run(a.Init())
		d.send(tea.WindowSizeMsg{Width: 160, Height: 48})
		screens := []func(){
			func() { d.press("1") },
			func() { d.send(nav.InspectionMsg{ID: "birmingham-2016-09-sif"}) },
			func() { d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"}) },
			func() { d.send(nav.TimelineMsg{Authority: "birmingham"}) },
			func() { d.press("5") }, func() { d.press("6") }, func() { d.press("7") }, func() { d.press("2") },
			func() { d.press("2", "M") }, func() { d.press("2", "H") }, func() { d.press("W") }, func() { d.press("T") },
			func() { d.press("Q") }, func() { d.press("F") }, func() { d.press("I") },
		}
		for _, open := range screens {
			open()
			if bad := datatest.Steering(a.frame(), drawn); bad != "" {
				t.Errorf("%s: %s", a.top().Title(), bad)
			}
		}
		var log []string
		for range datatest.Fewer(200) {
			if r.IntN(8) == 0 {
				screens[r.IntN(len(screens))]()
			} else {
				k := all[r.IntN(len(all))]
				log = append(log, k)
				d.press(k)
			}
			if d.quit {
				break
			}
			frame := a.frame()
			seen += strings.Count(frame, "evil")
			if bad := datatest.Steering(frame, drawn); bad != "" {
				t.Fatalf("after %s: %s", strings.Join(log[max(0, len(log)-12):], " "), bad)
			}
		}
	}
	if seen == 0 {
		t.Error("no frame shows a harmed text: the test tries nothing")
	}
}
