package store

import (
	"context"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/filter"
	"casebook/data/tag"
	"casebook/data/taxonomy"
	"casebook/store/codec"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"
)

const kinText = "Friends and family carers and special guardians of kinship placements get good support in the county."

const ownThemes = `# mine
[[theme]]
id = "kinship"
merge_into = "permanence"

[[theme]]
id = "lamps"
label = "Lamps"
words = ["lamp*"]

[[theme]]
id = "voice"
hidden = true
`

func themes(t *testing.T, text string) taxonomy.Taxonomy {
	t.Helper()
	tax, err := taxonomy.Read([]byte(text), "f")
	must(t, err)
	return tax
}

// retagged puts a text in force and returns what was planned and the casebook
// opened again.
func retaggedTo(t *testing.T, dir, text string) (*Retagging, *Store) {
	t.Helper()
	s := openQuiet(t, dir)
	p, err := s.PlanRetag(context.Background(), themes(t, text), []byte(text), nil)
	must(t, err)
	_, err = Retag(context.Background(), p, BuildOptions{}, nil)
	must(t, err)
	return p, openQuiet(t, dir)
}

func openQuiet(t *testing.T, dir string) *Store {
	t.Helper()
	s, err := Open(context.Background(), Config{Dir: dir})
	must(t, err)
	t.Cleanup(func() { s.Close() })
	return s
}

// asKept is all findings as they are shown and as they are kept.
func asKept(t *testing.T, s *Store) (shown, kept []data.Finding) {
	t.Helper()
	all, err := s.Inspections(filter.Filter{})
	must(t, err)
	for _, in := range all {
		a, err := s.Findings(in.ID)
		must(t, err)
		b, err := s.Stored().Findings(in.ID)
		must(t, err)
		shown, kept = append(shown, a...), append(kept, b...)
	}
	return shown, kept
}

func TestThemesOfOnesOwnArePutInForce(t *testing.T) {
	dir, _ := made(t)
	add(t, dir, lamps(lampText), suggested("leeds-2020-01-ilacs", kinText))
	before := openQuiet(t, dir)
	_, err := before.Choose(corrected(t, before))
	must(t, err)
	kinBefore := search(t, before, filter.Filter{}).Counts.Of(filter.Theme, "kinship")

	p, s := retaggedTo(t, dir, ownThemes)
	h := search(t, s, filter.Filter{})
	if n := h.Counts.Of(filter.Theme, "kinship"); n != 0 {
		t.Errorf("%d findings of a merged theme", n)
	}
	for _, c := range h.Counts[filter.Theme] {
		if c.ID == "kinship" || c.ID == "voice" {
			t.Errorf("%s is listed still", c.ID)
		}
	}
	for _, c := range p.Changes(p.Taxonomy) {
		if n := h.Counts.Of(filter.Theme, c.Theme); n != c.After {
			t.Errorf("%s: %d foreseen, %d found", c.Theme, c.After, n)
		}
		if c.Theme == "kinship" && (c.Before != kinBefore || c.Lost != kinBefore || len(c.LostBy) == 0) {
			t.Errorf("kinship: %+v of %d", c, kinBefore)
		}
	}
	if f, err := s.Finding(leeds + "/p1"); err != nil || !f.Confirmed || !slices.Equal(f.Themes, []string{"workforce", "plans"}) {
		t.Errorf("a choice is shown as %+v, %v", f, err)
	}
	if f, err := s.Stored().Findings(leeds); err != nil || f[0].Themes[0] != "lamps" {
		t.Errorf("under the choice stands %+v, %v", f, err)
	}
	if got := len(search(t, s, filter.Filter{}.Include(filter.Theme, "permanence")).Counts[filter.Theme]); got == 0 {
		t.Error("nothing counted")
	}
	if b, err := os.ReadFile(filepath.Join(dir, ThemesFile)); err != nil || string(b) != ownThemes {
		t.Errorf("%s: %q, %v", ThemesFile, b, err)
	}
	if s.Info().FormatVersion != codec.Format || !s.Taxonomy().Changed() {
		t.Error("the casebook does not know its own themes")
	}
	must(t, Check(context.Background(), s.Info().File))
}

// suggested is an imported report whose one finding the program tagged.
func suggested(id, text string) data.Entry {
	e := report(id, "leeds", text)
	e.Findings[0].Suggested = true
	return e
}

func TestWhatComesInLaterIsTaggedByTheSameThemes(t *testing.T) {
	dir, _ := made(t)
	retaggedTo(t, dir, ownThemes)
	add(t, dir, lamps(lampText), suggested("leeds-2020-01-ilacs", kinText))
	s := openQuiet(t, dir)
	for id, want := range map[string]string{leeds + "/p1": "lamps", "leeds-2020-01-ilacs/p1": "permanence"} {
		if f, err := s.Finding(id); err != nil || !slices.Contains(f.Themes, want) {
			t.Errorf("%s: %v, %v", id, f.Themes, err)
		}
	}
	renewed, err := Open(context.Background(), Config{Dir: dir, Builtin: datatest.Facts, BuiltinVersion: "2"})
	must(t, err)
	defer renewed.Close()
	if !renewed.Taxonomy().Changed() || search(t, renewed, filter.Filter{}).Counts.Of(filter.Theme, "kinship") != 0 {
		t.Error("newer built-in facts brought the built-in themes back")
	}
}

// TestRetaggingNeverTouchesChoicesAndIsTakenBack: whatever is merged or hidden,
// what the reader confirmed stays in the notebook, the same taxonomy again
// changes nothing, and the built-in themes bring everything back.
func TestRetaggingNeverTouchesChoicesAndIsTakenBack(t *testing.T) {
	datatest.Whole(t)
	ids := []string{"kinship", "permanence", "voice", "workforce", "plans", "early-help"}
	coded := report("leeds-2016-01-sif", "leeds", "A reader coded this of kinship care and what children say.")
	coded.Findings[0].Themes = []string{"kinship", "voice"}
	dir := filepath.Join(t.TempDir(), "casebook")
	_, err := buildBook(dir, data.Casebook{}, sequence([]data.Entry{lamps(lampText), suggested("leeds-2020-01-ilacs", kinText), coded}))
	must(t, err)
	retaggedTo(t, dir, "") // so that lamps is as the program suggests it
	first := openQuiet(t, dir)
	_, err = first.Choose(corrected(t, first))
	must(t, err)
	shown, kept := asKept(t, first)
	choices, err := first.Choices()
	must(t, err)
	rapid.Check(t, func(rt *rapid.T) {
		text, into := "", rapid.SampledFrom(ids).Draw(rt, "into")
		for _, id := range rapid.SliceOfNDistinct(rapid.SampledFrom(ids), 0, 3, rapid.ID).Draw(rt, "themes") {
			switch {
			case id == into:
			case rapid.Bool().Draw(rt, "hide"):
				text += "[[theme]]\nid = \"" + id + "\"\nhidden = true\n"
			default:
				text += "[[theme]]\nid = \"" + id + "\"\nmerge_into = \"" + into + "\"\n"
			}
		}
		_, s := retaggedTo(t, dir, text)
		now, err := s.Choices()
		must(t, err)
		if d := cmp.Diff(choices, now); d != "" {
			rt.Fatalf("choices: %s", d)
		}
		a, b := asKept(t, s)
		if !rapid.Bool().Draw(rt, "look further") { // the next one then starts from here
			return
		}
		again, s := retaggedTo(t, dir, text)
		if again.Changed != 0 {
			rt.Fatalf("the same themes again change %d findings", again.Changed)
		}
		a2, b2 := asKept(t, s)
		if d := cmp.Diff([][]data.Finding{a, b}, [][]data.Finding{a2, b2}); d != "" {
			rt.Fatalf("the same themes again: %s", d)
		}
		_, s = retaggedTo(t, dir, "")
		a, b = asKept(t, s)
		if d := cmp.Diff([][]data.Finding{shown, kept}, [][]data.Finding{a, b}); d != "" {
			rt.Fatalf("not brought back: %s", d)
		}
		if s.Info().FormatVersion != codec.Format {
			rt.Fatalf("format %d", s.Info().FormatVersion)
		}
	})
}

func TestStoppingLeavesTheCasebookAsItWas(t *testing.T) {
	dir, file := made(t)
	s := openQuiet(t, dir)
	p, err := s.PlanRetag(context.Background(), themes(t, ownThemes), nil, nil)
	must(t, err)
	ctx, cancel := context.WithCancel(context.Background())
	_, err = Retag(ctx, p, BuildOptions{}, func(n, _ int) {
		if n > 50 {
			cancel()
		}
	})
	if !errors.Is(err, context.Canceled) {
		t.Fatalf("got %v", err)
	}
	left, err := filepath.Glob(filepath.Join(dir, "*"+unfinished))
	must(t, err)
	now := openQuiet(t, dir)
	if now.Info().File != file || now.Taxonomy().Changed() || len(left) > 0 {
		t.Errorf("%s, own themes %v, left %v", now.Info().File, now.Taxonomy().Changed(), left)
	}
	if _, err := os.Stat(filepath.Join(dir, ThemesFile)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("%s was written: %v", ThemesFile, err)
	}
	stopped, cancelled := context.WithCancel(context.Background())
	cancelled()
	if _, err := s.PlanRetag(stopped, themes(t, ownThemes), nil, nil); !errors.Is(err, context.Canceled) {
		t.Errorf("planning was not stopped: %v", err)
	}
}

func TestAnOldPlanIsRefused(t *testing.T) {
	dir, _ := made(t)
	s := openQuiet(t, dir)
	p, err := s.PlanRetag(context.Background(), themes(t, ownThemes), nil, nil)
	must(t, err)
	add(t, dir, lamps(lampText))
	if _, err := Retag(context.Background(), p, BuildOptions{}, nil); !errors.Is(err, ErrOldPlan) {
		t.Errorf("got %v", err)
	}
}

func TestThemesFileIsKeptBeforeItIsReplaced(t *testing.T) {
	dir, _ := made(t)
	retaggedTo(t, dir, ownThemes)
	retaggedTo(t, dir, "")
	if _, err := os.Stat(filepath.Join(dir, ThemesFile)); !errors.Is(err, os.ErrNotExist) {
		t.Errorf("the file stays: %v", err)
	}
	b, err := os.ReadFile(filepath.Join(dir, ThemesFile+".before"))
	if err != nil || !strings.HasPrefix(string(b), "# mine") {
		t.Errorf("%q, %v", b, err)
	}
}

// What the picker says is what an import under the casebook's own themes makes.
func TestSuggestingKnowsOwnThemes(t *testing.T) {
	dir, _ := made(t)
	e := lamps(lampText + " " + kinText)
	add(t, dir, e)
	s := openQuiet(t, dir)
	before, err := s.Suggest(e.Findings[0])
	must(t, err)
	_, s = retaggedTo(t, dir, ownThemes)
	f, err := s.Finding(leeds + "/p1")
	must(t, err)
	got, err := s.Suggest(f)
	must(t, err)
	if slices.Contains(before.Themes, "lamps") || !slices.Contains(got.Themes, "lamps") || slices.Contains(got.Themes, "kinship") || !slices.Equal(got.Themes, f.Themes) {
		t.Errorf("suggests %q, before %q; the finding has %q", got.Themes, before.Themes, f.Themes)
	}
}

// A theme that is only called otherwise is no reason to tag anything anew: not
// even what an earlier program suggested changes under the reader's hands.
func TestARenamingTagsNothingAnew(t *testing.T) {
	dir, _ := made(t)
	stale := lamps(lampText)
	stale.Findings[0].Themes = []string{"iro"} // as no program suggests it now
	add(t, dir, stale)
	const text = "[[theme]]\nid = \"iro\"\nlabel = \"Reviewing officers\"\n"
	before := openQuiet(t, dir)
	_, err := before.Choose(data.NewChoice(rows(t, search(t, before, filter.Filter{}), 0, 1)[0].Finding, time.Unix(0, 0)))
	must(t, err)
	shown, kept := asKept(t, before)
	p, s := retaggedTo(t, dir, text)
	if said := strings.Join(p.Summary(), "\n"); p.Changed != 0 || !strings.Contains(said, `"IROs and conference chairs" is called "Reviewing officers" now`) ||
		!strings.Contains(said, "Only names change") || strings.Contains(said, "would change") || strings.Contains(said, "merged") {
		t.Errorf("%d change; says %s", p.Changed, said)
	}
	shownNow, keptNow := asKept(t, s)
	if d := cmp.Diff([][]data.Finding{shown, kept}, [][]data.Finding{shownNow, keptNow}); d != "" {
		t.Error(d)
	}
	if e, _ := s.Taxonomy().Entry("iro"); e.Label != "Reviewing officers" {
		t.Errorf("in force: %+v", e)
	}
	again, s := retaggedTo(t, dir, text)
	if said := strings.Join(again.Summary(), "\n"); again.OnlyNames || !strings.Contains(said, "in force already. Suggestions are made anew") {
		t.Errorf("the same again says %s", said)
	}
	if f, err := s.Finding(leeds + "/p1"); err != nil || slices.Contains(f.Themes, "iro") {
		t.Errorf("not suggested anew: %v, %v", f.Themes, err)
	}
}

// TestYourWordsAreCountedAsTheyAreGiven: what the preview says of the reader's own
// words is what becomes of every finding that holds them.
func TestYourWordsAreCountedAsTheyAreGiven(t *testing.T) {
	dir, _ := made(t)
	add(t, dir, lamps(lampText))
	const text = "[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lamp*\", \"social workers\"]\n[[theme]]\nid = \"voice\"\nmore_words = [\"children\"]\n[[theme]]\nid = \"moon\"\nlabel = \"Moon\"\nwords = [\"moonshine\"]\n"
	p, s := retaggedTo(t, dir, text)
	all, _ := asKept(t, s)
	for _, w := range p.YourWords() {
		given := 0
		for _, f := range all {
			if f.Suggested && slices.Contains(f.Themes, w.Theme) {
				given++
			}
		}
		if w.Theme == "lamps" && (given != 1 || w.Given != 1) || w.Paragraphs < w.Given || len(w.Examples) != min(10, w.Paragraphs) || w.Theme == "moon" && w.Paragraphs != 0 {
			t.Errorf("%+v, and %d have it", w, given)
		}
		for _, e := range w.Examples {
			if !strings.Contains(strings.ToLower(e.Says), map[string]string{"lamps": "", "voice": "children"}[w.Theme]) {
				t.Errorf("%s shows %q", w.Theme, e.Says)
			}
		}
	}
	rules, err := p.Taxonomy.Rules()
	must(t, err)
	counts := search(t, s, filter.Filter{}).Counts
	var guesses, yours int
	for _, f := range all {
		if !f.Suggested {
			continue
		}
		x := rules.Suggest(f.Text, f.Area, f.Polarity == data.Recommendation)
		if f.Unsure != x.Confidence.Unsure() {
			t.Errorf("%s is a guess: %v", f.ID, f.Unsure)
		}
		given, _ := rules.YourWords(f.Text)
		for _, id := range f.Themes {
			own := slices.ContainsFunc(given, func(o tag.Own) bool { return o.Theme == id })
			if is := slices.Contains(f.YourWords, id); is != own {
				t.Errorf("%s: %s by your words: %v", f.ID, id, is)
			}
		}
		if f.Unsure {
			guesses++
		}
		if len(f.YourWords) > 0 {
			yours++
		}
	}
	if counts.Of(filter.Tagging, "your-words") != yours || yours != 1 || counts.Of(filter.Tagging, "unsure") != guesses {
		t.Errorf("%d by your words and %d guesses are counted %v", yours, guesses, counts[filter.Tagging])
	}
	said := strings.Join(p.Summary(), "\n")
	for _, want := range []string{"Your words for Lamps occur in ", "Your words for Moon occur in no paragraph.", " keep what a reader worked out or you confirmed"} {
		if !strings.Contains(said, want) {
			t.Errorf("no %q in %s", want, said)
		}
	}
}
