package history

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare"
)

// areaRows follows the grades of every area that was judged.
func (c *Chain) areaRows() {
	for _, area := range data.Areas() {
		row := ChainRow{Kind: AreaRow, Label: area.Name(), Key: string(area), Status: compare.Curated}
		for i, in := range c.Inspections {
			row.Cells = append(row.Cells, c.areaCell(area, i, in))
		}
		if slices.ContainsFunc(row.Cells, func(x Cell) bool { return x.Grade != "" }) {
			c.Areas = append(c.Areas, row)
		}
	}
}

// areaCell is an area's grade, with where it went from the last inspection that
// was graded, as far as the two compare; or why there is none.
func (c *Chain) areaCell(area data.Area, i int, in data.Inspection) Cell {
	x := Cell{Inspection: in, State: NotGraded, Status: compare.Curated, Words: data.NoGrade}
	j, judged := in.Judgement(area)
	if !judged {
		switch s := in.OverallStatus(); {
		case s == data.NeverGraded:
			x.Words = s.Words()
		case area == data.Overall && s != data.OverallGiven:
			x.Words = c.noOverall(in, ": ")
			x.Ungiven = s == data.OverallNotGiven
		}
		return x
	}
	x.State, x.Grade, x.Words = Graded, j.Grade, j.Grade.Words()
	p := i - 1
	for p >= 0 && len(c.Inspections[p].Judgements) == 0 {
		p--
	}
	if p < 0 {
		return x
	}
	for _, r := range compare.Judgements(c.Inspections[p], in) {
		if r.B == nil || r.AreaB != area || r.A == nil {
			continue
		}
		x.Signs = r.Signs()
		if w := r.ChangeOrScale(); w != "" {
			x.Words += "; " + w
		}
		x.Words += " beside " + strings.ToLower(r.A.Grade.Words()) + " of " + c.yearOf(c.Inspections[p]) + " (" + r.ComparabilityInTime() + ")"
	}
	return x
}
