package history_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/history"
)

func TestCitation(t *testing.T) {
	in := data.Inspection{
		ID: "x-2016-09-sif", Framework: data.SIF, Kind: data.ReInspection,
		Inspected: data.Fieldwork{Start: "2016-09-12", End: "2016-10-06"}, Published: data.Dated{Date: "2016-11-25"},
	}
	a := data.Authority{Name: "X"}
	f := data.Finding{
		ID: "x-2016-09-sif/p22", Text: "Thresholds were unclear.", Attribution: data.Ofsted,
		Source: data.Place{Document: "report.pdf", Paragraph: 22}, ConfirmedBy: &data.Confirmation{ID: "p2", Where: "page 1"},
	}
	for _, x := range []struct {
		name   string
		change func(*data.Finding)
		want   string
	}{
		{"Ofsted", func(*data.Finding) {}, "Thresholds were unclear.\n(Ofsted. X, SIF re-inspection, inspected 12 September to 6 October 2016, published 25 November 2016. Source: report.pdf, paragraph 22; confirmed by p2, page 1. x-2016-09-sif/p22)"},
		{"as staff said", func(f *data.Finding) { f.ReportedBy = "staff" }, "(Ofsted, as staff told inspectors. X,"},
		{"not Ofsted", func(f *data.Finding) { f.Attribution = data.Council }, "(The council, not Ofsted. X,"},
		{"no place", func(f *data.Finding) { f.Source, f.ConfirmedBy = data.Place{Document: "d"}, nil }, "Source: d. x-2016-09-sif/p22)"},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := f
			x.change(&f)
			if got := history.Citation(f, in, a); !strings.Contains(got, x.want) {
				t.Errorf("got  %s\nwant %s", got, x.want)
			}
		})
	}
}
