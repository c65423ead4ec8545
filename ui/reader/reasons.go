package reader

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/tag"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// Suggester reads a finding's text under the casebook's own themes.
type Suggester interface {
	Suggest(data.Finding) (tag.Suggestion, error)
}

// Suggest reads a finding's text as it is shown: the places of the reasons are
// those of the cleaned text.
func Suggest(from Suggester, f data.Finding) (*tag.Suggestion, error) {
	f.Text = widget.Clean(f.Text)
	s, err := from.Suggest(f)
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
		lines := append([]string{widget.Clean(f.Text), ""}, Reasons(f, *s)...)
		return nav.ExplainMsg{Title: WhyTitle, Lines: append(lines, after...)}
	}
}

// WhyTitle heads the reasons.
const WhyTitle = "Why these themes"

// Reasons says what the program makes of a finding's words, theme by theme.
func Reasons(f data.Finding, s tag.Suggestion) []string {
	lines := []string{"The program reads this text as: " + themeList(s.Themes) + "; " + s.Polarity.Name() + "."}
	switch differs := !slices.Equal(f.Themes, s.Themes) || f.Polarity != s.Polarity; {
	case f.Confirmed:
		lines = append(lines, "What is shown is what you confirmed: "+themeList(f.Themes)+"; "+f.Polarity.Name()+".")
	case !f.Suggested:
		lines = append(lines, "What is shown was worked out by a reader: "+themeList(f.Themes)+"; "+f.Polarity.Name()+".")
	case differs:
		lines = append(lines, "When it was imported it was read otherwise: "+themeList(f.Themes)+"; "+f.Polarity.Name()+".")
	}
	lines = append(lines, "")
	for _, id := range s.Themes {
		lines = append(lines, widget.Clean(id)+": "+phrases(f, s, func(r tag.Reason) bool { return r.Theme == id }, "its place in the report"))
	}
	lines = append(lines, "praise: "+phrases(f, s, func(r tag.Reason) bool { return r.Theme == "" && r.Weight > 0 }, "no words"),
		"concern: "+phrases(f, s, func(r tag.Reason) bool { return r.Theme == "" && r.Weight < 0 }, "no words"))
	if s.Polarity == data.Recommendation {
		lines = append(lines, "It is a recommendation by its place in the report, whatever its words.")
	}
	return append(lines, "", "Numbers are weights: words in the opening sentence count more, and praise counts against concern. A suggestion is never certain.")
}

func themeList(ids []string) string {
	if len(ids) == 0 {
		return "no theme"
	}
	return widget.Clean(strings.Join(ids, ", "))
}

// phrasesShown is how many phrases stand for a theme; the rest weigh little.
const phrasesShown = 6

// phrases lists the reasons of one kind, the weightiest first, each phrase once
// with all that it weighs; other is said where there is none.
func phrases(f data.Finding, s tag.Suggestion, of func(tag.Reason) bool, other string) string {
	text := widget.Clean(f.Text)
	weight := map[string]float64{}
	var said []string
	for _, r := range s.Why {
		if !of(r) || r.Start < 0 || r.End > len(text) || r.Start >= r.End {
			continue
		}
		s := strings.ToLower(text[r.Start:r.End])
		if _, known := weight[s]; !known {
			said = append(said, s)
		}
		weight[s] += r.Weight
	}
	if len(said) == 0 {
		return other
	}
	size := func(s string) float64 { return math.Abs(weight[s]) }
	slices.SortStableFunc(said, func(a, b string) int { return cmp.Compare(size(b), size(a)) })
	out := make([]string, 0, phrasesShown)
	for _, s := range said[:min(phrasesShown, len(said))] {
		out = append(out, fmt.Sprintf("%q %.1f", s, size(s)))
	}
	if n := len(said) - phrasesShown; n > 0 {
		out = append(out, fmt.Sprintf("and %d that weigh less", n))
	}
	return strings.Join(out, ", ")
}
