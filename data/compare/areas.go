package compare

import (
	"slices"

	"casebook/data"
)

// AreaRow is a judgement area with its grades and what A and B say of it.
type AreaRow struct {
	Area data.Area // "" for findings that no judgement area is known of
	// Judged is the row of its judgements; nil where neither side judged it.
	Judged *Row
	A, B   []data.Finding
	// Told is what became of the area by its findings, as of a theme; its change
	// is "" where neither side says anything of it, or one is not held.
	Told ThemeRow
}

// Areas sorts findings under the judgements that they stand with, row by row;
// then come areas without a judgement, in the order of data.Areas, and last
// the findings of no known area. Every finding stands in exactly one.
func Areas(rows []Row, fa, fb []data.Finding) []AreaRow {
	var out []AreaRow
	for _, r := range rows {
		out = append(out, AreaRow{Area: r.Area, Judged: &r})
	}
	for _, area := range slices.Concat(data.Areas(), unlisted(fa, fb)) {
		a, b := in(fa, area), in(fb, area)
		if len(a) > 0 {
			i := areaRow(&out, area, func(r Row) data.Area { return r.AreaA })
			out[i].A = append(out[i].A, a...)
		}
		if len(b) > 0 {
			i := areaRow(&out, area, func(r Row) data.Area { return r.AreaB })
			out[i].B = append(out[i].B, b...)
		}
	}
	return out
}

// areaRow is the row that an area of one side belongs to: the one in which
// that side judged it, else the one of its name, else a new one.
func areaRow(rows *[]AreaRow, area data.Area, judged func(Row) data.Area) int {
	i := slices.IndexFunc(*rows, func(x AreaRow) bool { return area != "" && x.Judged != nil && judged(*x.Judged) == area })
	if i < 0 {
		i = slices.IndexFunc(*rows, func(x AreaRow) bool { return x.Area == area })
	}
	if i < 0 {
		*rows = append(*rows, AreaRow{Area: area})
		i = len(*rows) - 1
	}
	return i
}

// unlisted are the areas that data.Areas does not name, "" last.
func unlisted(sides ...[]data.Finding) []data.Area {
	var out []data.Area
	for _, f := range slices.Concat(sides...) {
		if f.Area != "" && !slices.Contains(data.Areas(), f.Area) && !slices.Contains(out, f.Area) {
			out = append(out, f.Area)
		}
	}
	return append(out, "")
}

func in(findings []data.Finding, area data.Area) []data.Finding {
	var out []data.Finding
	for _, f := range findings {
		if f.Area == area {
			out = append(out, f)
		}
	}
	return out
}
