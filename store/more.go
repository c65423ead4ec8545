package store

import (
	"slices"
	"strings"

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
	if q.Empty() {
		return out, nil
	}
	var err error
	if out.Nowhere, err = h.nowhere(); err != nil || !named(q, h.Filter.Text) {
		return out, err
	}
	asked := func(name string) bool { return q.In(name) && q.Answered(name) > 0 }
	bare := h.Filter
	bare.Text = ""
	if err = h.authorities(bare, q, &out); err != nil {
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

// nowhere are the words that stand in no finding, with those that may have been meant
// and how many findings each would find in the place of its word.
func (h *Hits) nowhere() (out []filter.Nowhere, err error) {
	if h.Total > 0 && len(h.Words.Lacks()) == 0 {
		return nil, nil
	}
	err = h.s.read("search", func(tx *bolt.Tx) error {
		out, err = h.s.index.Nowhere(tx, h.Words)
		return err
	})
	for i, n := range out {
		for k := range n.Meant {
			with := slices.Clone(out)
			with[i].Meant = n.Meant[k:]
			f := h.Filter
			f.Text = filter.Corrected(f.Text, with)
			found, err := h.s.Search(f, Order{By: ByDate})
			if err != nil {
				return nil, err
			}
			n.Meant[k].Findings = found.Total
		}
	}
	return out, err
}

// authorities finds the one that has what was typed for a name, unless it is chosen
// already, and those whose names are words to leave out.
func (h *Hits) authorities(bare filter.Filter, q words.Query, out *filter.More) error {
	all, err := h.s.Authorities()
	if err != nil {
		return err
	}
	var left []string
	for _, c := range q.Clauses() {
		if c.Not {
			left = append(left, strings.Join(c.Any[0].Typed(), " "))
		}
	}
	for _, a := range all {
		if slices.ContainsFunc(left, a.Named) {
			out.Left = append(out.Left, a.ID)
		}
	}
	i := slices.IndexFunc(all, func(a data.Authority) bool { return a.Named(h.Filter.Text) })
	if i < 0 || slices.Contains(bare.Pick(filter.Authority).Include, all[i].ID) {
		return nil
	}
	found, err := h.s.Search(bare.Clear(filter.Authority).Include(filter.Authority, all[i].ID), Order{By: ByDate})
	if err != nil {
		return err
	}
	out.Authority = &filter.MoreAuthority{ID: all[i].ID, Name: all[i].Name, Findings: found.Total}
	return nil
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
