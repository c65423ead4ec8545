package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"casebook/store"
)

func (s *shell) checkCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "check",
		Short: "read every byte of the casebook and say whether it is sound",
		Args:  arguments(0, 0, "no arguments"),
	}
	c.RunE = func(cmd *cobra.Command, _ []string) error { return s.check(cmd) }
	return c
}

func (s *shell) check(cmd *cobra.Command) error {
	st, err := s.open(cmd)
	if err != nil {
		return err
	}
	info := st.Info()
	if err := errors.Join(store.Check(cmd.Context(), info.File), st.Close()); err != nil {
		return err
	}
	_, err = fmt.Fprintf(s.out, "%s is sound: generation %d, %s of %s, built-in facts %s.\n", info.File, info.Generation,
		plural(info.Findings, "finding"), plural(info.Inspections, "inspection"), info.BuiltinVersion)
	return err
}
