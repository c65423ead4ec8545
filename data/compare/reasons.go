package compare

import (
	"slices"
	"strings"
	"unicode"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/words"
)

// looksBack returns the words in which a finding looks back at an earlier
// inspection, "" where it does not. The words are those of its text.
func looksBack(f *data.Finding, ws []words.Word) string {
	if len(f.RefersBack) > 0 {
		return f.RefersBack[0].As
	}
	if !slices.ContainsFunc(ws, func(w words.Word) bool {
		return strings.Contains(w.Form, "inspection") || strings.Contains(w.Form, "recommendation")
	}) {
		return ""
	}
	low := strings.ToLower(f.Text)
	for _, w := range []string{
		"since the last inspection", "since the previous inspection", "at the last inspection", "at the previous inspection", "since the last ofsted inspection",
		"at the time of the last inspection", "at the time of the previous inspection", "from the last inspection", "from the previous inspection", "in the last inspection",
		"in the previous inspection", "the last inspection", "the previous inspection", "recommendation from", "recommendations from", "previous recommendation",
	} {
		if strings.Contains(low, w) {
			return w
		}
	}
	return ""
}

// maxNamed is how many shared terms a reason names.
const maxNamed = 5

// reasons says in words why a finding is taken to speak to the matter, the
// weightiest first.
func (x *aligner) reasons(q *query, f found) []string {
	var out []string
	add := func(label string, list []string) {
		if len(list) > 0 {
			out = append(out, label+": "+strings.Join(list, ", "))
		}
	}
	if p := x.phrases(f.indexed); len(p) > 0 {
		add("same phrase", p)
	}
	names := x.shared(q, f.indexed)
	add("same words", names.plain)
	add("the same by another name", names.renamed)
	add("same team, role or board", names.bodies)
	add("same number", names.numbers)
	if f.theme != "" {
		out = append(out, "same theme: "+x.sides.ThemeSet.Label(f.theme))
	}
	if f.section {
		out = append(out, "same section: "+f.indexed.finding.Area.Name())
	}
	if f.back != "" {
		out = append(out, `looks back: "`+f.back+`"`)
	}
	add("near to it", names.near)
	return out
}

// named is the terms that two findings share, in words.
type named struct {
	plain, renamed, bodies, numbers, near []string
}

// shared names the terms that a finding shares with the matter, by weight.
func (x *index) shared(q *query, e *indexed) named {
	var n named
	held := make([]int32, len(q.wants)) // by want: its place in the finding's counts, from 1
	for i, c := range e.counts {
		if at := x.lookup.place[c.id]; at > 0 {
			held[at-1] = int32(i + 1)
		}
	}
	for _, at := range q.weightiest() {
		if w := &q.wants[at]; held[at] > 0 && w.weight != 0 {
			c := &e.counts[held[at]-1]
			if w.near && !x.inCompany(e, c) {
				continue
			}
			x.name(&n, q, w, e.finding.Text[c.start:c.end])
		}
	}
	return n
}

// name puts a shared term where it belongs, by the words that B has for it.
func (x *index) name(n *named, q *query, w *wanted, there string) {
	own := w
	if w.near {
		own = &q.wants[w.of]
	}
	here, kind := q.indexed.finding.Text[own.start:own.end], x.reader.Kind(w.id)
	switch {
	case w.near:
		put(&n.near, func() string { return quoted(strings.ToLower(there)) + " is near to " + quoted(strings.ToLower(here)) })
	case unicode.IsDigit(rune(there[0])):
		put(&n.numbers, func() string { return quoted(strings.ToLower(there)) })
	case kind == terms.Body:
		put(&n.bodies, func() string { return both(strings.ToLower(here), strings.ToLower(there)) })
	case kind != terms.Stem && x.renamed(strings.ToLower(here), strings.ToLower(there)):
		put(&n.renamed, func() string { return both(strings.ToLower(here), strings.ToLower(there)) })
	default:
		put(&n.plain, func() string { return quoted(strings.ToLower(there)) })
	}
}

// inCompany reports whether a sentence that holds a term of a finding holds
// another that the matter asks for: what is only near means little alone.
func (x *index) inCompany(e *indexed, c *count) bool {
	for _, s := range e.text.Sentences {
		if !slices.ContainsFunc(s.Terms, func(t terms.Term) bool { return t.ID == c.id }) {
			continue
		}
		if slices.ContainsFunc(s.Terms, func(t terms.Term) bool { return t.ID != c.id && x.lookup.weight[t.ID] > 0 }) {
			return true
		}
	}
	return false
}

// renamed reports whether two wordings are of other words: neither begins with
// the other, and they are no forms of the same.
func (x *index) renamed(here, there string) bool {
	return !strings.HasPrefix(there, here) && !strings.HasPrefix(here, there) && !slices.Equal(x.stems(here), x.stems(there))
}

func (x *index) stems(text string) []string {
	var out []string
	for _, w := range words.Cut(text) {
		out = append(out, x.reader.Stem(w.Form))
	}
	return out
}

// put adds a word to a list that is not full; most are.
func put(list *[]string, word func() string) {
	if len(*list) < maxNamed {
		*list = append(*list, word())
	}
}

func quoted(s string) string { return `"` + s + `"` }

// both writes a term as A has it and as B has it.
func both(a, b string) string {
	if a == b {
		return quoted(a)
	}
	return quoted(a) + " in A is " + quoted(b) + " in B"
}

// phrases are runs of terms that stand side by side in both, the first of them.
func (x *index) phrases(e *indexed) []string {
	var out []string
	for _, s := range e.text.Sentences {
		for i := 1; i < len(s.Terms) && len(out) < maxNamed; i++ {
			from := i - 1
			for i < len(s.Terms) && x.follows(s.Terms[i-1].ID, s.Terms[i].ID) {
				i++
			}
			if i-1 == from {
				continue
			}
			p := quoted(strings.ToLower(e.finding.Text[s.Terms[from].Start:s.Terms[i-1].End]))
			if !slices.Contains(out, p) {
				out = append(out, p)
			}
		}
	}
	return out
}
