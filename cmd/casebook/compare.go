package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/paper"
	"casebook/store"
)

// compareFlags are what a reader asks of a comparison.
type compareFlags struct {
	changed, asked, full, force, reverse bool
	voice, date, on, file                string
	keys                                 []string
}

func (s *shell) compareCommand() *cobra.Command {
	var f compareFlags
	c := &cobra.Command{
		Use:   "compare A B | --evaluate KEY",
		Short: "print what changed between two inspections, and what cannot be said",
		Long: "Print what changed between two inspections, and what cannot be said. A and B are ids of " +
			"inspections or their beginnings; two of one authority stand in order of time, whichever is named first. Where grades cannot be compared no direction is given, and " +
			"a matter that B does not speak of is \"not mentioned\", which never means resolved.\n\n" +
			"As html, docx or md it is a paper for a board, with every citation and source; as csv it is a row " +
			"for each matter and link.\n\n" +
			"--evaluate measures how what is said agrees with a reader: KEY is CSV with the columns file_a and file_b " +
			"(or a and b: ids or their beginnings), theme or ordinal (3 for a recommendation, p22 for a paragraph), change, and if you " +
			"like weight, b_paragraphs and note. Give it twice for a key of themes and one of matters.",
		Example: "casebook compare birmingham-2014 birmingham-2018-12 --changed-only\n" +
			"casebook compare birmingham-2014 birmingham-2018-12 --out paper.docx\n" +
			"casebook compare --evaluate themes.csv --evaluate matters.csv",
		Args: func(c *cobra.Command, args []string) error {
			if len(f.keys) > 0 {
				return arguments(0, 0, "--evaluate KEY and no inspections")(c, args)
			}
			return arguments(2, 2, "two inspections, A and B")(c, args)
		},
	}
	fs := c.Flags()
	fs.SortFlags = false
	c.ValidArgsFunction = s.completion(s.inspectionIDs, 2)
	s.addFormatFlag(c)
	fs.StringVar(&f.file, "out", "", "write to this file; without --format its ending decides how")
	fs.BoolVar(&f.force, "force", false, "with --out: put it in the place of a file that is there")
	fs.BoolVar(&f.changed, "changed-only", false, "leave out grades, themes and matters that stayed as they were; say how many")
	fs.BoolVar(&f.asked, "recommendations", false, "of A's matters only its recommendations; say how many others there are")
	fs.BoolVar(&f.full, "full", false, "quote every link and list the findings of every theme; else quote what a change rests on and cite the rest")
	fs.BoolVar(&f.reverse, "reverse", false, "the later of two inspections of one authority first; no direction is drawn then")
	fs.StringVar(&f.voice, "voice", "ofsted", "ofsted, or all to show the words of others too")
	s.addDate(c, &f.date, "what \"year\" means in titles")
	addOn(c, &f.on, "the day to print on the paper (unless you say otherwise, none)")
	fs.StringArrayVar(&f.keys, "evaluate", nil, "measure what is said of changes against a reader's key")
	inGroup(fs, groupWhat, "KEY", "evaluate")
	inGroup(fs, groupOutput, "", "changed-only", "recommendations", "full", "reverse", "force")
	inGroup(fs, groupOutput, "FILE", "out")
	inGroup(fs, groupOutput, "WHO", "voice")
	s.complete(c, "voice", always([]string{"ofsted", "all"}))
	c.RunE = func(cmd *cobra.Command, args []string) error {
		if len(f.keys) > 0 {
			return s.reads(cmd, func(st *store.Store) error { return s.evaluateChanges(st, f.keys) })
		}
		return s.compare(cmd, f, args[0], args[1])
	}
	return c
}

func voicesNamed(word string) (others bool, err error) {
	switch strings.ToLower(word) {
	case string(data.Ofsted):
		return false, nil
	case "all":
		return true, nil
	}
	return false, fmt.Errorf("unknown voice %q: --voice takes ofsted or all here", word)
}

func (s *shell) compare(cmd *cobra.Command, f compareFlags, a, b string) error {
	if err := s.checkPaper(cmd, f); err != nil {
		return err
	}
	others, err := voicesNamed(f.voice)
	if err != nil {
		return err
	}
	basis, err := basisNamed(f.date)
	if err != nil {
		return err
	}
	on, err := dayNamed(f.on)
	if err != nil {
		return err
	}
	return s.with(cmd, func(st *store.Store) error {
		c, err := s.comparisonOf(st, a, b, compare.Options{OtherVoices: others, Reversed: f.reverse})
		if err != nil {
			return err
		}
		c.Basis, c.On, c.Full = basis, on, f.full
		if f.asked {
			c = c.RecommendationsOnly()
		}
		if f.changed {
			c = c.ChangedOnly()
		}
		return s.deliver(f, func() error { return s.print(paper.Output(c)) })
	})
}

// comparisonOf compares two inspections that are named by their ids or their
// beginnings.
func (s *shell) comparisonOf(st *store.Store, a, b string, o compare.Options) (paper.Subject, error) {
	var c paper.Subject
	idA, err := resolveInspection(st, a)
	if err != nil {
		return c, err
	}
	idB, err := resolveInspection(st, b)
	if err != nil {
		return c, err
	}
	c.Others, c.Facts = o.OtherVoices, st.Info().BuiltinVersion
	if c.Comparison, err = compare.Of(st, idA, idB, o, s.pairs(st)...); err != nil {
		return c, err
	}
	s.damaged += len(c.Unreadable)
	c.Sources, err = st.Sources()
	return c, err
}

// pairs are the reader's pairs. A notebook that cannot be read leaves them out,
// and says so.
func (s *shell) pairs(st *store.Store) []data.Pair {
	all, err := st.Pairs()
	if err != nil {
		s.note(data.PairsUnread(err))
	}
	return all
}
