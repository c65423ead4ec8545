package peers

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/store"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

func start(t testing.TB, s Store, a, b string, w, h int) *uitest.Driver[*Model] {
	t.Helper()
	return uitest.Start(t, New(s, uitest.Settings(), a, b), w, h)
}

func TestFrames(t *testing.T) {
	s := uitest.Casebook(t)
	for _, size := range uitest.Sizes() {
		for name, b := range map[string]string{"neighbours": "", "two": "dudley"} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				golden.RequireEqual(t, []byte(start(t, s, "birmingham", b, size[0], size[1]-1).Frame()))
			})
		}
	}
}

func TestANeighbourOpensBesideTheAuthority(t *testing.T) {
	d := start(t, uitest.Casebook(t), "birmingham", "", 80, 23)
	d.Press("down", "down", "enter")
	x := uitest.LastOf[nav.AcrossMsg](d)
	if x.A != "birmingham" || x.B != "nottingham" {
		t.Fatalf("goes to %v", x)
	}
	d = start(t, uitest.Casebook(t), x.A, x.B, 80, 23)
	d.Has("Birmingham (A) and Nottingham (B)", "not a change").Press("}", "down", "down", "enter")
	if x := uitest.LastOf[nav.InspectionsMsg](d); x.Authority != "nottingham" {
		t.Errorf("goes to %v", x)
	}
	d.Press("i", "y")
	if x := uitest.LastOf[nav.CopyMsg](d); !strings.Contains(x.Text, "JUDGEMENTS") && !strings.Contains(x.Text, "Judgements") {
		t.Errorf("copies %q", x.Text)
	}
}

// told is a casebook in which the standing inspections have findings.
type told struct{ *store.Store }

func (told) Findings(id string) ([]data.Finding, error) {
	p := data.Development
	if strings.HasPrefix(id, "dudley") {
		p = data.Strength
	}
	return []data.Finding{
		{ID: id + "/p1", Inspection: id, Polarity: data.Development, Attribution: data.Ofsted, Themes: []string{"plans"}, Text: "Plans say too little."},
		{ID: id + "/p2", Inspection: id, Polarity: p, Attribution: data.Ofsted, Themes: []string{"voice"}, Text: "Children are heard, or not."},
	}, nil
}

func TestThemesOfTwoOpenTheirFindings(t *testing.T) {
	d := start(t, told{uitest.Casebook(t)}, "birmingham", "dudley", 120, 60)
	d.Has("Found wanting in both", "B does well, A is found wanting", "! criticised  1", "+ praised  1")
	d.Press("}", "}", "}", "down").Has("A ! Plans say too little.", "B ! Plans say too little.", "A: criticised (needs work 1) (partial source); B: criticised").Press("enter")
	if x := uitest.LastOf[nav.BrowseMsg](d); x.Filter == nil || len(x.Filter.Inspections()) != 2 || x.Filter.Inspections()[1].Authority != "dudley" {
		t.Error("the findings of the two inspections are not shown")
	}
}

func TestWhatCannotBeShownIsSaid(t *testing.T) {
	s := uitest.Casebook(t)
	start(t, s, "birmingham", "birmingham", 80, 23).Has("the same authority").Press("enter", "i")
	start(t, s, "atlantis", "", 80, 23).Has("They could not be set side by side.").Press("enter", "y", "i")
}

func TestFramesHaveTheirSize(t *testing.T) {
	s := uitest.Casebook(t)
	for seed := range uint64(6) {
		b := ""
		if seed%2 == 1 {
			b = "dudley"
		}
		d := start(t, s, "birmingham", b, 80, 23)
		d.Screen.read.Search.Pause = 0
		d.Wander(seed, 60, []string{"up", "down", "pgup", "pgdown", "home", "end", "{", "}", "enter", "i", "y", "tab", "/", "n", "N", "s", "esc"})
	}
}

func TestSearchGoesFromLineToLine(t *testing.T) {
	m := New(uitest.Casebook(t), uitest.Settings(), "birmingham", "dudley")
	m.read.Search.Pause = 0
	d := uitest.Start(t, m, 80, 23)
	d.Press("/")
	if !m.Capturing() {
		t.Fatal("nothing is typed into")
	}
	d.Type("leavers").Press("enter").Has("1/3")
	if cur, _ := m.flow.Cursor(); cur.ID != warningID(1) {
		t.Errorf("stops at %s", cur.ID)
	}
	d.Press("n")
	if l, ok := m.line(); !ok || !strings.Contains(l.Under, "leavers") {
		t.Errorf("stops at %q", l.Text)
	}
	d.Press("N", "N").Has("3/3").Press("esc")
	if _, back := d.Last().(nav.BackMsg); back || !m.read.Search.Query().Empty() {
		t.Error("Esc does not end the search first")
	}
	d.Press("/").Type("zzz").Press("enter").Has("no match").Press("n")
	if x := uitest.LastOf[nav.SayMsg](d); x.Text != "Nothing on this page has those words." {
		t.Errorf("says %q", x.Text)
	}
}

// until2019 holds no inspection published after the first half of 2019.
type until2019 struct{ uitest.Damaged }

func (s until2019) AuthorityInspections(authority string) ([]data.Inspection, error) {
	all, err := s.Store.AuthorityInspections(authority)
	return slices.DeleteFunc(slices.Clone(all), func(in data.Inspection) bool { return in.Published.Date > "2019-06-01" }), err
}

func TestDamageIsSaidAndTheRestSetSideBySide(t *testing.T) {
	st := uitest.Casebook(t)
	s := until2019{uitest.Damaged{Store: st, In: "birmingham-2018-12-ilacs"}}
	for _, b := range []string{"dudley", ""} {
		d := uitest.Start(t, New(s, uitest.Settings(), "birmingham", b), 120, 39)
		d.Has("# Birmingham, ILACS, 17 Jan 2019: 1 of its", "findings is damaged and cannot be read", "[R] Requires improvement")
	}
}

// TestAResizeKeepsTheLine under the cursor.
func TestAResizeKeepsTheLine(t *testing.T) {
	d := start(t, uitest.Casebook(t), "birmingham", "", 160, 47)
	d.Press("down", "down", "down")
	d.Resized(func() string { l, _ := d.Screen.line(); return l.Text })
}
