// Package importing brings report files and tables into a casebook, for the
// command and the screen alike: it reads them, plans what becomes of each, has
// the plan written, and says what was done.
//
// It decides nothing by itself that a reader should: what cannot be placed is
// refused with what is missing, and what contradicts is kept on both sides and
// listed. It must not know the store, of which Casebook is all that it asks, a
// terminal or flags.
package importing

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/report"
	"casebook/data/report/form"
	"casebook/data/report/text"
)

// Casebook is the casebook that an import reads and adds to.
type Casebook interface {
	Held
	Inspections(filter.Filter) ([]data.Inspection, error)
	Generation() int // grows with everything that is added
	Changed() bool   // by another window or command, since it was opened
	// Add writes the next generation, all of it or nothing. The sources are
	// those of facts. tell is called after each inspection.
	Add(ctx context.Context, facts data.Casebook, entries []data.Entry, tell func(inspections int)) error
}

// ErrChanged refuses to write what was planned on a casebook that is no longer
// the newest: what came in between would be lost.
var ErrChanged = errors.New("the casebook was changed by another window or command since these files were read; read them again")

// Importer reads files, plans what to do with them and writes it, for the
// command and the screen alike. It does one thing at a time.
type Importer struct {
	casebook   func() Casebook
	options    report.Options
	strict     bool
	files      []File            // of the last Read, before a plan was made of them
	other      report.OtherFiles // of the last Read
	generation int               // that the last plan was made on
}

// New returns an importer into the casebook that is open whenever it is asked.
func New(open func() Casebook, o report.Options) *Importer {
	return &Importer{casebook: open, options: o}
}

// Strict makes the importer refuse reports that are read with doubts.
func (im *Importer) Strict() *Importer {
	im.strict = true
	return im
}

// Read reads files, and folders with all that is in them, and says what writing
// them would do. given holds for all of them. Sources are kept under absolute
// paths, so that they can be opened from anywhere. progress comes with every folder,
// of no number yet, and before and after every file, from any goroutine. The error is
// ctx's, the casebook's or that of too many files.
func (im *Importer) Read(ctx context.Context, paths []string, given form.Given, progress func(n, of int, what string)) (Plan, error) {
	files, other, err := im.read(ctx, paths, given, progress)
	if err != nil {
		return Plan{}, err
	}
	im.files, im.other = files, other
	return im.plan()
}

// Again reads one file of the last Read again with what a person says of it,
// and plans all of them anew.
func (im *Importer) Again(ctx context.Context, path string, given form.Given) (Plan, error) {
	i := slices.IndexFunc(im.files, func(f File) bool { return f.Path == path })
	if i < 0 {
		return Plan{}, fmt.Errorf("%s was not among the files read", path)
	}
	files, _, err := im.read(ctx, []string{path}, given, nil)
	if err != nil {
		return Plan{}, err
	}
	im.files[i] = files[0]
	return im.plan()
}

// Write writes the last plan. progress counts inspections.
func (im *Importer) Write(ctx context.Context, p Plan, progress func(n, of int)) error {
	c := im.casebook()
	if c.Generation() != im.generation || c.Changed() {
		return ErrChanged
	}
	return c.Add(ctx, p.Facts, p.Entries, func(inspections int) { progress(inspections, len(p.Entries)) })
}

func (im *Importer) read(ctx context.Context, paths []string, given form.Given, progress func(n, of int, what string)) ([]File, report.OtherFiles, error) {
	j, err := im.job(paths, given)
	if err != nil {
		return nil, nil, err
	}
	r := report.NewReader(im.options)
	defer r.Close()
	files, other, err := read(ctx, r, j, progress)
	for i := range files { // the text is not needed any more, only how long it is
		files[i].Doc.Pages = make([]text.Page, len(files[i].Doc.Pages))
	}
	return files, other, err
}

func (im *Importer) job(paths []string, given form.Given) (j job, err error) {
	c := im.casebook()
	j.given, j.themes, j.strict = given, c.Taxonomy().Set(), im.strict
	if j.authorities, err = c.Authorities(); err != nil {
		return job{}, err
	}
	if j.held, err = heldHashes(c); err != nil {
		return job{}, err
	}
	for _, p := range paths {
		if p, err = filepath.Abs(p); err != nil {
			return job{}, err
		}
		j.paths = append(j.paths, p)
	}
	return j, nil
}

// plan makes a plan of the files read. It leaves them as they are, so that
// another can be made when one of them has been read again.
func (im *Importer) plan() (Plan, error) {
	c := im.casebook()
	files := slices.Clone(im.files)
	for i := range files {
		files[i].Warnings = slices.Clone(files[i].Warnings)
	}
	p, err := plan(files, c)
	p.OtherFiles = im.other
	im.generation = c.Generation()
	return p, err
}

// heldHashes are the files on which inspections stand now. A file that another
// one has replaced is not among them: it can come back.
func heldHashes(c Casebook) (map[string]bool, error) {
	sources, err := c.Sources()
	if err != nil {
		return nil, err
	}
	inspections, err := c.Inspections(filter.Filter{})
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
