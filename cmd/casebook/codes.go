package main

import (
	"errors"
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data/agreement"
	"casebook/data/prose"
	"casebook/store"
)

func (s *shell) codesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "codes [import FILE | agreement | remove NAME]",
		Short: "read a second reader's codes, and say how far they agree",
		Long: "List the second readers in your notebook. 'casebook codes import' reads what another person said findings " +
			"are about; 'casebook codes agreement' compares it with what you confirmed, or with the suggestions.",
		Example: "casebook codes\ncasebook codes import anna.csv --reader Anna\ncasebook codes agreement --reader Anna",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("codes takes import FILE, agreement or remove NAME, and was given %s: see 'casebook codes --help'", spoken(args))
			}
			return nil
		},
	}
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := s.checkFormat(printing{}); err != nil {
			return err
		}
		return s.reads(cmd, s.listReaders)
	}
	c.AddCommand(s.codesImportCommand(), s.agreementCommand(), s.removeCodesCommand())
	return c
}

func (s *shell) codesImportCommand() *cobra.Command {
	var name string
	c := &cobra.Command{
		Use:   "import FILE --reader NAME",
		Short: "read a second reader's codes",
		Long: "Read a CSV file of what another person said findings are about. Columns are found by heading: finding (an id), " +
			"or key, or file and paragraph; themes, as ids or names with | between them, the weightiest first, empty for none; " +
			"and polarity, which may be left out. A bad row is named with line and column, and then nothing is taken. " +
			"Reading the same reader again replaces what was there.",
		Example: "casebook codes import anna.csv --reader Anna",
		Args:    arguments(1, 1, "one CSV file"),
	}
	c.Flags().StringVar(&name, "reader", "", "who coded")
	inGroup(c.Flags(), groupWhat, "NAME", "reader")
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if strings.TrimSpace(name) == "" {
			return errors.New("codes import takes --reader NAME: whose codes these are")
		}
		return s.with(cmd, func(st *store.Store) error { return s.importCodes(st, args[0], strings.TrimSpace(name)) })
	}
	return c
}

func (s *shell) importCodes(st *store.Store, path, name string) error {
	f, err := openInput(path)
	if err != nil {
		return err
	}
	codes, err := agreement.Read(f, st.Finder().Find, st.Themes())
	if err = errors.Join(err, f.Close()); err != nil {
		return fmt.Errorf("%s: nothing was taken:\n%w", path, err)
	}
	replaced, err := st.Notebook().SetReader(agreement.Reader{Name: name, File: filepath.Base(path), Codes: codes})
	if err != nil {
		return err
	}
	news := ""
	if replaced {
		news = ", in place of those before"
	}
	return s.printLines(fmt.Sprintf("Kept what %s said of %s%s.", name, prose.Count(len(codes), "finding"), news))
}

func (s *shell) removeCodesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:     "remove NAME",
		Short:   "take a second reader out of your notebook",
		Example: "casebook codes remove Anna",
		Args:    arguments(1, 1, "the name of one reader"),
	}
	c.RunE = func(cmd *cobra.Command, args []string) error {
		return s.with(cmd, func(st *store.Store) error {
			if err := st.Notebook().RemoveReader(args[0]); err != nil {
				return err
			}
			return s.printLines("Taken out: " + args[0] + ". The notebook before it is among the copies that 'casebook restore' brings back.")
		})
	}
	return c
}

func (s *shell) listReaders(st *store.Store) error {
	list, err := st.Readers()
	if err != nil {
		return err
	}
	if err := s.print(agreement.Readers().Of(list)); err != nil {
		return err
	}
	if len(list) == 0 {
		return s.noReaders()
	}
	return nil
}

func (s *shell) noReaders() error {
	s.note("Nothing found: no second reader's codes were read in. See 'casebook codes import --help'.")
	return errNothing
}
