package training

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"casebook/data/document"
	"casebook/data/training"
	"casebook/ui/nav"
	"casebook/ui/style"
	"casebook/ui/uitest"
)

func TestFrames(t *testing.T) {
	s := uitest.Casebook(t)
	for _, x := range []struct {
		name, authority, inspection string
		keys                        []string
	}{
		{"shown", "birmingham", uitest.In2014, nil},
		{"asked", "birmingham", uitest.In2014, []string{"pgdown"}},
		{"hands", "birmingham", uitest.In2014, []string{"pgdown", "2", "3", "3", "3", "4", "4"}},
		{"clues", "birmingham", uitest.In2014, []string{"pgdown", "3", "enter", "enter"}},
		{"answer", "birmingham", uitest.In2014, []string{"pgdown", "3", "r"}},
		{"told", "birmingham", uitest.In2018, nil},
		{"changed", "birmingham", uitest.In2018, nil},
		{"visit", "birmingham", uitest.Visit, []string{"pgdown", "enter", "a"}},
		{"blank", "birmingham", uitest.In2014, []string{"."}},
		{"no-findings", "leeds", "", []string{"pgdown"}},
		{"no-inspections", "cumbria", "", nil},
	} {
		for _, size := range uitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%dx%d", x.name, size[0], size[1]), func(t *testing.T) {
				d := start(t, s, x.authority, x.inspection, size[0], size[1]-1)
				d.Press(x.keys...)
				switch x.name {
				case "told":
					walk(d, x.inspection, training.Show)
				case "changed":
					walk(d, x.inspection, training.Change)
				}
				uitest.Sized(t, d.Screen, size[0], size[1]-1)
				golden.RequireEqual(t, []byte(d.Frame()))
			})
		}
	}
}

// walk goes from the first step, every answer seen, to one of an inspection.
func walk(d *uitest.Driver[*Model], inspection string, k training.Kind) {
	d.Press("home")
	d.Screen.session.Go(inspection)
	want := d.Screen.session.Slide(0).Step
	d.Screen.session.First()
	for s := d.Screen.session.Slide(0); s.Step < want || s.Kind != k; s = d.Screen.session.Slide(0) {
		if !d.Screen.session.Next() {
			d.T.Fatal("no such step")
		}
	}
	d.Screen.turn()
}

func TestAClickerGoesThroughTheWholeScript(t *testing.T) {
	s := uitest.Casebook(t)
	for _, size := range uitest.Sizes() {
		d := start(t, s, "birmingham", "", size[0], size[1]-1)
		seen := map[int]bool{}
		for range 400 {
			slide := d.Screen.session.Slide(0)
			seen[slide.Step] = true
			if slide.Step == slide.Of && len(d.Sent) > 0 {
				break
			}
			d.Press("pgdown")
		}
		if of := d.Screen.session.Slide(0).Of; len(seen) != of {
			t.Errorf("%v: %d of %d steps were seen", size, len(seen), of)
		}
		if say := uitest.LastOf[nav.SayMsg](d).Text; !strings.Contains(say, "last step") {
			t.Error(say)
		}
		for range 400 {
			d.Press("pgup")
		}
		if d.Screen.session.Slide(0).Step != 1 {
			t.Errorf("%v: the first step is not reached again", size)
		}
	}
}

// TestNoPressIsDead: whatever a clicker's press does, there are words that were not
// there before; so "more below" promises some too.
func TestNoPressIsDead(t *testing.T) {
	s := uitest.Casebook(t)
	for _, authority := range []string{"birmingham", "leeds"} {
		for _, size := range uitest.Sizes()[:2] {
			d := start(t, s, authority, "", size[0], size[1]-1)
			for range 400 {
				before := map[string]bool{}
				for _, l := range strings.Split(d.Frame(), "\n") {
					before[strings.TrimSpace(l)] = true
				}
				d.Press("pgdown")
				if len(d.Sent) > 0 {
					break // the last step
				}
				news := false
				for _, l := range strings.Split(d.Frame(), "\n") {
					news = news || !before[strings.TrimSpace(l)]
				}
				if !news {
					t.Fatalf("%s at %v: nothing new on\n%s", authority, size, d.Frame())
				}
			}
		}
	}
}

// TestCluesStayInSight: every clue that was shown is seen beside its question, and
// where there is no room for all it is said how to see the others, which works.
func TestCluesStayInSight(t *testing.T) {
	s := uitest.Casebook(t)
	flat := func(frame string) string {
		return strings.Join(strings.Fields(strings.NewReplacer("|", " ", "\n", " ").Replace(frame)), " ")
	}
	for _, size := range uitest.Sizes()[1:] {
		d := start(t, s, "birmingham", "", size[0], size[1]-1)
		for {
			slide := d.Screen.session.Slide(0)
			if frame := flat(d.Frame()); !strings.Contains(frame, "goes back to those before") {
				for _, c := range slide.Clues {
					if !strings.Contains(frame, flat(c.Text)) {
						t.Fatalf("%v: %q is not on\n%s", size, c.Text, d.Frame())
					}
				}
			}
			if !d.Screen.session.Next() {
				break
			}
			d.Screen.turn()
		}
	}
	d := start(t, s, "birmingham", uitest.In2014, 80, 20)
	d.Press("pgdown", "pgdown", "pgdown", "pgdown")
	slide := d.Screen.session.Slide(0)
	d.Has("the newest of 3; PgUp goes back to those before")
	if strings.Contains(flat(d.Frame()), flat(slide.Clues[0].Text)) {
		t.Fatal("there is room for all")
	}
	d.Press("pgup")
	if !strings.Contains(flat(d.Frame()), flat(slide.Clues[0].Text)) {
		t.Errorf("the clue before is not on\n%s", d.Frame())
	}
}

func TestLinesAreShortAndFramesExact(t *testing.T) {
	s := uitest.Casebook(t)
	names := []string{"pgdown", "pgdown", "pgdown", "pgup", "r", "enter", "1", "4", "0", "backspace", "a", ".", "b", "C", "home", "space", "left"}
	for seed := range uint64(4) {
		d := start(t, s, "birmingham", "", 80, 23)
		d.Wander(seed, 300, names)
		d.Screen.SetSize(160, 47)
		d.Screen.notes, d.Screen.blank = false, false
		d.Screen.lay()
		for _, l := range d.Screen.page.Lines {
			if n := ansi.StringWidth(l); n > textMost {
				t.Errorf("%d cells: %q", n, l)
			}
		}
	}
}

func TestTheGuessStandsBesideTheAnswer(t *testing.T) {
	d := start(t, uitest.Casebook(t), "birmingham", uitest.In2014, 80, 23)
	d.Press("pgdown", "3", "3", "2", "backspace", "4")
	d.Has("3  Requires improvement    :: 2", "4  Inadequate              : 1")
	d.Press("r").Has("Inadequate", "Requires improvement, 2 of 3 hands", "Source:")
	d.Press("1")
	if say := uitest.LastOf[nav.SayMsg](d).Text; !strings.Contains(say, "Hands count while a question") {
		t.Error(say)
	}
	d.Press("r").Lacks("2 of 3 hands").Has(":: 2")
	d.Press("0").Has("Hands: press")
}

func TestComingBackGoesOn(t *testing.T) {
	d := start(t, uitest.Casebook(t), "birmingham", uitest.In2014, 80, 23)
	d.Press("pgdown", "3", "q")
	if say, ok := d.Last().(nav.SayMsg); !ok || !strings.Contains(say.Text, "q again leaves") {
		t.Fatalf("q leaves unasked: %+v", d.Last())
	}
	d.Press("pgup", "q")
	if _, ok := d.Last().(nav.SayMsg); !ok {
		t.Fatal("another key does not take the question back")
	}
	d.Press("pgdown", "q", "q")
	if _, ok := d.Last().(nav.BackMsg); !ok {
		t.Fatal("q does not leave")
	}
	d.Run(d.Screen.Init())
	d.Has("3  Requires improvement    : 1")
}

func TestEscNeverLeavesATraining(t *testing.T) {
	d := start(t, uitest.Casebook(t), "birmingham", "", 80, 23)
	d.Press("a").Has("NOTES").Press("esc").Lacks("NOTES")
	d.Press("esc")
	if say, ok := d.Last().(nav.SayMsg); !ok || !strings.Contains(say.Text, "q leaves") {
		t.Errorf("%+v", d.Last())
	}
}

func TestABlankScreenShowsNothing(t *testing.T) {
	d := start(t, uitest.Casebook(t), "birmingham", "", 80, 23)
	for _, key := range []string{".", "b"} {
		d.Press(key)
		if strings.TrimSpace(d.Frame()) != "" || !d.Screen.Blank() {
			t.Errorf("after %s:\n%s", key, d.Frame())
		}
		before := d.Screen.session.Slide(0).Step
		d.Press("pgdown")
		if d.Screen.Blank() || d.Screen.session.Slide(0).Step != before {
			t.Error("the next key does more than bring the screen back")
		}
	}
}

func TestTheClockGoesAndCanBeHidden(t *testing.T) {
	m := New(uitest.Casebook(t), Options{Now: noon()}, uitest.Settings(), "birmingham", "")
	d := uitest.Start(t, m, 80, 23)
	d.Has("00:01:00").Has("00:02:00")
	d.Press("C").Lacks("00:0")
	d.Press("C").Has("00:03:00")
}

func TestTheResultIsHandedOut(t *testing.T) {
	d := uitest.Start(t, New(uitest.Casebook(t), Options{Now: still}, uitest.Settings(), "birmingham", uitest.In2014), 80, 23)
	written := func() string {
		d.Press("e")
		msg := uitest.LastOf[nav.ExportMsg](d)
		if msg.Name != "training-birmingham-2026-07-01" {
			t.Errorf("named %q", msg.Name)
		}
		var words []string
		var text bytes.Buffer
		for _, f := range msg.Formats {
			words = append(words, string(f.Format))
			if f.Format == document.Markdown {
				if err := f.Write(&text); err != nil {
					t.Fatal(err)
				}
			}
		}
		if got := strings.Join(words, " "); got != "md html docx" {
			t.Errorf("formats %q", got)
		}
		return text.String()
	}
	d.Press("pgdown", "2")
	text := written()
	if !strings.Contains(text, "Held: 1 May 2024") {
		t.Error(text)
	}
	for _, l := range strings.Split(text, "\n") {
		if graded.MatchString(l) && !strings.HasPrefix(l, "| ") && !strings.HasPrefix(l, "Grades are Ofsted's") {
			t.Errorf("the result tells %q before any answer", l)
		}
	}
	d.Press("r")
	if text = written(); !strings.Contains(text, "The room: Good, 1 of 1 hand") || !strings.Contains(text, "The answer: Inadequate.") {
		t.Error(text)
	}
}

func TestMeaningIsNeverByColourAlone(t *testing.T) {
	s := uitest.Casebook(t)
	for _, look := range []style.Look{style.Plain, style.Contrast, style.Mono} {
		d := start(t, s, "birmingham", uitest.In2014, 80, 23)
		d.Send(nav.SettingsMsg{Settings: nav.Settings{Style: style.New(look, style.ASCII())}})
		d.Press("pgdown", "r").Has("I   Inadequate")
		if look == style.Mono && strings.Contains(d.Screen.View(), "\x1b[3") {
			t.Error("colours are sent where none are wanted")
		}
	}
}

func TestAnUnreadableCasebookIsTold(t *testing.T) {
	d := start(t, uitest.Casebook(t), "nowhere", "", 80, 23)
	d.Has("The script could not be made", "q goes back")
	if say := uitest.LastOf[nav.SayMsg](d); !say.Bad {
		t.Errorf("%+v", say)
	}
	d.Press("pgdown", "r", "e", "1", "a") // nothing to act on
}

func TestDamageIsSaidOnceAndTheTrainingGoesOn(t *testing.T) {
	d := start(t, uitest.Damaged{Store: uitest.Casebook(t), In: uitest.In2014}, "birmingham", uitest.In2014, 80, 23)
	if say := uitest.LastOf[nav.SayMsg](d); !say.Bad || !strings.Contains(say.Text, "Birmingham, SIF, 23 May 2014: 1 of its 27 findings is damaged") {
		t.Errorf("%+v", say)
	}
	d.Has("2014")
	if cmd := d.Screen.warn(); cmd != nil {
		t.Error("it is said again")
	}
}
