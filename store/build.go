package store

import (
	"context"
	"errors"
	"fmt"
	"io"
	"iter"
	"os"
	"path/filepath"
	"strings"
	"time"

	"casebook/data"
	"casebook/store/boltfile"
	"casebook/store/codec"

	bolt "go.etcd.io/bbolt"
)

// BuildOptions are what a build may be told.
type BuildOptions struct {
	BuiltinVersion string                          // of the built-in facts among the entries; "" keeps the one before
	Progress       func(inspections, findings int) // called after each inspection; nil: nobody asks
	Now            func() time.Time                // nil: time.Now
	// Wait is how long to wait for another writer; 0 means 30 s.
	Wait time.Duration

	taxonomy []byte // a new file's; a copied one has its own
}

// Built says what a build has made.
type Built struct {
	Generation  int
	File        string
	Inspections int // put in by this build
	Findings    int
	Replaced    int // inspections that were there before
}

// Add writes the next generation: a copy of the newest with the entries added.
// An inspection that is there already is replaced. The old generation is
// removed when nobody holds it.
func Add(ctx context.Context, dir string, facts data.Casebook, entries iter.Seq2[data.Entry, error], o BuildOptions) (Built, error) {
	release, err := lockDir(ctx, "add to casebook", dir, o.wait())
	if err != nil {
		return Built{}, err
	}
	defer release()
	l, err := look("add to casebook", dir)
	if err != nil {
		return Built{}, err
	}
	if l.newest == 0 {
		return Built{}, fmt.Errorf("add to casebook %s: %w", dir, ErrNoCasebook)
	}
	return write(ctx, dir, l, layers{{codec.AddedLayer, facts}}, entries, o, true)
}

func (o BuildOptions) wait() time.Duration {
	if o.Wait > 0 {
		return o.Wait
	}
	return 30 * time.Second
}

func (o BuildOptions) now() time.Time {
	if o.Now != nil {
		return o.Now()
	}
	return time.Now()
}

// layers are facts with the layer that each belongs to.
type layers []struct {
	name  string
	facts data.Casebook
}

// write makes the generation after the newest one of facts and entries. The
// caller holds the lock.
func write(ctx context.Context, dir string, l listing, facts layers, entries iter.Seq2[data.Entry, error], o BuildOptions, onTop bool) (Built, error) {
	return writeGeneration(ctx, dir, l, o, onTop, func(b *builder) error {
		if o.taxonomy != nil {
			if err := b.useTaxonomy(o.taxonomy); err != nil {
				return err
			}
		}
		return fill(ctx, b, facts, entries, o)
	})
}

// writeGeneration makes the generation after the newest one, as put does it: on top of
// a copy of the newest, or anew. The caller holds the lock.
func writeGeneration(ctx context.Context, dir string, l listing, o BuildOptions, onTop bool, put func(*builder) error) (Built, error) {
	removeUnfinished(dir)
	if err := settleThemes(dir); err != nil {
		return Built{}, writeFault("write casebook", filepath.Join(dir, ThemesFile), err)
	}
	g := l.newest + 1
	final := filepath.Join(dir, generationName(g))
	temp := final + unfinished
	made := Built{Generation: g, File: final}
	if onTop {
		old := filepath.Join(dir, generationName(l.newest))
		if _, err := boltfile.QuickCheck(old); err != nil {
			return made, fault("add to casebook", old, err)
		}
		if err := copyFile(ctx, old, temp); err != nil {
			boltfile.Delete(temp)
			return made, casebookUnchanged(writeFault("copy casebook", final, err))
		}
		if err := boltfile.CheckFile(temp, time.Second); err != nil { // bbolt writes on top of it
			boltfile.Delete(temp)
			return made, fault("add to casebook", old, err)
		}
	}
	err := boltfile.Guard(func() error { return build(temp, put, o, &made) })
	if err == nil {
		err = Check(ctx, temp)
	}
	if err != nil {
		boltfile.Delete(temp)
		return made, casebookUnchanged(writeFault("write casebook", final, err))
	}
	if err := publish(temp, final); err != nil {
		return made, casebookUnchanged(writeFault("write casebook", final, err))
	}
	for _, n := range append(l.older, l.newest) {
		if n > 0 {
			removeIfFree(filepath.Join(dir, generationName(n)))
		}
	}
	return made, nil
}

// casebookUnchanged adds to the error of a full disk what it did not do.
func casebookUnchanged(err error) error {
	if errors.Is(err, ErrFull) {
		return fmt.Errorf("%w. The casebook is as it was", err)
	}
	return err
}

// build writes one file whole.
func build(temp string, put func(*builder) error, o BuildOptions, made *Built) error {
	db, err := boltfile.OpenDB(temp, &bolt.Options{Timeout: time.Second, NoSync: true, NoGrowSync: true, FreelistType: bolt.FreelistMapType})
	if err != nil {
		return err
	}
	defer db.Close()
	b, err := newBuilder(db)
	defer b.abandon()
	if err != nil {
		return err
	}
	if err := put(b); err != nil {
		return err
	}
	made.Inspections, made.Findings, made.Replaced = b.added, b.addedFindings, b.replaced
	return b.finish(made.Generation, o)
}

// fill adds facts, then entries.
func fill(ctx context.Context, b *builder, facts layers, entries iter.Seq2[data.Entry, error], o BuildOptions) error {
	for _, l := range facts {
		if err := b.addFacts(l.name, l.facts); err != nil {
			return err
		}
	}
	for e, err := range entries {
		if err == nil {
			err = context.Cause(ctx)
		}
		if err == nil {
			err = b.add(e)
		}
		if err != nil {
			return err
		}
		if o.Progress != nil {
			o.Progress(b.added, b.addedFindings)
		}
	}
	return nil
}

func copyFile(ctx context.Context, from, to string) error {
	in, err := boltfile.Open(from)
	if err != nil {
		return err
	}
	defer in.Close()
	out, err := boltfile.CreateFree(to, 0o600)
	if err != nil {
		return err
	}
	if _, err := io.Copy(&boltfile.Writer{File: out, Path: to}, in); err != nil {
		return errors.Join(err, out.Close())
	}
	return errors.Join(context.Cause(ctx), out.Close())
}

// publish makes a complete file current by giving it its name.
func publish(temp, final string) error {
	if _, err := os.Lstat(final); err == nil {
		return os.ErrExist
	}
	if err := boltfile.Move(temp, final); err != nil {
		return err
	}
	return boltfile.SyncDir(filepath.Dir(final))
}

// removeUnfinished clears what a crash left; the lock says nobody is at it.
func removeUnfinished(dir string) {
	left, err := os.ReadDir(dir)
	if err != nil {
		return
	}
	for _, e := range left {
		if strings.HasPrefix(e.Name(), "findings-") && strings.HasSuffix(e.Name(), unfinished) {
			boltfile.Delete(filepath.Join(dir, e.Name()))
		}
	}
}

// removeIfFree removes an old generation unless somebody has it open. What
// stays is removed by a later build.
func removeIfFree(path string) {
	free := boltfile.Guard(func() error {
		db, err := bolt.Open(path, 0o600, &bolt.Options{Timeout: time.Nanosecond})
		if err != nil {
			return err
		}
		return db.Close()
	})
	if !errors.Is(fault("", path, free), ErrLocked) {
		boltfile.Delete(path)
	}
}
