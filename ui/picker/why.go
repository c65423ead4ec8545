package picker

import (
	"cmp"
	"fmt"
	"math"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/tag"
	"casebook/ui/widget"
)

// whyView is the page of reasons, at most rows lines.
func (p *Picker) whyView(w, rows int) []string {
	var lines []string
	for _, l := range p.whyLines() {
		lines = append(lines, widget.Wrap(l, w, "  ")...)
	}
	p.whyPage.SetHeight(min(rows, len(lines)))
	p.whyPage.Set(lines)
	return p.whyPage.View(w)
}

// whyLines says what the program makes of the words, theme by theme.
func (p *Picker) whyLines() []string {
	switch {
	case !p.one():
		return []string{"The reasons are shown for one finding at a time."}
	case p.reason == nil:
		return []string{"Reading the text."}
	}
	s := p.reason
	themes := "no theme"
	if len(s.Themes) > 0 {
		themes = strings.Join(s.Themes, ", ")
	}
	lines := []string{"The program reads this text as: " + themes + "; " + s.Polarity.Name() + "."}
	if f := p.wish.findings[0]; f.Suggested && (!slices.Equal(f.Themes, s.Themes) || f.Polarity != s.Polarity) {
		lines = append(lines, "When it was imported it was read otherwise: "+strings.Join(f.Themes, ", ")+"; "+f.Polarity.Name()+".")
	}
	lines = append(lines, "")
	for _, id := range s.Themes {
		lines = append(lines, widget.Clean(id)+": "+p.phrases(func(r tag.Reason) bool { return r.Theme == id }, "its place in the report"))
	}
	lines = append(lines, "praise: "+p.phrases(func(r tag.Reason) bool { return r.Theme == "" && r.Weight > 0 }, "no words"),
		"concern: "+p.phrases(func(r tag.Reason) bool { return r.Theme == "" && r.Weight < 0 }, "no words"))
	if s.Polarity == data.Recommendation {
		lines = append(lines, "It is a recommendation by its place in the report, whatever its words.")
	}
	return append(lines, "", "Numbers are weights: words in the opening sentence count more, and praise counts against concern. A suggestion is never certain.")
}

// phrasesShown is how many phrases stand for a theme; the rest weigh little.
const phrasesShown = 6

// phrases lists the reasons of one kind, the weightiest first, each phrase once
// with all that it weighs; other is said where there is none.
func (p *Picker) phrases(of func(tag.Reason) bool, other string) string {
	text := widget.Clean(p.wish.findings[0].Text)
	weight := map[string]float64{}
	var said []string
	for _, r := range p.reason.Why {
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
