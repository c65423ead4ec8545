package inspection

import (
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

func TestFrames(t *testing.T) {
	s := uitest.Casebook(t)
	for _, x := range []struct {
		name, id, finding string
		keys              []string
	}{
		{"2016", in2016, "", nil},
		{"2016-finding", in2016, in2016 + "/b16-05", nil},
		{"2016-reading", in2016, in2016 + "/b16-05", []string{"enter"}},
		{"2016-search", in2016, "", []string{"/", "n", "e", "e", "d", "enter", "n"}},
		{"visit", visit, "", nil},
		{"grades-only", in2023, "", nil},
		{"2010", in2010, "", nil},
	} {
		for _, size := range uitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%dx%d", x.name, size[0], size[1]), func(t *testing.T) {
				d := start(t, New(s, uitest.Settings(), x.id, x.finding), size[0], size[1]-1)
				golden.RequireEqual(t, []byte(d.Press(x.keys...).Frame()))
			})
		}
	}
}

func TestTheVisitHasNoGradeAndTheStandingOneStands(t *testing.T) {
	d := start(t, New(uitest.Casebook(t), uitest.Settings(), visit, ""), 120, 39)
	f := strings.Join(strings.FieldsFunc(d.Frame(), func(r rune) bool { return strings.ContainsRune(" \n|", r) }), " ")
	if !strings.Contains(f, data.NeverGraded.Sentence()+" Inadequate stands, since 25 November 2016") {
		t.Error(f)
	}
	if strings.Contains(f, "[I]") {
		t.Error("a grade stands in the table:\n" + f)
	}
}

func TestConflictingDatesAreBothShown(t *testing.T) {
	for _, size := range uitest.Sizes() {
		d := start(t, New(uitest.Casebook(t), uitest.Settings(), in2016, ""), size[0], size[1]-1)
		page := strings.Join(strings.Fields(d.Whole()), " ")
		for _, want := range []string{"25 November 2016", "28 November"} {
			if !strings.Contains(page, want) {
				t.Errorf("%dx%d: %s is not shown", size[0], size[1], want)
			}
		}
	}
}

// doubtful is a store whose every source was read from a file, with a doubt.
type doubtful struct{ Store }

func (d doubtful) Sources() (map[string]data.Source, error) {
	all, err := d.Store.Sources()
	out := map[string]data.Source{}
	for id, s := range all {
		s.Hash, s.Document, s.Note = "abc", "report.pdf", "a page cannot be read"
		out[id] = s
	}
	return out, err
}

// What was in doubt when a file was imported is told to who reads the
// inspection later.
func TestDoubtsOfReadingAreShown(t *testing.T) {
	for _, size := range uitest.Sizes() {
		d := start(t, New(doubtful{uitest.Casebook(t)}, uitest.Settings(), in2016, ""), size[0], size[1]-1)
		page := strings.Join(strings.Fields(d.Whole()), " ")
		for _, want := range []string{"# in doubt when", "report.pdf was read: a page", "be read."} {
			if !strings.Contains(page, want) {
				t.Errorf("%dx%d: %q is not shown:\n%s", size[0], size[1], want, page)
			}
		}
	}
}

func TestWithoutFindingsSaysSo(t *testing.T) {
	d := start(t, New(uitest.Casebook(t), uitest.Settings(), in2023, ""), 120, 39)
	if f := strings.Join(strings.Fields(d.Frame()), " "); !strings.Contains(f, "No findings are held for this inspection, only its grades and dates.") || !strings.Contains(f, "80429") {
		t.Error(d.Frame())
	}
}

func TestKeys(t *testing.T) {
	s := uitest.Casebook(t)
	begin := func(t *testing.T, w int) (*driver, *Model) {
		m := New(s, uitest.Settings(), in2016, "")
		return start(t, m, w, 39), m
	}
	t.Run("earlier and later", func(t *testing.T) {
		d, m := begin(t, 120)
		d.Press("[")
		if m.whole.Inspection.ID != in2014 {
			t.Error(m.whole.Inspection.ID)
		}
		d.Press("]", "]")
		if m.whole.Inspection.ID != visit {
			t.Error(m.whole.Inspection.ID)
		}
		d.Press("]", "]", "]", "]")
		if x, ok := d.Last().(nav.SayMsg); !ok || !strings.Contains(x.Text, "No later inspection of Birmingham") {
			t.Errorf("at the end: %v", d.Last())
		}
	})
	t.Run("sections and folding", func(t *testing.T) {
		d, m := begin(t, 120)
		d.Press("}", "}", "}", "}")
		if m.sectionAt(m.text.Block()).title != "Help and protection" {
			t.Fatal(m.sectionAt(m.text.Block()).title)
		}
		d.Press("-")
		if strings.Contains(d.Whole(), "Contacts were rising") {
			t.Error("folded findings are shown")
		}
		d.Press("/", "c", "o", "n", "t", "a", "c", "t", "s", "enter")
		if !strings.Contains(d.Frame(), "Contacts were rising") {
			t.Error("a match is not unfolded:\n" + d.Frame())
		}
	})
	t.Run("search", func(t *testing.T) {
		d, m := begin(t, 120)
		d.Press("/", "r", "i", "s", "e", "enter")
		n := len(m.find.Hits())
		if n == 0 || !strings.Contains(d.Frame(), fmt.Sprintf("1/%d", n)) {
			t.Fatalf("%d hits", n)
		}
		d.Press("esc")
		if !m.find.Query().Empty() || len(d.Sent) > 0 {
			t.Error("Esc first drops the search")
		}
	})
	t.Run("other voices bring responses and keep the cursor", func(t *testing.T) {
		d, m := begin(t, 120)
		d.Press("}", "}", "}", "}", "down", "down")
		was, _ := m.text.Cursor()
		on := uitest.Settings()
		on.OtherVoices = true
		d.Run(m.Update(nav.SettingsMsg{Settings: on}))
		if now, _ := m.text.Cursor(); now.ID != was.ID {
			t.Errorf("cursor at %s, was %s", now.ID, was.ID)
		}
		if page := d.Whole(); !strings.Contains(page, "Responses by others") || !strings.Contains(page, "16 by Ofsted") {
			t.Error(page)
		}
	})
	t.Run("reading over the text closes with Esc", func(t *testing.T) {
		m := New(s, uitest.Settings(), in2016, in2016+"/b16-05")
		d := start(t, m, 80, 23)
		d.Press("enter")
		if !m.over || !strings.Contains(d.Frame(), "THE MATTER OVER TIME") {
			t.Fatal(d.Frame())
		}
		d.Press("esc")
		if m.over || len(d.Sent) > 0 {
			t.Error("still open")
		}
	})
	t.Run("where it can be read is copied", func(t *testing.T) {
		d := start(t, New(s, uitest.Settings(), in2016, ""), 80, 23)
		d.Press("home", "y")
		if x, ok := d.Last().(nav.CopyMsg); !ok || x.Text != "https://files.ofsted.gov.uk/v1/file/50004352" {
			t.Errorf("copied: %v", d.Last())
		}
	})
	t.Run("what is sent", func(t *testing.T) {
		m := New(s, uitest.Settings(), in2016, in2016+"/b16-05")
		d := start(t, m, 80, 23)
		d.Press("y")
		if x, ok := d.Last().(nav.CopyMsg); !ok || !strings.Contains(x.Text, data.OwnNote) || !strings.Contains(x.Text, "inspected 12 September") {
			t.Errorf("copy: %v", d.Last())
		}
		d.Press("c")
		if x, ok := d.Last().(nav.PickMsg); !ok || x.ID != in2016 {
			t.Errorf("pick: %v", d.Last())
		}
		d.Press("i")
		if x, ok := d.Last().(nav.ExplainMsg); !ok || !strings.Contains(strings.Join(x.Lines, " "), "28 November is the repost") ||
			!strings.Contains(strings.Join(x.Lines, " "), "The program reads this text as: ") {
			t.Errorf("why: %v", d.Last())
		}
	})
}

// noisy is a store in which a text holds what could steer a terminal.
type noisy struct{ Store }

func (n noisy) Findings(id string) ([]data.Finding, error) {
	f, err := n.Store.Findings(id)
	for i := range f {
		f[i].Text = "\x1b[2J\x1b]0;title\a" + f[i].Text + "\u202e"
	}
	return f, err
}

func TestControlCharactersAreTakenOut(t *testing.T) {
	d := start(t, New(noisy{uitest.Casebook(t)}, uitest.Settings(), in2016, in2016+"/b16-05"), 160, 47)
	if v := d.Screen.View(); strings.Contains(v, "\x1b[2J") || strings.ContainsAny(v, "\a\u202e") {
		t.Error("control characters reach the terminal")
	}
}

// Whatever is pressed at whatever size, the frame has exactly its size.
func TestFramesHaveTheirSize(t *testing.T) {
	s := uitest.Casebook(t)
	names := []string{"up", "down", "left", "right", "pgup", "pgdown", "home", "end", "tab", "enter", "esc", "space",
		"/", "n", "N", "{", "}", "[", "]", "-", "s", "i", "p", "y", "c", "r", "e"}
	for seed := range uint64(6) {
		d := start(t, New(s, uitest.Settings(), in2016, ""), 80, 23)
		d.Wander(seed, 50, names)
	}
}

func BenchmarkView(b *testing.B) {
	m := New(uitest.Casebook(b), uitest.Settings(), in2016, in2016+"/b16-05")
	start(b, m, 160, 47)
	for b.Loop() {
		m.Update(uitest.Key(m.Scope(), "down"))
		m.View()
	}
}

// TestTheHeadSaysBothDatesWhole: of whatever inspection, on a screen of 80
// columns and more.
func TestTheHeadSaysBothDatesWhole(t *testing.T) {
	s := uitest.Casebook(t)
	for _, authority := range []string{"birmingham", "brent", "devon"} {
		of, err := s.AuthorityInspections(authority)
		if err != nil {
			t.Fatal(err)
		}
		for _, in := range of {
			for _, w := range []int{80, 100, 120, 140, 160} {
				inspected := in.Inspected.Short()
				if in.Inspected.Start == "" {
					inspected = in.Inspected.String()
				}
				head := strings.Split(start(t, New(s, uitest.Settings(), in.ID, ""), w, 23).Frame(), "\n")[1]
				if strings.Contains(head, "~") || !strings.Contains(head, inspected) {
					t.Errorf("%s: %s", in.ID, head)
				}
			}
		}
	}
}

// TestNoWordTouchesTheLineBeside: between the text and the pane beside it there
// is room, whatever the width.
func TestNoWordTouchesTheLineBeside(t *testing.T) {
	datatest.Whole(t)
	s := uitest.Casebook(t)
	for w := 140; w < 180; w += 7 {
		d := start(t, New(s, uitest.Settings(), in2016, ""), w, 47)
		for range 60 {
			for _, l := range strings.Split(d.Frame(), "\n")[3:] {
				if i := strings.LastIndex(l, "|"); i > 0 && l[i-1] != ' ' && l[i-1] != '|' {
					t.Fatalf("%d: %s", w, l)
				}
			}
			d.Press("down")
		}
	}
}

// TestAResizeKeepsTheLine under the cursor.
func TestAResizeKeepsTheLine(t *testing.T) {
	d := uitest.Start(t, New(uitest.Casebook(t), uitest.Settings(), "birmingham-2016-09-sif", ""), 160, 47)
	d.Press("pgdown", "down", "down")
	d.Resized(func() string { s, _ := d.Screen.text.Cursor(); return s.ID })
}
