package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data/filter"
	"casebook/data/history/turned"
	"casebook/data/prose"
	"casebook/store"
)

func (s *shell) turnedCommand() *cobra.Command {
	var authority, within, date string
	c := &cobra.Command{
		Use:   "turned THEME|FINDING",
		Short: "print who turned it round: criticised for a theme or a matter, and later praised",
		Long: "Print who turned it round: the authorities that one inspection criticised for a theme and a later one " +
			"praises, with both paragraphs and the time between. Of a FINDING, those come first whose criticised " +
			"paragraph is nearest to its words. With --authority, its statistical neighbours come first.\n\n" +
			"What each inspection says of each theme is weighed once, in a few seconds, and kept with the casebook. " + turned.Silence,
		Example: "casebook turned care-leavers --authority birmingham --within neighbours\ncasebook turned birmingham-2016-09-sif/b16-05",
		Args:    arguments(1, 1, "one theme or finding"),
	}
	fs := c.Flags()
	fs.SortFlags = false
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Theme), 1)
	fs.StringVar(&authority, "authority", "", "who asks: its statistical neighbours come first (of a finding, unless you say otherwise, its own authority)")
	inGroup(fs, groupWhere, "AUTHORITY", "authority")
	fs.StringVar(&within, "within", string(turned.England), prose.List(widths(), "or")+" of that authority")
	inGroup(fs, groupWhere, "WHERE", "within")
	s.addDate(c, &date, whatYearMeans+", and from which date the time between counts")
	s.complete(c, "authority", s.valuesOf(filter.Authority))
	s.complete(c, "within", always(widths()))
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		basis, err := basisNamed(date)
		if err != nil {
			return err
		}
		return s.turned(cmd, turned.Question{Authority: authority, Within: turned.Within(strings.ToLower(within)), Basis: basis}, args[0])
	}
	return c
}

func widths() []string {
	var out []string
	for _, w := range turned.Widths() {
		out = append(out, string(w))
	}
	return out
}

func (s *shell) turned(cmd *cobra.Command, q turned.Question, subject string) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	if !slices.Contains(turned.Widths(), q.Within) {
		return fmt.Errorf("--within %s: %s is wanted", q.Within, prose.List(widths(), "or"))
	}
	return s.reads(cmd, func(st *store.Store) error {
		q, err := asked(st, q, subject)
		if err != nil {
			return err
		}
		p := s.newProgress("weighing")
		a, err := turned.Read(cmd.Context(), st, q, p.show)
		p.clear()
		if err != nil {
			return err
		}
		s.damaged += a.Damaged
		if err := s.print(a.Output()); err != nil {
			return err
		}
		if len(a.Turns) == 0 {
			s.note("Nothing found: " + a.Nobody())
			return errNothing
		}
		return nil
	})
}

// asked is the question with its theme or finding, and its authority, by their
// ids.
func asked(st *store.Store, q turned.Question, subject string) (turned.Question, error) {
	var err error
	if q.Authority != "" {
		if q.Authority, err = resolveAuthority(st, q.Authority); err != nil {
			return q, err
		}
	}
	if !strings.Contains(subject, "/") {
		f, err := filter.Filter{}.With(filter.Theme, []string{subject}, false, filter.Names{Themes: st.Themes()})
		if err != nil {
			if in, none := resolveInspection(st, subject); none == nil {
				return q, fmt.Errorf("%s is an inspection: name a theme, or one of its findings, which \"casebook list --inspection %s\" lists", in, in)
			}
			return q, err
		}
		ids := f.Pick(filter.Theme).Include
		if len(ids) != 1 || ids[0] == filter.None {
			return q, fmt.Errorf("%q: name one theme, or a finding by its id", subject)
		}
		q.Theme = ids[0]
	} else if q.Finding, err = resolve(st, subject); err != nil {
		return q, err
	}
	if q.Authority == "" && q.Finding != "" {
		in, _, _ := strings.Cut(q.Finding, "/")
		inspection, err := st.Inspection(in)
		if err != nil {
			return q, err
		}
		q.Authority = inspection.Authority
	}
	if q.Authority == "" && q.Within != turned.England {
		return q, fmt.Errorf("--within %s: say of whom with --authority", q.Within)
	}
	return q, nil
}
