package main

import (
	"archive/zip"
	"bytes"
	"context"
	"encoding/xml"
	"fmt"
	"io"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/exp/golden"

	"casebook/data/datatest"
	"casebook/data/document"
	"casebook/ui/uitest"
)

// shelf is a casebook of the built-in facts, in a directory of the test's own.
type shelf struct{ dir string }

func newShelf(t *testing.T) shelf {
	t.Helper()
	c := shelf{filepath.Join(t.TempDir(), "casebook")}
	uitest.Lay(t, c.dir)
	return c
}

// TestTheFirstRunSaysWhatItBuilt: a casebook is built where there is none, and
// that is said once.
func TestTheFirstRunSaysWhatItBuilt(t *testing.T) {
	c := shelf{filepath.Join(t.TempDir(), "casebook")}
	status, _, errs := c.call(t, "list", "--limit", "1")
	if want := "Built the casebook from the built-in facts: 124 findings, 838 inspections, in " + c.dir + ".\n"; status != statusDone || errs != want {
		t.Fatalf("the first run: status %d, says %q; want %q", status, errs, want)
	}
	c.found(t, "list", "--limit", "1")
}

// TestAMisspeltWordHasItsCallReady: once on the error stream, with the flags that were
// given, and it finds as many as were promised.
func TestAMisspeltWordHasItsCallReady(t *testing.T) {
	c := newShelf(t)
	for _, x := range []struct {
		args []string
		want string
	}{
		{[]string{"search", "assesment"}, "casebook search assessment"},
		{[]string{"search", "--year", "2014..2019", "--explain", "qqxyz OR assesment"}, "casebook search --year 2014..2019 --explain 'qqxyz OR assessment'"},
		{[]string{"search", "--", "-late assesment"}, "casebook search -- '-late assessment'"},
		{[]string{"list", "--text", "assesment", "--theme", "plans", "--theme", "records"}, "casebook list --theme plans --theme records --text assessment"},
		{[]string{"facets", "theme", "--text", "assesment"}, "casebook facets theme --text assessment"},
	} {
		_, _, errs := c.call(t, x.args...)
		if strings.Count(errs, "did you mean assessment (") != 1 || !strings.Contains(errs, ": "+x.want+"\n") {
			t.Errorf("%q: %s", x.args, errs)
		}
	}
	_, _, errs := c.call(t, "search", "assesment")
	out := c.found(t, "search", "assessment", "--format", "plain")
	if want := fmt.Sprintf("did you mean assessment (%d)", strings.Count(out, "\n")); !strings.Contains(errs, want) {
		t.Errorf("not %q: %s", want, errs)
	}
}

// call runs the program as a shell would.
func (c shelf) call(t *testing.T, args ...string) (status int, out, errs string) {
	t.Helper()
	return callIn(t, []string{storeVariable + "=" + c.dir, "LANG=C.UTF-8"}, args...)
}

// found is call where an answer is due.
func (c shelf) found(t *testing.T, args ...string) string {
	t.Helper()
	status, out, errs := c.call(t, args...)
	if status != statusDone || errs != "" {
		t.Fatalf("casebook %s: status %d, errors %q", strings.Join(args, " "), status, errs)
	}
	return out
}

// testFacts are those that tests have worked out by hand.
func testFacts() builtin { return builtin{datatest.Facts, datatest.Version} }

func callIn(t *testing.T, env []string, args ...string) (status int, out, errs string) {
	t.Helper()
	var o, e bytes.Buffer
	status = runWith(context.Background(), testFacts(), args, strings.NewReader(""), &o, &e, env)
	return status, o.String(), e.String()
}

// printed are commands of every kind that print, by the names of their golden
// outputs.
func printed() map[string][]string {
	return map[string][]string{
		"list":        {"list", "--authority", "birmingham", "--theme", "unqualified"},
		"list-voices": {"list", "--authority", "birmingham", "--voice", "council,trust", "--date", "inspected", "--sort", "-date"},
		"search":      {"search", "domestic", "abuse"},
		"facets":      {"facets", "polarity", "year", "theme", "--authority", "birmingham", "--year", "2014..2019"},
		"inspections": {"inspections", "birmingham"},
		"show":        {"show", "birmingham-2016-09-sif/b16-05"},
		"show-visit":  {"show", "birmingham-2018-08"},
		"show-grades": {"show", "birmingham-2023"},
		"compare":     {"compare", "birmingham-2014-03-sif", "birmingham-2018-12-ilacs"},
		"compare-cut": {"compare", "birmingham-2014", "birmingham-2016", "--changed-only"},
		"compare-old": {"compare", "birmingham-2010", "birmingham-2016"},
		"timeline":    {"timeline", "birmingham", "--on", "2026-11-22"},
		"heat":        {"heat", "--authority", "birmingham"},
		"heat-years":  {"heat", "--theme", "front-door,plans", "--by", "year", "--metric", "share", "--date", "inspected"},
		"england":     {"england", "--region", "West Midlands", "--on", "2026-11-22", "--sort", "-age"},
		"movers":      {"england", "--region", "North West", "--on", "2026-11-22", "--movers", "overall"},
		"spread":      {"england", "--on", "2026-11-22", "--spread", "framework"},
		"neighbours":  {"england", "--on", "2026-11-22", "--neighbours", "doncaster"},
		"train":       {"train", "birmingham"},
		"train-told":  {"train", "birmingham", "--answers"},
	}
}

func TestOutputs(t *testing.T) {
	c := newShelf(t)
	for name, args := range printed() {
		for _, f := range []document.Format{document.Text, document.Plain, document.JSON, document.CSV, document.Markdown} {
			page := strings.HasPrefix(name, "show") || strings.HasPrefix(name, "compare") || strings.HasPrefix(name, "train")
			if page && f == document.CSV {
				continue
			}
			t.Run(name+"-"+string(f), func(t *testing.T) {
				golden.RequireEqual(t, []byte(withoutVersion(c.found(t, append(args, "--format", string(f))...))))
			})
		}
	}
}

// withoutVersion leaves out which built-in facts there are: what a page says of
// them stands in it, and another fact elsewhere is no change of this page.
func withoutVersion(page string) string {
	return strings.ReplaceAll(page, datatest.Version, strings.Repeat("V", len(datatest.Version)))
}

// TestEveryCommandWritesPages: whatever is printed is also one page of HTML and
// a document for Word, and they hold what Markdown holds. None names anything by
// an id: that is for programs, and for who types it.
func TestEveryCommandWritesPages(t *testing.T) {
	datatest.Whole(t)
	c := newShelf(t)
	commands := printed()
	commands["chain"] = []string{"chain", "birmingham"}
	commands["across"] = []string{"across", "birmingham", "--neighbours"}
	commands["themes"] = []string{"themes"}
	commands["finding"] = []string{"show", "birmingham-2014-03-sif/b14-05"}
	commands["inspection"] = []string{"show", "birmingham-2016-09-sif"}
	ids := builtinIDs(t)
	for name, args := range commands {
		t.Run(name, func(t *testing.T) {
			marked, page := c.found(t, append(args, "--format", "md")...), c.found(t, append(args, "--format", "html")...)
			if !strings.HasPrefix(page, "<!doctype html>\n") || !strings.HasSuffix(page, "</html>\n") || strings.Contains(page, "<title></title>") {
				t.Errorf("no page: %.200q", page)
			}
			word := c.found(t, append(args, "--format", "docx")...)
			z, err := zip.NewReader(strings.NewReader(word), int64(len(word)))
			must(t, err)
			f, err := z.Open("word/document.xml")
			must(t, err)
			body, err := io.ReadAll(f)
			must(t, err)
			must(t, xml.Unmarshal(body, new(struct{})))
			for _, day := range regexp.MustCompile(`[0-9]{1,2} [A-Z][a-z]+ [0-9]{4}`).FindAllString(marked, -1) {
				if !strings.Contains(page, day) || !strings.Contains(string(body), day) {
					t.Errorf("%s is missing", day)
				}
			}
			for _, printed := range []string{marked, page, string(body)} {
				for _, word := range strings.FieldsFunc(printed, func(r rune) bool {
					return !strings.ContainsRune("-/", r) && !unicode.IsLetter(r) && !unicode.IsDigit(r)
				}) {
					if ids[word] {
						t.Errorf("the id %s is on paper", word)
					}
				}
			}
		})
	}
}

// builtinIDs are the ids that tests' facts have, of findings also by themselves:
// "b14-05". Words of a taxonomy, and an authority's, are no such ids.
func builtinIDs(t *testing.T) map[string]bool {
	book, out := datatest.Builtin(t).Casebook, map[string]bool{}
	for _, in := range book.Inspections {
		out[in.ID] = true
	}
	for _, f := range book.Findings {
		out[f.ID], out[f.PlaceID()] = true, true
	}
	for _, e := range book.Events {
		out[e.ID] = true
	}
	for _, x := range book.Flags {
		out[x.ID] = true
	}
	return out
}

func TestHelp(t *testing.T) {
	c := newShelf(t)
	for _, name := range []string{"", "list", "search", "facets", "inspections", "show", "compare", "timeline", "heat", "england", "train", "import", "turned", "check"} {
		t.Run("help"+name, func(t *testing.T) {
			golden.RequireEqual(t, []byte(c.found(t, append(strings.Fields(name), "--help")...)))
		})
	}
}

func TestPlainPrintsTheList(t *testing.T) {
	c := newShelf(t)
	args := []string{"--authority", "birmingham", "--polarity", "progress"}
	plain := c.found(t, append([]string{"--plain"}, args...)...)
	if list := c.found(t, append([]string{"list", "--format", "plain"}, args...)...); plain != list {
		t.Errorf("--plain prints\n%s\nlist prints\n%s", plain, list)
	}
	if n := strings.Count(plain, "\n"); n != 17 {
		t.Errorf("%d lines, want one for each of 17 findings", n)
	}
}

func TestCheckSaysSound(t *testing.T) {
	c := newShelf(t)
	if out := c.found(t, "check"); !strings.Contains(out, "is sound: generation 1, 124 findings of 838 inspections") {
		t.Errorf("check says %q", out)
	}
}

func TestVersionAndManual(t *testing.T) {
	c := newShelf(t)
	if out := c.found(t, "version"); !strings.Contains(out, "built-in facts revision-0") || !strings.Contains(out, ", as known on ") {
		t.Errorf("version says %q", out)
	}
	if out := c.found(t, "man"); !strings.Contains(out, ".TH CASEBOOK 1") || !strings.Contains(out, "compare") {
		t.Errorf("the manual page begins %.80q", out)
	}
	if out := c.found(t, "completion", "bash"); !strings.Contains(out, "__start_casebook") {
		t.Errorf("the completion begins %.80q", out)
	}
}
