package main

import (
	"fmt"
	"strings"

	mango "github.com/muesli/mango-cobra"
	"github.com/muesli/roff"
	"github.com/spf13/cobra"
)

func (s *shell) manCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "man",
		Short: "print the manual page: casebook man > casebook.1",
		Args:  arguments(0, 0, "no arguments"),
		RunE: func(cmd *cobra.Command, _ []string) error {
			page, err := mango.NewManPage(1, cmd.Root())
			if err != nil {
				return fmt.Errorf("make the manual page: %w", err)
			}
			var about strings.Builder
			for _, t := range topics() {
				fmt.Fprintf(&about, "\n* %s: %s.", t.name, t.short)
			}
			page = page.WithSection("Topics", "'casebook help TOPIC' prints a text about one of these."+about.String())
			_, err = fmt.Fprint(s.out, page.Build(roff.NewDocument()))
			return err
		},
	}
}
