package data

import "testing"

// What the press or a table says is never shown as the report itself.
func TestCoverageWordsOfAFinding(t *testing.T) {
	whole := Inspection{Coverage: Complete}
	for want, f := range map[string]Finding{
		"full report or letter": {Attribution: Ofsted, Source: Place{ID: FileSource("0123456789abcdef")}},
		"a news report of Ofsted's words, not read from the report or letter": {Attribution: Press, Source: Place{ID: "bbc"}},
		"chosen from the report, which is held itself":                        Finding{Attribution: Ofsted, Source: Place{ID: "p", Paragraph: 7}}.Beside(),
		"one row of an imported table, not read from the report or letter":    {Attribution: Ofsted, Source: Place{ID: TableSource("0123456789")}},
	} {
		if got := f.CoverageWords(whole); got != want {
			t.Errorf("%q, want %q", got, want)
		}
	}
	if got := (Finding{Attribution: Ofsted}).CoverageWords(Inspection{Coverage: Partial, CoverageNote: "a visit"}); got != "partial source (a visit)" {
		t.Errorf("%q", got)
	}
}
