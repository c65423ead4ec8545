package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"path/filepath"
	"slices"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/importing"
	"casebook/data/report"
	"casebook/store"
	screen "casebook/ui/importer"
)

// errChanged refuses to write what was planned on a casebook that is no longer
// the newest: what came in between would be lost.
var errChanged = errors.New("the casebook was changed by another window or command since these files were read; read them again")

// importer reads files and writes what was read, for the command and for the
// screen alike. It does one thing at a time.
type importer struct {
	current func() *store.Store
	files   []importing.File // of the last Read, before a plan was made of them
	passed  report.Passed    // of the last Read
	on      int              // the generation that the last plan was made on
}

var _ screen.Importer = (*importer)(nil)

// Read reads files and folders and plans what to do with them. Sources are
// kept under absolute paths, so that they can be opened from anywhere.
func (im *importer) Read(ctx context.Context, paths []string, given report.Given, progress func(n, of int, what string)) (importing.Plan, error) {
	files, passed, err := im.read(ctx, paths, given, progress)
	if err != nil {
		return importing.Plan{}, err
	}
	im.files, im.passed = files, passed
	return im.plan()
}

// Again reads one file of the last Read again with what a person says of it.
func (im *importer) Again(ctx context.Context, path string, given report.Given) (importing.Plan, error) {
	i := slices.IndexFunc(im.files, func(f importing.File) bool { return f.Path == path })
	if i < 0 {
		return importing.Plan{}, fmt.Errorf("%s was not among the files read", path)
	}
	files, _, err := im.read(ctx, []string{path}, given, func(int, int, string) {})
	if err != nil {
		return importing.Plan{}, err
	}
	im.files[i] = files[0]
	return im.plan()
}

func (im *importer) read(ctx context.Context, paths []string, given report.Given, progress func(n, of int, what string)) ([]importing.File, report.Passed, error) {
	st := im.current()
	authorities, err := st.Authorities()
	if err != nil {
		return nil, nil, err
	}
	held, err := heldHashes(st)
	if err != nil {
		return nil, nil, err
	}
	all := make([]string, len(paths))
	for i, p := range paths {
		if all[i], err = filepath.Abs(p); err != nil {
			return nil, nil, err
		}
	}
	r := report.NewReader(report.Options{Program: pdfProgram})
	defer r.Close()
	files, passed, err := importing.Read(ctx, r, importing.Job{Paths: all, Given: given, Authorities: authorities, Held: held}, progress)
	for i := range files { // the text is not needed any more, only how long it is
		files[i].Doc.Pages = make([]report.Page, len(files[i].Doc.Pages))
	}
	return files, passed, err
}

// plan makes a plan of the files read. It leaves them as they are, so that
// another can be made when one of them has been read again.
func (im *importer) plan() (importing.Plan, error) {
	st := im.current()
	files := slices.Clone(im.files)
	for i := range files {
		files[i].Warnings = slices.Clone(files[i].Warnings)
	}
	plan, err := importing.Make(files, st.Stored()) // what was confirmed stays in the notebook
	plan.Passed = im.passed
	im.on = st.Info().Generation
	return plan, err
}

// Write makes the next generation of the casebook.
func (im *importer) Write(ctx context.Context, plan importing.Plan, progress func(n, of int)) error {
	st := im.current()
	if st.Info().Generation != im.on || st.Changed() {
		return errChanged
	}
	_, err := store.Add(ctx, st.Info().Dir, plan.Facts, storeEntries(plan.Entries), store.BuildOptions{
		BuiltinVersion: data.BuiltinVersion(),
		Progress:       func(inspections, _ int) { progress(inspections, len(plan.Entries)) },
	})
	return err
}

// heldHashes are the files on which inspections stand now. A file that another
// one has replaced is not among them: it can come back.
func heldHashes(st *store.Store) (map[string]bool, error) {
	sources, err := st.Sources()
	if err != nil {
		return nil, err
	}
	inspections, err := st.Inspections(filter.Filter{})
	if err != nil {
		return nil, err
	}
	out := map[string]bool{}
	mark := func(source string) {
		if s := sources[source]; s.Hash != "" {
			out[s.Hash] = true
		}
	}
	for _, in := range inspections {
		mark(in.Inspected.Source)
		if in.Inspected.Source == "" { // a date may have stayed from a file that another replaced
			mark(in.Published.Source)
		}
		for _, j := range in.Judgements {
			mark(j.Source)
		}
	}
	return out, nil
}

func storeEntries(entries []importing.Entry) iter.Seq2[store.Entry, error] {
	return func(yield func(store.Entry, error) bool) {
		for _, e := range entries {
			if !yield(store.Entry{Inspection: e.Inspection, Findings: e.Findings, Imported: true}, nil) {
				return
			}
		}
	}
}
