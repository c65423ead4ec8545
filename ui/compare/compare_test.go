package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/ui/layout"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

func TestFrames(t *testing.T) {
	s := uitest.Casebook(t)
	for _, x := range []struct {
		name, a, b string
		keys       []string
	}{
		{"2014-2018", in2014, in2018, nil},
		{"2014-2018-theme", in2014, in2018, []string{"}", "}"}},
		{"2014-visit", in2014, visit, nil},
		{"2010-2016", in2010, in2016, nil},
		{"search", in2014, in2018, []string{"/", "r", "i", "s", "k", "enter", "n"}},
		{"alone", in2014, in2018, []string{"z", "tab", "}"}},
		{"matters", in2014, in2018, []string{"r", "}", "}"}},
		{"confirming", in2014, in2018, []string{"r", "}", "}", "down", "enter", "f"}},
		{"areas", in2014, in2018, []string{"r", "r", "}"}},
		{"choosing", "", "", []string{"/", "b", "i", "r", "m", "enter", "enter"}},
	} {
		for _, size := range uitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%dx%d", x.name, size[0], size[1]), func(t *testing.T) {
				d := start(t, New(s, uitest.Settings(), x.a, x.b), size[0], size[1]-1)
				d.Press(x.keys...)
				golden.RequireEqual(t, []byte(d.Frame()))
			})
		}
	}
}

// line returns the first line of a text that begins, after the cursor's
// column, with a word.
func line(text, begins string) string {
	for _, l := range strings.Split(text, "\n") {
		if len(l) > 2 && strings.HasPrefix(strings.TrimSpace(l[1:]), begins) {
			return l
		}
	}
	return ""
}

func TestComparingSIF2014WithILACS2018(t *testing.T) {
	d := start(t, New(uitest.Casebook(t), uitest.Settings(), in2014, in2018), 160, 47)
	page := d.Whole()
	for _, want := range []string{"The frameworks differ", "v worse 0", "= still needs work 1", "^ partly improved 1", "n new concern 1", "n new strength 1", ". not mentioned 10", "x cannot tell 3",
		"Both sources are partial", "partial source (news)", "inspected 18 Mar-9 Apr 2014, published 23 May 2014", "inspected 3-14 Dec 2018, published 17 Jan 2019"} {
		if !strings.Contains(page, want) {
			t.Errorf("%q is not on the page", want)
		}
	}
	for _, area := range []string{"Adoption", "Safeguarding board"} {
		if l := line(page, area); strings.ContainsAny(l, "^=") || strings.Contains(l, "down") || !strings.Contains(l, "not comparable") {
			t.Errorf("%s: %q", area, l)
		}
	}
	if l := line(page, "Care leavers"); !strings.Contains(l, "merged") || strings.ContainsAny(l, "^=") {
		t.Errorf("care leavers: %q", l)
	}
	if l := line(page, "Overall"); !strings.Contains(l, "[I] Inadequate") || !strings.Contains(l, "[R] Requires improvement") || !strings.Contains(l, "^ one step up") || !strings.Contains(l, "with care") {
		t.Errorf("overall: %q", l)
	}
}

func TestAdequateAgainstRequiresImprovementHasNoDirection(t *testing.T) {
	d := start(t, New(uitest.Casebook(t), uitest.Settings(), in2010, in2016), 160, 47)
	l := line(d.Frame(), "Looked after  ")
	if !strings.Contains(l, "[A] Adequate") || !strings.Contains(l, "[R] Requires improvement") || !strings.Contains(l, "scale changed") {
		t.Errorf("looked after: %q", l)
	}
	if strings.ContainsAny(l, "^=") || strings.Contains(l, "up ") || strings.Contains(l, "down") {
		t.Errorf("a direction is drawn: %q", l)
	}
}

// TestADirectionIsInWordsWhereThereAreWords in the reason of an area, in what the
// key of reasons says and in what is copied.
func TestADirectionIsInWordsWhereThereAreWords(t *testing.T) {
	m := New(uitest.Casebook(t), uitest.Settings(), in2014, in2018)
	d := start(t, m, 160, 47).Press("r", "r")
	texts := []string{m.tableText()}
	for _, x := range m.pair.Areas {
		texts = append(texts, m.areaReason(x))
	}
	d.Press("i")
	for _, l := range uitest.LastOf[nav.ExplainMsg](d).Lines {
		if strings.HasPrefix(l, "Overall: ") {
			texts = append(texts, l)
		}
	}
	for _, text := range texts {
		if strings.ContainsAny(text, "^/") {
			t.Errorf("a sign stands for a word: %q", text)
		}
	}
	if all := strings.Join(texts, "\n"); strings.Count(all, "one step up") < 6 {
		t.Errorf("the direction is not said:\n%s", all)
	}
}

// TestNotesAreKeptToAMeasure on a wide screen.
func TestNotesAreKeptToAMeasure(t *testing.T) {
	for _, words := range []int{5, 16, 60} {
		for _, l := range noteLines(strings.Repeat("words ", words), 156) {
			if n := len(strings.TrimSpace(l)); n > layout.Entry && words*6 > oneLine {
				t.Errorf("%d words: a line of %d", words, n)
			}
		}
	}
}

func TestAVisitHasNoGradeAndTheStandingOneStands(t *testing.T) {
	d := start(t, New(uitest.Casebook(t), uitest.Settings(), in2014, visit), 120, 39)
	f := d.Frame()
	for _, want := range []string{"B (Monitoring visit 6 2018): An inspection of this kind is never graded.", "Inadequate stands, since 25 November 2016"} {
		if !strings.Contains(f, want) {
			t.Error("the standing grade is not said:\n" + f)
		}
	}
	for _, area := range []string{"Overall", "Help and protection", "Leadership"} {
		if l := line(f, area); strings.ContainsAny(l, "^=") || strings.Count(l, "Inadequate") != 1 {
			t.Errorf("%s: %q", area, l)
		}
	}
}

func TestWhatCannotBeComparedIsSaid(t *testing.T) {
	s := uitest.Casebook(t)
	for _, x := range []struct{ name, a, b, want string }{
		{"grades only", in2014, in2023, "No findings are held of B: its silence is for want of the report."},
		{"neither has findings", in2010, in2023, "No findings are held of either inspection."},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := start(t, New(s, uitest.Settings(), x.a, x.b), 160, 47)
			if !strings.Contains(d.Frame(), x.want) {
				t.Errorf("%q is not said:\n%s", x.want, d.Frame())
			}
		})
	}
}

func TestTwoAuthoritiesAndOneInspectionTwice(t *testing.T) {
	s := uitest.Casebook(t)
	all, err := s.AuthorityInspections("barnet")
	if err != nil || len(all) == 0 {
		t.Fatal("no inspection of Barnet", err)
	}
	d := start(t, New(s, uitest.Settings(), in2014, all[0].ID), 160, 47)
	if f := d.Frame(); !strings.Contains(f, "difference") || !strings.Contains(f, "Barnet") {
		t.Error("that it is a difference and not a change is not said:\n" + f)
	}
	d = start(t, New(s, uitest.Settings(), in2014, in2014), 160, 47)
	if f := strings.ToLower(d.Frame()); !strings.Contains(f, "same inspection") {
		t.Error("that it is the same inspection is not said:\n" + f)
	}
}

func TestKeys(t *testing.T) {
	datatest.Whole(t)
	s := uitest.Casebook(t)
	begin := func(t *testing.T) (*driver, *Model) {
		m := New(s, uitest.Settings(), in2014, in2018)
		return start(t, m, 160, 47), m
	}
	t.Run("changed only hides what is alike", func(t *testing.T) {
		d, m := begin(t)
		themes := m.joined.Blocks()
		d.Press("w")
		if m.joined.Blocks() != themes-1 || !strings.Contains(d.Whole(), "1 theme hidden, alike in A and B") {
			t.Errorf("%d blocks of %d", m.joined.Blocks(), themes)
		}
	})
	t.Run("whatever is chosen first, the earlier stands first", func(t *testing.T) {
		_, m := begin(t)
		back := New(s, uitest.Settings(), in2018, in2014)
		start(t, back, 160, 47)
		if m.View() != back.View() {
			t.Error(back.View())
		}
	})
	t.Run("reversed", func(t *testing.T) {
		for _, w := range []int{160, 80, 40} {
			m := New(s, uitest.Settings(), in2014, in2018)
			d := start(t, m, w, 47).Press("S")
			if m.pair.A.ID != in2018 || m.pair.B.ID != in2014 {
				t.Fatal("not reversed")
			}
			flat := func() string { return strings.Join(strings.Fields(d.Frame()), " ") }
			if !strings.Contains(flat(), "Reversed: the later inspection stands first, no direction is drawn.") || !strings.Contains(flat(), " reversed ") {
				t.Error("it is not said:\n" + d.Frame())
			}
			for _, signs := range []string{"^", "up 1", "step up", "v down", "step down", "worse", "improved"} {
				if page := d.Whole(); strings.Contains(page, signs) {
					t.Errorf("%q draws a direction:\n%s", signs, page)
				}
			}
			d.Press("r")
			if page := strings.Join(strings.Fields(d.Whole()), " "); !strings.Contains(page, "Nothing can have become of A's findings in B.") {
				t.Error("matters say nothing:\n" + page)
			}
			d.Press("S", "home")
			if m.pair.A.ID != in2014 || m.pair.B.ID != in2018 || strings.Contains(d.Frame(), "reversed") {
				t.Error("not in order of time again:\n" + d.Frame())
			}
		}
	})
	t.Run("earlier and later pass over what was chosen first", func(t *testing.T) {
		d, m := begin(t)
		d.Press("]")
		if m.pair.B.ID != in2023 {
			t.Error("later: " + m.pair.B.ID)
		}
		d.Press("[", "[", "[", "[")
		if m.pair.A.ID != "birmingham-2012-09-cp2012" || m.pair.B.ID != in2014 {
			t.Error("earlier: " + m.pair.A.ID)
		}
		if d.Press("]"); m.pair.A.ID != in2014 {
			t.Error("later again: " + m.pair.A.ID)
		}
	})
	t.Run("the theme is kept when B changes", func(t *testing.T) {
		d, m := begin(t)
		d.Press("}", "}", "}")
		was, _ := m.group()
		d.Press("[")
		if g, _ := m.group(); g.id != was.id || m.pair.B.ID == in2018 {
			t.Errorf("at %s, was at %s", g.id, was.id)
		}
	})
	t.Run("fold", func(t *testing.T) {
		d, _ := begin(t)
		d.Press("}", "}", "-")
		if f := d.Frame(); !strings.Contains(f, "> > = Partnership") || strings.Contains(f, "Build partnership") {
			t.Error(f)
		}
		d.Press("-")
		if !strings.Contains(d.Frame(), "Build partnership") {
			t.Error("not unfolded")
		}
	})
	t.Run("search counts and goes round", func(t *testing.T) {
		d, m := begin(t)
		d.Press("/", "r", "i", "s", "k", "enter")
		n := len(m.find.Hits())
		if n < 2 || !strings.Contains(d.Frame(), fmt.Sprintf("1/%d", n)) {
			t.Fatalf("%d hits\n%s", n, d.Frame())
		}
		d.Press("N")
		if !strings.Contains(d.Frame(), fmt.Sprintf("%d/%d", n, n)) {
			t.Error("not at the last")
		}
		d.Press("n", "esc")
		if !m.find.Query().Empty() {
			t.Error("Esc keeps the search")
		}
	})
	t.Run("other voices", func(t *testing.T) {
		d, m := begin(t)
		before := m.pair.FindingsA + m.pair.FindingsB
		on := uitest.Settings()
		on.OtherVoices = true
		d.Run(m.Update(nav.SettingsMsg{Settings: on}))
		if got := m.pair.FindingsA + m.pair.FindingsB; got != before+6 || m.pair.HiddenA != 0 {
			t.Errorf("%d findings, before %d", got, before)
		}
	})
}

// TestTheGravestChangesOfThemesComeFirst: what got worse or is new stands before
// what got better.
func TestTheGravestChangesOfThemesComeFirst(t *testing.T) {
	for _, b := range []string{in2016, in2018} {
		m := New(uitest.Casebook(t), uitest.Settings(), in2014, b)
		start(t, m, 160, 47)
		order, last := m.pair.ThemeChanges(), 0
		for _, g := range m.groups {
			at := slices.Index(order, m.pair.Themes[g.at].Change)
			if at < last {
				t.Errorf("%s: %s after %s", b, order[at].Words(), order[last].Words())
			}
			last = at
		}
	}
}

func TestWhatIsSent(t *testing.T) {
	s := uitest.Casebook(t)
	m := New(s, uitest.Settings(), in2014, in2018)
	d := start(t, m, 160, 47)
	d.Press("i")
	if x, ok := d.Last().(nav.ExplainMsg); !ok || !strings.Contains(strings.Join(x.Lines, "\n"), "board reviews ended with the SIF") {
		t.Errorf("why: %v", d.Last())
	}
	d.Press("}", "}", "y")
	if x, ok := d.Last().(nav.CopyMsg); !ok || !strings.Contains(x.Text, "needs work") || !strings.Contains(x.Text, data.OwnNote) || !strings.Contains(x.Text, "published 17 January 2019") {
		t.Errorf("copy: %v", d.Last())
	}
	d.Press("enter")
	if x, ok := d.Last().(nav.BrowseMsg); !ok || x.Filter == nil || !x.Filter.OfstedOnly() || len(x.Filter.Inspections()) != 2 {
		t.Errorf("enter on a theme: %v", d.Last())
	}
	d.Press("down", "tab", "enter")
	if x, ok := d.Last().(nav.InspectionMsg); !ok || x.ID != in2018 || !strings.HasPrefix(x.Finding, in2018) {
		t.Errorf("enter on a finding of B: %v", d.Last())
	}
	d.Press("p")
	if x, ok := d.Last().(nav.ExplainMsg); !ok || x.Source == nil || !strings.Contains(strings.Join(x.Lines, "\n"), nav.Labelled("Source", "")) {
		t.Errorf("provenance: %v", d.Last())
	}
	d.Press("o")
	if x, ok := d.Last().(nav.SourceMsg); !ok || x.Source.ID == "" {
		t.Errorf("source: %v", d.Last())
	}
	d.Press("q")
	if _, ok := d.Last().(nav.BackMsg); !ok {
		t.Errorf("back: %v", d.Last())
	}
}

// Whatever is pressed at whatever size, the frame has exactly its size.
func TestFramesHaveTheirSize(t *testing.T) {
	s := uitest.Casebook(t)
	names := []string{"up", "down", "left", "right", "pgup", "pgdown", "home", "end", "tab", "enter", "esc", "space",
		"/", "n", "N", "{", "}", "[", "]", "-", "z", "w", "S", "L", "i", "p", "y", "c", "g", "G", "r", "e", "m", "u", "f", "M", "H", "O"}
	for seed := range uint64(12) {
		a, b := in2014, in2018
		if seed%4 == 3 {
			a, b = "", ""
		}
		d := start(t, New(s, uitest.Settings(), a, b), 80, 23)
		d.Wander(seed, 60, names)
	}
}

func TestTheChooserSetsItsMarkApart(t *testing.T) {
	d := start(t, New(uitest.Casebook(t), uitest.Settings(), "birmingham-2018-12-ilacs", ""), 80, 23)
	d.Has(" A 17 Jan 2019 ")
}

// TestTheChooserSaysWhatIsHeldAndRefusesTheSameTwice, with the reason.
func TestTheChooserSaysWhatIsHeldAndRefusesTheSameTwice(t *testing.T) {
	d := start(t, New(uitest.Casebook(t), uitest.Settings(), "birmingham-2018-12-ilacs", ""), 80, 23)
	d.Has("no findings", "10 findings")
	for d.Screen.chooser.inspections[d.Screen.chooser.list.Cursor].ID != "birmingham-2018-12-ilacs" {
		d.Press("down")
	}
	d.Press("enter")
	if say := uitest.LastOf[nav.SayMsg](d); !strings.Contains(say.Text, "chosen already") || d.Screen.chooser == nil {
		t.Errorf("says %q", say.Text)
	}
	set := uitest.Settings()
	set.OtherVoices = true
	d.Send(nav.SettingsMsg{Settings: set})
	d.Has("13 findings")
}

func TestDamageIsSaidFirstAndTheRestIsCompared(t *testing.T) {
	s := uitest.Damaged{Store: uitest.Casebook(t), In: uitest.In2016}
	for _, size := range uitest.Sizes() {
		d := start(t, New(s, uitest.Settings(), uitest.In2014, uitest.In2016), size[0], size[1]-1)
		d.Has("damaged")
		if w := d.Screen.pair.Warnings; len(w) == 0 || !strings.Contains(w[0], "25 Nov 2016: 1 of its 19 findings is damaged") {
			t.Errorf("%v: warnings %q", size, w)
		}
		if len(d.Screen.pair.Matters) == 0 {
			t.Errorf("%v: nothing is compared", size)
		}
	}
}

func TestTheAuthorityThatBeginsSoIsChosenFirst(t *testing.T) {
	m := New(uitest.Casebook(t), uitest.Settings(), "", "")
	start(t, m, 80, 23).Press("/").Type("don").Press("enter", "enter")
	if m.chooser == nil || m.chooser.authority == nil || m.chooser.authority.ID != "doncaster" {
		t.Errorf("chosen %+v", m.chooser)
	}
}

func TestThemesThatNeitherSpeaksOfStandInOneLine(t *testing.T) {
	d := start(t, New(uitest.Casebook(t), uitest.Settings(), in2014, in2018), 160, 47)
	names := d.Screen.pair.Unspoken
	if len(names) == 0 {
		t.Fatal("every theme is spoken of")
	}
	for _, key := range []string{"end", "-", "w", "z"} {
		d.Press(key, "end").Has("Neither A nor B speaks of: ", strings.Fields(d.Screen.pair.ThemeName(names[0]))[0], strings.Fields(d.Screen.pair.ThemeName(names[len(names)-1]))[0])
	}
}

// TestChoosingFindsAnAuthorityAtEveryStep: the search finds one by name, and what
// is chosen already is named as its row was.
func TestChoosingFindsAnAuthorityAtEveryStep(t *testing.T) {
	m := New(uitest.Casebook(t), uitest.Settings(), in2018, "")
	d := start(t, m, 100, 23)
	d.Has("To compare: Birmingham, ILACS, 17 Jan 2019.")
	d.Press("/").Type("doncaster").Press("enter")
	d.Has("To compare: Birmingham, ILACS, 17 Jan 2019.")
	d.Press("enter")
	if m.chooser.authority == nil || m.chooser.authority.ID != "doncaster" {
		t.Fatalf("chosen %+v", m.chooser.authority)
	}
	d.Press("/")
	if !m.chooser.find.IsOpen() || m.chooser.authority != nil || len(m.chooser.shown) != len(m.chooser.authorities) {
		t.Errorf("the search found %d of %d authorities", len(m.chooser.shown), len(m.chooser.authorities))
	}
}

// TestTheHeadCallsWhatIsHeldAsListsDo at every width, and never by a value of the
// file.
func TestTheHeadCallsWhatIsHeldAsListsDo(t *testing.T) {
	for _, w := range []int{40, 60, 72, 80, 100, 160} {
		d := start(t, New(uitest.Casebook(t), uitest.Settings(), in2010, in2016), w, 23)
		if strings.Contains(d.Frame(), "; none") {
			t.Errorf("at %d columns:\n%s", w, d.Frame())
		}
	}
}

// TestAResizeKeepsTheFinding under the cursor.
func TestAResizeKeepsTheFinding(t *testing.T) {
	d := start(t, New(uitest.Casebook(t), uitest.Settings(), "birmingham-2014-03-sif", "birmingham-2018-12-ilacs"), 160, 47)
	d.Press("}", "}", "down", "down")
	d.Resized(func() string { s, _ := d.Screen.flow().Cursor(); return s.ID })
}
