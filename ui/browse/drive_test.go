package browse

import (
	"context"
	"os"
	"reflect"
	"runtime"
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

var dir string // a casebook that every test opens and none changes

func TestMain(m *testing.M) {
	var err error
	if dir, err = os.MkdirTemp("", "browse"); err != nil {
		panic(err)
	}
	code := m.Run()
	os.RemoveAll(dir)
	os.Exit(code)
}

func open(t testing.TB) *store.Store {
	t.Helper()
	s, err := store.Open(context.Background(), store.Config{Dir: dir + "/casebook", Builtin: data.Builtin, BuiltinVersion: data.BuiltinVersion()})
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { s.Close() })
	return s
}

func settings() nav.Settings {
	return nav.Settings{Style: style.New(style.Mono, style.ASCII())}
}

// driver runs the screen without a terminal: every command at once.
type driver struct {
	t    testing.TB
	m    *Model
	sent []tea.Msg // messages that are for the root
	hold bool      // leave commands in held instead
	held []tea.Cmd
}

func start(t testing.TB, w, h int) *driver {
	t.Helper()
	d := &driver{t: t, m: New(open(t), keys.Default(), settings())}
	d.m.pause = 0
	d.m.SetSize(w, h)
	d.run(d.m.Init())
	return d
}

func (d *driver) run(cmd tea.Cmd) {
	if cmd == nil || blinks(cmd) {
		return
	}
	if d.hold {
		d.held = append(d.held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.run(c)
		}
	case foundMsg, typedMsg, restedMsg, readMsg:
		d.run(d.m.Update(msg))
	default:
		d.sent = append(d.sent, msg)
	}
}

// blinks holds for the commands of a text input, which wait.
func blinks(cmd tea.Cmd) bool {
	return strings.Contains(runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name(), "bubbles")
}

func (d *driver) send(msg tea.Msg) *driver {
	d.t.Helper()
	d.run(d.m.Update(msg))
	return d
}

func (d *driver) keys(names ...string) *driver {
	d.t.Helper()
	for _, n := range names {
		d.send(key(n))
	}
	return d
}

// types sends a text letter by letter.
func (d *driver) types(text string) *driver {
	d.t.Helper()
	for _, r := range text {
		d.send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d
}

func key(name string) tea.KeyPressMsg { return keys.Binding{Keys: []string{name}}.Press() }

func (d *driver) frame() string { return ansi.Strip(d.m.View()) }

func (d *driver) has(want ...string) {
	d.t.Helper()
	f := d.frame()
	for _, w := range want {
		if !strings.Contains(f, w) {
			d.t.Errorf("the frame lacks %q:\n%s", w, f)
		}
	}
}

func (d *driver) lacks(not ...string) {
	d.t.Helper()
	f := d.frame()
	for _, w := range not {
		if strings.Contains(f, w) {
			d.t.Errorf("the frame holds %q:\n%s", w, f)
		}
	}
}

// id is the finding under the cursor.
func (d *driver) id() string {
	r, _ := d.m.current()
	return r.Finding.ID
}

// stand puts the cursor on a finding.
func (d *driver) stand(id string) *driver {
	d.t.Helper()
	at, ok := d.m.hits.Position(id)
	if !ok {
		d.t.Fatalf("%s is not in the list", id)
	}
	d.m.list.To(at)
	return d.send(nil)
}

// on puts the cursor on a value of a facet, by finding it.
func (d *driver) on(facet int, typed string) *driver {
	d.t.Helper()
	if d.m.pane != inFilters {
		d.keys("f")
	}
	for i, r := range d.m.facets.rows {
		if r.kind == heading && int(r.facet) == facet {
			d.m.facets.list.To(i)
		}
	}
	return d.keys("/").types(typed)
}

func last[T tea.Msg](d *driver) T {
	d.t.Helper()
	for i := len(d.sent) - 1; i >= 0; i-- {
		if m, ok := d.sent[i].(T); ok {
			return m
		}
	}
	var none T
	d.t.Fatalf("no %T was sent; sent: %v", none, d.sent)
	return none
}
