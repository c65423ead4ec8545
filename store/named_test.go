package store

import (
	"slices"
	"strings"
	"testing"

	"casebook/data/filter"
	"casebook/data/words"
)

// TestTheNameOfAThemeFindsWhatTheCasebookWordsOtherwise: every built-in finding is found
// by the names of its themes and of its matter, and what is asked for as it stands is
// not.
func TestTheNameOfAThemeFindsWhatTheCasebookWordsOtherwise(t *testing.T) {
	dir, _ := made(t)
	add(t, dir, lamps("The assessment was late."))
	s := openQuiet(t, dir)
	matters := map[string]string{}
	threads, err := s.Threads("birmingham")
	must(t, err)
	for _, m := range threads {
		matters[m.ID] = m.Label
	}
	found := func(text string) (ids []string) {
		h, err := s.Search(filter.Filter{Text: text}, Order{})
		must(t, err)
		for _, r := range rows(t, h, 0, h.Total) {
			ids = append(ids, r.Finding.ID)
		}
		return ids
	}
	all, err := s.Search(filter.Filter{}, Order{})
	must(t, err)
	names := map[string][]string{}
	lacking := 0
	for _, r := range rows(t, all, 0, all.Total) {
		for _, id := range r.Finding.Themes {
			names[s.Themes().Label(id)] = append(names[s.Themes().Label(id)], r.Finding.ID)
		}
		if m := matters[r.Finding.Thread]; m != "" {
			names[m] = append(names[m], r.Finding.ID)
		}
		if !slices.Contains(r.Finding.Themes, "unqualified") || words.Parse("unqualified ").In(r.Finding.Text) || !r.Finding.Reworded() {
			continue
		}
		lacking++
		for typed, want := range map[string]bool{"unqualified ": true, "unqualif": true, "= unqualified": false, "=unqualified": false, `"unqualified"`: false, "unqualified*": false, strings.Fields(r.Finding.Text)[0] + " -unqualified ": true} {
			if slices.Contains(found(typed), r.Finding.ID) != want {
				t.Errorf("%s by %q: found %v", r.Finding.ID, typed, !want)
			}
		}
	}
	if lacking == 0 {
		t.Error("every finding of the theme has its word")
	}
	for name, want := range names {
		got := found(name + " ")
		for _, id := range want {
			if f, err := s.Finding(id); err == nil && f.Reworded() && !slices.Contains(got, id) {
				t.Errorf("%q does not find %s", name, id)
			}
		}
	}
}
