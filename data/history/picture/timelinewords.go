package picture

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history/timeline"
	"casebook/data/mark"
)

// legend says what the signs of a timeline mean.
func legend() string {
	var letters []string
	for _, f := range data.Frameworks() {
		if f.Letter() != "" {
			letters = append(letters, f.Letter()+" "+f.Title())
		}
	}
	return signsLegend() + strings.Join(letters, ", ") + " (the grade before stands), - graded, grade " + data.OverallNotHeld.Words() + "."
}

func signsLegend() string {
	return "O outstanding, G good, R requires improvement, A adequate, I inadequate, - not judged. Against the grade before: " +
		compare.SignsLegend() + "; in brackets, with care only; none where nothing may be said. " +
		mark.Legend(mark.Unchecked, mark.Disputed) + "; joint: judged with children in care. " +
		"In circles, without a grade: "
}

// entries say in words what the drawing shows by numbers, what a reader must
// know, and how every date and grade is known.
func entries(t timeline.Timeline) []entry {
	var out []entry
	for i, words := range events(t) {
		out = append(out, entry{words: fmt.Sprintf("%d. %s", i+1, words), key: true})
	}
	for _, n := range t.Notes {
		out = append(out, entry{words: "Note: " + n})
	}
	for _, s := range t.Sourced() {
		out = append(out, entry{words: s, fill: faint})
	}
	return out
}

// events says each event, first of all that it is uncertain: a list may cut
// what follows.
func events(t timeline.Timeline) []string {
	var out []string
	for _, e := range t.Events {
		words := e.Date.Short()
		if e.Uncertain != "" {
			words += ", uncertain"
		}
		words += ": " + e.Text
		if e.Uncertain != "" {
			words += " (" + e.Uncertain + ")"
		}
		out = append(out, words)
	}
	return out
}

// leftOut says what a list leaves out, "" for nothing.
func leftOut(n int, keys, shortened bool) string {
	what := "notes and sources"
	if keys {
		what = "events, notes and sources"
	}
	const where = "in the table and in this picture's description."
	switch {
	case n == 0 && !shortened:
		return ""
	case n == 0:
		return "What ends in … is whole " + where
	case shortened:
		return fmt.Sprintf("And %d more %s; these, and what ends in … whole, %s", n, what, where)
	}
	return fmt.Sprintf("And %d more %s, %s", n, what, where)
}

func timelineTitle(t timeline.Timeline) string { return "Timeline: " + t.Authority.Label() }

func timelineCaption(t timeline.Timeline) string {
	return fmt.Sprintf("Placed by the dates on which inspections were %s; grades in force by publication, %s.", t.Basis, t.Reach.Words())
}

// timelineDescription says all that the picture shows, and what it has no room
// for.
func timelineDescription(t timeline.Timeline) string {
	var b strings.Builder
	b.WriteString(timelineCaption(t))
	for _, v := range t.Standing {
		fmt.Fprintf(&b, " In force from %s: %s.", v.Since, v.Words())
	}
	for _, r := range t.InForce() {
		if s := r.Stretches[len(r.Stretches)-1]; r.Area != data.Overall {
			fmt.Fprintf(&b, " In force for %s from %s: %s.", strings.ToLower(r.Name), s.From, s.Words)
		}
	}
	for _, h := range t.Handovers {
		fmt.Fprintf(&b, " %s: %s.", h.On, h.Words())
	}
	for _, f := range t.Former {
		for _, m := range f.Placed {
			fmt.Fprintf(&b, " %s: %s.", m.Date, f.Words(m, t.Basis))
		}
	}
	for _, r := range t.Rows {
		b.WriteString(" " + r.Name + ":")
		for _, p := range r.Points {
			fmt.Fprintf(&b, " %s, %s;", p.Judgement.Grade.Words(), p.Date)
		}
	}
	for _, m := range t.Visits {
		fmt.Fprintf(&b, " %s: %s.", m.Date, m.Words)
	}
	for _, e := range events(t) {
		b.WriteString(" Event, " + e)
	}
	for _, s := range append(append([]string{}, t.Notes...), append(t.Cautions(), t.Sourced()...)...) {
		b.WriteString(" " + s)
	}
	return b.String()
}
