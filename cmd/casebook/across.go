package main

import (
	"errors"
	"iter"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/document/record"
	"casebook/data/filter"
	"casebook/data/peers"
	"casebook/store"
)

func (s *shell) acrossCommand() *cobra.Command {
	var on string
	var neighbours bool
	c := &cobra.Command{
		Use:   "across A [B]",
		Short: "print two authorities side by side, or one among its statistical neighbours",
		Long: "Print two authorities side by side by the grades that stand: which grade and how old, themes that " +
			"both inspections find wanting, and what one does well that the other is criticised for. With " +
			"--neighbours, one authority among its statistical neighbours. What differs between authorities is a " +
			"difference, never a change.",
		Example: "casebook across birmingham dudley\ncasebook across birmingham --neighbours",
		Args:    arguments(1, 2, "two authorities, or one with --neighbours"),
	}
	fs := c.Flags()
	fs.SortFlags = false
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Authority), 2)
	fs.BoolVar(&neighbours, "neighbours", false, "one authority among its statistical neighbours")
	inGroup(fs, groupWhich, "", "neighbours")
	addOn(c, &on, "the day on which grades stand and ages are counted (unless you say otherwise, today)")
	s.addFormatFlag(c)
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.across(cmd, args, neighbours, on) }
	return c
}

func (s *shell) across(cmd *cobra.Command, args []string, neighbours bool, on string) error {
	switch {
	case neighbours && len(args) == 2:
		return errors.New("--neighbours takes one authority: leave the second out, or --neighbours")
	case !neighbours && len(args) == 1:
		return errors.New("name a second authority, or say --neighbours")
	}
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	day, err := dayNamed(on)
	if err != nil {
		return err
	}
	return s.with(cmd, func(st *store.Store) error {
		var ids []string
		for _, name := range args {
			id, err := resolveAuthority(st, name)
			if err != nil {
				return err
			}
			ids = append(ids, id)
		}
		title, warnings, sections, err := s.besides(st, ids, day)
		if err != nil {
			return err
		}
		if s.format == document.CSV {
			_, err := sectionListing().Write(s.out, s.format, s.layout(), linesOf(sections))
			return err
		}
		return s.print(document.Output{Page: func() document.Document { return sectionsPage(title, warnings, sections) }, Record: func() any { return sectionsRecord(title, warnings, sections) }})
	})
}

// besides reads two authorities, or one among its neighbours.
func (s *shell) besides(st *store.Store, ids []string, day data.Date) (title string, warnings []string, sections []peers.Section, err error) {
	if len(ids) == 1 {
		n, err := peers.Neighbours(st, ids[0], day)
		s.damaged += len(n.Unreadable)
		return n.A.Authority.Name + " among its statistical neighbours on " + day.String(), n.Warnings, n.Sections(), err
	}
	b, err := peers.Two(st, ids[0], ids[1], day)
	s.damaged += len(b.Unreadable)
	return b.A.Authority.Name + " and " + b.B.Authority.Name + " side by side on " + day.String(), b.Warnings, b.Sections(), err
}

func sectionsPage(title string, warnings []string, sections []peers.Section) document.Document {
	p := &document.Document{}
	p.Title = title + ": differences, not changes"
	for _, w := range warnings {
		p.Fact("Warning", w)
	}
	for _, x := range sections {
		p.Heading(x.Title)
		if x.Note != "" {
			p.Paragraph(x.Note)
		}
		for _, l := range x.Lines {
			p.Item(l.Mark, l.Text, l.Under)
		}
	}
	return *p
}

// sideBySide is authorities side by side as JSON.
type sideBySide struct {
	Title    string          `json:"title"`
	Warnings []string        `json:"warnings"`
	Sections []sectionRecord `json:"sections"`
}

type sectionRecord struct {
	Title string       `json:"title"`
	Note  record.Text  `json:"note"`
	Lines []lineRecord `json:"lines"`
}

type lineRecord struct {
	Mark      record.Text `json:"mark"`
	Text      string      `json:"text"`
	Under     record.Text `json:"under"`
	Authority record.Text `json:"authority"`
	A         []string    `json:"a"` // findings on which it rests
	B         []string    `json:"b"`
}

func sectionsRecord(title string, warnings []string, sections []peers.Section) sideBySide {
	out := sideBySide{Title: title, Warnings: record.List(warnings), Sections: []sectionRecord{}}
	for _, x := range sections {
		r := sectionRecord{Title: x.Title, Note: record.Text(x.Note), Lines: []lineRecord{}}
		for _, l := range x.Lines {
			r.Lines = append(r.Lines, lineRecord{record.Text(l.Mark), l.Text, record.Text(l.Under), record.Text(l.Authority), data.IDs(l.A), data.IDs(l.B)})
		}
		out.Sections = append(out.Sections, r)
	}
	return out
}

// sectionLine is a line with the section that it stands in.
type sectionLine struct {
	section string
	peers.Line
}

func linesOf(sections []peers.Section) iter.Seq2[sectionLine, error] {
	return func(yield func(sectionLine, error) bool) {
		for _, x := range sections {
			for _, l := range x.Lines {
				if !yield(sectionLine{x.Title, l}, nil) {
					return
				}
			}
		}
	}
}

func sectionListing() document.Rows[sectionLine] {
	return document.Rows[sectionLine]{
		Full:   []string{"section", "mark", "text", "under", "authority"},
		Fields: func(x sectionLine) []string { return []string{x.section, x.Mark, x.Text, x.Under, x.Authority} },
	}
}
