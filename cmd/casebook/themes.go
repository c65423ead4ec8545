package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"casebook/data/document"
	"casebook/data/taxonomy"
	"casebook/store"
)

// formatTOML is the format of files of one's own themes.
const formatTOML = "toml"

func (s *shell) themesCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "themes [apply FILE | reset]",
		Short: "print the themes, or put your own in force",
		Long: "Print the themes with their findings, of every voice: how many were suggested, confirmed by you, or " +
			"worked out by a reader.\n\n" +
			"A theme may be added, renamed, hidden, merged into another or given other words. --format toml prints " +
			"what to begin a file with; 'casebook themes apply FILE' shows what would change and puts it in force; " +
			"'casebook themes reset' brings the built-in themes back.",
		Example: "casebook themes\n" +
			"casebook themes --format toml > themes.toml\n" +
			"casebook themes apply themes.toml --dry-run",
		Args: func(cmd *cobra.Command, args []string) error {
			if len(args) > 0 {
				return fmt.Errorf("themes takes apply FILE or reset, and was given %s: see 'casebook themes --help'", spoken(args))
			}
			return nil
		},
	}
	s.addFormatFlag(c)
	offerFormats(c.Flags(), printing{more: []document.Format{formatTOML}})
	c.RunE = func(cmd *cobra.Command, _ []string) error { return s.listThemes(cmd) }
	c.AddCommand(s.applyCommand(), s.resetCommand())
	return c
}

func (s *shell) listThemes(cmd *cobra.Command) error {
	if s.format == formatTOML {
		return s.reads(cmd, s.beginThemes)
	}
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	return s.reads(cmd, func(st *store.Store) error {
		list, err := st.ThemeCounts()
		if err != nil {
			return err
		}
		return s.print(taxonomy.Rows().Of(list))
	})
}

// beginThemes prints a file to edit: the one in force, else one that says how.
func (s *shell) beginThemes(st *store.Store) error {
	text, err := st.ThemesText()
	if err != nil {
		return err
	}
	if text == nil {
		text = st.Taxonomy().Begin()
	}
	_, err = s.out.Write(text)
	return err
}
