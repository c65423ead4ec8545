package tag

import (
	"math"
	"slices"

	"casebook/data"
)

// weights is what is learned of themes: parts of one list of numbers.
type weights struct {
	all     []float64
	shape   []float64 // of all themes; the last is of the odds
	own     []float64 // by theme and shape, beside those of all themes
	start   []float64 // by theme
	section []float64 // by section and theme
	word    []float64 // by feature and theme
}

// How much the numbers are pulled towards 0.
const (
	pullShape = 0.1
	pullOwn   = 3
	pullStart = 0.05
	pullArea  = 1
	pullWord  = 0.1
	descents  = 60 // steps down
)

func (s *school) blank() *weights {
	k, h := len(s.tagger.themes.ids), len(shapes)
	w := &weights{all: make([]float64, h+1+k*h+k+len(areasOf())*k+len(s.names)*k)}
	rest := w.all
	take := func(n int) []float64 {
		part := rest[:n:n]
		rest = rest[n:]
		return part
	}
	w.shape, w.own, w.start = take(h+1), take(k*h), take(k)
	w.section, w.word = take(len(areasOf())*k), rest
	for i := range w.start {
		w.start[i] = -2
	}
	return w
}

// over lays the same parts over another list.
func (w *weights) over(all []float64) *weights {
	at := 0
	take := func(n int) []float64 {
		at += n
		return all[at-n : at]
	}
	return &weights{all, take(len(w.shape)), take(len(w.own)), take(len(w.start)), take(len(w.section)), take(len(w.word))}
}

// odds is the weight of what the odds of words say.
func (w *weights) odds() float64 { return w.shape[len(shapes)] }

// area is where the numbers of a paragraph's section begin.
func (w *weights) area(d *learned) int {
	list := areasOf()
	i := slices.Index(list, data.Area(d.Section))
	if i < 0 {
		i = len(list) - 1
	}
	return i * len(w.start)
}

// sums scores a paragraph.
func (w *weights) sums(d *learned, sums []float64) {
	h, area := len(shapes), w.area(d)
	for i := range sums {
		sums[i] = w.start[i] + w.section[area+i] + w.odds()*d.odds[i]
		for k, x := range d.shapes[i] {
			if x != 0 {
				sums[i] += (w.shape[k] + w.own[i*h+k]) * x
			}
		}
	}
	for _, f := range d.features {
		for i, x := range w.word[int(f)*len(sums) : (int(f)+1)*len(sums)] {
			sums[i] += x * d.share
		}
	}
}

// slopes adds a paragraph's to g, given those by theme.
func (w *weights) slopes(d *learned, g *weights, by []float64) {
	h, area := len(shapes), w.area(d)
	for i, s := range by {
		g.start[i] += s
		g.section[area+i] += s
		g.shape[h] += s * d.odds[i]
		for k, x := range d.shapes[i] {
			if x != 0 {
				g.shape[k] += s * x
				g.own[i*h+k] += s * x
			}
		}
	}
	for _, f := range d.features {
		list := g.word[int(f)*len(by) : (int(f)+1)*len(by)]
		for i, s := range by {
			list[i] += s * d.share
		}
	}
}

// learn fits the weights: by theme whether readers name it, and over the
// themes which they name first. Words outside mask stay as they are.
func (w *weights) learn(ds []*learned, mask []bool) {
	sums, by := make([]float64, len(w.start)), make([]float64, len(w.start))
	descend(w.all, descents, func(x, slope []float64) float64 {
		w, g := w.over(x), w.over(slope)
		clear(slope)
		loss := 0.0
		for _, d := range ds {
			w.sums(d, sums)
			all := 0.0
			top := slices.Max(sums)
			for _, x := range sums {
				all += math.Exp(x - top)
			}
			all = math.Log(all) + top
			for i, x := range sums {
				loss += d.weight * (math.Log1p(math.Exp(-math.Abs(x))) + max(x, 0) - d.want[i]*x + d.lead[i]*(all-x))
				by[i] = d.weight * (chance(x) - d.want[i] + math.Exp(x-all) - d.lead[i])
			}
			w.slopes(d, g, by)
		}
		for _, part := range []struct {
			x, g []float64
			pull float64
		}{{w.shape, g.shape, pullShape}, {w.own, g.own, pullOwn}, {w.start, g.start, pullStart}, {w.section, g.section, pullArea}, {w.word, g.word, pullWord}} {
			for i, x := range part.x {
				loss += part.pull / 2 * x * x
				part.g[i] += part.pull * x
			}
		}
		for i, is := range mask {
			if !is {
				g.word[i] = 0
			}
		}
		return loss
	})
}
