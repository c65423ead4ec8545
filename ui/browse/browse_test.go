package browse

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/data/words"
	"casebook/store"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

const (
	unqualified = "birmingham-2016-09-sif/b16-05"
	in2014      = "birmingham-2014-03-sif"
	in2016      = "birmingham-2016-09-sif"
)

func TestOtherVoicesChangeEveryCountAndAreNamed(t *testing.T) {
	d := start(t, 160, 47)
	d.Has("115 of 115 findings", "[who: Ofsted]", "year = published")
	s := uitest.Settings()
	s.OtherVoices = true
	d.send(nav.SettingsMsg{Settings: s})
	d.Has("124 of 124 findings", "[who: everyone]")
}

func TestYearMeansTheBasis(t *testing.T) {
	d := start(t, 120, 39)
	f := d.m.start().Include(filter.Year, "2018")
	d.send(nav.BrowseMsg{Filter: &f})
	d.Has("29 of 115", "[year (published): 2018]")
	if r, ok := d.m.current(); !ok || r.Inspection.Framework == data.ILACS {
		t.Errorf("on %v", r.Inspection)
	}
	s := uitest.Settings()
	s.Basis = data.ByInspected
	d.send(nav.SettingsMsg{Settings: s})
	d.Has("39 of 115", "year = inspected", "[year (inspected): 2018]")
	d.keys("G")
	d.Has("2018", "ILACS")
	if r, ok := d.m.current(); !ok || r.Inspection.Framework != data.ILACS {
		t.Errorf("on %v", r.Inspection)
	}
}

func TestFacetsKeepSiblingsAndShowHonestZeros(t *testing.T) {
	d := start(t, 160, 47)
	d.on(int(filter.Theme), "exploit")
	if r, _ := d.m.facets.current(); r.id != "exploitation" || r.n != 0 {
		t.Fatalf("cursor on %+v, want exploitation with none", r)
	}
	d.keys("esc").on(int(filter.Theme), "unqual").keys("enter", "space")
	d.Has("[theme: unqualified]", "[x]")
	d.keys("esc")
	d.Has("[ ] Assessment")
	d.keys("x")
	d.Has("[NOT theme: unqualified]")
	d.keys("X")
	d.Has("no other filter", "115 of 115")
}

func TestUndoAndRedo(t *testing.T) {
	d := start(t, 120, 39)
	f := d.m.start().Include(filter.Polarity, "strength")
	d.send(nav.BrowseMsg{Filter: &f}).keys("X", "u")
	d.Has("[polarity: strength]", "31 of 115")
	d.keys("u")
	d.Has("no other filter")
	d.keys("U")
	d.Has("[polarity: strength]")
	d.keys("u", "u")
	if _, ok := d.Sent[len(d.Sent)-1].(nav.UndoMsg); !ok {
		t.Errorf("beyond the filters nothing else is undone: %v", d.Sent)
	}
}

func TestUndoNeverUndoesASetting(t *testing.T) {
	d := start(t, 120, 39)
	f := d.m.start().Include(filter.Polarity, "strength")
	d.send(nav.BrowseMsg{Filter: &f})
	s := uitest.Settings()
	s.OtherVoices, s.Basis = true, data.ByInspected
	d.send(nav.SettingsMsg{Settings: s}).keys("u")
	d.Has("[who: everyone]", "124 of 124", "year = inspected")
}

func TestSearchFindsAsOneTypes(t *testing.T) {
	d := start(t, 120, 39)
	d.keys("/").types("assess")
	if !d.m.Capturing() {
		t.Fatal("the search line is not open")
	}
	d.Has("match 1/", "[text: assess]")
	n := d.m.list.Total
	if n == 0 || n == 115 {
		t.Fatalf("%d matches", n)
	}
	d.keys("enter")
	if d.m.Capturing() {
		t.Fatal("Enter did not close the search line")
	}
	d.keys("N")
	if d.m.list.Cursor != n-1 || !strings.Contains(uitest.LastOf[nav.SayMsg](d.Driver).Text, "first match") {
		t.Errorf("N from the first match is on row %d of %d", d.m.list.Cursor, n)
	}
	d.keys("n")
	if d.m.list.Cursor != 0 {
		t.Error("n from the last match did not go round")
	}
	d.keys("/").types(" late").keys("esc")
	d.Has("[text: assess]")
	d.keys("u") // the whole search is one step
	d.Has("no other filter")
}

// TestACancelledSearchLeavesTheCursorWhereItWas, whatever the typing found.
func TestACancelledSearchLeavesTheCursorWhereItWas(t *testing.T) {
	for _, typed := range []string{"zebra", "assess"} {
		d := start(t, 120, 39)
		d.keys("end")
		was, _ := d.m.current()
		d.keys("/").types(typed).keys("esc")
		if now, _ := d.m.current(); now.Finding.ID != was.Finding.ID {
			t.Errorf("%s: from %s to %s", typed, was.Finding.ID, now.Finding.ID)
		}
	}
}

// TestOtherWordingsAreTurnedOffAndOn by one key, which can be undone and says so.
func TestOtherWordingsAreTurnedOffAndOn(t *testing.T) {
	d := start(t, 120, 39).keys("/").types("delay").keys("enter")
	wide := d.m.hits.Total
	d.Has("text: delay (also: ")
	if d.keys("="); d.m.hits.Total >= wide {
		t.Errorf("%d as typed, %d in other words too", d.m.hits.Total, wide)
	}
	d.Has("text: = delay (as typed)")
	if d.keys("u"); d.m.hits.Total != wide {
		t.Errorf("undone: %d, not %d", d.m.hits.Total, wide)
	}
	if d.keys("=", "="); d.m.hits.Total != wide {
		t.Errorf("on again: %d, not %d", d.m.hits.Total, wide)
	}
}

// TestUnderTheResultsStandsWhatIsNamedSo, whole, in lines of their own, which the list
// leaves free, and which go with the words.
func TestUnderTheResultsStandsWhatIsNamedSo(t *testing.T) {
	for _, size := range [][2]int{{80, 23}, {120, 39}, {160, 47}} {
		d := start(t, size[0], size[1])
		rows := d.m.list.Height
		d.keys("/").types("=unqualified").keys("enter")
		d.Has(" more under the theme Unqualified", "(theme:unqualified alone finds them)")
		if d.keys("/").types(" theme:unqualified").keys("enter"); strings.Contains(d.m.moreSaid(), "theme:unqualified") || d.m.filter.Only(filter.Theme) == "" {
			t.Errorf("%v: offers the theme that is chosen: %q", size, d.m.moreSaid())
		}
		d.keys("X").keys("/").types("=unqualified").keys("enter")
		if d.m.list.Height > rows || d.m.list.Height < rows-2 {
			t.Errorf("%v: %d rows, %d before", size, d.m.list.Height, rows)
		}
		d.keys("/", "ctrl+u").types("private fostering").keys("enter")
		for _, word := range strings.Fields(d.m.moreSaid()) {
			d.Has(word)
		}
		d.keys("/", "ctrl+u").types("of the ").keys("enter")
		if strings.Contains(d.m.View(), "more under the theme") {
			t.Errorf("%v: common words name a theme", size)
		}
		if d.keys("X"); d.m.list.Height != rows {
			t.Errorf("%v: %d rows, %d before", size, d.m.list.Height, rows)
		}
	}
}

// TestAWordThatNamesAnAuthorityOffersIt, whether findings have the word or not; not
// where it is chosen already.
func TestAWordThatNamesAnAuthorityOffersIt(t *testing.T) {
	for _, size := range [][2]int{{40, 11}, {80, 23}, {160, 47}} {
		d := start(t, size[0], size[1]).keys("/").types("leeds").keys("enter")
		if d.m.hits.Total > 0 || !strings.HasPrefix(d.m.moreSaid(), "Leeds is an authority: no finding of it is held (authority:leeds). ") {
			t.Errorf("%d found; %q", d.m.hits.Total, d.m.moreSaid())
		}
		d.Has("Leeds is an authority")
		d.keys("/", "ctrl+u").types("birmingham").keys("enter")
		d.Has("Birmingham is an authority: 115")
		d.keys("/", "ctrl+u").types("authority:birmingham birmingham").keys("enter")
		if strings.Contains(d.m.moreSaid(), "is an authority") {
			t.Errorf("chosen already: %q", d.m.moreSaid())
		}
	}
}

// TestOneKeyTakesWhatMayHaveBeenMeant, where nothing was found and where something was,
// finds as many as were promised, and one undo goes back.
func TestOneKeyTakesWhatMayHaveBeenMeant(t *testing.T) {
	for _, typed := range []string{"unqualifed", "assessment unqualifed"} {
		for _, size := range [][2]int{{80, 23}, {160, 47}} {
			d := start(t, size[0], size[1]).keys("/").types(typed).keys("enter")
			before := d.m.hits.Total
			to := strings.Replace(typed, "unqualifed", "unqualified", 1)
			if said := d.m.moreSaid(); !strings.Contains(said, "d searches for "+to+".") {
				t.Errorf("%v: %q", size, said)
			}
			if d.keys("d"); d.m.filter.Text != to || len(d.m.more.Nowhere) > 0 {
				t.Errorf("%v: searches for %q", size, d.m.filter.Text)
			}
			promised := fmt.Sprintf("unqualified (%d)", d.m.hits.Total)
			if d.keys("d"); uitest.LastOf[nav.SayMsg](d.Driver).Text == "" {
				t.Error("a key that has nothing to do is silent")
			}
			if d.keys("u"); d.m.hits.Total != before {
				t.Errorf("undone: %d, not %d", d.m.hits.Total, before)
			}
			if said := d.m.moreSaid(); !strings.Contains(said, promised) {
				t.Errorf("%v: %q does not say %s", size, said, promised)
			}
		}
	}
}

func TestWhySaysByWhichWordsAFindingWasFound(t *testing.T) {
	d := start(t, 120, 39).keys("/").types("delay").keys("enter", "i")
	said := strings.Join(uitest.LastOf[nav.ExplainMsg](d.Driver).Lines, "\n")
	if !strings.Contains(said, "Found by its words, ") || !strings.Contains(said, "\ndelay ") {
		t.Error(said)
	}
	d.keys("s", "i")
	if said := strings.Join(uitest.LastOf[nav.ExplainMsg](d.Driver).Lines, "\n"); strings.Contains(said, "Found by its words") {
		t.Error("words that do not order the list are weighed: ", said)
	}
}

// TestValuesOfFacetsAreTypedAmongWords: they filter as they are typed, an unknown one
// is told and can be mended, and one undo goes back before it all.
func TestValuesOfFacetsAreTypedAmongWords(t *testing.T) {
	d := start(t, 120, 39)
	all := d.m.hits.Total
	d.keys("/").types("theme:assessment late ")
	if ids := d.m.filter.Pick(filter.Theme).Include; !slices.Equal(ids, []string{"assessment"}) || d.m.filter.Text != "late " {
		t.Errorf("themes %v, words %q", ids, d.m.filter.Text)
	}
	d.keys("esc")
	if d.m.hits.Total != all || !d.m.filter.Pick(filter.Theme).Empty() {
		t.Errorf("left: %d of %d", d.m.hits.Total, all)
	}
	d.keys("/").types("theme:asessment").keys("enter")
	if say := uitest.LastOf[nav.SayMsg](d.Driver); !strings.Contains(say.Text, "did you mean assessment?") || !d.m.search.input.IsOpen() {
		t.Errorf("said %q", say.Text)
	}
	d.keys("ctrl+u").types("theme:assessment -polarity:strength").keys("enter")
	d.Has("theme: assessment", "NOT polarity: strength")
	if d.keys("u"); d.m.hits.Total != all {
		t.Errorf("undone: %d of %d", d.m.hits.Total, all)
	}
}

// TestWhatWouldBeReadOtherwiseIsRefused, with a sentence, and stays in the line to be mended.
func TestWhatWouldBeReadOtherwiseIsRefused(t *testing.T) {
	for typed, want := range map[string]string{
		"late OR theme:plans":  "OR joins words, not theme:plans",
		"late NOT theme:plans": "type -theme:plans to leave it out",
		"thme:plans late":      "did you mean theme:?",
		"inspection:x late":    `"inspection:" is no field`,
	} {
		d := start(t, 80, 23)
		all := d.m.hits.Total
		d.keys("/").types(typed).keys("enter")
		if say := uitest.LastOf[nav.SayMsg](d.Driver); !say.Bad || !strings.Contains(say.Text, want) || !d.m.search.input.IsOpen() {
			t.Errorf("%s: %+v", typed, say)
		}
		if d.keys("esc"); d.m.hits.Total != all {
			t.Errorf("%s: given up, %d of %d", typed, d.m.hits.Total, all)
		}
	}
}

func TestTextIsTypedEvenWhereLettersAreKeys(t *testing.T) {
	d := start(t, 120, 39)
	d.keys("/").types("X f?q /")
	if got := d.m.search.input.Value(); got != "X f?q /" {
		t.Errorf("typed %q", got)
	}
}

func TestStaleAnswersAreDropped(t *testing.T) {
	d := start(t, 120, 39)
	d.Hold = func() bool { return true }
	first := d.m.ask(d.m.start().Include(filter.Polarity, "strength"))
	second := d.m.ask(d.m.start().Include(filter.Polarity, "development"))
	d.Hold = nil
	late := first()
	d.Run(second)
	d.send(late)
	d.Has("57 of 115", "[polarity: development]")
}

func TestSelectionIsHeldById(t *testing.T) {
	d := start(t, 120, 39).stand(unqualified)
	f := d.m.filter.Include(filter.Theme, "unqualified")
	d.send(nav.BrowseMsg{Filter: &f})
	if d.id() != unqualified {
		t.Errorf("on %s after filtering", d.id())
	}
	d.keys("s")
	if d.id() != unqualified {
		t.Errorf("on %s after sorting", d.id())
	}
	f = d.m.start().Include(filter.Year, "2016").Exclude(filter.Theme, "unqualified")
	d.send(nav.BrowseMsg{Filter: &f})
	if !strings.HasPrefix(d.id(), in2016) {
		t.Errorf("the nearest finding that is left is not %s", d.id())
	}
}

func TestEarlierAndLaterInspection(t *testing.T) {
	d := start(t, 120, 39).stand(unqualified).keys("[")
	r, _ := d.m.current()
	before, _ := d.m.page.row(d.m.list.Cursor - 1)
	if r.Inspection.ID != in2014 || before.Inspection.ID == in2014 {
		t.Errorf("[ went to %s", d.id())
	}
	d.keys("]")
	r, _ = d.m.current()
	if r.Inspection.ID != in2016 {
		t.Errorf("] went to %s", d.id())
	}
	d.keys("g", "[")
	if s := uitest.LastOf[nav.SayMsg](d.Driver); !strings.Contains(s.Text, "first inspection") {
		t.Errorf("said %q", s.Text)
	}
}

func TestNothingFoundSaysWhatToDo(t *testing.T) {
	d := start(t, 80, 23)
	f := d.m.start().Include(filter.Authority, "solihull")
	d.send(nav.BrowseMsg{Filter: &f})
	d.Has("Nothing found.", "Solihull: no findings are held", "u undoes the last change", "No finding is selected.")
	d.keys("enter", "y", "c", "p", "n", "]") // nothing to act on, and no fault
	f = d.m.start()
	f.Text = "xyzzy"
	d.send(nav.BrowseMsg{Filter: &f})
	d.Has("No finding holds all the words \"xyzzy\"")
}

func TestTheReadingTellsTheMatterOverTime(t *testing.T) {
	d := start(t, 220, 64).stand(unqualified)
	d.Has("> Matter", "10 inspections, 2009 to 2024", "> From")
	d.keys("enter").Has("THE MATTER OVER TIME", "2009 Nov  !  area for development (told by a later report)",
		"2014 Mar  !  report paras 45-46: no qualified", "2018 Aug  .  not mentioned (partial source)",
		"2023 Feb     grades only: nothing to read", "PROVENANCE", "< here")
}

func TestWhatIsSentToTheRoot(t *testing.T) {
	d := start(t, 160, 47).stand(unqualified).keys("c", "y", "p", "enter", "enter")
	if p := uitest.LastOf[nav.PickMsg](d.Driver); p.ID != in2016 {
		t.Errorf("picked %s", p.ID)
	}
	if c := uitest.LastOf[nav.CopyMsg](d.Driver); !strings.Contains(c.Text, data.OwnNote) || strings.Contains(c.Text, unqualified) || !strings.Contains(c.Text, "Birmingham") {
		t.Errorf("copied %q", c.Text)
	}
	e := strings.Join(uitest.LastOf[nav.ExplainMsg](d.Driver).Lines, "\n")
	for _, want := range []string{"25 November 2016: stated in the report, which corrects news or a letter", "28 November 2016", "news body, item 5"} {
		if !strings.Contains(e, want) {
			t.Errorf("the explanation lacks %q:\n%s", want, e)
		}
	}
	if i := uitest.LastOf[nav.InspectionMsg](d.Driver); i.ID != in2016 || i.Finding != unqualified {
		t.Errorf("opened %+v", i)
	}
}

func TestCancelGoesOneStepAtATime(t *testing.T) {
	d := start(t, 80, 23).keys("/").types("drift").keys("enter", "enter")
	if d.m.Scope() != keys.InReader || !d.m.covered() {
		t.Fatal("Enter did not open the reader over the screen")
	}
	d.keys("esc")
	d.Has("[text: drift]")
	d.keys("esc")
	d.Lacks("[text: drift]")
	if len(d.Sent) != 0 {
		t.Fatalf("sent %v too early", d.Sent)
	}
	d.keys("esc")
	if say := uitest.LastOf[nav.SayMsg](d.Driver); !strings.Contains(say.Text, "q quits") {
		t.Fatalf("Esc with nothing to cancel says %q", say.Text)
	}
	d.keys("q")
	uitest.LastOf[nav.BackMsg](d.Driver)
}

func TestASearchIsSeenWhileItIsTypedInTheReader(t *testing.T) {
	d := start(t, 80, 23).keys("enter", "/").types("plan")
	if !d.m.covered() {
		t.Fatal("the reader does not cover the screen")
	}
	d.Has("/ plan", "year = published", "[who: Ofsted]")
}

func TestWordsWithoutALetterFindNothingAndFilterNothing(t *testing.T) {
	d := start(t, 80, 23).keys("/").types("*").keys("enter")
	d.Has("115 of 115", "no other filter")
	d.Lacks("match")
}

func TestFiltersLieOverNarrowScreens(t *testing.T) {
	for _, x := range []struct{ w, h int }{{40, 11}, {80, 23}, {120, 39}} {
		d := start(t, x.w, x.h).keys("f")
		if d.m.Scope() != keys.InFilters {
			t.Errorf("%dx%d: f does not open the filters", x.w, x.h)
		}
		d.Has("> Filters", "[ ] Birmingham")
		d.keys("f")
		d.Lacks("Filters")
	}
}

func TestReopenedKeepsThePlace(t *testing.T) {
	d := start(t, 160, 47).stand(unqualified)
	d.Run(d.m.Reopen(open(t)))
	if d.id() != unqualified {
		t.Errorf("on %s", d.id())
	}
	d.Has("> Matter")
}

func TestAFilterThatComesFirstIsAsked(t *testing.T) {
	m := New(open(t), uitest.Settings())
	m.pause = 0
	m.SetSize(80, 23)
	d := &driver{&uitest.Driver[*Model]{T: t, Screen: m}, m}
	f := filter.Default()
	d.send(nav.BrowseMsg{Filter: &f})
	d.Has("115 of 115")
}

func TestADamagedRecordDoesNotHideTheOthers(t *testing.T) {
	d := start(t, 160, 47)
	d.m.page.rows[0].Err = errors.New("read finding: \x1b[2Jdamaged")
	d.m.reader.id = ""
	d.send(nil).Has("> read finding: [2Jdamaged", "Relevant improvement areas")
	uitest.Sized(t, d.m, d.m.w, d.m.h)
	d.keys("y", "c", "enter", "down")
	for _, msg := range d.Sent {
		if say, ok := msg.(nav.SayMsg); !ok || !strings.Contains(say.Text, "Move to a finding first") {
			t.Errorf("sent %v", msg)
		}
	}
	if len(d.Sent) != 3 || d.id() == "" {
		t.Errorf("sent %v, on %q", d.Sent, d.id())
	}
}

func TestChipsNeverLoseWhoseWordsCount(t *testing.T) {
	d := start(t, 40, 11)
	f := d.m.start().Include(filter.Theme, "front-door", "assessment").Include(filter.Year, "2011", "2014").Exclude(filter.Polarity, "strength")
	d.send(nav.BrowseMsg{Filter: &f}).Has("[who: Ofsted]", "more")
	uitest.Sized(t, d.m, d.m.w, d.m.h)
}

func TestEnterKeepsTheRowsNarrowedAndEscShowsAll(t *testing.T) {
	d := start(t, 160, 47).on(int(filter.Region), "west mid").keys("enter") // the space is typed
	if d.m.Capturing() || d.m.Scope() != keys.InFilters {
		t.Fatal("Enter did not close the line and stay in the filters")
	}
	d.Has("/ west mid", "[ ] West Midlands")
	d.Lacks("[ ] London")
	d.keys("space")
	d.Has("[region: West Midlands]")
	d.keys("esc")
	d.Lacks("/ west mid")
	if len(d.Sent) != 0 {
		t.Errorf("sent %v", d.Sent)
	}
}

func TestIShowsTheWordsThatDecided(t *testing.T) {
	d := start(t, 160, 47).stand(unqualified).keys("i")
	page, ok := d.Last().(nav.ExplainMsg)
	said := strings.Join(page.Lines, "\n")
	if !ok || !strings.Contains(said, "The program reads this text as: ") || !strings.Contains(said, "worked out by a reader: ") || !strings.Contains(said, "concern: ") {
		t.Errorf("i brought %#v", d.Last())
	}
}

// TestAValueIsFoundInWhateverGroupItStands: every group is searched, the best is under
// the cursor, and of equals that of the group where typing began.
func TestAValueIsFoundInWhateverGroupItStands(t *testing.T) {
	for _, x := range []struct {
		from  filter.Facet
		typed string
		facet filter.Facet
		id    string
	}{
		{filter.Year, "unq", filter.Theme, "unqualified"},
		{filter.Theme, "2014", filter.Year, "2014"},
		{filter.Polarity, "west mid", filter.Region, "West Midlands"}, // folded
		{filter.Theme, "lead", filter.Theme, "leadership"},            // here before elsewhere
		{filter.Area, "lead", filter.Area, "leadership"},
		{filter.Region, "don", filter.Authority, "doncaster"}, // London holds it, Doncaster begins so
	} {
		t.Run(x.typed, func(t *testing.T) {
			d := start(t, 120, 39).on(int(x.from), x.typed)
			r, _ := d.m.facets.current()
			if r.kind != value || r.facet != x.facet || r.id != x.id {
				t.Fatalf("on %+v", r)
			}
			d.keys("enter", "space")
			if got := d.m.filter.Pick(x.facet).Include; !slices.Contains(got, x.id) {
				t.Errorf("chosen %v", got)
			}
			d.keys("esc")
			if d.m.facets.narrow != "" {
				t.Error("Esc does not show all again")
			}
		})
	}
	start(t, 120, 39).on(int(filter.Year), "zzz").Has("no match")
	start(t, 120, 39).on(int(filter.Year), "lead").Has("Leadership", "v Theme", "v Judgement area").Lacks("v Year")
}

// TestARowShowsTheSentenceThatMatched: where the text is cut, it begins at the sentence
// that has most of what was looked for.
func TestARowShowsTheSentenceThatMatched(t *testing.T) {
	const text = "Lamps are lit at dusk. Staff know the way home. Agency lamps hang in the hall, and many more stand ready for winter in the long barn beside the mill. Agency staff come and go."
	for _, x := range []struct {
		typed, want string
		room        int
	}{
		{"lamps", "Lamps are lit at dusk.", 28},
		{"agency", "~Agency lamps hang in the", 28},
		{"agency staff", "~Agency staff come and go.", 28}, // both, against one in each before
		{"winter barn", "~for winter in the long", 28},     // the sentence begins too far before
		{"agency staff", "Lamps are lit at dusk. Staff know", 200},
		{"nowhere", "Lamps are lit at dusk.", 28},
	} {
		d := start(t, 80, 23)
		d.m.filter.Text = x.typed
		d.m.hits.Words = words.Parse(x.typed)
		got := ansi.Strip(strings.Join(d.m.texts(text, columns{text: x.room, rows: 1}, rowStyles{}), ""))
		if !strings.HasPrefix(got, x.want) || ansi.StringWidth(got) != x.room {
			t.Errorf("%q: %q, want %q", x.typed, got, x.want)
		}
	}
}

func TestThemesAreAskedForTogether(t *testing.T) {
	d := start(t, 160, 47).keys("f", "&")
	if say, ok := d.Last().(nav.SayMsg); !ok || !strings.Contains(say.Text, "Choose two themes first") {
		t.Errorf("& without themes: %v", d.Sent)
	}
	f := d.m.start().Include(filter.Theme, "unqualified", "front-door")
	d.send(nav.BrowseMsg{Filter: &f}).keys("f")
	any := d.m.hits.Total
	d.keys("&").Has("[theme: front-door & unqualified]", "Theme  all 2")
	rows, err := d.m.hits.Rows(0, any)
	if err != nil || len(rows) == 0 || len(rows) >= any {
		t.Fatalf("%d of %d, %v", len(rows), any, err)
	}
	for _, r := range rows {
		if !slices.Contains(r.Finding.Themes, "unqualified") || !slices.Contains(r.Finding.Themes, "front-door") {
			t.Errorf("%s has %v", r.Finding.ID, r.Finding.Themes)
		}
	}
	d.keys("u").Has("[theme: front-door | unqualified]")
}

// seenAt is the line of the list on which the cursor stands.
func seenAt(d *driver) int {
	first, _ := d.m.list.Window()
	return d.m.list.Cursor - first
}

// TestFindingsStandInGroups: every theme has its findings under its name, the cursor
// can stand on a name, and Enter there folds them: the name and the number stay, under
// the cursor, and so does whatever stands above.
func TestFindingsStandInGroups(t *testing.T) {
	for _, x := range []struct{ w, h int }{{40, 11}, {80, 23}, {120, 39}, {160, 47}} {
		d := start(t, x.w, x.h).keys("r", "home")
		groups := d.m.hits.Groups()
		if d.m.order.By != store.ByTheme || len(groups) < 10 || d.m.list.Total != d.m.hits.Len() {
			t.Fatalf("%dx%d: %+v, %d groups", x.w, x.h, d.m.order, len(groups))
		}
		for _, g := range groups[:3] {
			if !d.m.heads(d.m.list.Cursor) {
				d.keys("}")
			}
			if name := d.m.valueName(filter.Theme, g.ID); x.w > 100 {
				d.Has(name + ": 0 of " + strconv.Itoa(g.N))
			}
			if d.id() != "" {
				t.Errorf("on %s, want the head of %s", d.id(), g.ID)
			}
			if d.keys("down"); !slices.Contains(d.m.page.rows[d.m.list.Cursor-d.m.page.first].Finding.Themes, g.ID) {
				t.Errorf("%s stands under %s", d.id(), g.ID)
			}
		}
		uitest.Sized(t, d.m, x.w, x.h)
		d.keys("{", "{")
		g, _ := d.m.groupAt(d.m.list.Cursor)
		for _, fold := range []struct {
			key    string
			folded bool
		}{{"enter", true}, {"space", false}, {"-", true}, {"right", false}, {"left", true}, {"s", false}, {"r", false}, {"r", false}} {
			row := seenAt(d)
			d.keys(fold.key)
			if fold.key == "s" || fold.key == "r" {
				if len(d.m.folded) > 0 {
					t.Errorf("after %s groups are folded that are no more", fold.key)
				}
				continue
			}
			now, _ := d.m.groupAt(d.m.list.Cursor)
			if now.ID != g.ID || now.N != g.N || now.At != d.m.list.Cursor || now.Folded != fold.folded || d.m.list.Total != d.m.hits.Len() || seenAt(d) != row {
				t.Errorf("%dx%d: %s on %+v leaves %+v at %d of %d", x.w, x.h, fold.key, g, now, d.m.list.Cursor, d.m.list.Total)
			}
			uitest.Sized(t, d.m, x.w, x.h)
		}
	}
	d := start(t, 120, 39).stand(unqualified).keys("r", "r")
	if d.id() != unqualified || d.m.hits.Groups() != nil {
		t.Errorf("in one list again on %s", d.id())
	}
	d.keys("}")
	if say := d.Last().(nav.SayMsg).Text; !strings.Contains(say, "r puts them in groups") {
		t.Error(say)
	}
}

func TestEveryOrderIsSaid(t *testing.T) {
	d := start(t, 160, 47).stand(unqualified)
	seen := map[string]bool{}
	for range d.m.orders() {
		d.keys("s")
		if seen[d.m.sorted()] || d.id() != unqualified {
			t.Errorf("%s again, or on %s", d.m.sorted(), d.id())
		}
		seen[d.m.sorted()] = true
		if d.m.order.By == store.ByWeight {
			if say := uitest.LastOf[nav.SayMsg](d.Driver).Text; !strings.Contains(say, data.SeriousMeans) {
				t.Error(say)
			}
			if r, _ := d.m.hits.Rows(0, 1); r[0].Finding.Weight != data.Serious {
				t.Errorf("%s stands first by weight", r[0].Finding.ID)
			}
		}
	}
}

// TestNoKeySaysNothing: every key of the list, of the filters and of the reading that
// moves nothing and opens nothing says why, also where no finding is under the cursor.
func TestNoKeySaysNothing(t *testing.T) {
	datatest.Whole(t)
	none := filter.Default().Include(filter.Authority, "solihull")
	for _, state := range []struct {
		name string
		do   func(*driver)
	}{
		{"a finding", func(d *driver) { d.stand(unqualified) }},
		{"nothing found", func(d *driver) { d.send(nav.BrowseMsg{Filter: &none}) }},
		{"a group", func(d *driver) { d.keys("r", "home") }},
		{"a heading of the filters", func(d *driver) { d.keys("f", "home") }},
		{"the reading", func(d *driver) { d.stand(unqualified).keys("enter") }},
	} {
		probe := start(t, 120, 39)
		state.do(probe)
		for _, b := range probe.m.set.Keys.In(probe.m.Scope()) {
			if _, moves := b.Action.Motion(); moves || keys.Screens&^b.Scopes == 0 {
				continue // what means the same on every screen is the root's
			}
			switch b.Action {
			case keys.Basis, keys.Voices, keys.Export, keys.Heat, keys.Train, keys.Review, keys.Import, keys.Look, keys.Palette, keys.Help, keys.Quit, keys.Back, keys.AsTyped:
				continue
			}
			d := start(t, 120, 39)
			state.do(d)
			before, sent := d.Frame(), len(d.Sent)
			if d.keys(b.Keys[0]); d.Frame() == before && len(d.Sent) == sent && !d.m.Capturing() {
				t.Errorf("%s: %s (%s) does and says nothing", state.name, b.Keys[0], b.Help)
			}
		}
	}
}
