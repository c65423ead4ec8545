package taxonomy

import (
	"fmt"
	"slices"
	"strings"
	"unicode/utf8"

	"casebook/data"
	"casebook/data/toml"
	"casebook/data/words"
)

// Read lays a file over the built-in themes. The error lists every mistake with
// its line and column under the file's name; the taxonomy is then not to be
// used.
//
// Each [[theme]] of the file names one theme by its id. One that is not
// built-in is added and wants a label and words; of a built-in one what is
// given takes the place of what it has: label, group, definition, words ("*"
// at the end of a word stands for any ending, "-" before it keeps the theme away),
// more_words beside those it has, only_words in their place, hidden, merge_into.
func Read(text []byte, file string) (Taxonomy, error) { return read(text, file, false) }

// ReadNew is Read for a file that is to be put in force: it refuses words that would
// take the place of a built-in theme's own without saying so.
func ReadNew(text []byte, file string) (Taxonomy, error) { return read(text, file, true) }

func read(text []byte, file string, toApply bool) (Taxonomy, error) {
	tables, faults := toml.Read(text)
	if err := faults.In(file); err != nil {
		return Taxonomy{}, err
	}
	r := reading{t: Builtin(), at: map[string]toml.Place{}, toApply: toApply}
	for _, t := range tables {
		r.table(t)
	}
	r.merges()
	r.labels()
	if err := r.faults.In(file); err != nil {
		return Taxonomy{}, err
	}
	return r.t, nil
}

type reading struct {
	t      Taxonomy
	faults toml.Faults
	at     map[string]toml.Place // theme id -> where the file names it
	merged []merge

	toApply bool // and not in force before
}

// merge is looked at when every theme is known.
type merge struct {
	from string
	into toml.Value
}

var keysWanted = map[string]toml.Kind{
	"id": toml.Text, "label": toml.Text, "group": toml.Text, "definition": toml.Text,
	"words": toml.List, "more_words": toml.List, "only_words": toml.List, "hidden": toml.Switch, "merge_into": toml.Text,
}

func (r *reading) fault(at toml.Place, format string, args ...any) {
	r.faults = append(r.faults, toml.Fault{Place: at, Words: fmt.Sprintf(format, args...)})
}

func (r *reading) table(t toml.Table) {
	if t.Name != "theme" {
		r.fault(t.At, "unknown table %q: every theme begins with [[theme]]", t.Name)
		return
	}
	id, ok := r.id(t)
	if !ok || !r.wellFormed(t) {
		return
	}
	i := r.t.index(id)
	if i < 0 {
		r.add(id, t)
		return
	}
	e := r.t.all[i]
	r.describe(&e, t)
	r.t.all[i] = e
}

// id is the theme that a table is about.
func (r *reading) id(t toml.Table) (string, bool) {
	v, ok := t.Value("id")
	switch {
	case !ok:
		r.fault(t.At, "this theme has no id")
	case v.Kind != toml.Text:
		r.fault(v.At, "id: want %s", toml.Text)
	case !validID(v.Text):
		r.fault(v.At, "id %q: use small letters, digits and hyphens, and begin with a letter", v.Text)
	case r.at[v.Text] != toml.Place{}:
		r.fault(v.At, "theme %q stands here a second time; the first is in line %d", v.Text, r.at[v.Text].Line)
	default:
		r.at[v.Text] = v.At
		return v.Text, true
	}
	return "", false
}

func validID(id string) bool {
	for i, c := range id {
		if (c < 'a' || c > 'z') && (i == 0 || c != '-' && (c < '0' || c > '9')) {
			return false
		}
	}
	return id != "" && id != "none"
}

// wellFormed reports whether a table has known keys of the right kinds only.
func (r *reading) wellFormed(t toml.Table) bool {
	before := len(r.faults)
	for _, v := range t.Values {
		want, known := keysWanted[v.Key]
		switch {
		case !known:
			r.fault(v.KeyAt, "unknown key %q: a theme has id, label, group, definition, words, more_words, only_words, hidden, merge_into", v.Key)
		case v.Kind != want:
			r.fault(v.At, "%s: want %s", v.Key, want)
		case want == toml.Text && strings.TrimSpace(v.Text) == "":
			r.fault(v.At, "%s is empty", v.Key)
		}
	}
	return len(r.faults) == before
}

// add puts in a theme of the reader's own.
func (r *reading) add(id string, t toml.Table) {
	e := Entry{Theme: data.Theme{ID: id, Group: "Your own"}, Own: true}
	for _, key := range []string{"label", "words"} {
		if _, ok := t.Value(key); !ok {
			r.fault(r.at[id], "theme %q is not built-in, and a new theme needs %s", id, key)
		}
	}
	r.describe(&e, t)
	r.t.all = append(r.t.all, e)
}

func (r *reading) describe(e *Entry, t toml.Table) {
	for _, v := range t.Values {
		switch v.Key {
		case "label":
			e.Label = strings.TrimSpace(v.Text)
		case "group":
			e.Group = strings.TrimSpace(v.Text)
		case "definition":
			e.Definition = strings.TrimSpace(v.Text)
		case "words", "only_words":
			had := e.Theme
			e.Terms, e.PrefixTerms, e.Except = r.words(v)
			if len(e.Terms)+len(e.PrefixTerms) == 0 && len(e.Except) > 0 {
				r.fault(v.At, "%s: every word has \"-\" before it, so nothing would find the theme", v.Key)
			}
			if gone := apart(had, e.Theme); r.toApply && v.Key == "words" && len(gone) > 0 {
				r.fault(v.KeyAt, "words: theme %q is built in and would no longer be found by %s: more_words adds words to its own, only_words puts them in their place", e.ID, firstWords(gone))
			}
		case "more_words":
			terms, prefixes, except := r.words(v)
			e.Terms, e.PrefixTerms, e.Except = union(e.Terms, terms), union(e.PrefixTerms, prefixes), union(e.Except, except)
		case "hidden":
			e.Hidden = v.On
		case "merge_into":
			r.merged = append(r.merged, merge{e.ID, v})
		}
	}
}

// labels looks for two themes of one name: a reader could not tell them apart.
func (r *reading) labels() {
	for i, e := range r.t.all {
		for _, x := range r.t.all[:i] {
			if !strings.EqualFold(x.Label, e.Label) {
				continue
			}
			at := r.at[e.ID]
			if at == (toml.Place{}) {
				at = r.at[x.ID]
			}
			r.fault(at, "themes %q and %q are both called %q", x.ID, e.ID, e.Label)
		}
	}
}

// words reads a list of words and phrases: terms are found as they stand,
// prefix terms at the beginning of words, and those of except keep the theme away.
func (r *reading) words(v toml.Value) (terms, prefixes, except []string) {
	if len(v.Items) == 0 {
		r.fault(v.At, "%s is empty: a theme without words would never be suggested; hide it instead", v.Key)
	}
	for _, w := range v.Items {
		s, away := strings.CutPrefix(strings.ToLower(strings.Join(strings.Fields(w.Text), " ")), "-")
		begins := strings.HasSuffix(s, "*")
		stem := strings.TrimSuffix(s, "*")
		switch {
		case len(words.Cut(stem)) == 0:
			r.fault(w.At, "%q holds no word", w.Text)
		case strings.ContainsAny(stem, signs):
			sign := stem[strings.IndexAny(stem, signs):][:1]
			r.fault(w.At, "%q: %q stands for nothing here: words as they are written are wanted, and \"*\" at the end for any ending", w.Text, sign)
		case strings.Contains(stem, "*"):
			r.fault(w.At, "%q: \"*\" may stand at the end only", w.Text)
		case begins && strings.HasSuffix(stem, " "):
			r.fault(w.At, "%q: \"*\" belongs to the end of a word", w.Text)
		case begins && len([]rune(lastWord(stem))) < 3 && stem[len(stem)-1] < utf8.RuneSelf:
			r.fault(w.At, "%q: give at least three letters before \"*\"", w.Text)
		case away:
			except = append(except, s)
		case begins:
			prefixes = append(prefixes, stem)
		case slices.Contains(terms, s):
			r.fault(w.At, "%q stands here twice", w.Text)
		default:
			terms = append(terms, s)
		}
	}
	return terms, prefixes, except
}

// signs are those of patterns of other programs, which no word has: a reader who
// writes one expects it to stand for something.
const signs = `[](){}|?+^$\`

func lastWord(s string) string { return s[strings.LastIndexByte(s, ' ')+1:] }

// target is the theme that the file merges one into.
func (r *reading) target(from string) string {
	i := slices.IndexFunc(r.merged, func(x merge) bool { return x.from == from })
	return r.merged[i].into.Text
}

// merges looks at what is merged into what.
func (r *reading) merges() {
	for _, m := range r.merged {
		into, known := r.t.entry(m.into.Text)
		switch {
		case !known:
			r.fault(m.into.At, "merge_into: there is no theme %q", m.into.Text)
		case into.ID == m.from:
			r.fault(m.into.At, "theme %q cannot be merged into itself", m.from)
		case into.Hidden:
			r.fault(m.into.At, "theme %q is hidden: nothing can be merged into it", into.ID)
		case slices.ContainsFunc(r.merged, func(x merge) bool { return x.from == into.ID }):
			r.fault(m.into.At, "theme %q is itself merged into %q: name the theme that stays", into.ID, r.target(into.ID))
		default:
			r.t.all[r.t.index(m.from)].Into = into.ID
		}
	}
}
