package library

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/taxonomy"
	"casebook/store"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

// applier puts themes in force as the command does.
type applier struct{ fail error }

func (a applier) Apply(ctx context.Context, p *store.Retagging, progress func(n, of int)) error {
	if a.fail != nil {
		return a.fail
	}
	_, err := store.Retag(ctx, p, store.BuildOptions{}, progress)
	return err
}

// furnished is the built-in casebook with two choices and a second reader.
func furnished(t *testing.T, dir string) *store.Store {
	t.Helper()
	s := uitest.CasebookIn(t, dir)
	made := time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC)
	var codes []agreement.Code
	list, err := s.Findings(uitest.In2014)
	if err != nil {
		t.Fatal(err)
	}
	for _, f := range list[:2] {
		if _, err := s.Choose(data.NewChoice(f, made)); err != nil {
			t.Fatal(err)
		}
		codes = append(codes, agreement.Code{Key: f.Key(), Finding: f.ID, Inspection: f.Inspection, Themes: []string{"plans"}, Polarity: f.Polarity})
	}
	if _, err := s.Notebook().SetReader(agreement.Reader{Name: "Anna", File: "anna.csv", Made: made, Codes: codes}); err != nil {
		t.Fatal(err)
	}
	return s
}

func start(t *testing.T, s Store, a Applier, w, h int) *uitest.Driver[*Model] {
	t.Helper()
	m := New(s, a, uitest.Settings())
	m.work.Pulse = 0
	return uitest.Start(t, m, w, h)
}

func TestFrames(t *testing.T) {
	s := furnished(t, t.TempDir())
	for _, size := range uitest.Sizes() {
		w, h := size[0], size[1]-1
		for name, press := range map[string][]string{
			"themes": nil, "choices": {"tab"}, "agreement": {"tab", "enter"}, "words": {"down", "enter"}, "draft": {"x", "down", "r", "!", "enter"},
			"merge": {"m"}, "edit": {"e"}, "plan": {"x", "w"}, "renamed": {"r", "!", "enter", "w"},
		} {
			t.Run(fmt.Sprintf("%s-%dx%d", name, size[0], size[1]), func(t *testing.T) {
				d := start(t, s, applier{}, w, h).Press(press...)
				uitest.Sized(t, d.Screen, w, h, press...)
				golden.RequireEqual(t, []byte(d.Frame()))
			})
		}
	}
}

func TestADraftIsShownThenPutInForce(t *testing.T) {
	dir := t.TempDir()
	d := start(t, furnished(t, dir), applier{}, 160, 30)
	d.Press("/").Type("kinship").Press("enter", "m").Type("permanence").Press("enter")
	d.Has("DRAFT, not in force", "@Connected persons", "merged into Permanence")
	d.Press("w").Has("What the draft changes", "Connected persons", "Not in force yet")
	d.Press("enter")
	uitest.LastOf[nav.RenewMsg](d)
	now := uitest.CasebookIn(t, dir)
	if e, _ := now.Taxonomy().Entry("kinship"); e.Into != "permanence" {
		t.Errorf("in force: %+v", e)
	}
	d.Run(d.Screen.Reopen(now))
	d.Lacks("DRAFT").Has("merged into Permanence")
}

func TestTheDraftIsUndoneAndDropped(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), applier{}, 120, 30)
	d.Press("x").Has("DRAFT", "hidden").Press("u").Lacks("DRAFT", "hidden")
	d.Press("x", "esc").Lacks("DRAFT")
	d.Press("u").Has("DRAFT", "hidden").Press("X").Lacks("DRAFT")
	d.Press("r").Type("!").Press("esc").Lacks("DRAFT")
}

func TestAThemeIsAddedWithItsWords(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), applier{}, 120, 40)
	d.Press("a").Type("River lamps").Press("enter").Type("lantern*").Press("enter").Type("lamp post").Press("tab")
	e, ok := d.Screen.draft.Entry("river-lamps")
	if !ok || !e.Own || len(e.Terms) != 1 || e.Terms[0] != "lamp post" || len(e.PrefixTerms) != 1 || e.PrefixTerms[0] != "lantern" {
		t.Errorf("%+v", e)
	}
	d.Has(">@River lamps", "your own") // the cursor is where the new theme is
}

// TestEscAsksBeforeWordsAreDropped: of a new theme with its name, and of any other; it
// asks again after another key, and words that were not touched are left at once.
func TestEscAsksBeforeWordsAreDropped(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), applier{}, 120, 40)
	for _, x := range []struct {
		name  string
		typed func()
	}{
		{"a new theme", func() { d.Press("a").Type("River lamps").Press("enter").Type("lantern") }},
		{"one without words yet", func() { d.Press("a").Type("River lamps").Press("enter") }},
		{"a name alone", func() { d.Press("a").Type("River lamps") }},
		{"another name", func() { d.Press("r").Type("!") }},
		{"other words", func() { d.Press("e").Type("lantern") }},
	} {
		x.typed()
		for range 2 {
			d.Press("esc")
			if say := uitest.LastOf[nav.SayMsg](d); d.Screen.step == choosing || !strings.Contains(say.Text, "Esc again drops") {
				t.Fatalf("%s: step %d, %q", x.name, d.Screen.step, say.Text)
			}
			d.Press("left")
		}
		d.Press("esc", "esc").Lacks("DRAFT")
		if d.Screen.step != choosing {
			t.Fatalf("%s: step %d after Esc twice", x.name, d.Screen.step)
		}
	}
	if d.Press("e", "esc"); d.Screen.step != choosing {
		t.Errorf("words that were not touched: step %d", d.Screen.step)
	}
	d.Press("a").Type("River lamps").Press("enter").Type("lantern").Press("esc", "tab").Has("DRAFT", "River lamps")
}

func TestAMistakeIsSaidAndTheFormStays(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), applier{}, 120, 40)
	d.Press("r", "ctrl+u").Type("Permanence").Press("enter")
	other := ""
	for _, e := range d.Screen.draft.Entries()[1:] {
		other = e.Label
		break
	}
	d.Press("esc", "r", "ctrl+u").Type(other).Press("enter")
	if say := uitest.LastOf[nav.SayMsg](d); !say.Bad || d.Screen.step != typing {
		t.Errorf("%+v, step %d", say, d.Screen.step)
	}
}

func TestWordsThatWereNotTouchedStay(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), applier{}, 120, 40)
	d.Press("e", "tab").Lacks("DRAFT")
}

func TestEnterOnAChoiceOpensItsFinding(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), applier{}, 120, 40)
	d.Press("tab", "down", "enter")
	if msg := uitest.LastOf[nav.InspectionMsg](d); msg.ID != uitest.In2014 || msg.Finding == "" {
		t.Errorf("%+v", msg)
	}
}

func TestAFailureKeepsTheDraft(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), applier{errors.New("the disk is full")}, 120, 40)
	d.Press("x", "w", "enter")
	if say := uitest.LastOf[nav.SayMsg](d); !say.Bad || say.Text != "the disk is full" {
		t.Errorf("%+v", say)
	}
	d.Has("DRAFT")
}

func TestWithoutWritingThemesStay(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), nil, 120, 40)
	d.Press("x").Lacks("DRAFT")
}

func TestStoppingKeepsTheDraft(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), applier{}, 120, 40)
	d.Press("x")
	d.Hold = func() bool { return true }
	d.Press("w").Has("Working out what changes").Press("esc").Has("Stopping")
	d.Release()
	d.Has("DRAFT")
	if say := uitest.LastOf[nav.SayMsg](d); say.Text != "Stopped. Nothing was changed." {
		t.Errorf("%+v", say)
	}
}

// The bar never offers a key that does nothing there.
func TestTheHintIsOfTheStep(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), applier{}, 120, 40)
	for _, x := range []struct{ name, key, want string }{
		{"the lists", "down", ""}, {"words of a theme", "enter", "Esc closes"}, {"back", "esc", ""},
		{"a name is typed", "r", ""}, {"left", "esc", ""}, {"a draft", "x", ""}, {"its plan", "w", "Enter puts it in force   Esc goes back"},
	} {
		if got := d.Press(x.key).Screen.Hint(); got != x.want {
			t.Errorf("%s: %q", x.name, got)
		}
	}
	d.Press("esc")
	d.Hold = func() bool { return true }
	if got := d.Press("w").Screen.Hint(); got != "Esc stops" {
		t.Errorf("at work: %q", got)
	}
}

// TestCountsAreSeenFromEightyColumns: how much of a theme nobody has confirmed is what
// one comes for.
func TestCountsAreSeenFromEightyColumns(t *testing.T) {
	for w := range 200 {
		if c := themeColumnsFor(w); (c.suggested > 0 && c.confirmed > 0) != (w >= 72) || w >= 72 && c.name < 30 {
			t.Errorf("%d: %+v", w, c)
		}
	}
}

func TestAnyKeysAtAnySize(t *testing.T) {
	d := start(t, furnished(t, t.TempDir()), nil, 80, 23)
	names := []string{"up", "down", "tab", "enter", "esc", "x", "r", "m", "a", "e", "u", "w", "/", "k", "end", "pgdown", "X", "ctrl+s", "space"}
	d.Wander(3, 300, names)
	d.Screen.applier = applier{errors.New("not here")}
	d.Wander(4, 600, names)
}

// What a choice stands on is said as the list of all choices says it, and what
// is written is that list.
func TestChoicesAreWrittenAsTheyStand(t *testing.T) {
	gone := data.KeptChoice{Choice: data.Choice{Finding: "leeds-2016-01-sif/p4", Polarity: data.Strength, Made: time.Unix(1, 0)}}
	changed := data.KeptChoice{Choice: gone.Choice, Now: "leeds-2016-01-sif/p5", TextChanged: true}
	d := start(t, holding{furnished(t, t.TempDir()), []data.KeptChoice{gone, changed}}, applier{}, 160, 40).Press("tab")
	for _, k := range []data.KeptChoice{gone, changed} {
		d.Has("(" + k.Stands() + ")")
		for _, form := range []string{"csv", "md", "html"} {
			if text := d.Written(form); !strings.Contains(text, k.Stands()) {
				t.Errorf("%s lacks %q:\n%s", form, k.Stands(), text)
			}
		}
	}
	d = start(t, holding{furnished(t, t.TempDir()), nil}, applier{}, 80, 24).Press("tab")
	d.Run(d.Screen.Export())
	if say := uitest.LastOf[nav.SayMsg](d); say.Text != "You have confirmed nothing yet." {
		t.Errorf("nothing to write says %q", say.Text)
	}
}

// holding is a casebook with choices of its own.
// TestWordsAreTypedInLinesOrWithCommas, as people type them.
func TestWordsAreTypedInLinesOrWithCommas(t *testing.T) {
	for _, text := range []string{"lantern*\nlamp post\n-lamp oil", "lantern*, lamp post,-lamp oil", " Lantern*,\n\nlamp  post ,, -lamp oil, "} {
		terms, prefixes := wordsTyped(text, taxonomy.Entry{})
		if !slices.Equal(terms, []string{"lamp post", "-lamp oil"}) || !slices.Equal(prefixes, []string{"lantern"}) {
			t.Errorf("%q: %q, %q", text, terms, prefixes)
		}
	}
}

type holding struct {
	*store.Store
	choices []data.KeptChoice
}

func (h holding) Choices() ([]data.KeptChoice, error) { return h.choices, nil }

// TestThePassagesOfYourWordsAreReadAtEverySize: all that the shell prints, further down
// where they do not fit.
func TestThePassagesOfYourWordsAreReadAtEverySize(t *testing.T) {
	for _, size := range [][2]int{{40, 12}, {80, 24}, {160, 48}} {
		d := start(t, furnished(t, t.TempDir()), applier{}, size[0], size[1])
		d.Press("a").Type("Young").Press("enter").Type("child*").Press("tab", "w")
		var want []string
		for _, w := range d.Screen.plan.YourWords() {
			for _, e := range w.Examples {
				want = append(want, strings.Fields(e.Says)...)
			}
		}
		if len(d.Screen.plan.YourWords()) != 1 || len(d.Screen.plan.YourWords()[0].Examples) != 10 {
			t.Fatalf("%+v", d.Screen.plan.YourWords())
		}
		seen := ""
		for range 60 {
			seen += d.Frame() + "\n"
			d.Press("pgdown")
		}
		for _, word := range want {
			if !strings.Contains(seen, word) {
				t.Errorf("%dx%d: %q is never shown", size[0], size[1], word)
			}
		}
	}
}
