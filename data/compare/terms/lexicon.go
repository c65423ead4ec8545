// Package terms reads a finding's text as the words of the field: stems, and
// the things that reports call by several names ("unqualified", "without
// qualification"), each with what it weighs. Alignment rests on them and can
// name them.
//
// It knows words and how common they are in inspection reports, and nothing of
// inspections, findings or fates.
package terms

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"casebook/data/words"
)

//go:embed field.txt
var fieldText string

//go:embed common.txt
var commonText string

// noMatter names the wordings that say nothing of what a finding is about.
const noMatter = "-"

// lexicon is both tables made ready.
type lexicon struct {
	byFirst map[string][]wording // by the first stem, longest first
	size    int                  // how many wordings there are
	near    map[string][]string  // names near to a name
	block   map[string]string    // the block of the table that a name stands in
	rate    map[string]float64   // share of paragraphs that hold a term
	stems   map[string]string    // of the words of the field table, which most texts use too
}

// wording is a phrase of the field table: its stems and the thing they name.
type wording struct {
	stems []string
	name  string
	n     int // its number among all wordings
}

var field = sync.OnceValues(func() (*lexicon, error) {
	l := newLexicon()
	if err := l.readField(fieldText); err != nil {
		return nil, err
	}
	return l, l.readCommon(commonText)
})

func newLexicon() *lexicon {
	return &lexicon{
		byFirst: make(map[string][]wording, 512), near: map[string][]string{}, block: map[string]string{},
		rate: make(map[string]float64, 1024), stems: make(map[string]string, 1024),
	}
}

// readField reads "name: wording, wording > near, near".
func (l *lexicon) readField(text string) error {
	seen, block := map[string]string{}, ""
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' {
			continue
		}
		if line[0] == '[' {
			block = strings.Trim(line, "[]")
			continue
		}
		name, rest, ok := strings.Cut(line, ":")
		if !ok {
			return fmt.Errorf("field.txt, line %d: want a name, a colon and wordings", n+1)
		}
		l.block[name] = block
		list, near, _ := strings.Cut(rest, ">")
		for _, p := range strings.Split(list, ",") {
			stems := l.stemsOf(p)
			if len(stems) == 0 {
				return fmt.Errorf("field.txt, line %d: empty wording", n+1)
			}
			k := strings.Join(stems, " ")
			if other, twice := seen[k]; twice && other != name {
				return fmt.Errorf("field.txt, line %d: %q is %s already", n+1, strings.TrimSpace(p), other)
			} else if twice {
				continue
			}
			seen[k] = name
			l.enter(wording{stems, name, l.size})
			l.size++
		}
		for _, p := range strings.Split(near, ",") {
			if p = strings.TrimSpace(p); p != "" {
				l.near[name] = append(l.near[name], p)
			}
		}
	}
	return nil
}

// enter keeps the wordings that begin alike longest first.
func (l *lexicon) enter(w wording) {
	list := l.byFirst[w.stems[0]]
	at := 0
	for at < len(list) && len(list[at].stems) >= len(w.stems) {
		at++
	}
	list = append(list, wording{})
	copy(list[at+1:], list[at:])
	list[at] = w
	l.byFirst[w.stems[0]] = list
}

// stemsOf cuts a wording into stems, and keeps them.
func (l *lexicon) stemsOf(text string) []string {
	var out []string
	for _, w := range words.Cut(text) {
		s := l.stem(w.Form)
		l.stems[w.Form] = s
		out = append(out, s)
	}
	return out
}

// stem is a word's stem, at once where the field table has the word.
func (l *lexicon) stem(form string) string {
	if s, ok := l.stems[form]; ok {
		return s
	}
	if strings.HasSuffix(form, "scb") && len(form) <= 6 {
		return "lscb" // every board has its own letters before these
	}
	return words.Stem(form)
}
