package history

import (
	"strings"
	"testing"

	"casebook/data"
)

// TestNoFactIsToldTwiceInAMatter: what retells Ofsted's words is neither counted
// nor weighed beside them, and what was chosen goes before what the press said.
func TestNoFactIsToldTwiceInAMatter(t *testing.T) {
	says := func(v data.Voice, p data.Polarity) data.Finding {
		return data.Finding{ID: string(v), Inspection: "x-2016", Attribution: v, Polarity: p}
	}
	report, chosen, press := says(data.Ofsted, data.Development), says(data.Chosen, data.Development), says(data.Press, data.Strength)
	for _, x := range []struct {
		name string
		all  []data.Finding
		want string
	}{
		{"the report and the press", []data.Finding{press, report}, "needs work; the press says so too"},
		{"chosen and the press", []data.Finding{press, chosen}, "needs work; the press says so too"},
		{"the press alone", []data.Finding{press}, "strength (as the press reports it)"},
		{"and another voice", []data.Finding{report, press, says(data.Council, data.Progress)}, "needs work; the press says so too; the council says: progress"},
	} {
		t.Run(x.name, func(t *testing.T) {
			l := trail{evidence: map[string]*evidence{}}
			for _, f := range x.all {
				l.find(f)
			}
			m := l.moment(data.Inspection{ID: "x-2016"})
			if m.Words != x.want || m.Balance.Counted() != 1 || len(m.Findings) != len(x.all) {
				t.Errorf("%q of %d counted, %d findings", m.Words, m.Balance.Counted(), len(m.Findings))
			}
		})
	}
}

// TestAChosenFindingIsLinkedToItsParagraph where the report comes to be held.
func TestAChosenFindingIsLinkedToItsParagraph(t *testing.T) {
	file := data.FileSource(strings.Repeat("a", 64))
	in := data.Inspection{ID: "x-2016", Inspected: data.Fieldwork{Source: file}, Published: data.Dated{Date: "2016-11-25", Source: file}}
	sources := map[string]data.Source{"p2016": {ID: "p2016", Kind: "primary", Type: "report", Published: &data.Dated{Date: "2016-11-25"}}}
	links := Links(in, []data.Finding{
		{ID: "x-2016/p22", Inspection: in.ID, Source: data.Place{ID: file, Paragraph: 22}},
		{ID: "x-2016/c22", Inspection: in.ID, Thread: "lamps", Attribution: data.Chosen, Source: data.Place{ID: "p2016", Paragraph: 22, Page: 12}},
	}, []data.Thread{{ID: "lamps", Findings: []string{"x-2016/c22"}}}, sources)
	if len(links) != 1 || links[0].Paragraph.ID != "x-2016/p22" || links[0].Thread != "lamps" {
		t.Errorf("%+v", links)
	}
}
