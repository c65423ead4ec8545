package tag

import (
	"slices"
	"strings"
)

// trie finds phrases among words. A phrase's words may be beginnings of words.
// Each word of a phrase, and each beginning of one, is a part with a number;
// edges lead by it from node to node.
type trie struct {
	nodes  []node
	edges  []edge           // that lead from other nodes than the root, from 1
	first  []int32          // by part: the node that it leads to from the root, 0 for none
	whole  map[string]int32 // parts that are words
	begins [256][]beginning // parts that are beginnings, by their first byte, the longest first

	asWritten bool // "nscb" is no other board's letters
}

type node struct {
	found int32 // phrase that ends here, -1 for none
	edge  int32 // the last that leads on, 0 for none
}

type edge struct {
	part, to int32
	before   int32 // the edge before it from the same node, 0 for none
}

type beginning struct {
	form string
	part int32
}

// hit is a phrase found: words [from, to) and the phrase's number.
type hit struct {
	from, to int
	phrase   int32
}

func newTrie() *trie {
	const many = 1024 // the built-in themes have twice as many phrases
	return &trie{nodes: append(make([]node, 0, 2*many), node{found: -1}), edges: make([]edge, 1, many), first: make([]int32, 0, many), whole: make(map[string]int32, many)}
}

// add enters a phrase; the last of equal phrases counts. One without words
// would be nowhere.
func (t *trie) add(parts []part, phrase int32) {
	if len(parts) == 0 {
		return
	}
	at := int32(0)
	for _, p := range parts {
		at = t.step(at, t.number(p))
	}
	t.nodes[at].found = phrase
}

// number is the number of a part.
func (t *trie) number(p part) int32 {
	next := int32(len(t.first))
	if !p.begins {
		if n, ok := t.whole[p.form]; ok {
			return n
		}
		t.whole[p.form] = next
	} else {
		list := &t.begins[p.form[0]]
		at := 0
		for at < len(*list) && len((*list)[at].form) >= len(p.form) {
			if (*list)[at].form == p.form {
				return (*list)[at].part
			}
			at++
		}
		*list = slices.Insert(*list, at, beginning{p.form, next})
	}
	t.first = append(t.first, 0)
	return next
}

// step leads from a node by a part, to a new node where nothing did.
func (t *trie) step(at, part int32) int32 {
	to := &t.first[part]
	if at > 0 {
		to = t.next(at, part)
	}
	if to == nil {
		t.edges = append(t.edges, edge{part: part, before: t.nodes[at].edge})
		t.nodes[at].edge = int32(len(t.edges) - 1)
		to = &t.edges[len(t.edges)-1].to
	}
	if *to == 0 {
		*to = int32(len(t.nodes))
		t.nodes = append(t.nodes, node{found: -1})
	}
	return *to
}

// next is where a part leads from a node that is not the root, nil for nowhere.
// Few parts lead from most nodes.
func (t *trie) next(at, part int32) *int32 {
	for e := t.nodes[at].edge; e > 0; e = t.edges[e].before {
		if t.edges[e].part == part {
			return &t.edges[e].to
		}
	}
	return nil
}

// match appends the parts that a word is, or begins with: first itself, then the
// longest beginning.
func (t *trie) match(form string, out []int32) []int32 {
	if n, ok := t.whole[form]; ok {
		out = append(out, n)
	}
	for _, b := range t.begins[form[0]] {
		if strings.HasPrefix(form, b.form) {
			out = append(out, b.part)
		}
	}
	return out
}

// find appends the phrases of a text that do not overlap: the one that begins
// first, and of those the longest.
func (t *trie) find(p paragraph, out []hit) []hit {
	forms := p.vocabulary.in(t)
	for i := 0; i < len(p.forms); i++ {
		best := hit{from: i, phrase: -1}
		for _, part := range forms[p.forms[i]] {
			if at := t.first[part]; at > 0 {
				best = t.longest(at, forms, p.forms, i+1, best)
			}
		}
		if best.phrase >= 0 {
			out = append(out, best)
			i = best.to - 1
		}
	}
	return out
}

// all appends every phrase of a text, also those that overlap.
func (t *trie) all(p paragraph, out []hit) []hit {
	forms := p.vocabulary.in(t)
	for i, form := range p.forms {
		for _, part := range forms[form] {
			if at := t.first[part]; at > 0 {
				out = t.below(at, forms, p.forms, hit{from: i, to: i + 1}, out)
			}
		}
	}
	return out
}

// below appends the phrases below a node that the words after a hit complete.
func (t *trie) below(at int32, forms [][]int32, words []int32, h hit, out []hit) []hit {
	n := &t.nodes[at]
	if h.phrase = n.found; n.found >= 0 {
		out = append(out, h)
	}
	if h.to == len(words) || n.edge == 0 {
		return out
	}
	for _, part := range forms[words[h.to]] {
		if to := t.next(at, part); to != nil {
			out = t.below(*to, forms, words, hit{from: h.from, to: h.to + 1}, out)
		}
	}
	return out
}

// longest returns the longest phrase below a node that the words from i on
// complete. Phrases are a few words long, and so is the recursion.
func (t *trie) longest(at int32, forms [][]int32, words []int32, i int, best hit) hit {
	n := &t.nodes[at]
	if n.found >= 0 && i > best.to {
		best.to, best.phrase = i, n.found
	}
	if i == len(words) || n.edge == 0 {
		return best
	}
	for _, part := range forms[words[i]] {
		if to := t.next(at, part); to != nil {
			best = t.longest(*to, forms, words, i+1, best)
		}
	}
	return best
}
