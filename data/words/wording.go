package words

import (
	"fmt"
	"hash/fnv"
	"slices"
	"strings"
	"sync"

	"casebook/data/builtin"
)

// IndexVersion names the rules of an index: how texts are cut and stemmed, and
// which wordings of the field, numbers of paragraphs and words of names it holds as
// entries of their own. An index made by others must be made again.
var IndexVersion = sync.OnceValue(func() string {
	h := fnv.New32a()
	h.Write([]byte(builtin.Field))
	return fmt.Sprintf("%s+paragraphs+names+field-%08x", Version, h.Sum32())
})

// Key is the entry that an index holds for a wording of the field's table which
// its stems alone do not find; "" for any other term.
func (x Term) Key() string {
	switch {
	case !x.Also || !x.Ordered():
		return ""
	case x.Phrase != nil:
		return "=" + strings.Join(x.Phrase, " ")
	case x.capitals:
		return strings.ToUpper(strings.Join(x.Stems, " "))
	}
	return strings.Join(x.Stems, " ")
}

// Beginning are the wordings with entries of their own that begin with a stem.
func Beginning(stem string) []Term { return beginnings()[stem] }

var beginnings = sync.OnceValue(func() map[string][]Term {
	out := map[string][]Term{}
	for _, row := range field().of {
		for _, x := range row {
			same := func(y Term) bool { return y.Key() == x.Key() }
			if first := x.Stems[0]; x.Key() != "" && !slices.ContainsFunc(out[first], same) {
				out[first] = append(out[first], x)
			}
		}
	}
	return out
})

// StandsAt reports whether the words of a term stand among those of a text from a
// place on. stem is that of a word by its place.
func (x Term) StandsAt(raw string, ws []Word, stem func(int) string, at int) bool {
	if len(ws)-at < len(x.Stems) {
		return false
	}
	for i, s := range x.Stems {
		w := ws[at+i]
		if x.Phrase != nil && w.Form != x.Phrase[i] || x.Phrase == nil && stem(at+i) != s {
			return false
		}
		if x.capitals && raw[w.Start:w.End] != strings.ToUpper(raw[w.Start:w.End]) {
			return false
		}
	}
	return true
}

// FieldForms are the words of the field's table, in order, each once.
var FieldForms = sync.OnceValue(func() []string {
	var out []string
	for _, row := range field().of {
		for _, x := range row {
			for _, w := range Cut(x.typed) {
				out = append(out, w.Form)
			}
		}
	}
	slices.Sort(out)
	return slices.Compact(out)
})
