package taxonomy

import (
	"fmt"
	"slices"

	"casebook/data/document/record"
	"casebook/data/prose"
)

// Plan is what putting a taxonomy in force would change, for the screen and the
// shell alike.
type Plan struct {
	Tally
	Taxonomy  Taxonomy // to be put in force
	Before    Taxonomy // in force now
	OnlyNames bool     // the two differ in names alone: no finding is tagged anew
	Rules     *Rules   // of the taxonomy
}

// Summary says in a few sentences what the taxonomy would change and what not.
func (p *Plan) Summary() []string {
	out := p.Differences()
	if p.OnlyNames {
		return append(out, fmt.Sprintf("Only names change. The themes keep their ids, so none of %s, of every voice, gets or loses a theme, and no suggestion is made anew.", prose.Count(p.Findings, "finding")))
	}
	if len(out) == 0 {
		out = []string{"These themes are in force already. Suggestions are made anew, as this version of the program makes them."}
	}
	out = append(out, fmt.Sprintf("%s looked at, of every voice; the themes of %d would change.", prose.Count(p.Findings, "finding"), p.Changed))
	if p.Changed == 0 {
		out[len(out)-1] = fmt.Sprintf("%s looked at, of every voice; none gets or loses a theme.", prose.Count(p.Findings, "finding"))
	}
	if p.Confirmed > 0 {
		stay := "What you confirmed, of %s, stays in your notebook as it is"
		if len(p.Taxonomy.Former()) > 0 {
			stay += "; a merged theme is shown as the one it was merged into, a hidden one not at all"
		}
		out = append(out, fmt.Sprintf(stay+".", prose.Count(p.Confirmed, "finding")))
	}
	for _, w := range p.YourWords() {
		out = append(out, w.sentence(p.Findings))
	}
	return out
}

// Differences says, theme by theme, what the taxonomy has otherwise than the
// themes in force.
func (p *Plan) Differences() []string { return p.Before.Differences(p.Taxonomy) }

// Themes lists what becomes of every theme that findings have or would have, in
// the taxonomy's order.
func (p *Plan) Themes() []Change {
	out := p.Changes(p.Taxonomy)
	for i := range out {
		c := &out[i]
		c.Label, c.GainedBy, c.LostBy = p.label(c.Theme), record.List(c.GainedBy), record.List(c.LostBy)
	}
	return out
}

// Examples are the ids of all findings that the plan names.
func (p *Plan) Examples() []string {
	var out []string
	for _, c := range p.Moved() {
		out = append(append(out, c.GainedBy...), c.LostBy...)
	}
	for _, w := range p.YourWords() {
		for _, e := range w.Examples {
			out = append(out, e.Finding)
		}
	}
	return out
}

// Moved lists the themes that findings gain or lose, in the taxonomy's order.
func (p *Plan) Moved() []Change {
	return slices.DeleteFunc(p.Themes(), func(c Change) bool { return c.Gained+c.Lost == 0 })
}

// label is a theme's name under the taxonomy to be applied.
func (p *Plan) label(id string) string {
	if e, ok := p.Taxonomy.Entry(id); ok {
		return e.Label
	}
	return p.Before.Set().Label(id)
}
