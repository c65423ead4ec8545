package main

import (
	"context"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data/filter"
	"casebook/store"
)

// offer gives the words that a user's shell may complete. It is asked only
// then, so that a usual start does not pay for it.
type offer func(*cobra.Command) []string

// many is how many arguments a command takes that takes any number.
const many = 1 << 30

func always(words []string) offer { return func(*cobra.Command) []string { return words } }

// complete offers words for a flag. Where that fails the flag only goes
// without completion.
func (s *shell) complete(c *cobra.Command, flag string, o offer) {
	_ = c.RegisterFlagCompletionFunc(flag, s.completion(o, many))
}

// completion offers the words that begin with what was typed, after its last
// comma; nothing once there are as many arguments as the command takes.
func (s *shell) completion(o offer, most int) cobra.CompletionFunc {
	return func(c *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) >= most {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		at := strings.LastIndexByte(typed, ',') + 1
		done, last := typed[:at], strings.ToLower(typed[at:])
		var out []cobra.Completion
		for _, w := range o(c) {
			if strings.HasPrefix(w, last) {
				out = append(out, done+w)
			}
		}
		slices.Sort(out)
		return out, cobra.ShellCompDirectiveNoFileComp
	}
}

// valuesOf offers the values of a facet: the domain's, else the casebook's. The
// casebook's own themes are read from it; the built-in ones where it has none.
func (s *shell) valuesOf(t filter.Facet) offer {
	return func(c *cobra.Command) []string {
		var out []string
		var names filter.Names
		if t == filter.Theme {
			s.quietly(c, func(st *store.Store) error {
				names.Themes = st.Themes()
				return nil
			})
		}
		for _, v := range names.Values(t) {
			out = append(out, v.ID)
		}
		if out != nil {
			return out
		}
		s.quietly(c, func(st *store.Store) error {
			hits, err := st.Search(filter.Filter{}, store.Order{})
			if err == nil {
				out = known(hits.Counts[t])
			}
			return err
		})
		return out
	}
}

func (s *shell) inspectionIDs(c *cobra.Command) []string {
	var out []string
	s.quietly(c, func(st *store.Store) error {
		all, err := st.Inspections(filter.Filter{})
		for _, in := range all {
			out = append(out, in.ID)
		}
		return err
	})
	return out
}

// quietly opens the casebook to offer words. There is no place for a message
// while a line is being typed: what fails offers nothing.
func (s *shell) quietly(c *cobra.Command, ask func(*store.Store) error) {
	dir, err := s.directory(c)
	if err != nil {
		return
	}
	ctx := c.Context()
	if ctx == nil {
		ctx = context.Background()
	}
	st, err := s.openAt(ctx, dir)
	if err != nil {
		return
	}
	_ = ask(st)
	_ = st.Close()
}
