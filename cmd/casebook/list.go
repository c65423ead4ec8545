package main

import (
	"context"
	"errors"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/prose"
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
		Use:     "search WORDS",
		Short:   "print the findings whose text holds all the words",
		Example: "casebook search agency staff --authority birmingham",
		Args:    arguments(1, -1, "the words to find"),
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
	return s.with(cmd, func(st *store.Store) error {
		f, err := flags.filter(st)
		if err != nil {
			return err
		}
		hits, err := st.Search(f, order)
		if err != nil {
			return err
		}
		name, err := authorityNames(st)
		if err != nil {
			return err
		}
		l := findingListing(f, hits, name)
		n, err := l.Write(s.out, s.format, s.layout(), s.findings(cmd.Context(), hits, flags.offset, flags.limit))
		if err != nil {
			return err
		}
		if n == 0 && s.damaged == 0 {
			return s.nothing(f, name, hits.Total)
		}
		return nil
	})
}

// nothing tells a reader that a question has no answer.
func (s *shell) nothing(f filter.Filter, name func(filter.Facet, string) string, total int) error {
	if total > 0 {
		s.note(fmt.Sprintf("Nothing here: %s in all, fewer than --offset leaves out.", prose.Count(total, "finding")))
	} else {
		s.note("Nothing found: " + f.Asked(name))
	}
	return errNothing
}

// findings reads the rows of a result, page after page. A record that cannot
// be read is named on the error stream and left out.
func (s *shell) findings(ctx context.Context, hits *store.Hits, offset, limit int) iter.Seq2[store.Row, error] {
	end := hits.Total
	if limit > 0 {
		end = min(end, offset+min(limit, end)) // a limit beyond the end would run over
	}
	return func(yield func(store.Row, error) bool) {
		for at := offset; at < end; at += pageRows {
			if err := ctx.Err(); err != nil {
				yield(store.Row{}, err)
				return
			}
			rows, err := hits.Rows(at, min(pageRows, end-at))
			if err != nil {
				yield(store.Row{}, err)
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
				if !yield(r, nil) {
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

func findingListing(f filter.Filter, hits *store.Hits, name func(filter.Facet, string) string) document.Rows[store.Row] {
	year := "Pub"
	if f.Basis == data.ByInspected {
		year = "Insp"
	}
	return document.Rows[store.Row]{
		Caption: prose.Count(hits.Total, "finding") + "; " + f.Asked(name),
		Brief: []document.Column{{Name: year, Width: 4}, {Name: "Pol", Width: 3}, {Name: "Id", Width: 50},
			{Name: "Themes", Width: 16, Wrap: true}, {Name: "Finding", Wrap: true}},
		Cells: func(r store.Row) []string {
			return []string{yearOf(*r.Inspection, f.Basis), mark(r.Finding), r.Finding.ID, themesOf(r.Finding), said(r.Finding)}
		},
		Full: []string{"id", "inspection", "authority", "urn", "framework", "inspected_start", "inspected_end", "inspected_status",
			"published", "published_status", "grade", "polarity", "weight", "area", "themes", "attribution", "coverage",
			"document", "section", "item", "page", "paragraph", "text", "tagging"},
		Fields: func(r store.Row) []string {
			g, in := r.Finding, r.Inspection
			return []string{g.ID, g.Inspection, in.Authority, in.URN, string(in.Framework),
				string(in.Inspected.Start), string(in.Inspected.End), string(in.Inspected.Status),
				string(in.Published.Date), string(in.Published.Status), string(in.OverallGrade()),
				string(g.Polarity), string(g.Weight), string(g.Area), strings.Join(g.Themes, ","), string(g.Attribution),
				string(in.Coverage), g.Source.Document, g.Source.Section, number(g.Source.Item), number(g.Source.Page), number(g.Source.Paragraph), g.Text, string(g.Tagging())}
		},
		Record: func(r store.Row) any { return newFindingRecord(r.Finding, *r.Inspection) },
	}
}

// yearOf is the year that the filter means, "-" where it is unknown.
func yearOf(in data.Inspection, b data.Basis) string {
	if y := in.On(b).YearText(); y != "" {
		return y
	}
	return "-"
}

// mark is a finding's polarity, whose it is and its weight in at most three
// signs, as the screens have them.
func mark(f data.Finding) string {
	out := f.Polarity.Mark() + f.Tagging().Mark()
	if f.Weight == data.Serious {
		out += "*"
	}
	return out
}

// themesOf are a finding's themes with the mark of whose they are.
func themesOf(f data.Finding) string { return strings.Join(f.MarkedThemes(), ", ") }

// said is a finding's text; words that are not Ofsted's name their speaker.
func said(f data.Finding) string {
	if f.Attribution != data.Ofsted {
		return "(" + f.Attribution.Name() + ") " + f.Text
	}
	return f.Text
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
