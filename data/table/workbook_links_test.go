package table

import (
	"bytes"
	"strings"
	"testing"

	"github.com/xuri/excelize/v2"
)

// TestACellLeadsToTheAddressOfItsSource: as a link of the sheet, of each kind, and
// as a formula that links; the words of the cell are not the address.
func TestACellLeadsToTheAddressOfItsSource(t *testing.T) {
	const ours, page = "https://files.example/v1/file/7", "Webpage"
	external := func(f *excelize.File, address string) error {
		return f.SetCellHyperLink("Overview", "A2", address, "External")
	}
	for _, x := range []struct {
		name, want string
		set        func(f *excelize.File) error
	}{
		{"a link of the sheet", ours, func(f *excelize.File) error { return external(f, ours) }},
		{"a formula", ours, func(f *excelize.File) error {
			return f.SetCellFormula("Overview", "A2", `HYPERLINK("`+ours+`","`+page+`")`)
		}},
		{"a place within the workbook", "", func(f *excelize.File) error { return f.SetCellHyperLink("Overview", "A2", "Cover!A1", "Location") }},
		{"another cell's", "", func(f *excelize.File) error { return f.SetCellHyperLink("Overview", "B2", ours, "External") }},
		{"the same cell of another sheet", "", func(f *excelize.File) error { return f.SetCellHyperLink("Cover", "A2", ours, "External") }},
		{"no address of the web", "", func(f *excelize.File) error { return external(f, "javascript:alert(1)") }},
		{"an address without end", "", func(f *excelize.File) error { return external(f, ours+strings.Repeat("7", 2070)) }},
		{"none", "", func(*excelize.File) error { return nil }},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := excelize.NewFile()
			if err := f.SetSheetName("Sheet1", "Cover"); err != nil {
				t.Fatal(err)
			}
			if _, err := f.NewSheet("Overview"); err != nil {
				t.Fatal(err)
			}
			heads := append([]any{"link"}, overviewHeads...)
			row := []any{page, "1001", "ayton", "Good", "11/09/2023", "15/09/2023", "27/10/23", "good", "good", "good", "good"}
			for at, cells := range map[string]*[]any{"A1": &heads, "A2": &row} {
				if err := f.SetSheetRow("Overview", at, cells); err != nil {
					t.Fatal(err)
				}
			}
			if err := x.set(f); err != nil {
				t.Fatal(err)
			}
			var b bytes.Buffer
			if err := f.Write(&b); err != nil {
				t.Fatal(err)
			}
			got, err := Read("overview.xlsx", b.Bytes(), Known{Authorities: places()})
			if err != nil || len(got.Inspections) != 1 || got.Inspections[0].Address != x.want {
				t.Errorf("%v, %+v, want the address %q", err, got, x.want)
			}
		})
	}
}

// TestLinksOfADamagedWorkbook are none, or those before the damage: the table is
// read all the same.
func TestLinksOfADamagedWorkbook(t *testing.T) {
	for name, part := range map[string]string{
		"relations cut off":      `<Relationships><Relationship Id="rId1" TargetMode="External" Target="https://x.example/`,
		"relations of no form":   strings.Repeat("<a>", 100_000),
		"a relation to itself":   `<Relationships><Relationship Id="rId1" Target="/xl/worksheets/sheet1.xml"/></Relationships>`,
		"a target out of it all": `<Relationships><Relationship Id="rId1" Target="../../../../../etc/passwd"/></Relationships>`,
	} {
		for _, of := range []string{"xl/worksheets/_rels/sheet1.xml.rels", "xl/_rels/workbook.xml.rels"} {
			b := withPart(t, of, part)
			_ = linksOf(b).cells("Sheet1")
			if got, err := Read("overview.xlsx", b, Known{Authorities: places()}); err == nil && len(got.Inspections) > 0 && got.Inspections[0].Address != "" {
				t.Errorf("%s in %s: %+v", name, of, got)
			}
		}
	}
}
