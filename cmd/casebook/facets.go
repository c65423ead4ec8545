package main

import (
	"fmt"
	"iter"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data/filter"
	"casebook/data/listing"
	"casebook/store"
)

func (s *shell) facetsCommand() *cobra.Command {
	var words []string
	for _, t := range filter.Facets() {
		words = append(words, t.String())
	}
	c := &cobra.Command{
		Use:   "facets [FACET...]",
		Short: "count the findings of every value that could be chosen",
		Long: "Count the findings of every value that could be chosen. A facet's own choice is left out " +
			"of its counts, so that they say what another choice would give.\n\n" +
			"Facets: " + strings.Join(words, ", ") + ". " +
			"Authorities without findings are left out unless you name the facet.",
		Example:           "casebook facets theme polarity --authority birmingham",
		ValidArgsFunction: s.completion(always(words), many),
	}
	flags := s.addFilterFlags(c, unpaged)
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.facets(cmd, flags, args) }
	return c
}

func (s *shell) facets(cmd *cobra.Command, flags *filterFlags, args []string) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	chosen, err := facetsNamed(args)
	if err != nil {
		return err
	}
	return s.filtered(cmd, flags, func(st *store.Store, f filter.Filter) error {
		hits, err := st.Search(f, store.Order{})
		if err != nil {
			return err
		}
		name, err := authorityNames(st)
		if err != nil {
			return err
		}
		l := listing.Facets(listing.InAll(hits.Total, hits.Lacking()) + "; " + f.Asked(name, st.Themes()))
		if _, err := l.Write(s.out, s.format, s.layout(), countsOf(hits, chosen, len(args) > 0, filter.Names{Themes: st.Themes()}, name)); err != nil {
			return err
		}
		if hits.Total == 0 {
			return s.nothing(cmd, flags, st, f, name, 0)
		}
		return nil
	})
}

func facetsNamed(args []string) ([]filter.Facet, error) {
	if len(args) == 0 {
		return filter.Facets(), nil
	}
	var words []string
	for _, t := range filter.Facets() {
		words = append(words, t.String())
	}
	var out []filter.Facet
	for _, a := range strings.Split(strings.Join(args, ","), ",") {
		t, ok := filter.FacetNamed(strings.ToLower(a))
		if !ok {
			return nil, fmt.Errorf("unknown facet %q%s", a, meantOf(a, words, 3))
		}
		if !slices.Contains(out, t) {
			out = append(out, t)
		}
	}
	return out, nil
}

func countsOf(hits *store.Hits, chosen []filter.Facet, named bool, names filter.Names, name func(filter.Facet, string) string) iter.Seq2[listing.Counted, error] {
	return func(yield func(listing.Counted, error) bool) {
		for _, t := range chosen {
			for _, c := range hits.Counts[t] {
				if c.N == 0 && t == filter.Authority && !named {
					continue
				}
				v := listing.Counted{Word: t.String(), Value: c.ID, Name: names.NameOf(t, c.ID), Findings: c.N}
				if t == filter.Authority && c.ID != filter.None {
					v.Name = name(t, c.ID)
				}
				if !yield(v, nil) {
					return
				}
			}
		}
	}
}
