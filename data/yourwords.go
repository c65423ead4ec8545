package data

import (
	"slices"
	"strings"

	"casebook/data/mark"
)

// byYourWords reports whether a theme is a finding's by words that the user gave it. The
// finding keeps that one is: those are, that have words which no built-in theme of the
// same id has.
func (s ThemeSet) byYourWords(f Finding, id string) bool {
	if !f.YourWords || !slices.Contains(f.Themes, id) {
		return false
	}
	built, known := themeIn(BuiltinThemes(), id)
	now, _ := themeIn(s.List(), id)
	return !known || slices.ContainsFunc(slices.Concat(now.Terms, now.PrefixTerms), func(w string) bool {
		return !slices.Contains(built.Terms, w) && !slices.Contains(built.PrefixTerms, w)
	})
}

// Mark is the mark after one of a finding's themes: ?" where your words give it, else
// that of all.
func (s ThemeSet) Mark(f Finding, id string) string {
	if s.byYourWords(f, id) {
		return mark.Unchecked + mark.YourWords
	}
	return f.ThemeMark()
}

// Marked are the names of a finding's themes, ids or others, weightiest first, each with
// the mark of whose it is: "plans?", "plans'".
func (s ThemeSet) Marked(f Finding, names []string) []string {
	out := slices.Clone(names)
	for i, id := range f.Themes {
		out[i] += s.Mark(f, id)
	}
	return out
}

// ThemeNote says in brackets whose one of a finding's themes is, "" for a reader's.
func (s ThemeSet) ThemeNote(f Finding, id string) string {
	if s.byYourWords(f, id) {
		return " (" + YourWordsTags.Name() + ")"
	}
	return f.TaggingNote()
}

// Noted is the names of a finding's themes in a line and whose they are, in brackets:
// behind each where your words give one of them, else behind all.
func (s ThemeSet) Noted(f Finding, names []string, between string) string {
	if !slices.ContainsFunc(f.Themes, func(id string) bool { return s.byYourWords(f, id) }) {
		return strings.Join(names, between) + f.TaggingNote()
	}
	out := slices.Clone(names)
	for i, id := range f.Themes {
		out[i] += s.ThemeNote(f, id)
	}
	return strings.Join(out, between)
}
