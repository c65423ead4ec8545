package store

import (
	"context"
	"errors"
	"io"
	"os"
	"path/filepath"
	"slices"

	"casebook/data/filter"
	"casebook/data/regular"
	"casebook/store/boltfile"
	"casebook/store/codec"
)

// Retag puts a planned taxonomy in force: it writes the next generation, in
// which every finding has its themes under it, and then themes.toml. What the
// reader confirmed stays in the notebook as it is. Until the last step, a
// renaming, the casebook is as it was. ErrOldPlan: it has been written since.
func Retag(ctx context.Context, p *Retagging, o BuildOptions, progress func(n, of int)) (Built, error) {
	const op = "apply themes"
	release, err := lockDir(ctx, op, p.dir, o.wait())
	if err != nil {
		return Built{}, err
	}
	defer release()
	l, err := look(op, p.dir)
	if err != nil {
		return Built{}, err
	}
	if l.newest != p.generation {
		return Built{}, ErrOldPlan
	}
	made, err := writeGeneration(ctx, p.dir, l, o, true, func(b *builder) error { return b.retag(ctx, p, progress) })
	if err != nil {
		return made, err
	}
	if err := writeThemes(p.dir, p.text); err != nil {
		return made, writeFault("the themes count now, but their file could not be written:", filepath.Join(p.dir, ThemesFile), err)
	}
	return made, nil
}

// retag gives every finding of the copied generation its new themes. Texts and
// words stay as they are.
func (b *builder) retag(ctx context.Context, p *Retagging, progress func(n, of int)) error {
	if err := b.useTaxonomy(p.text); err != nil {
		return err
	}
	for _, facet := range retaggedFacets() {
		b.index.Forget(facet)
	}
	cols := b.index.Columns()
	changes, done := p.changes, 0
	for i := range uint32(cols.Inspections()) {
		if cols.Replaced(i) {
			continue
		}
		if err := context.Cause(ctx); err != nil {
			return err
		}
		lo, hi := cols.Findings(i)
		for n := lo; n < hi; n++ {
			var change *retagged
			for len(changes) > 0 && changes[0].finding < n {
				changes = changes[1:]
			}
			if len(changes) > 0 && changes[0].finding == n {
				change = &changes[0]
			}
			if err := b.retagOne(p, n, change); err != nil {
				return err
			}
		}
		done += int(hi - lo)
		if progress != nil {
			progress(done, p.Findings)
		}
		if err := b.next(int(hi - lo)); err != nil {
			return err
		}
	}
	return nil
}

// retaggedFacets are those that other themes can change.
func retaggedFacets() []filter.Facet { return []filter.Facet{filter.Theme, filter.Tagging} }

func (b *builder) retagOne(p *Retagging, n uint32, change *retagged) error {
	f, err := b.FindingAt(n)
	if err != nil {
		return err
	}
	after := *f
	switch {
	case !f.Suggested:
		after = p.rules.Coded(*f)
	case change != nil:
		after = p.of(*change, *f)
	}
	for _, facet := range retaggedFacets() {
		b.index.Mark(facet, &after, n)
	}
	if sameSuggestion(*f, after) && (f.Coded == nil) == (after.Coded == nil) {
		return nil
	}
	record, err := codec.EncodeFinding(&after, &b.vocab)
	if err != nil {
		return err
	}
	return b.find.Put(codec.NumberKey(n), record)
}

// writeThemes makes a text the file that the reader edits. What the file held
// before, if it was something else, is kept beside it.
func writeThemes(dir string, text []byte) error {
	path := filepath.Join(dir, ThemesFile)
	before, err := regular.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return err
	case slices.Equal(before, text):
		return nil
	default:
		if err := boltfile.WriteAtomic(path+".before", holding(before)); err != nil {
			return err
		}
	}
	if len(text) > 0 {
		return boltfile.WriteAtomic(path, holding(text))
	}
	if err := os.Remove(path); err != nil && !errors.Is(err, os.ErrNotExist) {
		return err
	}
	return boltfile.SyncDir(dir)
}

// holding writes a text into a file.
func holding(text []byte) func(io.Writer) error {
	return func(w io.Writer) error {
		_, err := w.Write(text)
		return err
	}
}
