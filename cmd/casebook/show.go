package main

import (
	"strings"

	"github.com/spf13/cobra"

	"casebook/data/history"
	"casebook/store"
)

func (s *shell) showCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "show ID",
		Short: "print a finding or an inspection, whole",
		Long: "Print a finding or an inspection, whole: what is said, how it is known, and what is unclear. " +
			"Any beginning of an id that fits one record will do; of a finding's id also the part after the slash. " +
			"As CSV an inspection is its findings of every voice, in the columns of list; where none are held, its judgements.",
		Example: "casebook show birmingham-2016-09-sif\ncasebook show b16-05",
		Args:    arguments(1, 1, "one id"),
	}
	c.ValidArgsFunction = s.completion(s.inspectionIDs, 1)
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.show(cmd, args[0]) }
	return c
}

func (s *shell) show(cmd *cobra.Command, typed string) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	return s.reads(cmd, func(st *store.Store) error {
		id, err := resolve(st, typed)
		if err != nil {
			return err
		}
		if !strings.Contains(id, "/") {
			w, err := history.ReadInspection(st, id)
			if err != nil {
				return err
			}
			s.damaged += len(w.Unreadable)
			return s.print(w.Output())
		}
		f, err := st.Finding(id)
		if err != nil {
			return err
		}
		r, err := history.Read(st, f)
		if err != nil {
			return err
		}
		s.damaged += len(r.Unreadable)
		return s.print(r.Output())
	})
}
