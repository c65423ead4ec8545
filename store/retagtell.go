package store

import (
	"fmt"

	"casebook/data"
	"casebook/data/retag"
)

// Told says in a few sentences what a taxonomy would change, for the screen and
// the shell alike.
func (p *Retagging) Told() []string {
	out := []string{fmt.Sprintf("%s looked at, of every voice; the themes of %d would change.", many(p.Findings, "finding"), p.Changed)}
	if p.Confirmed > 0 {
		out = append(out, fmt.Sprintf("%s that you confirmed stay in your notebook as they are; a merged theme is shown as the one it was merged into, a hidden one not at all.", many(p.Confirmed, "finding")))
	}
	if p.Changed == 0 {
		out = append(out, "Names and groups change where the file says so; no finding gets another theme.")
	}
	return out
}

// Moved lists the themes that findings gain or lose, in the taxonomy's order.
func (p *Retagging) Moved() []retag.Change {
	var out []retag.Change
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
	return data.ThemeLabel(id)
}
