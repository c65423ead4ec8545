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
		Source: data.Place{ID: "file-1", Document: "report.pdf", Paragraph: 22, Page: 12}, ConfirmedBy: &data.Confirmation{ID: "p2", Where: "page 1"},
	}
	sources := map[string]data.Source{
		"file-1": {ID: "file-1", Kind: "primary", Type: "report", Publisher: "Ofsted", Document: "report.pdf", Published: &data.Dated{Date: "2016-11-25"}},
		"p2":     {ID: "p2", Kind: "secondary", Type: "news-repost", Publisher: "A paper", NotBefore: "2016-11-26"},
	}
	for _, x := range []struct {
		name   string
		change func(*data.Finding)
		want   string
	}{
		{"Ofsted", func(*data.Finding) {}, "“Thresholds were unclear.”\n(Ofsted. X, SIF re-inspection, inspected 12 September to 6 October 2016, published 25 November 2016. Source: Ofsted report of 25 November 2016, para 22, page 12; confirmed by A paper news, undated, not before 26 November 2016, page 1)"},
		{"as staff said", func(f *data.Finding) { f.ReportedBy = "staff" }, "(Ofsted, as staff told inspectors. X,"},
		{"not Ofsted", func(f *data.Finding) { f.Attribution = data.Council }, "(The council, not Ofsted. X,"},
		{"no place", func(f *data.Finding) { f.Source, f.ConfirmedBy = data.Place{Document: "d"}, nil }, "Source: d, place not stated)"},
		{"own words", func(f *data.Finding) { f.Source.ID = "p2" }, "Thresholds were unclear. (the casebook's own words)\n(Ofsted."},
		{"an item", func(f *data.Finding) { f.Source = data.Place{ID: "p2", Section: "news", Item: 3} }, "not before 26 November 2016, item 3;"},
	} {
		t.Run(x.name, func(t *testing.T) {
			f := f
			x.change(&f)
			if got := history.Citation(f, in, a, sources); !strings.Contains(got, x.want) || strings.Contains(got, f.ID) || f.Reworded() && strings.Contains(got, "“") {
				t.Errorf("got  %s\nwant %s", got, x.want)
			}
		})
	}
}
