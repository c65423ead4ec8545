package ui

import (
	"context"
	"errors"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/importing"
	"casebook/data/report/form"
	"casebook/store"
	"casebook/ui/nav"
)

// bringer is an Importer of one file that writes one inspection with one
// finding into a real casebook.
type bringer struct {
	dir   string
	entry data.Entry
}

func (b *bringer) Folder(string) (importing.Folder, error) {
	return importing.Folder{Path: "/r", Entries: []importing.FolderEntry{{Name: "letter.txt", Path: "/r/letter.txt"}}}, nil
}

func (b *bringer) Read(context.Context, []string, form.Given, func(n, of int, what string)) (importing.Plan, error) {
	return importing.Plan{Files: []importing.File{{Path: "/r/letter.txt", Outcome: importing.Imported}}, Entries: []data.Entry{b.entry},
		Facts: data.Casebook{Sources: []data.Source{{ID: "file-1", Title: "Letter", Path: "/r/letter.txt", Hash: "aa", Document: "letter.txt"}}}}, nil
}

func (b *bringer) Again(context.Context, string, form.Given) (importing.Plan, error) {
	return importing.Plan{}, errors.New("not asked for here")
}

func (b *bringer) Write(ctx context.Context, p importing.Plan, progress func(n, of int)) error {
	_, err := store.Add(ctx, b.dir, p.Facts, func(yield func(data.Entry, error) bool) {
		for _, e := range p.Entries {
			if !yield(e, nil) {
				return
			}
		}
	}, store.BuildOptions{BuiltinVersion: datatest.Version})
	return err
}

// withImporter gives the root an importer that writes into its own casebook.
func withImporter(t *testing.T, d *driver) {
	t.Helper()
	s := d.app.store.(*store.Store)
	const id = "leeds-2017-02-monitoring"
	in := data.Inspection{ID: id, Authority: "leeds", URN: "80503", Framework: data.Monitoring, Kind: data.MonitoringVisit, Coverage: data.Partial,
		Inspected: data.Fieldwork{Start: "2017-02-21", Source: "file-1", Status: data.InDocument}, Published: data.Dated{Date: "2017-03-14", Source: "file-1", Status: data.InDocument}}
	b := &bringer{dir: s.Info().Dir, entry: data.Entry{Imported: true, Inspection: in, Findings: []data.Finding{{ID: id + "/i1", Inspection: id, Polarity: data.Strength,
		Text: "Lanternfish are counted weekly.", Themes: []string{"plans"}, Attribution: data.Ofsted, Suggested: true,
		Source: data.Place{ID: "file-1", Document: "letter.txt", Page: 3}}}}}
	d.app.importer = b
	d.app.reopen = func(ctx context.Context) (Store, error) {
		n, err := store.Open(ctx, store.Config{Dir: b.dir, Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
		if err == nil {
			t.Cleanup(func() { n.Close() })
		}
		return n, err
	}
}

func TestWhatIsImportedIsSeenAtOnceAndThePlaceIsKept(t *testing.T) {
	d := drive(t, 120, 40)
	withImporter(t, d)
	d.press("down", "down", "down")
	d.want("115 findings")
	at := d.app.frame()
	d.press("I")
	d.want("Import: choose")
	d.press("space", "I")
	d.want("Nothing is written yet")
	d.press("1")
	if d.app.frame() != at {
		t.Error("looking at an import has changed Browse")
	}
	d.press("I") // where it was left
	d.want("Nothing is written yet")
	d.press("I")
	d.want("Import: written", "Other open windows show it after F5")
	d.press("1")
	d.want("116 findings", "4 of 116")
	d.press("/")
	d.typed("lanternfish")
	d.press("enter")
	d.want("Lanternfish are counted", "strength (suggested)", "(suggested)")
	d.press("I")
	d.want("Import: choose") // a new one
}

func TestOpeningTheSource(t *testing.T) {
	d := drive(t, 120, 40)
	withImporter(t, d)
	var path string
	var page int
	var fails error
	hash := "aa"
	d.app.openFile = func(p string, n int) (string, error) { path, page = p, n; return hash, fails }
	d.press("o")
	d.want("not read from a file that was imported")
	d.press("esc", "I", "space", "I", "I", "1", "/")
	d.typed("lanternfish")
	d.press("enter", "o")
	d.want("Handed to your viewer at page 3", "letter.txt")
	if path != "/r/letter.txt" || page != 3 {
		t.Errorf("opened %q at %d", path, page)
	}
	fails = errors.New("the file is no longer where it was when it was imported")
	d.press("o")
	d.want("no longer where it was", "/r/letter.txt")
	d.press("esc", "p")
	d.want("File       /r/letter.txt", "SHA-256    aa", "o opens the file")
	d.press("o") // from the page that says where it comes from
	d.want("no longer where it was")
	d.press("esc", "enter", "o") // in the reader
	d.want("no longer where it was")
	fails, hash = nil, "bb"
	d.press("esc", "o")
	d.want("has changed since it was imported", "Handed to your viewer at page 3", "/r/letter.txt", "SHA-256 then: aa", "SHA-256 now:  bb")
	hash = "aa"
	d.press("esc")
	d.send(nav.InspectionMsg{ID: "leeds-2017-02-monitoring", Finding: "leeds-2017-02-monitoring/i1"})
	path = ""
	d.press("o")
	if path != "/r/letter.txt" {
		t.Error("o in an inspection opens nothing")
	}
}

func TestWithoutAnImporterTheKeySaysWhy(t *testing.T) {
	d := drive(t, 120, 40)
	d.press("I")
	d.want("cannot be written")
	if !strings.Contains(d.frame(), "115 findings") {
		t.Error("another screen is shown")
	}
}
