package main

import (
	"fmt"
	"strings"
	"time"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/history"
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
			"they have rows of their own. An arrow (^ v =) stands only where two judgements can be compared.",
		Example: "casebook timeline birmingham\ncasebook timeline doncaster --format svg > doncaster.svg",
		Args:    arguments(1, 1, "one authority"),
	}
	fs := c.Flags()
	fs.SortFlags = false
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Authority), 1)
	fs.StringVar(&date, "date", "published", "which date places an inspection: published, or inspected (the start of fieldwork)")
	inGroup(fs, groupWhere, "BASIS", "date")
	addOn(c, &on, "the day on which ages are counted (unless you say otherwise, today)")
	s.addFormatFlag(c)
	s.addDrawnFormat(c, &pixels)
	c.RunE = func(cmd *cobra.Command, args []string) error { return s.timeline(cmd, args[0], date, on, pixels) }
	return c
}

func addOn(c *cobra.Command, on *string, usage string) {
	c.Flags().StringVar(on, "on", "", usage)
	inGroup(c.Flags(), groupWhere, "DAY", "on")
}

// dayNamed reads --on; without it, it is today.
func dayNamed(word string) (data.Date, error) {
	if word == "" {
		return data.Date(time.Now().Format(time.DateOnly)), nil
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
	today, err := dayNamed(on)
	if err != nil {
		return err
	}
	return s.with(cmd, func(st *store.Store) error {
		id, err := resolveAuthority(st, authority)
		if err != nil {
			return err
		}
		t, err := timeline.Of(st, id, basis, today)
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
	switch s.format {
	case formatSVG:
		return picture.Timeline(s.out, t, picture.Options{Width: pixels})
	case document.CSV:
		_, err := pointListing().Write(s.out, s.format, s.layout(), pointsOf(t))
		return err
	}
	return s.print(document.Output{Page: func() document.Document { return timelinePage(t) }, Record: func() any { return newTimelineRecord(t) }})
}

func timelinePage(t timeline.Timeline) document.Document {
	p := &document.Document{}
	p.Title = fmt.Sprintf("Timeline of %s; dates: %s; ages on %s", t.Authority.Name, t.Basis, t.Today)
	for _, n := range t.Notes {
		p.Fact("Note", n)
	}
	if len(t.Rows) > 0 {
		p.Heading("Grades")
		p.Paragraph("Earliest first. ^ better, v worse, = the same, with the number of steps; in brackets, compares with care only; no sign where nothing may be said. ? " + data.DoubtWords(doubtful(t)...) + "; / sources disagree.")
		var rows [][]string
		for _, r := range t.Rows {
			rows = append(rows, []string{lineName(r), pointWords(r)})
		}
		p.Table([]document.Column{{Name: "Area", Width: 30}, {Name: "Grades", Wrap: true}}, rows)
	}
	sentencesOnto(p, "Why with care, or why no sign", t.Cautions())
	standingOnto(p, t)
	visitsOnto(p, t)
	p.Heading("Frameworks and scales")
	p.Paragraph("Third step of four: adequate to 2013, requires improvement after. They are not the same grade.")
	for _, f := range timeline.Frameworks() {
		p.Fact(spanYears(f), f.Name)
	}
	eventsOnto(p, "Events", t.Events)
	if len(t.Flags) > 0 {
		flagsOnto(p, t.Flags)
	}
	sentencesOnto(p, "How it is known", t.Sourced())
	return *p
}

func sentencesOnto(p *document.Document, heading string, all []string) {
	if len(all) == 0 {
		return
	}
	p.Heading(heading)
	for _, s := range all {
		p.Item("-", s, "")
	}
}

func lineName(r timeline.Row) string {
	if r.Inset {
		return "  " + r.Name
	}
	return r.Name
}

// pointWords writes a row's grades in one line: "I 2014, I = 2016, R ^1 2019".
func pointWords(r timeline.Row) string {
	var out []string
	for _, p := range r.Points {
		out = append(out, strings.Join(compact(p.Judgement.Grade.Letter()+pointDoubt(p), steps(p.Change), p.Date.Short()), " "))
	}
	for _, m := range r.Joined {
		out = append(out, "("+m.Date.Short()+": "+m.Words+")")
	}
	return strings.Join(out, ",  ")
}

// doubtful are the statuses of the grades of a timeline.
func doubtful(t timeline.Timeline) []data.Status {
	var out []data.Status
	for _, r := range t.Rows {
		for _, p := range r.Points {
			out = append(out, p.Judgement.Status)
		}
	}
	return out
}

func pointDoubt(p timeline.Point) string {
	switch {
	case p.Judgement.Disputed():
		return "/"
	case p.Judgement.Status.NotChecked():
		return "?"
	}
	return ""
}

// steps is a change in signs, or that the scale changed.
func steps(c *compare.Row) string {
	switch {
	case c == nil:
		return ""
	case c.Direction == compare.Unsaid && c.ScaleChanged:
		return "(scale changed)"
	}
	return c.Signs()
}

func compact(words ...string) []string {
	var out []string
	for _, w := range words {
		if w != "" {
			out = append(out, w)
		}
	}
	return out
}

func standingOnto(p *document.Document, t timeline.Timeline) {
	if len(t.Standing) == 0 {
		return
	}
	p.Heading("Grade in force, by publication")
	var rows [][]string
	for _, v := range t.Standing {
		rows = append(rows, []string{v.Since.Short(), until(v), v.Grade.Letter() + " " + v.Words(), stood(v, t.Today), v.Inspection.ID})
	}
	p.Table([]document.Column{{Name: "From", Width: 11}, {Name: "To", Width: 24, Wrap: true}, {Name: "Grade", Width: 34, Wrap: true}, {Name: "Stood", Width: 24, Wrap: true}, {Name: "Inspection", Width: 50}}, rows)
}

func until(v history.Interval) string {
	switch {
	case v.Abolished:
		return v.To.Short() + ", abolished"
	case v.To == "":
		return "still"
	}
	return v.To.Short()
}

func stood(v history.Interval, today data.Date) string {
	if a, ok := v.Age(today); ok {
		return a.Words()
	}
	return "not known"
}

func visitsOnto(p *document.Document, t timeline.Timeline) {
	if len(t.Visits) == 0 {
		return
	}
	p.Heading("Without a grade: the grade in force stands")
	for _, m := range t.Visits {
		p.Fact(m.Date.Short(), m.Words+" ("+m.Inspection.ID+")")
	}
}

func spanYears(f timeline.Span) string {
	switch {
	case f.To == "":
		return f.From.YearText() + "-"
	case f.From.Year() == f.To.Year():
		return f.From.YearText()
	}
	return f.From.YearText() + "-" + f.To.YearText()
}
