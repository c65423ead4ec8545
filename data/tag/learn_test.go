package tag

import (
	"bufio"
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/datatest"
)

// words.txt, tones.txt and model.txt are made here, from labelled paragraphs
// that are not part of the project, and from a few short texts that are:
//
//	CASEBOOK_LEARN=FOLDER go test -run Learn -v ./data/tag
//
// FOLDER holds labels.json, a list of objects {id, section, text, t: [[theme,
// ...], ...], p: [polarity, ...], set} with a list a reader, and
// paragraphs.jsonl, many paragraphs without labels. An id is "report#number".
// It prints what is measured on reports left out in turn; with
// CASEBOOK_WRITE=1 it then learns from all and writes the files. A set named
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
	odds       []float64 // what the odds of its words say for each theme
	want, lead []float64 // part of the readers that name a theme, and name it first
	weight     float64   // how much it counts
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

// builtinFindings are those that come with the program: shorter than a report's
// paragraphs.
func builtinFindings(t *testing.T) []data.Finding {
	book, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return book.Findings
}

// names are the roots of places and months: they go with a theme only in the
// reports that were labelled.
func names(t *testing.T) map[string]bool {
	book, err := datatest.Facts()
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

// candidates are the words of a paragraph, by place, and its pairs.
func candidates(p paragraph) map[string]bool {
	out := map[string]bool{}
	before, telling, opens := "", 0, 0
	for i, w := range p.words {
		if i > 0 && p.sentence[i] != p.sentence[i-1] {
			before, opens = "", 0
		}
		if !isTelling(w.Form) {
			before = ""
			continue
		}
		r := root(w.Form)
		telling++
		opens++
		out[r] = true
		if p.sentence[i] == 0 {
			out["^"+r] = true
		} else if opens <= subjectWords {
			out["."+r] = true
		}
		if telling <= openingWords {
			out["<"+r] = true
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
	tagger      *Tagger
	table       *learntTable
	plain       []*learned
	toneLearner *toneLearner
	plainly     []*learned // sentences about one theme each, and the built-in findings
	names       []string
	often       []float64 // paragraphs that hold a feature
	prior       [][]float64
}

// Learning's constants, chosen on reports left out.
const (
	rarest    = 20   // paragraphs that a word must stand in
	commonest = 3000 // and at most
	prior     = 0.6  // least logarithm of odds by which a word goes with a theme that phrases speak for
	own       = 0.9  // and with one that what was learned speaks for
	strong    = 0.7  // least weight of a word that stays
	smooth    = 4
	others    = 0.5 // how much a paragraph counts that was read in another habit, those of the set "mine"
)

func newSchool(tagger *Tagger, labelled, plain []*learned, builtin []data.Finding, names map[string]bool) *school {
	s := &school{tagger: tagger, table: &learntTable{roots: newRoots(), pairs: map[uint64]int32{}}}
	count := map[string]float64{}
	for _, d := range slices.Concat(plain, labelled) {
		d.p = cut(d.Text)
		for c := range candidates(d.p) {
			count[c]++
		}
	}
	for c, n := range count {
		if n >= rarest && n < commonest && !slices.ContainsFunc(strings.Fields(strings.TrimLeft(c, placeMarks)), func(w string) bool { return names[w] }) {
			s.names = append(s.names, c)
		}
	}
	slices.Sort(s.names)
	for _, c := range s.names {
		s.table.feature(c)
		s.often = append(s.often, count[c])
	}
	texts := plainly()
	for _, id := range slices.Sorted(maps.Keys(texts)) {
		s.plainly = append(s.plainly, &learned{ID: id, Text: texts[id], p: cut(texts[id]), T: [][]string{{id}, {id}, {id}}})
	}
	for _, f := range builtin {
		if len(f.Themes) > 0 {
			s.plainly = append(s.plainly, &learned{ID: f.ID, Section: string(f.Area), Text: f.Text, Set: "mine", p: cut(f.Text), T: [][]string{f.Themes}})
		}
	}
	k := len(tagger.themes.ids)
	for _, d := range slices.Concat(plain, labelled, s.plainly) {
		d.shapes = tagger.themes.shapesOf(d.p, tagger.themes.trie.find(d.p, nil))
		d.p.roots = s.table.roots.of(d.p, nil)
		var fs []found
		fs, d.share = s.table.find(d.p)
		for _, f := range fs {
			d.features = append(d.features, f.feature)
		}
		d.weight = float64(len(d.T))
		if d.Set == "mine" {
			d.weight *= others
		}
		d.odds, d.want, d.lead = make([]float64, k), make([]float64, k), make([]float64, k)
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
	s.toneLearner = newToneLearner(tagger, labelled, plain, builtin, names)
	return s
}
