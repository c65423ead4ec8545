package history

import (
	"fmt"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/prose"
)

// Inspections are the rows of a list of inspections; asked says which, in
// words. named gives an authority's name.
func Inspections(all []data.Inspection, asked string, named func(authority string) string) document.Rows[Inspected] {
	return document.Rows[Inspected]{
		Title:   "Inspections",
		Caption: prose.Count(len(all), "inspection") + "; " + asked + legend(all),
		Brief: []document.Column{{Name: "Id", Width: 56}, {Name: "Inspected", Width: 24, Wrap: true}, {Name: "Published", Width: 11},
			{Name: "Overall", Width: 24, Wrap: true}, {Name: "Other areas", From: 150, Wrap: true}, {Name: "Findings", Width: 13, Wrap: true}},
		Paper: &document.Paper[Inspected]{
			Columns: []document.Column{{Name: "Authority"}, {Name: "Inspection"}, {Name: "Inspected"}, {Name: "Published"}, {Name: "Overall"}, {Name: "Other areas"}, {Name: "Findings"}},
			Cells: func(r Inspected) []string {
				return []string{named(r.Authority), r.ShortName(), r.Inspected.Short(), r.Published.Date.Short(), overallWords(r), areaLetters(r.Inspection), held(r)}
			},
		},
		Cells: func(r Inspected) []string {
			return []string{r.ID, r.Inspected.Short(), r.Published.Date.Short(), overallWords(r), areaLetters(r.Inspection), held(r)}
		},
		Full: []string{"id", "authority", "urn", "framework", "kind", "inspected_start", "inspected_end", "inspected_status",
			"published", "published_status", "overall", "standing", "standing_since", "judgements", "coverage", "findings", "findings_of_others", "overall_status", "inspection_link", "last_overall", "last_overall_date"},
		Fields: func(r Inspected) []string {
			var js []string
			for _, j := range r.Inspection.Judgements {
				js = append(js, string(j.Area)+"="+string(j.Grade))
			}
			return []string{r.ID, r.Authority, r.URN, string(r.Framework), string(r.Kind),
				string(r.Inspected.Start), string(r.Inspected.End), string(r.Inspected.Status),
				string(r.Published.Date), string(r.Published.Status), string(r.OverallGrade()),
				string(r.Standing.Grade), string(r.Standing.Since), strings.Join(js, ","),
				string(r.Coverage), strconv.Itoa(r.Own), strconv.Itoa(r.Others), string(r.OverallStatus()), r.Address, string(r.Last.Grade()), string(r.Last.Date())}
		},
		Record: func(r Inspected) any { return NewInspectedRecord(r) },
	}
}

// overallWords says the overall grade, or why there is none; of a visit, which
// changes no grade, also the grade in force.
func overallWords(r Inspected) string {
	if g := r.OverallGrade(); g != "" {
		return g.Letter() + " " + g.Words() + doubt(r.Inspection)
	}
	none := "-" + strings.TrimSpace(doubt(r.Inspection)) + " "
	out := none + r.OverallStatus().Words()
	if r.Last.Given != nil {
		out = none + r.Last.Words()
	}
	if r.Stands && r.Standing.Grade != "" {
		out += " (" + r.Standing.Grade.Words() + " stands)"
	}
	return out
}

// doubt marks grades that were not checked against a report.
func doubt(in data.Inspection) string {
	if in.GradeStatus().NotChecked() {
		return " ?"
	}
	return ""
}

// legend explains the marks of the rows that have them.
func legend(all []data.Inspection) string {
	var doubts []data.Status
	for _, in := range all {
		if doubt(in) != "" {
			doubts = append(doubts, in.GradeStatus())
		}
	}
	if len(doubts) == 0 {
		return ""
	}
	return "; ?: " + data.DoubtWords(doubts...)
}

// areaLetters writes the grades of the other areas as letters: "Leadership R".
func areaLetters(in data.Inspection) string {
	var out []string
	for _, j := range data.InOrder(in.Judgements) {
		if j.Area != data.Overall {
			out = append(out, j.Area.NameIn(in.Edition())+" "+j.Grade.Letter())
		}
	}
	return strings.Join(out, "; ")
}

func held(r Inspected) string {
	if r.Coverage == data.NoText {
		return r.CoverageWords()
	}
	out := strconv.Itoa(r.Own)
	if r.Others > 0 {
		out += fmt.Sprintf(" +%d others", r.Others)
	}
	if r.Damaged > 0 {
		out += fmt.Sprintf(" +%d damaged", r.Damaged)
	}
	return out
}
