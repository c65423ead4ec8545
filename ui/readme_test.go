package ui

import (
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"

	"casebook/ui/keys"
)

const readme = "../README.md"

// shown finds what README shows of the program: a marker, then a block of
// code or a table.
var shown = regexp.MustCompile("(?s)(<!-- (screen|keys)(?:: (\\S+))? -->\n)(```text\n.*?\n```|\\| key.*?\n)(\n|$)")

// TestReadmeShowsTheProgramAsItIs compares README's screens with the golden
// frames and its table of keys with the key map; -update writes them anew.
func TestReadmeShowsTheProgramAsItIs(t *testing.T) {
	was, err := os.ReadFile(readme)
	if err != nil {
		t.Fatal(err)
	}
	n := 0
	is := shown.ReplaceAllStringFunc(string(was), func(block string) string {
		n++
		m := shown.FindStringSubmatch(block)
		if m[2] == "keys" {
			return m[1] + keyTable(keys.Default()) + m[5]
		}
		return m[1] + screenBlock(t, m[3]) + m[5]
	})
	if n != 7 {
		t.Fatalf("README shows %d parts of the program, want six screens and the keys", n)
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

// keyTable lists every binding; one that only adds keys in some panes joins
// the row of its action.
func keyTable(m keys.Map) string {
	var b strings.Builder
	b.WriteString("| key | what it does |\n|---|---|\n")
	seen := map[string]bool{}
	for _, k := range m {
		label := strings.ReplaceAll(k.Label(true), "|", "\\|")
		row := fmt.Sprintf("| `%s` | %s |\n", strings.ReplaceAll(label, " ", "` `"), k.Help)
		if !seen[k.Help] {
			b.WriteString(row)
		}
		seen[k.Help] = true
	}
	return b.String()
}
