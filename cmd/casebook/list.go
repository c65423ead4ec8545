package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/listing"
	"casebook/data/prose"
	"casebook/data/words"
	"casebook/store"
)

// damagedNamed is how many records that cannot be read a listing names; all
// are counted.
const damagedNamed = 5

// pageRows is how many findings are read in one go.
const pageRows = 500

func (s *shell) listCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "list",
		Short: "print the findings that the flags choose",
		Example: "casebook list --authority birmingham --theme unqualified --format json\n" +
			"casebook list --region \"West Midlands\" --year 2014..2019 --not-theme permanence --format csv",
		Args: arguments(0, 0, "flags only (casebook search takes words)"),
	}
	flags := s.addFilterFlags(c, paged)
	c.RunE = func(cmd *cobra.Command, _ []string) error { return s.list(cmd, flags) }
	return c
}

func (s *shell) searchCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "search WORDS",
		Short: "print the findings whose text holds the words",
		Long: "Print the findings whose text holds all the words, in any form, any order and any place. The last may be the beginning " +
			"of a word. \"Words in quotation marks\" stand as they are, one after another; a OR b finds either, -word leaves out, word* is a " +
			"beginning, theme:plans or year:2014..2016 chooses as the flags do. Put single quotes round such signs, which a shell would take. 'casebook help filters' says more.",
		Example: "casebook search agency staff --authority birmingham\n" +
			"casebook search '\"core groups\" late OR irregular -audit*'",
		Args: arguments(1, -1, "the words to find"),
	}
	flags := s.addFilterFlags(c, paged)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if strings.TrimSpace(strings.Join(args, "")) == "" {
			return errors.New("search takes the words to find, and was given none: see 'casebook search --help'")
		}
		flags.text = strings.TrimSpace(strings.Join(args, " ") + " " + flags.text)
		return s.list(cmd, flags)
	}
	return c
}

// list prints the findings of a filter.
func (s *shell) list(cmd *cobra.Command, flags *filterFlags) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	order, err := flags.order()
	if err != nil {
		return err
	}
	return s.filtered(cmd, flags, func(st *store.Store, f filter.Filter) error {
		hits, err := st.Search(f, order)
		if err != nil {
			return err
		}
		name, err := authorityNames(st)
		if err != nil {
			return err
		}
		more, err := hits.More()
		if err != nil {
			return err
		}
		asked := listing.Query{More: more.String(), Filter: f, Names: name, Themes: st.Themes(), Total: hits.Total, Lack: hits.Lacking(), Full: flags.full}
		if flags.explain {
			asked.Why = func(f data.Finding) string {
				parts, err := hits.Explain(f)
				if err != nil {
					return err.Error()
				}
				return words.Told(parts)
			}
		}
		headed := s.format.Page() && s.format != document.Plain // what is said here stands above the rows
		if lack := hits.Lacking(); lack != "" && !headed {
			s.note(lack + ".")
		}
		n, err := listing.Findings(asked).Write(s.out, s.format, s.layout(), s.findings(cmd.Context(), hits, flags.offset, flags.limit))
		if err != nil {
			return err
		}
		if n == 0 && s.damaged == 0 {
			return s.nothing(cmd, flags, st, f, name, hits.Total)
		}
		if said := more.String(); len(more.Nowhere) > 0 && !headed {
			s.note(said)
		}
		s.noteCorrected(cmd, flags, more)
		return nil
	})
}

// noteCorrected says the call with the words as they may have been meant, if any may.
func (s *shell) noteCorrected(cmd *cobra.Command, flags *filterFlags, more filter.More) {
	if call := flags.corrected(cmd, more.Nowhere); call != "" {
		s.note("As it may have been meant: " + call)
	}
}

// nothing tells a reader that a question has no answer, and what would have one.
func (s *shell) nothing(cmd *cobra.Command, flags *filterFlags, st *store.Store, f filter.Filter, name func(filter.Facet, string) string, total int) error {
	if total > 0 {
		s.note(fmt.Sprintf("Nothing here: %s in all, fewer than --offset leaves out.", prose.Count(total, "finding")))
		return errNothing
	}
	s.note("Nothing found: " + f.Asked(name, st.Themes()))
	hits, err := st.Search(f, store.Order{By: store.ByDate})
	if err != nil {
		return err
	}
	more, err := hits.More()
	if err != nil {
		return err
	}
	instead, err := st.Instead(f)
	if err != nil {
		return err
	}
	for _, said := range []string{more.String(), instead.String()} {
		if said != "" {
			s.note(said)
		}
	}
	s.noteCorrected(cmd, flags, more)
	return errNothing
}

// findings reads the rows of a result, page after page. A record that cannot
// be read is named on the error stream and left out.
func (s *shell) findings(ctx context.Context, hits *store.Hits, offset, limit int) iter.Seq2[listing.Found, error] {
	end := hits.Total
	if limit > 0 {
		end = min(end, offset+min(limit, end)) // a limit beyond the end would run over
	}
	return func(yield func(listing.Found, error) bool) {
		for at := offset; at < end; at += pageRows {
			if err := ctx.Err(); err != nil {
				yield(listing.Found{}, err)
				return
			}
			rows, err := hits.Rows(at, min(pageRows, end-at))
			if err != nil {
				yield(listing.Found{}, err)
				return
			}
			for _, r := range rows {
				if r.Err != nil {
					s.damaged++
					if s.damaged <= damagedNamed {
						s.note(r.Err.Error())
					}
					continue
				}
				if !yield(listing.Found{Finding: r.Finding, Inspection: r.Inspection}, nil) {
					return
				}
			}
		}
	}
}

func authorityNames(st *store.Store) (func(filter.Facet, string) string, error) {
	all, err := st.Authorities()
	if err != nil {
		return nil, err
	}
	return func(t filter.Facet, id string) string {
		if t == filter.Authority {
			for _, a := range all {
				if a.ID == id {
					return a.Name
				}
			}
		}
		return id
	}, nil
}
