package main

import (
	"github.com/spf13/cobra"

	"casebook/store"
	"casebook/store/notebook"
)

func (s *shell) backupCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "backup FILE|DIR",
		Short: "copy the notebook: what you confirmed, and your pairs",
		Long: "Copy the notebook, which holds what you confirmed and paired, to a new file or into a folder. " +
			"The findings are not in it: they come from the reports and from this program.",
		Example: "casebook backup ~/backups",
		Args:    arguments(1, 1, "one file or folder"),
	}
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if err := noneEmpty(args, "a file or folder to copy to"); err != nil {
			return err
		}
		return s.with(cmd, func(st *store.Store) error {
			to, err := st.Notebook().Backup(args[0])
			if err != nil {
				return err
			}
			return s.printLines(notebook.Copied(to))
		})
	}
	return c
}

func (s *shell) restoreCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "restore [FILE]",
		Short: "bring back a copy of the notebook",
		Long: "Bring back a copy of the notebook: the file that you name as it is, else the newest copy that is sound, " +
			"with everything that was confirmed since it was made. " +
			"Copies are made by themselves before the first change of a session; three are kept, each with a journal of what came after. " +
			"The notebook as it is now is kept beside it.",
		Example: "casebook restore\ncasebook restore ~/backups/notebook-20260301T101500.000000000Z.db",
		Args:    arguments(0, 1, "one file at most"),
	}
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if err := noneEmpty(args, "a copy, or none for the newest"); err != nil {
			return err
		}
		from := ""
		if len(args) > 0 {
			from = args[0]
		}
		dir, err := s.directory(cmd)
		if err != nil {
			return err
		}
		r, err := notebook.New(notebook.Config{Dir: dir}).Restore(from)
		if err != nil {
			return err
		}
		return s.printLines(r.Sentences()...)
	}
	return c
}
