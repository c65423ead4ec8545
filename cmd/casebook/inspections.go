package main

import (
	"context"
	"iter"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history"
	"casebook/store"
)

func (s *shell) inspectionsCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "inspections [AUTHORITY]",
		Short: "print inspections with their grades and dates",
		Long: "Print inspections with their grades and dates, also those of which the casebook holds no findings. " +
			"Flags about findings (theme, polarity, area, text) choose the inspections with such a finding. " +
			"A visit never gives a grade: the grade in force is shown in brackets.",
		Example: "casebook inspections birmingham\ncasebook inspections --grade inadequate --year 2016 --format csv",
		Args:    arguments(0, 1, "one authority at most"),
	}
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Authority), 1)
	flags := s.addFilterFlags(c, unpaged)
	flags.every = true
	c.RunE = func(cmd *cobra.Command, args []string) error {
		flags.include[filter.Authority] = append(flags.include[filter.Authority], args...)
		return s.inspections(cmd, flags)
	}
	return c
}

func (s *shell) inspections(cmd *cobra.Command, flags *filterFlags) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	return s.filtered(cmd, flags, func(st *store.Store, f filter.Filter) error {
		all, err := st.Inspections(f)
		if err != nil {
			return err
		}
		name, err := authorityNames(st)
		if err != nil {
			return err
		}
		n, err := history.Inspections(all, f.Asked(name, st.Themes()), func(id string) string { return name(filter.Authority, id) }).Write(s.out, s.format, s.layout(), s.withCounts(cmd.Context(), st, all))
		if err == nil && n == 0 {
			return s.nothing(cmd, flags, st, f, name, 0)
		}
		return err
	})
}

// withCounts adds to each inspection its counts and the grade in force. The
// inspections come by authority, so that an authority's are read once.
func (s *shell) withCounts(ctx context.Context, st *store.Store, all []data.Inspection) iter.Seq2[history.Inspected, error] {
	return func(yield func(history.Inspected, error) bool) {
		var authority string
		var siblings []data.Inspection
		for _, in := range all {
			err := ctx.Err()
			if err == nil && authority != in.Authority {
				authority = in.Authority
				siblings, err = st.AuthorityInspections(authority)
			}
			row := history.Inspected{Inspection: in}
			if err == nil {
				row, err = history.ReadInspected(st, in, siblings)
				s.damaged += row.Damaged
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}
