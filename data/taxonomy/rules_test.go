package taxonomy

import (
	"slices"
	"testing"

	"github.com/google/go-cmp/cmp"
	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/tag"
)

func rules(t interface{ Fatal(...any) }, toml string) *Rules {
	tax, err := Read([]byte(toml), "f")
	if err != nil {
		t.Fatal(err)
	}
	r, err := tax.Rules()
	if err != nil {
		t.Fatal(err)
	}
	return r
}

const merged = "[[theme]]\nid = \"kinship\"\nmerge_into = \"permanence\"\n"

func TestASuggestionFollowsTheTaxonomy(t *testing.T) {
	const kin = "Friends and family carers and special guardians of kinship placements get good support in the county."
	const lanterns = "Lanterns are carried along the towpath, and a lantern-maker teaches children."
	for _, x := range []struct {
		name, toml, text string
		has, lacks       []string
	}{
		{"built-in", "", kin, []string{"kinship"}, nil},
		{"merged", merged, kin, []string{"permanence"}, []string{"kinship"}},
		{"hidden", "[[theme]]\nid = \"kinship\"\nhidden = true\n", kin, nil, []string{"kinship"}},
		{"own words", "[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lantern*\"]\n", lanterns, []string{"lamps"}, nil},
		{"more words of a built-in theme", "[[theme]]\nid = \"education\"\nmore_words = [\"lantern*\"]\n", lanterns, []string{"education"}, nil},
		{"own merged into built-in", "[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lantern*\"]\nmerge_into = \"education\"\n", lanterns, []string{"education"}, []string{"lamps"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			s := rules(t, x.toml).Suggest(x.text, "", false)
			for _, id := range x.has {
				if !slices.Contains(s.Themes, id) {
					t.Errorf("%v lacks %s", s.Themes, id)
				}
			}
			for _, id := range x.lacks {
				if slices.Contains(s.Themes, id) {
					t.Errorf("%v has %s", s.Themes, id)
				}
			}
			if len(s.Sums) != len(s.Themes) {
				t.Errorf("%d sums for %v", len(s.Sums), s.Themes)
			}
		})
	}
}

// Of two merged themes that a text both speaks for, the reasons are those of the
// one whose sum is told.
func TestReasonsAreOfTheThemeThatIsTold(t *testing.T) {
	const text = "Health assessments by nurses are timely. Kinship carers and friends and family get good support, and special guardians know where to turn."
	apart := rules(t, "").Suggest(text, "", false)
	if !slices.Contains(apart.Themes, "kinship") || !slices.Contains(apart.Themes, "health") {
		t.Fatalf("the text speaks for %v", apart.Themes)
	}
	weightier := apart.Themes[slices.IndexFunc(apart.Themes, func(id string) bool { return id == "kinship" || id == "health" })]
	s := rules(t, "[[theme]]\nid = \"kinship\"\nmerge_into = \"health\"\n").Suggest(text, "", false)
	of := func(s tag.Suggestion, theme string) (n int) {
		for _, r := range s.Why {
			if r.Theme == theme {
				n++
			}
		}
		return n
	}
	if got, want := of(s, "health"), of(apart, weightier); got != want {
		t.Errorf("%d reasons, of %s alone %d", got, weightier, want)
	}
}

func TestAWordTakenOutSpeaksNoMore(t *testing.T) {
	const text = "Private fostering is not known to many."
	if s := rules(t, "").Suggest(text, "", false); !slices.Contains(s.Themes, "kinship") {
		t.Skip("the built-in tables read it otherwise: ", s.Themes)
	}
	r := rules(t, "[[theme]]\nid = \"kinship\"\nwords = [\"lantern\"]\n")
	for _, w := range r.Suggest(text, "", false).Why {
		if w.Theme == "kinship" && w.Rule == "phrase" {
			t.Errorf("it still speaks: %+v", w)
		}
	}
}

// TestRetaggingLaws: a second time changes nothing, and whatever a taxonomy did
// the built-in themes restore what a reader coded.
func TestRetaggingLaws(t *testing.T) {
	ids := make([]string, 0, 24)
	for _, th := range data.BuiltinThemes() {
		ids = append(ids, th.ID)
	}
	plain := rules(t, "")
	rapid.Check(t, func(t *rapid.T) {
		text := ""
		pick := rapid.SampledFrom(ids)
		used := map[string]bool{}
		into := pick.Draw(t, "into")
		for range rapid.IntRange(0, 4).Draw(t, "n") {
			id := pick.Draw(t, "theme")
			if id == into || used[id] {
				continue
			}
			used[id] = true
			text += "[[theme]]\nid = \"" + id + "\"\n"
			if rapid.Bool().Draw(t, "hide") {
				text += "hidden = true\n"
			} else {
				text += "merge_into = \"" + into + "\"\n"
			}
		}
		r := rules(t, text)
		f := data.Finding{ID: "a/p1", Inspection: "a", Text: "Social workers visit children in kinship care and plans are timely.", Polarity: data.Strength,
			Themes: rapid.SliceOfNDistinct(pick, 0, 3, rapid.ID).Draw(t, "themes"), Suggested: rapid.Bool().Draw(t, "suggested")}
		once := r.Finding(f)
		if d := cmp.Diff(once, r.Finding(once)); d != "" {
			t.Fatalf("a second time: %s", d)
		}
		for _, id := range once.Themes {
			if used[id] {
				t.Fatalf("%v holds %s, which is hidden or merged", once.Themes, id)
			}
		}
		back := plain.Finding(once)
		if !f.Suggested && !cmp.Equal(back, f) {
			t.Fatalf("not restored: %s", cmp.Diff(f, back))
		}
		if f.Suggested && !cmp.Equal(back, plain.Finding(f)) {
			t.Fatalf("suggested otherwise: %s", cmp.Diff(plain.Finding(f), back))
		}
	})
}

func TestATallyCountsWhatIsShown(t *testing.T) {
	var a, b Tally
	a.Add("x/p1", []string{"kinship"}, []string{"permanence"}, false)
	a.Add("x/p2", []string{"kinship", "permanence"}, []string{"permanence"}, true)
	b.Add("x/p0", nil, []string{"permanence"}, false)
	b.Add("x/p9", []string{"voice"}, []string{"voice"}, true)
	a.Join(b)
	want := []Change{
		{Theme: "kinship", Before: 2, Lost: 2, LostBy: []string{"x/p1", "x/p2"}},
		{Theme: "permanence", Before: 1, After: 3, Gained: 2, Confirmed: 1, GainedBy: []string{"x/p0", "x/p1"}},
		{Theme: "voice", Before: 1, After: 1, Confirmed: 1},
	}
	got := a.Changes(Builtin())
	slices.SortFunc(got, func(x, y Change) int { return len(x.Theme)*100 - len(y.Theme)*100 })
	slices.SortFunc(want, func(x, y Change) int { return len(x.Theme)*100 - len(y.Theme)*100 })
	if d := cmp.Diff(want, got); d != "" || a.Findings != 4 || a.Changed != 3 || a.Confirmed != 2 {
		t.Errorf("%s; %d %d %d", d, a.Findings, a.Changed, a.Confirmed)
	}
}
