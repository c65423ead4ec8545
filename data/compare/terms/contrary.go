package terms

import (
	_ "embed"
	"fmt"
	"strings"
	"sync"

	"casebook/data/words"
)

//go:embed contrary.txt
var contraryText string

// Effect is what words that turn from what is said do where they stand:
// contrary.txt says what each means, and which words have it.
type Effect uint8

// The effects.
const (
	Keep Effect = 1 << iota
	Back
	Up
	Lean
	Turn
	Cut
)

var effects = map[string]Effect{"keep": Keep, "back": Back, "up": Up, "lean": Lean, "turn": Turn, "cut": Cut}

// place is where such words stand.
type place int

// The places, in the order of the table's columns.
const (
	anywhere place = iota
	first
	aside
	comma
	semicolon
	space
	places
)

// turning are words with what they do in a place.
type turning struct {
	text   string
	second string // of two words anywhere; text is the first of them
	sign   bool   // a sign may follow, not a space alone
	does   Effect
}

// contrary is the table made ready: by place, and the first letter.
type contrary [places]['z' + 1][]turning

var contraries = sync.OnceValues(func() (*contrary, error) { return readContrary(contraryText) })

// readContrary reads the table, whose first line heads the columns.
func readContrary(text string) (*contrary, error) {
	out, headed := new(contrary), false
	for n, line := range strings.Split(text, "\n") {
		if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
			continue
		}
		cells := strings.Split(line, "|")
		if len(cells) != int(places)+1 {
			return out, fmt.Errorf("contrary.txt, line %d: want %d columns", n+1, places+1)
		}
		if !headed {
			headed = true
			continue
		}
		for p, cell := range cells[1:] {
			does, err := effectOf(cell)
			if err != nil {
				return out, fmt.Errorf("contrary.txt, line %d: %w", n+1, err)
			}
			for _, w := range strings.Split(cells[0], ",") {
				if w = strings.TrimSpace(w); does != 0 && w != "" {
					out.enter(place(p), w, does)
				}
			}
		}
	}
	return out, nil
}

func effectOf(cell string) (does Effect, err error) {
	for _, name := range strings.Fields(cell) {
		if effects[name] == 0 {
			return 0, fmt.Errorf("no effect is called %q", name)
		}
		does |= effects[name]
	}
	return does, nil
}

func (c *contrary) enter(p place, text string, does Effect) {
	text, sign := strings.CutSuffix(text, "*")
	t := turning{text: text, sign: sign, does: does}
	switch p {
	case anywhere:
		t.text, t.second, _ = strings.Cut(text, " ")
	case first:
		t.text = strings.ToUpper(text[:1]) + text[1:]
	}
	list := &c[p][t.text[0]]
	*list = append(*list, t)
}

// at is what the words do with which a text begins, in a place.
func (c *contrary) at(p place, text string) (does Effect) {
	if text == "" || text[0] > 'z' {
		return 0
	}
	list := c[p][text[0]]
	for i := range list {
		if t := &list[i]; strings.HasPrefix(text, t.text) && t.ends(text[len(t.text):]) {
			does |= t.does
		}
	}
	return does
}

// ends reports whether the words have ended where a text goes on.
func (t *turning) ends(rest string) bool {
	if t.sign {
		return rest == "" || rest[0]|0x20 < 'a' || rest[0]|0x20 > 'z'
	}
	return rest != "" && rest[0] == ' '
}

// Contrary reports whether a sentence holds words for which no quotation of its
// paragraph may leave it out.
func Contrary(ws []words.Word) bool {
	c, _ := contraries()
	for i, w := range ws {
		if w.Form[0] > 'z' {
			continue
		}
		list := c[anywhere][w.Form[0]]
		for j := range list {
			if t := &list[j]; t.text == w.Form && (t.second == "" || i+1 < len(ws) && t.second == ws[i+1].Form) {
				return true
			}
		}
	}
	return false
}

// First is what the words do with which a sentence begins.
func First(sentence string) Effect {
	c, _ := contraries()
	return c.at(first, sentence)
}

// Aside is what the words do that stand alone between two commas of a text.
func Aside(text string) (does Effect) {
	c, _ := contraries()
	_, text, more := strings.Cut(text, ", ")
	for more {
		if word, _, closed := strings.Cut(text, ","); closed && !strings.Contains(word, " ") {
			does |= c.at(aside, word)
		}
		_, text, more = strings.Cut(text, ", ")
	}
	return does
}

// Inside is what the words do that stand in a sentence after a comma, semicolon
// or space, with which the text begins.
func Inside(text string) Effect {
	c, _ := contraries()
	if text[0] == ' ' {
		return c.at(space, text[1:])
	}
	if len(text) < 2 || text[1] != ' ' {
		return 0
	}
	switch text[0] {
	case ',':
		return c.at(comma, text[2:])
	case ';':
		return c.at(semicolon, text[2:])
	}
	return 0
}
