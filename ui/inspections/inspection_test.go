package inspections

import (
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/charmbracelet/x/ansi"
	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/ui/keys"
	"casebook/ui/nav"
)

func TestInspectionFrames(t *testing.T) {
	s := open(t)
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
		for _, size := range screens {
			t.Run(fmt.Sprintf("%s/%dx%d", x.name, size.w, size.h), func(t *testing.T) {
				d := start(t, NewInspection(s, keys.Default(), settings(), x.id, x.finding), size.w, size.h-1)
				golden.RequireEqual(t, []byte(d.keys(x.keys...).frame()))
			})
		}
	}
}

func TestTheVisitHasNoGradeAndTheStandingOneStands(t *testing.T) {
	d := start(t, NewInspection(open(t), keys.Default(), settings(), visit, ""), 120, 39)
	f := d.frame()
	if !strings.Contains(f, "No grade: a visit like this never changes it. Inadequate stands, since 25 November 2016") {
		t.Error(f)
	}
	if strings.Contains(f, "I  Inadequate") {
		t.Error("a grade stands in the table:\n" + f)
	}
}

func TestConflictingDatesAreBothShown(t *testing.T) {
	for _, size := range screens {
		d := start(t, NewInspection(open(t), keys.Default(), settings(), in2016, ""), size.w, size.h-1)
		page := strings.Join(strings.Fields(d.whole()), " ")
		for _, want := range []string{"25 November 2016", "28 November"} {
			if !strings.Contains(page, want) {
				t.Errorf("%dx%d: %s is not shown", size.w, size.h, want)
			}
		}
	}
}

func TestInspectionWithoutFindingsSaysSo(t *testing.T) {
	d := start(t, NewInspection(open(t), keys.Default(), settings(), in2023, ""), 120, 39)
	if f := strings.Join(strings.Fields(d.frame()), " "); !strings.Contains(f, "No findings are held for this inspection, only its grades and dates.") || !strings.Contains(f, "80429") {
		t.Error(d.frame())
	}
}

func TestInspectionKeys(t *testing.T) {
	s := open(t)
	begin := func(t *testing.T, w int) (*driver, *Inspection) {
		m := NewInspection(s, keys.Default(), settings(), in2016, "")
		return start(t, m, w, 39), m
	}
	t.Run("earlier and later", func(t *testing.T) {
		d, m := begin(t, 120)
		d.keys("[")
		if m.whole.Inspection.ID != in2014 {
			t.Error(m.whole.Inspection.ID)
		}
		d.keys("]", "]")
		if m.whole.Inspection.ID != visit {
			t.Error(m.whole.Inspection.ID)
		}
		d.keys("]", "]", "]")
		if x, ok := d.last().(nav.SayMsg); !ok || !strings.Contains(x.Text, "No later inspection of Birmingham") {
			t.Errorf("at the end: %v", d.last())
		}
	})
	t.Run("sections and folding", func(t *testing.T) {
		d, m := begin(t, 120)
		d.keys("}", "}", "}", "}")
		if m.sectionAt(m.text.Block()).title != "Help and protection" {
			t.Fatal(m.sectionAt(m.text.Block()).title)
		}
		d.keys("-")
		if strings.Contains(d.whole(), "Contacts were rising") {
			t.Error("folded findings are shown")
		}
		d.keys("/", "c", "o", "n", "t", "a", "c", "t", "s", "enter")
		if !strings.Contains(d.frame(), "Contacts were rising") {
			t.Error("a match is not unfolded:\n" + d.frame())
		}
	})
	t.Run("search", func(t *testing.T) {
		d, m := begin(t, 120)
		d.keys("/", "r", "i", "s", "e", "enter")
		n := len(m.hits)
		if n == 0 || !strings.Contains(d.frame(), fmt.Sprintf("1/%d", n)) {
			t.Fatalf("%d hits", n)
		}
		d.keys("esc")
		if !m.query.Empty() || len(d.sent) > 0 {
			t.Error("Esc first drops the search")
		}
	})
	t.Run("other voices bring responses and keep the cursor", func(t *testing.T) {
		d, m := begin(t, 120)
		d.keys("}", "}", "}", "}", "down", "down")
		was, _ := m.text.Cursor()
		on := settings()
		on.OtherVoices = true
		d.run(m.Update(nav.SettingsMsg{Settings: on}))
		if now, _ := m.text.Cursor(); now.ID != was.ID {
			t.Errorf("cursor at %s, was %s", now.ID, was.ID)
		}
		if page := d.whole(); !strings.Contains(page, "RESPONSES BY OTHERS") || !strings.Contains(page, "16 by Ofsted") {
			t.Error(page)
		}
	})
	t.Run("reading over the text closes with Esc", func(t *testing.T) {
		m := NewInspection(s, keys.Default(), settings(), in2016, in2016+"/b16-05")
		d := start(t, m, 80, 23)
		d.keys("enter")
		if !m.over || !strings.Contains(d.frame(), "THE MATTER OVER TIME") {
			t.Fatal(d.frame())
		}
		d.keys("esc")
		if m.over || len(d.sent) > 0 {
			t.Error("still open")
		}
	})
	t.Run("what is sent", func(t *testing.T) {
		m := NewInspection(s, keys.Default(), settings(), in2016, in2016+"/b16-05")
		d := start(t, m, 80, 23)
		d.keys("y")
		if x, ok := d.last().(nav.CopyMsg); !ok || !strings.Contains(x.Text, "birmingham-2016-09-sif/b16-05") {
			t.Errorf("copy: %v", d.last())
		}
		d.keys("c")
		if x, ok := d.last().(nav.PickMsg); !ok || x.ID != in2016 {
			t.Errorf("pick: %v", d.last())
		}
		d.keys("i")
		if x, ok := d.last().(nav.ExplainMsg); !ok || !strings.Contains(strings.Join(x.Lines, " "), "28 November is the repost") {
			t.Errorf("why: %v", d.last())
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
	d := start(t, NewInspection(noisy{open(t)}, keys.Default(), settings(), in2016, in2016+"/b16-05"), 160, 47)
	if v := d.m.View(); strings.Contains(v, "\x1b[2J") || strings.ContainsAny(v, "\a\u202e") {
		t.Error("control characters reach the terminal")
	}
}

// Whatever is pressed at whatever size, the frame has exactly its size.
func TestFramesHaveTheirSize(t *testing.T) {
	s := open(t)
	names := []string{"up", "down", "left", "right", "pgup", "pgdown", "home", "end", "tab", "enter", "esc", "space",
		"/", "n", "N", "{", "}", "[", "]", "-", "s", "i", "p", "y", "c", "r", "e"}
	for seed := range uint64(12) {
		r := rand.New(rand.NewPCG(seed, 7))
		var m screen = NewInspection(s, keys.Default(), settings(), in2016, "")
		if seed%2 == 1 {
			m = New(s, keys.Default(), settings(), "")
		}
		d := start(t, m, 80, 23)
		for range 50 {
			w, h := 80, 23
			if r.IntN(3) == 0 {
				w, h = 1+r.IntN(180), 1+r.IntN(50)
			}
			m.SetSize(w, h)
			name := names[r.IntN(len(names))]
			d.keys(name)
			lines := strings.Split(m.View(), "\n")
			if len(lines) != h {
				t.Fatalf("seed %d, %s: %d lines of %d", seed, name, len(lines), h)
			}
			for _, l := range lines {
				if ansi.StringWidth(l) != w {
					t.Fatalf("seed %d, %s at %dx%d: %d cells: %q", seed, name, w, h, ansi.StringWidth(l), l)
				}
			}
		}
	}
}

func BenchmarkInspectionView(b *testing.B) {
	m := NewInspection(open(b), keys.Default(), settings(), in2016, in2016+"/b16-05")
	start(b, m, 160, 47)
	for b.Loop() {
		m.Update(key("down"))
		m.View()
	}
}

func BenchmarkListView(b *testing.B) {
	m := New(open(b), keys.Default(), settings(), "")
	start(b, m, 160, 47)
	for b.Loop() {
		m.Update(key("down"))
		m.View()
	}
}
