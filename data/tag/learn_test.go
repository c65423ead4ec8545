package tag

import (
	"bufio"
	"encoding/json"
	"fmt"
	"math"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"casebook/data"
)

// words.txt and model.txt are made here, from labelled paragraphs that are not
// part of the project:
//
//	CASEBOOK_LEARN=FOLDER go test -run Learn -v ./data/tag
//
// FOLDER holds labels.json, a list of objects {id, section, text, t: [[theme,
// ...], ...], p: [polarity, ...], set} with a list a reader, and
// paragraphs.jsonl, many paragraphs without labels. An id is "report#number".
// It prints what is measured on reports left out in turn; with
// CASEBOOK_WRITE=1 it then learns from all and writes both files. A set named
// in CASEBOOK_HOLD is learned from in neither, and measured by itself.

// learned is a paragraph to learn from.
type learned struct {
	ID, Section, Text, Set string
	T                      [][]string
	P                      []string

	p          paragraph
	shapes     []shape
	features   []int32
	share      float64
	want, lead []float64 // part of the readers that name a theme, and name it first
}

func (d *learned) report() string {
	r, _, _ := strings.Cut(d.ID, "#")
	return r
}

func readLearned(t *testing.T, dir string) (labelled, plain []*learned) {
	b, err := os.ReadFile(filepath.Join(dir, "labels.json"))
	if err == nil {
		err = json.Unmarshal(b, &labelled)
	}
	if err != nil {
		t.Fatal(err)
	}
	f, err := os.Open(filepath.Join(dir, "paragraphs.jsonl"))
	if err != nil {
		t.Fatal(err)
	}
	defer f.Close()
	for s := bufio.NewScanner(f); s.Scan(); {
		d := &learned{}
		if err := json.Unmarshal(s.Bytes(), d); err != nil {
			t.Fatal(err)
		}
		plain = append(plain, d)
	}
	return labelled, plain
}

// names are the roots of places and months: they go with a theme only in the
// reports that were labelled.
func names(t *testing.T) map[string]bool {
	book, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	out := map[string]bool{"county": true, "borough": true, "city": true}
	for _, a := range book.Authorities {
		for _, w := range cut(a.Name).words {
			out[root(w.Form)] = true
		}
	}
	for m := time.January; m <= time.December; m++ {
		out[root(strings.ToLower(m.String()))] = true
	}
	return out
}

// candidates are the words, opening words and pairs of a paragraph.
func candidates(p paragraph) map[string]bool {
	out := map[string]bool{}
	before := ""
	for i, w := range p.words {
		if i > 0 && p.sentence[i] != p.sentence[i-1] {
			before = ""
		}
		if !tells(w.Form) {
			before = ""
			continue
		}
		r := root(w.Form)
		out[r] = true
		if p.sentence[i] == 0 {
			out["^"+r] = true
		}
		if before != "" {
			out[before+" "+r] = true
		}
		before = r
	}
	return out
}

// school learns which words go with a theme.
type school struct {
	tagger *Tagger
	table  *learntTable
	plain  []*learned
	names  []string
	often  []float64 // paragraphs that hold a feature
	prior  [][]float64
}

// Learning's constants, chosen on reports left out.
const (
	rarest    = 20   // paragraphs that a word must stand in
	commonest = 3000 // and at most
	prior     = 0.6  // least logarithm of odds by which a word goes with a theme that phrases speak for
	own       = 0.9  // and with one that what was learned speaks for
	strong    = 0.7  // least weight of a word that stays
	smooth    = 4
	rounds    = 30
	pull      = 0.3 // towards 0, of words
	pullArea  = 3   // and of sections
)

func newSchool(tagger *Tagger, labelled, plain []*learned, names map[string]bool) *school {
	s := &school{tagger: tagger, table: &learntTable{word: map[string]int32{}, pairs: map[[2]int32]int32{}}}
	count := map[string]float64{}
	for _, d := range slices.Concat(plain, labelled) {
		d.p = cut(d.Text)
		for c := range candidates(d.p) {
			count[c]++
		}
	}
	for c, n := range count {
		if n >= rarest && n < commonest && !slices.ContainsFunc(strings.Fields(strings.TrimPrefix(c, "^")), func(w string) bool { return names[w] }) {
			s.names = append(s.names, c)
		}
	}
	slices.Sort(s.names)
	for _, c := range s.names {
		s.table.feature(c)
		s.often = append(s.often, count[c])
	}
	k := len(tagger.themes.ids)
	for _, d := range slices.Concat(plain, labelled) {
		d.shapes = tagger.themes.shapesOf(d.p, tagger.themes.find(d.p))
		var fs []found
		fs, d.share = s.table.find(d.p)
		for _, f := range fs {
			d.features = append(d.features, f.feature)
		}
		d.want, d.lead = make([]float64, k), make([]float64, k)
		for _, themes := range d.T {
			for i, id := range themes {
				d.want[tagger.themes.place[id]] += 1 / float64(len(d.T))
				if i == 0 {
					d.lead[tagger.themes.place[id]] += 1 / float64(len(d.T))
				}
			}
		}
	}
	s.plain, s.prior = plain, s.phraseOdds(plain)
	return s
}

// weights is what is learned; step holds the squares of its slopes so far.
type weights struct {
	shape   []float64 // the last is of the prior odds
	start   []float64
	section map[string][]float64
	word    [][]float64
}

func (s *school) blank() *weights {
	k := len(s.tagger.themes.ids)
	w := &weights{shape: make([]float64, len(shapes)+1), start: make([]float64, k), section: map[string][]float64{}}
	for _, a := range append(data.Areas(), "") {
		w.section[string(a)] = make([]float64, k)
	}
	for range s.names {
		w.word = append(w.word, make([]float64, k))
	}
	return w
}

// sums scores a paragraph; odds returns what the prior odds say.
func (s *school) sums(w *weights, prior [][]float64, d *learned, sums, odds []float64) {
	for i := range sums {
		sums[i], odds[i] = w.start[i], 0
		for k, x := range d.shapes[i] {
			sums[i] += w.shape[k] * x
		}
		if list, ok := w.section[d.Section]; ok {
			sums[i] += list[i]
		}
	}
	for _, f := range d.features {
		for i, x := range w.word[f] {
			sums[i] += x * d.share
			odds[i] += prior[f][i] * d.share / 3
		}
	}
	for i := range sums {
		sums[i] += w.shape[len(shapes)] * odds[i]
	}
}

// learn fits the weights: by theme whether readers name it, and over the
// themes which they name first. Words outside mask stay 0.
func (s *school) learn(ds []*learned, prior [][]float64, mask [][]bool) *weights {
	w, step := s.blank(), s.blank()
	k := len(w.start)
	for i := range w.start {
		w.start[i] = -2
	}
	sums, odds, slope := make([]float64, k), make([]float64, k), make([]float64, k)
	order := rand.New(rand.NewPCG(1, 2))
	n := float64(len(ds))
	for round := range rounds {
		rate := 0.15 / (1 + 0.1*float64(round))
		move := func(x, far *float64, g, pull float64) {
			g += pull * *x / n
			*far += g * g
			*x -= rate * g / (1e-3 + math.Sqrt(*far))
		}
		for _, at := range order.Perm(len(ds)) {
			d := ds[at]
			s.sums(w, prior, d, sums, odds)
			top, all := slices.Max(sums), 0.0
			for _, x := range sums {
				all += math.Exp(x - top)
			}
			for i, x := range sums {
				slope[i] = chance(x) - d.want[i] + math.Exp(x-top)/all - d.lead[i]
			}
			for c := range w.shape {
				g := 0.0
				for i := range slope {
					if c < len(shapes) {
						g += slope[i] * d.shapes[i][c]
					} else {
						g += slope[i] * odds[i]
					}
				}
				move(&w.shape[c], &step.shape[c], g, 0.1)
			}
			for i, g := range slope {
				move(&w.start[i], &step.start[i], g, 0.1)
				if list, ok := w.section[d.Section]; ok {
					move(&list[i], &step.section[d.Section][i], g, pullArea)
				}
			}
			for _, f := range d.features {
				for i, g := range slope {
					if mask == nil || mask[f][i] {
						move(&w.word[f][i], &step.word[f][i], g*d.share, pull*n/s.often[f])
					}
				}
			}
		}
	}
	return w
}

// teach learns, reads the paragraphs without labels by what it learned, learns
// again with the odds found there, keeps the strong words, learns with those
// alone, and merges the odds into them.
func (s *school) teach(ds []*learned) *weights {
	prior := s.ownOdds(s.learn(ds, s.prior, nil))
	first := s.learn(ds, prior, nil)
	mask, kept := make([][]bool, len(s.names)), make([][]float64, len(s.names))
	merged := func(w *weights, prior [][]float64, f, i int) float64 {
		return w.word[f][i] + w.shape[len(shapes)]/3*prior[f][i]
	}
	for f := range s.names {
		mask[f], kept[f] = make([]bool, len(first.start)), slices.Clone(prior[f])
		for i := range mask[f] {
			if mask[f][i] = math.Abs(merged(first, prior, f, i)) >= strong; !mask[f][i] {
				kept[f][i] = 0
			}
		}
	}
	w := s.learn(ds, kept, mask)
	for f := range w.word {
		for i := range w.word[f] {
			w.word[f][i] = math.Round(5*merged(w, kept, f, i)) / 5
		}
	}
	w.shape = w.shape[:len(shapes)]
	return w
}

// tables prints what was learned in the form of words.txt and of model.txt.
func (s *school) tables(w *weights) (words, model string) {
	ids := s.tagger.themes.ids
	var a, b strings.Builder
	for i, id := range ids {
		by := map[float64][]string{}
		var order []float64
		for f, name := range s.names {
			if x := w.word[f][i]; x != 0 {
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
	for i, name := range shapes {
		fmt.Fprintf(&b, "%s %.2f\n", name, w.shape[i])
	}
	fmt.Fprint(&b, "\n[start]\n")
	for i, id := range ids {
		fmt.Fprintf(&b, "%s %.2f\n", id, w.start[i])
	}
	for _, area := range append(data.Areas(), "") {
		name := string(area)
		if name == "" {
			name = "unknown"
		}
		fmt.Fprintf(&b, "\n[section %s]\n", name)
		for i, x := range w.section[string(area)] {
			if math.Abs(x) >= 0.05 {
				fmt.Fprintf(&b, "%s %.2f\n", ids[i], x)
			}
		}
	}
	return a.String(), b.String()
}
