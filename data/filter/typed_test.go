package filter

import (
	"strings"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/datatest"

	"pgregory.net/rapid"
)

// TestValuesOfFacetsAreTypedAmongWords: read as the flags read them, and words in
// quotation marks, or before a colon that is no facet's, stay words.
func TestValuesOfFacetsAreTypedAmongWords(t *testing.T) {
	names := Names{Authorities: []data.Authority{{ID: "leeds", Name: "Leeds"}, {ID: "bristol", Name: "Bristol, City of"}}, Years: []string{"2014", "2015", "2016"}}
	for _, x := range []struct{ typed, text, chips, err string }{
		{"theme:plans late visits ", "late visits ", "theme: plans", ""},
		{"late theme:plans theme:health visits", "late visits", "theme: health | plans", ""},
		{"-theme:plans", "", "NOT theme: plans", ""},
		{`authority:"Bristol, City of" drift`, "drift", "authority: bristol", ""},
		{"Authority:Leeds year:2014..2015", "", "authority: leeds; year (published): 2014..2015", ""},
		{"polarity:development", "", "polarity: development", ""},
		{`"theme:plans late"`, `"theme:plans late"`, "", ""},
		{"= theme:plans LAC", "= LAC", "theme: plans", ""},
		{"ratio:3 at 10:30", "ratio:3 at 10:30", "", ""},
		{"late OR theme:plans", "", "", "OR joins words, not theme:plans: search twice"},
		{"(late OR -theme:plans)", "", "", "OR joins words, not -theme:plans"},
		{"theme:plans OR late", "", "", "OR joins words, not theme:plans"},
		{"theme:plans OR theme:health", "", "", "as in theme:plans,health"},
		{"late OR para:12", "", "", "OR joins words, not para:12"},
		{"late NOT theme:plans", "", "", "NOT stands before words, not before theme:plans: type -theme:plans"},
		{"late OR visits theme:plans", "late OR visits ", "theme: plans", ""},
		{"late or theme:plans", "late or ", "theme: plans", ""},
		{"late AND theme:plans", "late AND ", "theme: plans", ""},
		{"thme:plans late", "", "", `unknown field "thme:": did you mean theme:?`},
		{"late -Thmee:plans", "", "", `unknown field "Thmee:": did you mean theme:?`},
		{"thme: plans", "", "", `did you mean theme:?`},
		{"polarty:x", "", "", "did you mean polarity:?"},
		{"yaer:2014", "", "", "did you mean year:?"},
		{"pra:22", "", "", "did you mean para:?"},
		{"late inspection:x", "", "", `"inspection:" is no field: in the shell --inspection keeps to an inspection`},
		{`zzz:"x y"`, "", "", `unknown field "zzz:"`},
		{`"thme:plans" late`, `"thme:plans" late`, "", ""},
		{"at 10:30 https://a.b NB: late", "at 10:30 https://a.b NB: late", "", ""},
		{"theme:plnas", "", "", `unknown theme "plnas": did you mean plans`},
		{"year:2031x", "", "", `unknown year "2031x"`},
		{"theme: plans", "", "", "theme: wants a value at once behind the colon"},
		{"para:22 late", "late", "paragraph: 22", ""},
		{"para:12..18,p22 -para:15.. PARA:none", "", "paragraph: 12..18 | 22 | none; NOT paragraph: 15..", ""},
		{"para:..18", "", "paragraph: 1..18", ""},
		{"para:12-18", "", "", `unknown paragraph "12-18": did you mean 12..18?`},
		{"para:18..12", "", "", `unknown paragraph "18..12": did you mean 12..18?`},
		{"para:9999999999999999999", "", "", "it is a number or a span: 12, 12..18"},
		{"para:0", "", "", "it is a number"},
		{"para:..", "", "", "it is a number"},
		{"para:12,x", "", "", `unknown paragraph "x"`},
		{"para:", "", "", "para: wants a value at once behind the colon, as --para takes it: a number"},
	} {
		f, err := Filter{}.Typed(x.typed, names)
		if x.err != "" {
			if err == nil || !strings.Contains(err.Error(), x.err) {
				t.Errorf("%q: %v, want %q", x.typed, err, x.err)
			}
			continue
		}
		var chips []string
		text := f.Text
		f.Text = ""
		for _, c := range f.Chips(nil) {
			chips = append(chips, c.Text)
		}
		if got := strings.Join(chips, "; "); err != nil || text != x.text || got != x.chips {
			t.Errorf("%q: %q and %q, %v", x.typed, text, got, err)
		}
	}
	rapid.Check(t, func(t *rapid.T) {
		typed := rapid.StringOf(rapid.RuneFrom([]rune(`12:-"( é語=*`))).Draw(t, "typed")
		if f, err := (Filter{}).Typed(typed, names); err != nil || f.Text != typed {
			t.Fatalf("%q became %q, %v", typed, f.Text, err)
		}
	})
}

// TestALongWordIsReadAtOnce: a pasted file without spaces, or of fields alone, takes
// as long as its letters, not their square.
func TestALongWordIsReadAtOnce(t *testing.T) {
	datatest.Whole(t)
	names := Names{Years: []string{"2014"}}
	for _, part := range []string{"a", "a-", "-", "year:2014 ", "( ", "OR ", `"a" `, "a:1 "} {
		typed, began := strings.Repeat(part, 50_000), time.Now()
		_, _ = Filter{}.Typed(typed, names)
		if took := time.Since(began); took > 10*time.Second {
			t.Errorf("%q 50,000 times: %v", part, took)
		}
	}
}
