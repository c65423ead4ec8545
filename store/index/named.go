package index

import (
	"casebook/data/words"
	"casebook/store/codec"
)

// nameMark begins the entry of a stem in the names over texts.
const nameMark = "@"

func nameKey(stem string) string { return nameMark + stem }

// addNamed puts those findings behind the ones of each clause's terms that have them in
// the names over them alone, and says whether there are any. They are found beside what
// the texts say, and change neither how rare a word is nor what may lack.
func (x textIndex) addNamed(q words.Query, sets [][]bitset, live bitset) (some bool, err error) {
	for i, c := range q.Clauses() {
		if c.Not || q.AsTyped() {
			continue
		}
		for _, t := range c.Any {
			set, err := x.named(t, q.Begun(t.Prefix))
			if err != nil {
				return false, err
			}
			if set != nil {
				set.and(live)
				sets[i], some = append(sets[i], set), true
			}
		}
	}
	return some, nil
}

// named are the findings that have the words of a term in the names over them, nil
// where there are none. Their texts may say the same in other words; what is looked for
// as it stands is looked for in texts alone. begun are the stems that a beginning of a
// word led to.
func (x textIndex) named(t words.Term, begun []string) (bitset, error) {
	if !t.InNames() {
		return nil, nil
	}
	var all bitset
	any := func(stems ...string) error {
		set := newBitset(x.next)
		for _, stem := range stems {
			if err := x.or(set, x.post, codec.StemMark, nameKey(stem)); err != nil {
				return err
			}
		}
		if all == nil {
			all = set
		}
		all.and(set)
		return nil
	}
	for _, stem := range t.Stems {
		if err := any(stem); err != nil {
			return nil, err
		}
	}
	if t.Prefix != "" {
		if err := any(begun...); err != nil {
			return nil, err
		}
	}
	if all.count() == 0 {
		return nil, nil
	}
	return all, nil
}
