package tag

import "casebook/data/words"

// trie finds phrases among words. A phrase's words may be beginnings of words.
// Edges lead from a node by a whole word or by a beginning of one.
type trie struct {
	nodes  []node
	starts [64]uint64 // how phrases may start: a bit for each sum of three letters
}

type node struct {
	whole, begin map[string]int32 // next node
	lengths      uint64           // of the beginnings: a bit for each, the last for 63 and more
	longest      int              // of them
	found        int32            // phrase that ends here, -1 for none
}

// hit is a phrase found: words [from, to) and the phrase's number.
type hit struct {
	from, to int
	phrase   int32
}

func newTrie() *trie { return &trie{nodes: []node{{found: -1}}} }

// add enters a phrase; the last of equal phrases counts. One without words
// would be nowhere.
func (t *trie) add(parts []part, phrase int32) {
	if len(parts) == 0 {
		return
	}
	if p := parts[0]; p.begins && len(p.form) < 3 {
		for i := range t.starts { // whatever letters follow
			t.starts[i] = ^uint64(0)
		}
	} else {
		i := start(p.form)
		t.starts[i/64] |= 1 << (i % 64)
	}
	at := int32(0)
	for _, p := range parts {
		at = t.step(at, p)
	}
	t.nodes[at].found = phrase
}

// start sums up the first three letters of a word. Most words of a text have a
// sum that no phrase has, and need not be looked up.
func start(form string) (sum uint) {
	for i := range min(3, len(form)) {
		sum = sum*31 + uint(form[i])
	}
	return sum % (64 * 64)
}

func (t *trie) step(at int32, p part) int32 {
	n := &t.nodes[at]
	edges := &n.whole
	if p.begins {
		edges = &n.begin
		n.lengths |= 1 << min(len(p.form), 63)
		n.longest = max(n.longest, len(p.form))
	}
	if next, ok := (*edges)[p.form]; ok {
		return next
	}
	if *edges == nil {
		*edges = map[string]int32{}
	}
	next := int32(len(t.nodes))
	(*edges)[p.form] = next
	t.nodes = append(t.nodes, node{found: -1})
	return next
}

// find appends the phrases of a text that do not overlap: the one that begins
// first, and of those the longest.
func (t *trie) find(ws []words.Word, out []hit) []hit {
	for i := 0; i < len(ws); i++ {
		if at := start(ws[i].Form); t.starts[at/64]&(1<<(at%64)) == 0 {
			continue
		}
		best := t.longest(0, ws, i, hit{phrase: -1})
		if best.phrase < 0 {
			continue
		}
		best.from = i
		out = append(out, best)
		i = best.to - 1
	}
	return out
}

// longest returns the longest phrase below a node that the words from i on
// complete. Phrases are a few words long, and so is the recursion.
func (t *trie) longest(at int32, ws []words.Word, i int, best hit) hit {
	n := &t.nodes[at]
	if n.found >= 0 && i > best.to {
		best.to, best.phrase = i, n.found
	}
	if i == len(ws) {
		return best
	}
	form := ws[i].Form
	if next, ok := n.whole[form]; ok {
		best = t.longest(next, ws, i+1, best)
	}
	for l := min(n.longest, len(form)); l > 0; l-- {
		if n.lengths&(1<<min(l, 63)) == 0 {
			continue
		}
		if next, ok := n.begin[form[:l]]; ok {
			best = t.longest(next, ws, i+1, best)
		}
	}
	return best
}
