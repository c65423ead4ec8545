package form

import (
	"errors"
	"strings"
	"testing"

	"casebook/data"
)

// A cover that names a trust alone leads to the authority that it works for, and the
// table of judgements says what the report is.
func TestTrustsOnCovers(t *testing.T) {
	who := Authorities{
		{ID: "birmingham", Name: "Birmingham"}, {ID: "bradford", Name: "Bradford"}, {ID: "doncaster", Name: "Doncaster"}, {ID: "sandwell", Name: "Sandwell"},
		{ID: "slough", Name: "Slough"}, {ID: "sunderland", Name: "Sunderland"}, {ID: "reading", Name: "Reading"}, {ID: "northamptonshire", Name: "Northamptonshire", Abolished: true},
		{ID: "north-northamptonshire", Name: "North Northamptonshire"}, {ID: "west-northamptonshire", Name: "West Northamptonshire"}, {ID: "elm", Name: "Elm"},
		{ID: "kingston-upon-thames", Name: "Kingston upon Thames"}, {ID: "richmond-upon-thames", Name: "Richmond upon Thames"},
	}
	for _, c := range []struct{ cover, want, told string }{
		{"Birmingham Children’s Trust", "birmingham", ""},
		{"Bradford Children and\nFamilies Trust", "bradford", ""},
		{"Doncaster Children’s Services Trust", "doncaster", ""},
		{"Sandwell Children’s Trust", "sandwell", ""},
		{"Slough Children First", "slough", ""},
		{"Together for Children", "sunderland", "Together for Children works for"},
		{"Together for Children Sunderland", "sunderland", ""},
		{"Brighter Futures for Children", "reading", "Brighter Futures for Children works for"},
		{"Elm Children and Families Trust", "elm", ""},
		{"Northamptonshire Children’s Trust in\nWest Northamptonshire", "west-northamptonshire", ""},
		{"Northamptonshire Children’s Trust", "", "more than one authority: North Northamptonshire, West Northamptonshire"},
		{"Achieving for Children", "", "more than one authority: Kingston upon Thames, Richmond upon Thames"},
		{"Somewhere Children’s Trust", "", "no authority is named"},
	} {
		t.Run(c.cover, func(t *testing.T) {
			doc := ilacs(table2023, needs2023)
			head := strings.Split("Inspection of "+c.cover, "\n")
			doc.Pages[0].Lines = append(head, doc.Pages[0].Lines[2:]...)
			doc.Path = "a.pdf"
			all, err := Parse(doc, who, Given{})
			if c.want == "" {
				var un *Unplaced
				if !errors.As(err, &un) || !strings.Contains(err.Error(), c.told) {
					t.Fatalf("%v, want it refused for %q", err, c.told)
				}
				return
			}
			if err != nil {
				t.Fatal(err)
			}
			p := all[0]
			wantEqual(t, "authority", p.Inspection.Authority, c.want)
			wantEqual(t, "framework", p.Inspection.Framework, data.ILACS)
			wantEqual(t, "paragraphs", len(p.Paragraphs), 18)
			untitled := !strings.Contains(c.cover, "Services")
			if told := strings.Join(p.Warnings, "; "); strings.Contains(told, warnNoTitle) != untitled || !strings.Contains(told, c.told) {
				t.Errorf("warnings %q", told)
			}
		})
	}
}
