package report

import (
	"slices"
	"strings"
	"testing"

	"casebook/data/report/text"
)

// The mark that a typed text uses first is that of its items.
func TestTypedMarksAsBullets(t *testing.T) {
	for name, c := range map[string]struct{ typed, want string }{
		"dashes":                 {"– one|– two", "• one|• two"},
		"stars":                  {"* one|* two", "• one|• two"},
		"dashes within stars":    {"* one|– within|* two", "• one|– within|• two"},
		"stars within dashes":    {"– one|* within|* within|– two", "• one|* within|* within|• two"},
		"a note's star":          {"Late* plans|* more than a week|– one|– two", "Late* plans|* more than a week|• one|• two"},
		"a note's star alone":    {"Late* plans|* more than a week", "Late* plans|* more than a week"},
		"bullets already":        {"• one|– within|* within", "• one|– within|* within"},
		"nothing that is marked": {"one|two", "one|two"},
	} {
		pages := []text.Page{{Lines: strings.Split(c.typed, "|")}}
		typedToBullets(pages)
		if want := strings.Split(c.want, "|"); !slices.Equal(pages[0].Lines, want) {
			t.Errorf("%s: %q, want %q", name, pages[0].Lines, want)
		}
	}
}
