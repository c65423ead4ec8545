package main

import (
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
)

func TestTrainFaults(t *testing.T) {
	c := newShelf(t)
	dir := t.TempDir()
	taken, faulty, empty := filepath.Join(dir, "taken.toml"), filepath.Join(dir, "faulty.toml"), filepath.Join(dir, "empty.toml")
	huge := filepath.Join(dir, "huge.toml")
	for path, text := range map[string]string{huge: strings.Repeat("# a line\n", 1<<17), taken: "mine", empty: "", faulty: "authority = \"leeds\"\n[[round]]\ninspection = \"leeds-1999\"\n[[raund]]\n"} {
		if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
	}
	for _, x := range []struct {
		name string
		args []string
		code int
		want string
	}{
		{"unknown authority", []string{"birmingam"}, 2, "unknown authority \"birmingam\": did you mean birmingham?"},
		{"nothing named", nil, 2, "takes one authority, or --script FILE"},
		{"two authorities", []string{"leeds", "barnet"}, 2, "takes one authority"},
		{"both", []string{"leeds", "--script", taken}, 2, "the script names its authority"},
		{"no script", []string{"--script", filepath.Join(dir, "none.toml")}, 2, "the script cannot be read"},
		{"a directory as script", []string{"--script", dir}, 2, "the script cannot be read"},
		{"a huge script", []string{"--script", huge}, 2, "is larger than 1 MB"},
		{"an empty script", []string{"--script", empty}, 2, "empty.toml:1:1: the script is empty"},
		{"mistakes", []string{"--script", faulty}, 2, "faulty.toml:3:14: Leeds has no inspection \"leeds-1999\""},
		{"all mistakes", []string{"--script", faulty}, 2, "faulty.toml:4:3: unknown table \"raund\""},
		{"a file that is there", []string{"leeds", "--write", taken}, 2, "is there already, and was left as it is"},
		{"no directory", []string{"leeds", "--write", filepath.Join(dir, "no", "x.toml")}, 2, "there is no folder"},
		{"force alone", []string{"leeds", "--force"}, 2, "--force belongs to --write"},
		{"answers in a file", []string{"leeds", "--answers", "--write", filepath.Join(dir, "x.toml")}, 2, "--answers is for printing"},
		{"unknown date", []string{"leeds", "--date", "asked"}, 2, "--date takes published or inspected"},
		{"csv", []string{"leeds", "--format", "csv"}, 2, "--format csv does not fit here"},
	} {
		t.Run(x.name, func(t *testing.T) {
			code, out, errs := c.call(t, append([]string{"train"}, x.args...)...)
			if code != x.code || out != "" || !strings.Contains(errs, x.want) {
				t.Errorf("status %d, prints %q, says %q", code, out, errs)
			}
		})
	}
	if b, err := os.ReadFile(taken); err != nil || string(b) != "mine" {
		t.Errorf("the file that was there holds %q now (%v)", b, err)
	}
}

// TestAScriptIsWrittenChangedAndPrinted goes the way of a trainer.
func TestAScriptIsWrittenChangedAndPrinted(t *testing.T) {
	c := newShelf(t)
	path := filepath.Join(t.TempDir(), "s.toml")
	for _, args := range [][]string{{}, {"--force"}} {
		code, out, errs := c.call(t, append([]string{"train", "birmingham", "--write", path}, args...)...)
		if code != 0 || out != "" || !strings.Contains(errs, "Written: "+path) {
			t.Fatalf("status %d, prints %q, says %q", code, out, errs)
		}
	}
	text, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	text = []byte(strings.Replace(string(text), "Rating changes", "Thresholds", 1))
	if err := os.WriteFile(path, text, 0o600); err != nil {
		t.Fatal(err)
	}
	usual, own := c.found(t, "train", "birmingham"), c.found(t, "train", "--script", path, "--group", "managers")
	own = strings.Replace(strings.Replace(own, "Thresholds", "Rating changes", 1), "Group            managers\n", "", 1)
	if usual != own {
		t.Errorf("the script prints\n%s\nthe usual one\n%s", own, usual)
	}
	if left, err := filepath.Glob(filepath.Join(filepath.Dir(path), "*")); err != nil || len(left) != 1 {
		t.Errorf("beside the script lie %v (%v)", left, err)
	}
}

func TestPrintedScriptsHoldNoAnswers(t *testing.T) {
	c := newShelf(t)
	word := regexp.MustCompile(`(?i)outstanding|\bgood\b|adequate|requires improvement`)
	// A line of the four choices in each form: a number, then the grade alone.
	choice := regexp.MustCompile("^(?:.*\t)?(?:- `)?[1-4]?`?\\s*\"?(Outstanding|Good|Requires improvement|Adequate|Inadequate)\"?,?\\s*$")
	for _, format := range []string{"table", "plain", "md", "json"} {
		for _, l := range strings.Split(c.found(t, "train", "birmingham", "--format", format), "\n") {
			if word.MatchString(l) && !choice.MatchString(l) {
				t.Errorf("%s: %q", format, l)
			}
		}
	}
}
