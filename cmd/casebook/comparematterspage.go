package main

import (
	"fmt"
	"strings"

	"casebook/data/compare"
)

// mattersOnto prints what became of each of A's matters, as the screen shows
// it by matter.
func (c comparison) mattersOnto(p *page) {
	p.heading("Matters: what became of each finding of A that asks for work")
	if c.None != "" {
		p.paragraph(c.None)
	} else {
		var counts []string
		for _, f := range compare.MatterFates() {
			counts = append(counts, f.Mark()+" "+f.Words()+" "+c.FateCount(f))
		}
		p.paragraph(strings.Join(counts, ", "))
		p.paragraph("A fate marked suggested is the program's and may be wrong: read the paragraphs. Silence is never taken for a remedy.")
	}
	if c.changedOnly && c.hiddenMatters > 0 {
		p.fact("Changed only", plural(c.hiddenMatters, "persisting matter")+" hidden")
	}
	for _, m := range c.matters {
		p.subheading(m.Fate.Mark() + " " + m.Verdict() + ": " + m.Name())
		p.paragraph(m.Reason)
		p.item("A "+mark(m.Finding), said(m.Finding), m.Finding.ID)
		for _, l := range m.B {
			p.item("B "+mark(l.Finding), said(l.Finding), l.Finding.ID+"; "+l.Words(false))
		}
		for _, l := range m.Again {
			p.item("B "+mark(l.Finding), said(l.Finding), l.Finding.ID+"; "+l.Words(true))
		}
	}
	if len(c.New) > 0 {
		p.heading("New in B (suggested): asks for work and speaks to none of A's matters")
		if c.NewNote != "" {
			p.paragraph(c.NewNote)
		}
		for _, f := range c.New {
			p.item("B "+mark(f), said(f), f.ID)
		}
	}
	c.orphansOnto(p)
}

// orphansOnto lists the reader's pairs that have lost a finding.
func (c comparison) orphansOnto(p *page) {
	if len(c.Orphans) == 0 {
		return
	}
	p.heading("Your pairs that have lost a finding")
	for _, o := range c.Orphans {
		p.item("-", fmt.Sprintf("%s. A: %s B: %s", o.Words(), o.Pair.A.Text, o.Pair.B.Text), o.Pair.A.Finding+" and "+o.Pair.B.Finding)
	}
}
