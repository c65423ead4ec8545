package words

import (
	"fmt"
	"slices"
	"strings"
	"sync"

	"casebook/data/builtin"
)

// alike says which wordings are one thing to a search: from the stems of one, with
// spaces between, to all.
type alike struct {
	of      map[string][]Term
	longest int // words of the longest wording
}

var field = sync.OnceValue(func() alike {
	a, _ := readAlike(builtin.Field) // a test reads the table and names its faults
	return a
})

// readAlike reads the rows of the field's table that are for searches. A wording
// in two rows finds those of both.
func readAlike(table string) (alike, error) {
	a := alike{of: map[string][]Term{}}
	for n, line := range strings.Split(table, "\n") {
		line = strings.TrimSpace(line)
		if line == "" || line[0] != '?' && line[0] != '=' {
			continue
		}
		_, rest, ok := strings.Cut(line, ":")
		if !ok {
			return a, fmt.Errorf("field.txt, line %d: want a name, a colon and wordings", n+1)
		}
		strong, _, _ := strings.Cut(rest, ">")
		strong, _, _ = strings.Cut(strong, "~")
		var row []Term
		for _, text := range strings.Split(strong, ",") {
			t := wordingOf(strings.TrimSpace(text))
			if len(t.Stems) == 0 {
				return a, fmt.Errorf("field.txt, line %d: empty wording", n+1)
			}
			row = append(row, t)
		}
		for _, t := range row {
			key := strings.Join(t.Stems, " ")
			a.longest = max(a.longest, len(t.Stems))
			for _, other := range row {
				known := func(x Term) bool { return slices.Equal(x.Stems, other.Stems) }
				if !known(t) && !slices.ContainsFunc(a.of[key], known) {
					a.of[key] = append(a.of[key], other)
				}
			}
		}
	}
	return a, nil
}

// wordingOf reads a wording of the table: "=plan" is that form alone, LAC only
// what stands in capitals.
func wordingOf(text string) Term {
	only, exact := strings.CutPrefix(text, "=")
	t := Term{typed: only, Also: true, Row: true, capitals: only != strings.ToLower(only) && only == strings.ToUpper(only)}
	for _, w := range Cut(only) {
		t.Stems = append(t.Stems, Stem(w.Form))
		if exact {
			t.Phrase = append(t.Phrase, w.Form)
		}
	}
	return t
}

// widen adds to the clauses of plain words what the field's table says is the same
// thing, to each of those that OR joins too: "LAC OR dentist" finds no less than "LAC".
// Words that are one wording together become one clause.
func (a alike) widen(list []Clause) []Clause {
	var out []Clause
	for at := 0; at < len(list); {
		if c := list[at]; len(c.Any) > 1 {
			out = append(out, Clause{Any: a.each(c.Any)})
			at++
			continue
		}
		n, also := a.longestAt(list[at:])
		if n == 0 {
			out = append(out, list[at])
			at++
			continue
		}
		own := list[at].Any[0]
		for _, c := range list[at+1 : at+n] {
			x := c.Any[0]
			own = Term{Stems: slices.Concat(own.Stems, x.Stems), Prefix: x.Prefix, forms: slices.Concat(own.forms, x.forms), typed: own.typed + " " + x.typed}
		}
		out = append(out, Clause{Any: append([]Term{own}, also...)})
		at += n
	}
	return out
}

// each are the terms of a clause with those that are the same thing as one of them.
func (a alike) each(any []Term) []Term {
	out := slices.Clip(any)
	for _, x := range any {
		if x.only {
			continue
		}
		for _, also := range a.of[strings.Join(x.inFull(), " ")] {
			if !slices.ContainsFunc(out, func(y Term) bool { return slices.Equal(y.Stems, also.Stems) }) {
				out = append(out, also)
			}
		}
	}
	return out
}

// longestAt is how many clauses, from the first on, are a wording of the table.
func (a alike) longestAt(list []Clause) (clauses int, also []Term) {
	var stems []string
	for i, c := range list {
		if c.Not || len(c.Any) != 1 || c.Any[0].only {
			break
		}
		stems = append(stems, c.Any[0].inFull()...)
		if len(stems) > a.longest {
			break
		}
		if found := a.of[strings.Join(stems, " ")]; found != nil {
			clauses, also = i+1, found
		}
		if c.Any[0].Prefix != "" {
			break
		}
	}
	return clauses, also
}

// inFull are the stems of a term whose last word is taken to be complete.
func (x Term) inFull() []string {
	if x.Prefix == "" {
		return x.Stems
	}
	return append(slices.Clip(x.Stems), Stem(x.Prefix))
}
