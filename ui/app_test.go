package ui

import (
	"context"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"runtime"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/uitest"
)

// driver runs the root without a terminal: every command is carried out at
// once, in order.
type driver struct {
	t    testing.TB
	app  *app
	quit bool
}

func drive(t testing.TB, w, h int) *driver { t.Helper(); return driveIn(t, t.TempDir(), w, h) }

// driveIn is drive for a casebook that may have been opened before.
func driveIn(t testing.TB, dir string, w, h int) *driver {
	t.Helper()
	d := &driver{t: t, app: newApp(uitest.CasebookIn(t, dir), nil, nav.Settings{Today: "2026-07-01", Style: style.New(style.Mono, style.UTF8())})}
	d.run(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: w, Height: h})
	return d
}

func (d *driver) send(msg tea.Msg) {
	_, cmd := d.app.Update(msg)
	for _, p := range d.app.stack {
		if p.drawn != "" && p.drawn != p.Screen.View() {
			d.t.Fatalf("after %T the screen shows what it showed before", msg)
		}
	}
	d.run(cmd)
}

func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.QuitMsg:
		d.quit = true
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	default:
		d.send(msg)
	}
}

// press types keys by the names that key maps use; a longer word is typed.
func (d *driver) press(names ...string) {
	for _, n := range names {
		d.send(keys.Binding{Keys: []string{n}}.Press())
	}
}

func (d *driver) typed(text string) {
	for _, r := range text {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
}

func (d *driver) frame() string { return ansi.Strip(d.app.frame()) }

func (d *driver) want(texts ...string) {
	d.t.Helper()
	for _, s := range texts {
		if !strings.Contains(d.frame(), s) {
			d.t.Fatalf("the screen does not show %q:\n%s", s, d.frame())
		}
	}
}

func TestFrames(t *testing.T) {
	for _, size := range uitest.Sizes() {
		for name, walk := range map[string]func(*driver){
			"browse": func(d *driver) { d.press("down", "down") },
			"inspection": func(d *driver) {
				d.send(nav.InspectionMsg{ID: "birmingham-2016-09-sif"})
			},
			"compare": func(d *driver) {
				d.send(nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2018-12-ilacs"})
			},
			"timeline": func(d *driver) {
				d.send(nav.TimelineMsg{Authority: "birmingham"})
			},
			"heat":    func(d *driver) { d.press("5", "f"); d.typed("birm"); d.press("enter", "left", "down") },
			"england": func(d *driver) { d.press("6", "s", "s", "home", "down") },
			"help":    func(d *driver) { d.press("?") },
			"themes":  func(d *driver) { d.press("t", "!") },
			"palette": func(d *driver) { d.press(":"); d.typed("birm") },
		} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := drive(t, size[0], size[1])
				walk(d)
				golden.RequireEqual(t, []byte(d.frame()))
			})
		}
	}
}

// wantExact checks that the frame is exactly as large as the window.
func (d *driver) wantExact(after string) {
	d.t.Helper()
	lines := strings.Split(d.app.frame(), "\n")
	if len(lines) != d.app.h {
		d.t.Fatalf("after %s: %d lines in a window of %d", after, len(lines), d.app.h)
	}
	for i, l := range lines {
		if ansi.StringWidth(l) > d.app.w {
			d.t.Fatalf("after %s: line %d is %d wide in a window of %d:\n%s", after, i, ansi.StringWidth(l), d.app.w, ansi.Strip(l))
		}
	}
}

// pressed is how many keys TestEveryFrameFitsWhateverIsPressed presses in each of six
// walks; "go test ./ui -run EveryFrameFits -v -args -keys 10000" presses more.
var pressed = flag.Int("keys", 250, "keys that are pressed in each random walk over all screens")

func TestEveryFrameFitsWhateverIsPressed(t *testing.T) {
	var all []string
	for _, b := range keys.Default() {
		if b.Action != keys.Quit {
			all = append(all, b.Keys...)
		}
	}
	all = append(all, "a", "e", "1", "2")
	before := growthNow()
	for seed := range uint64(6) {
		r := rand.New(rand.NewPCG(seed, 7))
		d := drive(t, 100, 30)
		var log []string
		for n := range datatest.Fewer(*pressed) {
			if r.IntN(12) == 0 {
				w, h := 1+r.IntN(200), 1+r.IntN(60)
				log = append(log, fmt.Sprintf("%dx%d", w, h))
				d.send(tea.WindowSizeMsg{Width: w, Height: h})
			} else {
				k := all[r.IntN(len(all))]
				log = append(log, k)
				d.press(k)
			}
			if d.quit {
				break
			}
			log = log[max(0, len(log)-300):]
			d.wantExact(strings.Join(log, " "))
			if n == 1000 {
				before = growthNow()
			}
		}
		if *pressed > 1000 {
			t.Logf("walk %d: after 1,000 keys %v, after %d %v", seed, before, *pressed, growthNow())
		}
	}
	if now := growthNow(); now.goroutines > before.goroutines+6 {
		t.Errorf("goroutines grew from %d to %d", before.goroutines, now.goroutines)
	}
}

// growth is what must not grow with the number of keys.
type growth struct {
	goroutines, files int
	heap              string
}

func growthNow() growth {
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	open, _ := os.ReadDir("/proc/self/fd")
	return growth{runtime.NumGoroutine(), len(open), fmt.Sprintf("%.1f MB", float64(m.HeapAlloc)/1e6)}
}

func TestTooSmallAWindowSaysSo(t *testing.T) {
	d := drive(t, layout.MinWidth-1, layout.MinHeight)
	d.want("Casebook needs")
	d.press("f", "/", "3") // nothing happens where nothing is seen
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	d.want("115 findings")
}

// TestBackLeadsToWhereTheKeyWasPressed, also where the screen was open before.
func TestBackLeadsToWhereTheKeyWasPressed(t *testing.T) {
	d := drive(t, 120, 40)
	d.press("4")
	d.want("Timeline  Birmingham")
	d.press("6")
	d.want("England  authorities", ">Birmingham")
	d.press("down", "4")
	d.want("Timeline  Blackburn with Darwen")
	d.press("q")
	d.want("England  authorities")
	d.press("5")
	d.want("Heat map  Blackburn with Darwen")
	d.press("6", "q")
	d.want("Heat map  Blackburn with Darwen")
}

func TestTheHeatMapTakesBrowsesFilterOver(t *testing.T) {
	d := drive(t, 120, 40)
	f := filter.Default().Include(filter.Polarity, string(data.Development))
	d.send(nav.BrowseMsg{Filter: &f})
	d.press("5")
	d.want("Heat map  all authorities", "[polarity: ")
	d.press("q")
	d.want("polarity: ")
}

// TestAnAuthorityWithoutFindingsIsAtHandToo where the filter chooses it alone.
func TestAnAuthorityWithoutFindingsIsAtHandToo(t *testing.T) {
	f := filter.Default().Include(filter.Authority, "poole")
	for key, want := range map[string]string{"4": "Timeline  Poole (abolished)", "5": "Heat map  Poole", "6": ">Poole (abolished)"} {
		d := drive(t, 120, 40)
		d.send(nav.BrowseMsg{Filter: &f})
		d.press(key)
		d.want(want)
	}
}

func TestTwoPicksOpenCompare(t *testing.T) {
	d := drive(t, 120, 40)
	d.send(nav.PickMsg{ID: "birmingham-2014-03-sif"})
	d.want("To compare: Birmingham, SIF, 23 May 2014.")
	d.send(nav.PickMsg{ID: "birmingham-2018-12-ilacs"})
	d.want("A  Birmingham, SIF", "B  Birmingham, ILACS", "Adoption")
	d.press("q")
	d.want("115 findings")
	d.press("q")
	if !d.quit {
		t.Fatal("q on the first screen does not quit")
	}
}

func TestDateBasisAndVoicesHoldOnEveryScreen(t *testing.T) {
	d := drive(t, 120, 40)
	d.want("published")
	d.press("Y")
	d.want("inspected")
	d.press("D")
	d.want("124 findings")
	d.press("D")
	d.want("115 findings")
}

func TestAnAnswerGoesOnlyToTheScreenThatAsked(t *testing.T) {
	d := drive(t, 120, 40)
	d.send(nav.InspectionMsg{ID: "birmingham-2014-03-sif"})
	d.send(nav.InspectionMsg{ID: "birmingham-2018-12-ilacs"})
	d.want("Birmingham > ILACS 2019")
	d.press("q")
	d.want("Birmingham > SIF 2014")
}

func TestPastedTextIsTyped(t *testing.T) {
	d := drive(t, 120, 40)
	d.press("/")
	d.send(tea.PasteMsg{Content: "supervision"})
	d.want("supervision")
}

func TestCopyingSaysSentNotCopied(t *testing.T) {
	d := drive(t, 120, 40)
	_, cmd := d.app.Update(nav.CopyMsg{Text: "x", What: "The finding"})
	if cmd == nil {
		t.Fatal("nothing is sent to the clipboard")
	}
	d.want("sent to the clipboard")
}

func TestReopeningHandsTheNewCasebookToTheScreens(t *testing.T) {
	d := drive(t, 120, 40)
	d.press("f5")
	d.want("Nothing has changed")
	other := uitest.Casebook(t)
	d.app.reopen = func(context.Context) (Store, error) { return other, nil }
	d.press("f5")
	d.want("this is the new one", "115 findings")
}

func BenchmarkFrame(b *testing.B) {
	d := drive(b, 160, 48)
	for b.Loop() {
		d.app.top().drawn = ""
		d.app.frame()
	}
}

func BenchmarkKey(b *testing.B)       { pressing(b, "down", "up") }
func BenchmarkKeyActing(b *testing.B) { pressing(b, "space") } // the root looks what it changed

func pressing(b *testing.B, names ...string) {
	d := drive(b, 160, 48)
	i := 0
	for b.Loop() {
		d.app.Update(keys.Binding{Keys: []string{names[i%len(names)]}}.Press())
		d.app.frame()
		i++
	}
}

func TestEscNeverQuits(t *testing.T) {
	d := drive(t, 80, 24)
	for range 4 {
		d.press("esc")
	}
	if d.quit {
		t.Fatal("Esc quit the program and took the filter with it")
	}
	d.want("q quits")
}

func TestEveryScreenNamesDatesAndVoices(t *testing.T) {
	const before, after = "years: published, Ofsted only", "years: inspected, all voices"
	for _, x := range []struct {
		name          string
		open          tea.Msg
		before, after string
	}{
		{"inspections", nav.InspectionsMsg{Authority: "birmingham"}, before, after},
		{"inspection", nav.InspectionMsg{ID: "birmingham-2018-12-ilacs"}, before, after},
		{"heat", nav.HeatMsg{}, before, after},
		// No voice but Ofsted's gives grades.
		{"timeline", nav.TimelineMsg{Authority: "birmingham"}, "years: published ", "years: inspected "},
		{"england", nav.EnglandMsg{}, "years: published ", "years: inspected "},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := drive(t, 80, 24)
			d.send(x.open)
			d.want(x.before)
			d.press("Y", "D")
			d.want(x.after)
		})
	}
}

func TestTheChooserBeginsWhereTheReaderIs(t *testing.T) {
	d := drive(t, 80, 24)
	d.press("3")
	d.want("Inspections of Birmingham")
	d.press("enter", "enter")
	d.want("A  Birmingham", "B  Birmingham")
	if strings.Contains(d.frame(), "same inspection") {
		t.Error("two Enters compare an inspection with itself")
	}
}

func TestAChangeElsewhereIsOfferedAndTaken(t *testing.T) {
	d := drive(t, 120, 40)
	d.send(changedMsg{elsewhere: true})
	d.want("F5 shows it")
	other := uitest.Casebook(t)
	d.app.reopen = func(context.Context) (Store, error) { return other, nil }
	d.press("f5")
	d.want("this is the new one")
	if d.app.stale {
		t.Error("the offer stands though it was taken")
	}
}

// TestTheFirstFrameSaysWhatCanBeDone: what the start has to say stands above the
// keys, not in their place, until the first key.
func TestTheFirstFrameSaysWhatCanBeDone(t *testing.T) {
	d := &driver{t: t, app: newApp(uitest.Casebook(t), []string{"Built the casebook."}, nav.Settings{Today: "2026-07-01", Style: style.New(style.Mono, style.UTF8())})}
	d.run(d.app.Init())
	d.send(tea.WindowSizeMsg{Width: 80, Height: 24})
	first := strings.Split(ansi.Strip(d.app.View().Content), "\n")
	if len(first) != 24 || !strings.Contains(first[22], "Built the casebook.") || !strings.Contains(first[23], "? keys") {
		t.Errorf("the last lines of the first frame: %q", first[max(0, len(first)-2):])
	}
	d.send(tea.KeyPressMsg{Code: tea.KeyDown})
	if now := ansi.Strip(d.app.View().Content); strings.Contains(now, "Built the casebook.") || !strings.Contains(now, "? keys") {
		t.Error("the news stays after a key")
	}
}
