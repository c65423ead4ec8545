// Package topictest keeps what a help text shows of the program equal to the
// program. It is for tests alone.
package topictest

import (
	"flag"
	"os"
	"regexp"
	"strings"
	"testing"

	_ "github.com/charmbracelet/x/exp/golden" // for the flag -update
)

// Keep compares what stands under the comment <!-- name --> in a file, up to
// the next empty line outside a block of code, with what the program says.
// -update writes it anew.
func Keep(t *testing.T, file, name, want string) {
	t.Helper()
	was, err := os.ReadFile(file)
	if err != nil {
		t.Fatal(err)
	}
	shown := regexp.MustCompile("(?s)(<!-- " + regexp.QuoteMeta(name) + " -->\n)(```.*?\n```\n|.*?\n)(\n|$)")
	if n := len(shown.FindAllIndex(was, -1)); n != 1 {
		t.Fatalf("%s has %d blocks under <!-- %s -->, want one", file, n, name)
	}
	want = strings.TrimRight(want, "\n") + "\n"
	is := shown.ReplaceAllStringFunc(string(was), func(block string) string {
		m := shown.FindStringSubmatch(block)
		return m[1] + want + m[3]
	})
	if is == string(was) {
		return
	}
	if Updating() {
		if err := os.WriteFile(file, []byte(is), 0o644); err != nil {
			t.Fatal(err)
		}
		return
	}
	t.Errorf("%s does not say under <!-- %s --> what the program does: go test -update writes it anew", file, name)
}

// Table is a table in Markdown.
func Table(head []string, rows [][]string) string {
	var b strings.Builder
	line := func(cells []string) { b.WriteString("| " + strings.Join(cells, " | ") + " |\n") }
	line(head)
	b.WriteString(strings.Repeat("|---", len(head)) + "|\n")
	for _, r := range rows {
		line(r)
	}
	return b.String()
}

// Updating reports whether the tests run with -update, which writes anew what they
// hold equal to the program.
func Updating() bool {
	f := flag.Lookup("update")
	return f != nil && f.Value.String() == "true"
}
