package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/review"
	"casebook/store/notebook"
)

const leeds = "leeds-2024-02-ilacs"

// lamps is an imported report with one suggested finding.
func lamps(text string) data.Entry {
	e := report(leeds, "leeds", text)
	e.Findings[0].Suggested = true
	return e
}

func add(t *testing.T, dir string, entries ...data.Entry) {
	t.Helper()
	_, err := Add(context.Background(), dir, data.Casebook{}, sequence(entries), BuildOptions{})
	must(t, err)
}

// corrected is what a reviewer makes of the finding of lamps.
func corrected(t *testing.T, s *Store) data.Choice {
	t.Helper()
	f, err := s.Finding(leeds + "/p1")
	must(t, err)
	c := data.NewChoice(f, time.Date(2026, 3, 1, 9, 0, 0, 0, time.UTC))
	c.Themes, c.Polarity = []string{"workforce", "plans"}, data.Development
	return c
}

// confirmed is a casebook with lamps, of which the reviewer's choice stands.
func confirmed(t *testing.T) (dir string, s *Store) {
	t.Helper()
	dir, _ = made(t)
	add(t, dir, lamps(lampText))
	s = open(t, dir)
	_, err := s.Choose(corrected(t, s))
	must(t, err)
	return dir, s
}

const lampText = "Lamps along the river are lit at dusk on every day of the week and children say that they feel safe there."

func TestAChoiceWinsInEveryAnswer(t *testing.T) {
	dir, _ := made(t)
	add(t, dir, lamps(lampText))
	s, other := open(t, dir), open(t, dir)
	_, err := s.Choose(corrected(t, s))
	must(t, err)
	if s.Changed() {
		t.Error("a window's own write is news to it")
	}
	if !other.Changed() || other.Superseded() {
		t.Error("another window does not see that the notebook was written")
	}
	check := func(s *Store) {
		t.Helper()
		h := search(t, s, filter.Default().Include(filter.Tagging, "confirmed"))
		if h.Total != 1 || h.Counts.Of(filter.Theme, "plans") != 1 || h.Counts.Of(filter.Theme, "drift") != 0 || h.Counts.Of(filter.Tagging, "worked-out") != 115 {
			t.Errorf("%d confirmed, counts %v %v", h.Total, h.Counts[filter.Theme], h.Counts[filter.Tagging])
		}
		one, err := s.Finding(leeds + "/p1")
		must(t, err)
		of, err := s.Findings(leeds)
		must(t, err)
		by, err := s.AuthorityFindings("leeds")
		must(t, err)
		for _, f := range []data.Finding{one, of[0], by[0], rows(t, h, 0, 1)[0].Finding} {
			if !f.Confirmed || f.Suggested || f.TextChanged || f.Polarity != data.Development || !slices.Equal(f.Themes, []string{"workforce", "plans"}) {
				t.Errorf("shown as %+v", f)
			}
		}
		if f, err := s.Stored().Findings(leeds); err != nil || f[0].Confirmed || f[0].Themes[0] != "drift" {
			t.Errorf("stored as %+v, %v", f, err)
		}
	}
	check(s)
	check(open(t, dir))
	undo(t, s)
	if f, err := s.Finding(leeds + "/p1"); err != nil || !f.Suggested || f.Confirmed {
		t.Errorf("after undo %+v, %v", f, err)
	}
	if _, err := s.Choose(data.Choice{Key: "x", Finding: "leeds-2024-02-ilacs/p9", Polarity: data.Strength}); !errors.Is(err, ErrNotFound) {
		t.Errorf("a choice about nothing: %v", err)
	}
	if _, err := s.Withdraw(leeds + "/p1"); !errors.Is(err, ErrNotFound) {
		t.Errorf("nothing to take back: %v", err)
	}
}

func TestAChoiceOutlivesImports(t *testing.T) {
	dir, _ := confirmed(t)
	moved := lamps(lampText)
	moved.Findings[0].ID = leeds + "/p7" // its place and text are the key
	for _, x := range []struct {
		name     string
		entry    data.Entry
		id       string // where the choice stands, "" for nowhere
		changed  bool
		withText bool
	}{
		{name: "the same report", entry: lamps(lampText), id: leeds + "/p1"},
		{name: "under another id", entry: moved, id: leeds + "/p7"},
		{name: "a corrected one", entry: lamps(strings.Replace(lampText, "dusk", "dawn", 1)), id: leeds + "/p1", changed: true},
		{name: "quite another text", entry: lamps("Rivers are counted by the council every second week."), id: ""},
		{name: "the inspection goes", entry: data.Entry{Inspection: lamps("").Inspection, Imported: true}, id: ""},
		{name: "it comes back", entry: lamps(lampText), id: leeds + "/p1"},
	} {
		t.Run(x.name, func(t *testing.T) {
			add(t, dir, x.entry)
			for range 2 { // found anew, then as it was written down
				s := open(t, dir)
				kept, err := s.Choices()
				must(t, err)
				if len(kept) != 1 || kept[0].Now != x.id || kept[0].TextChanged != x.changed || kept[0].Orphaned() != (x.id == "") {
					t.Fatalf("kept %+v", kept)
				}
				standing, orphaned := s.Confirmed()
				if h := search(t, s, filter.Filter{}.Include(filter.Tagging, "confirmed")); h.Total != standing || standing+orphaned != 1 || (standing == 1) != (x.id != "") {
					t.Errorf("%d found, %d standing, %d orphaned", h.Total, standing, orphaned)
				}
				if x.id == "" {
					continue
				}
				f, err := s.Finding(x.id)
				must(t, err)
				if f.Polarity != data.Development || f.TextChanged != x.changed || strings.Contains(f.TaggingWords(), "changed") != x.changed {
					t.Errorf("shown as %+v", f)
				}
			}
		})
	}
}

// undo takes back what was done last.
func undo(t *testing.T, s *Store) {
	t.Helper()
	_, err := s.Undo()
	must(t, err)
}

func TestConfirmingACorrectedTextReplacesTheOldChoice(t *testing.T) {
	dir, _ := confirmed(t)
	add(t, dir, lamps(strings.Replace(lampText, "dusk", "dawn", 1)))
	s := open(t, dir)
	_, err := s.Choose(corrected(t, s))
	must(t, err)
	f, err := s.Finding(leeds + "/p1")
	must(t, err)
	if kept, err := s.Choices(); err != nil || len(kept) != 1 || f.TextChanged || !f.Confirmed {
		t.Errorf("%d kept, %v; shown as %+v", len(kept), err, f)
	}
	undo(t, s)
	if f, err = s.Finding(leeds + "/p1"); err != nil || !f.TextChanged {
		t.Errorf("after undo %+v, %v", f, err)
	}
}

func TestAnOrphanedChoiceCanBeTakenBack(t *testing.T) {
	dir, _ := confirmed(t)
	add(t, dir, lamps("Quite another sentence stands here."))
	s := open(t, dir)
	_, err := s.Withdraw(leeds + "/p1")
	must(t, err)
	if kept, err := s.Choices(); err != nil || len(kept) != 0 {
		t.Errorf("kept %v, %v", kept, err)
	}
}

func TestWhatIsWrittenDownOfPlacesIsNeverTrustedBlindly(t *testing.T) {
	dir, s := confirmed(t)
	whole, err := os.ReadFile(s.anchorsPath())
	must(t, err)
	if n, ok := s.cachedAnchors(s.book.Stamp()); !ok || len(n.anchors) != 1 {
		t.Fatal("the places are not kept")
	}
	for i := range whole {
		b := slices.Clone(whole)
		b[i] ^= 4
		must(t, os.WriteFile(s.anchorsPath(), b, 0o600))
		if _, ok := s.cachedAnchors(s.book.Stamp()); ok {
			t.Fatalf("byte %d changed, and the places are taken", i)
		}
	}
	must(t, os.WriteFile(s.anchorsPath(), whole[:5], 0o600))
	if f, err := open(t, dir).Finding(leeds + "/p1"); err != nil || !f.Confirmed {
		t.Errorf("places cut short: %+v, %v", f, err)
	}
	must(t, os.Remove(s.anchorsPath()))
	must(t, os.Mkdir(s.anchorsPath(), 0o700)) // cannot be written
	if f, err := open(t, dir).Finding(leeds + "/p1"); err != nil || !f.Confirmed {
		t.Errorf("places that cannot be written: %+v, %v", f, err)
	}
}

func TestADamagedNotebookIsSaidAndTheRestIsRead(t *testing.T) {
	dir, s := confirmed(t)
	must(t, os.Truncate(s.Notebook().Path(), 0))
	s = open(t, dir)
	if said := strings.Join(s.Notices(), "\n"); !strings.Contains(said, "notebook is damaged") || !strings.Contains(said, "not shown") {
		t.Errorf("says %q", said)
	}
	if err := s.NotebookUnread(); !errors.Is(err, notebook.ErrDamaged) {
		t.Errorf("the notebook is unread: %v", err)
	}
	if f, err := s.Finding(leeds + "/p1"); err != nil || !f.Suggested {
		t.Errorf("the finding: %+v, %v", f, err)
	}
	if _, err := s.Choose(corrected(t, s)); !errors.Is(err, notebook.ErrDamaged) {
		t.Errorf("a write: %v", err)
	}
}

// Two items of the same words under one heading have one key: what is chosen of
// one is shown of each, counted for each, and taken back from each.
func TestAChoiceAboutOneOfTwinsStandsOnEach(t *testing.T) {
	dir, _ := made(t)
	twins := func(places ...string) data.Entry {
		e := lamps(lampText)
		first := e.Findings[0]
		e.Findings = nil
		for i, p := range places {
			f := first
			f.ID, f.Source.Paragraph, f.Source.Item = leeds+"/"+p, 0, i+1
			e.Findings = append(e.Findings, f)
		}
		return e
	}
	add(t, dir, twins("i1", "i2", "i3"))
	s := open(t, dir)
	f, err := s.Finding(leeds + "/i2")
	must(t, err)
	f.Polarity = data.MixedPolarity
	_, err = s.Choose(data.NewChoice(f, time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)))
	must(t, err)
	each := func(s *Store, want ...string) {
		t.Helper()
		for i := range want {
			want[i] = leeds + "/" + want[i]
		}
		if got := confirmedIn(t, s); !slices.Equal(got, want) {
			t.Fatalf("confirmed %q, want %q", got, want)
		}
		h := search(t, s, filter.Filter{}.Include(filter.Tagging, "confirmed"))
		if h.Total != len(want) || h.Counts.Of(filter.Polarity, "mixed") != len(want) {
			t.Errorf("%d found, counts %v; want %d", h.Total, h.Counts[filter.Polarity], len(want))
		}
	}
	each(s, "i1", "i2", "i3")
	must(t, os.Remove(s.anchorsPath()))
	for range 2 { // found anew, then as it was written down
		each(open(t, dir), "i1", "i2", "i3")
	}
	kept, err := s.Choices()
	must(t, err)
	if standing, orphaned := s.Confirmed(); len(kept) != 1 || kept[0].Now != leeds+"/i2" || standing != 1 || orphaned != 0 {
		t.Errorf("kept %+v; %d standing, %d orphaned", kept, standing, orphaned)
	}
	undo(t, s)
	each(s)
	_, err = s.Choose(data.NewChoice(f, time.Date(2026, 3, 1, 0, 0, 0, 0, time.UTC)))
	must(t, err)
	add(t, dir, twins("i4", "i5"))
	s = open(t, dir)
	each(s, "i4", "i5")
	if kept, err := s.Choices(); err != nil || kept[0].Now != leeds+"/i4" {
		t.Errorf("where its place has gone, it stands on %+v, %v", kept, err)
	}
	_, err = s.Withdraw(leeds+"/i5", leeds+"/i4")
	must(t, err)
	each(s)
}

// Where two choices meet on one finding, that of its very text counts, also when
// it was made on a twin.
func TestATwinsChoiceCountsBeforeThatOfAnotherText(t *testing.T) {
	dir, _ := made(t)
	two := func(second string) data.Entry {
		e := lamps(lampText)
		f := e.Findings[0]
		f.ID, f.Text = leeds+"/p2", second
		e.Findings = append(e.Findings, f)
		return e
	}
	add(t, dir, two(strings.Replace(lampText, "dusk", "dawn", 1)))
	s := open(t, dir)
	for i, id := range []string{leeds + "/p1", leeds + "/p2"} {
		f, err := s.Finding(id)
		must(t, err)
		f.Polarity = []data.Polarity{data.MixedPolarity, data.Context}[i]
		_, err = s.Choose(data.NewChoice(f, time.Date(2026, 3, 1+i, 0, 0, 0, 0, time.UTC)))
		must(t, err)
	}
	add(t, dir, two(lampText))
	s = open(t, dir)
	for _, id := range []string{leeds + "/p1", leeds + "/p2"} {
		if f, err := s.Finding(id); err != nil || f.Polarity != data.MixedPolarity || f.TextChanged {
			t.Errorf("%s is shown as %s, %v", id, f.Polarity, err)
		}
	}
	if standing, orphaned := s.Confirmed(); standing != 1 || orphaned != 1 {
		t.Errorf("%d standing, %d orphaned", standing, orphaned)
	}
}

func confirmedIn(t *testing.T, s *Store) []string {
	t.Helper()
	all, err := s.Findings(leeds)
	must(t, err)
	var out []string
	for _, f := range all {
		if f.Confirmed {
			out = append(out, f.ID)
		}
	}
	return out
}

func TestPairsAreKeptThroughTheStore(t *testing.T) {
	dir, _ := made(t)
	s := open(t, dir)
	p := data.Pair{A: data.PairEnd{Key: "a", Finding: "x/p1"}, B: data.PairEnd{Key: "b"}, Together: true, Change: "improved"}
	_, err := s.Pair(p)
	must(t, err)
	if got, err := open(t, dir).Pairs(); err != nil || len(got) != 1 || got[0].Change != "improved" || got[0].Made.IsZero() || s.Changed() {
		t.Errorf("pairs %+v, %v", got, err)
	}
	undo(t, s)
	if got, err := s.Pairs(); err != nil || len(got) != 0 {
		t.Errorf("after undo %+v, %v", got, err)
	}
}

// TestAReviewCountsWhatWasRead: confirmed suggestions leave the queue and are counted,
// with those that were left as suggested; what was skipped stands last, also after the
// casebook was opened again.
func TestAReviewCountsWhatWasRead(t *testing.T) {
	dir, _ := made(t)
	e := lamps(lampText)
	for i, text := range []string{kinText, "This is known."} {
		f := e.Findings[0]
		f.ID, f.Text, f.Source.Paragraph = fmt.Sprintf("%s/p%d", leeds, i+2), text, i+2
		e.Findings = append(e.Findings, f)
	}
	add(t, dir, e)
	s := openQuiet(t, dir)
	queue := func(s *Store) review.Queue {
		t.Helper()
		q, err := s.Review(context.Background(), filter.Default(), func(int, int, string) {})
		must(t, err)
		return q
	}
	q := queue(s)
	n := len(q.Items)
	if n < 3 || q.Progress != (review.Progress{Left: n}) || q.Beyond != 0 {
		t.Fatalf("%d items, %+v", n, q.Progress)
	}
	_, err := s.Choose(data.NewChoice(q.Items[1].Finding, time.Unix(0, 0)))
	must(t, err)
	other, err := q.Items[2].Finding.WithPolarity(data.MixedPolarity)
	must(t, err)
	other.Themes = []string{"workforce"}
	_, err = s.Choose(data.NewChoice(other, time.Unix(0, 0)))
	must(t, err)
	_, err = s.Skip(q.Items[0].Finding)
	must(t, err)
	s = openQuiet(t, dir)
	got := queue(s)
	if got.Progress != (review.Progress{Read: 2, Agreed: 1, Left: n - 2}) {
		t.Errorf("%+v", got.Progress)
	}
	if last := got.Items[len(got.Items)-1]; last.Finding.ID != q.Items[0].Finding.ID || !last.Skipped {
		t.Errorf("last is %s", last.Finding.ID)
	}
	undo(t, s)
	if first := queue(s).Items[0]; first.Finding.ID != q.Items[0].Finding.ID || first.Skipped {
		t.Errorf("first is %s", first.Finding.ID)
	}
	if p, err := s.Reviewed(filter.Default().Include(filter.Authority, "birmingham")); err != nil || p.Read != 0 {
		t.Errorf("of another authority %+v, %v", p, err)
	}
}

// TestAThemeThatComesFirstForTheFirstTimeStandsInItsPlace among findings sorted by theme.
func TestAThemeThatComesFirstForTheFirstTimeStandsInItsPlace(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "casebook")
	one, two := lamps("Two lamps are lit at dusk."), report("leeds-2020-01-ilacs", "leeds", "Children are heard.")
	one.Findings[0].Themes, two.Findings[0].Themes = []string{"plans", "barges"}, []string{"lamps"}
	_, err := buildBook(dir, data.Casebook{}, sequence([]data.Entry{one, two}))
	must(t, err)
	s := openQuiet(t, dir)
	c := data.NewChoice(one.Findings[0], time.Unix(0, 0))
	c.Themes = []string{"barges"}
	_, err = s.Choose(c)
	must(t, err)
	h, err := s.Search(filter.Filter{}, Order{By: ByTheme})
	must(t, err)
	if got := rows(t, h, 0, 2); got[0].Finding.ID != one.Findings[0].ID {
		t.Errorf("%s stands first", got[0].Finding.ID)
	}
}
