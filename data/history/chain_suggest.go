package history

import (
	"slices"
	"strings"
	"unicode/utf8"

	"casebook/data"
	"casebook/data/compare"
)

// sameAsked is the score from which a later recommendation is taken to ask for what
// an earlier one asked, so that the two share a row.
const sameAsked = 0.4

// taken is the findings that stand in a row already: those of a thread, and the
// paragraphs of imported reports that a thread names.
func (c *Chain) taken(from ChainFacts, held [][]data.Finding, threads []data.Thread) (map[string]bool, error) {
	out := map[string]bool{}
	for _, t := range threads {
		for _, f := range slices.Concat(held...) {
			if inThread(f, t) {
				out[f.ID] = true
			}
		}
	}
	sources, err := from.Sources()
	if err != nil {
		return nil, err
	}
	for i, in := range c.Inspections {
		for _, l := range Links(in, held[i], threads, sources) {
			if l.Thread != "" {
				out[l.Paragraph.ID] = true
			}
		}
	}
	return out, nil
}

// suggested follows every recommendation that no thread follows through
// all later inspections of which something is held to read. Each cell is
// aligned with the recommendation itself, so that a row does not drift.
func (c *Chain) suggested(themes data.ThemeSet, held [][]data.Finding, taken map[string]bool, pairs []data.Pair) ([]ChainRow, error) {
	inspections := c.Inspections
	var rows []ChainRow
	for i := range inspections {
		at := map[string]int{}
		for _, f := range held[i] {
			if f.Polarity == data.Recommendation && f.Attribution == data.Ofsted && !taken[f.ID] {
				at[f.ID] = len(rows)
				rows = append(rows, began(f, i, inspections))
			}
		}
		for j := i + 1; j < len(inspections) && len(at) > 0; j++ {
			s := c.sides(i, j, themes, held)
			s.Pairs, s.Recommendations = pairs, true
			a, err := compare.Align(s)
			if err != nil {
				return nil, err
			}
			for _, m := range a.Matters {
				if row, ok := at[m.Finding.ID]; ok {
					rows[row].take(j, m, taken)
				}
			}
		}
	}
	return rows, nil
}

// began is a row that holds its recommendation alone.
func began(f data.Finding, at int, inspections []data.Inspection) ChainRow {
	r := ChainRow{Kind: MatterRow, Label: beginning(f.Text), Origin: f, Status: compare.Suggested}
	for i, in := range inspections {
		c := Cell{Inspection: in, Partial: in.Coverage.Part() || !in.Framework.Graded(), Status: compare.Suggested}
		switch {
		case i < at:
			c.State, c.Words = Before, "before it was recommended"
		case i == at:
			c.State, c.Side, c.Change, c.Words = Recommended, Wanting, data.NewConcern, "recommended"
			c.Findings = []data.Finding{f}
		default:
			m := Moment{Inspection: in}
			m.silent()
			c.State, c.Words = NoText, "nothing to read"
			if m.State == NoText {
				c.Words = m.Words
			}
		}
		r.Cells = append(r.Cells, c)
	}
	return r
}

// take fills the cell of a later inspection.
func (r *ChainRow) take(at int, m compare.Matter, taken map[string]bool) {
	c := &r.Cells[at]
	c.Change, c.Status, c.Words = m.Change, m.Status, m.Change.Words()+": "+m.Reason
	if c.Status == compare.Confirmed {
		r.Status = compare.Confirmed
	}
	switch m.Change {
	case data.NotMentioned:
		c.State = NotMentioned
		return
	case data.CannotTell:
		c.State = NotLinked
		return
	case data.StillNeedsWork, data.Worse:
		c.State, c.Side = Raised, Wanting
	case data.Improved:
		c.State, c.Side = Praised, Good
	default:
		c.State = Mixed
	}
	for _, l := range m.B {
		if !l.Near {
			c.Findings = append(c.Findings, l.Finding)
		}
	}
	for _, l := range m.Again {
		c.Findings = append(c.Findings, l.Finding)
		if l.Score >= sameAsked {
			taken[l.Finding.ID] = true
		}
	}
}

// beginning is the first words of a recommendation, as the label of its row.
func beginning(text string) string {
	const most = 80
	if utf8.RuneCountInString(text) <= most {
		return text
	}
	cut := string([]rune(text)[:most])
	if i := strings.LastIndexByte(cut, ' '); i > 0 {
		cut = cut[:i]
	}
	return strings.TrimRight(cut, ",;: ") + " ..."
}
