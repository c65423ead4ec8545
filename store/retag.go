package store

import (
	"context"
	"path/filepath"

	"casebook/data/filter"
	"casebook/store/boltfile"
	"casebook/store/codec"
)

// Retag puts a planned taxonomy in force: it writes the next generation, in
// which every finding has its themes under it, and themes.toml with it. What the
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
	made, err := writeGeneration(ctx, p.dir, l, o, true, func(b *builder) error {
		if err := boltfile.WriteAtomic(comingThemes(p.dir, l.newest+1), holding(p.text)); err != nil {
			return err
		}
		return b.retag(ctx, p, progress)
	})
	if unsettled := settleThemes(p.dir); err == nil && unsettled != nil {
		err = writeFault("the themes count now, and the next start writes their file, which could not be written:", filepath.Join(p.dir, ThemesFile), unsettled)
	}
	return made, err
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
		after = p.Rules.Coded(*f)
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
