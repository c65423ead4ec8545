package ui

import (
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
	"testing"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/store/notebook"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/picker"
)

// under is the id of the finding under Browse's cursor, by what t would open.
func (d *driver) under() string {
	d.t.Helper()
	d.press("t")
	defer d.press("esc")
	if p, ok := d.app.over.(*picker.Picker); ok && len(p.About()) == 1 {
		return p.About()[0]
	}
	d.t.Fatalf("no picker:\n%s", d.frame())
	return ""
}

func (d *driver) confirmed() int {
	n, _ := d.app.store.(interface{ Confirmed() (int, int) }).Confirmed()
	return n
}

func TestConfirmingGoesDownTheListAndIsUndone(t *testing.T) {
	d := drive(t, 120, 40)
	one := d.under()
	d.press("down")
	two := d.under()
	d.press("up", "t", "enter")
	d.want("Confirmed: ", "u undoes")
	if got := d.under(); got != two || d.confirmed() != 1 {
		t.Errorf("on %s with %d confirmed, want the next, %s", got, d.confirmed(), two)
	}
	d.press("t", "!", "enter", "u")
	d.want("Taken back: what was chosen of " + nameOf(d.app.store, []string{two}, data.ByPublished))
	if got := d.under(); got != two || d.confirmed() != 1 {
		t.Errorf("after u on %s with %d confirmed", got, d.confirmed())
	}
	d.press("u")
	if got := d.under(); got != one || d.confirmed() != 0 {
		t.Errorf("after u u on %s with %d confirmed", got, d.confirmed())
	}
	d.press("U", "U")
	d.want("Confirmed again")
	if d.confirmed() != 2 {
		t.Errorf("%d confirmed after redoing both", d.confirmed())
	}
}

// Filter changes and confirmations are one trail, in the order in which they
// were done.
func TestUndoTakesBackTheLastThingWhateverItWas(t *testing.T) {
	d := drive(t, 120, 40)
	f := filter.Default().Include(filter.Polarity, "strength")
	d.send(nav.BrowseMsg{Filter: &f})
	d.want("polarity: strength")
	d.press("t", "enter")
	g := f.Include(filter.Theme, "leadership")
	d.send(nav.BrowseMsg{Filter: &g})
	d.want("theme: leadership")
	d.press("u")
	if strings.Contains(d.frame(), "theme: leadership") || d.confirmed() != 1 {
		t.Fatalf("%d confirmed\n%s", d.confirmed(), d.frame())
	}
	d.press("u")
	d.want("polarity: strength", "Taken back")
	if d.confirmed() != 0 {
		t.Fatalf("%d confirmed", d.confirmed())
	}
	d.press("u")
	d.want("115 of 115 findings")
	d.press("U", "U")
	d.want("polarity: strength", "Confirmed again")
	d.press("U")
	d.want("theme: leadership")
}

func TestAConfirmationIsUndoneOnEveryScreen(t *testing.T) {
	for name, open := range map[string]tea.Msg{
		"inspection": nav.InspectionMsg{ID: "birmingham-2016-09-sif", Finding: "birmingham-2016-09-sif/b16-05"},
		"compare":    nav.CompareMsg{A: "birmingham-2014-03-sif", B: "birmingham-2016-09-sif"},
	} {
		t.Run(name, func(t *testing.T) {
			d := drive(t, 120, 40)
			d.send(open)
			for range 40 {
				if d.press("t"); d.app.over != nil {
					break
				}
				d.press("down")
			}
			d.want("Themes and polarity")
			d.press("esc")
			was := d.under()
			d.press("t", "_", "enter")
			d.want("Confirmed: ")
			if d.under() == was {
				t.Error("the cursor did not go on to the next finding")
			}
			if d.confirmed() != 1 {
				t.Fatalf("%d confirmed", d.confirmed())
			}
			d.press("u")
			d.want("Taken back: what was chosen of " + nameOf(d.app.store, []string{was}, data.ByPublished))
			if d.confirmed() != 0 {
				t.Fatalf("%d confirmed after u", d.confirmed())
			}
			if d.under() != was {
				t.Errorf("after u on %s, want %s", d.under(), was)
			}
			d.press("u")
			d.want("Nothing to undo")
			d.press("q", "u") // Browse knows that it was taken back
			d.want("Nothing to undo")
		})
	}
}

func TestManyAreConfirmedAndUndoneAtOnce(t *testing.T) {
	d := drive(t, 120, 40)
	d.press("space", "space", "space")
	d.want("3 selected")
	d.press("t")
	d.want("3 findings", "[-]")
	d.press("enter")
	d.want("Confirmed 3 findings. u undoes.")
	if strings.Contains(d.frame(), "selected") {
		t.Error("what was confirmed is still selected")
	}
	d.press("ctrl+a")
	d.want("115 selected")
	d.press("t", "enter")
	if d.confirmed() != 115 {
		t.Errorf("%d confirmed", d.confirmed())
	}
	d.press("u")
	if d.confirmed() != 3 {
		t.Errorf("%d confirmed after u", d.confirmed())
	}
	d.press("space", "esc")
	if strings.Contains(d.frame(), "selected") {
		t.Error("Esc leaves the selection")
	}
}

// refusing is a casebook that cannot be written.
type refusing struct {
	Store
	err error
}

func (r refusing) Choose(...data.Choice) ([]notebook.Change, error) {
	return nil, fmt.Errorf("confirm: %w", r.err)
}

func TestWhatCannotBeWrittenIsSaidAndKept(t *testing.T) {
	for _, x := range []struct {
		name  string
		err   error
		press []string
	}{
		{"read-only, one", notebook.ErrReadOnly, nil},
		{"read-only, many", notebook.ErrReadOnly, []string{"space", "space"}},
		{"another window writes", notebook.ErrLocked, nil},
		{"written by a newer program, many", notebook.ErrNewerFormat, []string{"space", "space"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := drive(t, 160, 40)
			d.app.store = refusing{d.app.store, x.err}
			d.press(x.press...)
			d.press("t")
			d.typed("kinship")
			d.press("space", "enter")
			d.want(x.err.Error()[:60], "Themes and polarity", "[x] Connected persons")
			d.press("enter", "esc")
			if d.app.over != nil {
				t.Error("Esc does not leave")
			}
		})
	}
}

func TestADamagedNotebookIsNotWrittenOver(t *testing.T) {
	d := drive(t, 120, 40)
	d.press("t", "enter", "t", "enter")
	book := d.app.store.(interface{ Notebook() *notebook.Notebook }).Notebook().Path()
	if err := os.WriteFile(book, []byte(strings.Repeat("x", 40000)), 0o600); err != nil {
		t.Fatal(err)
	}
	d.press("t", "enter")
	d.want("!", "Themes and polarity")
	after, err := os.ReadFile(book)
	if err != nil || len(after) != 40000 || filepath.Base(book) != "notebook.db" {
		t.Errorf("%s has %d bytes: %v", book, len(after), err)
	}
}

// changedElsewhere is a casebook whose notebook was changed by other means.
type changedElsewhere struct{ Store }

func (changedElsewhere) Undo() (notebook.Step, error) {
	return notebook.Step{Changes: []notebook.Change{{Bucket: "choice", After: []byte(`{"finding":"gone"}`)}}}, notebook.ErrMeanwhile
}

func TestWhatWasChangedElsewhereIsLeftAsItIs(t *testing.T) {
	d := drive(t, 120, 40)
	d.press("t", "enter")
	real := d.app.store
	d.app.store = changedElsewhere{real}
	d.press("u")
	d.want("a finding that cannot be read: it was changed again by other means since")
	d.app.store = real
	if d.confirmed() != 1 {
		t.Errorf("%d confirmed", d.confirmed())
	}
}

// TestWhatWasConfirmedBeforeTheStartIsTakenBack, and done again.
func TestWhatWasConfirmedBeforeTheStartIsTakenBack(t *testing.T) {
	dir := t.TempDir()
	driveIn(t, dir, 120, 40).press("t", "enter")
	d := driveIn(t, dir, 120, 40)
	for _, x := range []struct {
		key, say  string
		confirmed int
	}{{"u", "Taken back", 0}, {"u", "Nothing to undo", 0}, {"U", "Confirmed again", 1}, {"U", "Nothing to redo", 1}, {"u", "Taken back", 0}} {
		d.press(x.key)
		if d.want(x.say); d.confirmed() != x.confirmed {
			t.Errorf("%s: %d confirmed", x.key, d.confirmed())
		}
	}
}

// What no longer fits the filter leaves the list at once, and the cursor keeps
// its row: the next finding stands there.
func TestTheCursorKeepsItsRowWhenAFindingLeavesTheList(t *testing.T) {
	d := drive(t, 120, 40)
	f := filter.Default().Include(filter.Polarity, "development")
	d.send(nav.BrowseMsg{Filter: &f})
	for range 24 {
		d.press("down")
	}
	row := func() int {
		for i, l := range strings.Split(d.frame(), "\n") {
			if strings.HasPrefix(l, ">") && i > 3 {
				return i
			}
		}
		return -1
	}
	at := row()
	d.want("25 of 57")
	d.press("down")
	next := d.under()
	d.press("up", "t", "+", "enter")
	if row() != at || d.under() != next {
		t.Errorf("the cursor went from row %d to %d, on %s, want %s", at, row(), d.under(), next)
	}
	d.want("25 of 56")
	d.press("u")
	d.want("25 of 57")
	if row() != at {
		t.Errorf("after u in row %d, want %d", row(), at)
	}
}

// What was confirmed is written before the program ends, whichever key ends it;
// only asking twice loses it, and what fails keeps the program open.
func TestLeavingWaitsForWhatWasConfirmed(t *testing.T) {
	for _, x := range []struct {
		name string
		mark []string // what is selected first
	}{{name: "one"}, {"several", []string{"space", "space"}}} {
		t.Run(x.name, func(t *testing.T) {
			begun := func() (*driver, tea.Cmd) {
				d := drive(t, 120, 40)
				d.press(x.mark...)
				d.press("t")
				_, cmd := d.app.Update(keys.Binding{Keys: []string{"enter"}}.Press())
				d.press("ctrl+c")
				if d.quit || cmd == nil {
					t.Fatal("it ends before anything is written")
				}
				d.want("Writing what you confirmed")
				return d, cmd
			}
			d, cmd := begun()
			d.run(cmd)
			if !d.quit || d.confirmed() != max(1, len(x.mark)) {
				t.Errorf("ended %v, %d confirmed", d.quit, d.confirmed())
			}
			d, _ = begun()
			if d.press("ctrl+c"); !d.quit {
				t.Error("asked twice it does not end")
			}
			d, _ = begun()
			d.send(wroteMsg{what: nav.Done, err: errors.New("the disk is full")})
			if d.want("the disk is full"); d.quit {
				t.Error("it ends though nothing was written")
			}
		})
	}
}

// TestUndoGoesBackToTheFinding from wherever the cursor is, with the reader or
// the filters in hand, and when its filter hides it.
func TestUndoGoesBackToTheFinding(t *testing.T) {
	for name, walk := range map[string][]string{
		"far away":           {"end"},
		"in the reader":      {"end", "enter"},
		"in the filters":     {"end", "f"},
		"another inspection": {"]", "]"},
	} {
		t.Run(name, func(t *testing.T) {
			d := drive(t, 120, 40)
			d.press("down", "down")
			one := d.under()
			d.press("t", "!", "enter")
			d.press(walk...)
			d.press("u")
			d.want("Taken back: what was chosen of " + nameOf(d.app.store, []string{one}, data.ByPublished))
			d.press("esc", "esc")
			if got := d.under(); got != one {
				t.Errorf("on %s, want %s", got, one)
			}
		})
	}
}
