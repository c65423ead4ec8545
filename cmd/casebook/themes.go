package main

import (
	"fmt"
	"slices"
	"strconv"

	"github.com/spf13/cobra"

	"casebook/data/document"
	"casebook/data/document/record"
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
		return s.with(cmd, s.beginThemes)
	}
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	return s.with(cmd, func(st *store.Store) error {
		list, err := st.ThemeCounts()
		if err != nil {
			return err
		}
		_, err = themeListing().Write(s.out, s.format, s.layout(), document.Each(list))
		return err
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

// themeListRecord is a theme in JSON.
type themeListRecord struct {
	ID        string      `json:"id"`
	Label     string      `json:"label"`
	Group     string      `json:"group"`
	Words     int         `json:"words"`
	Suggested int         `json:"suggested"`
	Confirmed int         `json:"confirmed"`
	WorkedOut int         `json:"worked_out"`
	Own       bool        `json:"own"`
	Hidden    bool        `json:"hidden"`
	MergeInto record.Text `json:"merge_into"`
	State     string      `json:"state"`
}

func themeListing() document.Rows[store.ThemeCount] {
	words := func(t store.ThemeCount) int { return len(taxonomy.Words(t.Theme)) }
	cells := func(t store.ThemeCount) []string {
		return []string{t.ID, t.Label, t.Group, strconv.Itoa(words(t)), strconv.Itoa(t.Suggested), strconv.Itoa(t.Confirmed), strconv.Itoa(t.WorkedOut), t.State}
	}
	return document.Rows[store.ThemeCount]{
		Caption: "Themes, and the findings of every voice that have them, by whose the theme is. A finding with several themes counts under each.",
		Brief: []document.Column{{Name: "Id", Width: 20}, {Name: "Label", Width: 34, Wrap: true}, {Name: "Group", Width: 20, Wrap: true, From: 120}, {Name: "Words", Width: 5, Right: true},
			{Name: "Suggested", Width: 9, Right: true}, {Name: "Confirmed", Width: 9, Right: true}, {Name: "Worked out", Width: 10, Right: true}, {Name: "State", Width: 30, Wrap: true}},
		Cells: cells,
		Full:  []string{"id", "label", "group", "words", "suggested", "confirmed", "worked_out", "state", "own", "hidden", "merge_into"},
		Fields: func(t store.ThemeCount) []string {
			return slices.Concat(cells(t), []string{strconv.FormatBool(t.Own), strconv.FormatBool(t.Hidden), t.Into})
		},
		Record: func(t store.ThemeCount) any {
			return themeListRecord{ID: t.ID, Label: t.Label, Group: t.Group, Words: words(t), Suggested: t.Suggested, Confirmed: t.Confirmed,
				WorkedOut: t.WorkedOut, Own: t.Own, Hidden: t.Hidden, MergeInto: record.Text(t.Into), State: t.State}
		},
	}
}
