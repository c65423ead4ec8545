package main

import (
	"github.com/spf13/cobra"

	"casebook/data/filter"
	"casebook/data/history"
	"casebook/data/prose"
	"casebook/store"
)

func (s *shell) chainCommand() *cobra.Command {
	var again, back bool
	var date string
	c := &cobra.Command{
		Use:   "chain AUTHORITY",
		Short: "print the story of an authority: grades, themes and matters through all its inspections",
		Long: "Print the story of an authority through all its inspections: the grades of each judgement area, what each " +
			"inspection says of each theme and what changed beside the full one before, and every matter with what became of it; " +
			"what was raised again and again, by three inspections or more with no praise in between, and what came back: praised and " +
			"then criticised, or found wanting again after it was better. " +
			"Matters that the built-in facts follow come before recommendations that the program follows, " +
			"which are suggestions. Silence is never taken for a remedy.",
		Example: "casebook chain birmingham --came-back",
		Args:    arguments(1, 1, "one authority"),
	}
	c.Flags().SortFlags = false
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Authority), 1)
	s.addFormatFlag(c)
	c.Flags().BoolVar(&again, "raised-again", false, "of the matters only those raised again and again")
	c.Flags().BoolVar(&back, "came-back", false, "of the matters only those that came back")
	inGroup(c.Flags(), groupOutput, "", "raised-again", "came-back")
	s.addDate(c, &date, whatYearMeans)
	c.MarkFlagsMutuallyExclusive("raised-again", "came-back")
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.chain(cmd, args[0], date, again, back) }
	return c
}

func (s *shell) chain(cmd *cobra.Command, authority, date string, again, back bool) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	basis, err := basisNamed(date)
	if err != nil {
		return err
	}
	return s.reads(cmd, func(st *store.Store) error {
		id, err := resolveAuthority(st, authority)
		if err != nil {
			return err
		}
		c, err := history.ReadChain(st, id, basis, s.pairs(st)...)
		if err != nil {
			return err
		}
		s.damaged += len(c.Unreadable)
		rows := c.Rows
		switch {
		case again:
			rows = c.OnlyAgain()
		case back:
			rows = c.Only()
		}
		if err := s.print(c.Output(rows)); err != nil {
			return err
		}
		if len(rows) == 0 {
			s.note(noMatters(c, again, back))
			return errNothing
		}
		return nil
	})
}

func noMatters(c history.Chain, again, back bool) string {
	if (again || back) && len(c.Rows) > 0 {
		how := map[bool]string{true: "was raised again and again", false: "came back"}[again]
		return "Nothing found: none of the " + prose.Count(len(c.Rows), "matter") + " of " + c.Authority.Name + " " + how + ", as far as sources are held"
	}
	return "Nothing found: no recommendation to " + c.Authority.Name + " is held, and no matter is followed"
}
