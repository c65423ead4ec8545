package store

import (
	"context"
	"errors"
	"runtime"
	"slices"
	"sync"
	"sync/atomic"

	"casebook/data"
	"casebook/data/taxonomy"
	bolt "go.etcd.io/bbolt"
)

// ErrOldPlan refuses to re-tag by a plan that was made before the casebook was
// written again.
var ErrOldPlan = errors.New("the casebook was changed by another window or command since this was worked out; nothing was applied: look at it again")

// Retagging is what putting a taxonomy in force would change, worked out and
// not done. It takes some 70 bytes of memory a finding that changes.
type Retagging struct {
	taxonomy.Plan

	dir        string
	generation int
	text       []byte
	ids        []string   // theme ids that numbers in changes mean
	changes    []retagged // suggested findings with other themes, ascending
}

// retagged is what is new of a suggested finding: its themes, as places in ids, and
// how they are known.
type retagged struct {
	finding   uint32
	themes    []uint16
	unsure    bool
	yourWords []uint16 // those by the reader's own words
}

// PlanRetag works out what a taxonomy would change; nothing is written. text is
// its file as the reader wrote it, nil where there is none. Progress counts
// findings and comes from any goroutine. A million findings take most of a
// minute on two cores: every suggestion is made anew, unless the taxonomy
// changes names alone. One that changes nothing makes them anew too: that is how
// a newer program's suggestions are had.
func (s *Store) PlanRetag(ctx context.Context, t taxonomy.Taxonomy, text []byte, progress func(n, of int)) (*Retagging, error) {
	rules, err := t.Rules()
	if err != nil {
		return nil, err
	}
	if text == nil {
		text = t.Format()
	}
	if !t.Changed() {
		text = nil
	}
	p := &Retagging{Plan: taxonomy.Plan{Taxonomy: t, Before: s.taxonomy, OnlyNames: s.taxonomy.OnlyNames(t), Rules: rules}, dir: s.info.Dir, generation: s.info.Generation, text: text}
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
	all := s.index.InspectionsWhere(func(uint32) bool { return true })
	over := s.over.Load()
	var next, done atomic.Int64
	var mu sync.Mutex
	var failed error
	var wg sync.WaitGroup
	for range min(runtime.GOMAXPROCS(0), max(len(all), 1)) {
		wg.Go(func() {
			part := &Retagging{Plan: taxonomy.Plan{OnlyNames: p.OnlyNames, Rules: p.Rules}, ids: p.ids}
			var err error
			for err == nil {
				i := int(next.Add(1)) - 1
				if i >= len(all) {
					break
				}
				if err = context.Cause(ctx); err == nil {
					err = s.planOne(part, all[i], over, confirmed)
				}
				first, end := s.index.Columns().Findings(all[i])
				if n := done.Add(int64(end - first)); err == nil && progress != nil {
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
	first, _ := s.index.Columns().Findings(inspection)
	for i, f := range list {
		n := first + uint32(i)
		after := f
		if !p.OnlyNames {
			after = p.Rules.Finding(f)
		}
		if f.Suggested && !sameSuggestion(f, after) {
			p.changes = append(p.changes, p.change(n, after))
		}
		at := over.at[n]
		given, stand := p.Rules.YourWords(f.Text)
		p.Stand(stand)
		for _, w := range given {
			gets := slices.Contains(after.Themes, w.Theme)
			if at != nil {
				gets = slices.Contains(p.Rules.Chosen(confirmed[at.key]), w.Theme)
			}
			p.Hold(w.Theme, taxonomy.NewWordExample(f, w), gets)
		}
		if at != nil {
			p.Add(f.ID, at.now.Themes, p.Rules.Chosen(confirmed[at.key]), true)
			continue
		}
		p.Add(f.ID, f.Themes, after.Themes, false)
	}
	return nil
}

// sameSuggestion reports whether the same was suggested of a finding.
func sameSuggestion(a, b data.Finding) bool {
	return slices.Equal(a.Themes, b.Themes) && a.Unsure == b.Unsure && slices.Equal(a.YourWords, b.YourWords)
}

func (p *Retagging) change(n uint32, f data.Finding) retagged {
	places := func(ids []string) (out []uint16) {
		for _, id := range ids {
			out = append(out, uint16(slices.Index(p.ids, id)))
		}
		return out
	}
	return retagged{finding: n, themes: places(f.Themes), unsure: f.Unsure, yourWords: places(f.YourWords)}
}

// of is a finding as the change leaves it.
func (p *Retagging) of(c retagged, f data.Finding) data.Finding {
	f.Themes, f.Coded, f.Unsure, f.YourWords = []string{}, nil, c.unsure, nil
	for _, n := range c.themes {
		f.Themes = append(f.Themes, p.ids[n])
	}
	for _, n := range c.yourWords {
		f.YourWords = append(f.YourWords, p.ids[n])
	}
	return f
}
