package heat

import (
	"fmt"
	"maps"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data/filter"
	"casebook/data/history/heat"
	"casebook/store"
	"casebook/ui/layout"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/uitest"
)

func birmingham() filter.Filter {
	return filter.Default().Include(filter.Authority, "birmingham")
}

func start(t testing.TB, s Store, f filter.Filter, w, h int) *uitest.Driver[*Model] {
	t.Helper()
	m := New(s, uitest.Settings(), f)
	m.pause = 0 // tests do not wait
	return uitest.Start(t, m, w, h)
}

func TestFrames(t *testing.T) {
	s := uitest.Casebook(t)
	for _, x := range []struct {
		name string
		f    filter.Filter
		keys []string
	}{
		{"birmingham", birmingham(), []string{"down", "down", "home", "left"}},
		{"years-net", birmingham(), []string{"r", "%", "%", "%", "%", "%", "s"}},
		{"nothing-held", filter.Default().Include(filter.Authority, "leeds"), nil},
		{"choosing", birmingham(), []string{"f", "w", "e", "s", "t"}},
	} {
		for _, size := range uitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%dx%d", x.name, size[0], size[1]), func(t *testing.T) {
				d := start(t, s, x.f, size[0], size[1]-1)
				d.Press(x.keys...)
				uitest.Sized(t, d.Screen, size[0], size[1]-1)
				golden.RequireEqual(t, []byte(d.Frame()))
			})
		}
	}
}

func TestEveryFrameHasItsSizeWhateverIsPressed(t *testing.T) {
	names := []string{"up", "down", "left", "right", "home", "end", "pgdown", "%", "r", "s", "enter", "i", "f", "b", "esc"}
	for seed := range uint64(4) {
		start(t, uitest.Casebook(t), birmingham(), 80, 23).Wander(seed, 120, names)
	}
}

func TestKeys(t *testing.T) {
	s := uitest.Casebook(t)
	t.Run("enter opens in Browse as many findings as the cell counts", func(t *testing.T) {
		d := start(t, s, birmingham(), 160, 47)
		for range 30 {
			d.Press("left")
		}
		for row := range d.Screen.m.Rows {
			n := d.Screen.m.Rows[row].Cells[0].All()
			d.Press("enter")
			if n > 0 {
				hits, err := s.Search(*uitest.LastOf[nav.BrowseMsg](d).Filter, store.Order{})
				if err != nil || hits.Total != n {
					t.Errorf("%s: %d findings open, the cell says %d (%v)", d.Screen.theme, hits.Total, n, err)
				}
			} else if got := uitest.LastOf[nav.SayMsg](d).Text; !strings.Contains(got, "not mentioned") {
				t.Errorf("an empty cell says %q", got)
			}
			d.Press("down")
		}
	})
	t.Run("the pane shows the cell's findings", func(t *testing.T) {
		d := start(t, s, birmingham(), 160, 47)
		d.Press("home")
		for d.Screen.beneath.Got() == nil { // an empty cell
			d.Press("left")
		}
		r, c, _ := d.Screen.cell()
		found := *d.Screen.beneath.Got()
		if len(found) == 0 || len(found) != r.Cells[d.Screen.columns.Cursor].All() {
			t.Fatalf("%d findings of %s, %s", len(found), r.Theme, c.ID)
		}
		for _, f := range found {
			if f.Inspection != c.ID {
				t.Errorf("%s is not of %s", f.ID, c.ID)
			}
		}
	})
	t.Run("a region and all are chosen", func(t *testing.T) {
		d := start(t, s, birmingham(), 120, 39)
		d.Press("f").Type("west mid").Press("enter").Has("Heat map  West Midlands", "columns: year")
		d.Press("f").Type("all auth").Press("enter").Has("Heat map  all authorities")
	})
	t.Run("other voices count when the reader wants them", func(t *testing.T) {
		d := start(t, s, birmingham(), 120, 39).Has("115 findings")
		set := uitest.Settings()
		set.OtherVoices = true
		d.Send(nav.SettingsMsg{Settings: set}).Has("124 findings")
	})
	t.Run("the cell is kept when the rows are sorted", func(t *testing.T) {
		d := start(t, s, birmingham(), 120, 39)
		d.Press("down", "down", "left")
		theme, column := d.Screen.theme, d.Screen.column
		d.Press("s")
		if r, c, _ := d.Screen.cell(); r.Theme != theme || c.ID != column {
			t.Errorf("stands at %s, %s; was at %s, %s", r.Theme, c.ID, theme, column)
		}
	})
}

// TestKeysDoNotWaitForTheCount: what is shown stays, and only the last answer
// is taken.
func TestKeysDoNotWaitForTheCount(t *testing.T) {
	d := start(t, uitest.Casebook(t), birmingham(), 120, 39)
	d.Hold = func() bool { return true }
	d.Press("r", "r", "r", "%", "down")
	if d.Screen.m.By != heat.ByInspection {
		t.Error("the map changed before its count")
	}
	d.Has("counting")
	d.Release()
	if d.Screen.m.By != heat.ByYear {
		t.Error("the last answer was not taken")
	}
	d.Lacks("counting")
}

func TestTooManyInspectionsBecomeYears(t *testing.T) {
	d := start(t, crowded{uitest.Casebook(t)}, birmingham(), 120, 39).Has("columns: year")
	if got := uitest.LastOf[nav.SayMsg](d).Text; !strings.Contains(got, "Too many inspections") || strings.Contains(got, ".db") {
		t.Errorf("said %q", got)
	}
}

// crowded has too many inspections for a column each.
type crowded struct{ Store }

func (c crowded) Heat(q heat.Question) (heat.Counts, error) {
	if q.By == heat.ByInspection {
		return heat.Counts{}, heat.ErrTooMany
	}
	return c.Store.Heat(q)
}

// many has maps of any number of columns and large numbers.
type many struct {
	Store
	n int
}

func (s many) Heat(heat.Question) (heat.Counts, error) {
	c := heat.Counts{Themes: []string{"front-door", "assessment", "\x1b[2J"}, Findings: 1_000_000, Suggested: 10}
	for i := range s.n {
		c.Columns = append(c.Columns, heat.Column{ID: fmt.Sprint(1990 + i), Full: 1, Part: 2 * i, Grades: 3, Findings: 1000})
	}
	for range c.Themes {
		cells := make([]heat.Tally, s.n)
		for i := range cells {
			cells[i] = heat.Tally{Strength: 12345 * i, Development: 54321, Suggested: 5}
		}
		c.Cells, c.Totals = append(c.Cells, cells), append(c.Totals, heat.Tally{Development: 12345678})
	}
	return c, nil
}

func TestMapsOfAnyNumberOfColumnsFit(t *testing.T) {
	for _, n := range []int{0, 1, 2, 17, 60} {
		t.Run(fmt.Sprint(n), func(t *testing.T) {
			d := start(t, many{uitest.Casebook(t), n}, filter.Default(), 80, 23)
			names := []string{"left", "right", "down", "%", "s", "enter", "home"}
			d.Wander(uint64(n), 60, names)
			d.Screen.SetSize(80, 23)
			for range n {
				d.Press("left")
			}
			if n > 20 {
				d.Has("columns 1-", "/60", "1990")
			}
		})
	}
}

// TestTheWordsBelowAreWhole: the line about the cell and the legend are shortened
// on a screen of 80 columns, never cut.
func TestTheWordsBelowAreWhole(t *testing.T) {
	d := start(t, uitest.Casebook(t), birmingham(), 80, 23)
	for range d.Screen.m.Rows {
		for range d.Screen.m.Columns {
			lines := strings.Split(d.Frame(), "\n")
			for _, l := range lines[len(lines)-2:] {
				if strings.Contains(l, "~") {
					t.Errorf("cut: %s", l)
				}
			}
			d.Press("right")
		}
		d.Press("down")
		for range d.Screen.m.Columns {
			d.Press("left")
		}
	}
}

// TestSuggestedIsNeverShownAsCertain: where every theme is suggested no cell is
// marked, so that the heading says it, at every width.
func TestSuggestedIsNeverShownAsCertain(t *testing.T) {
	for _, x := range []struct {
		suggested int
		wide      string
		narrow    string
	}{{10, "1000000 findings, ? 10 suggested", "suggested"}, {1_000_000, "1000000 findings, all suggested", "suggested"}} {
		s := doubtful{many{uitest.Casebook(t), 20}, x.suggested}
		start(t, s, filter.Default(), 80, 23).Has(x.wide)
		start(t, s, filter.Default(), 40, 11).Has(x.narrow)
	}
	start(t, uitest.Casebook(t), birmingham(), 80, 23).Lacks("suggested ")
}

// TestACellSaysHowMuchWithoutColour: the digits of a column stand below one another,
// at any width, and where there is room a bar grows with the number.
func TestACellSaysHowMuchWithoutColour(t *testing.T) {
	for _, metric := range heat.Metrics() {
		for _, w := range []int{40, 60, 80, 100, 120, 160, 240} {
			d := start(t, uitest.Casebook(t), birmingham(), w, 23)
			m := d.Screen
			m.metric = metric
			m.measure()
			bars := map[int]string{}
			for i := range m.m.Columns {
				ends := map[int]bool{}
				for _, r := range m.m.Rows {
					text := m.cellText(m.grid, r, i)
					ends[strings.LastIndexAny(text, "0123456789.%")] = true
					v := m.metric.Value(r.Cells[i], m.m.Columns[i].Findings)
					bars[max(v, -v)] = strings.Trim(text, " 0123456789.%+-?")
				}
				if len(ends) != 1 {
					t.Errorf("%s, %d columns: the numbers of %s end at %v", metric, w, m.m.Columns[i].ID, ends)
				}
			}
			nothing := bars[0]
			delete(bars, 0)
			most, least := m.grid.most, slices.Min(slices.Collect(maps.Keys(bars)))
			switch {
			case m.grid.bar == 0 && w == 80 && metric == heat.Needs:
				t.Errorf("%d columns: no room for bars", w)
			case m.grid.bar > 0 && (len(bars[most]) <= len(bars[least]) || bars[least] == "" || nothing != ""):
				t.Errorf("%s, %d columns: bars %v", metric, w, bars)
			}
		}
	}
	d := start(t, many{uitest.Casebook(t), 7}, filter.Default(), 60, 23)
	if d.Screen.grid.seen < 2 {
		t.Errorf("%d columns are seen", d.Screen.grid.seen)
	}
}

// TestTheShadeFollowsTheNumber: of work where work is counted, of praise where
// praise is, and of neither where a cell says only how many findings there are.
func TestTheShadeFollowsTheNumber(t *testing.T) {
	for _, look := range []style.Look{style.Dark, style.Plain} {
		d := start(t, uitest.Casebook(t), birmingham(), 160, 47)
		set := d.Screen.settings
		set.Style = style.New(look, style.UTF8())
		d.Send(nav.SettingsMsg{Settings: set})
		wanting, praised := heat.Tally{Development: 9, Strength: 1}, heat.Tally{Strength: 9, Development: 1}
		for _, metric := range heat.Metrics() {
			d.Screen.metric = metric
			d.Screen.measure()
			g := d.Screen.grid
			bad, good := shadeOf(d.Screen, g, wanting), shadeOf(d.Screen, g, praised)
			switch {
			case !metric.Directed() && bad != good:
				t.Errorf("%s, %s: %q of much work, %q of as much praise", look, metric, bad, good)
			case metric.Directed() && bad == good:
				t.Errorf("%s, %s: %q of both", look, metric, bad)
			}
		}
	}
}

// shadeOf is the colour and the bar of a cell, without its number.
func shadeOf(m *Model, g grid, t heat.Tally) string {
	text := m.cellText(g, heat.Row{Cells: []heat.Tally{t}}, 0)
	return m.cellStyle(g, t, m.m.Columns[0].Findings).Render(strings.Trim(text, " 0123456789.%+-") + ".")
}

// TestWhatIsNotSeenIsSaid: of themes and of columns, at any size.
func TestWhatIsNotSeenIsSaid(t *testing.T) {
	start(t, many{uitest.Casebook(t), 60}, filter.Default(), 40, 11).Has(" 59-60/60 ")
	start(t, uitest.Casebook(t), birmingham(), 40, 11).Has("Themes 1-4 of 24")
	start(t, uitest.Casebook(t), birmingham(), 100, 21).Has("Themes 1-12 of 24")
	start(t, uitest.Casebook(t), birmingham(), 160, 47).Lacks(" of 24")
	wide := start(t, uitest.Casebook(t), birmingham(), 500, 149).Screen
	if w, pane := wide.widths(wide.grid.need); w > 120 || pane > layout.Entry {
		t.Errorf("at 500 columns the map has %d and what stands beside it %d", w, pane)
	}
}

// doubtful has as many suggested themes as one likes.
type doubtful struct {
	many
	suggested int
}

func (s doubtful) Heat(q heat.Question) (heat.Counts, error) {
	c, err := s.many.Heat(q)
	c.Suggested = s.suggested
	return c, err
}

// BenchmarkOpen counts and draws; CASEBOOK_BENCH_STORE names another casebook
// than the built-in one.
func BenchmarkOpen(b *testing.B) {
	var s Store = uitest.Casebook(b)
	f := birmingham()
	if dir := os.Getenv("CASEBOOK_BENCH_STORE"); dir != "" {
		s, f = uitest.CasebookIn(b, dir), filter.Default()
	}
	for b.Loop() {
		start(b, s, f, 160, 47).Screen.View()
	}
}

// BenchmarkKey moves the cursor and draws, while a cell is read elsewhere.
func BenchmarkKey(b *testing.B) {
	d := start(b, many{uitest.Casebook(b), 60}, filter.Default(), 160, 47)
	d.Screen.pause = pause
	for b.Loop() {
		d.Screen.Update(uitest.Key(d.Screen.Scope(), "left"))
		d.Screen.View()
	}
}

// TestNothingIsCutWhereThereIsRoom: names of themes, and the sentence of a map with
// nothing in it.
func TestNothingIsCutWhereThereIsRoom(t *testing.T) {
	s := uitest.Casebook(t)
	for _, w := range []int{60, 80, 120, 160} {
		d := start(t, s, birmingham(), w, 47)
		for _, r := range d.Screen.m.Rows {
			d.Has(d.Screen.short(r) + " ")
		}
		start(t, s, filter.Default().Include(filter.Authority, "leeds"), w, 47).Has("no text", "them is held: SLAC")
	}
}

// TestAResizeKeepsTheCell under the cursor.
func TestAResizeKeepsTheCell(t *testing.T) {
	d := start(t, uitest.Casebook(t), birmingham(), 160, 47)
	d.Press("end", "up", "left")
	d.Resized(func() string { r, c, _ := d.Screen.cell(); return r.Theme + " " + c.ID })
}
