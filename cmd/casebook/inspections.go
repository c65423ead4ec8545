package main

import (
	"context"
	"fmt"
	"iter"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/document/record"
	"casebook/data/filter"
	"casebook/data/history"
	"casebook/data/prose"
	"casebook/store"
)

func (s *shell) inspectionsCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "inspections [AUTHORITY]",
		Short: "print inspections with their grades and dates",
		Long: "Print inspections with their grades and dates, also those of which the casebook holds no findings. " +
			"Flags about findings (theme, polarity, area, text) choose the inspections with such a finding. " +
			"A visit never gives a grade: the grade in force is shown in brackets.",
		Example: "casebook inspections birmingham\ncasebook inspections --grade inadequate --year 2016 --format csv",
		Args:    arguments(0, 1, "one authority at most"),
	}
	c.ValidArgsFunction = s.completion(s.valuesOf(filter.Authority), 1)
	flags := s.addFilterFlags(c, unpaged)
	c.RunE = func(cmd *cobra.Command, args []string) error {
		flags.include[filter.Authority] = append(flags.include[filter.Authority], args...)
		return s.inspections(cmd, flags)
	}
	return c
}

// inspected is an inspection with what a row says beside it.
type inspected struct {
	data.Inspection
	own      int // findings by Ofsted
	others   int // findings by other voices
	lost     int // findings that are damaged: nobody knows whose
	standing history.StandingGrade
	stands   bool // standing is known, and the inspection itself gives no grade
}

func (s *shell) inspections(cmd *cobra.Command, flags *filterFlags) error {
	if err := s.checkFormat(printing{}); err != nil {
		return err
	}
	return s.with(cmd, func(st *store.Store) error {
		f, err := flags.filter(st)
		if err != nil {
			return err
		}
		all, err := st.Inspections(f)
		if err != nil {
			return err
		}
		name, err := authorityNames(st)
		if err != nil {
			return err
		}
		l := inspectionListing(prose.Count(len(all), "inspection") + "; " + f.Asked(name) + legend(all))
		n, err := l.Write(s.out, s.format, s.layout(), s.withCounts(cmd.Context(), st, all))
		if err == nil && n == 0 {
			return s.nothing(f, name, 0)
		}
		return err
	})
}

// withCounts adds to each inspection its counts and the grade in force. The
// inspections come by authority, so that an authority's are read once.
func (s *shell) withCounts(ctx context.Context, st *store.Store, all []data.Inspection) iter.Seq2[inspected, error] {
	return func(yield func(inspected, error) bool) {
		var authority string
		var siblings []data.Inspection
		for _, in := range all {
			err := ctx.Err()
			if err == nil && authority != in.Authority {
				authority = in.Authority
				siblings, err = st.AuthorityInspections(authority)
			}
			row := inspected{Inspection: in}
			if err == nil {
				row, err = withStanding(st, in, siblings)
				s.damaged += row.lost
			}
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}

// withStanding adds to an inspection its counts and, for a visit, the grade in
// force among the authority's inspections.
func withStanding(st *store.Store, in data.Inspection, siblings []data.Inspection) (inspected, error) {
	row := inspected{Inspection: in}
	var err error
	row.own, row.others, row.lost, err = countFindings(st, in)
	if err == nil {
		row.standing, row.stands = history.StandingAtVisit(siblings, in)
	}
	return row, err
}

// countFindings counts an inspection's findings: Ofsted's, those of others, and
// those that cannot be read.
func countFindings(st *store.Store, in data.Inspection) (own, others, lost int, err error) {
	if in.Coverage == data.NoText {
		return 0, 0, 0, nil
	}
	findings, err := st.Findings(in.ID)
	unreadable, err := data.Readable(err)
	for _, f := range findings {
		if f.Attribution == data.Ofsted {
			own++
		} else {
			others++
		}
	}
	return own, others, len(unreadable), err
}

func inspectionListing(caption string) document.Rows[inspected] {
	return document.Rows[inspected]{
		Caption: caption,
		Brief: []document.Column{{Name: "Id", Width: 56}, {Name: "Inspected", Width: 24, Wrap: true}, {Name: "Published", Width: 11},
			{Name: "Overall", Width: 24, Wrap: true}, {Name: "Other areas", From: 150, Wrap: true}, {Name: "Findings", Width: 13, Wrap: true}},
		Cells: func(r inspected) []string {
			return []string{r.ID, r.Inspected.Short(), r.Published.Date.Short(), overall(r), areaLetters(r.Inspection), held(r)}
		},
		Full: []string{"id", "authority", "urn", "framework", "kind", "inspected_start", "inspected_end", "inspected_status",
			"published", "published_status", "overall", "standing", "standing_since", "judgements", "coverage", "findings", "findings_of_others", "overall_status"},
		Fields: func(r inspected) []string {
			var js []string
			for _, j := range r.Inspection.Judgements {
				js = append(js, string(j.Area)+"="+string(j.Grade))
			}
			return []string{r.ID, r.Authority, r.URN, string(r.Framework), string(r.Kind),
				string(r.Inspected.Start), string(r.Inspected.End), string(r.Inspected.Status),
				string(r.Published.Date), string(r.Published.Status), string(r.OverallGrade()),
				string(r.standing.Grade), string(r.standing.Since), strings.Join(js, ","),
				string(r.Coverage), strconv.Itoa(r.own), strconv.Itoa(r.others), string(r.OverallStatus())}
		},
		Record: func(r inspected) any { return newInspectionRecord(r) },
	}
}

func newInspectionRecord(r inspected) inspectionRecord {
	out := inspectionRecord{Inspection: r.Inspection, OverallStatus: r.OverallStatus(), Judgements: record.List(r.Inspection.Judgements), Findings: r.own, OtherVoices: r.others, Unreadable: r.lost}
	if r.stands {
		out.Standing = newStanding(r.standing)
	}
	return out
}

// overall says the overall grade; for a visit, the grade in force in brackets.
func overall(r inspected) string {
	if g := r.OverallGrade(); g != "" {
		return g.Letter() + " " + g.Words() + doubt(r.Inspection)
	}
	if r.stands && r.standing.Grade != "" {
		return "(" + r.standing.Grade.Letter() + " " + r.standing.Grade.Words() + ")"
	}
	return "- " + r.OverallStatus().Words()
}

// doubt marks an overall grade that was not checked against a report.
func doubt(in data.Inspection) string {
	if j, ok := in.Judgement(data.Overall); ok && j.Status.NotChecked() {
		return " ?"
	}
	return ""
}

// legend explains the marks of the rows that have them.
func legend(all []data.Inspection) string {
	var doubts []data.Status
	for _, in := range all {
		if j, ok := in.Judgement(data.Overall); ok && doubt(in) != "" {
			doubts = append(doubts, j.Status)
		}
	}
	if len(doubts) == 0 {
		return ""
	}
	return "; ?: " + data.DoubtWords(doubts...)
}

// areaLetters writes the grades of the other areas as letters: "care:R".
func areaLetters(in data.Inspection) string {
	var out []string
	for _, j := range in.Judgements {
		if j.Area != data.Overall {
			out = append(out, string(j.Area)+":"+j.Grade.Letter())
		}
	}
	return strings.Join(out, " ")
}

func held(r inspected) string {
	if r.Coverage == data.NoText {
		return "grades only"
	}
	out := strconv.Itoa(r.own)
	if r.others > 0 {
		out += fmt.Sprintf(" +%d others", r.others)
	}
	if r.lost > 0 {
		out += fmt.Sprintf(" +%d damaged", r.lost)
	}
	return out
}

func newStanding(g history.StandingGrade) *standingRecord {
	return &standingRecord{Grade: record.Text(g.Grade), OverallStatus: g.Inspection.OverallStatus(), Inspection: g.Inspection.ID, Since: g.Since, Status: g.Status}
}
