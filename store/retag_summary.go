package store

import (
	"fmt"

	"casebook/data/prose"
	"casebook/data/taxonomy"
)

// Told says in a few sentences what a taxonomy would change and what not, for
// the screen and the shell alike.
func (p *Retagging) Told() []string {
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
	return out
}

// Differences says, theme by theme, what the taxonomy has otherwise than the
// themes in force.
func (p *Retagging) Differences() []string { return p.Before.Differences(p.Taxonomy) }

// Moved lists the themes that findings gain or lose, in the taxonomy's order.
func (p *Retagging) Moved() []taxonomy.Change {
	var out []taxonomy.Change
	for _, c := range p.Changes(p.Taxonomy) {
		if c.Gained+c.Lost > 0 {
			out = append(out, c)
		}
	}
	return out
}

// Label is a theme's name under the taxonomy to be applied.
func (p *Retagging) Label(id string) string {
	if e, ok := p.Taxonomy.Entry(id); ok {
		return e.Label
	}
	return p.Before.Set().Label(id)
}
