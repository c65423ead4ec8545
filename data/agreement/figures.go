package agreement

import (
	"fmt"
	"math"

	"casebook/data"
	"casebook/data/prose"
	"casebook/data/tag"
)

// Figure is one line of an agreement: a theme and how far the two agree on it.
type Figure struct {
	Theme         string // id
	Label         string
	Kappa         float64
	HasKappa      bool
	tag.Agreement // Want: the reader named it; Got: here it was named
}

// Figures lists the themes that anybody named, in the order of the themes; others come last.
func (a Agreement) Figures(themes data.ThemeSet) []Figure {
	var out []Figure
	seen := map[string]bool{}
	add := func(id string) {
		if c, ok := a.By[id]; ok && !seen[id] {
			seen[id] = true
			k, has := a.Kappa(id)
			out = append(out, Figure{id, themes.Label(id), k, has, c})
		}
	}
	for _, t := range themes.List() {
		add(t.ID)
	}
	for _, t := range data.BuiltinThemes() {
		add(t.ID)
	}
	return out
}

// KappaText writes a kappa, "-" where there is none.
func KappaText(k float64, has bool) string {
	if !has {
		return "-"
	}
	if math.Abs(k) < 0.005 {
		k = 0 // never "-0.00"
	}
	return fmt.Sprintf("%.2f", k)
}

// Sums says the figures over all themes in words.
func (a Agreement) Sums() []string {
	if a.Rows == 0 {
		return nil
	}
	out := []string{
		fmt.Sprintf("Themes: positive agreement %.2f (both named %d; %s %d, here %d).", a.F1(), a.Themes.Both, a.Reader, a.Themes.Want, a.Themes.Got),
		fmt.Sprintf("First theme: the same in %d of %d.", a.First, a.Rows),
	}
	if a.BothPolarity > 0 {
		k, has := a.PolarityKappa()
		out = append(out, fmt.Sprintf("Polarity: the same in %d of %d, kappa %s.", a.Polarity, a.BothPolarity, KappaText(k, has)))
	}
	return append(out, fmt.Sprintf("They differ in %s.", prose.Count(len(a.Disagreement), "finding")))
}
