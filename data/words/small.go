package words

import "slices"

// small are words that hold sentences together and say nothing of what they are
// about. "Not", "no", "without" and "too" are none of them: "not understood" is
// asked for as such.
var smallWords = map[string]bool{
	"a": true, "an": true, "the": true, "and": true, "or": true, "of": true, "to": true, "in": true, "on": true, "at": true, "by": true, "for": true,
	"from": true, "with": true, "as": true, "is": true, "are": true, "was": true, "were": true, "be": true, "been": true, "being": true, "it": true,
	"its": true, "this": true, "that": true, "these": true, "those": true, "their": true, "they": true, "there": true, "which": true, "who": true,
	"has": true, "have": true, "had": true,
}

// small reports whether a clause is one small word without a sign.
func (c Clause) small() bool {
	return !c.Not && len(c.Any) == 1 && !c.Any[0].only && len(c.Any[0].forms) == 1 && smallWords[c.Any[0].forms[0]]
}

// spared are clauses of which a text may lack the small words, where others say
// what is looked for.
func spared(list []Clause) []Clause {
	if !slices.ContainsFunc(list, func(c Clause) bool { return !c.Not && !c.small() }) {
		return list
	}
	for i, c := range list {
		list[i].Free = c.small()
	}
	return list
}

// TooCommon are the words of a query where none of them says what is looked for.
func (q Query) TooCommon() []string {
	var out []string
	for _, c := range q.clauses {
		switch {
		case c.Not:
		case !c.small():
			return nil
		default:
			out = append(out, c.String())
		}
	}
	return out
}
