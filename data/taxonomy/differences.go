package taxonomy

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// Differences says, theme by theme, what another taxonomy has otherwise than t:
// names, words, what is merged, hidden, added or taken out. Nothing where both are the
// same.
func (t Taxonomy) Differences(to Taxonomy) []string {
	var out []string
	for _, e := range to.all {
		was, had := t.entry(e.ID)
		if !had {
			out = append(out, fmt.Sprintf("%q is new, found by %s.", e.Label, prose.CountOf(len(Words(e.Theme)), "word or phrase", "words and phrases")))
			was = Entry{Theme: e.Theme}
		}
		out = append(out, named(was, e)...)
		out = append(out, placed(was, e, to.labelled)...)
		if words := apart(e.Theme, was.Theme); len(words) > 0 {
			out = append(out, called(e)+" is found by more words: "+firstWords(words)+".")
		}
		if words := apart(was.Theme, e.Theme); len(words) > 0 {
			out = append(out, called(e)+" is no longer found by: "+firstWords(words)+".")
		}
	}
	for _, e := range t.all {
		if to.index(e.ID) < 0 {
			out = append(out, called(e)+" is taken out.")
		}
	}
	return out
}

// called is a theme's name as a sentence has it.
func called(e Entry) string { return fmt.Sprintf("%q", e.Label) }

// labelled is the name of a theme, or its id where it is taken out.
func (t Taxonomy) labelled(id string) string {
	if e, ok := t.entry(id); ok {
		return e.Label
	}
	return id
}

// named says how a theme is called otherwise.
func named(was, e Entry) (out []string) {
	if was.Label != e.Label {
		out = append(out, fmt.Sprintf("%q is called %q now.", was.Label, e.Label))
	}
	if was.Group != e.Group {
		out = append(out, fmt.Sprintf("%q stands in the group %q in place of %q.", e.Label, e.Group, was.Group))
	}
	if was.Definition != e.Definition {
		out = append(out, called(e)+" has another definition.")
	}
	return out
}

// placed says what a theme is merged into, and whether it is hidden.
func placed(was, e Entry, labelled func(id string) string) (out []string) {
	if was.Into != e.Into && was.Into != "" {
		out = append(out, fmt.Sprintf("%q is no longer merged into %q.", e.Label, labelled(was.Into)))
	}
	if was.Into != e.Into && e.Into != "" {
		out = append(out, fmt.Sprintf("%q is merged into %q.", e.Label, labelled(e.Into)))
	}
	switch {
	case e.Hidden && !was.Hidden:
		out = append(out, called(e)+" is hidden.")
	case was.Hidden && !e.Hidden && e.Into == "":
		out = append(out, called(e)+" is shown again.")
	}
	return out
}

// apart are the words of a theme that another lacks.
func apart(of, other data.Theme) []string {
	had := Words(other)
	return slices.DeleteFunc(Words(of), func(w string) bool { return slices.Contains(had, w) })
}

// wordsShown is how many words are told one by one.
const wordsShown = 8

func firstWords(words []string) string {
	shown, rest := words, ""
	if len(words) > wordsShown {
		shown, rest = words[:wordsShown], fmt.Sprintf(" and %d more", len(words)-wordsShown)
	}
	return strings.Join(shown, ", ") + rest
}

// OnlyNames reports whether another taxonomy differs from t in names, groups and
// definitions alone: it then finds every theme where t does.
func (t Taxonomy) OnlyNames(to Taxonomy) bool {
	if len(t.all) != len(to.all) || len(t.Differences(to)) == 0 {
		return false
	}
	for i, e := range to.all {
		was := t.all[i]
		if was.ID != e.ID || was.Hidden != e.Hidden || was.Into != e.Into ||
			!slices.Equal(was.Terms, e.Terms) || !slices.Equal(was.PrefixTerms, e.PrefixTerms) || !slices.Equal(was.Except, e.Except) {
			return false
		}
	}
	return true
}
