// Package uitest runs a screen without a terminal, for tests: keys go in, every
// command is carried out at once, frames come out.
//
// Only tests import it. It knows what the root asks of a screen and no screen
// itself.
package uitest

import (
	"reflect"
	"runtime"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"
	"github.com/charmbracelet/x/ansi"

	"casebook/data/mark"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

// Driver drives one screen. Messages that cross screens, of package nav, are
// kept in Sent for the test to see; the screen's own go back to it.
type Driver[S nav.Screen] struct {
	T      testing.TB
	Screen S
	Sent   []tea.Msg
	Hold   func() bool // nil, or reports that commands are to wait in Held
	Held   []tea.Cmd
	// Root is nil, or answers what the screen sends to the root; nil for nothing.
	Root func(tea.Msg) []tea.Msg
}

// Start opens a screen at a size, as the root does, and carries out what it
// asks for. The test shortens the screen's pauses first.
func Start[S nav.Screen](t testing.TB, s S, w, h int) *Driver[S] {
	t.Helper()
	d := &Driver[S]{T: t, Screen: s}
	s.SetSize(w, h)
	d.Run(s.Init())
	return d
}

// Run carries a command out, with everything that follows from it.
func (d *Driver[S]) Run(cmd tea.Cmd) {
	if cmd == nil || blinks(cmd) {
		return
	}
	if d.Hold != nil && d.Hold() {
		d.Held = append(d.Held, cmd)
		return
	}
	switch msg := cmd().(type) {
	case nil:
	case tea.BatchMsg:
		for _, c := range msg {
			d.Run(c)
		}
	default:
		if own(msg) {
			d.Run(d.Screen.Update(msg))
			return
		}
		d.Sent = append(d.Sent, msg)
		if d.Root != nil {
			for _, answer := range d.Root(msg) {
				d.Sent = append(d.Sent, answer)
				d.Run(d.Screen.Update(answer))
			}
		}
	}
}

// own holds for the messages that a screen sends to itself.
func own(msg tea.Msg) bool {
	from := reflect.TypeOf(msg).PkgPath()
	return strings.HasPrefix(from, "casebook/") && from != "casebook/ui/nav"
}

// blinks holds for the commands of a text input, which wait.
func blinks(cmd tea.Cmd) bool {
	return strings.Contains(runtime.FuncForPC(reflect.ValueOf(cmd).Pointer()).Name(), "bubbles")
}

// Release carries out what was held back.
func (d *Driver[S]) Release() {
	held := d.Held
	d.Held, d.Hold = nil, nil
	for _, c := range held {
		d.Run(c)
	}
}

// Send hands a message to the screen. Of a key it says what it asks for, and it
// asks for what is to be written to a file, as the root does.
func (d *Driver[S]) Send(msg tea.Msg) *Driver[S] {
	d.T.Helper()
	if k, ok := msg.(tea.KeyPressMsg); ok {
		msg = keys.Default().Resolve(d.Screen.Scope(), k)
	}
	if k, ok := msg.(keys.PressMsg); ok && k.Action == keys.Export && !d.Screen.Capturing() {
		if s, ok := any(d.Screen).(nav.Exporting); ok {
			d.Run(s.Export())
			return d
		}
	}
	d.Run(d.Screen.Update(msg))
	return d
}

// Written is what the screen offers to write to a file in a form, by its ending.
func (d *Driver[S]) Written(ending string) string {
	d.T.Helper()
	s, ok := any(d.Screen).(nav.Exporting)
	if !ok {
		d.T.Fatal("the screen has nothing to write to a file")
	}
	d.Run(s.Export())
	for _, f := range LastOf[nav.ExportMsg](d).Formats {
		if f.Format.Ending() == ending {
			var text strings.Builder
			if err := f.Write(&text); err != nil {
				d.T.Fatal(err)
			}
			return text.String()
		}
	}
	d.T.Fatalf("no %s is offered", ending)
	return ""
}

// Press presses keys by the names that key maps use: "ctrl+d", "space", "?".
func (d *Driver[S]) Press(names ...string) *Driver[S] {
	d.T.Helper()
	for _, n := range names {
		d.Send(Key(d.Screen.Scope(), n))
	}
	return d
}

// Type types a text letter by letter.
func (d *Driver[S]) Type(text string) *Driver[S] {
	d.T.Helper()
	for _, r := range text {
		d.Send(tea.KeyPressMsg{Code: r, Text: string(r)})
	}
	return d
}

// Key is what a key, by its name, asks for in a scope.
func Key(s keys.Scope, name string) keys.PressMsg {
	return keys.Default().Resolve(s, keys.Binding{Keys: []string{name}}.Press())
}

// Frame is what the screen shows, without styles and in ASCII, as the root draws it
// with Settings.
func (d *Driver[S]) Frame() string { return mark.ASCII(ansi.Strip(d.Screen.View())) }

// Whole joins the frames of a long page from its beginning to its end.
func (d *Driver[S]) Whole() string {
	d.T.Helper()
	d.Press("home")
	out := d.Frame()
	for range 200 {
		before := d.Frame()
		d.Press("pgdown")
		if d.Frame() == before {
			break
		}
		out += "\n" + d.Frame()
	}
	return out
}

// Has fails the test where the frame lacks one of the texts.
func (d *Driver[S]) Has(want ...string) *Driver[S] {
	d.T.Helper()
	f := d.Frame()
	for _, w := range want {
		if !strings.Contains(f, w) {
			d.T.Errorf("the frame lacks %q:\n%s", w, f)
		}
	}
	return d
}

// Lacks fails the test where the frame holds one of the texts.
func (d *Driver[S]) Lacks(not ...string) *Driver[S] {
	d.T.Helper()
	f := d.Frame()
	for _, w := range not {
		if strings.Contains(f, w) {
			d.T.Errorf("the frame holds %q:\n%s", w, f)
		}
	}
	return d
}

// Last is the message sent to the root last; the test ends where none was.
func (d *Driver[S]) Last() tea.Msg {
	d.T.Helper()
	if len(d.Sent) == 0 {
		d.T.Fatal("nothing was sent to the root")
	}
	return d.Sent[len(d.Sent)-1]
}

// LastOf is the last message of one kind; the test ends where there was none.
func LastOf[M tea.Msg, S nav.Screen](d *Driver[S]) M {
	d.T.Helper()
	for i := len(d.Sent) - 1; i >= 0; i-- {
		if m, ok := d.Sent[i].(M); ok {
			return m
		}
	}
	var none M
	d.T.Fatalf("no %T was sent; sent: %v", none, d.Sent)
	return none
}
