package main

import (
	"encoding/json"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"
)

const mergedThemes = "[[theme]]\nid = \"kinship\"\nmerge_into = \"permanence\"\n\n[[theme]]\nid = \"lamps\"\nlabel = \"Lamps\"\nwords = [\"lantern*\"]\n"

func fileOf(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

func TestThemesArePrinted(t *testing.T) {
	c := newShelf(t)
	for _, f := range []string{"table", "plain", "json", "csv", "md", formatTOML} {
		t.Run(f, func(t *testing.T) { golden.RequireEqual(t, []byte(c.found(t, "themes", "--format", f))) })
	}
	path := fileOf(t, "t.toml", mergedThemes)
	for _, f := range []string{"table", "plain", "json", "md"} {
		t.Run("apply-"+f, func(t *testing.T) {
			golden.RequireEqual(t, []byte(c.found(t, "themes", "apply", path, "--dry-run", "--format", f)))
		})
	}
}

func TestThemesAreAppliedAndReset(t *testing.T) {
	c := newShelf(t)
	before := c.found(t, "list", "--authority", "birmingham", "--format", "json")
	path := fileOf(t, "t.toml", mergedThemes)
	if status, _, errs := c.call(t, "themes", "apply", path); status != statusWrong || !strings.Contains(errs, "no terminal to ask on") {
		t.Errorf("in a pipe: %d, %q", status, errs)
	}
	if status, _, errs := c.call(t, "themes", "apply", path, "--yes"); status != statusDone || !strings.Contains(errs, "in force now") {
		t.Fatalf("%d, %q", status, errs)
	}
	if out := c.found(t, "themes", "--format", "toml"); out != mergedThemes {
		t.Errorf("the file in force: %q", out)
	}
	if out := c.found(t, "themes", "--plain"); !strings.Contains(out, "lamps\tLamps\tYour own\t1\t0\t0\t0\tyour own\t") || !strings.Contains(out, "merged into Permanence") {
		t.Error(out)
	}
	if status, out, errs := c.call(t, "list", "--theme", "kinship"); status == statusDone {
		t.Errorf("a merged theme can be asked for: %q %q", out, errs)
	}
	var found []struct {
		Themes []string `json:"themes"`
		Coded  []string `json:"coded"`
	}
	if err := json.Unmarshal([]byte(c.found(t, "list", "--theme", "permanence", "--format", "json")), &found); err != nil {
		t.Fatal(err)
	}
	coded := 0
	for _, f := range found {
		coded += len(f.Coded)
	}
	if coded == 0 {
		t.Error("what the source coded is not told")
	}
	if status, _, errs := c.call(t, "themes", "reset", "--yes"); status != statusDone {
		t.Fatal(errs)
	}
	if after := c.found(t, "list", "--authority", "birmingham", "--format", "json"); after != before {
		t.Error("the built-in themes did not bring everything back")
	}
}

func TestFaultyThemesChangeNothing(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		name, text string
		want       []string
	}{
		{"every mistake", "[[theme]]\nid = \"kinship\"\nname = \"x\"\n[[theme]]\nid = \"kinship\"\n", []string{":3:1: unknown key", ":5:6: theme \"kinship\" stands here a second time", "nothing was applied"}},
		{"not TOML", "themes!", []string{":1:7: this is not TOML"}},
		{"empty theme", "[[theme]]\nid = \"lamps\"\nlabel = \"L\"\nwords = []\n", []string{":4:1: words is empty"}},
		{"bad pattern", "[[theme]]\nid = \"kinship\"\nwords = [\"a*b\"]\n", []string{":3:10: \"a*b\": \"*\" may stand at the end only"}},
		{"too big", strings.Repeat("# much\n", 160000), []string{"at most 1 MB"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			status, out, errs := c.call(t, "themes", "apply", fileOf(t, "t.toml", x.text), "--yes")
			for _, w := range x.want {
				if status != statusWrong || out != "" || !strings.Contains(errs, w) {
					t.Errorf("status %d, out %q, errors %q lack %q", status, out, errs, w)
				}
			}
			if _, err := os.Stat(filepath.Join(c.dir, "themes.toml")); !errors.Is(err, os.ErrNotExist) {
				t.Error("a file was written")
			}
		})
	}
}

func TestASecondReaderFromTheShell(t *testing.T) {
	c := newShelf(t)
	if status, _, errs := c.call(t, "codes"); status != statusNothing || !strings.Contains(errs, "no second reader") {
		t.Errorf("%d %q", status, errs)
	}
	c.found(t, "confirm", "birmingham-2014-03-sif/b14-01", "birmingham-2014-03-sif/b14-02")
	bad := fileOf(t, "bad.csv", "finding,themes,polarity\nbirmingham-2014-03-sif/b14-99,plans,development\nbirmingham-2014-03-sif/b14-01,plan,good\n")
	status, out, errs := c.call(t, "codes", "import", bad, "--reader", "Anna")
	for _, w := range []string{"nothing was taken", "line 2, column finding", "line 3, column themes", "line 3, column polarity"} {
		if status != statusWrong || out != "" || !strings.Contains(errs, w) {
			t.Errorf("%d %q %q lacks %q", status, out, errs, w)
		}
	}
	good := fileOf(t, "anna.csv", "finding,themes,polarity\nbirmingham-2014-03-sif/b14-01,plans,development\nbirmingham-2014-03-sif/b14-03,voice,\n")
	if out := c.found(t, "codes", "import", good, "--reader", "Anna"); out != "Kept what Anna said of 2 findings.\n" {
		t.Error(out)
	}
	if out := c.found(t, "codes", "import", good, "--reader", "anna"); !strings.Contains(out, "in place of those before") {
		t.Error(out)
	}
	for _, f := range []string{"table", "plain", "json", "md"} {
		t.Run(f, func(t *testing.T) { golden.RequireEqual(t, []byte(c.found(t, "codes", "agreement", "--format", f))) })
	}
	if status, _, errs := c.call(t, "codes", "agreement", "--reader", "Bob"); status != statusWrong || !strings.Contains(errs, "anna") {
		t.Errorf("%d %q", status, errs)
	}
	if out := c.found(t, "check"); !strings.Contains(out, "1 second reader") {
		t.Error(out)
	}
	c.found(t, "codes", "remove", "Anna")
}

// TestWhatIsImportedBesideWhatIsConfirmed: a table that adds to an inspection
// leaves what was confirmed of it in the notebook, and brings themes as its
// source coded them.
func TestWhatIsImportedBesideWhatIsConfirmed(t *testing.T) {
	c := newShelf(t)
	var list []map[string]any
	if err := json.Unmarshal([]byte(c.found(t, "list", "--authority", "birmingham", "--theme", "kinship", "--format", "json")), &list); err != nil || len(list) == 0 {
		t.Fatal(err, len(list))
	}
	confirmed := list[0]["id"].(string)
	c.found(t, "confirm", confirmed)
	if status, _, errs := c.call(t, "themes", "apply", fileOf(t, "t.toml", mergedThemes), "--yes"); status != statusDone {
		t.Fatal(errs)
	}
	added := list[0]["inspection"].(string) + "/n1"
	list[0]["id"], list[0]["text"] = added, "Lanterns are carried by kinship carers along the towpath."
	b, err := json.Marshal(list[:1])
	if err != nil {
		t.Fatal(err)
	}
	if status, out, errs := c.call(t, "import", fileOf(t, "more.json", string(b))); status != statusDone {
		t.Fatalf("%d %s %s", status, out, errs)
	}
	if out := c.found(t, "show", added); !strings.Contains(out, "Permanence, adoption") || !strings.Contains(out, "Coded as") {
		t.Error(out)
	}
	if out := c.found(t, "show", confirmed); !strings.Contains(out, "confirmed by you") {
		t.Error(out)
	}
}

// TestWhatIsShownBeforeAnImportIsWhatIsWritten: under one's own themes too.
func TestWhatIsShownBeforeAnImportIsWhatIsWritten(t *testing.T) {
	c := newShelf(t)
	if status, _, errs := c.call(t, "themes", "apply", fileOf(t, "t.toml", mergedThemes), "--yes"); status != statusDone {
		t.Fatal(errs)
	}
	file := written(t, t.TempDir(), "letter.txt", letter("Leeds", "14 March 2017", "Lanterns are counted daily, and children are seen promptly."))
	before := c.found(t, "import", "--dry-run", "--findings", "--format", "json", file)
	if !strings.Contains(before, `"lamps"`) {
		t.Error(before)
	}
	c.found(t, "import", file)
	if out := c.found(t, "list", "--theme", "lamps", "--plain"); !strings.Contains(out, "Lanterns") {
		t.Error(out)
	}
}

// A theme that was merged or hidden is not unknown: whoever names it hears what
// became of it, and a second reader may have coded by it.
func TestAThemeNoLongerInUseIsExplained(t *testing.T) {
	c := newShelf(t)
	own := fileOf(t, "t.toml", "[[theme]]\nid = \"lamps\"\nlabel = \"River lamps\"\nwords = [\"lamp*\"]\nmerge_into = \"permanence\"\n"+
		"[[theme]]\nid = \"kinship\"\nmerge_into = \"permanence\"\n[[theme]]\nid = \"early-help\"\nhidden = true\n")
	if status, _, errs := c.call(t, "themes", "apply", own, "--yes"); status != statusDone {
		t.Fatal(errs)
	}
	for _, x := range []struct {
		args []string
		want string
	}{
		{[]string{"list", "--theme", "kinship"}, `theme "kinship" was merged into permanence in this casebook: use permanence`},
		{[]string{"list", "--theme", "plans,River Lamps"}, `theme "River Lamps" was merged into permanence`},
		{[]string{"heat", "--not-theme", "early-help"}, `theme "early-help" was hidden in this casebook`},
		{[]string{"confirm", "b14-01", "--themes", "plans,kinship"}, "use permanence"},
		{[]string{"list", "--theme", "kinshop"}, `unknown theme "kinshop"`},
	} {
		if status, out, errs := c.call(t, x.args...); status != statusWrong || out != "" || !strings.Contains(errs, x.want) {
			t.Errorf("%v: status %d, %q, %q; want %q", x.args, status, out, errs, x.want)
		}
	}
	codes := fileOf(t, "codes.csv", "finding,themes\nbirmingham-2014-03-sif/b14-01,lamps|early-help\n")
	if status, _, errs := c.call(t, "codes", "import", codes, "--reader", "Anna"); status != statusDone {
		t.Errorf("codes: status %d, %q", status, errs)
	}
}
