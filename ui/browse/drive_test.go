package browse

import (
	"os"
	"testing"

	tea "charm.land/bubbletea/v2"

	"casebook/store"
	"casebook/ui/uitest"
)

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
	return uitest.CasebookIn(t, dir+"/casebook")
}

// driver drives Browse and knows its list and its facets.
type driver struct {
	*uitest.Driver[*Model]
	m *Model
}

func start(t testing.TB, w, h int) *driver {
	t.Helper()
	m := New(open(t), uitest.Settings())
	m.pause = 0
	return &driver{uitest.Start(t, m, w, h), m}
}

func (d *driver) send(msg tea.Msg) *driver     { d.Send(msg); return d }
func (d *driver) keys(names ...string) *driver { d.Press(names...); return d }
func (d *driver) types(text string) *driver    { d.Type(text); return d }

// id is the finding under the cursor.
func (d *driver) id() string {
	r, _ := d.m.current()
	return r.Finding.ID
}

// stand puts the cursor on a finding.
func (d *driver) stand(id string) *driver {
	d.T.Helper()
	at, ok := d.m.hits.Position(id)
	if !ok {
		d.T.Fatalf("%s is not in the list", id)
	}
	d.m.list.To(at)
	return d.send(nil)
}

// on puts the cursor on a value of a facet, by finding it.
func (d *driver) on(facet int, typed string) *driver {
	d.T.Helper()
	if d.m.pane != inFilters {
		d.keys("f")
	}
	if d.m.facets.narrow != "" {
		d.keys("esc")
	}
	for i, r := range d.m.facets.rows {
		if r.kind == heading && int(r.facet) == facet {
			d.m.facets.list.To(i)
		}
	}
	return d.keys("/").types(typed)
}
