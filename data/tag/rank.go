package tag

import (
	"cmp"
	"math"
	"slices"

	"casebook/data"
)

// What a theme's chance must be, by the place it would take. A first theme is
// suggested on little, since it is the best there is; a second or third when readers
// name it about as often as not, which model.txt weighs by theme.
var limits = [maxThemes]float64{0.1, 0.36, 0.58}

// telling is the least share of a Sum that a word must have to be named among
// the reasons.
const telling = 0.15

func chance(sum float64) float64 { return 1 / (1 + math.Exp(-sum)) }

// rank scores every theme and chooses; explain says to tell of those that were
// nearly chosen, too.
func (t *Tagger) rank(p paragraph, section data.Area, r *scratch, explain bool) Suggestion {
	hits := t.themes.trie.find(p, r.hits[:0])
	r.hits = hits
	features, share := t.learnt.find(p, r)
	said, own := t.themes.said(p)
	sums := t.sums(p, section, hits, features, share, r)
	order := make([]int, 0, len(sums))
	for i := range sums {
		if !slices.Contains(t.themes.added, i) && (said == nil || said[i]&keeps == 0) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(sums[b].Total, sums[a].Total) })
	part := t.beforeItsPart(sums, order)
	var s Suggestion
	chosen := t.choose(sums, order, t.named(hits))
	if part >= 0 {
		sums[part].Total, sums[part].Section = sums[part].Total-sums[part].Section, 0
	}
	s.Confidence.Theme = firstOf(sums, order)
	by := len(chosen)
	chosen = withYours(chosen, said)
	if by == 0 && len(chosen) > 0 {
		s.Confidence.Theme = 1
	}
	for _, i := range chosen {
		s.Themes = append(s.Themes, sums[i].Theme)
		s.Sums = append(s.Sums, sums[i])
	}
	told := chosen
	if explain {
		s.Missed = t.missed(sums, order, chosen, by, said)
		for _, m := range s.Missed {
			told = append(told, t.themes.place[m.Theme])
		}
	}
	s.Why = t.reasons(p, told, sums, hits, features, share)
	for _, h := range own {
		for _, v := range t.themes.votes[h.phrase] {
			if slices.Contains(told, v.theme) {
				s.Why = append(s.Why, Reason{Start: p.words[h.from].Start, End: p.words[h.to-1].End, Theme: t.themes.ids[v.theme], Rule: YourWords, Weight: v.weight})
			}
		}
	}
	return s
}

// aboutOne is how much a part of a report must say for a theme to be about that alone,
// as the part on a board is about partnership.
const aboutOne = 5

// beforeItsPart puts a theme of children and their help before that of such a part
// where the paragraph's words say more for it: a board's work on exploitation is about
// exploitation first, and its audits and training are still the board's. It returns
// what is behind it then, -1 for none. Order is by Total before.
func (t *Tagger) beforeItsPart(sums []Sum, order []int) (part int) {
	if len(order) == 0 || sums[order[0]].Section < aboutOne {
		return -1
	}
	part = order[0]
	for n, i := range order[1:] {
		if sums[i].Total > sums[part].Total-sums[part].Section && !t.themes.ofServices[i] {
			copy(order[1:], order[:n+1])
			order[0] = i
			return part
		}
	}
	return -1
}

// withYours puts the themes that a person's words give behind the first of those
// chosen and before the others: what a paragraph is about most stays, and where a
// list is cut, what the person asked for is not.
func withYours(chosen []int, said []saidOf) []int {
	out := slices.Clone(chosen[:min(1, len(chosen))])
	for i, x := range said {
		if x == gives && !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	for _, i := range chosen {
		if !slices.Contains(out, i) {
			out = append(out, i)
		}
	}
	return out
}

// readilyAt is how much more readily a theme is named at a place.
func (t *Tagger) readilyAt(place, theme int) float64 {
	if place == 0 {
		return 0
	}
	return t.model.readily[theme]
}

// explicitly is the least weight of a phrase that stands for its theme alone.
const explicitly = 4

// named are the rare themes for which a phrase stands that means nothing else.
func (t *Tagger) named(hits []hit) []int {
	var out []int
	for _, h := range hits {
		for _, v := range t.themes.votes[h.phrase] {
			if v.weight >= explicitly && t.model.explicit[v.theme] && !slices.Contains(out, v.theme) {
				out = append(out, v.theme)
			}
		}
	}
	return out
}

// choose takes themes in order, and of those after the first the ones that readers
// name most readily beside another; a rare one that is named is not outvoted.
func (t *Tagger) choose(sums []Sum, order, named []int) []int {
	var chosen []int
	if len(order) > 0 && chance(sums[order[0]].Total) >= limits[0] && sums[order[0]].hasEvidence() {
		chosen = append(chosen, order[0])
	}
	beside := func(i int) float64 { return sums[i].Total + t.model.readily[i] }
	rest := slices.Clone(order[min(1, len(order)):])
	slices.SortStableFunc(rest, func(a, b int) int { return cmp.Compare(beside(b), beside(a)) })
	for _, i := range rest {
		n := len(chosen)
		if n == 0 || n == maxThemes || chance(beside(i)) < limits[n] {
			break
		}
		if sums[i].hasEvidence() {
			chosen = append(chosen, i)
		}
	}
	for _, i := range named {
		if slices.Contains(order, i) && !slices.Contains(chosen, i) {
			chosen = append(chosen[:min(len(chosen), maxThemes-1)], i)
		}
	}
	return chosen
}

// Missed is a theme that a text did not get.
type Missed struct {
	Sum
	Wanted float64 // the Total that it needed at its place; 0 where a person's words decide
	Full   bool    // three themes are weightier
	Yours  Yours
}

// Yours is what a person's words did to a theme that a text did not get.
type Yours string

// What a person's words can have done.
const (
	NoneOfYours Yours = ""      // the theme has none, or they do not decide here
	NotFound    Yours = "none"  // it is found by nothing else, and none stands in the text
	KeptAway    Yours = "keeps" // one stands there that keeps it away
)

// mostMissed is how many themes are told of that the tables nearly gave.
const mostMissed = 3

// missed are the themes that were nearly given, the nearest first, and those that a
// person's words did not give or kept away; by is how many the tables gave.
func (t *Tagger) missed(sums []Sum, order, chosen []int, by int, said []saidOf) []Missed {
	var out []Missed
	for _, i := range order {
		if len(out) < mostMissed && !slices.Contains(chosen, i) && sums[i].hasEvidence() {
			m := Missed{Sum: sums[i], Full: by == maxThemes}
			if !m.Full {
				m.Wanted = math.Log(limits[by]/(1-limits[by])) - t.readilyAt(by, i)
			}
			out = append(out, m)
		}
	}
	for i, x := range said {
		switch {
		case x&keeps != 0:
			out = append(out, Missed{Sum: Sum{Theme: t.themes.ids[i]}, Yours: KeptAway})
		case x == 0 && slices.Contains(t.themes.added, i):
			out = append(out, Missed{Sum: Sum{Theme: t.themes.ids[i]}, Yours: NotFound})
		}
	}
	return out
}

// firstOf is the chance that the first of the themes in order is the one that a
// paragraph is about most. A theme that only a person's words give takes no part.
func firstOf(sums []Sum, order []int) float64 {
	if len(order) == 0 {
		return 0
	}
	best, all := sums[order[0]].Total, 0.0
	for _, i := range order {
		all += math.Exp(sums[i].Total - best)
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
func (t *Tagger) sums(p paragraph, section data.Area, hits []hit, features []found, share float64, r *scratch) []Sum {
	out := make([]Sum, len(t.themes.ids))
	place, ok := t.model.sections[section]
	if !ok {
		place = t.model.sections[""]
	}
	for i, o := range t.themes.shapesOf(p, hits, r) {
		s := &out[i]
		s.Theme, s.Start = t.themes.ids[i], t.model.start[i]
		if place != nil {
			s.Section = place[i]
		}
		for k, x := range o {
			s.Phrases += t.model.shapes[i][k] * x
		}
	}
	r.voted = sized(r.voted, len(out))
	words := r.voted
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
