package store

import (
	"context"
	"errors"
	"fmt"
	"io/fs"
	"iter"
	"path/filepath"
	"strings"
	"time"

	"casebook/data"
	"casebook/data/prose"
	"casebook/store/codec"
)

// buildWait is how long a start waits for another start that is building.
const buildWait = 30 * time.Second

// Open opens the newest generation of a casebook, read-only. Where there is
// none yet it builds the first from the built-in facts. Built-in facts that
// are newer than the casebook's make a new generation, which keeps whatever
// was imported; so do an index that was made with other rules for words, and
// facets that the casebook does not count yet.
func Open(ctx context.Context, c Config) (*Store, error) {
	for try := 0; ; try++ {
		l, err := look("open casebook", c.Dir)
		if err != nil {
			return nil, err
		}
		var notices []string
		if l.newest == 0 {
			if notices, err = buildFirst(ctx, c); err != nil {
				return nil, err
			}
			if l, err = look("open casebook", c.Dir); err != nil {
				return nil, err
			}
		}
		if len(l.themes) > 0 {
			settleLeft(ctx, c.Dir)
		}
		s, err := openGeneration(ctx, c.Dir, l.newest, c.Timeout)
		if errors.Is(err, fs.ErrNotExist) && try < 3 {
			continue // an import has just replaced it
		}
		if err != nil {
			return nil, err
		}
		if c.outdates(s) {
			if s, err = c.renew(ctx, s); err != nil {
				return nil, err
			}
		} else if !writable(c.Dir) {
			s.notices = append(s.notices, readOnlyNotice(c.Dir))
		}
		s.notices = append(notices, s.notices...)
		return s, nil
	}
}

func readOnlyNotice(dir string) string {
	return dir + " is read-only: you can read everything, and nothing can be imported."
}

// outdates reports whether the program can make more of a casebook than it is.
func (c Config) outdates(s *Store) bool {
	return c.Builtin != nil && (c.BuiltinVersion > s.meta.Builtin || c.staleIndex(s) || len(s.index.Columns().Lacks()) > 0)
}

// buildFirst makes generation 1, unless another start has just made it.
func buildFirst(ctx context.Context, c Config) ([]string, error) {
	const op = "open casebook"
	if c.Builtin == nil {
		return nil, fmt.Errorf("%s %s: %w", op, c.Dir, ErrNoCasebook)
	}
	release, err := lockDir(ctx, op, c.Dir, buildWait)
	if err != nil {
		return nil, err
	}
	defer release()
	l, err := look(op, c.Dir)
	if err != nil || l.newest > 0 {
		return nil, err
	}
	book, err := c.Builtin()
	if err != nil {
		return nil, fmt.Errorf("%s %s: %w", op, c.Dir, err)
	}
	made, err := write(ctx, c.Dir, l, layers{{codec.BuiltinLayer, *book}}, Entries(book, nil), BuildOptions{BuiltinVersion: c.BuiltinVersion}, false)
	if err != nil {
		return nil, err
	}
	return []string{fmt.Sprintf("Built the casebook from the built-in facts: %s, %s, in %s.", prose.Count(made.Findings, "finding"), prose.Count(made.Inspections, "inspection"), c.Dir)}, nil
}

// Entries makes entries of a casebook's inspections and findings, in its own
// order, leaving out inspections whose ids are in without.
func Entries(book *data.Casebook, without map[string]bool) iter.Seq2[data.Entry, error] {
	return func(yield func(data.Entry, error) bool) {
		of := map[string][]data.Finding{}
		for _, f := range book.Findings {
			of[f.Inspection] = append(of[f.Inspection], f)
		}
		for _, in := range book.Inspections {
			if !without[in.ID] && !yield(data.Entry{Inspection: in, Findings: of[in.ID]}, nil) {
				return
			}
		}
	}
}

// renew writes the next generation from newer built-in facts and the imported
// entries of old, closes old and opens the new one. Where that cannot be done
// the old one stays open, with a notice: what it holds can still be read.
func (c Config) renew(ctx context.Context, old *Store) (*Store, error) {
	made, err := c.rebuild(ctx, old)
	if errors.Is(err, ErrReadOnly) {
		old.notices = append(old.notices, readOnlyNotice(c.Dir), "This program brings "+c.news(old)+"; that comes in once the directory can be written to.")
		return old, nil
	}
	if err != nil && context.Cause(ctx) == nil {
		old.notices = append(old.notices, "This program brings "+c.news(old)+", and that could not be brought in: "+err.Error())
		return old, nil
	}
	closed := old.Close()
	if err != nil {
		return nil, errors.Join(err, closed)
	}
	removeIfFree(old.info.File)
	s, err := openGeneration(ctx, c.Dir, made.Generation, c.Timeout)
	if err != nil {
		return nil, err
	}
	notice := fmt.Sprintf("Brought %s into %s: %s.", c.news(old), c.Dir, prose.Count(s.info.Findings, "finding"))
	s.notices = append([]string{notice}, s.notices...)
	return s, nil
}

// staleIndex reports whether the search index is to be made anew. An older program,
// whose facts are older too, leaves that of a newer one alone.
func (c Config) staleIndex(old *Store) bool {
	return old.meta.staleIndex() && c.BuiltinVersion >= old.meta.Builtin
}

// news says what a renewal brings into a casebook.
func (c Config) news(old *Store) string {
	switch {
	case c.BuiltinVersion > old.meta.Builtin:
		return "newer built-in facts"
	case c.staleIndex(old):
		return "a search index by this program's rules"
	}
	var names []string
	for _, d := range old.index.Columns().Lacks() {
		names = append(names, d.Name())
	}
	return "counts by " + strings.Join(names, ", ")
}

func (c Config) rebuild(ctx context.Context, old *Store) (Built, error) {
	const op = "renew casebook"
	release, err := lockDir(ctx, op, c.Dir, buildWait)
	if err != nil {
		return Built{}, err
	}
	defer release()
	l, err := look(op, c.Dir)
	if err != nil {
		return Built{}, err
	}
	if l.newest != old.info.Generation { // another start was quicker, or an import: take what it made
		return Built{Generation: l.newest}, nil
	}
	if c.BuiltinVersion <= old.meta.Builtin && !c.staleIndex(old) { // only counts are missing
		return readOnlyIsOurs(c.Dir, func() (Built, error) {
			return write(ctx, c.Dir, l, nil, Entries(&data.Casebook{}, nil), BuildOptions{}, true)
		})
	}
	book, err := c.Builtin()
	if err != nil {
		return Built{}, fmt.Errorf("%s %s: %w", op, c.Dir, err)
	}
	imported, err := old.renewed(book)
	if err != nil {
		return Built{}, err
	}
	added, err := old.addedFacts()
	if err != nil {
		return Built{}, err
	}
	taxonomy, err := old.taxonomyText()
	if err != nil {
		return Built{}, err
	}
	version := max(c.BuiltinVersion, old.meta.Builtin)
	return readOnlyIsOurs(c.Dir, func() (Built, error) {
		return write(ctx, c.Dir, l, layers{{codec.BuiltinLayer, *book}, {codec.AddedLayer, added}},
			both(Entries(book, old.importedIDs()), imported), BuildOptions{BuiltinVersion: version, taxonomy: taxonomy}, false)
	})
}

// readOnlyIsOurs says ErrReadOnly where what was made may not be written.
func readOnlyIsOurs(dir string, make func() (Built, error)) (Built, error) {
	made, err := make()
	if errors.Is(err, fs.ErrPermission) {
		err = fmt.Errorf("renew casebook %s: %w", filepath.Clean(dir), ErrReadOnly)
	}
	return made, err
}

// Tidy removes the generations before the newest that nobody has open: those
// that a program kept while it wrote or waited for the next.
func Tidy(dir string) {
	l, err := list(dir)
	if err != nil {
		return
	}
	for _, n := range l.older {
		removeIfFree(filepath.Join(dir, generationName(n)))
	}
}
