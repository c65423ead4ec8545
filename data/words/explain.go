package words

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"casebook/data/prose"
)

// Part is what a clause of a query counts for a text.
type Part struct {
	Clause string
	Typed  []string // what was typed, in the forms in which it stands in the text
	Also   []string // the same thing in other words
	Over   bool     // a heading says it
	Weight float64  // with that for standing near the clause before
}

// Explain says what a text's score is made of, clause by clause.
func (r *Relevance) Explain(s string, headings []string, usual float64) []Part {
	var out []Part
	r.Score(s, headings, usual)
	for i, c := range r.q.clauses {
		if c.Not {
			continue
		}
		p := Part{Clause: c.String(), Over: r.over[i] > 0, Weight: r.counts[i]}
		one := Query{clauses: []Clause{c}, wider: r.q.wider}
		p.Typed, p.Also = told(s, one.Hits(s))
		out = append(out, p)
	}
	return out
}

// told are the words of a text that were found, each once in its form; what is the
// same thing in other words as it stands together.
func told(s string, hits []Hit) (typed, also []string) {
	for i := 0; i < len(hits); i++ {
		list, text := &typed, hits[i].Form
		if first := hits[i]; first.Also {
			for i+1 < len(hits) && hits[i+1].Also && hits[i+1].Start == hits[i].End+1 {
				i++
			}
			list, text = &also, strings.ToLower(s[first.Start:hits[i].End])
		}
		if text = strconv.Quote(text); !slices.Contains(*list, text) {
			*list = append(*list, text)
		}
	}
	return typed, also
}

// String tells a part in a line.
func (p Part) String() string {
	var said []string
	if len(p.Typed) > 0 {
		said = append(said, strings.Join(p.Typed, ", "))
	}
	if len(p.Also) > 0 {
		said = append(said, "in other words "+strings.Join(p.Also, ", "))
	}
	if p.Over {
		said = append(said, "in the name of its theme, matter or part of the report")
	}
	if len(said) == 0 {
		said = []string{"not here"}
	}
	return fmt.Sprintf("%s %.1f: %s", p.Clause, p.Weight, prose.List(said, "and"))
}

// WhyFound heads the parts of a score.
func WhyFound(parts []Part) string {
	total := 0.0
	for _, p := range parts {
		total += p.Weight
	}
	return fmt.Sprintf("Found by its words, %.1f together", total)
}

// Told tells parts in a line.
func Told(parts []Part) string {
	out := make([]string, len(parts))
	for i, p := range parts {
		out[i] = p.String()
	}
	return strings.Join(out, "; ")
}

// HowWeighed says what the weights of parts mean.
const HowWeighed = "A word counts the more the fewer findings have it, the oftener it stands in a short text, and the nearer to the word before; another form of it, the same thing in other words and the names over a text count less."
