package table

import (
	"testing"

	"casebook/data"
)

// TestJointInspections: publication and theme, and nothing else of what the sheet says.
func TestJointInspections(t *testing.T) {
	heads := []any{"urn", "local_authority", "inspection_link", "inspection_start_date", "publication_date", "inspection_theme", "summary_headline_findings"}
	got, err := Read("jtai.xlsx", workbookWith(t, heads,
		[]any{"1001", "ayton", "https://files.example/1", "18/07/22", "18/07/22", "Made theme in ayton between 21 and 25 january 2022.", "What was found."},
		[]any{"1002", "beeton", "", "09/12/16", "01/02/17", "Another theme in beeton city council for families in need.", "None"},
		[]any{"1002", "beeton", "", "", "01/02/19", "Not found or not applicable.", "None"}), Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 3 || len(got.Refused)+len(got.Findings) != 0 {
		t.Fatalf("%v %+v", err, got)
	}
	for i, want := range []struct{ id, theme, address string }{
		{"ayton-2022-07-jtai", "Made theme", "https://files.example/1"}, {"beeton-2017-02-jtai", "Another theme for families in need", ""}, {"beeton-2019-02-jtai", "", ""},
	} {
		in := got.Inspections[i]
		if in.ID != want.id || in.Scope != want.theme || in.Address != want.address || in.Inspected.Start != "" || in.Published.Status != data.Unchecked || len(in.Judgements) > 0 {
			t.Errorf("%+v", in)
		}
	}
}
