package data

import (
	"testing"

	"github.com/google/go-cmp/cmp"
)

func TestWithoutSourcesBringsTheNextOneForward(t *testing.T) {
	gone := map[string]bool{"file-a": true}
	for _, x := range []struct {
		name       string
		have, want Judgement
	}{
		{"said by another", Judgement{Area: Overall, Grade: Good, Source: "news", Page: 3}, Judgement{Area: Overall, Grade: Good, Source: "news", Page: 3}},
		{"confirmed by what is gone", Judgement{Area: Overall, Grade: Good, Source: "news", Confirmed: []string{"file-a", "sheet"}},
			Judgement{Area: Overall, Grade: Good, Source: "news", Confirmed: []string{"sheet"}}},
		{"confirmed by another", Judgement{Area: Overall, Grade: Good, Source: "file-a", Page: 3, Confirmed: []string{"news", "sheet"}},
			Judgement{Area: Overall, Grade: Good, Source: "news", Confirmed: []string{"sheet"}}},
		{"another says otherwise", Judgement{Area: Overall, Grade: Good, Source: "file-a", Page: 3, Also: []Judgement{{Area: Overall, Grade: Inadequate, Source: "file-a"}, {Area: Overall, Grade: Adequate, Source: "news", Page: 7}, {Area: Overall, Grade: Outstanding, Source: "sheet"}}},
			Judgement{Area: Overall, Grade: Adequate, Source: "news", Page: 7, Also: []Judgement{{Area: Overall, Grade: Outstanding, Source: "sheet"}}}},
		{"nobody is left", Judgement{Area: Overall, Grade: Good, Source: "file-a"}, Judgement{}},
	} {
		t.Run(x.name, func(t *testing.T) {
			in := Inspection{Coverage: Complete, Judgements: []Judgement{x.have},
				Published: Dated{Date: "2019-01-17", Source: x.have.Source, Confirmed: x.have.Confirmed},
				Inspected: Fieldwork{Start: "2018-12-03", Source: x.have.Source, Confirmed: x.have.Confirmed}}
			before := in.Judgements[0]
			got := WithoutSources(in, gone)
			if x.want.Grade == "" && len(got.Judgements) == 0 {
				return
			}
			if len(got.Judgements) != 1 || got.Coverage != NoText {
				t.Fatalf("%+v", got)
			}
			if d := cmp.Diff(x.want, got.Judgements[0], cmp.Transformer("empty", func(l []string) []string { return append([]string{}, l...) }),
				cmp.Transformer("none", func(l []Judgement) []Judgement { return append([]Judgement{}, l...) })); d != "" {
				t.Error(d)
			}
			if len(x.have.Also) == 0 && (got.Published.Source != x.want.Source || got.Inspected.Source != x.want.Source) {
				t.Errorf("dates by %q and %q", got.Published.Source, got.Inspected.Source)
			}
			if d := cmp.Diff(x.have, before); d != "" {
				t.Errorf("what was given was changed: %s", d)
			}
		})
	}
}
