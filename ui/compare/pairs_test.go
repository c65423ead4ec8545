package compare

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/store"
	"casebook/ui/nav"
	"casebook/ui/uitest"
)

// matters opens the matters of Birmingham's inspections of 2014 and 2018.
func matters(t *testing.T, s Store, w int) (*driver, *Model) {
	t.Helper()
	m := New(s, uitest.Settings(), in2014, in2018)
	return start(t, m, w, 47).Press("r"), m
}

// at goes to the heading of the matter of a finding.
func at(t *testing.T, d *driver, m *Model, finding string) {
	t.Helper()
	if m.blockOf("matter:"+finding, 0) < 0 {
		t.Fatalf("no matter of %s", finding)
	}
	m.seek("matter:" + finding)
	d.Press("down")
}

func matterOf(m *Model, finding string) compare.Matter {
	for _, x := range m.pair.Matters {
		if x.Finding.ID == finding {
			return x
		}
	}
	return compare.Matter{}
}

// unlinked is a finding of A that the program links to nothing.
func unlinked(t *testing.T, m *Model) string {
	t.Helper()
	for _, x := range m.pair.Matters {
		if len(x.B)+len(x.Again) == 0 {
			return x.Finding.ID
		}
	}
	t.Fatal("every matter has links")
	return ""
}

func TestPairingTakingApartAndUndoing(t *testing.T) {
	for _, w := range []int{160, 80} {
		s := uitest.Casebook(t)
		d, m := matters(t, s, w)
		id := unlinked(t, m)
		at(t, d, m, id)
		d.Press("tab")
		if w == 160 && m.side != sideB {
			t.Fatal("Tab keeps the side")
		}
		m.seek("new")
		d.Press("down")
		d.Has("pair: not paired").Press("m")
		if x := matterOf(m, id); len(x.B) != 1 || x.B[0].Status != compare.Confirmed || x.Status != compare.Suggested {
			t.Fatalf("width %d: after pairing: %+v", w, x.B)
		}
		pairs, err := s.Pairs()
		if err != nil || len(pairs) != 1 || !pairs[0].Together || pairs[0].A.Finding != id {
			t.Fatalf("in the notebook: %v, %v", pairs, err)
		}
		at(t, d, m, id)
		d.Has("pair: confirmed").Press("m")
		if x := matterOf(m, id); len(x.B) != 0 {
			t.Fatalf("after taking apart: %+v", x.B)
		}
		m.seek("new")
		d.Press("down").Has("pair: taken apart")
		d.Press("u")
		if x := matterOf(m, id); len(x.B) != 1 {
			t.Fatalf("after undoing: %+v", x.B)
		}
		d.Press("u")
		if pairs, _ := s.Pairs(); len(pairs) != 0 {
			t.Fatalf("after undoing all: %v", pairs)
		}
		d.Press("U")
		if x := matterOf(m, id); len(x.B) != 1 || x.B[0].Status != compare.Confirmed {
			t.Fatalf("after redoing: %+v", x.B)
		}
	}
}

func TestConfirmingAChange(t *testing.T) {
	s := uitest.Casebook(t)
	d, m := matters(t, s, 120)
	id := in2014 + "/b14-12"
	at(t, d, m, id)
	was := matterOf(m, id)
	if was.Status == compare.Confirmed {
		t.Fatal("confirmed before it was")
	}
	d.Press("enter").Has("Confirm ^ improved?").Press("right", "left", "f").Has("Confirm . not mentioned?").Press("esc").Lacks("Confirm ")
	if got := matterOf(m, id); got.Status != was.Status {
		t.Fatal("Esc confirmed")
	}
	d.Press("enter", "enter")
	if x := matterOf(m, id); x.Status != compare.Confirmed || x.Change != was.Change {
		t.Fatalf("%s, %s", x.Change, x.Status)
	}
	if m.pair.ChangeCount(data.Improved) == "" || !strings.Contains(d.Frame(), "1 confirmed") {
		t.Error("the head does not count what is confirmed:\n" + d.Frame())
	}
	if _, other := matters(t, s, 120); matterOf(other, id).Status != compare.Confirmed {
		t.Error("another window does not show it")
	}
	d.Press("enter", "f", "f", "f", "enter") // no change of the reader's
	if x := matterOf(m, id); x.Status != was.Status || x.Change != was.Change {
		t.Errorf("%s, %s after it was taken back", x.Change, x.Status)
	}
}

func TestConfirmingThatBDoesNotMentionIt(t *testing.T) {
	s := uitest.Casebook(t)
	d, m := matters(t, s, 80)
	id := unlinked(t, m)
	at(t, d, m, id)
	d.Press("enter", "f", "f", "enter")
	if say := uitest.LastOf[nav.SayMsg](d); !strings.Contains(say.Text, "Which finding of B shows it?") {
		t.Fatalf("a change without a finding: %q", say.Text)
	}
	d.Press("left", "left", "enter")
	if x := matterOf(m, id); x.Change != data.NotMentioned || x.Status != compare.Confirmed || len(m.pair.Orphans) != 0 {
		t.Fatalf("%s, %s, %v", x.Change, x.Status, m.pair.Orphans)
	}
	d.Press("enter", "f", "f", "enter") // no change of the reader's
	if x := matterOf(m, id); x.Status != compare.Suggested {
		t.Errorf("%s, %s after it was taken back", x.Change, x.Status)
	}
}

func TestOrphanedPairsAreListedAtTheEnd(t *testing.T) {
	s := uitest.Casebook(t)
	f, err := s.Findings(in2014)
	if err != nil {
		t.Fatal(err)
	}
	gone := data.PairEnd{Key: "gone", Finding: in2018 + "/p999", Inspection: in2018, Text: "Lanterns are lit at dusk."}
	if _, err := s.Pair(data.Pair{A: data.NewPairEnd(f[0]), B: gone, Together: true}); err != nil {
		t.Fatal(err)
	}
	d, _ := matters(t, s, 160)
	d.Press("end").Has(compare.Orphaned, "B's finding of this pair is not in the casebook any more.", "(gone) "+in2018+"/p999: Lanterns are lit at dusk.")
}

func TestJudgementsAreShownWhileMattersAreRead(t *testing.T) {
	m := New(uitest.Casebook(t), uitest.Settings(), in2014, in2018)
	m.find.Pause = 0
	m.SetSize(160, 47)
	first := m.Init()()
	follow := m.Update(first)
	f := m.View()
	if !strings.Contains(f, "Requires improvement") {
		t.Fatal("no judgements:\n" + f)
	}
	m.Update(uitest.Key(m.Scope(), "r"))
	if f := m.View(); !strings.Contains(f, "are being read") {
		t.Fatal("it is not said that matters are being read:\n" + f)
	}
	stale := m.match() // asked again: the first answer is too late
	(&driver{T: t, Screen: m}).Run(follow)
	if m.pair.matched {
		t.Error("an answer that came too late is shown")
	}
	(&driver{T: t, Screen: m}).Run(stale)
	if f := m.View(); !m.pair.matched || strings.Contains(f, "are being read") {
		t.Error("the matters are not shown:\n" + f)
	}
}

// locked is a casebook whose notebook cannot be read or written.
type locked struct{ *store.Store }

var errLocked = errors.New("the notebook lies at the bottom of the lake")

func (locked) Pairs() ([]data.Pair, error) { return nil, errLocked }

func TestANotebookThatCannotBeReadIsSaid(t *testing.T) {
	d, m := matters(t, locked{uitest.Casebook(t)}, 160)
	d.Has("Your own pairs are not shown: "+errLocked.Error(), "By matter")
	at(t, d, m, in2014+"/b14-12")
	for _, key := range []string{"m", "enter"} {
		d.Press(key)
		if say := uitest.LastOf[nav.SayMsg](d); !say.Bad || !strings.Contains(say.Text, errLocked.Error()) {
			t.Errorf("%s: %q", key, say.Text)
		}
	}
}

func TestNothingToPair(t *testing.T) {
	s := uitest.Casebook(t)
	for _, x := range []struct{ name, a, b, want string }{
		{"the same inspection", in2014, in2014, "same inspection"},
		{"no findings of B", in2014, in2023, "No findings are held of B"},
	} {
		t.Run(x.name, func(t *testing.T) {
			d := start(t, New(s, uitest.Settings(), x.a, x.b), 120, 39).Press("r")
			d.Has(x.want).Press("m")
			if say := uitest.LastOf[nav.SayMsg](d); !strings.Contains(say.Text, x.want) {
				t.Errorf("m: %q", say.Text)
			}
		})
	}
}

func TestEverySuggestionIsExplained(t *testing.T) {
	d, m := matters(t, uitest.Casebook(t), 160)
	for _, x := range m.pair.Matters {
		suggested := slices.IndexFunc(x.B, func(l compare.Link) bool { return l.Status == compare.Suggested })
		if suggested < 0 {
			continue
		}
		l := x.B[suggested]
		at(t, d, m, x.Finding.ID)
		d.Press("i")
		lines := strings.Join(uitest.LastOf[nav.ExplainMsg](d).Lines, "\n")
		for _, want := range append([]string{l.Words(false), "no arrow is drawn"}, l.Reasons...) {
			if !strings.Contains(lines, want) {
				t.Errorf("%q is not explained:\n%s", want, lines)
			}
		}
		return
	}
	t.Fatal("no suggestion in the built-in casebook")
}

func TestSearchUnfoldsWhatItFinds(t *testing.T) {
	d, m := matters(t, uitest.Casebook(t), 160)
	d.Press("/").Type("children").Press("enter")
	for range m.find.Hits() {
		d.Press("n")
		cur, _ := m.flow().Cursor()
		if _, _, ok := m.finding(cur.ID); !ok {
			t.Fatalf("a hit leads to %q", cur.ID)
		}
	}
}

// Where the sides stand below each other a finding can be held, to be paired
// with one of another matter.
func TestPairingAcrossTwoMattersInANarrowWindow(t *testing.T) {
	d, m := matters(t, uitest.Casebook(t), 80)
	first := m.pair.Matters[0].Finding.ID
	var other compare.Matter
	for _, x := range m.pair.Matters[1:] {
		if len(x.B) > 0 && x.Finding.ID != first {
			other = x
			break
		}
	}
	at(t, d, m, first)
	d.Press("z").Has("A held")
	m.seek("matter:" + other.Finding.ID)
	d.Press("down", "down").Has("A held")
	if _, stop, ok := m.under(sideB); !ok || stop != stopID(sideB, other.B[0].Finding.ID) {
		t.Fatal("the cursor is not on the finding of B")
	}
	d.Press("m")
	if x := matterOf(m, first); len(x.B) == 0 || x.B[0].Status != compare.Confirmed || x.B[0].Finding.ID != other.B[0].Finding.ID {
		t.Fatalf("the held finding was not paired: %+v", x.B)
	}
	d.Press("z")
	if m.hold != 0 {
		t.Error("z does not let go")
	}
}

// TestEachSidesOwnCursorPairsAcrossMatters: with the sides scrolling alone the
// left cursor stays where it is while the right one looks elsewhere.
func TestEachSidesOwnCursorPairsAcrossMatters(t *testing.T) {
	s := uitest.Casebook(t)
	d, m := matters(t, s, 160)
	id, other := unlinked(t, m), in2014+"/b14-02"
	at(t, d, m, id)
	d.Press("z", "tab")
	m.alone[1].To(m.blockOf("matter:"+other, 0) - m.lead())
	d.Press("down")
	c, ok := m.couple()
	if !ok || c.a.ID != id || c.b.ID != matterOf(m, other).B[0].Finding.ID {
		t.Fatalf("under the cursors: %s and %s", c.a.ID, c.b.ID)
	}
	d.Press("m")
	if x := matterOf(m, id); len(x.B) != 1 || x.B[0].Finding.ID != c.b.ID || x.B[0].Status != compare.Confirmed {
		t.Errorf("paired: %+v", x.B)
	}
	if now, _ := m.couple(); now.a.ID != c.a.ID || now.b.ID != c.b.ID {
		t.Errorf("the cursors moved to %s and %s", now.a.ID, now.b.ID)
	}
}

// hostile is a casebook whose texts try to steer the terminal.
type hostile struct{ *store.Store }

func (h hostile) Findings(id string) ([]data.Finding, error) {
	out, err := h.Store.Findings(id)
	for i := range out {
		out[i].Text = "\x1b[2J\x1b]0;x\x07" + strings.Repeat("\u4e16\u754c", 90) + " " + out[i].Text + "\u202e\r\n"
		out[i].Thread = ""
	}
	return out, err
}

func TestHostileTextsKeepTheFrame(t *testing.T) {
	s := hostile{uitest.Casebook(t)}
	for seed := range uint64(6) {
		d := start(t, New(s, uitest.Settings(), in2014, in2018), 80, 23).Press("r")
		d.Wander(seed, 50, []string{"down", "up", "pgdown", "pgup", "tab", "enter", "f", "m", "u", "-", "z", "r", "L", "}", "{", "w", "home", "end", "i"})
	}
}

// TestAChangeIsConfirmedInEveryView: v asks of the finding of A under the
// cursor whatever the rows are, and says so where there is none.
func TestAChangeIsConfirmedInEveryView(t *testing.T) {
	for _, rows := range []rowsBy{byTheme, byArea, byMatter} {
		s := uitest.Casebook(t)
		m := New(s, uitest.Settings(), in2014, in2018)
		d := start(t, m, 120, 47)
		for m.rows != rows {
			d.Press("r")
		}
		d.Press("v")
		if x := uitest.LastOf[nav.SayMsg](d); m.confirming != nil || !strings.Contains(x.Text, "v confirms what became of a finding of A") {
			t.Errorf("%s: on a warning v says %q", rows.Words(), x.Text)
		}
		id := ""
		for range 200 {
			cur, _ := m.flow().Cursor()
			if f, _, ok := m.finding(cur.ID); ok && f.Inspection == in2014 {
				if i, asks := m.pair.places[f.ID]; asks && m.pair.Matters[i].Status != compare.Confirmed {
					id = f.ID
					break
				}
			}
			d.Press("down")
		}
		if id == "" {
			t.Fatalf("%s: no finding of A that asks for work", rows.Words())
		}
		d.Press("v").Has("Confirm ").Press("enter")
		if x := matterOf(m, id); x.Status != compare.Confirmed {
			t.Errorf("%s: %s is %s, %s", rows.Words(), id, x.Change, x.Status)
		}
	}
}
