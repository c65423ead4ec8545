package provenance_test

import (
	"maps"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/provenance"
)

func lines(facts []provenance.Fact) string {
	var out []string
	for _, f := range facts {
		out = append(out, f.String())
	}
	return strings.Join(out, "\n")
}

func TestEveryFactSaysHowItIsKnown(t *testing.T) {
	sources := map[string]data.Source{
		"r": {ID: "r", Title: "The report", Publisher: "Ofsted", Kind: "primary", Hash: "abc", Path: "/x/r.pdf"},
		"n": {ID: "n", Title: "The news", Kind: "secondary", NotBefore: "2018-03-01", Because: "it names the report"},
	}
	in := data.Inspection{
		Inspected: data.Fieldwork{Start: "2018-02-05", End: "2018-02-09", Source: "r", Status: data.InReport},
		Published: data.Dated{Date: "2018-03-02", Source: "r", Status: data.InReport, AsStated: "2 March",
			Also: []data.Dated{{Date: "2018-03-05", Source: "n", Status: data.InDocument}}},
		Judgements: []data.Judgement{{Area: data.Overall, Grade: "good", Source: "r", Status: data.InReport, Page: 1, Confirmed: []string{"n"},
			Also: []data.Judgement{{Area: data.Overall, Grade: "inadequate", Source: "n", Status: data.Unchecked}}}},
		Coverage: data.Complete,
	}
	f := data.Finding{ID: "x/p3", Source: data.Place{ID: "r", Document: "Report", Paragraph: 3, Page: 2}, ConfirmedBy: &data.Confirmation{ID: "gone", Where: "page 9"}}
	merged, cleared, chosen := f, f, f
	merged.Coded, cleared.Coded = []string{"kinship", "front-door"}, []string{}
	chosen.Coded, chosen.Confirmed = merged.Coded, true
	if got := lines(provenance.Of(chosen, in, sources)); strings.Contains(got, "Coded as") {
		t.Errorf("what a person confirmed rests on nobody's code:\n%s", got)
	}
	doubtful := maps.Clone(sources)
	read := sources["r"]
	read.Note = "a page cannot be read"
	doubtful["r"] = read
	for _, x := range []struct{ name, got, want string }{
		{"in doubt", lines(provenance.Of(f, in, doubtful)), "SHA-256: abc\nIn doubt: a page cannot be read\nConfirmed"},
		{"coded otherwise", lines(provenance.Of(merged, in, sources)), "Coded as: Connected persons and private fostering; Front door, MASH and thresholds, by its source; this casebook's own themes changed that\nInspected: "},
		{"coded with none", lines(provenance.Of(cleared, in, sources)), "Coded as: no theme, by its source;"},
		{"finding", lines(provenance.Of(f, in, sources)), "Source: The report (Ofsted)\nWording: the casebook's own: quote the source, not these words\nPlace: para 3, page 2\nDocument: Report\nFile: /x/r.pdf\nSHA-256: abc\nConfirmed: gone, page 9\nInspected: "},
		{"dates", lines(provenance.Dates(in, sources)), "Published: 2 March 2018: stated in the report; as stated: 2 March; The report\n  but another source: 5 March 2018: "},
		{"nothing known", lines(provenance.Dates(data.Inspection{}, nil)), "Inspected: date unknown\nPublished: date unknown"},
		{"grade", lines(provenance.Grades(in, sources)), "Good: stated in the report; The report, page 1\n  but another source: Inadequate: from an overview sheet, not checked against a report; The news\nConfirmed by: The news"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if !strings.Contains(x.got, x.want) {
				t.Errorf("got\n%s\nwant in it\n%s", x.got, x.want)
			}
		})
	}
}
