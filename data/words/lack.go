package words

import (
	"cmp"
	"slices"
)

// Few is how many texts a reader expects: where fewer hold all words, those that
// lack some are found too.
const Few = 20

// common is how many of all texts have a word that by itself says too little, one in
// so many: whoever looks for "edge of care" is not helped by what says "care".
const common = 10

// Looser are queries that find ever more, to be tried in turn where too few texts
// have all words. in are the texts, of all, that have each clause in any of its
// wordings. First a text may lack the words that stand nowhere, then the commonest
// ones, until the rarest must stand there; in the end any of the two rarest will do,
// of the three, and so on, as long as they are not common. What has a sign must
// always stand there.
func (q Query) Looser(in []int, all int) []Query {
	plain, signed := q.plain()
	if q.asTyped {
		return nil
	}
	slices.SortStableFunc(plain, func(a, b int) int {
		return cmp.Or(cmp.Compare(min(in[a], 1), min(in[b], 1)), cmp.Compare(in[b], in[a]))
	})
	telling := func(clause int) bool { return in[clause] > 0 && in[clause] <= max(all/common, Few) }
	if last := len(plain) - 1; last > 0 && !signed && in[plain[0]] == 0 && !telling(plain[last]) {
		return nil
	}
	var out []Query
	for n, clause := range plain {
		if last := n == len(plain)-1; last && !signed {
			break
		}
		q = q.lacking(clause)
		out = append(out, q)
	}
	slices.Reverse(plain)
	for n := 2; n <= len(plain) && !signed && telling(plain[n-1]); n++ {
		q = q.lacking(plain[0])
		q.any = plain[:n]
		out = append(out, q)
	}
	return out
}

// plain are the clauses of words without a sign, and whether others are wanted.
func (q Query) plain() (plain []int, signed bool) {
	for i, c := range q.clauses {
		switch {
		case c.Not, c.Free:
		case slices.ContainsFunc(c.Any, func(x Term) bool { return x.only }):
			signed = true
		default:
			plain = append(plain, i)
		}
	}
	return plain, signed
}

// lacking is the query with a clause that a text may lack.
func (q Query) lacking(clause int) Query {
	q.clauses = slices.Clone(q.clauses)
	q.clauses[clause].Free = true
	return q
}

// Any are clauses of which a text must answer to one, though it may lack each; none
// where that is not asked.
func (q Query) Any() []int { return q.any }

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
