package browse

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/filter"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/uitest"
)

func TestFrames(t *testing.T) {
	sizes := []struct{ w, h int }{{40, 11}, {80, 23}, {120, 39}, {160, 47}}
	states := []struct {
		name string
		do   func(*driver)
	}{
		{"list", func(d *driver) { d.stand(unqualified) }},
		{"reader", func(d *driver) { d.stand(unqualified).keys("enter", "pgdown") }},
		{"filters", func(d *driver) {
			d.on(int(filter.Theme), "front").keys("enter", "space").on(int(filter.Polarity), "").keys("x", "esc")
		}},
		{"selected", func(d *driver) { d.stand(unqualified).keys("space", "space", "up") }},
		{"search", func(d *driver) { d.keys("/").types("social worker") }},
		{"nothing", func(d *driver) {
			f := d.m.start().Include(filter.Authority, "solihull")
			d.send(nav.BrowseMsg{Filter: &f})
		}},
	}
	for _, z := range sizes {
		for _, s := range states {
			t.Run(fmt.Sprintf("%s_%dx%d", s.name, z.w, z.h), func(t *testing.T) {
				d := start(t, z.w, z.h)
				s.do(d)
				var lines []string // editors strip space at line ends
				for _, l := range strings.Split(d.Frame(), "\n") {
					lines = append(lines, strings.TrimRight(l, " "))
				}
				golden.RequireEqual(t, []byte(strings.Join(lines, "\n")))
			})
		}
	}
}

// TestEveryFrameHasTheSizeAskedFor presses random keys at random sizes.
func TestEveryFrameHasTheSizeAskedFor(t *testing.T) {
	names := []string{"up", "down", "left", "right", "home", "end", "pgup", "pgdown", "tab", "shift+tab", "enter", "esc", "space",
		"x", "X", "f", "/", "n", "N", "u", "U", "s", "c", "[", "]", "p", "y", "ctrl+d", "ctrl+u", "a", "o", "1", "é", "漢", "ctrl+a", "t"}
	for seed := range uint64(12) {
		rng := rand.New(rand.NewPCG(seed, 1))
		d := start(t, 80, 23)
		var pressed []string
		for range 150 {
			switch rng.IntN(8) {
			case 0:
				d.m.SetSize(1+rng.IntN(200), 1+rng.IntN(60))
			case 1:
				s := nav.Settings{Basis: data.Basis(rng.IntN(2)), OtherVoices: rng.IntN(2) == 0, Style: style.New(style.Look(rng.IntN(3)), style.UTF8())}
				d.send(nav.SettingsMsg{Settings: s})
			default:
				k := names[rng.IntN(len(names))]
				pressed = append(pressed, k)
				d.keys(k)
			}
			uitest.Sized(t, d.m, d.m.w, d.m.h, pressed...)
		}
	}
}

// A column without any room shows nothing of a text, and is no fault.
func TestAWordIsFoundWithoutRoom(t *testing.T) {
	for room := -2; room < 8; room++ {
		if at := wordBefore("one two", 7, room); at < 0 || at > 7 {
			t.Errorf("with room for %d: at %d", room, at)
		}
	}
}

func BenchmarkView(b *testing.B) {
	d := start(b, 160, 47)
	d.m.set.Style = style.New(style.Plain, style.UTF8())
	b.ReportAllocs()
	for b.Loop() {
		_ = d.m.View()
	}
}

// BenchmarkKey moves down a line and draws: what a key costs, queries aside.
func BenchmarkKey(b *testing.B) {
	d := start(b, 160, 47)
	d.m.set.Style = style.New(style.Plain, style.UTF8())
	down, up := uitest.Key(d.m.Scope(), "down"), uitest.Key(d.m.Scope(), "up")
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		var k tea.Msg = down
		if i/40%2 == 1 {
			k = up
		}
		d.m.Update(k)
		_ = d.m.View()
	}
}

// TestWhoseRowAFindingIsIsCutBehindWords: where a name and an inspection have no room
// beside each other the name stands whole.
func TestWhoseRowAFindingIsIsCutBehindWords(t *testing.T) {
	in := data.Inspection{Framework: data.SIF}
	for _, x := range []struct {
		who, want string
		w         int
	}{{"Norfolk", "Norfolk, SIF", 25}, {"North Northamptonshire", "North Northamptonshire…", 25}, {"Cheshire West and Chester", "Cheshire West and Chester", 25}} {
		if got := strings.TrimRight(ofBoth(x.who, in, x.w, "…"), " "); got != x.want {
			t.Errorf("%s in %d cells: %q", x.who, x.w, got)
		}
	}
}
