package store

import (
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"casebook/data"
	"casebook/data/retag"
	"casebook/data/taxonomy"
	"casebook/store/boltfile"
	bolt "go.etcd.io/bbolt"
)

// ThemesFile is the file in a casebook's directory that its reader edits; it is
// written whenever themes are applied. What counts is the copy among the facts.
const ThemesFile = "themes.toml"

// ErrOldPlan refuses to re-tag by a plan that was made before the casebook was
// written again.
var ErrOldPlan = errors.New("the casebook was changed by another window or command since this was worked out; nothing was applied: look at it again")

// Retagging is what putting a taxonomy in force would change, worked out and
// not done. It takes 12 bytes of memory a finding that changes.
type Retagging struct {
	retag.Tally
	Taxonomy taxonomy.Taxonomy // to be put in force

	dir        string
	generation int
	text       []byte
	rules      *retag.Rules
	ids        []string   // theme ids that numbers in changes mean
	changes    []retagged // suggested findings with other themes, ascending
}

// retagged are the new themes of a suggested finding: at most three, places in
// ids counted from 1; 0 is none.
type retagged struct {
	finding uint32
	themes  [3]uint16
}

// PlanRetag works out what a taxonomy would change; nothing is written. text is
// its file as the reader wrote it, nil where there is none. Progress counts
// findings and comes from any goroutine. A million findings take most of a
// minute on two cores: every suggestion is made anew.
func (s *Store) PlanRetag(ctx context.Context, t taxonomy.Taxonomy, text []byte, progress func(n, of int)) (*Retagging, error) {
	rules, err := retag.New(t)
	if err != nil {
		return nil, err
	}
	if text == nil {
		text = t.Format()
	}
	if !t.Changed() {
		text = nil
	}
	p := &Retagging{Taxonomy: t, dir: s.info.Dir, generation: s.info.Generation, text: text, rules: rules}
	for _, e := range t.Entries() {
		p.ids = append(p.ids, e.ID)
	}
	book, err := s.book.Read()
	if err != nil {
		return nil, err
	}
	confirmed := make(map[string][]string, len(book.Choices))
	for _, c := range book.Choices {
		confirmed[c.Key] = c.Themes
	}
	if err := s.planAll(ctx, p, confirmed, progress); err != nil {
		return nil, err
	}
	slices.SortFunc(p.changes, func(a, b retagged) int { return int(a.finding) - int(b.finding) })
	return p, nil
}

// planAll shares the inspections out among the cores.
func (s *Store) planAll(ctx context.Context, p *Retagging, confirmed map[string][]string, progress func(n, of int)) error {
	all := s.alive(func(uint32) bool { return true })
	over := s.over.Load()
	var next, done atomic.Int64
	var mu sync.Mutex
	var failed error
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), max(len(all), 1)) {
		wg.Go(func() {
			part := &Retagging{ids: p.ids, rules: p.rules}
			var err error
			for err == nil {
				i := int(next.Add(1)) - 1
				if i >= len(all) {
					break
				}
				if err = context.Cause(ctx); err == nil {
					err = s.planOne(part, all[i], over, confirmed)
				}
				if n := done.Add(int64(s.cols.count[all[i]])); err == nil && progress != nil {
					progress(int(n), s.info.Findings)
				}
			}
			mu.Lock()
			defer mu.Unlock()
			p.Join(part.Tally)
			p.changes = append(p.changes, part.changes...)
			if failed == nil && err != nil {
				failed = err
				next.Store(int64(len(all))) // the others need not go on
			}
		})
	}
	wg.Wait()
	return failed
}

// planOne works out the findings of one inspection.
func (s *Store) planOne(p *Retagging, inspection uint32, over *overlay, confirmed map[string][]string) error {
	var list []data.Finding
	err := s.read("read findings", func(tx *bolt.Tx) (err error) {
		list, err = s.findingsOf(tx, inspection, s.stored)
		return err
	})
	if err != nil {
		return err
	}
	for i, f := range list {
		n := s.cols.first[inspection] + uint32(i)
		after := p.rules.Finding(f)
		if f.Suggested && !slices.Equal(f.Themes, after.Themes) {
			p.changes = append(p.changes, p.change(n, after.Themes))
		}
		if at := over.at[n]; at != nil {
			p.Add(f.ID, at.now.themes, p.rules.Chosen(confirmed[at.key]), true)
			continue
		}
		p.Add(f.ID, f.Themes, after.Themes, false)
	}
	return nil
}

func (p *Retagging) change(n uint32, themes []string) retagged {
	c := retagged{finding: n}
	for i, id := range themes[:min(len(themes), len(c.themes))] {
		c.themes[i] = uint16(slices.Index(p.ids, id) + 1)
	}
	return c
}

func (p *Retagging) themesOf(c retagged) []string {
	out := []string{}
	for _, n := range c.themes {
		if n > 0 {
			out = append(out, p.ids[n-1])
		}
	}
	return out
}

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
	made, err := produce(ctx, p.dir, l, o, true, func(b *builder) error { return b.retag(ctx, p, progress) })
	if err != nil {
		return made, err
	}
	if err := writeThemes(p.dir, p.text); err != nil {
		return made, fmt.Errorf("the themes count now, but their file could not be written: %w", err)
	}
	return made, nil
}

// retag gives every finding of the copied generation its new themes. Texts and
// words stay as they are.
func (b *builder) retag(ctx context.Context, p *Retagging, progress func(n, of int)) error {
	if err := b.useTaxonomy(p.text); err != nil {
		return err
	}
	if err := b.forgetThemes(); err != nil {
		return err
	}
	changes, done := p.changes, 0
	for i, flags := range b.cols.flags {
		if flags&flagDead != 0 {
			continue
		}
		if err := context.Cause(ctx); err != nil {
			return err
		}
		lo, hi := b.cols.first[i], b.cols.first[i]+b.cols.count[i]
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

func (b *builder) retagOne(p *Retagging, n uint32, change *retagged) error {
	v, err := b.find.Get(numberKey(n))
	if err != nil {
		return err
	}
	f, err := decodeFinding(v, "", b.vocab.words)
	if err != nil {
		return err
	}
	after := f
	switch {
	case !f.Suggested:
		after = p.rules.Coded(f)
	case change != nil:
		after.Themes, after.Coded = p.themesOf(*change), nil
	}
	b.markThemes(after.Themes, n)
	if slices.Equal(f.Themes, after.Themes) && (f.Coded == nil) == (after.Coded == nil) {
		return nil
	}
	record, err := encodeFinding(&after, &b.vocab)
	if err != nil {
		return err
	}
	return b.find.Put(numberKey(n), record)
}

// writeThemes makes a text the file that the reader edits. What the file held
// before, if it was something else, is kept beside it.
func writeThemes(dir string, text []byte) error {
	path := filepath.Join(dir, ThemesFile)
	before, err := os.ReadFile(path)
	switch {
	case errors.Is(err, os.ErrNotExist):
	case err != nil:
		return err
	case slices.Equal(before, text):
		return nil
	default:
		if err := os.Rename(path, path+".before"); err != nil {
			return err
		}
	}
	if len(text) == 0 {
		return nil
	}
	temp := path + unfinished
	if err := os.WriteFile(temp, text, 0o600); err != nil {
		return err
	}
	if err := os.Rename(temp, path); err != nil {
		return err
	}
	return boltfile.SyncDir(dir)
}
