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
var shown = regexp.MustCompile("(?s)(<!-- (screen|keys)(?:: (\\S+))? -->\n)(```text\n.*?\n```|\\| where.*?\n)(\n|$)")

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

// keyTable lists every binding, with where it counts; one that only adds keys
// in some panes joins the row of its action.
func keyTable(m keys.Map) string {
	var b strings.Builder
	b.WriteString("| where | key | what it does |\n|---|---|---|\n")
	counts := map[string]keys.Scope{}
	for _, k := range m {
		counts[k.Help] |= k.Scopes
	}
	for _, k := range m {
		where, ok := counts[k.Help]
		if !ok {
			continue
		}
		delete(counts, k.Help)
		label := strings.ReplaceAll(k.Label(true), "|", "\\|")
		at := whereOf(where)
		fmt.Fprintf(&b, "| %s | `%s` | %s |\n", at, strings.ReplaceAll(label, " ", "` `"), withoutPlace(k.Help, at))
	}
	return b.String()
}

// whereOf names the screens of a scope; of many it says no more than that.
func whereOf(s keys.Scope) string {
	const many = 4
	var names []string
	for _, x := range []struct {
		scope keys.Scope
		name  string
	}{
		{keys.InFilters, "Filters"},
		{keys.InBrowse | keys.InReader, "Browse"},
		{keys.InInspections | keys.InInspection, "Inspections"},
		{keys.InCompare | keys.InChooser, "Compare"},
		{keys.InConfirm, "Confirming"},
		{keys.InChain, "Matters"},
		{keys.InAcross, "Neighbours"},
		{keys.InTimeline, "Timeline"},
		{keys.InHeat, "Heat map"},
		{keys.InEngland, "England"},
		{keys.InLibrary | keys.InPlan | keys.InWriting, "Library"},
		{keys.Importing, "Import"},
		{keys.InPicker, "Themes"},
		{keys.InTraining, "Training"},
	} {
		if s&x.scope != 0 {
			names = append(names, x.name)
		}
	}
	if len(names) > many {
		return "most screens"
	}
	return strings.Join(names, ", ")
}

// withoutPlace drops a screen's name from a help text that stands beside it.
func withoutPlace(help, where string) string {
	if place, rest, ok := strings.Cut(help, ": "); ok && strings.EqualFold(place, where) {
		return rest
	}
	return help
}
