package ui

import (
	"flag"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

const readme = "../README.md"

// shown finds what README shows of the program: a marker, then a block of
// code.
var shown = regexp.MustCompile("(?s)(<!-- screen: (\\S+) -->\n)(```text\n.*?\n```)(\n|$)")

// TestReadmeShowsTheProgramAsItIs compares README's screens with the golden
// frames; -update writes them anew.
func TestReadmeShowsTheProgramAsItIs(t *testing.T) {
	was, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	is := shown.ReplaceAllStringFunc(string(was), func(block string) string {
		n++
		m := shown.FindStringSubmatch(block)
		return m[1] + screenBlock(t, m[2]) + m[4]
	})
	if n != 6 {
		t.Fatalf("README shows %d parts of the program, want six screens", n)
	}
	if is == string(was) {
		return
	}
	if f := flag.Lookup("update"); f != nil && f.Value.String() == "true" {
		if err := os.WriteFile(readme, []byte(is), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Error("README does not show the program as it is: go test ./ui -update writes it anew")
}

func screenBlock(t *testing.T, name string) string {
	frame, err := os.ReadFile(filepath.Join("testdata", "TestFrames", name+".golden"))
	if err != nil {
		t.Fatal(err)
	}
	lines := strings.Split(string(frame), "\n")
	for i := range lines {
		lines[i] = strings.TrimRight(lines[i], " ")
	}
	return "```text\n" + strings.Join(lines, "\n") + "\n```"
}
