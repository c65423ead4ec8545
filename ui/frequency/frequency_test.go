package frequency

import (
	"fmt"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data/filter"
	"casebook/store"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

func start(t testing.TB, f filter.Filter, of filter.Facet, w, h int) *uitest.Driver[*Model] {
	t.Helper()
	return uitest.Start(t, New(uitest.Casebook(t), uitest.Settings(), f, of), w, h)
}

func TestFrames(t *testing.T) {
	for _, size := range uitest.Sizes() {
		t.Run(fmt.Sprintf("theme_%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, []byte(start(t, filter.Default(), filter.Theme, size[0], size[1]-1).Frame()))
		})
	}
}

// TestAValueIsFoundByItsName, and Esc leaves the cursor where it was.
func TestAValueIsFoundByItsName(t *testing.T) {
	for _, size := range uitest.Sizes() {
		d := start(t, filter.Default(), filter.Theme, size[0], size[1]-1)
		d.Press("/").Type("kinsh").Press("esc")
		if d.Screen.list.Cursor != 0 || d.Screen.Capturing() {
			t.Errorf("%v: Esc moved to %d", size, d.Screen.list.Cursor)
		}
		d.Press("/").Type("lead").Press("enter")
		if r, _ := d.Screen.current(); r.id != "leadership" {
			t.Errorf("%v: on %q", size, r.id)
		}
	}
}

// TestEveryFacetIsCounted: the counts are those of the filters, their largest first,
// and of one value a finding they add up.
func TestEveryFacetIsCounted(t *testing.T) {
	d := start(t, filter.Default(), filter.Authority, 120, 39)
	s := uitest.Casebook(t)
	hits, err := s.Search(filter.Default(), store.Order{})
	if err != nil {
		t.Fatal(err)
	}
	for _, of := range filter.Facets() {
		table := d.Screen.table
		if table.facet != of {
			t.Fatalf("shows %s, want %s", table.facet, of)
		}
		sum := 0
		for i, r := range table.rows {
			if of != filter.Voice && r.n != hits.Counts.Of(of, r.id) || i > 0 && r.n > table.rows[i-1].n || r.strengths+r.needWork > r.n {
				t.Errorf("%s %+v", of, r)
			}
			sum += r.n
		}
		if !of.Many() && !of.Several() && sum != table.total {
			t.Errorf("%s: %d, together %d", of, table.total, sum)
		}
		d.Press("r")
	}
}

func TestAValueOpensItsFindings(t *testing.T) {
	f := filter.Default().Include(filter.Theme, "front-door")
	d := start(t, f, filter.Theme, 80, 23).Press("s", "s", "s").Press("home", "down")
	r, _ := d.Screen.current()
	d.Press("enter")
	if x := uitest.LastOf[nav.BrowseMsg](d); len(x.Filter.Pick(filter.Theme).Include) != 1 || x.Filter.Pick(filter.Theme).Include[0] != r.id {
		t.Errorf("opens %+v, want %s", x.Filter.Pick(filter.Theme), r.id)
	}
	d.Press("e")
}

// TestAValueIsAddedToAllThatAreAskedFor: where findings must have all of several themes,
// the counts are among them, those of the filters, and Enter asks for one theme more.
func TestAValueIsAddedToAllThatAreAskedFor(t *testing.T) {
	all := uitest.Casebook(t)
	pair, total := filter.Filter{}, 0
	for _, a := range []string{"front-door", "assessment", "plans", "oversight"} {
		for _, b := range []string{"quality", "supervision", "workforce", "leadership"} {
			f := filter.Default().Include(filter.Theme, a, b).Every(filter.Theme, true)
			hits, err := all.Search(f, store.Order{})
			if err != nil {
				t.Fatal(err)
			}
			if hits.Total > total {
				pair, total = f, hits.Total
			}
		}
	}
	if total == 0 {
		t.Fatal("no two themes stand together")
	}
	d := start(t, pair, filter.Theme, 120, 39)
	hits, err := all.Search(pair, store.Order{})
	if err != nil {
		t.Fatal(err)
	}
	if d.Screen.table.total != total {
		t.Errorf("%d findings, want %d", d.Screen.table.total, total)
	}
	for _, r := range d.Screen.table.rows {
		if want := hits.Counts.Of(filter.Theme, r.id); r.n != want || r.n > total {
			t.Errorf("%s: %d, in the filters %d", r.id, r.n, want)
		}
	}
	r, _ := d.Press("end").Screen.current()
	d.Press("enter")
	if got := uitest.LastOf[nav.BrowseMsg](d).Filter; !got.Equal(pair.Include(filter.Theme, r.id)) {
		t.Errorf("Enter on %s asks for %+v", r.id, got.Pick(filter.Theme))
	}
}

func TestEveryFrameHasTheSizeAskedFor(t *testing.T) {
	for _, size := range uitest.Sizes() {
		start(t, filter.Default(), filter.Theme, size[0], size[1]-1).Wander(7, 40, []string{"up", "down", "pgdown", "r", "tab", "s", "left", "right", "end", "home"})
	}
	none := filter.Default().Include(filter.Theme, "front-door").Include(filter.Year, "1900")
	start(t, none, filter.Polarity, 60, 20).Has("No finding is chosen").Press("enter")
}
