package tag

import (
	_ "embed"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/words"
)

//go:embed themes.txt
var themesText string

//go:embed cues.txt
var cuesText string

// compile makes the tables ready for a list of themes. Those of builtin are
// known to the tables.
func compile(list, builtin []data.Theme) (*Tagger, error) {
	known := map[string]bool{}
	for _, th := range builtin {
		known[th.ID] = true
	}
	themes, err := readThemes(themesText, list, known, editsOf(list, builtin))
	if err != nil {
		return nil, err
	}
	v, err := standardToneTables()
	if err != nil {
		return nil, err
	}
	rs := v.roots.more()
	learnt, err := readLearnt(wordsText, rs, themes.place, known)
	model, err2 := readModel(modelText, themes.ids, known)
	if err := errors.Join(err, err2); err != nil {
		return nil, err
	}
	return &Tagger{themes: themes, learnt: learnt, model: model, toneTables: v, roots: rs}, nil
}

// part is a word of a phrase, or the beginning of one.
type part struct {
	form   string
	begins bool
}

// row is a line of a table: phrases of one weight in one block.
type row struct {
	line    int
	block   string
	weight  float64
	phrases []string
}

// readRows reads a table: "[block]", "weight  phrase, phrase", "# remark".
func readRows(name, text string) ([]row, error) {
	var out []row
	err := eachRow(text, func(line int, block, number, list string) error {
		w, err := strconv.ParseFloat(number, 64)
		if err != nil || list == "" {
			return fmt.Errorf("%s, line %d: want a weight and phrases, got %q", name, line, number+" "+list)
		}
		r := row{line: line, block: block, weight: w}
		r.phrases = strings.Split(list, ",")
		for i, p := range r.phrases {
			r.phrases[i] = strings.TrimSpace(p)
		}
		out = append(out, r)
		return nil
	})
	return out, err
}

// eachRow goes through the rows of a text in blocks: a word and what is behind
// it, below "[block]"; "# remark" and blank lines are passed over.
func eachRow(text string, do func(line int, block, word, rest string) error) error {
	block := ""
	for i, s := range strings.Split(text, "\n") {
		s = strings.TrimSpace(s)
		switch {
		case s == "" || s[0] == '#':
			continue
		case s[0] == '[':
			block = strings.Trim(s, "[]")
			continue
		}
		word, rest, _ := strings.Cut(s, " ")
		if err := do(i+1, block, word, strings.TrimSpace(rest)); err != nil {
			return err
		}
	}
	return nil
}

// partsOf cuts a phrase as texts are cut; a word before "*" is a beginning.
func partsOf(phrase string) []part {
	var room [8]words.Word
	ws := words.Append(room[:0], phrase)
	out := make([]part, len(ws))
	for i, w := range ws {
		out[i] = part{w.Form, strings.HasPrefix(phrase[w.End:], "*")}
	}
	return out
}

// key tells equal phrases.
func key(parts []part) string {
	n := 0
	for _, p := range parts {
		n += len(p.form) + len("* ")
	}
	var b strings.Builder
	b.Grow(n)
	for _, p := range parts {
		b.WriteString(p.form)
		if p.begins {
			b.WriteByte('*')
		}
		b.WriteByte(' ')
	}
	return b.String()
}

// readThemes joins the terms of a list of themes with a table that takes their
// place where it names the same phrase. Of themes that are not in the list the
// table's phrases stay and speak for nothing, so that "missing from education"
// is not "missing" where there is no theme of education. In changed are the words
// that a person edited.
func readThemes(text string, list []data.Theme, known map[string]bool, changed edits) (*themeTable, error) {
	rows, err := readRows("themes.txt", text)
	if err != nil {
		return nil, err
	}
	t := &themeTable{trie: newTrie(), place: map[string]int{}}
	for i, th := range list {
		if _, twice := t.place[th.ID]; twice || th.ID == "" {
			return nil, fmt.Errorf("theme %d of the list, %q: an id that is empty or stands twice", i+1, th.ID)
		}
		t.ids = append(t.ids, th.ID)
		t.ofServices = append(t.ofServices, th.OfServices())
		t.place[th.ID] = i
	}
	b := phraseBook{at: map[string]int32{}}
	for _, r := range rows {
		theme, listed := t.place[r.block]
		if !listed && !known[r.block] && r.block != "none" {
			return nil, fmt.Errorf("themes.txt, line %d: unknown theme %q", r.line, r.block)
		}
		for _, p := range r.phrases {
			v := vote{theme: theme, weight: r.weight}
			parts := partsOf(p)
			if err := b.enter(parts, v, listed && !changed.takes(r.block, parts)); err != nil {
				return nil, fmt.Errorf("themes.txt, line %d, %q: %w", r.line, p, err)
			}
		}
	}
	b.own = len(b.votes)
	for i, th := range list {
		if !known[th.ID] {
			continue
		}
		for _, term := range th.Terms {
			if begins := slices.Contains(th.PrefixTerms, term); !changed.puts(th.ID, ending(partsOf(term), begins)) {
				b.builtin(term, begins, i)
			}
		}
	}
	for i, parts := range b.parts {
		t.trie.add(parts, int32(i))
	}
	t.votes = b.votes
	return t, t.addOwn(list, known, changed)
}

// builtinWeight is the weight of a built-in term that themes.txt does not name.
const builtinWeight = 2

// phraseBook collects phrases and what each speaks for.
type phraseBook struct {
	at    map[string]int32
	parts [][]part
	votes [][]vote
	own   int // phrases of the table; those after are built-in terms
}

func (b *phraseBook) slot(parts []part) int32 {
	k := key(parts)
	i, ok := b.at[k]
	if !ok {
		i = int32(len(b.votes))
		b.at[k] = i
		b.parts = append(b.parts, parts)
		b.votes = append(b.votes, nil)
	}
	return i
}

func (b *phraseBook) enter(parts []part, v vote, speaks bool) error {
	if len(parts) == 0 {
		return errors.New("no words")
	}
	i := b.slot(parts)
	if !speaks {
		return nil
	}
	for _, x := range b.votes[i] {
		if x.theme == v.theme {
			return errors.New("twice in its block")
		}
	}
	b.votes[i] = append(b.votes[i], v)
	return nil
}

// builtin enters a term of the built-in list. Its last word finds longer words
// too where the list says so, and a plural always.
func (b *phraseBook) builtin(term string, prefix bool, theme int) {
	parts := partsOf(term)
	if len(parts) == 0 {
		return
	}
	for _, begins := range []bool{false, true} {
		ps := slices.Clone(parts)
		ps[len(ps)-1].begins = begins
		if i, ok := b.at[key(ps)]; ok && int(i) < b.own {
			return
		}
	}
	parts[len(parts)-1].begins = prefix
	i := b.slot(parts)
	if !slices.ContainsFunc(b.votes[i], func(v vote) bool { return v.theme == theme }) { // a person's word
		b.votes[i] = append(b.votes[i], vote{theme: theme, weight: builtinWeight})
	}
}
