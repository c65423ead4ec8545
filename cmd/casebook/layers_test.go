package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"
)

// TestArrowsGoOneWay holds the layout: cmd to ui, store and data; ui to store
// and data; store to data; data to nothing of ours; screens never to each other.
func TestArrowsGoOneWay(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "casebook/...").Output()
	if err != nil {
		t.Skip("the go command is not at hand: ", err)
	}
	leaf := map[string]bool{"style": true, "keys": true, "layout": true, "nav": true, "widget": true, "reader": true, "draw": true, "pagesearch": true, "typeahead": true, "request": true, "job": true}
	room := func(p string) string { return strings.Split(strings.TrimPrefix(p, "casebook/"), "/")[0] }
	may := map[string]string{"cmd": "ui store data", "ui": "ui store data", "store": "store data", "data": "data"}
	for _, line := range strings.Split(strings.TrimSpace(string(out)), "\n") {
		fields := strings.Fields(line)
		from := fields[0]
		for _, to := range fields[1:] {
			if from == "casebook/ui/widget" && strings.HasPrefix(to, "casebook/data") && to != "casebook/data/clean" {
				t.Errorf("%s knows a domain type: it imports %s", from, to)
			}
			if strings.HasPrefix(from, "casebook/store") && strings.HasPrefix(to, "charm.land/") {
				t.Errorf("%s knows the terminal: it imports %s", from, to)
			}
			if !strings.HasPrefix(to, "casebook/") {
				continue
			}
			if !strings.Contains(may[room(from)], room(to)) {
				t.Errorf("%s imports %s: that arrow goes the wrong way", from, to)
			}
			alone := from == "casebook/ui/uitest" && to == "casebook/data/datatest"
			if !alone && (to == "casebook/ui/uitest" || to == "casebook/data/datatest" || to == "casebook/data/report/pdf/pdftest") {
				t.Errorf("%s imports %s, which is for tests alone", from, to)
			}
			if room(from) == "ui" && from != "casebook/ui" {
				if to == "casebook/ui" {
					t.Errorf("%s imports the root of the screens", from)
				}
				if rest, ok := strings.CutPrefix(to, "casebook/ui/"); ok && !leaf[rest] {
					t.Errorf("screen %s imports screen %s", from, to)
				}
			}
		}
	}
}

// TestReportRoomsKnowOnlyWhatTheyNeed holds the rooms of data/report: a PDF's
// engine knows no forms, the text of pages knows no form's headings, and no form
// knows what kind of file its text came from.
func TestReportRoomsKnowOnlyWhatTheyNeed(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "casebook/data/report/...").Output()
	if err != nil {
		t.Skip("the go command is not at hand: ", err)
	}
	may := map[string]string{"report": "prose regular report/form report/text report/web report/pdf", "report/form": "data report/text", "report/web": "report/text",
		"report/text": "data", "report/pdf": "", "report/pdf/pdftest": ""}
	for _, line := range splitLines(string(out)) {
		fields := strings.Fields(line)
		from := strings.TrimPrefix(fields[0], "casebook/data/")
		for _, to := range fields[1:] {
			to, ours := strings.CutPrefix(to, "casebook/")
			to = strings.TrimPrefix(to, "data/")
			if ours && !slices.Contains(strings.Fields(may[from]), to) {
				t.Errorf("%s imports %s: that arrow goes the wrong way", from, to)
			}
		}
	}
}

// TestStoreRoomsKnowOnlyWhatTheyNeed holds the arrows that store/README.md
// draws: the casebook knows its index, codec, notebook and file; the index no
// casebook; the codec no filter.
func TestStoreRoomsKnowOnlyWhatTheyNeed(t *testing.T) {
	out, err := exec.Command("go", "list", "-f", "{{.ImportPath}} {{join .Imports \" \"}}", "casebook/store/...").Output()
	if err != nil {
		t.Skip("the go command is not at hand: ", err)
	}
	may := map[string]string{"store": "index codec notebook boltfile", "index": "codec boltfile", "codec": "boltfile", "notebook": "boltfile", "boltfile": ""}
	for _, line := range splitLines(string(out)) {
		fields := strings.Fields(line)
		from := strings.TrimPrefix(fields[0], "casebook/")
		from = strings.TrimPrefix(from, "store/")
		if _, known := may[from]; !known {
			t.Errorf("store/README.md does not name %s", from)
		}
		for _, to := range fields[1:] {
			inside, ours := strings.CutPrefix(to, "casebook/store/")
			if ours && !slices.Contains(strings.Fields(may[from]), inside) {
				t.Errorf("%s imports %s: that arrow goes the wrong way", from, to)
			}
			if from == "codec" && to == "casebook/data/filter" {
				t.Errorf("the bytes know what a filter is")
			}
		}
	}
}

// TestTheArchitectureNamesEveryPackage: data's page lists each of its packages,
// and none that is not there.
func TestTheArchitectureNamesEveryPackage(t *testing.T) {
	out, err := exec.Command("go", "list", "casebook/data/...").Output()
	if err != nil {
		t.Skip("the go command is not at hand: ", err)
	}
	page, err := os.ReadFile("../../data/README.md")
	if err != nil {
		t.Fatal(err)
	}
	named := map[string]bool{"builtin": true} // tables, and no package
	for _, p := range strings.Fields(string(out)) {
		p = strings.TrimPrefix(strings.TrimPrefix(p, "casebook/data"), "/")
		if named[p] = true; p != "" && !strings.HasSuffix(p, "test") && !strings.Contains(string(page), "["+p+"]("+p+")") {
			t.Errorf("data/README.md does not say what data/%s is for", p)
		}
	}
	for _, m := range regexp.MustCompile(`\[([a-z/]+)\]\(([a-z/]+)\)`).FindAllStringSubmatch(string(page), -1) {
		if m[1] != m[2] || !named[m[1]] {
			t.Errorf("data/README.md names %s, which is not there", m[0])
		}
	}
}

// TestEveryScreenHasTheSameFiles holds what a reader of one screen's package may
// expect of the next.
func TestEveryScreenHasTheSameFiles(t *testing.T) {
	screens, err := filepath.Glob("../../ui/*")
	if err != nil {
		t.Fatal(err)
	}
	found := 0
	for _, dir := range screens {
		name := filepath.Base(dir)
		own, err := os.ReadFile(filepath.Join(dir, name+".go"))
		if err != nil || !strings.Contains(string(own), "nav.Screen ") {
			continue
		}
		found++
		want := map[string]string{"(m *Model) Update(": name + ".go", "New(": name + ".go", "(m *Model) View(": "view.go",
			"(m *Model) Export(": "export.go", "(m *Model) act(": "act.go", "(m *Model) load(": "load.go"}
		files, err := filepath.Glob(filepath.Join(dir, "*.go"))
		if err != nil {
			t.Fatal(err)
		}
		for _, file := range files {
			text, err := os.ReadFile(file)
			if err != nil {
				t.Fatal(err)
			}
			for declared, in := range want {
				if strings.Contains(string(text), "\nfunc "+declared) && filepath.Base(file) != in {
					t.Errorf("ui/%s: %q stands in %s, want %s", name, declared, filepath.Base(file), in)
				}
			}
			if strings.Contains(string(text), "\ntype Store interface") && filepath.Base(file) != "load.go" {
				t.Errorf("ui/%s: its Store stands in %s, want load.go", name, filepath.Base(file))
			}
		}
	}
	if found < 12 {
		t.Errorf("%d screens found: a screen's type stands in the file of its package's name", found)
	}
}
