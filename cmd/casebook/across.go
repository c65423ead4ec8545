package main

import (
	"errors"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/peers"
	"casebook/store"
)

func (s *shell) acrossCommand() *cobra.Command {
	var on string
	var neighbours bool
	c := &cobra.Command{
		Use:   "across A [B]",
		Short: "print two authorities side by side, or one among its statistical neighbours",
		Long: "Print two authorities side by side by the grades that stand: which grade and how old, themes that " +
			"both inspections find wanting, and what one does well that the other is criticised for. With " +
			"--neighbours, one authority among its statistical neighbours. What differs between authorities is a " +
			"difference, never a change.",
		Example: "casebook across birmingham dudley\ncasebook across birmingham --neighbours",
		Args:    arguments(1, 2, "two authorities, or one with --neighbours"),
	}
	fs := c.Flags()
	fs.SortFlags = false
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Authority), 2)
	fs.BoolVar(&neighbours, "neighbours", false, "one authority among its statistical neighbours")
	inGroup(fs, groupWhich, "", "neighbours")
	addOn(c, &on, "the day on which grades stand and ages are counted (unless you say otherwise, that to which the facts reach)")
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.across(cmd, args, neighbours, on) }
	return c
}

func (s *shell) across(cmd *cobra.Command, args []string, neighbours bool, on string) error {
	switch {
	case neighbours && len(args) == 2:
		return errors.New("--neighbours takes one authority: leave the second out, or --neighbours")
	case !neighbours && len(args) == 1:
		return errors.New("name a second authority, or say --neighbours")
	}
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	day, err := dayNamed(on)
	if err != nil {
		return err
	}
	return s.reads(cmd, func(st *store.Store) error {
		var ids []string
		for _, name := range args {
			id, err := resolveAuthority(st, name)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		x, damaged, err := besides(st, ids, day)
		if err != nil {
			return err
		}
		s.damaged += damaged
		return s.print(x)
	})
}

// besides reads two authorities, or one among its neighbours, and says how many
// findings were damaged.
func besides(st *store.Store, ids []string, day data.Date) (document.Writer, int, error) {
	if len(ids) == 1 {
		n, err := peers.Neighbours(st, ids[0], day)
		return n.Output(), len(n.Unreadable), err
	}
	b, err := peers.Two(st, ids[0], ids[1], day)
	return b.Output(), len(b.Unreadable), err
}
