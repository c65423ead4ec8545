package filter

import (
	"testing"

	"casebook/data"
)

// Whatever is typed in a search is a filter that can be shown, or an error in a
// line; what is understood of the words is words again.
func FuzzTyped(f *testing.F) {
	for _, s := range []string{"theme:plans late", `authority:"Bristol, City of" a OR b`, "-theme:x year:2014..", "para:..3 = LAC", "\"", "= ", "year:9999..0001", "a:b:c", "polarity:!"} {
		f.Add(s)
	}
	plain := func(_ Facet, id string) string { return id }
	f.Fuzz(func(t *testing.T, typed string) {
		Fields(typed)
		for _, facet := range Facets() {
			_, _ = Filter{}.With(facet, []string{typed}, false, names)
		}
		got, err := Filter{}.Typed(typed, names)
		if err != nil {
			return
		}
		got.Chips(plain)
		got.Asked(plain, data.ThemeSet{})
		got.Understood()
		if again, err := got.Typed("", names); err != nil || !again.Clear(Authority).Equal(got.Clear(Authority)) && again.Text == got.Text {
			t.Errorf("%q: typing nothing more changes it: %v", typed, err)
		}
	})
}
