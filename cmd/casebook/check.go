package main

import (
	"errors"

	"github.com/spf13/cobra"

	"casebook/store"
)

func (s *shell) checkCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "check",
		Short: "read every byte of the casebook and say whether it is sound",
		Args:  arguments(0, 0, "no arguments"),
	}
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		return s.reads(cmd, func(st *store.Store) error {
			x, err := st.Soundness(cmd.Context())
			if err != nil {
				return err
			}
			return errors.Join(s.printLines(x.Sentences()...), x.Err())
		})
	}
	return c
}
