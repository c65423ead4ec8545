package compare

import (
	"slices"
	"strings"
	"unicode"

	"casebook/data"
	"casebook/data/compare/terms"
)

// looksBack returns the words in which a finding looks back at an earlier
// inspection, "" where it does not.
func looksBack(f data.Finding) string {
	if len(f.RefersBack) > 0 {
		return f.RefersBack[0].As
	}
	low := strings.ToLower(f.Text)
	if !strings.Contains(low, "inspection") && !strings.Contains(low, "recommendation") {
		return ""
	}
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
func (x *index) reasons(q *query, f found) []string {
	var out []string
	add := func(label string, list []string) {
		if len(list) > 0 {
			out = append(out, label+": "+strings.Join(list, ", "))
		}
	}
	if p := x.phrases(q, f.entry); len(p) > 0 {
		add("same phrase", p)
	}
	names := x.shared(q, f.entry)
	add("shared terms", names.plain)
	add("the same by another name", names.renamed)
	add("same team, role or board", names.bodies)
	add("same number", names.numbers)
	if f.theme != "" {
		out = append(out, "same theme: "+data.ThemeLabel(f.theme))
	}
	if f.section {
		out = append(out, "same section: "+f.entry.finding.Area.Name())
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
func (x *index) shared(q *query, e *entry) named {
	var n named
	for _, w := range q.weightiest() {
		i := slices.IndexFunc(e.counts, func(c count) bool { return c.id == w.id })
		if i < 0 || w.weight == 0 {
			continue
		}
		t := e.counts[i].first
		there := strings.ToLower(e.finding.Text[t.Start:t.End])
		if w.near {
			from := q.first[q.near[w.id]]
			put(&n.near, quoted(there)+" is near to "+quoted(strings.ToLower(q.entry.finding.Text[from.Start:from.End])))
			continue
		}
		from := q.first[w.id]
		here := strings.ToLower(q.entry.finding.Text[from.Start:from.End])
		switch {
		case unicode.IsDigit(rune(there[0])):
			put(&n.numbers, there)
		case x.reader.Kind(w.id) == terms.Body:
			put(&n.bodies, both(here, there))
		case x.reader.Kind(w.id) != terms.Stem && !strings.HasPrefix(there, here) && !strings.HasPrefix(here, there):
			put(&n.renamed, both(here, there))
		default:
			put(&n.plain, there)
		}
	}
	return n
}

func put(list *[]string, word string) {
	if len(*list) < maxNamed {
		*list = append(*list, word)
	}
}

func quoted(s string) string { return `"` + s + `"` }

// both writes a term as A has it and as B has it.
func both(a, b string) string {
	if a == b {
		return a
	}
	return quoted(a) + " in A is " + quoted(b) + " in B"
}

// phrases are runs of terms that stand side by side in both.
func (x *index) phrases(q *query, e *entry) []string {
	var out []string
	for _, s := range e.text.Sentences {
		for i := 1; i < len(s.Terms); i++ {
			from := i - 1
			for i < len(s.Terms) && x.follows(s.Terms[i-1].ID, s.Terms[i].ID) {
				i++
			}
			if i-1 == from {
				continue
			}
			p := quoted(strings.ToLower(e.finding.Text[s.Terms[from].Start:s.Terms[i-1].End]))
			if !slices.Contains(out, p) {
				put(&out, p)
			}
		}
	}
	return out
}
