package index

import (
	"cmp"
	"slices"
	"strings"
	"unicode/utf8"

	"casebook/data/filter"
	"casebook/data/words"
	bolt "go.etcd.io/bbolt"
)

// mostMeant is how many words are offered for one that stands nowhere.
const mostMeant = 3

// Nowhere are the words of a query that stand in no finding, with those that may
// have been meant.
func (x *Index) Nowhere(tx *bolt.Tx, q words.Query) ([]filter.Nowhere, error) {
	t, err := openText(tx, x.cols.next)
	if err != nil {
		return nil, err
	}
	var out []filter.Nowhere
	for _, c := range q.Clauses() {
		for _, term := range c.Any {
			for _, form := range term.Typed() {
				set, _, err := t.term(words.Term{Stems: []string{words.Stem(form)}})
				if err == nil && form == term.Prefix {
					set, _, err = t.prefix(form)
				}
				if err != nil {
					return nil, err
				}
				if set.count() > 0 || c.Not || slices.ContainsFunc(out, func(n filter.Nowhere) bool { return n.Word == form }) {
					continue
				}
				meant, err := t.meant(form)
				if err != nil {
					return nil, err
				}
				out = append(out, filter.Nowhere{Word: form, Meant: meant})
			}
		}
	}
	return out, nil
}

// meant are the words of findings that are a slip or two from a form, the nearest
// first, of those the commonest. People seldom slip in the first letter, but two
// may have changed places.
func (x textIndex) meant(form string) ([]string, error) {
	most := 2
	switch n := utf8.RuneCountInString(form); {
	case n < 4:
		return nil, nil
	case n < 6:
		most = 1
	}
	type near struct {
		form            string
		slips, findings int
	}
	var found []near
	look := func(first string) error {
		return x.dict.Scan(first, func(known string, _ []byte) (bool, error) {
			if n, ok := filter.Slips(form, known, most); ok {
				found = append(found, near{form: known, slips: n})
			}
			return true, nil
		})
	}
	first, size := utf8.DecodeRuneInString(form)
	second, _ := utf8.DecodeRuneInString(form[size:])
	if err := look(string(first)); err != nil {
		return nil, err
	}
	if second != first {
		if err := look(string(second) + string(first)); err != nil {
			return nil, err
		}
	}
	for i := range found {
		set, _, err := x.term(words.Term{Stems: []string{words.Stem(found[i].form)}})
		if err != nil {
			return nil, err
		}
		found[i].findings = set.count()
	}
	slices.SortFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.slips, b.slips), cmp.Compare(b.findings, a.findings), strings.Compare(a.form, b.form))
	})
	var out, stems []string
	for _, n := range found {
		if s := words.Stem(n.form); n.findings > 0 && !slices.Contains(stems, s) && len(out) < mostMeant {
			out, stems = append(out, n.form), append(stems, s)
		}
	}
	return out, nil
}
