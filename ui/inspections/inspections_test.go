package inspections

import (
	"fmt"
	"regexp"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

// TestAQuestionMarkBesideAGradeIsExplained in words, wherever it is seen.
func TestAQuestionMarkBesideAGradeIsExplained(t *testing.T) {
	for _, size := range [][2]int{{80, 23}, {60, 20}, {95, 30}} {
		d := start(t, New(uitest.Casebook(t), uitest.Settings(), ""), size[0], size[1])
		d.Press("left", "home")
		for range 30 {
			d.Press("down")
			if f := d.Frame(); regexp.MustCompile(`(Good|Outstanding|improvement|Inadequate)\?`).MatchString(f) && !strings.Contains(f, "checked against a report") {
				t.Fatalf("%v:\n%s", size, f)
			}
		}
	}
}

// TestNamesHaveTheRoomThatNoGradeNeeds: beside the list of inspections an authority's
// name is what tells two of them apart.
func TestNamesHaveTheRoomThatNoGradeNeeds(t *testing.T) {
	for _, w := range []int{120, 132, 144} {
		d := start(t, New(uitest.Casebook(t), uitest.Settings(), ""), w, 39)
		d.Press("left", "home")
		if f := d.Frame(); !strings.Contains(f, "Bath and North East Somerset") || !strings.Contains(f, "Bournemouth, Christchurch") {
			t.Errorf("%d columns:\n%s", w, f)
		}
	}
}

func TestFrames(t *testing.T) {
	s := uitest.Casebook(t)
	for _, x := range []struct {
		name, authority string
		keys            []string
	}{
		{"authorities", "", nil},
		{"finding-a-name", "", []string{"/", "b", "i", "r"}},
		{"birmingham", "birmingham", []string{"down"}},
		{"unchecked", "bath-and-north-east-somerset", nil},
		{"abolished", "cumbria", nil},
	} {
		for _, size := range uitest.Sizes() {
			t.Run(fmt.Sprintf("%s/%dx%d", x.name, size[0], size[1]), func(t *testing.T) {
				d := start(t, New(s, uitest.Settings(), x.authority), size[0], size[1]-1)
				golden.RequireEqual(t, []byte(d.Press(x.keys...).Frame()))
			})
		}
	}
}

func TestKeys(t *testing.T) {
	s := uitest.Casebook(t)
	begin := func(t *testing.T, w int) (*driver, *Model) {
		m := New(s, uitest.Settings(), "")
		return start(t, m, w, 23), m
	}
	t.Run("what begins so is found first, in whatever order", func(t *testing.T) {
		for _, sorts := range []int{0, 1, 2} {
			d, m := begin(t, 80)
			for range sorts {
				d.Press("s")
			}
			if d.Press("/").Type("don"); len(m.shown) < 3 || m.chosen != "doncaster" {
				t.Errorf("order %v: %d found, at %s", m.order, len(m.shown), m.chosen)
			}
		}
	})
	t.Run("finding a name", func(t *testing.T) {
		d, m := begin(t, 80)
		d.Press("/", "b", "i", "r", "m")
		if !m.Capturing() || len(m.shown) != 1 {
			t.Fatalf("%d authorities match", len(m.shown))
		}
		d.Press("enter", "enter", "down", "enter")
		if x, ok := d.Last().(nav.InspectionMsg); !ok || x.ID != in2023 {
			t.Errorf("opened %v", d.Last())
		}
		d.Press("esc", "esc")
		if len(m.shown) != 158 {
			t.Errorf("%d authorities after Esc", len(m.shown))
		}
		d.Press("esc")
		if _, ok := d.Last().(nav.BackMsg); !ok {
			t.Errorf("sent %v", d.Last())
		}
	})
	t.Run("sorting keeps the authority", func(t *testing.T) {
		d, m := begin(t, 80)
		d.Press("down", "down", "s")
		if m.chosen != "barnsley" || !strings.Contains(d.Frame(), "> Barnsley") || m.order != byDate {
			t.Errorf("at %s", m.chosen)
		}
		d.Press("s")
		for i := 1; i < len(m.shown); i++ {
			if m.rows[m.shown[i-1]].standing.Grade.Step() < m.rows[m.shown[i]].standing.Grade.Step() {
				t.Fatal("not sorted by grade")
			}
		}
	})
	t.Run("the grade of an overview sheet is unchecked", func(t *testing.T) {
		d, _ := begin(t, 160)
		d.Press("/", "b", "a", "t", "h", "enter", "enter")
		if f := d.Frame(); !strings.Contains(f, "[G] Good?") || !strings.Contains(f, "? from an overview sheet, not checked against a report.") {
			t.Error(f)
		}
	})
	t.Run("picking", func(t *testing.T) {
		d, _ := begin(t, 120)
		d.Press("c")
		if _, ok := d.Last().(nav.SayMsg); !ok {
			t.Errorf("sent %v", d.Last())
		}
		d.Press("tab", "c")
		if _, ok := d.Last().(nav.PickMsg); !ok {
			t.Errorf("sent %v", d.Last())
		}
	})
	t.Run("other voices are counted only when they are on", func(t *testing.T) {
		m := New(s, uitest.Settings(), "birmingham")
		d := start(t, m, 160, 47)
		if c, _ := m.counted(in2016); c.ofsted != 16 || c.others != 3 || m.held(data.Inspection{ID: in2016}, 4) != "16" {
			t.Errorf("%+v", c)
		}
		on := uitest.Settings()
		on.OtherVoices = true
		d.Run(m.Update(nav.SettingsMsg{Settings: on}))
		if got := m.held(data.Inspection{ID: in2016}, 4); got != "19" {
			t.Errorf("with other voices %s", got)
		}
	})
}

// Whatever is pressed at whatever size, the frame has exactly its size.
func TestFramesHaveTheirSize(t *testing.T) {
	s := uitest.Casebook(t)
	names := []string{"up", "down", "left", "right", "pgup", "pgdown", "home", "end", "tab", "enter", "esc", "space",
		"/", "n", "N", "{", "}", "[", "]", "-", "s", "i", "p", "y", "c", "r", "e"}
	for seed := range uint64(6) {
		d := start(t, New(s, uitest.Settings(), ""), 80, 23)
		d.Wander(seed, 50, names)
	}
}

func BenchmarkView(b *testing.B) {
	m := New(uitest.Casebook(b), uitest.Settings(), "")
	start(b, m, 160, 47)
	for b.Loop() {
		m.Update(uitest.Key(m.Scope(), "down"))
		m.View()
	}
}

// TestWhatIsKnownOfAnInspectionIsWhole: the words below the list are never cut,
// whatever the inspection, on a screen of 80 by 24.
func TestWhatIsKnownOfAnInspectionIsWhole(t *testing.T) {
	s := uitest.Casebook(t)
	all, err := s.Authorities()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		m := New(s, uitest.Settings(), a.ID)
		start(t, m, 80, 23)
		for _, in := range m.inspections {
			text := strings.TrimRight(strings.Join(m.notes(in, 80, 40), "\n"), " \n")
			if n, room := strings.Count(text, "\n")+1, m.frame().notes; n > room {
				t.Errorf("%s needs %d lines and has %d:\n%s", in.ID, n, room, text)
			}
		}
	}
}
