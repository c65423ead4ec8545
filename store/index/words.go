package index

import (
	"bytes"
	"slices"
	"sync"
	"unicode/utf8"

	"casebook/data/words"
	"casebook/store/boltfile"
	"casebook/store/codec"
	bolt "go.etcd.io/bbolt"
)

// shortPrefix is the longest beginning of a word, in letters, that has
// postings of its own.
const shortPrefix = 2

// textIndex reads postings within one transaction.
type textIndex struct {
	dict      codec.Chain
	post, pre boltfile.Table
	next      uint32
}

func openText(tx *bolt.Tx, next uint32) (textIndex, error) {
	x := textIndex{next: next}
	var err error
	if x.dict, err = codec.OpenChain(tx, codec.DictionaryBucket); err != nil {
		return x, err
	}
	if x.post, err = boltfile.OpenTable(tx, codec.PostingBucket); err != nil {
		return x, err
	}
	x.pre, err = boltfile.OpenTable(tx, codec.PrefixBucket)
	return x, err
}

// found is what words find.
type found struct {
	set   bitset      // nil where there are no words
	whole bitset      // those of set that have all words; set itself where that is all
	texts bitset      // those of set that are found by their texts; set itself where that is all
	query words.Query // widened with the stems that its beginnings of words led to
	in    []int       // findings that have the words of each clause

	levels []bitset // those with more than 0, 1, 2 ... of the wordings; nil where all can be ranked
}

// find returns the findings whose text answers to a query. Where too few have all
// its words, those that lack some are found too.
func (x textIndex) find(q words.Query, live bitset, text func(uint32) (string, error)) (f found, err error) {
	f = found{query: q, in: make([]int, len(q.Clauses()))}
	sets, have := make([][]bitset, len(q.Clauses())), make([]int, len(q.Clauses()))
	for i, c := range q.Clauses() {
		for _, t := range c.Any {
			one, stems, err := x.term(t)
			if err != nil {
				return f, err
			}
			one.and(live)
			if n := one.count(); !t.Also {
				f.in[i] += n
			} else {
				have[i] += n
			}
			if stems != nil {
				f.query = f.query.Widened(t.Prefix, stems)
			}
			sets[i] = append(sets[i], one)
		}
		have[i] += f.in[i]
	}
	f.whole = together(f.query, sets, live, text)
	f.set = f.whole
	for _, looser := range f.query.Looser(have, live.count()) {
		if f.set.count() >= words.Few {
			break
		}
		f.query = looser
		f.set = together(f.query, sets, live, text)
	}
	f.texts = f.set
	if some, err := x.addNamed(f.query, sets, live); err != nil {
		return f, err
	} else if some {
		f.whole = together(q, sets, live, text)
		f.set = together(f.query, sets, live, text)
	}
	if f.set.count() > MostRanked {
		f.levels = levelsOf(f.query, sets)
	}
	return f, nil
}

// together are the findings that answer to all clauses, whose terms' findings are
// given, and behind them those whose names have them. Phrases are looked for in the
// texts that have their words and answer to all else.
func together(q words.Query, sets [][]bitset, live bitset, text func(uint32) (string, error)) bitset {
	all := slices.Clone(live)
	if len(q.Any()) > 0 {
		clear(all)
		for _, i := range q.Any() {
			for _, one := range sets[i] {
				all.or(one)
			}
		}
	}
	for _, phrases := range []bool{false, true} {
		for i, c := range q.Clauses() {
			if c.Free || phrases != slices.ContainsFunc(c.Any, inTexts) {
				continue
			}
			set := newBitset(uint32(len(all) * 64))
			for j, t := range c.Any {
				one := sets[i][j]
				if inTexts(t) {
					one = slices.Clone(one)
					one.and(all)
					one.keep(func(n uint32) bool { return holds(t, n, text) })
				}
				set.or(one)
			}
			for _, named := range sets[i][len(c.Any):] {
				set.or(named)
			}
			if c.Not {
				all.andNot(set)
			} else {
				all.and(set)
			}
		}
	}
	return all
}

// inTexts reports whether a term is found by its words and then looked for in
// texts: a phrase that was typed.
func inTexts(t words.Term) bool { return t.Ordered() && t.Key() == "" }

// holds reports whether a finding's text has a phrase. One that cannot be read
// stays among those found, where it is shown as damaged.
func holds(t words.Term, n uint32, text func(uint32) (string, error)) bool {
	s, err := text(n)
	return err != nil || t.Stands(s)
}

// term returns the findings that have all words of a term, and the stems that its
// beginning of a word led to.
func (x textIndex) term(t words.Term) (bitset, []string, error) {
	if key := t.Key(); key != "" {
		set := newBitset(x.next)
		return set, nil, x.or(set, x.post, codec.StemMark, key)
	}
	var all bitset
	for _, s := range t.Stems {
		set := newBitset(x.next)
		if err := x.or(set, x.post, codec.StemMark, s); err != nil {
			return nil, nil, err
		}
		if all == nil {
			all = set
		} else {
			all.and(set)
		}
	}
	if t.Prefix == "" {
		return all, nil, nil
	}
	set, stems, err := x.prefix(t.Prefix)
	if err == nil && all != nil {
		set.and(all)
	}
	return set, stems, err
}

// prefix finds words that begin so. A longer beginning also finds the other
// forms of those words; one or two letters would widen to far too much.
func (x textIndex) prefix(p string) (bitset, []string, error) {
	set := newBitset(x.next)
	own := words.Stem(p)
	if utf8.RuneCountInString(p) <= shortPrefix {
		if err := x.or(set, x.pre, codec.PrefixMark, p); err != nil {
			return nil, nil, err
		}
		return set, nil, x.or(set, x.post, codec.StemMark, own)
	}
	stems := []string{own}
	err := x.dict.Scan(p, func(form string, entry []byte) (bool, error) {
		stem, err := codec.StemOf(form, entry)
		stems = append(stems, stem)
		return true, err
	})
	if err != nil {
		return nil, nil, err
	}
	slices.Sort(stems)
	stems = slices.Compact(stems)
	for _, s := range stems {
		if err := x.or(set, x.post, codec.StemMark, s); err != nil {
			return nil, nil, err
		}
	}
	return set, stems, nil
}

// or adds every chunk of a word to a set. The dictionary knows which exist.
func (x textIndex) or(set bitset, t boltfile.Table, mark, word string) error {
	entry, err := x.dict.Find(mark + word)
	if err != nil {
		return err
	}
	numbers, err := codec.ChunkNumbers(entry)
	if err != nil {
		return err
	}
	if len(numbers) == 0 {
		return nil
	}
	cur := t.Cursor()
	k, v, err := cur.Seek(codec.ChunkKey(word, numbers[0]))
	for _, n := range numbers {
		if err != nil {
			return err
		}
		if !bytes.Equal(k, codec.ChunkKey(word, n)) {
			return boltfile.Damaged("bucket %s: chunk %d of %q is missing", t.Name, n, word)
		}
		list, damage := t.Open(k, v)
		if damage != nil {
			return damage
		}
		k, v, err = cur.Next()
		at := int(n) * codec.ChunkWords
		if at >= len(set) {
			return boltfile.Damaged("postings of %q beyond the last finding", word)
		}
		if err := codec.OrPostings(set[at:min(at+codec.ChunkWords, len(set))], list); err != nil {
			return err
		}
	}
	return nil
}

// textCache keeps what the last words found: facets are toggled under them.
type textCache struct {
	sync.Mutex
	text string
	last found
}

// findText is find with the last answer kept. Its sets must not be changed.
func (x *Index) findText(tx *bolt.Tx, text string, read func(uint32) (string, error)) (found, error) {
	c := &x.text
	c.Lock()
	defer c.Unlock()
	if c.last.set != nil && c.text == text {
		return c.last, nil
	}
	q := words.Parse(text)
	if q.Empty() {
		return found{query: q}, nil
	}
	t, err := openText(tx, x.cols.next)
	if err != nil {
		return found{query: q}, err
	}
	f, err := t.find(q, x.cols.live(), read)
	if err == nil {
		c.text, c.last = text, f
	}
	return f, err
}
