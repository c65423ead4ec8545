package compare_test

import (
	"regexp"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
)

func TestNamesAreAsShortAsTheyDiffer(t *testing.T) {
	in := func(authority, inspected, published string, f data.Framework) data.Inspection {
		return data.Inspection{ID: authority + published, Authority: authority, Framework: f, Inspected: data.Fieldwork{Start: data.Date(inspected)}, Published: data.Dated{Date: data.Date(published)}}
	}
	leeds, york := data.Authority{ID: "leeds", Name: "Leeds"}, data.Authority{ID: "york", Name: "York"}
	first, second := in("leeds", "2018-12-03", "2019-01-17", data.ILACS), in("leeds", "2019-11-04", "2019-12-10", data.ILACS)
	visit := in("leeds", "2019-12-02", "2019-12-20", data.Monitoring)
	for _, x := range []struct {
		name       string
		a, b       data.Inspection
		authority  data.Authority
		basis      data.Basis
		text, want string
	}{
		{"by year", first, second, leeds, data.ByInspected, "praised in A, criticised in B; A graded it", "praised in 2018, criticised in 2019; the 2018 inspection graded it"},
		{"by month", first, second, leeds, data.ByPublished, "rests on B's item 3", "rests on the December 2019 report's item 3"},
		{"by day", second, visit, leeds, data.ByPublished, "B is a partial source", "The 20 December 2019 visit is a partial source"},
		{"two authorities", first, in("york", "2018-02-01", "2018-03-01", data.ILACS), york, data.ByPublished, "only B needs work; A and B are of two authorities", "only York 2018 needs work; the Leeds 2019 report and the York 2018 report are of two authorities"},
		{"counts", first, second, leeds, data.ByInspected, "A and B partial", "2018 and 2019 partial"},
		{"sentences", first, second, leeds, data.ByInspected, "Areas differ. A judged more in A and B.", "Areas differ. The 2018 inspection judged more in 2018 and 2019."},
		{"its report", first, second, leeds, data.ByInspected, "rests on B's report: para 2", "rests on the 2019 inspection: para 2"},
		{"no side", first, second, leeds, data.ByInspected, "a reviewer said so", "a reviewer said so"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := compare.NewNames(x.a, x.b, leeds, x.authority, x.basis).Named(x.text); got != x.want {
				t.Errorf("%q, want %q", got, x.want)
			}
		})
	}
}

// Whatever this package says of two inspections can be said with their names.
func TestEverySentenceTakesNames(t *testing.T) {
	facts := datatest.Builtin(t)
	letter := regexp.MustCompile(`\b[AB]\b`)
	all, err := facts.AuthorityInspections("birmingham")
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range all {
		for _, b := range all {
			c, err := compare.Of(facts, a.ID, b.ID, compare.Options{OtherVoices: true})
			if err != nil {
				t.Fatal(err)
			}
			n := compare.NewNames(c.A, c.B, c.AuthorityA, c.AuthorityB, data.ByPublished)
			said := append(append([]string{}, c.Warnings...), c.None, c.NewNote, c.Doubt(), c.Partly())
			for _, r := range c.Rows {
				said = append(said, r.Reason)
			}
			for _, r := range c.Themes {
				said = append(said, r.Reason)
			}
			for _, m := range c.Matters {
				said = append(said, m.Reason)
			}
			for _, text := range said {
				if got := n.Named(text); letter.MatchString(got) {
					t.Errorf("%s and %s: %q", a.ID, b.ID, got)
				}
			}
		}
	}
}
