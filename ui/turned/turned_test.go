package turned

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data"
	"casebook/data/history/turned"
	"casebook/store"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

// reports is a casebook in which Dudley, Nottingham and Leeds were criticised
// for care leavers and later praised, Leeds in part.
func reports(t testing.TB) *store.Store {
	t.Helper()
	dir := filepath.Join(t.TempDir(), "casebook")
	if err := uitest.CasebookIn(t, dir).Close(); err != nil {
		t.Fatal(err)
	}
	entries := func(yield func(data.Entry, error) bool) {
		for i, authority := range []string{"dudley", "nottingham", "leeds"} {
			for j, texts := range [][]string{
				{"!Pathway plans of care leavers are weak. They are not reviewed, and personal advisers do not see young people often enough to know how they are.", "!Too few care leavers live in suitable accommodation."},
				{"+Pathway plans of care leavers are clear and are reviewed well. Young people know their personal advisers, who stay with them.", "+Care leavers live in suitable accommodation."}} {
				if i == 2 && j == 1 {
					texts = append(texts, "!Some pathway plans are weak.")
				}
				in := data.Inspection{ID: fmt.Sprintf("%s-203%d-03-ilacs", authority, (i+2)*j), Authority: authority, Framework: data.ILACS, Coverage: data.Complete,
					Inspected: data.Fieldwork{Start: data.Date(fmt.Sprintf("203%d-03-02", (i+2)*j)), End: data.Date(fmt.Sprintf("203%d-03-13", (i+2)*j)), Status: data.InDocument}}
				var findings []data.Finding
				for k, text := range texts {
					p := data.Strength
					if text[0] == '!' {
						p = data.Development
					}
					findings = append(findings, data.Finding{ID: fmt.Sprintf("%s/p%d", in.ID, k+1), Inspection: in.ID, Text: text[1:], Polarity: p, Themes: []string{"care-leavers"},
						Attribution: data.Ofsted, Suggested: true, Source: data.Place{ID: "file-made", Document: "A made report", Paragraph: k + 1}})
				}
				if !yield(data.Entry{Inspection: in, Findings: findings}, nil) {
					return
				}
			}
		}
	}
	if _, err := store.Add(context.Background(), dir, data.Casebook{}, entries, store.BuildOptions{}); err != nil {
		t.Fatal(err)
	}
	return uitest.CasebookIn(t, dir)
}

func start(t testing.TB, s Store, q turned.Question, w, h int) *uitest.Driver[*Model] {
	t.Helper()
	if q.Within == "" {
		q.Within = turned.England
	}
	return uitest.Start(t, New(s, uitest.Settings(), q), w, h)
}

func TestFrames(t *testing.T) {
	s := reports(t)
	for _, size := range uitest.Sizes() {
		for name, q := range map[string]turned.Question{"theme": {Theme: "care-leavers", Authority: "birmingham"}, "matter": {Finding: "leeds-2030-03-ilacs/p2", Authority: "leeds"},
			"nobody": {Theme: "front-door"}} {
			t.Run(fmt.Sprintf("%s/%dx%d", name, size[0], size[1]), func(t *testing.T) {
				golden.RequireEqual(t, []byte(start(t, s, q, size[0], size[1]-1).Frame()))
			})
		}
	}
}

func TestATurnOpensTheComparison(t *testing.T) {
	d := start(t, reports(t), turned.Question{Theme: "care-leavers", Authority: "birmingham"}, 120, 39)
	d.Has("3 turns", "Nottingham", "Pathway plans of care leavers are weak.", "Pathway plans of care leavers are clear").Press("enter")
	if x := uitest.LastOf[nav.CompareMsg](d); x.A != "nottingham-2030-03-ilacs" || x.B != "nottingham-2033-03-ilacs" {
		t.Errorf("goes to %+v", x)
	}
	d.Press("O")
	if x := uitest.LastOf[nav.InspectionMsg](d); x.ID != "nottingham-2033-03-ilacs" || x.Finding != x.ID+"/p1" {
		t.Errorf("goes to %+v", x)
	}
	d.Press("H")
	if x := uitest.LastOf[nav.AcrossMsg](d); x != (nav.AcrossMsg{A: "birmingham", B: "nottingham"}) {
		t.Errorf("goes to %+v", x)
	}
	d.Press("y")
	if x := uitest.LastOf[nav.CopyMsg](d); !strings.Contains(x.Text, "are weak") || !strings.Contains(x.Text, "are clear") || strings.Count(x.Text, "Source: A made report, para 1)") != 2 || strings.Contains(x.Text, "-ilacs/") {
		t.Errorf("copies %q", x.Text)
	}
	d.Press("i")
	if x := uitest.LastOf[nav.ExplainMsg](d); !strings.Contains(strings.Join(x.Lines, " "), "Silence turns nothing") {
		t.Errorf("explains %q", x.Lines)
	}
	if authority, in := d.Screen.Subject(); authority != "nottingham" || in != "nottingham-2033-03-ilacs" {
		t.Errorf("is about %s, %s", authority, in)
	}
}

// TestPraiseSaysWhatIsAsked: above the paragraphs of a turn, and where there is none.
func TestPraiseSaysWhatIsAsked(t *testing.T) {
	s := reports(t)
	start(t, s, turned.Question{Finding: "dudley-2032-03-ilacs/p1", Authority: "dudley"}, 120, 39).Has("This finding is praise.", "criticised for its theme")
	start(t, s, turned.Question{Finding: "dudley-2030-03-ilacs/p1", Authority: "dudley"}, 120, 39).Lacks("This finding is")
}

func TestAmongWhomAndOutrightOnly(t *testing.T) {
	d := start(t, reports(t), turned.Question{Theme: "care-leavers", Authority: "birmingham"}, 160, 47)
	d.Press("r").Has("[region]", "Dudley").Lacks("Nottingham").Press("r").Has("[neighbours]", "Nottingham").Lacks("Dudley", "Leeds")
	d.Press("r").Has("[England]", "Leeds").Press("w").Has("outright only").Lacks("Leeds").Press("w").Has("Leeds")
	d = start(t, reports(t), turned.Question{Theme: "care-leavers"}, 80, 23)
	d.Press("r")
	if x := uitest.LastOf[nav.SayMsg](d); !strings.Contains(x.Text, "all of England") {
		t.Errorf("says %q", x.Text)
	}
}

// TestYearsFollowTheDateBasis, as a key changes it on every screen.
func TestYearsFollowTheDateBasis(t *testing.T) {
	d := start(t, reports(t), turned.Question{Theme: "care-leavers"}, 80, 23)
	d.Has("years: published")
	set := uitest.Settings()
	set.Basis = data.ByInspected
	d.Send(nav.SettingsMsg{Settings: set}).Has("years: inspected", "inspected 2 to 13 March 2030")
	if b := d.Screen.answer.Basis; b != data.ByInspected {
		t.Errorf("the answer goes by %s", b)
	}
}

func TestParagraphsAreReadAndSearched(t *testing.T) {
	d := start(t, reports(t), turned.Question{Theme: "care-leavers"}, 40, 12)
	d.Screen.search.Pause = 0
	d.Press("tab", "down", "down").Press("esc")
	if d.Screen.inPage || d.Screen.page.Offset != 2 {
		t.Errorf("the paragraphs are at %d", d.Screen.page.Offset)
	}
	d.Press("down", "/").Type("Leeds").Press("enter").Has("1/1")
	if x, _ := d.Screen.turn(); x.Authority.ID != "leeds" {
		t.Errorf("stops at %s", x.Authority.ID)
	}
	d.Press("esc", "esc")
	if _, back := d.Last().(nav.BackMsg); !back {
		t.Errorf("Esc sends %T", d.Last())
	}
}

// slow is a casebook whose inspections cannot be read, or not before it is let.
type slow struct {
	*store.Store
	err error
}

func (s slow) Stamps() (map[string]uint64, error) { return nil, s.err }

func TestWhatCannotBeAnsweredIsSaid(t *testing.T) {
	d := start(t, slow{reports(t), errors.New("the disk is wet")}, turned.Question{Theme: "care-leavers"}, 80, 23)
	d.Has("That could not be answered.", "the disk is wet", "q goes back").Press("enter", "down", "r", "q")
	if _, back := d.Last().(nav.BackMsg); !back {
		t.Errorf("q sends %T", d.Last())
	}
	if d := start(t, slow{reports(t), context.Canceled}, turned.Question{Theme: "care-leavers"}, 80, 23); d.Last() != (nav.BackMsg{}) {
		t.Errorf("a stop sends %T", d.Last())
	}
}

func TestAWaitSaysHowFarItIs(t *testing.T) {
	m := New(reports(t), uitest.Settings(), turned.Question{Theme: "care-leavers"})
	m.SetSize(80, 23)
	m.Init() // and nothing comes of it
	if got := m.View(); !strings.Contains(got, "This is done once and kept") {
		t.Error(got)
	}
	m.Update(uitest.Key(keys.InTurned, "esc"))
	if got := m.View(); !strings.Contains(got, "Stopping.") {
		t.Error(got)
	}
}

func TestFramesHaveTheirSize(t *testing.T) {
	s := reports(t)
	for seed := range uint64(6) {
		q := turned.Question{Theme: "care-leavers", Authority: "birmingham"}
		if seed%2 == 1 {
			q = turned.Question{Finding: "leeds-2030-03-ilacs/p2"}
		}
		d := start(t, s, q, 80, 23)
		d.Screen.search.Pause = 0
		d.Wander(seed, 60, []string{"up", "down", "pgup", "pgdown", "home", "end", "enter", "i", "y", "tab", "left", "right", "/", "n", "N", "w", "r", "O", "H", "esc"})
	}
}
