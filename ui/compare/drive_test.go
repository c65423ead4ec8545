package compare

import (
	"context"
	"reflect"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/store"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/style"
)

// screen is what the root asks of every screen.
type screen interface {
	Init() tea.Cmd
	Update(tea.Msg) tea.Cmd
	View() string
	SetSize(w, h int)
	Scope() keys.Scope
	Capturing() bool
	Title() string
}

var _ screen = (*Model)(nil)

const (
	in2010 = "birmingham-2010-07-slac"
	in2014 = "birmingham-2014-03-sif"
	in2016 = "birmingham-2016-09-sif"
	visit  = "birmingham-2018-08-monitoring"
	in2018 = "birmingham-2018-12-ilacs"
	in2023 = "birmingham-2023-02-ilacs"
)

func open(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), store.Config{Dir: t.TempDir(), Builtin: data.Builtin, BuiltinVersion: data.BuiltinVersion()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

// driver runs a screen without a terminal: every command at once.
type driver struct {
	t    testing.TB
	m    screen
	sent []tea.Msg // messages that are for the root
}

func start(t testing.TB, m screen, w, h int) *driver {
	t.Helper()
	d := &driver{t: t, m: m}
	if m, ok := m.(*Model); ok { // tests do not wait
		m.pause = 0
	}
	m.SetSize(w, h)
	d.run(m.Init())
	return d
}

func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil {
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case nav.SayMsg, nav.CopyMsg, nav.ExplainMsg, nav.PickMsg, nav.BackMsg, nav.BrowseMsg, nav.InspectionMsg:
		d.sent = append(d.sent, msg)
	default:
		if strings.Contains(reflect.TypeOf(msg).PkgPath(), "casebook/") {
			d.run(d.m.Update(msg))
		}
	}
}

func (d *driver) keys(names ...string) *driver {
	d.t.Helper()
	for _, n := range names {
		d.run(d.m.Update(key(n)))
	}
	return d
}

func key(name string) tea.KeyPressMsg {
	special := map[string]rune{
		"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "enter": tea.KeyEnter, "esc": tea.KeyEscape,
		"tab": tea.KeyTab, "pgup": tea.KeyPgUp, "pgdown": tea.KeyPgDown, "home": tea.KeyHome, "end": tea.KeyEnd,
	}
	if c, ok := special[name]; ok {
		return tea.KeyPressMsg{Code: c}
	}
	if name == "space" {
		return tea.KeyPressMsg{Code: tea.KeySpace, Text: " "}
	}
	r := []rune(name)[0]
	return tea.KeyPressMsg{Code: r, Text: name}
}

func (d *driver) frame() string { return ansi.Strip(d.m.View()) }

// whole joins the frames of the whole page.
func (d *driver) whole() string {
	d.keys("home")
	out := d.frame()
	for range 200 {
		before := d.frame()
		d.keys("pgdown")
		if d.frame() == before {
			break
		}
		out += "\n" + d.frame()
	}
	return out
}

func (d *driver) last() tea.Msg {
	d.t.Helper()
	if len(d.sent) == 0 {
		d.t.Fatal("nothing was sent to the root")
	}
	return d.sent[len(d.sent)-1]
}

func settings() nav.Settings {
	return nav.Settings{Style: style.New(style.Mono, style.ASCII())}
}
