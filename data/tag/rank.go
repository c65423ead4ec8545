package tag

import (
	"cmp"
	"math"
	"slices"

	"casebook/data"
)

// What a theme's chance must be, by the place it would take. A first theme is
// suggested on little, since it is the best there is; a second or third only
// when two readers would more often than not have named it.
const (
	firstChance  = 0.1
	secondChance = 0.36
	thirdChance  = 0.58
)

// telling is the least share of a Sum that a word must have to be named among
// the reasons.
const telling = 0.15

func chance(sum float64) float64 { return 1 / (1 + math.Exp(-sum)) }

// rank scores every theme and chooses.
func (t *Tagger) rank(p paragraph, section data.Area, r *scratch) Suggestion {
	hits := t.themes.find(p, r.hits)
	r.hits = hits
	features, share := t.learnt.find(p)
	sums := t.sums(p, section, hits, features, share)
	order := make([]int, len(sums))
	for i := range order {
		order[i] = i
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(sums[b].Total, sums[a].Total) })
	var s Suggestion
	var chosen []int
	for n, i := range order {
		if n == maxThemes || chance(sums[i].Total) < [...]float64{firstChance, secondChance, thirdChance}[n] || !sums[i].hasEvidence() {
			break
		}
		chosen = append(chosen, i)
		s.Themes = append(s.Themes, sums[i].Theme)
		s.Sums = append(s.Sums, sums[i])
	}
	s.Confidence.Theme = firstOf(sums, order)
	s.Why = t.reasons(p, chosen, sums, hits, features, share)
	return s
}

// firstOf is the chance that the first of the themes in order is the one that a
// paragraph is about most.
func firstOf(sums []Sum, order []int) float64 {
	if len(order) == 0 {
		return 0
	}
	best, all := sums[order[0]].Total, 0.0
	for _, s := range sums {
		all += math.Exp(s.Total - best)
	}
	return min(1/all, chance(best))
}

// hasEvidence reports whether anything in the paragraph or its place speaks for a
// theme, rather than that it is common.
func (s Sum) hasEvidence() bool {
	return s.Phrases > 0 || s.Words > telling || s.Section > tellingSection
}

// tellingSection is how much a section must say for a theme to suggest it
// without a word of the paragraph: only those that are about one thing do.
const tellingSection = 1

// sums adds up what speaks for each theme.
func (t *Tagger) sums(p paragraph, section data.Area, hits []hit, features []found, share float64) []Sum {
	out := make([]Sum, len(t.themes.ids))
	place, ok := t.model.sections[section]
	if !ok {
		place = t.model.sections[""]
	}
	for i, o := range t.themes.shapesOf(p, hits) {
		s := &out[i]
		s.Theme, s.Start = t.themes.ids[i], t.model.start[i]
		if place != nil {
			s.Section = place[i]
		}
		for k, x := range o {
			s.Phrases += t.model.shapes[i][k] * x
		}
	}
	words := make([]float64, len(out))
	for _, f := range features {
		for _, v := range t.learnt.votes[f.feature] {
			words[v.theme] += float64(v.weight)
		}
	}
	for i := range out {
		s := &out[i]
		s.Words = words[i] * share
		s.Total = s.Start + s.Phrases + s.Words + s.Section
	}
	return out
}

// reasons names the phrases, the telling words and the section that spoke for
// the chosen themes.
func (t *Tagger) reasons(p paragraph, chosen []int, sums []Sum, hits []hit, features []found, share float64) []Reason {
	why := make([]Reason, 0, 32)
	for _, i := range chosen {
		if s := sums[i]; s.Section >= telling {
			why = append(why, Reason{Theme: s.Theme, Rule: Section, Weight: s.Section})
		}
	}
	add := func(from, to int, rule Rule, theme int, weight float64) {
		if slices.Contains(chosen, theme) {
			why = append(why, Reason{Start: p.words[from].Start, End: p.words[to-1].End, Theme: t.themes.ids[theme], Rule: rule, Weight: weight})
		}
	}
	for _, h := range hits {
		for _, v := range t.themes.votes[h.phrase] {
			add(h.from, h.to, Phrase, v.theme, v.weight*t.themes.at(h.from))
		}
	}
	for _, f := range features {
		for _, v := range t.learnt.votes[f.feature] {
			if w := float64(v.weight) * share; math.Abs(w) >= telling {
				add(f.from, f.to, Word, int(v.theme), w)
			}
		}
	}
	return why
}
