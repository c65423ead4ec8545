package table

import (
	"strings"
	"testing"
)

// FuzzRead: no bytes make it fall over, what it reads is sound, and reading them
// again says the same.
func FuzzRead(f *testing.F) {
	f.Add("a.csv", []byte(ratingHeads+"1001,Ayton,sif,2014-03-11,,2014-05-14,report,overall,Overall,good\n"))
	f.Add("a.csv", []byte(overviewCSV))
	f.Add("a.csv", []byte("sep=;\r"+strings.ReplaceAll(windows(overviewCSV), ",", ";")))
	f.Add("a.tsv", []byte(wide(strings.ReplaceAll(overviewCSV, ",", "\t"), true, true)))
	f.Add("a.csv", []byte("A title\n\nurn,local_authority,inspection_theme,publication_date\n1001,ayton,A theme in ayton between 1 and 2 May 2022.,18/07/22\n"))
	f.Add("a.csv", []byte("urn,local_authority,outcome_grade,previous_inspection_date,publication_date,inspection_outcome_text\n1001,ayton,2.0,01/01/1900,18/07/23,inconsistent\n"))
	f.Add("a.csv", []byte("Local authority name,Inspection/Visit date,Inspection/Visit type,Visit theme\nAyton,01/02/2023,ILACS Focused Visit,Front door\n"))
	f.Add("a.json", []byte(findingJSON))
	f.Add("a.xlsx", workbookWith(f, overviewHeads, []any{"1001", "ayton", "good", 45180, "", "27/12/2023"}))
	f.Add("a.ods", spreadsheet(f, outcomeHeads+odsRowOf("", "Ayton", dateCell("2024-06-10"), dateCell("2024-07-23"), "Good")))
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		got, err := Read(name, b, Known{Authorities: places()})
		if err != nil {
			return
		}
		got = got.Settled(got.Inspections)
		for _, in := range got.Inspections {
			if in.Authority != "ayton" && in.Authority != "beeton" || !in.Framework.Valid() || in.SortDate() == "" {
				t.Fatalf("%+v", in)
			}
		}
		if len(got.Refused)+len(got.Inspections) > 0 && got.Rows == 0 {
			t.Fatalf("of no row: %+v", got)
		}
	})
}

// FuzzOpenDocument: no content of a spreadsheet makes it fall over.
func FuzzOpenDocument(f *testing.F) {
	f.Add(`<table:table table:name="a">` + outcomeHeads + odsRowOf("", "Ayton", dateCell("2024-06-10"), dateCell("2024-07-23"), "Good") + manyBlankRows + `</table:table>`)
	f.Fuzz(func(t *testing.T, content string) {
		got, err := Read("a.ods", odsOf(t, content), Known{Authorities: places()})
		if err == nil && len(got.Inspections) > got.Rows*20 {
			t.Fatalf("%d inspections of %d rows", len(got.Inspections), got.Rows)
		}
	})
}
