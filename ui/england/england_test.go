package england

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/england"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

func start(t testing.TB, s Store, authority string, w, h int) *uitest.Driver[*Model] {
	t.Helper()
	return uitest.Start(t, New(s, uitest.Settings(), authority), w, h)
}

func TestFrames(t *testing.T) {
	s := uitest.Casebook(t)
	for _, x := range []struct {
		name string
		keys []string
	}{
		{"authorities", nil},
		{"by-age", []string{"s", "s", "home"}},
		{"movers", []string{"r"}},
		{"by-year", []string{"r", "r"}},
		{"by-framework", []string{"r", "r", "r"}},
		{"neighbours", []string{"r", "r", "r", "r"}},
		{"abolished", []string{"end"}},
	} {
		for _, size := range uitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%dx%d", x.name, size[0], size[1]), func(t *testing.T) {
				d := start(t, s, "birmingham", size[0], size[1]-1)
				d.Press(x.keys...)
				uitest.Sized(t, d.Screen, size[0], size[1]-1)
				golden.RequireEqual(t, []byte(d.Frame()))
			})
		}
	}
}

func TestEveryFrameHasItsSizeWhateverIsPressed(t *testing.T) {
	names := []string{"up", "down", "home", "end", "pgdown", "s", "r", "/", "b", "enter", "c", "i", "p", "f", "l", "esc"}
	s := uitest.Casebook(t)
	for seed := range uint64(4) {
		start(t, s, "", 80, 23).Wander(seed, 150, names)
	}
}

func TestKeys(t *testing.T) {
	s := uitest.Casebook(t)
	t.Run("enter opens the inspections of the authority", func(t *testing.T) {
		d := start(t, s, "birmingham", 120, 39)
		d.Press("enter")
		if got := uitest.LastOf[nav.InspectionsMsg](d).Authority; got != "birmingham" {
			t.Errorf("opened %q", got)
		}
		d.Press("c")
		if got := uitest.LastOf[nav.PickMsg](d).ID; got != uitest.In2023 {
			t.Errorf("chose %q", got)
		}
	})
	t.Run("what begins so is found first", func(t *testing.T) {
		if d := start(t, s, "", 80, 23).Press("s", "/").Type("don"); len(d.Screen.rows) < 3 || d.Screen.authority != "doncaster" {
			t.Errorf("%d rows, at %q", len(d.Screen.rows), d.Screen.authority)
		}
	})
	t.Run("a name is found and Esc shows all again", func(t *testing.T) {
		d := start(t, s, "", 80, 23)
		all := len(d.Screen.rows)
		d.Press("/").Type("doncas").Press("enter")
		if len(d.Screen.rows) != 1 || d.Screen.authority != "doncaster" {
			t.Fatalf("%d rows, at %q", len(d.Screen.rows), d.Screen.authority)
		}
		if d.Press("esc"); len(d.Screen.rows) != all || d.Screen.authority != "doncaster" {
			t.Errorf("%d rows, at %q", len(d.Screen.rows), d.Screen.authority)
		}
		d.Press("esc")
		if _, ok := d.Last().(nav.BackMsg); !ok {
			t.Errorf("Esc sent %v", d.Last())
		}
	})
	t.Run("region and type are chosen together", func(t *testing.T) {
		d := start(t, s, "", 120, 39)
		d.Press("f").Type("west mid").Press("enter")
		for _, r := range d.Screen.rows {
			if r.Authority.Region != "West Midlands" {
				t.Errorf("%s is of %s", r.Authority.ID, r.Authority.Region)
			}
		}
		n := len(d.Screen.rows)
		d.Press("f").Type("type: metro").Press("enter").Has("[West Midlands]")
		if len(d.Screen.rows) == 0 || len(d.Screen.rows) >= n {
			t.Errorf("%d of %d left", len(d.Screen.rows), n)
		}
		d.Press("f").Type("all regions").Press("enter").Lacks("[West Midlands]")
	})
	t.Run("the oldest grade comes first, none last", func(t *testing.T) {
		d := start(t, s, "", 120, 39)
		d.Press("s", "s")
		last := -1
		for _, r := range d.Screen.chosen.Rows {
			if r.Age == nil {
				last = 0
				continue
			}
			if last >= 0 && r.Age.Days > last {
				t.Fatalf("%s: %d days after %d", r.Authority.ID, r.Age.Days, last)
			}
			last = r.Age.Days
		}
	})
	t.Run("every order can be turned round, those without a value last in both", func(t *testing.T) {
		d := start(t, s, "", 120, 39)
		d.Press("s", "S").Has("grade, worst first")
		rows := d.Screen.chosen.Rows
		if first, last := rows[0].Standing.Grade, rows[len(rows)-1].Standing.Grade; first != data.Inadequate || last != "" {
			t.Errorf("from %q to %q", first, last)
		}
		d.Press("s").Has("age, oldest first")
	})
	t.Run("movers of every area are shown", func(t *testing.T) {
		d := start(t, s, "", 120, 39)
		d.Press("r").Has("80 moves of the overall grade")
		seen := map[data.Area]int{}
		for range data.ColumnAreas() {
			d.Press("A")
			seen[d.Screen.area] = len(d.Screen.moves)
			for _, x := range d.Screen.moves {
				if x.Change.AreaB != d.Screen.area {
					t.Errorf("%s: a move of %s among those of %s", x.Authority.ID, x.Change.AreaB, d.Screen.area)
				}
			}
		}
		if seen[data.CareLeavers] != 3 || len(seen) != 4 || seen[data.Leadership] == 0 {
			t.Errorf("%v", seen)
		}
		d.Press("A").Has("80 moves of the overall grade")
	})
	t.Run("every area is counted, sorted and spread", func(t *testing.T) {
		d := start(t, s, "", 120, 39)
		d.Press("A").Has("153 current, leadership: [O] ").Lacks("not given")
		d.Press("s").Has("grade, best first")
		for i, r := range d.Screen.chosen.Rows {
			if i > 0 && r.Grade(data.Leadership).Step() < d.Screen.chosen.Rows[i-1].Grade(data.Leadership).Step() {
				t.Fatalf("%s after %s", r.Authority.ID, d.Screen.chosen.Rows[i-1].Authority.ID)
			}
		}
		d.Press("A", "A", "A").Has("care leavers: [O] ", "not given ")
		d.Press("r", "r").Has("care leavers grades given under SIF and ILACS")
		d.Press("A", "end").Has("overall grades given", "8 outstanding, 10 good, 1 requires improvement; without a grade: 11 not given under this framework.")
	})
	t.Run("every authority's name is whole from 80 columns", func(t *testing.T) {
		for _, w := range []int{80, 120, 160} {
			start(t, s, "bournemouth-christchurch-and-poole", w, 30).Has("Bournemouth, Christchurch and Poole ")
		}
	})
	t.Run("the last overall grade stands in no other's place", func(t *testing.T) {
		start(t, s, "brent", 120, 39).Has(">Brent                                [G] [G] [G] [G]  -?  17 Jun 2026      2m      3m                [R] [G] [G]  - ", "last overall: Good, 11 April 2023; none given since April 2026.")
		start(t, s, "brent", 160, 39).Has("[G]   -? last G, 11 Apr 2023   17 Jun 2026")
		start(t, s, "dudley", 250, 39).Has("care leavers judged with children in care")
	})
	t.Run("authorities without an overall grade are counted", func(t *testing.T) {
		start(t, s, "", 80, 23).Has("Overall of 153: [O] 46 [G] 61 [R] 24 [I] 11 not given 11")
	})
	t.Run("neighbours are those of the authority chosen", func(t *testing.T) {
		d := start(t, s, "doncaster", 120, 39)
		d.Press("r", "r", "r", "r").Has("neighbours of Doncaster")
		whole, err := england.Of(s, data.ByPublished, uitest.Settings().Today)
		if err != nil {
			t.Fatal(err)
		}
		want, _ := whole.Neighbours("doncaster")
		if !slices.EqualFunc(d.Screen.rows, want, func(x, y england.Row) bool { return x.Authority.ID == y.Authority.ID }) {
			t.Errorf("%d neighbours, want %d in their order", len(d.Screen.rows), len(want))
		}
		d.Press("r").Has(">Doncaster")
	})
	t.Run("an authority that was found by name has all its neighbours", func(t *testing.T) {
		d := start(t, s, "", 120, 39)
		d.Press("/").Type("doncas").Press("enter", "r", "r", "r", "r").Has("10 statistical neighbours")
		d.Press("/").Type("barns").Press("enter").Has("1 statistical neighbour, in the source's order, of these names")
	})
	t.Run("every grade has its source", func(t *testing.T) {
		d := start(t, s, "bath-and-north-east-somerset", 160, 47)
		d.Has("overview sheet, not checked", "sheet, unchecked", " report ")
		d.Press("p")
		if got := strings.Join(uitest.LastOf[nav.ExplainMsg](d).Lines, "\n"); !strings.Contains(got, data.Unchecked.Words()) {
			t.Errorf("its source: %q", got)
		}
		for range 160 { // no row of a wide screen is cut
			if lines := strings.Split(d.Frame(), "\n"); strings.Contains(strings.Join(lines[:40], ""), "~") {
				t.Fatal(d.Frame())
			}
			d.Press("down")
		}
	})
	t.Run("the date basis dates every grade and its age", func(t *testing.T) {
		d := start(t, s, "birmingham", 120, 39).Has("Published", ">Birmingham                           [G] [G] [G] [G] [G]  18 Apr 2023   3y 4m", "date from the report's file name", "years: published")
		set := uitest.Settings()
		set.Basis = data.ByInspected
		d.Send(nav.SettingsMsg{Settings: set}).Has("Inspected", ">Birmingham                           [G] [G] [G] [G] [G]  20 Feb 2023   3y 6m", "Grade and date stated in the report", "years: inspected").Lacks("Published")
		if text := d.Written("md"); !strings.Contains(text, "dates: inspected") || !strings.Contains(text, "20 Feb 2023") || strings.Contains(text, "Published") {
			t.Errorf("a file of it:\n%.600s", text)
		}
		d.Press("i")
		if got := strings.Join(uitest.LastOf[nav.ExplainMsg](d).Lines, " "); !strings.Contains(got, "which grade is in force goes by publication all the same") {
			t.Errorf("%q", got)
		}
	})
	t.Run("nothing is claimed of the order of neighbours", func(t *testing.T) {
		d := start(t, s, "birmingham", 120, 39)
		d.Press("r", "r", "r", "r").Has("in the source's order").Lacks("earest")
		d.Press("i")
		if got := strings.Join(uitest.LastOf[nav.ExplainMsg](d).Lines, " "); !strings.Contains(got, "does not say what order that is") {
			t.Errorf("%q", got)
		}
	})
	t.Run("a stale answer is dropped", func(t *testing.T) {
		d := start(t, s, "", 80, 23)
		stale := d.Screen.Reopen(odd{none: true})
		newer := d.Screen.Reopen(s)
		d.Run(newer)
		if d.Run(stale); len(d.Screen.rows) == 0 {
			t.Error("an older answer took the place of the last")
		}
	})
}

// odd is a casebook of a few authorities: one without any inspection, one
// abolished, one inspected on a date that nobody knows.
type odd struct{ none bool }

func (o odd) Authorities() ([]data.Authority, error) {
	if o.none {
		return nil, nil
	}
	return []data.Authority{{ID: "a", Name: "Exampleshire \x1b[2J"}, {ID: "b", Name: "Formershire", Abolished: true}, {ID: "c", Name: "Undatedshire"}}, nil
}

func (o odd) Inspections(filter.Filter) ([]data.Inspection, error) {
	if o.none {
		return nil, nil
	}
	return []data.Inspection{{ID: "c-1", Authority: "c", Framework: data.ILACS, Kind: data.FullInspection,
		Judgements: []data.Judgement{{Area: data.Overall, Grade: data.Good}}}}, nil
}
func (odd) Sources() (map[string]data.Source, error) { return nil, nil }

func TestOddCasebooks(t *testing.T) {
	for _, s := range []odd{{false}, {true}} {
		t.Run(fmt.Sprint(s.none), func(t *testing.T) {
			d := start(t, s, "", 80, 23)
			d.Wander(3, 80, []string{"r", "s", "down", "enter", "c", "p", "i", "end", "home"})
		})
	}
	start(t, odd{}, "", 120, 39).Has("Formershire (abolished)", "Undatedshire")
}

// TestNoColumnIsCutOff: from 40 cells on, what has a column is seen whole, and the
// row fills the width.
func TestNoColumnIsCutOff(t *testing.T) {
	m := start(t, uitest.Casebook(t), "birmingham", 160, 47).Screen
	for w := 40; w <= 250; w++ {
		for _, h := range []int{23, 47} {
			m.SetSize(w, h)
			for name, row := range map[string]string{"heads": m.heads(), "authorities": m.authorityRow(m.rows[6], true),
				"movers": m.moverRow(m.chosen.Movers(m.area)[0], false), "grades": m.spreadRow(m.chosen.Spreads(england.SpreadByYear, m.area, m.whole.Basis)[3], false)} {
				if n := ansi.StringWidth(row); n > m.inner() || w >= 60 && n < m.inner()-1 && name != "heads" {
					t.Fatalf("%s take %d cells of %d: %q", name, n, m.inner(), row)
				}
			}
		}
	}
}

// TestABarShowsEveryGradeThatWasGiven and never passes its width.
func TestABarShowsEveryGradeThatWasGiven(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := england.Spread{Counts: map[data.Grade]int{}}
		for _, g := range scale() {
			n := rapid.IntRange(0, 200).Draw(t, string(g))
			s.Counts[g] = n
			s.Total += n
		}
		w := rapid.IntRange(5, 150).Draw(t, "width")
		cells, drawn := 0, map[data.Grade]int{}
		for _, x := range bar(s, s.Total+rapid.IntRange(0, 500).Draw(t, "more"), w) {
			cells += x.cells
			drawn[x.of] += x.cells
		}
		if cells > w {
			t.Fatalf("%d cells of %d", cells, w)
		}
		for _, g := range scale() {
			if (s.Counts[g] > 0) != (drawn[g] > 0) {
				t.Fatalf("%d %s, drawn in %d cells", s.Counts[g], g, drawn[g])
			}
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	s := uitest.Casebook(b)
	for b.Loop() {
		start(b, s, "birmingham", 160, 47).Screen.View()
	}
}

// TestATypeThatNoAuthorityOfTheRegionIsIsShownOfAllEngland: nobody is left with an
// empty list.
func TestATypeThatNoAuthorityOfTheRegionIsIsShownOfAllEngland(t *testing.T) {
	d := start(t, uitest.Casebook(t), "", 120, 39)
	d.Press("f").Type("london").Press("enter").Has("[London]")
	d.Press("f").Type("county").Press("enter").Lacks("[London]", " 0 current")
}

// TestNamesAndEmptyPanesSaySomething: whose a row is, at any width, and a pane that
// has no row to tell of.
func TestNamesAndEmptyPanesSaySomething(t *testing.T) {
	d := start(t, uitest.Casebook(t), "birmingham", 80, 23)
	for w := 40; w <= 170; w++ {
		d.Screen.SetSize(w, 23)
		if n := d.Screen.moverWidths().name; n < 20 {
			t.Errorf("%d columns: %d cells for the name of who moved", w, n)
		}
		for _, l := range strings.Split(d.Frame(), "\n")[:2] {
			if w >= 48 && strings.Contains(l, d.Screen.settings.Style.Glyphs.Ellipsis) {
				t.Errorf("%d columns: %q", w, l)
			}
		}
	}
	d.Screen.SetSize(80, 23)
	d.Press("/").Type("zzzz").Has("No authority has that in its name", "Nothing chosen")
}

// TestAResizeKeepsTheRow under the cursor, in every view.
func TestAResizeKeepsTheRow(t *testing.T) {
	d := start(t, uitest.Casebook(t), "birmingham", 160, 47)
	for range 3 {
		d.Press("end", "up", "up")
		d.Resized(func() string { name, _, _ := d.Screen.under(); return name })
		d.Press("r")
	}
}
