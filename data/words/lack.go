package words

import (
	"cmp"
	"slices"
)

// Few is how many texts a reader expects: where fewer hold all words, those that
// lack the commonest are found too.
const Few = 20

// MayLack are the clauses that a text may lack where too few have all: words
// without a sign, those that most texts have first. One always stays. in are the
// texts that have the words of each clause.
func (q Query) MayLack(in []int) []int {
	if q.asTyped {
		return nil
	}
	var out []int
	kept := false
	for i, c := range q.clauses {
		switch {
		case c.Not, c.Free:
		case slices.ContainsFunc(c.Any, func(x Term) bool { return x.only }):
			kept = true
		default:
			out = append(out, i)
		}
	}
	slices.SortStableFunc(out, func(a, b int) int { return cmp.Compare(in[b], in[a]) })
	if !kept && len(out) > 0 {
		out = out[:len(out)-1]
	}
	return out
}

// Lacking is the query with a clause that a text may lack.
func (q Query) Lacking(clause int) Query {
	q.clauses = slices.Clone(q.clauses)
	q.clauses[clause].Free = true
	return q
}

// Lacks are the words that a text may lack, as they were typed; of small words it is
// no matter.
func (q Query) Lacks() []string {
	var out []string
	for _, c := range q.clauses {
		if c.Free && !c.small() {
			out = append(out, c.String())
		}
	}
	return out
}

// AsTyped reports whether the words count as they were typed, and nothing else.
func (q Query) AsTyped() bool { return q.asTyped }
