package table

import "testing"

// FuzzRead: no bytes make it fall over, and what it reads is sound.
func FuzzRead(f *testing.F) {
	f.Add("a.csv", []byte(ratingHeads+"1001,Ayton,sif,2014-03-11,,2014-05-14,report,overall,Overall,good\n"))
	f.Add("a.json", []byte(findingJSON))
	f.Add("a.xlsx", workbookWith(f, overviewHeads, []any{"1001", "ayton", "good", 45180, "", "27/12/2023"}))
	f.Fuzz(func(t *testing.T, name string, b []byte) {
		got, err := Read(name, b, Known{Authorities: places()})
		if err != nil {
			return
		}
		for _, in := range got.Inspections {
			if in.Authority != "ayton" && in.Authority != "beeton" || !in.Framework.Valid() || in.SortDate() == "" {
				t.Fatalf("%+v", in)
			}
		}
	})
}
