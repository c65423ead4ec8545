package store

import (
	"cmp"
	"slices"

	"casebook/data"
	"casebook/data/words"
)

// ranked are findings by relevance, with their inspections.
type ranked struct{ inspections, findings []uint32 }

// rank puts the findings that say most of the words before the others.
func (h *Hits) rank(read func(uint32) (data.Finding, error), under headings) {
	if h.selected.Words.Empty() {
		return
	}
	r := h.selected.Words.NewRelevance(h.selected.In, h.All)
	type one struct {
		inspection, number uint32
		text               string
		under              []string
		score              float64
	}
	var list []*one
	letters, texts := 0, 0
	h.selected.Best(h.order, func(inspection, number uint32) {
		f, err := read(number)
		if err != nil {
			return // it stays with the rest, where it is shown as damaged
		}
		if h.selected.ByText(number) {
			letters, texts = letters+len(f.Text), texts+1
		}
		list = append(list, &one{inspection: inspection, number: number, text: f.Text, under: under.of(f)})
	})
	switch {
	case texts > 0:
		h.usual = float64(letters) / float64(texts) / lettersAWord
	case len(list) > 0:
		h.usual = wordsAText
	}
	for _, x := range list {
		x.score = r.Score(x.text, x.under, h.usual)
	}
	slices.SortStableFunc(list, func(a, b *one) int { return cmp.Compare(b.score, a.score) })
	for _, x := range list {
		h.first.inspections, h.first.findings = append(h.first.inspections, x.inspection), append(h.first.findings, x.number)
	}
	h.rest = h.selected.Without(h.first.inspections, h.first.findings)
}

// Explain says what made a finding one of the hits, word by word: nothing where no
// words were searched, or the hits are in another order.
func (h *Hits) Explain(f data.Finding) ([]words.Part, error) {
	if h.usual == 0 {
		return nil, nil
	}
	under, err := h.s.headings()
	return h.Words.NewRelevance(h.selected.In, h.All).Explain(f.Text, under.of(f), h.usual), err
}

// lettersAWord are those of a word of English with its space.
const lettersAWord = 6

// wordsAText are those of a finding, where only names were found.
const wordsAText = 60

// headings are the names under which findings stand.
type headings struct {
	themes  data.ThemeSet
	matters map[string]string // names by id
}

// of are the names of what a finding is about, and of its part of the source.
func (h headings) of(f data.Finding) []string { return append(h.names(f), f.Source.Section) }

// names are those of what a finding is about most and of its matter. The casebook's own
// wording of a source may have none of the words of what it is about: there the names
// of all its themes count.
func (h headings) names(f data.Finding) []string {
	themes := f.Themes
	if !f.Reworded() {
		themes = themes[:min(1, len(themes))]
	}
	out := make([]string, 0, len(themes)+2)
	for _, id := range themes {
		out = append(out, h.themes.Label(id))
	}
	if f.Thread != "" {
		out = append(out, h.matters[f.Thread])
	}
	return out
}

// headings are those of the casebook.
func (s *Store) headings() (headings, error) {
	s.facts.Lock()
	defer s.facts.Unlock()
	err := byAuthority(s, &s.facts.threads, threadsKind, threadID, func(t data.Thread) string { return t.Authority })
	if s.facts.matters == nil && err == nil {
		s.facts.matters = map[string]string{}
		for _, list := range s.facts.threads {
			for _, t := range list {
				s.facts.matters[t.ID] = t.Label
			}
		}
	}
	return headings{s.themes, s.facts.matters}, err
}

// walk calls f for up to n findings from a place in the order.
func (h *Hits) walk(offset, n int, f func(inspection, finding uint32)) {
	for ; offset < len(h.first.findings) && n > 0; offset, n = offset+1, n-1 {
		f(h.first.inspections[offset], h.first.findings[offset])
	}
	h.rest.Walk(h.order, max(0, offset-len(h.first.findings)), n, f)
}

// position is where a finding stands in the order, and whether it is selected.
func (h *Hits) position(inspection, finding uint32) (int, bool) {
	if at := slices.Index(h.first.findings, finding); at >= 0 {
		return at, true
	}
	at, ok := h.rest.Position(h.order, inspection, finding)
	return len(h.first.findings) + at, ok
}
