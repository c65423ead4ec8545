package importing

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"
	"testing"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/report"
	"casebook/data/report/form"
	"casebook/data/report/text"
)

// open is a shelf that is open as a casebook.
type open struct {
	*shelf
	generation int
	changed    bool
}

func (o *open) Authorities() ([]data.Authority, error) {
	return []data.Authority{{ID: "leeds", URN: "1", Name: "Leeds"}}, nil
}

func (o *open) Inspections(filter.Filter) ([]data.Inspection, error) { return o.inspections, nil }
func (o *open) Generation() int                                      { return o.generation }
func (o *open) Changed() bool                                        { return o.changed }

func (o *open) Add(_ context.Context, facts data.Casebook, entries []data.Entry, tell func(int)) error {
	o.generation++
	o.write(Plan{Facts: facts, Entries: entries})
	tell(len(entries))
	return nil
}

// written writes a letter into a folder of the test's own.
func written(t *testing.T, name, text string) string {
	t.Helper()
	path := filepath.Join(t.TempDir(), name)
	if err := os.WriteFile(path, []byte(text), 0o600); err != nil {
		t.Fatal(err)
	}
	return path
}

// readFile reads a file that is no PDF.
func readFile(t *testing.T, path string) (text.Document, error) {
	t.Helper()
	r := report.NewReader(report.Options{})
	f, err := r.Load(path)
	if err != nil {
		return text.Document{}, err
	}
	return r.Read(t.Context(), f)
}

func TestAFileIsReadWrittenAndThereTheNextTime(t *testing.T) {
	opened := map[string]int{}
	options := report.Options{Open: func(path string) (io.ReadCloser, error) {
		opened[path]++
		return os.Open(path)
	}}
	c := &open{shelf: builtin(t)}
	im := New(func() Casebook { return c }, options)
	path := written(t, "letter.txt", visit([]string{"Visits are prompt.", "Plans are late."}))
	nothing := func(int, int) {}
	read := func() Plan {
		t.Helper()
		p, err := im.Read(t.Context(), []string{path}, form.Given{}, nil)
		if err != nil || len(p.Files) != 1 {
			t.Fatalf("%+v, %v", p, err)
		}
		return p
	}
	p := read()
	if p.Files[0].Outcome != Imported || opened[path] != 1 {
		t.Errorf("%s, opened %d times: the hash and the text need it once", p.Files[0].Outcome, opened[path])
	}
	if slices.ContainsFunc(p.Entries, func(e data.Entry) bool { return !e.Imported }) {
		t.Error("an entry would go with the built-in facts")
	}
	if err := im.Write(t.Context(), p, nothing); err != nil {
		t.Fatal(err)
	}
	if p = read(); p.Files[0].Outcome != Already || len(p.Entries) != 0 {
		t.Errorf("the second time: %s, %d entries", p.Files[0].Outcome, len(p.Entries))
	}
}

func TestAFileIsReadAgainWithWhatAPersonSays(t *testing.T) {
	c := &open{shelf: builtin(t)}
	im := New(func() Casebook { return c }, report.Options{})
	path := written(t, "letter.txt", "Dear Ms Example\n\nVisit to children's services\n\nFindings\n\n- Visits are prompt.\n- Plans are late.\n\nYours sincerely\n")
	p, err := im.Read(t.Context(), []string{path}, form.Given{}, nil)
	if err != nil || p.Files[0].Outcome != Refused {
		t.Fatalf("%+v, %v", p.Files, err)
	}
	p, err = im.Again(t.Context(), path, form.Given{Authority: "leeds", Framework: "monitoring", Published: "2017-03-14"})
	if err != nil || p.Files[0].Outcome != Imported || p.Entries[0].Inspection.Authority != "leeds" {
		t.Errorf("%+v, %v", p.Files, err)
	}
	if _, err := im.Again(t.Context(), "/another.txt", form.Given{}); err == nil {
		t.Error("a file that was not read was read again")
	}
}

func TestAPlanOfAnOlderCasebookIsNotWritten(t *testing.T) {
	c := &open{shelf: builtin(t)}
	im := New(func() Casebook { return c }, report.Options{})
	p, err := im.Read(t.Context(), []string{written(t, "letter.txt", visit([]string{"Visits are prompt."}))}, form.Given{}, nil)
	if err != nil {
		t.Fatal(err)
	}
	for name, change := range map[string]func(){"by a window": func() { c.changed = true }, "since": func() { c.changed, c.generation = false, 7 }} {
		change()
		if err := im.Write(t.Context(), p, func(int, int) {}); !errors.Is(err, ErrChanged) {
			t.Errorf("changed %s: %v", name, err)
		}
	}
}
