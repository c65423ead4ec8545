package timeline

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"
	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/history/timeline"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

func start(t testing.TB, authority string, w, h int) *uitest.Driver[*Model] {
	t.Helper()
	return uitest.Start(t, New(uitest.Casebook(t), uitest.Settings(), authority), w, h)
}

func TestFrames(t *testing.T) {
	for _, x := range []struct {
		name, authority string
		keys            []string
	}{
		{"birmingham", "birmingham", nil},
		{"areas", "birmingham", []string{"A", "left"}},
		{"zoomed", "birmingham", []string{"left", "+", "+"}},
		{"abolished", "northamptonshire", nil},
		{"without-overall", "trafford", nil},
		{"successor", "cumberland", nil},
		{"predecessors", "bournemouth-christchurch-and-poole", []string{"-"}},
		{"choosing", "", []string{"b", "i", "r"}},
	} {
		for _, size := range uitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%dx%d", x.name, size[0], size[1]), func(t *testing.T) {
				d := start(t, x.authority, size[0], size[1]-1)
				d.Press(x.keys...)
				uitest.Sized(t, d.Screen, size[0], size[1]-1)
				golden.RequireEqual(t, []byte(d.Frame()))
			})
		}
	}
}

func TestEveryFrameHasItsSizeWhateverIsPressed(t *testing.T) {
	names := []string{"up", "down", "left", "right", "home", "end", "pgdown", "+", "_", "-", "A", "enter", "c", "i", "p", "f", "b", "esc"}
	for seed := range uint64(4) {
		start(t, []string{"birmingham", "trafford", "cumberland", "dorset"}[seed], 80, 23).Wander(seed, 150, names)
	}
}

// TestEveryAuthorityIsDrawn at every size, those without inspections too.
func TestEveryAuthorityIsDrawn(t *testing.T) {
	s := uitest.Casebook(t)
	all, err := s.Authorities()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		d := uitest.Start(t, New(s, uitest.Settings(), a.ID), 80, 23)
		for _, size := range uitest.Sizes() {
			d.Screen.SetSize(size[0], size[1]-1)
			uitest.Sized(t, d.Screen, size[0], size[1]-1, a.ID)
		}
	}
}

// TestNamesOfRowsAreWholeWhereThereIsRoom for every authority, also with a row for
// each area.
func TestNamesOfRowsAreWholeWhereThereIsRoom(t *testing.T) {
	s := uitest.Casebook(t)
	all, err := s.Authorities()
	if err != nil {
		t.Fatal(err)
	}
	dots := uitest.Settings().Style.Glyphs.Ellipsis
	for _, a := range all {
		m := uitest.Start(t, New(s, uitest.Settings(), a.ID), 120, 39).Screen
		for _, l := range m.drawn.lines {
			if name := ansi.Truncate(ansi.Strip(l), m.labelWidth()+1, ""); strings.Contains(name, dots) {
				t.Errorf("%s: %q", a.ID, name)
			}
		}
	}
}

// TestWhatIsUnderTheCursorIsToldInFull whatever the size, where the list cuts it.
func TestWhatIsUnderTheCursorIsToldInFull(t *testing.T) {
	for _, size := range [][2]int{{80, 23}, {120, 39}, {160, 47}} {
		d := start(t, "birmingham", size[0], size[1])
		d.Press("left")
		words := strings.Fields(d.Screen.entries[d.Screen.list.Cursor].words)
		d.Has(words[len(words)-1], "force until then", "Requires improvement, since 17")
	}
}

func TestKeys(t *testing.T) {
	t.Run("left and right move from inspection to inspection, past events", func(t *testing.T) {
		d := start(t, "birmingham", 120, 39)
		d.Press("left", "enter")
		if got := uitest.LastOf[nav.InspectionMsg](d).ID; got != uitest.In2023 {
			t.Errorf("opened %s", got)
		}
		d.Press("left", "enter")
		if got := uitest.LastOf[nav.InspectionMsg](d).ID; got != uitest.In2018 {
			t.Errorf("opened %s", got)
		}
		d.Press("left", "left", "c")
		if got := uitest.LastOf[nav.PickMsg](d).ID; got != uitest.In2016 {
			t.Errorf("chose %s", got)
		}
	})
	t.Run("an event opens whole with its source and is not compared", func(t *testing.T) {
		d := start(t, "birmingham", 120, 39)
		d.Press("home", "enter")
		if got := strings.Join(uitest.LastOf[nav.ExplainMsg](d).Lines, "\n"); !strings.Contains(got, "improvement notice") || !strings.Contains(got, "Source: ") {
			t.Errorf("told %q", got)
		}
		d.Press("c")
		if got := uitest.LastOf[nav.SayMsg](d).Text; !strings.Contains(got, "cannot be compared") {
			t.Errorf("said %q", got)
		}
	})
	t.Run("the basis is named and changes dates", func(t *testing.T) {
		d := start(t, "birmingham", 120, 39).Has("years: published", "17 Jan 2019")
		set := uitest.Settings()
		set.Basis = data.ByInspected
		d.Send(nav.SettingsMsg{Settings: set}).Has("years: inspected", "3 Dec 2018   [R]", "In force (from publication)").Lacks("17 Jan 2019  [R]")
	})
	t.Run("the list says how many findings are held, and T begins at the inspection", func(t *testing.T) {
		d := start(t, "birmingham", 120, 39)
		d.Has("ILACS (10 findings by Ofsted): overall Req", "ILACS (no findings held): overall Good")
		d.Press("left", "left")
		if a, in := d.Screen.Subject(); a != "birmingham" || in != uitest.In2018 {
			t.Errorf("%s, %s", a, in)
		}
	})
	t.Run("zoom draws fewer years and all again", func(t *testing.T) {
		d := start(t, "birmingham", 120, 39).Has("2009 to 2026")
		d.Press("+").Lacks("2009 to 2026")
		d.Press("_").Has("2009 to 2026")
	})
	t.Run("a name is typed where no authority is at hand", func(t *testing.T) {
		d := start(t, "", 80, 23).Has("choose an authority")
		d.Type("doncas").Press("enter").Has("Timeline  Doncaster")
	})
	t.Run("choosing does not lose the timeline that was asked for", func(t *testing.T) {
		d := start(t, "birmingham", 120, 39)
		d.Hold = func() bool { return true }
		set := uitest.Settings()
		set.Basis = data.ByInspected
		d.Send(nav.SettingsMsg{Settings: set}).Press("f")
		d.Release()
		d.Press("esc").Has("3 Dec 2018   [R]")
	})
	t.Run("what began before the years drawn does not seem to begin with them", func(t *testing.T) {
		d := start(t, "birmingham", 160, 47).Has("|Requires improvement 4y 3m")
		d.Press("left", "+", "+").Has("2021 to 2025", "<Requires improvement 4 years 3 months", "|Good", "<ILACS", "<O G Requires improvement I")
	})
	t.Run("whose place an authority took is said", func(t *testing.T) {
		d := start(t, "cumberland", 120, 39).Press("i")
		if got := strings.Join(uitest.LastOf[nav.ExplainMsg](d).Lines, "\n"); !strings.Contains(got, "since 1 April 2023, before that Cumbria, whose grades are not its own") {
			t.Errorf("told %q", got)
		}
	})
	t.Run("who was there before leads there, and who came after back", func(t *testing.T) {
		d := start(t, "cumberland", 80, 23).Has("Authority", "<Cumbria", "Cumbria: Cumberland takes over from Cumbria (Enter;", "- draws predecessors")
		d.Press("home", "enter")
		if got := uitest.LastOf[nav.TimelineMsg](d).Authority; got != "cumbria" {
			t.Errorf("opened %q", got)
		}
		d.Press("p")
		if got := strings.Join(uitest.LastOf[nav.ExplainMsg](d).Lines, "\n"); !strings.Contains(got, "Cumberland takes over from Cumbria, on 1 April 2023") || !strings.Contains(got, "Order 2022") {
			t.Errorf("told %q", got)
		}
		d = start(t, "cumbria", 160, 47)
		d.Press("end", "enter")
		if got := uitest.LastOf[nav.TimelineMsg](d).Authority; got != "westmorland-and-furness" {
			t.Errorf("opened %q", got)
		}
	})
	t.Run("inspections of those before stand apart, when asked for", func(t *testing.T) {
		d := start(t, "cumberland", 160, 47).Has("2022 to 2026").Lacks("[I]")
		d.Press("-").Has("2012 to 2026", " Cumbria     ", "[I]").Press("_", "+").Press("-").Lacks("[I]")
		d = start(t, "birmingham", 80, 23)
		d.Press("-")
		if got := uitest.LastOf[nav.SayMsg](d).Text; !strings.Contains(got, "took nobody's place") {
			t.Errorf("said %q", got)
		}
	})
	t.Run("no bar stands where no overall grade was given, and the areas stand below", func(t *testing.T) {
		for size, last := range map[[2]int]string{{160, 47}: "none given since April 2026", {80, 23}: "Last overall: Requires improvement, 31 Jan 2023", {40, 11}: "Last overall: R, 31 Jan 2023"} {
			d := start(t, "trafford", size[0], size[1]).Has(last).Lacks("|not given")
			if n := strings.Count(strings.ToLower(d.Frame()), "last overall"); n != 1 {
				t.Errorf("%v: the last overall grade is said %d times", size, n)
			}
			if size[1] > 12 {
				d.Has("Leadership", "|I?>")
			} else {
				d.Has(" Led I?  Hlp I?  Car G?  Lvr R?")
			}
		}
	})
	t.Run("how far the facts reach stands at every size", func(t *testing.T) {
		for _, authority := range []string{"birmingham", "trafford", "bournemouth-christchurch-and-poole"} {
			for _, size := range uitest.Sizes() {
				d := start(t, authority, size[0], size[1]-1)
				if n := strings.Count(d.Frame(), "as known on 22 Aug 2026"); n != 1 {
					t.Errorf("%s at %v says it %d times", authority, size, n)
				}
			}
		}
	})
	t.Run("a stale answer is dropped", func(t *testing.T) {
		d := start(t, "birmingham", 80, 23)
		stale := d.Screen.reads.Ask(func() (timeline.Timeline, error) {
			return timeline.Timeline{Authority: data.Authority{Name: "Stale"}}, nil
		})
		newer := d.Screen.read()
		d.Screen.Update(newer())
		d.Screen.Update(stale())
		d.Lacks("Stale")
	})
}

// odd is a casebook of one authority whose inspections are given.
type odd struct {
	Store
	all    []data.Inspection
	events []data.Event
}

func (o odd) Authority(string) (data.Authority, error) {
	return data.Authority{ID: "x", Name: "Exampleshire"}, nil
}
func (o odd) AuthorityInspections(string) ([]data.Inspection, error) { return o.all, nil }
func (o odd) Events(string) ([]data.Event, error)                    { return o.events, nil }
func (o odd) Flags(string) ([]data.Flag, error)                      { return nil, nil }

func graded(id string, published data.Date, g data.Grade) data.Inspection {
	return data.Inspection{ID: id, Authority: "x", Framework: data.ILACS, Kind: data.FullInspection,
		Published: data.Dated{Date: published}, Judgements: []data.Judgement{{Area: data.Overall, Grade: g}}}
}

func TestOddAuthorities(t *testing.T) {
	for _, x := range []struct {
		name   string
		all    []data.Inspection
		events []data.Event
		want   []string
	}{
		{"none", nil, nil, []string{"holds no inspection"}},
		{"one", []data.Inspection{graded("x-1", "2019-05-02", data.Good)}, nil, []string{"[G]", "2 May 2019", "Good"}},
		{"two on one day", []data.Inspection{graded("x-1", "2019-05-02", data.Good), graded("x-2", "2019-05-02", data.Inadequate)}, nil, []string{"[G]", "[I]"}},
		{"no date", []data.Inspection{graded("x-1", "", data.Good)}, nil, []string{"no date", "[G]"}},
		{"events without a date", nil, []data.Event{{ID: "e1", Kind: "review", Text: "A review was held."}}, []string{"no date", "A review was held."}},
		{"text that steers", nil, []data.Event{{ID: "e1", Kind: "\x1b[2Jx", Date: data.Dated{Date: "2019"}, Text: "\x1b[2JA review."}}, []string{"A review."}},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := odd{uitest.Casebook(t), x.all, x.events}
			d := uitest.Start(t, New(s, uitest.Settings(), "x"), 80, 23)
			d.Has(x.want...)
			d.Press("A", "+", "i", "p", "enter", "left", "right")
			for _, size := range uitest.Sizes() {
				d.Screen.SetSize(size[0], size[1]-1)
				uitest.Sized(t, d.Screen, size[0], size[1]-1)
				if strings.Contains(d.Screen.View(), "\x1b[2J") {
					t.Error("text steers the terminal")
				}
			}
		})
	}
}

// TestWhyThereIsNoGradeIsToldApart in the chart, the list and the legend: what is
// never graded, what the framework did not give, and what is not held.
func TestWhyThereIsNoGradeIsToldApart(t *testing.T) {
	areas := func(id string, published data.Date) data.Inspection {
		in := graded(id, published, data.Good)
		in.Judgements[0].Area = data.Leadership
		return in
	}
	empty := graded("x-3", "2022-05-02", "")
	empty.Judgements = nil
	visit := data.Inspection{ID: "x-1", Authority: "x", Framework: data.Monitoring, Kind: data.MonitoringVisit, Published: data.Dated{Date: "2018-05-02"}}
	s := odd{uitest.Casebook(t), []data.Inspection{visit, areas("x-2", "2020-05-02"), empty, areas("x-4", "2026-06-02")}, nil}
	for _, size := range [][2]int{{80, 24}, {160, 48}} {
		d := uitest.Start(t, New(s, uitest.Settings(), "x"), size[0], size[1]-1)
		d.Has("[-] not held", "<-> not given", ": never graded, 1 below", "(m)", "overall not held", "overall not given under this framework", "no grade of this inspection is held here")
		wantLanes(t, d, map[string]string{"Never graded": "(m)1", "Not held": "[-]"})
		d.Press("A")
		wantLanes(t, d, map[string]string{"Never graded": "(m)1", "Overall": "[-] [-] <->"})
	}
}

// wantLanes looks for signs in the lanes of a chart, apart by one space.
func wantLanes(t *testing.T, d *uitest.Driver[*Model], want map[string]string) {
	t.Helper()
	lines := strings.Split(d.Frame(), "\n")
	for i, l := range lines { // in a frame or not
		lines[i] = strings.TrimSuffix(strings.TrimPrefix(l, "|"), "|")
	}
	for lane, signs := range want {
		at := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, " "+lane+" ") })
		if at < 0 {
			t.Errorf("no lane %s:\n%s", lane, d.Frame())
			continue
		}
		line := lines[at]
		if got := strings.Join(strings.Fields(strings.TrimPrefix(line, " "+lane)), " "); got != signs {
			t.Errorf("%s holds %q, want %q", lane, got, signs)
		}
	}
}

// TestYearTicksNeverCollide at any width and over any span of years.
func TestYearTicksNeverCollide(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		from := rapid.IntRange(1990, 2020).Draw(t, "from")
		a := timeline.Axis{From: from, To: from + rapid.IntRange(1, 150).Draw(t, "years"), Width: rapid.IntRange(1, 300).Draw(t, "width")}
		labels, ruler := ticks(a, rapid.IntRange(-1, 400).Draw(t, "pointer"), "-")
		if len(labels) != a.Width || ansi.StringWidth(ruler) != a.Width {
			t.Fatalf("%d and %d cells of %d", len(labels), ansi.StringWidth(ruler), a.Width)
		}
		for _, f := range strings.Fields(labels) {
			var year int
			if n, _ := fmt.Sscanf(f, "%d", &year); n != 1 || len(f) != 4 || year < a.From || year > a.To {
				t.Fatalf("label %q in %q", f, labels)
			}
			if at := strings.Index(labels, f); at != a.Year(year) {
				t.Fatalf("%s stands at %d, its year begins at %d", f, at, a.Year(year))
			}
		}
	})
}

// TestALaneShowsEverySignOrSaysHowMany, in order and never wider than it is.
func TestALaneShowsEverySignOrSaysHowMany(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		w := rapid.IntRange(12, 150).Draw(t, "width")
		var signs []sign
		want, x := "", 0
		for i := range rapid.IntRange(0, 40).Draw(t, "signs") {
			x = min(x+rapid.IntRange(0, 12).Draw(t, "step"), w-1)
			letter := string(rune('a' + i%26))
			want += letter
			signs = append(signs, sign{x: x, texts: []string{"[" + letter + "]", letter}})
		}
		got := lane(signs, w, func(_, text string) string { return text })
		if ansi.StringWidth(got) != w {
			t.Fatalf("%d cells of %d: %q", ansi.StringWidth(got), w, got)
		}
		if strings.Contains(got, "too close") || strings.HasPrefix(got, fmt.Sprint(len(signs))) {
			return
		}
		if letters := strings.NewReplacer("[", "", "]", "", " ", "").Replace(got); letters != want {
			t.Fatalf("drew %q of %q", letters, want)
		}
	})
}

func BenchmarkOpen(b *testing.B) {
	s := uitest.Casebook(b)
	for b.Loop() {
		uitest.Start(b, New(s, uitest.Settings(), "birmingham"), 160, 47).Screen.View()
	}
}

// TestWhatLastedIsDrawnOverItsTime: a bar from its beginning to its end, so wide
// at least that it is seen, and in rows that keep bars apart.
func TestWhatLastedIsDrawnOverItsTime(t *testing.T) {
	lasted := func(id, kind string, from, to data.Date) data.Event {
		return data.Event{ID: id, Kind: kind, Text: "It lasted.", Date: data.Dated{Date: from, End: to}}
	}
	s := odd{uitest.Casebook(t), nil, []data.Event{
		{ID: "e1", Kind: "review", Text: "A review was held.", Date: data.Dated{Date: "2010-06"}},
		lasted("e2", "closures", "2013-10", "2014-01"), lasted("e3", "visits", "2016", "2018"), lasted("e4", "notice", "2017", "2019"),
	}}
	frame := uitest.Start(t, New(s, uitest.Settings(), "birmingham"), 120, 39).Frame()
	for _, want := range []string{"that lasted", "|3 visits-", "|4 notice-", "to 2018: It lasted."} {
		if strings.Count(frame, want) != 1 {
			t.Errorf("%q stands %d times in\n%s", want, strings.Count(frame, want), frame)
		}
	}
	for _, line := range strings.Split(frame, "\n") {
		if strings.Contains(line, "|3 visits") && strings.Contains(line, "|4 notice") {
			t.Errorf("two that overlap stand in one row: %s", line)
		}
	}
}

// TestALargeWindowTellsWhatIsUnderTheCursorInFull, and which grade was in force.
func TestALargeWindowTellsWhatIsUnderTheCursorInFull(t *testing.T) {
	d := start(t, "bournemouth-christchurch-and-poole", 160, 47).Press("home")
	d.Has("draws it)", "> Inspections and events", "1 of ")
	start(t, "birmingham", 160, 47).Press("left", "left").Has("In force until then", "[I]  Inadequate, since 25 November 2016").Press("down").Has("In force then", "[R]  Requires improvement, since 17 January 2019")
}

// TestAResizeKeepsTheEntry under the cursor.
func TestAResizeKeepsTheEntry(t *testing.T) {
	d := uitest.Start(t, New(uitest.Casebook(t), uitest.Settings(), "birmingham"), 160, 47)
	d.Press("up", "up", "A")
	d.Resized(func() string { e, _ := d.Screen.current(); return e.id() })
}
