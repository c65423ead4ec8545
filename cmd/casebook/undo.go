package main

import (
	"errors"
	"slices"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/listing"
	"casebook/data/prose"
	"casebook/store"
	"casebook/store/notebook"
)

func (s *shell) undoCommand() *cobra.Command {
	list := false
	c := &cobra.Command{
		Use:   "undo",
		Short: "take back what was confirmed, paired or skipped last",
		Long: "Take back what was confirmed, paired or skipped last, in the screens or here, also in an earlier session; " +
			"again and again, up to a thousand steps. 'casebook redo' does it again, until something else is done. What was " +
			"changed by other means since is left as it is.\n\n" +
			"--list prints what was done, the latest first: what was taken out stands there too.",
		Example: "casebook undo\ncasebook undo --list\ncasebook redo",
		Args:    arguments(0, 0, "no ids: 'casebook confirm --undo ID' takes back what you confirmed about a finding"),
	}
	c.Flags().BoolVar(&list, "list", false, "print what was done")
	inGroup(c.Flags(), groupOutput, "", "list")
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if !list {
			return s.reverse(cmd, (*store.Store).Undo, "Taken back")
		}
		return s.with(cmd, s.listDone)
	}
	return c
}

func (s *shell) redoCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "redo",
		Short:   "do again what 'casebook undo' or u took back last",
		Long:    "Do again what was taken back last, in the screens or by 'casebook undo', until something else is done.",
		Example: "casebook redo",
		Args:    arguments(0, 0, "no ids"),
	}
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return s.reverse(cmd, (*store.Store).Redo, "Done again") }
	return c
}

// reverse takes the last step back or does it again, and prints it.
func (s *shell) reverse(cmd *cobra.Command, do func(*store.Store) (notebook.Step, error), did string) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	return s.with(cmd, func(st *store.Store) error {
		step, err := do(st)
		switch {
		case errors.Is(err, notebook.ErrNothingDone), errors.Is(err, notebook.ErrNothingUndone):
			s.note(prose.Sentence(err.Error()))
			return errNothing
		case err != nil:
			return err
		}
		s.note(did + ":")
		return s.print(listing.Done(st.Themes()).Of([]data.Done{step.Done()}))
	})
}

// listDone prints what was done.
func (s *shell) listDone(st *store.Store) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	steps, err := st.Notebook().Steps()
	if err != nil {
		return err
	}
	done := make([]data.Done, 0, len(steps))
	for _, step := range slices.Backward(steps) {
		done = append(done, step.Done())
	}
	if err := s.print(listing.Done(st.Themes()).Of(done)); err != nil {
		return err
	}
	if len(done) == 0 {
		s.note("Nothing found: " + listing.NothingDone + ".")
		return errNothing
	}
	return nil
}
