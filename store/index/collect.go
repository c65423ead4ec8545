package index

import (
	"sync"
	"unicode/utf8"

	"casebook/data/words"
	"casebook/store/codec"
)

// collector collects which findings hold which words. Lists of one chunk are
// encoded as soon as the chunk is full; the encoded ones wait for the end,
// so that each bucket is written once and in order.
type collector struct {
	forms    map[string]*form
	stems    map[string]*stem
	prefixes map[string]*prefix
	chunk    uint16
	line     []*form // of the words of the text in hand

	in   chan texts
	done chan struct{} // closed when everything sent is indexed
	once sync.Once
}

// texts are those of findings that follow each other.
type texts struct {
	first uint32
	list  []Text
}

// Text is that of a finding.
type Text struct {
	Text      string
	Names     []string // by which it is found too
	Paragraph int      // 0 where none is stated
}

type form struct {
	root     string
	stem     *stem
	prefixes [2]*prefix
	n        int
}

type stem struct {
	begins []wording
	last   uint32 // number of the last finding in it, plus one
	lows   []uint16
	done   []chunk
}

// wording is one of the field's table, with the findings that hold it.
type wording struct {
	words.Term
	in *stem
}

type prefix struct {
	set  *codec.Chunk
	done []chunk
}

type chunk struct {
	number uint16
	list   []byte
}

func newCollector() *collector {
	x := &collector{forms: map[string]*form{}, stems: map[string]*stem{}, prefixes: map[string]*prefix{}, in: make(chan texts, 64), done: make(chan struct{})}
	go x.run()
	return x
}

// run indexes beside the writing of records; both take about as long.
func (x *collector) run() {
	defer close(x.done)
	for t := range x.in {
		for i, text := range t.list {
			x.add(t.first+uint32(i), text.Text)
			x.stem(paragraphKey(text.Paragraph)).hold(t.first + uint32(i))
			for _, name := range text.Names {
				for _, w := range words.Cut(name) {
					x.stem(nameKey(words.Stem(w.Form))).hold(t.first + uint32(i))
				}
			}
		}
	}
	x.flush()
}

func (x *collector) send(t texts) { x.in <- t }

// finish waits until everything sent is indexed. It may be called again.
func (x *collector) finish() {
	x.once.Do(func() { close(x.in) })
	<-x.done
}

// add indexes the text of a finding. Numbers must ascend.
func (x *collector) add(finding uint32, text string) {
	if c := uint16(finding >> codec.ChunkBits); c != x.chunk {
		x.flush()
		x.chunk = c
	}
	low := uint16(finding)
	ws := words.Cut(text)
	x.line = x.line[:0]
	for _, w := range ws {
		f := x.forms[w.Form]
		if f == nil {
			f = x.form(w.Form)
		}
		x.line = append(x.line, f)
		if !f.stem.hold(finding) && f.seen(low) {
			continue
		}
		for _, p := range f.prefixes[:f.n] {
			if p.set == nil {
				p.set = new(codec.Chunk)
			}
			p.set.Add(low)
		}
	}
	x.addWordings(finding, text, ws)
}

// addWordings indexes the wordings that stand in the text in hand.
func (x *collector) addWordings(finding uint32, text string, ws []words.Word) {
	root := func(i int) string { return x.line[i].root }
	for i, f := range x.line {
		for _, w := range f.stem.begins {
			if w.StandsAt(text, ws, root, i) {
				w.in.hold(finding)
			}
		}
	}
}

// hold notes that a finding holds it, false where that is known.
func (s *stem) hold(finding uint32) bool {
	if s.last == finding+1 {
		return false
	}
	s.last = finding + 1
	s.lows = append(s.lows, uint16(finding))
	return true
}

// seen reports whether the prefixes of a form hold the finding already.
func (f *form) seen(low uint16) bool {
	for _, p := range f.prefixes[:f.n] {
		if p.set == nil || p.set[low/64]>>(low%64)&1 == 0 {
			return false
		}
	}
	return true
}

func (x *collector) form(word string) *form {
	word = string(append([]byte{}, word...))
	root := words.Stem(word)
	s := x.stem(root)
	if s.begins == nil {
		s.begins = []wording{}
		for _, t := range words.Beginning(root) {
			s.begins = append(s.begins, wording{t, x.stem(t.Key())})
		}
	}
	f := &form{root: root, stem: s}
	for _, p := range shortPrefixes(word) {
		e := x.prefixes[p]
		if e == nil {
			e = &prefix{}
			x.prefixes[p] = e
		}
		f.prefixes[f.n] = e
		f.n++
	}
	x.forms[word] = f
	return f
}

// stem is what is collected of a stem or a wording's key.
func (x *collector) stem(key string) *stem {
	s := x.stems[key]
	if s == nil {
		s = &stem{}
		x.stems[key] = s
	}
	return s
}

// shortPrefixes returns the first letter and the first two letters of a word,
// as far as it has them.
func shortPrefixes(word string) []string {
	_, one := utf8.DecodeRuneInString(word)
	if one == len(word) {
		return []string{word}
	}
	_, two := utf8.DecodeRuneInString(word[one:])
	return []string{word[:one], word[:one+two]}
}

// flush encodes the lists of the chunk.
func (x *collector) flush() {
	for _, s := range x.stems {
		if len(s.lows) > 0 {
			s.done = append(s.done, chunk{x.chunk, codec.EncodePostings(s.lows)})
			s.lows = s.lows[:0]
		}
	}
	for _, p := range x.prefixes {
		if p.set != nil {
			p.done = append(p.done, chunk{x.chunk, p.set.Encode()})
			p.set = nil
		}
	}
}
