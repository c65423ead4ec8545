package main

import (
	"bytes"
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"casebook/data/importing"
)

const visitID = "leeds-2017-02-monitoring"

func TestImportOfALetter(t *testing.T) {
	c := newShelf(t)
	file := written(t, t.TempDir(), "letter.txt", letter("Leeds", "14 March 2017", praise))

	out := c.found(t, "import", "--dry-run", file)
	wantSum(t, out, "imported 1, upgraded 0, replaced 0, already there 0, refused 0. Nothing was written")
	if status, _, errs := c.call(t, "show", visitID); status != statusWrong || !strings.Contains(errs, "no inspection") {
		t.Errorf("a dry run has written: status %d, %q", status, errs)
	}

	wantSum(t, c.found(t, "import", file), "Open windows show them after F5")
	text := c.found(t, "show", visitID+"/i1")
	for _, want := range []string{"Lanternfish", "strength (suggested)", file, "SHA-256 "} {
		if !strings.Contains(text, want) {
			t.Errorf("show lacks %q:\n%s", want, text)
		}
	}
	if got := decoded[object](t, c, "show", visitID+"/i1"); got["suggested"] != true {
		t.Errorf("JSON: suggested is %v", got["suggested"])
	}

	file2 := c.file(t)
	wantSum(t, c.found(t, "import", file), "already there 1, refused 0. The casebook is as it was")
	if c.file(t) != file2 {
		t.Error("the same file again makes another generation")
	}
}

// What was read with doubts says which in its outcome and where it is read; a strict
// import refuses it with them.
func TestStrictImport(t *testing.T) {
	c := newShelf(t)
	dir := t.TempDir()
	sound := written(t, dir, "sound.txt", letter("Leeds", "14 March 2017", praise))
	doubtful := written(t, dir, "doubtful.txt", strings.ReplaceAll(strings.Replace(letter("Leeds", "14 March 2018", praise), "Her Majesty's Inspector", "National Director, Social Care", 1), "February 2017", "February 2018"))
	const doubt = "the lead inspector was not found"
	status, out, _ := c.call(t, "import", "--strict", sound, doubtful)
	wantSum(t, out, "imported 1, upgraded 0, replaced 0, already there 0, refused 1")
	wantAll(t, out, "it was read with doubts", "was not found")
	if status != statusWrong || strings.Count(out, "◆") > 0 {
		t.Errorf("status %d:\n%s", status, out)
	}
	wantAll(t, c.found(t, "import", doubtful), "◆ "+doubt)
	wantAll(t, c.found(t, "show", "leeds-2018-02-monitoring"), "In doubt "+doubt)
	wantAll(t, c.found(t, "show", "leeds-2018-02-monitoring/i1"), "In doubt "+doubt)
}

func TestImportOfACorrectedFileReplacesTheOneBefore(t *testing.T) {
	c := newShelf(t)
	folder := t.TempDir()
	file := written(t, folder, "letter.txt", letter("Leeds", "14 March 2017", praise))
	c.found(t, "import", file)
	written(t, folder, "letter.txt", letter("Leeds", "14 March 2017", "Starfish are counted daily, and children are seen promptly."))
	wantSum(t, c.found(t, "import", file), "replaced 1")
	if status, out, _ := c.call(t, "search", "lanternfish"); status != statusNothing {
		t.Errorf("the old file's words are still found: %s", out)
	}
	if out := c.found(t, "search", "starfish", "--format", "plain"); strings.Count(out, "\n") != 1 {
		t.Errorf("the new file's words: %q", out)
	}
}

func TestAReplacedFileCanComeBack(t *testing.T) {
	c := newShelf(t)
	first := written(t, t.TempDir(), "letter.txt", letter("Leeds", "14 March 2017", praise))
	second := written(t, t.TempDir(), "letter.txt", letter("Leeds", "14 March 2017", "Starfish are counted daily, and children are seen promptly."))
	c.found(t, "import", first)
	wantSum(t, c.found(t, "import", second), "replaced 1")
	wantSum(t, c.found(t, "import", first), "replaced 1")
	if out := c.found(t, "search", "lanternfish", "--format", "plain"); strings.Count(out, "\n") != 1 {
		t.Errorf("the first file's words: %q", out)
	}
}

func TestAFlagNeverGoesAgainstWhatTheFileSays(t *testing.T) {
	c := newShelf(t)
	file := written(t, t.TempDir(), "letter.txt", letter("Leeds", "14 March 2017", praise))
	status, out, _ := c.call(t, "import", "--authority", "kent", file)
	if status != statusWrong || !strings.Contains(strings.Join(strings.Fields(out), " "), "given by hand") {
		t.Errorf("status %d, prints\n%s", status, out)
	}
	wantSum(t, c.found(t, "import", "--authority", "leeds", file), "imported 1")
}

func TestTablesInFoldersAreRead(t *testing.T) {
	c := newShelf(t)
	folder := t.TempDir()
	written(t, folder, "list.csv", c.found(t, "inspections", "birmingham", "--format", "csv"))
	written(t, folder, "notes.docx", "passed over")
	if out := c.found(t, "import", "--dry-run", "--format", "plain", folder); !strings.Contains(out, "10 rows read; 0 inspections new, 0 with something added, 10 already there") {
		t.Errorf("of the table it prints %q", out)
	}
	out := c.found(t, "import", folder)
	wantSum(t, out, "already there 1")
	if !strings.Contains(out, "1 other file passed over: .docx 1.") {
		t.Errorf("of the other file it prints %q", out)
	}
}

// TestADryRunSaysWhatATableWouldChange, in any letters, and writes nothing.
func TestADryRunSaysWhatATableWouldChange(t *testing.T) {
	c := newShelf(t)
	file := written(t, t.TempDir(), "sheet.tsv", "Council\tOverall\tStart date\tPublished\nKent County Council\tNo overall judgement\t01/09/2026\t02/11/2026\n"+
		"Kemt\tGood\t01/09/2026\t02/11/2026\n")
	before := c.file(t)
	out := strings.Join(strings.Fields(c.found(t, "import", "--dry-run", file)), " ")
	for _, want := range []string{"From sheet.tsv: Kent, ILACS, 2 Nov 2026 (new): ILACS, inspected 1 Sep 2026, published 2 Nov 2026, overall not given under this framework",
		`"Kemt": want the name or URN of an English local authority, such as Kent`, "Nothing was written"} {
		if !strings.Contains(out, want) {
			t.Errorf("%q is not in\n%s", want, out)
		}
	}
	if c.file(t) != before {
		t.Error("a dry run has written")
	}
	var r importing.FileRecord
	must(t, json.Unmarshal([]byte(c.found(t, "import", "--dry-run", "--format", "json", file)), &r))
	if len(r.Changes) != 1 || !r.Changes[0].New || r.Changes[0].Inspection != "kent-2026-09-ilacs" {
		t.Errorf("%+v", r.Changes)
	}
}

// A list of a report's findings may reach a casebook before the report does.
func TestAListBeforeItsReport(t *testing.T) {
	for _, format := range []string{"csv", "json"} {
		t.Run(format, func(t *testing.T) {
			from := newShelf(t)
			file := written(t, t.TempDir(), "letter.txt", letter("Leeds", "14 March 2017", praise))
			from.found(t, "import", file)
			list := written(t, t.TempDir(), "list."+format, from.found(t, "list", "--authority", "leeds", "--format", format))
			c := newShelf(t)
			wantSum(t, c.found(t, "import", list), "imported 1")
			wantSum(t, c.found(t, "import", list, file), "upgraded 1")
			wantSum(t, c.found(t, "import", list, file), "already there 2")
			want := from.found(t, "list", "--authority", "leeds", "--format", "plain")
			if got := c.found(t, "list", "--authority", "leeds", "--format", "plain"); got != want {
				t.Errorf("held after both:\n%s\nwant\n%s", got, want)
			}
		})
	}
}

func TestAFolderWithNothingToRead(t *testing.T) {
	c := newShelf(t)
	folder := t.TempDir()
	hidden := filepath.Join(folder, ".kept")
	if err := os.Mkdir(hidden, 0o700); err != nil {
		t.Fatal(err)
	}
	written(t, hidden, "letter.txt", letter("Leeds", "14 March 2017", praise))
	written(t, folder, "notes.docx", "passed over")
	status, _, errs := c.call(t, "import", folder)
	if status != statusNothing || !strings.Contains(errs, "No report and no table was found") || !strings.Contains(errs, ".docx 1") {
		t.Errorf("status %d, says %q", status, errs)
	}
}

func TestImportByHand(t *testing.T) {
	c := newShelf(t)
	nameless := strings.Replace(letter("the", "March", praise), "Monitoring visit to", "Visit to", 1)
	nameless = strings.Replace(nameless, "the findings of the monitoring visit", "the findings of the visit", 1)
	file := written(t, t.TempDir(), "scan.txt", nameless)
	status, out, errs := c.call(t, "import", file)
	if status != statusWrong || !strings.Contains(errs, "1 file refused") || !strings.Contains(out, "(missing:") {
		t.Fatalf("status %d, says %q, prints\n%s", status, errs, out)
	}
	c.found(t, "import", "--authority", "leeds", "--framework", "monitoring", "--published", "2017-03-14", file)
	in := decoded[object](t, c, "show", visitID)
	if p := in["published"].(object); p["date"] != "2017-03-14" || p["status"] != "by-hand" {
		t.Errorf("published: %v", p)
	}
}

func TestImportOfFoldersRefusesWithReasons(t *testing.T) {
	c := newShelf(t)
	folder := t.TempDir()
	must(t, os.Mkdir(filepath.Join(folder, "inner"), 0o700))
	written(t, folder, "a letter.txt", letter("Leeds", "14 March 2017", praise))
	written(t, filepath.Join(folder, "inner"), "another.txt", letter("Norfolk", "15 March 2017", praise))
	written(t, folder, "error.pdf", "<!DOCTYPE html><html><head><title>Page not found</title></head><body>Sorry</body></html>")
	written(t, folder, "empty.pdf", "")
	written(t, folder, "photo.jpg", "passed over in a folder")
	status, out, errs := c.call(t, "import", "--format", "json", folder, filepath.Join(folder, "none.pdf"))
	if !strings.Contains(errs, "1 other file passed over: .jpg 1") {
		t.Errorf("of the photo it says %q", errs)
	}
	if status != statusWrong || !strings.Contains(errs, "3 files refused") {
		t.Errorf("status %d, says %q", status, errs)
	}
	got := map[string]importing.FileRecord{}
	for _, line := range splitLines(out) {
		var r importing.FileRecord
		must(t, json.Unmarshal([]byte(line), &r))
		got[filepath.Base(r.File)] = r
	}
	for name, reason := range map[string]string{"error.pdf": "not found", "empty.pdf": "empty", "none.pdf": "no such file"} {
		if r := got[name]; r.Status != "refused" || !strings.Contains(r.Reason, reason) {
			t.Errorf("%s: %+v, want %q", name, r, reason)
		}
	}
	for name, id := range map[string]string{"a letter.txt": visitID, "another.txt": "norfolk-2017-02-monitoring"} {
		r := got[name]
		if r.Status != "read" || len(r.Inspections) != 1 || r.Inspections[0].ID != id || len(r.Inspections[0].Judgements) != 0 {
			t.Errorf("%s: %+v", name, r)
		}
	}
	if len(got) != 5 {
		t.Errorf("%d files are told of, want 5: %v", len(got), out)
	}
	// score.py reads these fields.
	var raw struct {
		Inspections []struct {
			URN       string                           `json:"urn"`
			Framework string                           `json:"framework"`
			Inspected map[string]string                `json:"inspected"`
			Published map[string]string                `json:"published"`
			Lead      *string                          `json:"lead_inspector"`
			Asks      []importing.RecommendationRecord `json:"recommendations"`
		} `json:"inspections"`
	}
	must(t, json.Unmarshal([]byte(splitLines(out)[0]), &raw))
	if len(raw.Inspections) == 1 {
		in := raw.Inspections[0]
		if in.URN == "" || in.Framework != "monitoring" || in.Inspected["start"] != "2017-02-21" || in.Published["date"] == "" || in.Lead == nil || in.Asks == nil {
			t.Errorf("the record: %+v", in)
		}
	}
}

func TestImportWithPathsFromHereKeepsWhereTheFileIs(t *testing.T) {
	c := newShelf(t)
	folder := t.TempDir()
	written(t, folder, "letter.txt", letter("Leeds", "14 March 2017", praise))
	t.Chdir(folder)
	c.found(t, "import", "letter.txt")
	source := decoded[object](t, c, "show", visitID+"/i1")["document"].(object)
	if got, _ := filepath.EvalSymlinks(source["path"].(string)); got == "" || !filepath.IsAbs(source["path"].(string)) {
		t.Errorf("the source's path is %v", source["path"])
	}
}

func TestImportBadCalls(t *testing.T) {
	c := newShelf(t)
	file := written(t, t.TempDir(), "letter.txt", letter("Leeds", "14 March 2017", praise))
	for _, x := range []struct{ name, args, want string }{
		{"no file", "import", "import takes files or folders, and was given none"},
		{"authority", "import --authority leds " + file, `unknown authority "leds": did you mean leeds`},
		{"framework", "import --framework ilac " + file, `unknown framework "ilac": did you mean ilacs`},
		{"day", "import --published 2017-02-30 " + file, `--published: date "2017-02-30": no such day`},
		{"day in words", "import --published tomorrow " + file, "--published: date \"tomorrow\""},
		{"format", "import --format jsn " + file, `unknown format "jsn": did you mean json?`},
	} {
		t.Run(x.name, func(t *testing.T) {
			status, out, errs := c.call(t, strings.Fields(x.args)...)
			if status != statusWrong || out != "" || !strings.Contains(errs, x.want) {
				t.Errorf("status %d, prints %q, says %q; want %q", status, out, errs, x.want)
			}
		})
	}
}

// What a letter's findings are can be seen before anything is written.
func TestImportPrintsFindingsWithoutNumbers(t *testing.T) {
	c := newShelf(t)
	file := written(t, t.TempDir(), "letter.txt", letter("Leeds", "14 March 2017", praise))
	var r importing.FileRecord
	must(t, json.Unmarshal([]byte(c.found(t, "import", "--dry-run", "--format", "json", "--findings", file)), &r))
	in := r.Inspections[0]
	if len(in.Paragraphs) != 0 || len(in.Findings) != 2 {
		t.Fatalf("%d paragraphs, %d findings; want 0 and 2", len(in.Paragraphs), len(in.Findings))
	}
	f := in.Findings[0]
	if f.ID != visitID+"/i1" || !strings.Contains(f.Text, "Lanternfish") || f.Polarity != "strength" || f.Source.Page != 0 || f.Source.Item != 1 || f.Themes == nil {
		t.Errorf("the finding: %+v", f)
	}
}

func TestWhatIsConfirmedNeverBecomesPartOfAnImport(t *testing.T) {
	c := newShelf(t)
	folder := t.TempDir()
	file := written(t, folder, "letter.txt", letter("Leeds", "14 March 2017", praise))
	c.found(t, "import", file)
	before := decoded[object](t, c, "show", visitID+"/i2")
	c.found(t, "confirm", visitID+"/i2", "--themes", "plans", "--polarity", "mixed")
	written(t, folder, "letter.txt", letter("Leeds", "14 March 2017", praise)+"\nA line more.\n")
	c.found(t, "import", file)
	if got := decoded[object](t, c, "show", visitID+"/i2"); got["confirmed"] != true || got["suggested"] != nil || got["polarity"] != "mixed" {
		t.Errorf("after the import: confirmed %v, suggested %v, polarity %v", got["confirmed"], got["suggested"], got["polarity"])
	}
	c.found(t, "confirm", "--undo", visitID+"/i2")
	if got := decoded[object](t, c, "show", visitID+"/i2"); got["suggested"] != true || got["polarity"] != before["polarity"] {
		t.Errorf("taken back: suggested %v, polarity %v, was %v", got["suggested"], got["polarity"], before["polarity"])
	}
}

// TestProgressSaysWhereItLooks: as long as nobody knows how many files there are,
// what is looked at stands there, and no bar.
func TestProgressSaysWhereItLooks(t *testing.T) {
	var out bytes.Buffer
	p := &progress{verb: "reading", width: 60, out: &out}
	p.show(0, 0, "Looking for files: 3 files found, now in \x1b]0;evil\a/reports")
	p.show(0, 0, "Looking further") // at most ten times a second
	if got, want := out.String(), "\rLooking for files: 3 files found, now in"; !strings.HasPrefix(got, want) || strings.ContainsAny(got, "\a#") || strings.Contains(got, "further") {
		t.Errorf("drawn: %q", got)
	}
}
