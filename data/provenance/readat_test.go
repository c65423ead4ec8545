package provenance_test

import (
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/provenance"
)

// TestWhereItCanBeRead: an address from outside leads to the web or is not shown.
func TestWhereItCanBeRead(t *testing.T) {
	for address, want := range map[string]string{
		"https://files.example.org/v1/file/50004352":  "https://files.example.org/v1/file/50004352",
		"https://reports.example.org/provider/44/801": "https://reports.example.org/provider/44/801 (the authority's page that lists its reports)",
		"javascript:alert(1)":                         "",
		"https://example.org/\x1b]8;;file:///x\x07":   "",
		"": "",
	} {
		in := data.Inspection{Address: address}
		if got := provenance.ReadAt(in).Text; got != want {
			t.Errorf("%q: %q, want %q", address, got, want)
		}
		if got := provenance.Address(in); !strings.HasPrefix(want, got) || got == "" && want != "" {
			t.Errorf("%q is followed to %q", address, got)
		}
		if told := lines(provenance.Known(in, nil)); strings.Contains(told, "Read at") != (want != "") {
			t.Errorf("%q: %s", address, told)
		}
	}
}

// TestASourceIsDescribedOnce: what its name says of its day is not said again.
func TestASourceIsDescribedOnce(t *testing.T) {
	for _, x := range []struct {
		name string
		s    data.Source
		want string
	}{
		{"a day in the name", data.Source{Publisher: "Ofsted", Title: "Letter", Published: &data.Dated{Date: "2018-03-02"}}, "Ofsted report of 2 March 2018 (Letter)"},
		{"a day beside a title", data.Source{Title: "The page", Kind: "web", Published: &data.Dated{Date: "2018-03-02"}}, "The page (web source, 2 March 2018)"},
		{"both bounds", data.Source{Publisher: "A paper", Type: "news report", Kind: "secondary", NotBefore: "2014-05-23", NotAfter: "2014-05-28", Because: "its first comment"},
			"A paper news, undated, not before 23 May 2014 (secondary source, not after 28 May 2014, as dated by: its first comment)"},
		{"the earlier bound", data.Source{Publisher: "A paper", Type: "news report", NotBefore: "2014-05-23", Because: "its first comment"}, "A paper news, undated, not before 23 May 2014 (as dated by: its first comment)"},
		{"the later bound", data.Source{Title: "The page", NotAfter: "2014-05-28"}, "The page (undated, not after 28 May 2014)"},
		{"no day", data.Source{Title: "The page"}, "The page"},
	} {
		if got := provenance.Describe("x", map[string]data.Source{"x": x.s}); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

// TestEachConfirmingSourceHasALine, with the areas where it does not confirm all.
func TestEachConfirmingSourceHasALine(t *testing.T) {
	in := data.Inspection{Framework: data.ILACS, Inspected: data.Fieldwork{Start: "2024-01-02"}, Judgements: []data.Judgement{
		{Area: data.Overall, Grade: data.Good, Source: "r", Status: data.InReport, Confirmed: []string{"a", "b"}},
		{Area: data.Care, Grade: data.Good, Source: "r", Status: data.InReport, Confirmed: []string{"a"}}}}
	sources := map[string]data.Source{"r": {ID: "r", Title: "The report"}, "a": {ID: "a", Title: "One table"}, "b": {ID: "b", Title: "Another table"}}
	const want = "Overall: Good: stated in the report; The report\nChildren in care: Good: stated in the report; The report\nConfirmed by: One table\n  Another table: Overall"
	if got := lines(provenance.Grades(in, sources)); got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}
