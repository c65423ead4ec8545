package toml

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

func TestWhatIsQuotedIsReadAgain(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		want := strings.ToValidUTF8(rapid.String().Draw(t, "text"), "")
		tables, faults := Read([]byte("x = " + Quote(want)))
		if len(faults) > 0 {
			t.Fatal(faults)
		}
		if v, _ := tables[0].Value("x"); v.Text != want {
			t.Fatalf("%q became %q", want, v.Text)
		}
	})
}
