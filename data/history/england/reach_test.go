package england

import (
	"strings"
	"testing"

	"casebook/data"
)

// TestEnglandIsToldAsFarAsTheFactsReach: without a day ages count to the day
// that the facts reach, and for an authority of which a newer report was
// imported to that of the report.
func TestEnglandIsToldAsFarAsTheFactsReach(t *testing.T) {
	c, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	newer := data.Inspection{ID: "dudley-2030-04-ilacs", Authority: "dudley", Framework: data.ILACS, Kind: data.FullInspection,
		Inspected: data.Fieldwork{Start: "2030-04-01", End: "2030-04-12"}, Published: data.Dated{Date: "2030-05-20"},
		Judgements: []data.Judgement{{Area: data.Care, Grade: data.Good}}}
	e := Lay(c.Authorities, append(c.Inspections, newer), data.ByPublished, "")
	known := data.ReachOf(nil, "").Known
	if r := rowFor(t, e.Rows, "dudley"); r.Reach.On != "2030-05-20" || r.Standing.Inspection.ID != newer.ID || r.Age.Days != 0 {
		t.Errorf("dudley: %+v, %s, %+v", r.Reach, r.Standing.Inspection.ID, r.Age)
	}
	if r := rowFor(t, e.Rows, "birmingham"); r.Reach.On != known || r.Standing.Inspection.ID != "birmingham-2023-02-ilacs" {
		t.Errorf("birmingham: %+v, %s", r.Reach, r.Standing.Inspection.ID)
	}
	words := ReachWords(e.Reach(), e.Rows)
	for _, want := range []string{"as known on " + known.String() + ", of 1 authority to a later day by what was imported", data.VisitsHeld()} {
		if !strings.Contains(words, want) {
			t.Errorf("%q lacks %q", words, want)
		}
	}
	if on := Lay(c.Authorities, append(c.Inspections, newer), data.ByPublished, "2019-06-01"); on.Reach().Words() != "on 1 June 2019" || rowFor(t, on.Rows, "dudley").Standing.Inspection.ID == newer.ID {
		t.Errorf("%s", on.Reach().Words())
	}
}
