package table

import (
	"bytes"
	"slices"
	"testing"

	"github.com/xuri/excelize/v2"

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

// TestSheetsOfSeveralKinds in one workbook are each read as what they are, also where
// days count from 1904, and one of no known kind is passed over.
func TestSheetsOfSeveralKinds(t *testing.T) {
	f := excelize.NewFile()
	since04 := true
	if err := f.SetWorkbookProps(&excelize.WorkbookPropsOptions{Date1904: &since04}); err != nil {
		t.Fatal(err)
	}
	for name, rows := range map[string][][]any{
		"Sheet1": {{"Read me"}, {"Kept by hand"}},
		"Joint":  {{"Joint inspections"}, {}, {"local_authority", "publication_date", "inspection_theme"}, {"ayton", 43299, "Made theme in ayton"}},
		"All":    {{"Council", "Overall", "Published", "Start date"}, {"Beeton", "Good", 43764, 43718}},
	} {
		if name != "Sheet1" {
			if _, err := f.NewSheet(name); err != nil {
				t.Fatal(err)
			}
		}
		for i, row := range rows {
			at, _ := excelize.CoordinatesToCellName(1, i+1)
			if err := f.SetSheetRow(name, at, &row); err != nil {
				t.Fatal(err)
			}
		}
	}
	var b bytes.Buffer
	if err := f.Write(&b); err != nil {
		t.Fatal(err)
	}
	got, err := Read("all.xlsx", b.Bytes(), Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 2 || len(got.Refused) > 0 || got.OwnForm() {
		t.Fatalf("%v %+v", err, got)
	}
	ids := []string{got.Inspections[0].ID, got.Inspections[1].ID}
	slices.Sort(ids)
	if !slices.Equal(ids, []string{"ayton-2022-07-jtai", "beeton-2023-09-ilacs"}) {
		t.Errorf("%v", ids)
	}
}
