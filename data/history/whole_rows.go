package history

import (
	"io"
	"slices"
	"strconv"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/listing"
)

// rows writes the inspection as CSV: its findings of every voice, as a list of
// findings has them; its judgements where none are held.
func (w Whole) rows(to io.Writer) error {
	if found := w.found(); len(found) > 0 {
		return findingRows(found)(to)
	}
	return judgementRows(w).CSV(document.Each(data.InOrder(w.Inspection.Judgements)))(to)
}

func findingRows(found []listing.Found) func(io.Writer) error {
	return listing.Findings(listing.Query{}).CSV(document.Each(found))
}

// found are the findings in the order of the source. One that cannot be read
// says so in its place.
func (w Whole) found() []listing.Found {
	var out []listing.Found
	damaged := func(after string) {
		for _, u := range w.Unreadable {
			if u.After == after {
				out = append(out, listing.Found{Finding: data.Finding{Inspection: w.Inspection.ID, Text: u.Words()}, Inspection: &w.Inspection})
			}
		}
	}
	damaged("")
	for _, f := range w.Findings {
		out = append(out, listing.Found{Finding: f, Inspection: &w.Inspection})
		damaged(f.ID)
	}
	return out
}

// judgementRows are judgements beside those of the graded inspection before;
// direction and steps stand where something may be said.
func judgementRows(w Whole) document.Rows[data.Judgement] {
	in := w.Inspection
	return document.Rows[data.Judgement]{
		Full: []string{"inspection", "authority", "urn", "framework", "area", "area_name", "grade", "grade_status", "source", "page",
			"previous", "previous_grade", "direction", "steps", "comparable", "reason", "overall_status", "inspection_link"},
		Fields: func(j data.Judgement) []string {
			before := make([]string, 6)
			if i := w.changeOf(j.Area); i >= 0 {
				r := w.Rows[i]
				before = []string{w.Previous.ID, string(r.A.Grade), string(r.Direction), "", string(r.State), r.ReasonInTime()}
				if r.Direction != "" {
					before[3] = strconv.Itoa(r.Steps)
				}
			}
			page := ""
			if j.Page > 0 {
				page = strconv.Itoa(j.Page)
			}
			return slices.Concat([]string{in.ID, in.Authority, in.URN, string(in.Framework), string(j.Area), j.Area.NameIn(in.Edition()), string(j.Grade),
				string(j.Status), j.Source, page}, before, []string{string(in.OverallStatus()), in.Address})
		},
	}
}

// changeOf is the place of the row that holds a grade of an area beside an
// earlier one, -1 for none.
func (w Whole) changeOf(a data.Area) int {
	return slices.IndexFunc(w.Rows, func(r compare.Row) bool { return r.B != nil && r.A != nil && r.AreaB == a })
}
