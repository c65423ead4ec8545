package main

import (
	"github.com/spf13/cobra"

	"casebook/data/filter"
	"casebook/data/listing"
	"casebook/data/prose"
	"casebook/data/review"
	"casebook/store"
)

func (s *shell) reviewCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "review",
		Short: "print suggestions to confirm, the least certain first",
		Long: "Print what the program suggests and nobody has confirmed, the least certain first, and how far you have come. " +
			review.AgreementMeans + " 'casebook confirm' confirms or corrects; in the screens Q does it with a key each.",
		Example: "casebook review --authority birmingham --limit 20\ncasebook review --format json",
		Args:    arguments(0, 0, "flags only"),
	}
	flags := s.addFilterFlags(c, unpaged)
	c.Flags().IntVar(&flags.limit, "limit", 0, limitUsage)
	inGroup(c.Flags(), groupOutput, "N", "limit")
	c.RunE = func(cmd *cobra.Command, _ []string) error { return s.review(cmd, flags) }
	return c
}

func (s *shell) review(cmd *cobra.Command, flags *filterFlags) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	if err := flags.check(); err != nil {
		return err
	}
	return s.filtered(cmd, flags, func(st *store.Store, f filter.Filter) error {
		p := s.newProgress("reading")
		q, err := st.Review(cmd.Context(), f, p.show)
		p.clear()
		if err != nil {
			return err
		}
		name, err := authorityNames(st)
		if err != nil {
			return err
		}
		items := q.Items
		if flags.limit > 0 {
			items = items[:min(flags.limit, len(items))]
		}
		if err := s.print(listing.Review(q, f.Asked(name, st.Themes()), st.Themes()).Of(items)); err != nil {
			return err
		}
		if q.Beyond > 0 {
			s.note(prose.Count(q.Beyond, "suggestion") + " more are not in this order: choose an authority or a year.")
		}
		if len(items) == 0 {
			s.note("Nothing is left to confirm: " + q.Progress.Words() + ".")
			return errNothing
		}
		return nil
	})
}
