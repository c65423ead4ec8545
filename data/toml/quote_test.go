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

func TestAByteOrderMarkIsNoMistake(t *testing.T) {
	tables, faults := Read([]byte("\ufeffx = \"y\"\r\n"))
	if len(faults) > 0 || len(tables) != 1 || tables[0].Values[0].At != (Place{1, 5}) {
		t.Errorf("%+v, %v", tables, faults)
	}
}
