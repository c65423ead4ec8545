package tag

import (
	"cmp"
	"slices"

	"casebook/data"
)

// themeTable finds phrases and knows what they speak for.
type themeTable struct {
	trie  *trie
	votes [][]vote // by phrase
	ids   []string
	place map[string]int
}

type vote struct {
	theme  int
	weight float64
}

// weighing says how a phrase's place weighs, and what is enough for a theme.
type weighing struct {
	opening float64 // in the first sentence, which says what a paragraph is about
	lead    float64 // more, for the first words of it
	second  float64 // in the second sentence; a later one counts 1
	again   float64 // of the next best phrase of a theme, each time
	least   float64 // score of a first theme
	beside  float64 // share of the first theme's score, for a second
	third   float64 // and for a third
	enough  float64 // score of a second and a third
	section float64 // for the theme that a section is about
}

// standard is the weighing in use: the best on coarse steps, and in the middle of
// others nearly as good, for paragraphs that two readers labelled.
// tune_test.go says how.
func standard() weighing {
	return weighing{opening: 1, lead: 0.5, second: 1, again: 0.5, least: 2, beside: 0.6, third: 0.75, enough: 3, section: 2}
}

// leadWords is how many words open a paragraph.
const leadWords = 8

// sectionThemes are the themes that a section is about.
var sectionThemes = map[data.Area]string{
	data.Adoption: "permanence", data.CareLeavers: "care-leavers", data.Board: "partnership", data.Leadership: "leadership",
}

// score adds up what speaks for each theme and chooses.
func (t *themeTable) score(p paragraph, section data.Area, w weighing) ([]string, []Reason) {
	hits := t.trie.find(p.words)
	chosen := w.choose(t.totals(p, hits, section, w))
	var why []Reason
	var ids []string
	for _, c := range chosen {
		ids = append(ids, t.ids[c])
	}
	for _, h := range hits {
		for _, v := range t.votes[h.phrase] {
			if slices.Contains(chosen, v.theme) {
				why = append(why, Reason{Start: p.words[h.from].Start, End: p.words[h.to-1].End,
					Theme: t.ids[v.theme], Weight: v.weight * w.at(p, h.from)})
			}
		}
	}
	return ids, why
}

// totals is the score of every theme: its best phrase in full, and of each
// next one less.
func (t *themeTable) totals(p paragraph, hits []hit, section data.Area, w weighing) []float64 {
	said := make([][]float64, len(t.ids))
	for _, h := range hits {
		for _, v := range t.votes[h.phrase] {
			said[v.theme] = append(said[v.theme], v.weight*w.at(p, h.from))
		}
	}
	total := make([]float64, len(t.ids))
	for i, list := range said {
		slices.Sort(list)
		part := 1.0
		for _, x := range slices.Backward(list) {
			total[i] += x * part
			part *= w.again
		}
	}
	if i, ok := t.place[sectionThemes[section]]; ok {
		total[i] += w.section
	}
	return total
}

// at is how much a phrase that begins at a word counts.
func (w weighing) at(p paragraph, word int) float64 {
	switch {
	case p.sentence[word] > 1:
		return 1
	case p.sentence[word] == 1:
		return w.second
	case word < leadWords:
		return w.opening + w.lead
	}
	return w.opening
}

// choose returns the themes that score enough, best first; equal scores come
// in the order of the built-in list.
func (w weighing) choose(total []float64) []int {
	var order []int
	for i, s := range total {
		if s > 0 {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(total[b], total[a]) })
	for n, i := range order {
		share, least := 0.0, w.least
		switch n {
		case 1:
			share, least = w.beside, w.enough
		case 2:
			share, least = w.third, w.enough
		}
		if n == maxThemes || total[i] < least || total[i] < share*total[order[0]] {
			return order[:n]
		}
	}
	return order
}

func inOrder(why []Reason) []Reason {
	slices.SortStableFunc(why, func(a, b Reason) int { return cmp.Compare(a.Start, b.Start) })
	return why
}
