package reader

import (
	"cmp"
	"fmt"
	"slices"
	"strconv"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/importing"
	"casebook/data/prose"
	"casebook/data/tag"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// Suggester reads a finding's text under the casebook's own themes.
type Suggester interface {
	Suggest(data.Finding) (tag.Suggestion, error)
	Themes() data.ThemeSet
	Inspection(id string) (data.Inspection, error)
}

// Suggest reads a finding's text as an import reads it, and as it is shown: the
// places of the reasons are those of the cleaned text.
func Suggest(from Suggester, f data.Finding) (*tag.Suggestion, error) {
	f.Text = widget.Clean(f.Text)
	s, err := from.Suggest(f)
	if err != nil {
		return &s, err
	}
	in, err := from.Inspection(f.Inspection)
	if err == nil {
		s = importing.Suggested(s, f, in.Framework)
	}
	return &s, err
}

// WhyCmd shows a page that says which words and rules decided what the program
// suggests for a finding; after lines follow it.
func WhyCmd(from Suggester, f data.Finding, after ...string) tea.Cmd {
	return func() tea.Msg {
		s, err := Suggest(from, f)
		if err != nil {
			return nav.SayMsg{Text: err.Error(), Bad: true}
		}
		lines := append([]string{widget.Clean(f.Text), ""}, Reasons(f, *s, from.Themes())...)
		return nav.ExplainMsg{Title: WhyTitle, Lines: append(lines, after...)}
	}
}

// WhyTitle heads the reasons.
const WhyTitle = "Why these themes"

// Reasons says what the program makes of a finding's words, theme by theme.
func Reasons(f data.Finding, s tag.Suggestion, themes data.ThemeSet) []string {
	named := func(ids []string) string { return data.ThemeList(themes.Shorts(ids)) }
	lines := []string{"The program reads this text as: " + named(s.Themes) + "; " + s.Polarity.Name() + "."}
	switch differs := !slices.Equal(f.Themes, s.Themes) || f.Polarity != s.Polarity; {
	case f.Confirmed:
		lines = append(lines, "What is shown is what you confirmed: "+named(f.Themes)+"; "+f.Polarity.Name()+".")
	case !f.Suggested:
		lines = append(lines, "What is shown was worked out by a reader: "+named(f.Themes)+"; "+f.Polarity.Name()+".")
	case differs:
		lines = append(lines, "When it was imported it was read otherwise: "+named(f.Themes)+"; "+f.Polarity.Name()+".")
	}
	lines = append(lines, "")
	text := widget.Clean(f.Text)
	for _, a := range s.Breakdowns(text) {
		a.Theme = themes.Short(a.Theme)
		lines = append(lines, breakdown(a))
	}
	lines = append(lines, unsure(s)...)
	lines = append(lines, missing(s, text, themes)...)
	lines = append(lines, tones(s, text)...)
	if s.Polarity != data.Recommendation && s.Polarity != tag.Suggest(text, f.Area, false).Polarity && f.Source.Section != "" {
		lines = append(lines, fmt.Sprintf("In a letter the heading that it stands under counts with the words: %q.", widget.Clean(f.Source.Section)))
	}
	return append(lines, "",
		"A theme's figures add up: the higher, the likelier that a reader would name it; at 0 as likely as not. Words in the opening sentence count more. Of praise and concern they are weights, before the sentences are weighed against each other. A suggestion is never certain.")
}

// breakdown tells how a theme came to its place, so that the figures add up, or by
// which of the reader's words.
func breakdown(a tag.Breakdown) string {
	if len(a.Yours) > 0 {
		return widget.Clean(a.Theme) + ", by your words: " + quotedWords(a.Yours)
	}
	return fmt.Sprintf("%s %.1f: %s", widget.Clean(a.Theme), a.Total, figures(a))
}

func quotedWords(words []string) string {
	out := make([]string, len(words))
	for i, w := range words {
		out[i] = strconv.Quote(widget.Clean(w))
	}
	return strings.Join(out, ", ")
}

// unsure says what of a suggestion is no more than a guess.
func unsure(s tag.Suggestion) []string {
	var of []string
	if s.Confidence.ThemeUnsure() {
		of = append(of, fmt.Sprintf("what it is about most (%.0f %%)", 100*s.Confidence.Theme))
	}
	if s.Confidence.PolarityUnsure() {
		of = append(of, fmt.Sprintf("praise or concern (%.0f %%)", 100*s.Confidence.Polarity))
	}
	if len(of) == 0 {
		return nil
	}
	return []string{"Unsure: the words do not tell " + prose.List(of, "or") + "."}
}

// missing says which themes were not given and why: the nearest, and those that the
// reader's words did not give.
func missing(s tag.Suggestion, text string, themes data.ThemeSet) []string {
	var lines, none []string
	for i, a := range s.Missing(text) {
		name := widget.Clean(themes.Short(a.Theme))
		switch m := s.Missed[i]; {
		case m.Yours == tag.NotFound:
			none = append(none, name)
		case m.Yours == tag.KeptAway:
			lines = append(lines, fmt.Sprintf("Not %s: kept away by your words behind -: %s", name, quotedWords(a.Yours)))
		case m.Full:
			lines = append(lines, fmt.Sprintf("Not %s %.1f, as three are weightier: %s", name, a.Total, figures(a)))
		default:
			lines = append(lines, fmt.Sprintf("Not %s %.1f, where %.1f is needed: %s", name, a.Total, m.Wanted, figures(a)))
		}
	}
	if slices.ContainsFunc(s.Missed, func(m tag.Missed) bool { return m.Yours == tag.NoneOfYours && !m.Full }) {
		lines = append(lines, "How much is needed differs by theme, and grows with each theme that is given before it.")
	}
	if len(none) > 0 {
		lines = append(lines, "Not "+prose.List(none, "and")+": none of your words stands here.")
	}
	return lines
}

// figures are what a theme's total is made of.
func figures(a tag.Breakdown) string {
	parts := quoted(a.Weighed)
	for _, x := range []struct {
		what   string
		weight float64
	}{{"smaller ones together", a.Smaller}, {"its place in the report", a.Section}, {"how seldom the theme is", a.Start}} {
		if x.weight != 0 {
			parts = append(parts, fmt.Sprintf("%s %.1f", x.what, x.weight))
		}
	}
	return strings.Join(parts, ", ")
}

func quoted(grounds []tag.WeighedWords) []string {
	out := make([]string, len(grounds))
	for i, g := range grounds {
		out[i] = fmt.Sprintf("%q %.1f", g.Words, g.Weight)
	}
	return out
}

// tones tells what praises, what asks for work, and which rules decided.
func tones(s tag.Suggestion, text string) []string {
	praise, concern := s.Tones(text)
	said := func(grounds []tag.WeighedWords) string {
		return cmp.Or(strings.Join(quoted(grounds), ", "), "no words")
	}
	lines := []string{"praise: " + said(praise), "concern: " + said(concern)}
	if turns := s.Turns(text); len(turns) > 0 {
		lines = append(lines, "It says otherwise after: "+strings.Join(turns, ", ")+".")
	}
	switch {
	case s.Polarity == data.Recommendation:
		lines = append(lines, "It is a recommendation by its place in the report, whatever its words.")
	case s.RestsOn(tag.Asked):
		lines = append(lines, "It opens as a recommendation does, and so asks for work.")
	case s.RestsOn(tag.Progress):
		lines = append(lines, "It says that things are better than they were, and not there yet.")
	}
	return lines
}
