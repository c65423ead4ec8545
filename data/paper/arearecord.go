package paper

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document/record"
)

// areaRow is a judgement area with what became of it by its findings; its change
// is null where neither side says anything of it, or one is not held.
type areaRow struct {
	Area      data.Area    `json:"area"` // "" for findings that no area is known of
	Change    record.Text  `json:"change"`
	Direction record.Text  `json:"direction"` // of its grades
	A         []string     `json:"a"`
	B         []string     `json:"b"`
	BalanceA  data.Balance `json:"balance_a"`
	BalanceB  data.Balance `json:"balance_b"`
	WorkA     *float64     `json:"work_a"`
	WorkB     *float64     `json:"work_b"`
	Partial   bool         `json:"partial"`
	Suggested bool         `json:"suggested"`
	Reason    string       `json:"reason"`
	Against   []sayingRow  `json:"against"` // as of a theme
}

func newAreaRows(areas []compare.AreaRow) []areaRow {
	out := make([]areaRow, len(areas))
	for i, x := range areas {
		t := x.Told
		out[i] = areaRow{Area: x.Area, Change: record.Text(t.Change), A: data.IDs(x.A), B: data.IDs(x.B), BalanceA: t.BalanceA, BalanceB: t.BalanceB,
			Partial: t.Partial, Suggested: t.Suggested, Reason: t.Reason, Against: sayingRows(t.Against)}
		if t.Change != "" {
			out[i].WorkA, out[i].WorkB = share(t.WorkA), share(t.WorkB)
		}
		if x.Judged != nil {
			out[i].Direction = record.Text(x.Judged.Direction)
		}
	}
	return out
}
