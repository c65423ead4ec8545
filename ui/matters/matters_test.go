package matters

import (
	"errors"
	"fmt"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/history"
	"casebook/store"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

func start(t testing.TB, s Store, w, h int) *uitest.Driver[*Model] {
	t.Helper()
	return uitest.Start(t, New(s, uitest.Settings(), "birmingham"), w, h)
}

func TestFrames(t *testing.T) {
	s := uitest.Casebook(t)
	for _, size := range uitest.Sizes() {
		for name, walk := range map[string][]string{"birmingham": nil, "came-back": {"w", "w", "left", "left"}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				golden.RequireEqual(t, []byte(start(t, s, size[0], size[1]-1).Press(walk...).Frame()))
			})
		}
	}
}

func TestWhatCameBack(t *testing.T) {
	d := start(t, uitest.Casebook(t), 160, 47)
	all := len(d.Screen.rows)
	d.Has("37 matters, all followed, 8 raised again and again, 8 came back", "Raised again and again").Press("w").Has("only the 8 matters raised again and again").Lacks("Supervision")
	if r, _ := d.Screen.row(); !strings.HasPrefix(r.Label, "Unqualified staff") {
		t.Errorf("%q leads", r.Label)
	}
	d.Press("w").Has("only the 8 matters that came back", "Response to domestic abuse").Lacks("Supervision")
	if len(d.Screen.rows) >= all {
		t.Error("nothing is hidden")
	}
	d.Press("home", "down").Press("w")
	if r, _ := d.Screen.row(); !strings.HasPrefix(r.Label, "Agency staff") {
		t.Errorf("the cursor is at %q", r.Label)
	}
}

func TestACellOpens(t *testing.T) {
	d := start(t, uitest.Casebook(t), 80, 23)
	d.Press("w", "w", "left", "left", "enter")
	x := uitest.LastOf[nav.ExplainMsg](d)
	if text := strings.Join(x.Lines, "\n"); !strings.Contains(text, "domestic abuse") || !strings.Contains(text, data.OwnNote) || strings.Contains(text, "birmingham-2016-09-sif/") {
		t.Errorf("the cell says:\n%s", text)
	}
	d.Press("O")
	if x := uitest.LastOf[nav.InspectionMsg](d); x.ID != uitest.In2016 || !strings.HasPrefix(x.Finding, uitest.In2016+"/") {
		t.Errorf("goes to %v", x)
	}
	d.Press("i")
	if text := strings.Join(uitest.LastOf[nav.ExplainMsg](d).Lines, "\n"); !strings.Contains(text, "Silence is no remedy") || !strings.Contains(text, "Monit: monitoring visit") || !strings.Contains(text, "Came back: ") {
		t.Errorf("why:\n%s", text)
	}
	d.Press("y", "H")
	if x := uitest.LastOf[nav.AcrossMsg](d); x.A != "birmingham" || x.B != "" {
		t.Errorf("goes across to %v", x)
	}
	if x := uitest.LastOf[nav.CopyMsg](d); !strings.Contains(x.Text, "inspected") {
		t.Errorf("copies %q", x.Text)
	}
}

type unreadable struct{ *store.Store }

func (unreadable) Pairs() ([]data.Pair, error) { return nil, errors.New("the notebook is wet") }

func TestWhatCannotBeShownIsSaid(t *testing.T) {
	start(t, unreadable{uitest.Casebook(t)}, 80, 23).Has("Your own pairs are not shown: the notebook is wet")
	d := uitest.Start(t, New(uitest.Casebook(t), uitest.Settings(), "barnet"), 80, 23)
	d.Has("no matter is followed").Press("w", "enter", "O", "i", "y", "left", "down")
	d = uitest.Start(t, New(uitest.Casebook(t), uitest.Settings(), "atlantis"), 80, 23)
	d.Has("The matters could not be read.")
}

func TestFramesHaveTheirSize(t *testing.T) {
	s := uitest.Casebook(t)
	for seed := range uint64(6) {
		d := start(t, s, 80, 23)
		d.Screen.read.Search.Pause = 0
		d.Wander(seed, 60, []string{"up", "down", "left", "right", "pgup", "pgdown", "home", "end", "tab", "shift+tab", "enter", "w", "i", "y", "O", "/", "n", "N", "s", "esc"})
	}
}

func TestSearchGoesFromMatterToMatter(t *testing.T) {
	m := New(uitest.Casebook(t), uitest.Settings(), "birmingham")
	m.read.Search.Pause = 0
	d := uitest.Start(t, m, 120, 39)
	d.Press("/")
	if !m.Capturing() {
		t.Fatal("nothing is typed into")
	}
	d.Type("supervision").Press("enter").Has(" 1/")
	if n := len(m.read.Search.Hits()); n < 2 {
		t.Fatalf("%d hits", n)
	}
	for range m.read.Search.Hits() {
		c, _ := m.cell()
		r, _ := m.row()
		said := r.Label
		for _, f := range c.Findings {
			said += " " + f.Text
		}
		if !strings.Contains(strings.ToLower(said), "supervis") {
			t.Errorf("stops at %q in %s", r.Label, c.Inspection.ID)
		}
		d.Press("n")
	}
	d.Press("N", "esc")
	if _, back := d.Last().(nav.BackMsg); back || !m.read.Search.Query().Empty() {
		t.Error("Esc does not end the search first")
	}
	d.Press("/").Type("zzz").Press("enter").Has("no match").Press("n")
	if x := uitest.LastOf[nav.SayMsg](d); x.Text != "No row has those words." {
		t.Errorf("says %q", x.Text)
	}
}

// TestHeadsAreWhole: at every size each inspection that is seen has its kind
// and its year above it, with no letter cut off.
func TestHeadsAreWhole(t *testing.T) {
	for _, f := range data.Frameworks() {
		if k, _ := history.Heads(data.Inspection{Framework: f}, data.ByPublished); len(k) >= tightWidth || k == "" {
			t.Errorf("%s: %q does not fit", f, k)
		}
	}
	s := uitest.Casebook(t)
	for _, size := range uitest.Sizes() {
		start(t, s, size[0], size[1]-1).Has("ILACS", "Monit", "2018")
	}
}

func TestDamageIsSaidAndTheRestSetOut(t *testing.T) {
	s := uitest.Damaged{Store: uitest.Casebook(t), In: uitest.In2016}
	for _, size := range uitest.Sizes() {
		d := start(t, s, size[0], size[1]-1)
		d.Has("# 1 damaged").Press("i")
		if x := uitest.LastOf[nav.ExplainMsg](d); !strings.Contains(x.Lines[0], "25 Nov 2016: 1 of its 19 findings is damaged") {
			t.Errorf("%v: why begins with %q", size, x.Lines[0])
		}
	}
}

// TestSearchWantsEveryWord: a row with one of the words alone is no match.
func TestSearchWantsEveryWord(t *testing.T) {
	m := New(uitest.Casebook(t), uitest.Settings(), "birmingham")
	m.read.Search.Pause = 0
	d := uitest.Start(t, m, 120, 39)
	d.Press("/").Type("zebra for").Press("enter").Has("no match")
}

// TestTheDetailIsFilled: a cell without findings leaves no room empty that the
// story of its row can fill, at any size.
func TestTheDetailIsFilled(t *testing.T) {
	for _, size := range uitest.Sizes() {
		d := start(t, uitest.Casebook(t), size[0], size[1]-1)
		f := d.Screen.frame()
		n := len(d.Screen.cellLines(f.w)) + len(d.Screen.rowLines(f.w))
		if f.beside {
			n = len(d.Screen.rowLines(f.w / 2))
		}
		if n < f.told {
			t.Errorf("%v: %d lines of %d", size, n, f.told)
		}
	}
	start(t, uitest.Casebook(t), 160, 47).Has("never praised in between", "! still", "/ partly")
}

// TestYearsGoByTheDateInForce: the key that switches the date basis switches
// the columns and what is said of them, and the head says which it is.
// TestWhatDoesNotFitIsCountedAndReachable: no note ends in an ellipsis alone, and the
// keys that are named show the rest.
func TestWhatDoesNotFitIsCountedAndReachable(t *testing.T) {
	datatest.Whole(t)
	for _, size := range uitest.Sizes() {
		d := start(t, uitest.Casebook(t), size[0], size[1]-1)
		for range 12 {
			for _, l := range strings.Split(d.Frame(), "\n") {
				if l = strings.Trim(l, "| "); strings.HasSuffix(l, ".~") {
					t.Errorf("%v: %q", size, l)
				}
			}
			d.Press("down")
		}
		d.Press("home", "down")
		if r, ok := d.Screen.row(); ok && r.Thread != nil && strings.Contains(d.Frame(), " i show") {
			d.Press("i")
			if text := strings.Join(uitest.LastOf[nav.ExplainMsg](d).Lines, "\n"); !strings.Contains(text, r.Thread.Story) {
				t.Errorf("%v: i leaves out %q", size, r.Thread.Story)
			}
		}
	}
}

func TestYearsGoByTheDateInForce(t *testing.T) {
	d := start(t, uitest.Casebook(t), 120, 39)
	d.Has("Published in", "- ILACS 2019 -").Lacks("Inspected in")
	set := uitest.Settings()
	set.Basis = data.ByInspected
	d.Send(nav.SettingsMsg{Settings: set}).Has("Inspected in", "- ILACS 2018 -").Lacks("Published in", "- ILACS 2019 -")
}

// TestTheLegendIsOneLine: wherever the cursor stands at 80x24, every other line has
// a row, and every mark that stands in rows like it is explained.
func TestTheLegendIsOneLine(t *testing.T) {
	d := start(t, uitest.Casebook(t), 80, 23)
	for range d.Screen.rows {
		f := d.Screen.frame()
		if f.legend != 1 || d.Screen.list.Height != f.rows {
			t.Fatalf("at row %d the legend has %d lines, and %d rows have %d", d.Screen.list.Cursor, f.legend, d.Screen.list.Height, f.rows)
		}
		if l := d.Screen.legend(f); !strings.Contains(l, "! needs work") && d.Screen.alike()[0].Kind != history.AreaRow {
			t.Errorf("%q", l)
		}
		d.Press("down")
	}
}

// TestEveryInspectionComesIntoView: where there is no room for all of them the
// cursor takes them along, its own always among them.
func TestEveryInspectionComesIntoView(t *testing.T) {
	s := uitest.Casebook(t)
	for w := 40; w <= 180; w += 7 {
		d := start(t, s, w, 30)
		for _, way := range []string{"left", "right"} {
			for range d.Screen.chain.Inspections {
				if first, last := d.Screen.seen(d.Screen.frame()); d.Screen.col < first || d.Screen.col >= last {
					t.Fatalf("%d cells: %d is not in %d-%d", w, d.Screen.col, first, last-1)
				}
				d.Press(way)
			}
		}
	}
}
