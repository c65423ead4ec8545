package main

import (
	"github.com/spf13/cobra"

	"casebook/data/filter"
	"casebook/data/history"
	"casebook/data/prose"
	"casebook/store"
)

func (s *shell) chainCommand() *cobra.Command {
	var only bool
	c := &cobra.Command{
		Use:   "chain AUTHORITY",
		Short: "print every matter through all inspections of an authority, and what came back",
		Long: "Print every matter through all inspections of an authority: what each inspection says of it, what became " +
			"of it, and what came back: praised and then criticised, or found wanting again after it was better. " +
			"Matters that the built-in facts follow come first, then recommendations that the program follows, " +
			"which are suggestions. Silence is never taken for a remedy.",
		Example: "casebook chain birmingham --came-back",
		Args:    arguments(1, 1, "one authority"),
	}
	c.Flags().SortFlags = false
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Authority), 1)
	s.addFormatFlag(c)
	c.Flags().BoolVar(&only, "came-back", false, "only matters that came back")
	inGroup(c.Flags(), groupOutput, "", "came-back")
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.chain(cmd, args[0], only) }
	return c
}

func (s *shell) chain(cmd *cobra.Command, authority string, only bool) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	return s.with(cmd, func(st *store.Store) error {
		id, err := resolveAuthority(st, authority)
		if err != nil {
			return err
		}
		c, err := history.ReadChain(st, id, s.pairs(st)...)
		if err != nil {
			return err
		}
		s.damaged += len(c.Unreadable)
		rows := c.Rows
		if only {
			rows = c.Only()
		}
		if err := s.print(c.Output(rows)); err != nil {
			return err
		}
		if len(rows) == 0 {
			s.note(noMatters(c, only))
			return errNothing
		}
		return nil
	})
}

func noMatters(c history.Chain, only bool) string {
	if only && len(c.Rows) > 0 {
		return "Nothing found: none of the " + prose.Count(len(c.Rows), "matter") + " of " + c.Authority.Name + " came back, as far as sources are held"
	}
	return "Nothing found: no recommendation to " + c.Authority.Name + " is held, and no matter is followed"
}
