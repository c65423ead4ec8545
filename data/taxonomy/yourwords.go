package taxonomy

import (
	"cmp"
	"fmt"
	"hash/crc32"
	"maps"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/document/record"
	"casebook/data/prose"
	"casebook/data/tag"
)

// wordExamples is how many paragraphs that hold the reader's words are named.
const wordExamples = 10

// WordCount is where the reader's own words for a theme occur.
type WordCount struct {
	Theme      string        `json:"id"`
	Label      string        `json:"label"`      // as Plan.YourWords names it
	Paragraphs int           `json:"paragraphs"` // findings that hold them and none that keeps the theme away
	Given      int           `json:"given"`      // of these: that would get the theme
	Examples   []WordExample `json:"examples"`   // a few, in order
	Nowhere    []string      `json:"nowhere"`    // words of these that stand in no finding
}

// WordExample is a finding that holds the reader's words for a theme.
type WordExample struct {
	Finding string `json:"finding"`
	Says    string `json:"says"` // the words and what stands round them
}

// Passages are a heading and the passages that hold the words, each behind the name of
// its finding.
func (w WordCount) Passages(named map[string]string) (heading string, passages []string) {
	for _, e := range w.Examples {
		passages = append(passages, named[e.Finding]+": "+e.Says)
	}
	return "Your words for " + w.Label, passages
}

// round is how many bytes of a text stand round words that are shown.
const round = 70

// NewWordExample is a finding with the words of the reader's that give it a theme.
func NewWordExample(f data.Finding, w tag.Own) WordExample {
	from, to := max(0, w.Start-round), min(len(f.Text), w.End+round)
	for ; from > 0 && f.Text[from-1] != ' '; from-- {
	}
	for ; to < len(f.Text) && f.Text[to] != ' '; to++ {
	}
	says := strings.Join(strings.Fields(f.Text[from:to]), " ")
	if from > 0 {
		says = "... " + says
	}
	if to < len(f.Text) {
		says += " ..."
	}
	return WordExample{f.ID, says}
}

// Hold counts a finding that holds the reader's words for a theme, which it would
// get or not.
func (t *Tally) Hold(theme string, e WordExample, given bool) {
	if t.words == nil {
		t.words = map[string]*WordCount{}
	}
	w := t.words[theme]
	if w == nil {
		w = &WordCount{Theme: theme}
		t.words[theme] = w
	}
	w.Paragraphs++
	if given {
		w.Given++
	}
	w.example(e)
}

// example keeps a few from anywhere: by their ids all would be of the first authority.
// The same findings always give the same ones.
func (w *WordCount) example(e WordExample) {
	draw := func(x WordExample) uint32 { return crc32.ChecksumIEEE([]byte(x.Finding)) }
	at, _ := slices.BinarySearchFunc(w.Examples, e, func(a, b WordExample) int {
		return cmp.Or(cmp.Compare(draw(a), draw(b)), cmp.Compare(a.Finding, b.Finding))
	})
	if at < wordExamples {
		w.Examples = slices.Insert(w.Examples, at, e)
		w.Examples = w.Examples[:min(len(w.Examples), wordExamples)]
	}
}

// Stand takes up which of the reader's words stand in a finding.
func (t *Tally) Stand(all []tag.OwnWord) {
	if t.stand == nil {
		t.stand = map[tag.OwnWord]bool{}
	}
	for _, w := range all {
		t.stand[w] = true
	}
}

func (t *Tally) joinWords(o Tally) {
	t.Stand(slices.Collect(maps.Keys(o.stand)))
	if t.words == nil {
		t.words = map[string]*WordCount{}
	}
	for id, x := range o.words {
		w := t.words[id]
		if w == nil {
			t.words[id] = x
			continue
		}
		w.Paragraphs, w.Given = w.Paragraphs+x.Paragraphs, w.Given+x.Given
		for _, e := range x.Examples {
			w.example(e)
		}
	}
}

// YourWords says where the reader's own words for each theme occur, in the order of
// the themes.
func (p *Plan) YourWords() []WordCount {
	var out []WordCount
	if p.Rules == nil {
		return nil
	}
	for _, id := range p.Rules.WithYourWords() {
		w := WordCount{Theme: id}
		if got := p.words[id]; got != nil {
			w = *got
		}
		w.Label, w.Examples = p.label(id), record.List(slices.Clone(w.Examples))
		w.Nowhere = []string{}
		for _, own := range p.Rules.AllYourWords(id) {
			if !p.stand[own] {
				w.Nowhere = append(w.Nowhere, own.Word)
			}
		}
		slices.SortFunc(w.Examples, func(a, b WordExample) int { return cmp.Compare(a.Finding, b.Finding) })
		out = append(out, w)
	}
	return out
}

// everywhere is in which part of all paragraphs words must stand to be said to stand
// nearly everywhere: no built-in theme is found in a quarter.
const everywhere = 0.5

// sentence says in how many of all findings the words occur.
func (w WordCount) sentence(all int) string {
	if w.Paragraphs == 0 {
		return fmt.Sprintf("Your words for %s occur in no paragraph.", w.Label)
	}
	said := fmt.Sprintf("Your words for %s occur in %s, %d would get the theme", w.Label, prose.Count(w.Paragraphs, "paragraph"), w.Given)
	if kept := w.Paragraphs - w.Given; kept > 0 {
		keep := "keep"
		if kept == 1 {
			keep = "keeps"
		}
		said += fmt.Sprintf("; %d %s what a reader worked out or you confirmed", kept, keep)
	}
	if float64(w.Paragraphs) >= everywhere*float64(all) {
		said += fmt.Sprintf(". That is %d %% of all: a theme that nearly everything has tells nothing apart", 100*w.Paragraphs/all)
	}
	if len(w.Nowhere) > 0 {
		said += ". Of your words no paragraph has " + firstWords(w.Nowhere)
	}
	return said + "."
}
