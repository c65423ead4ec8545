package tag

import (
	"fmt"
	"math"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

// voiced is a paragraph to learn the reading of sentences from.
type voiced struct {
	h      heard
	marked bool
	want   [len(verdicts)]float64
}

// voices prepares those that the reading decides: with a cue, and not asking.
func (s *school) voices(ds []*learned) []voiced {
	var out []voiced
	for _, d := range ds {
		v := voiced{h: s.tagger.voice.cues.hear(d.p, &room{}), marked: d.p.marked()}
		for _, x := range d.P {
			i := max(slices.Index(verdicts[:], data.Polarity(x)), 0)
			if data.Polarity(x) == data.Progress {
				i = 1
			}
			v.want[i] += 1 / float64(len(d.P))
		}
		if v.h.cues > 0 && !asks(d.p.words) {
			out = append(out, v)
		}
	}
	for _, x := range toneCases() {
		p := cut(x.text)
		v := voiced{h: s.tagger.voice.cues.hear(p, &room{})}
		v.want[slices.Index(verdicts[:], x.want)] = 1
		out = append(out, slices.Repeat([]voiced{v}, 10)...)
	}
	return out
}

// numbers lays a reading out as one list of pointers.
func (r *reading) numbers() []*float64 {
	var out []*float64
	for i := range r.sentence {
		out = append(out, &r.sentence[i])
	}
	for k := range r.verdict {
		for i := range r.verdict[k] {
			out = append(out, &r.verdict[k][i])
		}
	}
	return out
}

// loss is how far a reading is from the readers.
func (r *reading) loss(vs []voiced) float64 {
	sum := 0.0
	for _, v := range vs {
		x := r.paragraphOf(v.h, v.marked)
		var z [len(verdicts)]float64
		all := 0.0
		for k := range z {
			for i, f := range x {
				z[k] += r.verdict[k][i] * f
			}
			all += math.Exp(z[k])
		}
		for k, w := range v.want {
			sum -= w * (z[k] - math.Log(all))
		}
	}
	for i, p := range r.numbers() {
		if i != 1 { // the balance of a sentence is its voice
			sum += 0.3 * *p * *p
		}
	}
	return sum / float64(len(vs))
}

// learnReading walks down the loss from a plain reading.
func learnReading(vs []voiced) reading {
	var r reading
	r.sentence = [len(sentenceFacts)]float64{1: 1, 4: -0.5, 9: 0.3, 10: 0.2}
	r.verdict[0] = [len(paragraphFacts)]float64{1: 2, 2: -2}
	r.verdict[1] = [len(paragraphFacts)]float64{6: -1}
	r.verdict[2] = [len(paragraphFacts)]float64{1: -2}
	ps := r.numbers()
	speed, far, slope := make([]float64, len(ps)), make([]float64, len(ps)), make([]float64, len(ps))
	for round := 1; round <= 150; round++ {
		here := r.loss(vs)
		for i, p := range ps {
			keep := *p
			*p += 1e-4
			slope[i] = (r.loss(vs) - here) / 1e-4
			*p = keep
		}
		for i, p := range ps {
			speed[i] = 0.9*speed[i] + 0.1*slope[i]
			far[i] = 0.99*far[i] + 0.01*slope[i]*slope[i]
			*p -= 0.08 * speed[i] / (1 - math.Pow(0.9, float64(round))) / (math.Sqrt(far[i]/(1-math.Pow(0.99, float64(round)))) + 1e-6)
		}
	}
	return r
}

// table prints a reading in the form of model.txt.
func (r *reading) table() string {
	var b strings.Builder
	fmt.Fprint(&b, "\n[sentence]\n")
	for i, name := range sentenceFacts {
		fmt.Fprintf(&b, "%s %.2f\n", name, r.sentence[i])
	}
	for k, v := range verdicts {
		fmt.Fprintf(&b, "\n[%s]\n", v)
		for i, name := range paragraphFacts {
			fmt.Fprintf(&b, "%s %.2f\n", name, r.verdict[k][i])
		}
	}
	return b.String()
}

// pupil learns from some paragraphs and returns a tagger and its tables.
func (s *school) pupil(t *testing.T, ds []*learned) (*Tagger, string, string) {
	words, model := s.tables(s.teach(ds))
	r := learnReading(s.voices(ds))
	model += r.table()
	known := map[string]bool{}
	for _, id := range s.tagger.themes.ids {
		known[id] = true
	}
	learnt, err := readLearnt(words, s.tagger.themes.place, known)
	if err != nil {
		t.Fatal(err)
	}
	m, err := readModel(model, s.tagger.themes.ids, known)
	if err != nil {
		t.Fatal(err)
	}
	blocks, err := readNumbers(model)
	if err != nil {
		t.Fatal(err)
	}
	return &Tagger{themes: s.tagger.themes, learnt: learnt, model: m, voice: &voice{s.tagger.voice.cues, readingOf(blocks)}}, words, model
}

func TestLearn(t *testing.T) {
	dir := os.Getenv("CASEBOOK_LEARN")
	if dir == "" {
		t.Skip("skipped: set CASEBOOK_LEARN to learn the tables anew")
	}
	labelled, plain := readLearned(t, dir)
	s := newSchool(Default(), labelled, plain, names(t))
	var held, use []*learned
	for _, d := range labelled {
		if d.Set != "" && d.Set == os.Getenv("CASEBOOK_HOLD") {
			held = append(held, d)
		} else {
			use = append(use, d)
		}
	}
	guess := map[*learned]*Tagger{}
	reports := map[string]int{}
	for _, d := range use {
		if _, ok := reports[d.report()]; !ok {
			reports[d.report()] = len(reports)
		}
	}
	const folds = 8
	for k := range folds {
		var rest []*learned
		for _, d := range use {
			if reports[d.report()]%folds != k {
				rest = append(rest, d)
			}
		}
		tagger, _, _ := s.pupil(t, rest)
		for _, d := range use {
			if reports[d.report()]%folds == k {
				guess[d] = tagger
			}
		}
	}
	tell(t, "left out", use, guess)
	tagger, words, model := s.pupil(t, use)
	for _, d := range held {
		guess[d] = tagger
	}
	tell(t, "held out", held, guess)
	if os.Getenv("CASEBOOK_WRITE") != "" {
		write(t, "words.txt", words)
		write(t, "model.txt", model)
	}
}

// tell prints what is measured, set by set and reader by reader.
func tell(t *testing.T, title string, ds []*learned, guess map[*learned]*Tagger) {
	rows := map[string][]Row{}
	for _, d := range ds {
		s := guess[d].Suggest(d.Text, data.Area(d.Section), false)
		for r := range d.T {
			row := Row{Want: [2]Reading{{d.T[r], data.Polarity(d.P[r])}}, Got: Reading{s.Themes, s.Polarity}}
			rows[d.Set] = append(rows[d.Set], row)
			rows["all"] = append(rows["all"], row)
		}
	}
	for _, set := range slices.Sorted(func(yield func(string) bool) {
		for k := range rows {
			if !yield(k) {
				return
			}
		}
	}) {
		m := Measured(rows[set], 0)
		t.Logf("%s, %-6s: micro-F1 %.3f, first theme %.1f %%, polarity %.1f %% of %d", title, set, m.F1(), m.FirstShare(), m.PolarityShare(), m.Rows)
	}
}

// write replaces what stands below the remarks that open a table.
func write(t *testing.T, name, text string) {
	old, err := os.ReadFile(filepath.Clean(name))
	if err != nil {
		t.Fatal(err)
	}
	var head []string
	for _, line := range strings.Split(string(old), "\n") {
		if !strings.HasPrefix(line, "#") {
			break
		}
		head = append(head, line)
	}
	if err := os.WriteFile(name, []byte(strings.Join(head, "\n")+"\n"+text), 0o644); err != nil {
		t.Fatal(err)
	}
}
