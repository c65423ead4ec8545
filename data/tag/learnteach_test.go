package tag

import (
	"fmt"
	"math"
	"slices"
	"strings"

	"casebook/data"
)

// teach learns, reads the paragraphs without labels by what it learned, learns
// again with the odds found there, keeps the strong words, learns with those
// alone, and merges the odds into them.
func (s *school) teach(ds []*learned) *weights {
	ds = slices.Concat(ds, s.plainly)
	first := s.blank()
	s.weigh(ds, s.prior)
	first.learn(ds, nil)
	s.weigh(s.plain, s.prior)
	prior := s.ownOdds(first)
	s.weigh(ds, prior)
	first.learn(ds, nil)
	k := len(first.start)
	mask, kept := make([]bool, len(s.names)*k), make([][]float64, len(s.names))
	merged := func(w *weights, prior [][]float64, f, i int) float64 { return w.word[f*k+i] + w.odds()/3*prior[f][i] }
	for f := range s.names {
		kept[f] = slices.Clone(prior[f])
		for i := range kept[f] {
			if mask[f*k+i] = math.Abs(merged(first, prior, f, i)) >= strong; !mask[f*k+i] {
				kept[f][i], first.word[f*k+i] = 0, 0
			}
		}
	}
	s.weigh(ds, kept)
	first.learn(ds, mask)
	for f := range s.names {
		for i := range kept[f] {
			first.word[f*k+i] = math.Round(5*merged(first, kept, f, i)) / 5
		}
	}
	return first
}

// weigh works out what the odds of their words say for each theme.
func (s *school) weigh(ds []*learned, prior [][]float64) {
	for _, d := range ds {
		clear(d.odds)
		for _, f := range d.features {
			for i, x := range prior[f] {
				d.odds[i] += x * d.share / 3
			}
		}
	}
}

// tables prints what was learned in the form of words.txt and of model.txt.
func (s *school) tables(w *weights) (words, model string) {
	ids := s.tagger.themes.ids
	var a, b strings.Builder
	for i, id := range ids {
		by := map[float64][]string{}
		var order []float64
		for f, name := range s.names {
			if x := w.word[f*len(ids)+i]; x != 0 {
				if by[x] == nil {
					order = append(order, x)
				}
				by[x] = append(by[x], name)
			}
		}
		slices.SortFunc(order, func(x, y float64) int { return int(10 * (y - x)) })
		fmt.Fprintf(&a, "\n[%s]\n", id)
		for _, x := range order {
			fmt.Fprintf(&a, "%g %s\n", x, strings.Join(by[x], ", "))
		}
	}
	fmt.Fprint(&b, "\n[themes]\n")
	for k, name := range shapes {
		fmt.Fprintf(&b, "%s %.2f\n", name, w.shape[k])
	}
	for i, id := range ids {
		fmt.Fprintf(&b, "\n[theme %s]\n", id)
		for k, name := range shapes {
			fmt.Fprintf(&b, "%s %.2f\n", name, w.shape[k]+w.own[i*len(shapes)+k])
		}
	}
	fmt.Fprint(&b, "\n[start]\n")
	for i, id := range ids {
		fmt.Fprintf(&b, "%s %.2f\n", id, w.start[i])
	}
	for n, area := range areasOf() {
		name := string(area)
		if name == "" {
			name = "unknown"
		}
		fmt.Fprintf(&b, "\n[section %s]\n", name)
		for i, x := range w.section[n*len(ids) : (n+1)*len(ids)] {
			if math.Abs(x) >= 0.05 {
				fmt.Fprintf(&b, "%s %.2f\n", ids[i], x)
			}
		}
	}
	return a.String(), b.String()
}

// areasOf are the sections that are told apart.
func areasOf() []data.Area { return append(data.Areas(), "") }
