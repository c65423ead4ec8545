package review

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/filter"
	"casebook/store"
	"casebook/ui/keys"
	"casebook/ui/layout"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

const report = "leeds-2030-03-ilacs"

// suggested is a casebook with an imported report of five paragraphs, as the program
// reads them.
func suggested(t testing.TB) *store.Store {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "casebook")
	s := uitest.CasebookIn(t, dir)
	in := data.Inspection{ID: report, Authority: "leeds", Framework: data.ILACS, Coverage: data.Complete, Published: data.Dated{Date: "2030-04-02"},
		Inspected: data.Fieldwork{Start: "2030-03-02", End: "2030-03-13", Status: data.InDocument}}
	var findings []data.Finding
	for i, text := range []string{
		"Contacts in the multi-agency safeguarding hub are screened promptly and thresholds are applied well. Decisions at the front door are timely and effective.",
		"This is known.",
		"Too many pathway plans of care leavers are weak and are not reviewed.",
		"Lamps are lit at dusk in the long barn.",
		"Supervision of social workers is regular and reflective, and records of it are clear.",
	} {
		f := data.Finding{ID: fmt.Sprintf("%s/p%d", report, i+1), Inspection: report, Text: text, Attribution: data.Ofsted, Suggested: true,
			Source: data.Place{ID: "file-made", Document: "A made report", Paragraph: i + 1}}
		got, err := s.Suggest(f)
		if err != nil {
			t.Fatal(err)
		}
		f.Themes, f.Polarity = got.Themes, got.Polarity
		findings = append(findings, f)
	}
	if err := s.Close(); err != nil {
		t.Fatal(err)
	}
	entries := func(yield func(data.Entry, error) bool) { yield(data.Entry{Inspection: in, Findings: findings}, nil) }
	if _, err := store.Add(context.Background(), dir, data.Casebook{}, entries, store.BuildOptions{}); err != nil {
		t.Fatal(err)
	}
	return uitest.CasebookIn(t, dir)
}

type driver struct {
	*uitest.Driver[*Model]
	s *store.Store
}

func start(t testing.TB, s *store.Store, w, h int) *driver {
	t.Helper()
	return &driver{uitest.Start(t, New(s, uitest.Settings(), filter.Default()), w, h), s}
}

func (d *driver) id() string {
	x, _ := d.Screen.current()
	return x.Finding.ID
}

// written carries out what was asked for last, as the root does.
func (d *driver) written() *driver {
	d.T.Helper()
	told := nav.TaggedMsg{Step: nav.Done}
	var err error
	switch x := d.Last().(type) {
	case nav.ChooseMsg:
		_, err = d.s.Choose(x.Choices...)
		told.Findings = []string{x.Choices[0].Finding}
	case nav.SkipMsg:
		_, err = d.s.Skip(x.Finding)
		told.Findings, told.Pairs, told.Skipped = []string{x.Finding.ID}, true, true
	default:
		d.T.Fatalf("nothing to write: %#v", x)
	}
	if err != nil {
		d.T.Fatal(err)
	}
	d.Send(told)
	return d
}

func TestFrames(t *testing.T) {
	s := suggested(t)
	for _, size := range uitest.Sizes() {
		t.Run(fmt.Sprintf("queue_%dx%d", size[0], size[1]), func(t *testing.T) {
			golden.RequireEqual(t, []byte(start(t, s, size[0], size[1]-1).Frame()))
		})
	}
}

// TestTheQueueIsNamedAndCutBehindWords: what stands in a column is named above it, the
// text to read has no more room than its measure and the queue the rest.
func TestTheQueueIsNamedAndCutBehindWords(t *testing.T) {
	s := suggested(t)
	for _, size := range [][2]int{{80, 23}, {120, 39}, {160, 47}, {200, 60}} {
		d := start(t, s, size[0], size[1])
		d.Has("Sure", "Theme", "Text")
		if f := d.Screen.frame(); f.beside && f.page.W != layout.Measure+2 {
			t.Errorf("%v: the page is %d wide", size, f.page.W)
		}
		for _, x := range d.Screen.queue.Items {
			for _, l := range strings.Split(d.Frame(), "\n") {
				at := strings.Index(l, x.Finding.Text[:8])
				if at < 0 {
					continue
				}
				cut, _, ok := strings.Cut(l[at:], "~")
				if rest, of := strings.CutPrefix(x.Finding.Text, cut); ok && of && !strings.HasPrefix(rest, " ") {
					t.Errorf("%v: %q is cut in a word", size, cut)
				}
			}
		}
	}
}

// TestATallQueueHasTwoLinesARow: where there is height a suggestion has two lines, and
// the cursor stands at the first of its own wherever it goes.
func TestATallQueueHasTwoLinesARow(t *testing.T) {
	s := suggested(t)
	for _, c := range []struct{ w, h, rows int }{{80, 23, 1}, {120, 39, 2}, {160, 47, 2}, {160, 24, 1}, {40, 60, 1}} {
		d := start(t, s, c.w, c.h)
		f := d.Screen.frame()
		for i, x := range d.Screen.queue.Items {
			lines := d.Screen.rows(f.list.W, f.list.H)
			if len(lines) != f.list.H {
				t.Fatalf("%v: %d lines of %d", c, len(lines), f.list.H)
			}
			at := slices.IndexFunc(lines, func(l string) bool { return strings.Contains(l, ">") })
			if want := queueHead + i*c.rows; at != want {
				t.Errorf("%v: %q is drawn in line %d, want %d", c, x.Finding.Text, at, want)
			}
			d.Press("down")
		}
	}
}

// TestALongWordIsLeftOutWhole: also where it would have had most of the last line.
func TestALongWordIsLeftOutWhole(t *testing.T) {
	const text = "Our Multi Agency Safeguarding Hub receives contacts"
	for w := 14; w < len(text); w++ {
		lines := textLines(text, columns{text: w, rows: 2}, "~")
		last, cut := strings.CutSuffix(lines[len(lines)-1], "~")
		if whole := strings.Join(append(lines[:len(lines)-1:len(lines)-1], last), " "); cut && !strings.HasPrefix(text, whole+" ") || !cut && whole != text {
			t.Errorf("%d: %q", w, lines)
		}
	}
}

func TestAKeyConfirmsAndGoesOn(t *testing.T) {
	d := start(t, suggested(t), 120, 39)
	d.Has("0 of 5 read", "1 of 5")
	for i := 1; i < len(d.Screen.queue.Items); i++ {
		if a, b := d.Screen.queue.Items[i-1], d.Screen.queue.Items[i]; a.Confidence.Least() > b.Confidence.Least() {
			t.Errorf("%s stands before %s", a.Words(), b.Words())
		}
	}
	first := d.id()
	d.Press("enter")
	d.written().Has("1 of 5 read; agreement so far 100 %", "1 of 4")
	if d.id() == first {
		t.Fatal("the confirmed one is still there")
	}
	second := d.id()
	d.Press("/") // mixed
	if c := uitest.LastOf[nav.ChooseMsg](d.Driver).Choices[0]; c.Finding != second || c.Polarity != data.MixedPolarity {
		t.Errorf("asks for %+v", c)
	}
	d.written().Has("2 of 5 read; agreement so far 50 %")
	if _, err := d.s.Withdraw(second); err != nil {
		t.Fatal(err)
	}
	d.Send(nav.TaggedMsg{Step: nav.Undone, Findings: []string{second}})
	if d.id() != second {
		t.Errorf("after undo on %s, want %s", d.id(), second)
	}
}

func TestSkippedComesBehindAllOthersAlsoTheNextTime(t *testing.T) {
	d := start(t, suggested(t), 80, 23)
	first := d.id()
	d.Press("space")
	d.written()
	if d.id() == first {
		t.Fatal("still on the skipped one")
	}
	last := func(d *driver) string { return d.Screen.queue.Items[len(d.Screen.queue.Items)-1].Finding.ID }
	if last(d) != first {
		t.Errorf("last is %s", last(d))
	}
	again := start(t, d.s, 80, 23)
	if again.id() == first || last(again) != first {
		t.Errorf("the next time it begins with %s and ends with %s", again.id(), last(again))
	}
	d.Send(nav.TaggedMsg{Step: nav.Undone, Findings: []string{first}, Pairs: true, Skipped: true})
	if d.id() != first {
		t.Errorf("after undo on %s", d.id())
	}
}

func TestWhatAnItemLeadsTo(t *testing.T) {
	d := start(t, suggested(t), 160, 47)
	d.Press("t")
	if x := uitest.LastOf[nav.ThemesMsg](d.Driver); x.Findings[0].ID != d.id() {
		t.Errorf("t: %+v", x)
	}
	d.Press("O")
	if x := uitest.LastOf[nav.InspectionMsg](d.Driver); x.ID != report || x.Finding != d.id() {
		t.Errorf("O: %+v", x)
	}
	d.Press("i")
	if x := uitest.LastOf[nav.ExplainMsg](d.Driver); !strings.Contains(strings.Join(x.Lines, " "), "The program reads this text as") {
		t.Errorf("i: %+v", x)
	}
	d.Press("u")
	if _, ok := d.Last().(nav.UndoMsg); !ok {
		t.Errorf("u: %#v", d.Last())
	}
	if a, in := d.Screen.Subject(); a != "leeds" || in != report {
		t.Errorf("is about %s %s", a, in)
	}
}

func TestWithoutSuggestionsItSaysWhatToDo(t *testing.T) {
	m := New(uitest.Casebook(t), uitest.Settings(), filter.Default())
	d := uitest.Start(t, m, 80, 23)
	d.Has("Nothing is suggested here", "imports one")
	for _, a := range []keys.Action{keys.Confirm, keys.Skip, keys.Polarise, keys.Themes} {
		if m.Offers(a) {
			t.Errorf("offers %v where there is nothing to confirm", a)
		}
	}
	d.Press("enter")
	if say := uitest.LastOf[nav.SayMsg](d); !strings.Contains(say.Text, "Nothing is suggested here") {
		t.Errorf("says %q", say.Text)
	}
}

func TestEveryFrameHasTheSizeAskedFor(t *testing.T) {
	s := suggested(t)
	names := []string{"up", "down", "pgdown", "tab", "space", "enter", "left", "right", "home", "end", "i", "y"}
	for _, size := range uitest.Sizes() {
		start(t, s, size[0], size[1]-1).Wander(7, 40, names)
	}
	if keys.Default().First(keys.Review, false) == "" {
		t.Error("no key opens it")
	}
}
