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

// mostMeant is how many words are offered for one that stands nowhere, and for how
// many: of a page that somebody pasted no slip of one finger is looked for.
const mostMeant, mostNowhere = 3, 3

// Nowhere are the words of a query that stand in no finding, the first few with those
// that may have been meant.
func (x *Index) Nowhere(tx *bolt.Tx, q words.Query) ([]filter.Nowhere, error) {
	t, err := openText(tx, x.cols.next)
	if err != nil {
		return nil, err
	}
	var out []filter.Nowhere
	for _, c := range q.Clauses() {
		n, err := t.holding(c)
		if err != nil {
			return nil, err
		}
		if c.Not || n > 0 { // if in other words
			continue
		}
		for _, term := range c.Any {
			for _, form := range term.Typed() {
				set, _, err := t.term(words.Term{Stems: []string{words.Stem(form)}})
				if err == nil && form == term.Prefix {
					set, _, err = t.prefix(form)
				}
				if err != nil {
					return nil, err
				}
				if set.count() > 0 || slices.ContainsFunc(out, func(n filter.Nowhere) bool { return n.Word == form }) {
					continue
				}
				n := filter.Nowhere{Word: form}
				if len(out) < mostNowhere {
					if n.Meant, err = t.meant(form); err != nil {
						return nil, err
					}
				}
				out = append(out, n)
			}
		}
	}
	return out, nil
}

// meant are the words of findings, and those of the field's table by which findings
// are found in other words, that are a slip or two from a form, the nearest first, of
// those the commonest. People seldom slip in the first letter, but two may have
// changed places.
func (x textIndex) meant(form string) ([]filter.Meant, error) {
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
	take := func(known string, _ []byte) (bool, error) {
		if n, ok := filter.Slips(form, known, most); ok {
			found = append(found, near{form: known, slips: n})
		}
		return true, nil
	}
	look := func(first string) error {
		for _, known := range words.FieldForms() {
			if strings.HasPrefix(known, first) {
				_, _ = take(known, nil)
			}
		}
		return x.dict.Scan(first, take)
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
		n, err := x.holding(words.Parse(found[i].form + " ").Clauses()[0])
		if err != nil {
			return nil, err
		}
		found[i].findings = n
	}
	slices.SortFunc(found, func(a, b near) int {
		return cmp.Or(cmp.Compare(a.slips, b.slips), cmp.Compare(b.findings, a.findings), strings.Compare(a.form, b.form))
	})
	var out []filter.Meant
	var stems []string
	for _, n := range found {
		if s := words.Stem(n.form); n.findings > 0 && !slices.Contains(stems, s) && len(out) < mostMeant {
			out, stems = append(out, filter.Meant{Word: n.form, Findings: n.findings}), append(stems, s)
		}
	}
	return out, nil
}

// holding is about how many findings have the words of a clause, one in other words
// counted again.
func (x textIndex) holding(c words.Clause) (n int, err error) {
	for _, t := range c.Any {
		set, _, err := x.term(t)
		if err != nil {
			return 0, err
		}
		n += set.count()
	}
	return n, nil
}
