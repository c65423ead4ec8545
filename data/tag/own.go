package tag

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data"
)

// A person's words are those of added themes and those put into built-in ones. They
// decide as they say: a paragraph that holds one gets the theme, whatever else the
// tables say, unless it also holds one of those that keep the theme away; and
// nothing is taken from other themes by that.

// ownWeight is what a person's word counts for its theme where a sentence is read by
// itself; keepsAway is that of a word that keeps the theme away.
const (
	ownWeight = 4
	keepsAway = 0
)

// addOwn enters a person's words: those of themes that the tables do not know, and
// those that a person put into others.
func (t *themeTable) addOwn(list []data.Theme, known map[string]bool, changed edits) error {
	own := phraseBook{at: map[string]int32{}}
	enter := func(theme int, parts []part, weight float64) error {
		if len(parts) == 0 {
			return fmt.Errorf("theme %q: a term has no words", list[theme].ID)
		}
		k := own.slot(parts)
		t.ownWords = append(t.ownWords, OwnWord{list[theme].ID, written(parts, weight), int32(len(t.votes)) + k})
		if !slices.ContainsFunc(own.votes[k], func(v vote) bool { return v.theme == theme }) {
			own.votes[k] = append(own.votes[k], vote{theme, weight})
		}
		return nil
	}
	for i, th := range list {
		words := changed.in[th.ID]
		if !known[th.ID] {
			if len(th.Terms)+len(th.PrefixTerms) == 0 {
				return fmt.Errorf("theme %q: no terms, so nothing would find it", th.ID)
			}
			for n, term := range slices.Concat(th.Terms, th.PrefixTerms) {
				words = append(words, ending(partsOf(term), n >= len(th.Terms) || slices.Contains(th.PrefixTerms, term)))
			}
			t.added = append(t.added, i)
		}
		for _, w := range th.Except {
			stem, begins := strings.CutSuffix(w, "*")
			if err := enter(i, ending(partsOf(stem), begins), keepsAway); err != nil {
				return err
			}
		}
		if len(words) > 0 {
			t.withOwn = append(t.withOwn, th.ID)
		}
		for _, parts := range words {
			if err := enter(i, parts, ownWeight); err != nil {
				return err
			}
		}
	}
	if len(own.parts) == 0 {
		return nil
	}
	t.own = newTrie()
	t.own.asWritten = true
	for i, parts := range own.parts {
		t.own.add(parts, int32(len(t.votes)+i))
	}
	t.votes = append(t.votes, own.votes...)
	return nil
}

// saidOf is what a person's words in a paragraph say of a theme.
type saidOf uint8

const (
	gives saidOf = 1 << iota
	keeps        // away, whatever gives it
)

// said is what a person's words in a paragraph say of every theme, and where they
// stand; nil where there are none.
func (t *themeTable) said(p paragraph) ([]saidOf, []hit) {
	if t.own == nil {
		return nil, nil
	}
	hits := t.own.all(p, nil)
	out := make([]saidOf, len(t.ids))
	for _, h := range hits {
		for _, v := range t.votes[h.phrase] {
			if v.weight == keepsAway {
				out[v.theme] |= keeps
			} else {
				out[v.theme] |= gives
			}
		}
	}
	return out, hits
}

// OwnWord is a word or phrase of a person's for a theme, or to keep it away.
type OwnWord struct {
	Theme, Word string
	phrase      int32
}

// written is a word as a person writes it.
func written(parts []part, weight float64) string {
	word := strings.TrimSpace(key(parts))
	if weight == keepsAway {
		return "-" + word
	}
	return word
}

// OwnWords are all the words that a person gave.
func (t *Tagger) OwnWords() []OwnWord {
	if t.themes == nil {
		return nil
	}
	return t.themes.ownWords
}

// Own is a theme that a person's words in a text give it.
type Own struct {
	Theme      string
	Start, End int // of the first of these words, in bytes
}

// Own are the themes that a person's words in a text give it, in the order of the
// list of themes, and all such words that stand there.
func (t *Tagger) Own(text string) (out []Own, words []OwnWord) {
	if t.themes == nil || t.themes.own == nil {
		return nil, nil
	}
	r := t.borrow()
	defer t.giveBack(r)
	p := r.read(text, t.roots)
	said, hits := t.themes.said(p)
	for _, w := range t.themes.ownWords {
		if slices.ContainsFunc(hits, func(h hit) bool { return h.phrase == w.phrase }) {
			words = append(words, w)
		}
	}
	for i, s := range said {
		if s != gives {
			continue
		}
		at := slices.IndexFunc(hits, func(h hit) bool {
			return slices.ContainsFunc(t.themes.votes[h.phrase], func(v vote) bool { return v.theme == i })
		})
		out = append(out, Own{t.themes.ids[i], p.words[hits[at].from].Start, p.words[hits[at].to-1].End})
	}
	return out, words
}

// WithOwn are the themes for which a person gave words.
func (t *Tagger) WithOwn() []string {
	if t.themes == nil {
		return nil
	}
	return t.themes.withOwn
}
