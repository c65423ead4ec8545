package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/history"
	"casebook/data/prose"
	"casebook/store"
)

func (s *shell) agreementCommand() *cobra.Command {
	var name string
	var suggested bool
	c := &cobra.Command{
		Use:   "agreement",
		Short: "say how far second readers agree with you, or with the suggestions",
		Long: "Compare second readers with what you confirmed, or with --suggested with what the program suggests. For every " +
			"theme: Cohen's kappa (agreement beyond chance, 1 at most), positive agreement (of all that named it, the share " +
			"that both did), and the counts that they rest on; then the first theme, polarity, and where you differ.",
		Example: "casebook codes agreement\ncasebook codes agreement --reader Anna --suggested --format json",
		Args:    arguments(0, 0, "flags only"),
	}
	fs := c.Flags()
	fs.StringVar(&name, "reader", "", "only this reader")
	fs.BoolVar(&suggested, "suggested", false, "compare with the suggestions instead of what you confirmed")
	inGroup(fs, groupWhat, "NAME", "reader")
	inGroup(fs, groupWhat, "", "suggested")
	s.addFormatFlag(c)
	p := withoutRows("agreement has several tables")
	offerFormats(fs, p)
	c.RunE = func(cmd *cobra.Command, _ []string) error {
		if err := s.checkFormat(p); err != nil {
			return err
		}
		against := agreement.Confirmed
		if suggested {
			against = agreement.Suggested
		}
		return s.reads(cmd, func(st *store.Store) error { return s.agreement(st, name, against) })
	}
	return c
}

func (s *shell) agreement(st *store.Store, name string, against agreement.Against) error {
	readers, err := st.Readers()
	if err != nil {
		return err
	}
	if name != "" {
		var names []string
		for _, r := range readers {
			names = append(names, r.Name)
		}
		readers = slices.DeleteFunc(readers, func(r agreement.Reader) bool { return !strings.EqualFold(r.Name, strings.TrimSpace(name)) })
		if len(readers) == 0 {
			if len(names) == 0 {
				names = []string{"nobody yet"}
			}
			return fmt.Errorf("there is no second reader %q; there is %s", name, prose.List(names, "and"))
		}
	}
	if len(readers) == 0 {
		return s.noReaders()
	}
	all := make([]agreement.Agreement, len(readers))
	var differ []string
	for i, r := range readers {
		if all[i], err = st.Agreement(r, against); err != nil {
			return err
		}
		differ = append(differ, all[i].Disagreement...)
	}
	return s.print(agreement.Output(all, st.Themes(), history.NewNames(st, data.ByPublished).Findings(differ)))
}
