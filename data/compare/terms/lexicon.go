// Package terms reads a finding's text as the words of the field: stems, and
// the things that reports call by several names ("unqualified", "without
// qualification"), each with what it weighs. Alignment rests on them and can
// name them.
//
// It knows words and how common they are in inspection reports, and nothing of
// inspections, findings or changes.
package terms

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strings"
	"sync"

	"casebook/data/builtin"
	"casebook/data/words"
)

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

// wording is a phrase of the field table, or of a report's own, and the thing
// that it names.
type wording struct {
	stems    []string
	exact    []string // the words as they must stand; nil where their stems do
	capitals bool     // read only where the text has it in capitals
	report   int      // the report that alone uses it so, from 1; 0 for all
	name     string
	n        int // its number among all wordings
}

var field = sync.OnceValues(func() (*lexicon, error) {
	l := newLexicon()
	if err := l.readField(builtin.Field); err != nil {
		return nil, err
	}
	return l, l.readCommon(commonText)
})

// Ready makes the built-in tables ready, which the first Reader in a process waits
// for.
func Ready() error {
	_, err := field()
	_, also := contraries()
	return errors.Join(err, also)
}

func newLexicon() *lexicon {
	return &lexicon{
		byFirst: make(map[string][]wording, 512), near: map[string][]string{}, block: map[string]string{},
		rate: make(map[string]float64, 1024), stems: make(map[string]string, 1024),
	}
}

// readField reads "name: wording, wording ~ weak, weak > near, near", and leaves
// out the rows for searches alone.
func (l *lexicon) readField(text string) error {
	seen, block := map[string]string{}, ""
	for n, line := range strings.Split(text, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] == '#' || line[0] == '?' {
			continue
		}
		line = strings.TrimPrefix(line, "=")
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
		strong, weak, found := strings.Cut(list, "~")
		if err := l.addWordings(seen, name, strong, false); err != nil {
			return fmt.Errorf("field.txt, line %d: %w", n+1, err)
		}
		if err := l.addWordings(seen, name, weak, true); found && err != nil {
			return fmt.Errorf("field.txt, line %d: %w", n+1, err)
		}
		for _, p := range strings.Split(near, ",") {
			if p = strings.TrimSpace(p); p != "" {
				l.near[name] = append(l.near[name], p)
			}
		}
	}
	return nil
}

// addWordings enters wordings of a name. One that is weak may mean something
// else: it is a thing of its own, near to the name.
func (l *lexicon) addWordings(seen map[string]string, name, list string, weak bool) error {
	for _, p := range strings.Split(list, ",") {
		w := l.wordingOf(p)
		if len(w.stems) == 0 {
			return errors.New("empty wording")
		}
		w.name, w.n = name, l.size
		k := strings.Join(append(w.exact, w.stems...), " ")
		if weak {
			w.name = strings.Join(w.stems, "-")
		}
		if other, twice := seen[k]; twice && other != w.name {
			return fmt.Errorf("%q is %s already", strings.TrimSpace(p), other)
		} else if twice {
			continue
		}
		if weak {
			l.block[w.name] = "" // a word like another
			l.near[w.name], l.near[name] = append(l.near[w.name], name), append(l.near[name], w.name)
		}
		seen[k] = w.name
		l.enter(w)
		l.size++
	}
	return nil
}

// enter keeps the wordings that begin alike longest first.
func (l *lexicon) enter(w wording) { l.byFirst[w.stems[0]] = insert(l.byFirst[w.stems[0]], w) }

// insert puts a wording behind those that are as long or longer; one of exact
// words stands before those of stems.
func insert(list []wording, w wording) []wording {
	at := 0
	for at < len(list) && (len(list[at].stems) > len(w.stems) || len(list[at].stems) == len(w.stems) && w.exact == nil) {
		at++
	}
	return slices.Insert(list, at, w)
}

// wordingOf reads a wording: "=plan" is that word alone, and SEND only what
// stands in capitals.
func (l *lexicon) wordingOf(text string) wording {
	text = strings.TrimSpace(text)
	exact, only := strings.CutPrefix(text, "=")
	w := wording{stems: l.stemsOf(exact), capitals: text != strings.ToLower(text) && text == strings.ToUpper(text)}
	if only {
		for _, x := range words.Cut(exact) {
			w.exact = append(w.exact, x.Form)
		}
	}
	return w
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
