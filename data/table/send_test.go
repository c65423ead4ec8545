package table

import (
	"strings"
	"testing"
)

// TestAreaSEND: dates and one of three outcomes, never a grade; the first of January
// 1900 is no date, and an outcome that number and text give differently is none.
func TestAreaSEND(t *testing.T) {
	heads := []any{"urn", "local_authority", "outcome_grade", "previous_inspection_date", "inspection_start_date", "inspection_end_date", "publication_date", "next_inspection", "inspection_outcome_text"}
	row := func(outcome, before, start, end, out, next, text string) []any {
		return []any{"1001", "ayton", outcome, before, start, end, out, next, text}
	}
	got, err := Read("send.xlsx", workbookWith(t, heads,
		row("1.0", "01/01/1900", "18/11/24", "22/11/24", "04/02/25", "5 years", "The arrangements typically lead to positive experiences here."),
		row("2", "27/05/2021", "23/06/23", "27/06/23", "15/08/23", "None", ""),
		row("3.0", "", "", "", "13/05/22", "", ""),
		row("nan", "soon", "07/07/21", "11/07/21", "06/11/21", "", "There are widespread and/or systemic failings leading to concerns."),
		row("1", "", "07/07/20", "11/07/20", "06/11/20", "", "These lead to inconsistent experiences."),
		row("nan", "", "07/07/19", "11/07/19", "06/11/19", "Next inspection time frame not found", "Nothing.")), Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 6 || len(got.Refused) > 0 {
		t.Fatalf("%v %+v", err, got)
	}
	for i, want := range []struct{ id, outcome, note string }{
		{"ayton-2024-11-send", "typically positive experiences and outcomes", "The next was to come within 5 years."},
		{"ayton-2023-06-send", "inconsistent experiences and outcomes", "The inspection before was on 27 May 2021."},
		{"ayton-2022-05-send", "widespread and/or systemic failings", ""},
		{"ayton-2021-07-send", "widespread and/or systemic failings", ""},
		{"ayton-2020-07-send", "", ""}, {"ayton-2019-07-send", "", ""},
	} {
		in := got.Inspections[i]
		if in.ID != want.id || in.Outcome != want.outcome || in.Note != want.note || len(in.Judgements) > 0 || in.Framework.Graded() {
			t.Errorf("%+v", in)
		}
	}
	if len(got.Warnings) != 3 || !strings.Contains(got.Warnings[1].Want, "the text beside it says inconsistent") {
		t.Errorf("%v", got.Warnings)
	}
}
