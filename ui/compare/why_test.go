package compare

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/ui/uitest"
)

// TestWhyQuotesWhatSpeaksAgainst: of a theme and of an area, the sentence stands
// behind the reason, with its place.
func TestWhyQuotesWhatSpeaksAgainst(t *testing.T) {
	against := compare.Saying{Finding: data.Finding{ID: "b/p7", Text: "Lanterns are lit. Ropes fray.", Source: data.Place{Document: "B", Paragraph: 7}}, Start: 18, End: 29}
	m := New(uitest.Casebook(t), uitest.Settings(), in2014, in2018)
	start(t, m, 80, 23)
	m.pair.Themes[0].Against, m.pair.Areas[0].Told.Against = []compare.Saying{against}, []compare.Saying{against}
	for _, g := range []group{{kind: ofTheme}, {kind: ofArea}} {
		lines := m.whyGroup(g)
		at := slices.IndexFunc(lines, func(l string) bool { return strings.HasPrefix(l, compare.AgainstIt+": B para 7") })
		if at < 0 || at+1 >= len(lines) || !strings.Contains(lines[at+1], "Ropes fray.") || strings.Contains(lines[at+1], "Lanterns") {
			t.Errorf("%v: %q", g.kind, lines)
		}
	}
}
