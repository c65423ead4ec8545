package importer

import (
	"path/filepath"
	"testing"
	"time"

	tea "charm.land/bubbletea/v2"

	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/uitest"
)

// driver drives the import over a fake, whose jobs it can hold half way.
type driver struct {
	*uitest.Driver[*Model]
	m *Model
	f *fake
}

func start(t testing.TB, w, h int) *driver {
	t.Helper()
	f := &fake{}
	m := New(names{}, f, nav.Settings{Style: style.New(style.Mono, style.UTF8())})
	clock := time.Date(2026, 1, 2, 3, 4, 5, 0, time.UTC)
	m.work.Now = func() time.Time { clock = clock.Add(time.Second); return clock }
	m.work.Pulse = 0
	return &driver{uitest.Start(t, m, w, h), m, f}
}

// holdJobs keeps the commands of a job back until Release.
func (d *driver) holdJobs() { d.Hold = func() bool { return d.m.step == working } }

func (d *driver) press(names ...string) *driver { d.Press(names...); return d }
func (d *driver) types(text string) *driver     { d.Type(text); return d }

// has ends the test where the frame lacks one of the texts.
func (d *driver) has(want ...string) *driver {
	d.T.Helper()
	if d.Has(want...); d.T.Failed() {
		d.T.FailNow()
	}
	return d
}

// half runs a job up to its last message, and draws how far it is.
func (d *driver) half() tea.Msg {
	d.T.Helper()
	batch, ok := d.Held[len(d.Held)-1]().(tea.BatchMsg)
	if !ok || len(batch) != 2 {
		d.T.Fatal("a job is a batch of work and pulse")
	}
	done := batch[0]()
	d.m.Update(batch[1]())
	return done
}

// on puts the cursor of the file picker on a file.
func (d *driver) on(name string) *driver {
	d.T.Helper()
	for i, r := range d.m.choice.rows {
		if filepath.Base(r.entry.Path) == name {
			d.m.choice.list.To(i)
			return d
		}
	}
	d.T.Fatalf("no %s in the folder", name)
	return d
}
