package data

import (
	"slices"
	"strings"

	"casebook/data/mark"
)

// Mark is the mark after one of a finding's themes: that of your words where they give
// it, else that of all.
func (f Finding) Mark(theme string) string {
	if slices.Contains(f.YourWords, theme) {
		return mark.YourWords
	}
	return f.ThemeMark()
}

// Marked are the names of a finding's themes, ids or others, weightiest first, each with
// its mark: "plans?".
func (f Finding) Marked(names []string) []string {
	out := slices.Clone(names)
	for i, id := range f.Themes {
		out[i] += f.Mark(id)
	}
	return out
}

// ThemeNote says in brackets whose one of a finding's themes is, "" for a reader's.
func (f Finding) ThemeNote(theme string) string {
	if slices.Contains(f.YourWords, theme) {
		return " (" + YourWordsTags.Name() + ")"
	}
	return f.TaggingNote()
}

// Noted is the names of a finding's themes in a line and whose they are, in brackets:
// behind each where your words give one of them, else behind all.
func (f Finding) Noted(names []string, between string) string {
	if len(f.YourWords) == 0 {
		return strings.Join(names, between) + f.TaggingNote()
	}
	out := slices.Clone(names)
	for i, id := range f.Themes {
		out[i] += f.ThemeNote(id)
	}
	return strings.Join(out, between)
}
