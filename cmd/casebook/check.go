package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"casebook/data/prose"
	"casebook/store"
	"casebook/store/notebook"
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
	standing, orphaned := st.Confirmed()
	damaged := store.Check(cmd.Context(), info.File)
	if err := errors.Join(st.Close(), cmd.Context().Err()); err != nil {
		return err
	}
	if damaged != nil { // the notebook is another file, and may be sound
		return errors.Join(damaged, s.checkNotebook(st.Notebook(), standing, orphaned))
	}
	if _, err = fmt.Fprintf(s.out, "%s is sound: generation %d, %s of %s, built-in facts %s.\n", info.File, info.Generation,
		prose.Count(info.Findings, "finding"), prose.Count(info.Inspections, "inspection"), info.BuiltinVersion); err != nil {
		return err
	}
	return s.checkNotebook(st.Notebook(), standing, orphaned)
}

// checkNotebook says whether what the user decided is sound. There need not be
// a notebook.
func (s *shell) checkNotebook(book *notebook.Notebook, standing, orphaned int) error {
	sum, err := book.Check()
	if errors.Is(err, notebook.ErrNothing) {
		_, err = fmt.Fprintln(s.out, "There is no notebook yet: nothing was confirmed here.")
		return err
	}
	if err != nil {
		return err
	}
	lost := ""
	if orphaned > 0 {
		lost = fmt.Sprintf(" (%d of them without a finding now: 'casebook confirm --list')", orphaned)
	}
	_, err = fmt.Fprintf(s.out, "%s is sound: %s%s, %s, %s%s.\n", book.Path(), prose.Count(standing+orphaned, "confirmed finding"), lost,
		prose.Count(sum.Pairs, "pair"), readers(sum.Readers), prose.CountOf(sum.Copies, "copy to restore from", "copies to restore from"))
	return err
}

// readers tells of second readers where there are any.
func readers(n int) string {
	if n == 0 {
		return ""
	}
	return prose.Count(n, "second reader") + ", "
}
