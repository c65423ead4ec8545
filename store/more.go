package store

import (
	"slices"

	bolt "go.etcd.io/bbolt"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/words"
)

// mostMore is how many themes are named beside a search.
const mostMore = 2

// named reports whether words can be a name: "of the" is none.
func named(q words.Query, typed string) bool {
	long := func(w words.Word) bool { return len(w.Form) > 3 }
	return slices.ContainsFunc(words.Cut(typed), long) || len(q.Also()) > 0
}

// More counts what lies beside the hits of words, in what else the filter keeps to.
// It looks at no text of a finding.
func (h *Hits) More() (filter.More, error) {
	var out filter.More
	q := words.Parse(h.Filter.Text + " ") // of a name, words in full
	if q.Empty() || !named(q, h.Filter.Text) {
		return out, nil
	}
	asked := func(name string) bool { return q.In(name) && q.Answered(name) > 0 }
	bare := h.Filter
	bare.Text = ""
	var err error
	if len(h.Words.Lacks()) > 0 {
		err = h.s.read("search", func(tx *bolt.Tx) error {
			out.Nowhere, err = h.s.index.Nowhere(tx, h.Words)
			return err
		})
		if err != nil {
			return out, err
		}
	}
	if out.Authority, err = h.authority(bare); err != nil {
		return out, err
	}
	chosen := h.Filter.Pick(filter.Theme)
	for _, t := range h.s.Themes().List() {
		if len(out.Themes) == mostMore {
			break
		}
		if slices.Contains(chosen.Include, t.ID) || slices.Contains(chosen.Exclude, t.ID) || !asked(t.Label) && !asked(t.Short) {
			continue
		}
		all, err := h.s.Search(bare.Clear(filter.Theme).Include(filter.Theme, t.ID), Order{By: ByDate})
		if err != nil {
			return out, err
		}
		if n := all.Total - h.Counts.Of(filter.Theme, t.ID); n > 0 {
			out.Themes = append(out.Themes, filter.MoreTheme{ID: t.ID, Name: t.Label, Findings: n})
		}
	}
	out.Matters, err = h.inMatters(bare, asked)
	return out, err
}

// authority is the one that has what was typed for a name, unless it is chosen already.
func (h *Hits) authority(bare filter.Filter) (*filter.MoreAuthority, error) {
	all, err := h.s.Authorities()
	if err != nil {
		return nil, err
	}
	i := slices.IndexFunc(all, func(a data.Authority) bool { return a.Named(h.Filter.Text) })
	if i < 0 || slices.Contains(bare.Pick(filter.Authority).Include, all[i].ID) {
		return nil, nil
	}
	found, err := h.s.Search(bare.Clear(filter.Authority).Include(filter.Authority, all[i].ID), Order{By: ByDate})
	if err != nil {
		return nil, err
	}
	return &filter.MoreAuthority{ID: all[i].ID, Name: all[i].Name, Findings: found.Total}, nil
}

// inMatters counts the findings of the matters that are named as it is asked, in what
// else the filter keeps to.
func (h *Hits) inMatters(bare filter.Filter, asked func(name string) bool) (n int, err error) {
	ids, err := h.s.ofMatters(asked)
	if err != nil || len(ids) == 0 {
		return 0, err
	}
	all, err := h.s.Search(bare, Order{By: ByDate})
	if err != nil {
		return 0, err
	}
	err = h.s.read("search", func(tx *bolt.Tx) error {
		for _, id := range ids {
			if _, finding, err := h.s.locate(tx, id); err == nil && all.selected.Has(finding) {
				n++
			}
		}
		return nil
	})
	return n, err
}

// ofMatters are the findings of the matters that are named as it is asked.
func (s *Store) ofMatters(asked func(name string) bool) (ids []string, err error) {
	if _, err := s.headings(); err != nil {
		return nil, err
	}
	s.facts.Lock()
	defer s.facts.Unlock()
	for _, list := range s.facts.threads {
		for _, t := range list {
			if asked(t.Label) {
				ids = append(ids, t.Findings...)
			}
		}
	}
	return ids, nil
}
