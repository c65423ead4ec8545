package importing

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"
	"sync"

	"casebook/data"
	"casebook/data/prose"
	"casebook/data/report"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/table"
)

// Outcome is what became of a file.
type Outcome string

// The outcomes.
const (
	Imported Outcome = "imported"      // an inspection that was not held
	Upgraded Outcome = "upgraded"      // held with grades or news only, now with its report
	Replaced Outcome = "replaced"      // an earlier file of the same report gave way
	Already  Outcome = "already there" // nothing to do
	Refused  Outcome = "refused"
)

// File is a file that was read, or why it was not.
type File struct {
	Path     string
	Outcome  Outcome // Refused, Already, or "" until Plan decides
	Err      error   // why it was refused
	Doc      text.Document
	Parsed   []form.Parsed
	Table    *table.Table
	Tally    Tally    // of a table, once it is planned
	Changes  []Change // that a table makes, of what it does not merely confirm
	Warnings []string
	// Conflicts are what a table says otherwise than what is held; Plan has them too.
	Conflicts []string
	before    Outcome // what became of it before a better file of the same import came
}

// job says what to read.
type job struct {
	paths       []string
	given       form.Given
	authorities []data.Authority
	themes      data.ThemeSet
	strict      bool            // refuse what is read with doubts
	held        map[string]bool // hashes of the files that are held
}

// Tables are the endings of the names of tables.
func Tables() []string { return []string{".xlsx", ".ods", ".csv", ".tsv", ".json"} }

// Extensions are the endings of the names of all files that can be imported.
func Extensions() []string { return append(report.Extensions(), Tables()...) }

func isTable(path string) bool {
	for _, e := range Tables() {
		if strings.EqualFold(filepath.Ext(path), e) {
			return true
		}
	}
	return false
}

// read reads every file of a job on as many workers as the reader has, and
// tells before and after each how many are done, how many there are, and which
// it is. One bad file never stops the rest. Files of other kinds in folders are
// counted only. The error is the context's.
func read(ctx context.Context, r *report.Reader, j job, tell func(n, of int, path string)) ([]File, report.OtherFiles, error) {
	files, passed, err := listed(ctx, j.paths, tell)
	if err != nil {
		return nil, nil, err
	}
	todo := make(chan int)
	var wg sync.WaitGroup
	var mu sync.Mutex
	n := 0
	count := func(done int, path string) {
		mu.Lock()
		defer mu.Unlock()
		if n += done; tell != nil {
			tell(n, len(files), path)
		}
	}
	for range r.Workers() {
		wg.Go(func() {
			for i := range todo {
				if files[i].Outcome == "" {
					count(0, files[i].Path)
					files[i] = readOne(ctx, r, j, files[i].Path)
				}
				count(1, files[i].Path)
			}
		})
	}
	for i := range files {
		if ctx.Err() != nil {
			break
		}
		todo <- i
	}
	close(todo)
	wg.Wait()
	return files, passed, ctx.Err()
}

// listed lists the files of a job, tables among them. While it looks, there are
// none of none.
func listed(ctx context.Context, paths []string, tell func(n, of int, what string)) ([]File, report.OtherFiles, error) {
	var out []File
	l, err := report.Files(ctx, Extensions(), func(found int, folder string) {
		if tell != nil {
			tell(0, 0, "Looking for files: "+prose.Count(found, "file")+" found, now in "+folder)
		}
	}, paths...)
	if err != nil {
		return nil, nil, err
	}
	for _, p := range l.Files {
		out = append(out, File{Path: p})
	}
	for _, s := range l.Skipped {
		out = append(out, File{Path: s.Path, Outcome: Refused, Err: s.Err})
	}
	return out, l.OtherFiles, nil
}

func readOne(ctx context.Context, r *report.Reader, j job, path string) File {
	f := File{Path: path}
	if isTable(path) {
		t, err := table.ReadFile(path, table.Known{Authorities: j.authorities, Themes: j.themes})
		if err != nil {
			return f.refuse(err)
		}
		f.Table = &t
		return f
	}
	loaded, err := r.Load(path)
	if err != nil {
		return f.refuse(err)
	}
	if j.held[loaded.Hash] {
		f.Outcome = Already
		return f
	}
	doc, err := r.Read(ctx, loaded)
	if err != nil {
		return f.refuse(err)
	}
	f.Parsed, err = parse(doc, j)
	if err != nil {
		return f.refuse(err)
	}
	f.Warnings = once(doc.Warnings)
	for _, p := range f.Parsed {
		f.Warnings = once(append(f.Warnings, p.Warnings...))
	}
	f.Doc = doc
	if words := f.InDoubt(); j.strict && words != "" {
		f.Warnings = nil // the refusal says them
		return f.refuse(fmt.Errorf("it was read with doubts: %s", words))
	}
	return f
}

// once leaves out what was said before: two parts of a file can lack the same.
func once(all []string) []string {
	var out []string
	for _, s := range all {
		if !slices.Contains(out, s) {
			out = append(out, s)
		}
	}
	return out
}

// parse reads the inspections of a document. What was given by hand counts only
// where the document does not say it; against what it says it is refused.
func parse(doc text.Document, j job) ([]form.Parsed, error) {
	stated := j.given
	stated.Authority, stated.Framework = "", ""
	all, err := form.Parse(doc, j.authorities, stated)
	if err != nil && (j.given.Authority != "" || j.given.Framework != "") {
		all, err = form.Parse(doc, j.authorities, j.given)
	}
	if err != nil {
		return nil, err
	}
	for _, p := range all {
		in := p.Inspection
		if j.given.Authority != "" && !j.names(in) {
			return nil, fmt.Errorf("it names %s, and %s was given by hand: import it without", in.Authority, j.given.Authority)
		}
		if j.given.Framework != "" && j.given.Framework != string(in.Framework) {
			return nil, fmt.Errorf("it is %s, and %s was given by hand: import it without", in.Framework, j.given.Framework)
		}
		if len(p.Paragraphs)+len(p.Recommendations)+len(in.Judgements) == 0 {
			return nil, errors.New("nothing of an inspection was found in it: no grade, no paragraph, no recommendation")
		}
	}
	if len(all) == 0 {
		return nil, errors.New("no inspection was found in it")
	}
	return all, nil
}

// names reports whether the authority that was given by hand, or the one that bore
// its name on the day of an inspection, is the inspection's.
func (j job) names(in data.Inspection) bool {
	return slices.ContainsFunc(j.authorities, func(a data.Authority) bool {
		return a.ID == j.given.Authority && data.OnDay(a, in.SortDate(), j.authorities).ID == in.Authority
	})
}

func (f File) refuse(err error) File {
	f.Parsed = nil
	f.Outcome, f.Err = Refused, err
	return f
}
