package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/history/picture"
	"casebook/data/history/timeline"
	"casebook/store"
)

func (s *shell) timelineCommand() *cobra.Command {
	var date, on string
	var pixels int
	c := &cobra.Command{
		Use:   "timeline AUTHORITY",
		Short: "print how an authority's grades went, with visits and events",
		Long: "Print how an authority's grades went: a row a judgement area, ungraded visits, the grade in " +
			"force and how long it stood, events and flags. The early frameworks graded other subjects: " +
			"they have rows of their own. A sign (" + compare.SignsLegend() + ") stands only where two judgements can be compared.",
		Example: "casebook timeline birmingham\ncasebook timeline doncaster --format svg > doncaster.svg",
		Args:    arguments(1, 1, "one authority"),
	}
	fs := c.Flags()
	fs.SortFlags = false
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Authority), 1)
	s.addDate(c, &date, "which date places an inspection")
	addOn(c, &on, "the day to which ages are counted (unless you say otherwise, that to which the facts reach)")
	s.addFormatFlag(c)
	s.addDrawnFormat(c, &pixels)
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.timeline(cmd, args[0], date, on, pixels) }
	return c
}

func addOn(c *cobra.Command, on *string, usage string) {
	c.Flags().StringVar(on, "on", "", usage)
	inGroup(c.Flags(), groupWhere, "DAY", "on")
}

// dayNamed reads --on, "" where it is not given: then the facts' own day counts.
func dayNamed(word string) (data.Date, error) {
	if word == "" {
		return "", nil
	}
	d, err := data.ParseDate(word)
	if err != nil || d.Precision() != data.ToDay {
		return "", fmt.Errorf("--on %q: a day is wanted, such as 2019-01-17", word)
	}
	return d, nil
}

func (s *shell) timeline(cmd *cobra.Command, authority, date, on string, pixels int) error {
	if err := s.checkDrawn(pixels); err != nil {
		return err
	}
	basis, err := basisNamed(date)
	if err != nil {
		return err
	}
	day, err := dayNamed(on)
	if err != nil {
		return err
	}
	return s.reads(cmd, func(st *store.Store) error {
		id, err := resolveAuthority(st, authority)
		if err != nil {
			return err
		}
		t, err := timeline.Of(st, id, basis, day)
		if err != nil {
			return err
		}
		if err := s.printTimeline(t, pixels); err != nil {
			return err
		}
		if len(t.Rows)+len(t.Visits)+len(t.Undated) == 0 {
			s.note("Nothing found: the casebook holds no inspection of " + t.Authority.Name)
			return errNothing
		}
		return nil
	})
}

// resolveAuthority returns the id of the one authority that is named.
func resolveAuthority(st *store.Store, name string) (string, error) {
	all, err := st.Authorities()
	if err != nil {
		return "", err
	}
	f, err := filter.Filter{}.With(filter.Authority, []string{name}, false, filter.Names{Authorities: all})
	if err != nil {
		return "", err
	}
	ids := f.Pick(filter.Authority).Include
	if len(ids) != 1 || ids[0] == filter.None {
		return "", fmt.Errorf("%q: name one authority", name)
	}
	return ids[0], nil
}

func (s *shell) printTimeline(t timeline.Timeline, pixels int) error {
	if s.format == document.SVG {
		return picture.Timeline(s.out, t, picture.Options{Width: pixels})
	}
	return s.print(timeline.Output(t))
}
