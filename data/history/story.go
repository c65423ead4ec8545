package history

import (
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/compare"
)

// Kind says what a row of a chain follows.
type Kind string

// The kinds, in the order in which a chain shows them.
const (
	AreaRow   Kind = "area"   // a judgement area: its grades
	ThemeRow  Kind = "theme"  // what each inspection says of a theme, and the change between neighbours
	MatterRow Kind = "matter" // a matter that a reader followed, or the program
)

// Heading is what stands above the rows of a kind.
func (k Kind) Heading() string {
	return map[Kind]string{AreaRow: "Judgement areas", ThemeRow: "Themes", MatterRow: "Matters"}[k]
}

// All is every row: areas, themes, matters.
func (c Chain) All() []ChainRow { return slices.Concat(c.Areas, c.Themes, c.Rows) }

// told reports whether something of an inspection is held to read.
func (c *Chain) told(i int, held [][]data.Finding) bool {
	return len(held[i]) > 0 || c.Inspections[i].Coverage != data.NoText
}

// before is the inspection that another is held against: the last full one
// that something is held of to read, since a visit looks at one service; without
// any the last visit or letter. -1 for none.
func (c *Chain) before(i int, held [][]data.Finding) int {
	visit := -1
	for j := i - 1; j >= 0; j-- {
		switch {
		case !c.told(j, held):
		case c.Inspections[j].Framework.Graded():
			return j
		case visit < 0:
			visit = j
		}
	}
	return visit
}

// weigh works out once what each inspection says of the themes.
func (c *Chain) weigh(themes data.ThemeSet, held [][]data.Finding) error {
	var err error
	c.evidence, err = compare.Weigh(themes, held...)
	return err
}

// sides are two inspections of the chain with what was weighed of each; without
// a first, -1, one that is silent.
func (c *Chain) sides(a, b int, themes data.ThemeSet, held [][]data.Finding) compare.Sides {
	s := compare.Sides{B: c.Inspections[b], FindingsB: held[b], LostB: c.lost(c.Inspections[b].ID), EvidenceB: c.evidence[b], ThemeSet: themes}
	if a < 0 {
		s.A, s.EvidenceA = data.Inspection{Authority: c.Authority.ID, Coverage: data.Complete}, compare.Evidence{}
		return s
	}
	s.A, s.FindingsA, s.LostA, s.EvidenceA = c.Inspections[a], held[a], c.lost(c.Inspections[a].ID), c.evidence[a]
	return s
}

// themeRows follows every theme that some inspection speaks of.
func (c *Chain) themeRows(themes data.ThemeSet, held [][]data.Finding) error {
	said := make([]map[string]compare.ThemeRow, len(c.Inspections))
	for i := range c.Inspections {
		if !c.told(i, held) {
			continue
		}
		rows, err := compare.Themes(c.sides(c.before(i, held), i, themes, held))
		if err != nil {
			return err
		}
		said[i] = map[string]compare.ThemeRow{}
		for _, r := range rows {
			said[i][r.Theme] = r
		}
	}
	for _, t := range themes.List() {
		row := ChainRow{Kind: ThemeRow, Label: themes.Label(t.ID), Key: t.ID, Status: compare.Curated}
		spoken := false
		for i, in := range c.Inspections {
			x := Cell{Inspection: in, State: NoText, Words: nothingToRead(in), Status: compare.Curated}
			if said[i] != nil {
				x = c.themeCell(in, said[i][t.ID], c.before(i, held), spoken)
			}
			spoken = spoken || x.speaks()
			if x.Status == compare.Suggested {
				row.Status = compare.Suggested
			}
			row.Cells = append(row.Cells, x)
		}
		if slices.ContainsFunc(row.Cells, func(x Cell) bool { return x.State != NoText && x.State != NotMentioned }) {
			c.Themes = append(c.Themes, row)
		}
	}
	return nil
}

func nothingToRead(in data.Inspection) string { return in.CoverageWords() + ": nothing to read" }

// themeCell is what an inspection says of a theme, by the row that compares it
// with the one before, -1 for none. spoken says that an earlier one spoke of it: it is
// not new then.
func (c *Chain) themeCell(in data.Inspection, r compare.ThemeRow, before int, spoken bool) Cell {
	x := Cell{Inspection: in, State: NotMentioned, Verdict: r.BalanceB.Verdict(), Words: "not mentioned", Findings: r.B, Status: compare.Curated,
		Partial: before >= 0 && r.Partial || !in.Framework.Graded() || in.Coverage.Part()}
	if r.Theme == "" {
		x.Verdict = data.SilentVerdict
		return x
	}
	if r.Suggested && len(r.B) > 0 {
		x.Status = compare.Suggested
	}
	switch v := x.Verdict; {
	case v.Well():
		x.State, x.Side = Praised, Good
	case v == data.MixedVerdict:
		x.State = Mixed
	case v.Wanting():
		x.State, x.Side = Raised, Wanting
	case len(r.B) > 0 || r.WorkB >= 0:
		x.State, x.Words = Spoken, "named in passing"
	}
	if x.Verdict != data.SilentVerdict {
		x.Words = x.Verdict.Words()
		if r.BalanceB.Counted() > 1 {
			x.Words += " (" + r.BalanceB.Words() + ")"
		}
	}
	if before < 0 {
		return x
	}
	if !slices.Contains(data.Changes(), r.Change) {
		return x // no direction is drawn between the two
	}
	x.Change = r.Change
	x.Words += "; " + x.Change.Words() + " beside " + c.yearOf(c.Inspections[before])
	if (x.Change == data.NewConcern || x.Change == data.NewStrength) && spoken {
		x.Change, x.Words = "", x.Verdict.Words()+fmt.Sprintf("; %s does not speak of it, an earlier one does", c.yearOf(c.Inspections[before]))
	}
	return x
}

// yearOf is the year by which a chain calls an inspection.
func (c *Chain) yearOf(in data.Inspection) string {
	_, year := Heads(in, c.Basis)
	return year
}
