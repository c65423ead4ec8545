package draw

import (
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/words"
	"casebook/ui/style"
)

func TestChangeDrawsNoArrowWhereNothingMayBeSaid(t *testing.T) {
	j := func(g data.Grade) *data.Judgement { return &data.Judgement{Grade: g} }
	for _, x := range []struct {
		name string
		row  compare.Row
		want string
	}{
		{"up", compare.Row{A: j(data.Inadequate), B: j(data.Good), State: compare.Same, Direction: compare.Up, Steps: 2}, "▲ two steps up"},
		{"down with care", compare.Row{A: j(data.Good), B: j(data.Inadequate), State: compare.WithCare, Direction: compare.Down, Steps: 2}, "▼ two steps down"},
		{"level", compare.Row{A: j(data.Good), B: j(data.Good), State: compare.Same, Direction: compare.Level}, "= same grade"},
		{"scale changed", compare.Row{A: j(data.Adequate), B: j(data.RequiresImprovement), State: compare.WithCare, ScaleChanged: true}, "scale changed"},
		{"one side", compare.Row{A: j(data.Adequate), State: compare.Merged, ScaleChanged: true}, "-"},
		{"not comparable", compare.Row{A: j(data.Good), B: j(data.Inadequate), State: compare.NotComparable}, "-"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got, _ := Change(x.row, style.New(style.Mono, style.ASCII()), 20); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

func TestGradeLeavesItsWordsOutAndKeepsItsLetter(t *testing.T) {
	ri := data.Judgement{Grade: data.RequiresImprovement}
	sheet := data.Judgement{Grade: data.Good, Status: data.Unchecked}
	for _, x := range []struct {
		j    *data.Judgement
		w    int
		want string
	}{{&ri, 23, "R  Requires improvement"}, {&ri, 22, "R "}, {&ri, 5, "R "}, {&sheet, 10, "G?"}, {&sheet, 23, "G? Good"}, {&sheet, 2, "G?"}, {nil, 20, "-"}} {
		if got := Grade(x.j, x.w); got != x.want {
			t.Errorf("%d cells: got %q, want %q", x.w, got, x.want)
		}
	}
}

// An entry never passes its width and holds every word of its text.
func TestEntryFitsAndIsWhole(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := data.Finding{
			Polarity: rapid.SampledFrom(data.Polarities()).Draw(t, "polarity"), Attribution: rapid.SampledFrom(data.Voices()).Draw(t, "voice"),
			Text:   strings.Join(rapid.SliceOfN(rapid.StringMatching(`[a-zé]{1,9}`), 1, 30).Draw(t, "words"), " "),
			Themes: []string{"front-door"}, Source: data.Place{Document: "d", Paragraph: 3},
		}
		w := rapid.IntRange(24, 120).Draw(t, "width")
		q := words.Parse(rapid.StringMatching(`[a-z]{0,2}`).Draw(t, "query"))
		lines := Entry(f, Options{Style: style.New(style.Plain, style.UTF8()), Width: w, Words: q})
		for _, l := range lines {
			if ansi.StringWidth(l) > w {
				t.Fatalf("%d cells of %d: %q", ansi.StringWidth(l), w, l)
			}
		}
		all := strings.Join(strings.Fields(ansi.Strip(strings.Join(lines, " "))), " ")
		if !strings.Contains(all, f.Text) {
			t.Fatalf("%q lacks %q", all, f.Text)
		}
	})
}

func TestWhoSpeaksIsSaidUnlessOfsted(t *testing.T) {
	s := style.New(style.Mono, style.ASCII())
	council := Entry(data.Finding{Polarity: data.Progress, Attribution: data.Council, Text: "x"}, Options{Style: s, Width: 80})
	if got := ansi.Strip(strings.Join(council, "\n")); !strings.Contains(got, "said by the council, not Ofsted") {
		t.Error(got)
	}
	ofsted := Entry(data.Finding{Polarity: data.Progress, Attribution: data.Ofsted, Text: "x", ReportedBy: "staff"}, Options{Style: s, Width: 80})
	if got := ansi.Strip(strings.Join(ofsted, "\n")); strings.Contains(got, "said by") || !strings.Contains(got, "as staff told inspectors") {
		t.Error(got)
	}
}

func TestWhatTheProgramSuggestsIsMarkedInLists(t *testing.T) {
	o := Options{Style: style.New(style.Mono, style.ASCII()), Width: 80}
	f := data.Finding{Polarity: data.Strength, Attribution: data.Ofsted, Text: "x", Themes: []string{"plans"}}
	if got := ansi.Strip(strings.Join(Entry(f, o), "\n")); strings.Contains(got, "suggested") {
		t.Error(got)
	}
	f.Suggested = true
	if got := ansi.Strip(strings.Join(Entry(f, o), "\n")); !strings.Contains(got, "plans (suggested)") {
		t.Error(got)
	}
}

func TestTheSignSaysThePolarityAndWhatIsSerious(t *testing.T) {
	for _, x := range []struct {
		name string
		f    data.Finding
		want string
	}{
		{"serious", data.Finding{Polarity: data.Development, Weight: data.Serious}, "!*"},
		{"suggested", data.Finding{Polarity: data.Development, Suggested: true}, "! "},
		{"recommendation", data.Finding{Polarity: data.Recommendation, Suggested: true}, "» "},
		{"confirmed", data.Finding{Polarity: data.Strength, Confirmed: true, Weight: data.Serious}, "+*"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := Sign(x.f); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
			narrow := Entry(x.f, Options{Style: style.New(style.Mono, style.ASCII()), Width: 18})
			if !strings.HasPrefix(ansi.Strip(narrow[0]), "  "+x.want) {
				t.Errorf("a narrow entry begins %q, want the marks of %q", narrow[0], x.want)
			}
		})
	}
}

// TestAnExcerptIsStrongAndChangesNoWord: without its styles the text is the
// same, on every line.
func TestAnExcerptIsStrongAndChangesNoWord(t *testing.T) {
	f := data.Finding{Text: "Plans are late. Children wait for weeks to be seen. Visits are kept.", Polarity: data.Development}
	o := Options{Style: style.New(style.Plain, style.ASCII()), Width: 30}
	bare := Entry(f, o)
	o.Excerpt = [][2]int{{0, 5}, {16, 51}}
	lit := Entry(f, o)
	if !strings.Contains(strings.Join(lit, "\n"), o.Style.Strong.Render("Children")) {
		t.Error("the excerpt is not strong")
	}
	for i := range bare {
		if ansi.Strip(lit[i]) != ansi.Strip(bare[i]) {
			t.Errorf("line %d is %q, want %q", i, ansi.Strip(lit[i]), ansi.Strip(bare[i]))
		}
	}
	for _, wrong := range [][][2]int{nil, {{-1, 5}}, {{5, 5}}, {{5, 500}}, {{5, 9}, {7, 12}}, {{0, len(f.Text)}}} {
		o.Excerpt = wrong
		if got := Entry(f, o); got[0] != bare[0] {
			t.Errorf("excerpt %v: %q", wrong, got[0])
		}
	}
}

// TestARowOfOneServiceIsNotCalledOverall: an inspection of one service gives an
// overall grade, which is not that of the whole.
func TestARowOfOneServiceIsNotCalledOverall(t *testing.T) {
	of := data.Inspection{ID: "x-2013-07-lac2013", Framework: data.LAC2013, Inspected: data.Fieldwork{Start: "2013-07-08"}}
	for w := 6; w < 40; w++ {
		table := Table{A: of, B: data.Inspection{ID: "x-2015-07-sif", Framework: data.SIF}}
		if name := table.AreaName(compare.Row{Area: data.Care, AreaA: data.Overall, AreaB: data.Care}, w); strings.TrimSpace(name) == data.Overall.Name() {
			t.Errorf("%q in %d columns", name, w)
		}
	}
}

// TestTwoAuthoritiesHaveADifferenceAndNoArrow: nothing went from one to the other.
func TestTwoAuthoritiesHaveADifferenceAndNoArrow(t *testing.T) {
	good, poor := data.Judgement{Area: data.Overall, Grade: data.Good}, data.Judgement{Area: data.Overall, Grade: data.Inadequate}
	row := compare.Row{Area: data.Overall, AreaA: data.Overall, AreaB: data.Overall, A: &good, B: &poor, Direction: compare.Down, Steps: 2, State: compare.Same}
	for _, w := range []int{60, 80, 120, 160} {
		table := Table{Style: style.New(style.Mono, style.ASCII()), Width: w, A: data.Inspection{ID: "x", Authority: "x"}, B: data.Inspection{ID: "y", Authority: "y"}}
		if got := ansi.Strip(strings.Join(table.Row(row), "\n")); !strings.Contains(got, "B worse by 2") || strings.Contains(got, ">") || strings.Contains(got, "▼") || strings.Contains(got, "down") {
			t.Errorf("%d cells: %s", w, got)
		}
		if table.B.Authority = "x"; !strings.Contains(ansi.Strip(table.Row(row)[0]), "down") {
			t.Errorf("%d cells: %s", w, table.Row(row))
		}
	}
}
