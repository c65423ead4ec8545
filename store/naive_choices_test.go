package store

import (
	"fmt"
	"slices"
	"time"

	"casebook/data"
	"pgregory.net/rapid"
)

// stands returns, by finding id, the choice that stands on each finding.
func (n *naive) stands() map[string]*data.Choice {
	out := map[string]*data.Choice{}
	exact := map[string]bool{}
	for _, c := range n.choices {
		on, isExact := "", false
		for _, e := range n.entries {
			for _, f := range e.Findings {
				if f.Inspection != c.Inspection || isExact {
					continue
				}
				if f.Key() == c.Key {
					on, isExact = f.ID, true
				} else if f.ID == c.Finding && data.NearlySame(c.Text, f.Text) {
					on = f.ID
				}
			}
		}
		other := out[on]
		if on != "" && (other == nil || isExact && !exact[on] || isExact == exact[on] && c.Made.After(other.Made)) {
			out[on], exact[on] = &c, isExact
		}
	}
	return out
}

// shown are the entries with the choices laid over them.
func (n *naive) shown() []data.Entry {
	stands := n.stands()
	out := slices.Clone(n.entries)
	for i := range out {
		out[i].Findings = slices.Clone(out[i].Findings)
		for j, f := range out[i].Findings {
			if c := stands[f.ID]; c != nil {
				out[i].Findings[j] = f.Chosen(*c)
				out[i].Findings[j].TextChanged = c.Text != f.Text
			}
		}
	}
	return out
}

// chooses draws choices about findings that are there, makes them, and takes
// some of them back again.
func (n *naive) chooses(r *rapid.T, s *Store) bool {
	var all []data.Finding
	for _, e := range n.entries {
		all = append(all, e.Findings...)
	}
	if len(all) == 0 {
		return false
	}
	for range rapid.IntRange(0, 3).Draw(r, "choices") {
		f := pick(r, all...)
		c := data.NewChoice(f, time.Unix(int64(len(n.choices)), int64(rapid.IntRange(0, 1000).Draw(r, "at"))).UTC())
		c.Themes = pick(r, []string{}, []string{"drift"}, []string{"t99", "drift"}, []string{"front-door", "front-door"})
		c.Polarity = pick(r, data.Polarities()...)
		before := n.stands()[f.ID]
		_, err := s.Choose(c)
		if err != nil {
			r.Fatal(err)
		}
		if rapid.Bool().Draw(r, "undo") {
			if _, err := s.Undo(); err != nil {
				r.Fatal(err)
			}
			continue
		}
		if before != nil {
			delete(n.choices, before.Key)
		}
		c.Themes = unique(c.Themes)
		n.choices[c.Key] = c
	}
	kept, err := s.Choices()
	if err != nil || len(kept) != len(n.choices) {
		r.Fatalf("%d choices are kept, want %d: %v", len(kept), len(n.choices), err)
	}
	orphans := 0
	for _, k := range kept {
		if k.Orphaned() {
			orphans++
		}
	}
	if standing, lost := s.Confirmed(); standing != len(n.stands()) || lost != orphans {
		r.Fatal(fmt.Sprint(standing, lost, " counted; want ", len(n.stands()), orphans))
	}
	return true
}
