package taxonomy

import (
	"bytes"
	"strings"
	"testing"
)

// Any file of themes is read, and then written and read the same, or every
// mistake in it has a place.
func FuzzRead(f *testing.F) {
	f.Add([]byte(""))
	f.Add(Builtin().Begin())
	f.Add([]byte("[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\ngroup = \"Own\"\nwords = [\"lamp*\", \"-not lit\"]\n"))
	f.Add([]byte("[[theme]]\nid = \"plans\"\nhidden = true\n[[theme]]\nid = \"drift\"\ninto = \"plans\"\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		got, err := Read(text, "themes.toml")
		if err != nil {
			if !strings.HasPrefix(err.Error(), "themes.toml") {
				t.Errorf("a mistake without its place: %v", err)
			}
			return
		}
		again, err := Read(got.Format(), "themes.toml")
		if err != nil || !bytes.Equal(got.Format(), again.Format()) {
			t.Errorf("written and read otherwise: %v\n%s", err, got.Format())
		}
		if _, err := got.Rules(); err != nil {
			t.Errorf("what was read makes no rules: %v", err)
		}
	})
}
