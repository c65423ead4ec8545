package training

import (
	"strings"
	"testing"
)

// Any script is read, and then written and read the same, or every mistake in it
// has a line.
func FuzzScript(f *testing.F) {
	book := builtin(f)
	f.Add([]byte("authority = \"birmingham\"\n[[round]]\ninspection = \"birmingham-2014-03-sif\"\narea = \"overall\"\nclues = [\"birmingham-2014-03-sif/b14-05\"]\n"))
	f.Add([]byte("authority = \"birmingham\"\ntitle = \"\"\"a\nb\"\"\"\n[[round]]\ninspection = \"birmingham-2016-09-sif\"\nquestion = \"why\"\nanswer = \"so\"\nnote = 'x'\nchanges = false\n"))
	f.Fuzz(func(t *testing.T, text []byte) {
		s, err := Read(text, "s.toml", book)
		if err != nil {
			if !strings.HasPrefix(err.Error(), "s.toml") {
				t.Errorf("a mistake without its place: %v", err)
			}
			return
		}
		if _, err := Read(s.Format(), "s.toml", book); err != nil {
			t.Errorf("written and not read again: %v\n%s", err, s.Format())
		}
		s.Slides(0, true)
	})
}
