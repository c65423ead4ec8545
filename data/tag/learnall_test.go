package tag

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

// trained learns from some paragraphs and returns a tagger and its tables.
func (s *school) trained(t *testing.T, ds []*learned) (tagger *Tagger, words, model, tones string) {
	words, model = s.tables(s.teach(ds))
	e := *s.toneLearner
	e.learn(e.toneSamples(ds))
	model += e.table()
	tones = e.tones()
	known := map[string]bool{}
	for _, id := range s.tagger.themes.ids {
		known[id] = true
	}
	rs := newRoots()
	learnt, err := readLearnt(words, rs, s.tagger.themes.place, known)
	if err != nil {
		t.Fatal(err)
	}
	m, err := readModel(model, s.tagger.themes.ids, known)
	if err != nil {
		t.Fatal(err)
	}
	tonesRead, err := readTones(tones, rs)
	if err != nil {
		t.Fatal(err)
	}
	blocks, err := readNumbers(model)
	if err != nil {
		t.Fatal(err)
	}
	v := &toneTables{cues: s.tagger.toneTables.cues, polarityModel: newPolarityModel(blocks), tones: tonesRead, roots: rs}
	return &Tagger{themes: s.tagger.themes, learnt: learnt, model: m, toneTables: v, roots: rs}, words, model, tones
}

func TestLearn(t *testing.T) {
	dir := os.Getenv("CASEBOOK_LEARN")
	if dir == "" {
		t.Skip("skipped: set CASEBOOK_LEARN to learn the tables anew")
	}
	labelled, plain := readLearned(t, dir)
	s := newSchool(Default(), labelled, plain, builtinFindings(t), names(t))
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
		tagger, _, _, _ := s.trained(t, rest)
		for _, d := range use {
			if reports[d.report()]%folds == k {
				guess[d] = tagger
			}
		}
	}
	tell(t, "left out", use, guess)
	tagger, words, model, tones := s.trained(t, use)
	for _, d := range held {
		guess[d] = tagger
	}
	tell(t, "held out", held, guess)
	if os.Getenv("CASEBOOK_WRITE") != "" {
		write(t, "words.txt", words)
		write(t, "model.txt", model)
		write(t, "tones.txt", tones)
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
