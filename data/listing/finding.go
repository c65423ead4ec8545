// Package listing prints lists: findings, what a reader confirmed of them, and
// the values of facets that could be chosen. Each is rows with a record, which
// a command streams and a screen writes of what it shows.
//
// It knows findings, inspections, choices and filters, and no store and no
// format.
package listing

import (
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/prose"
)

// Found is a finding with its inspection.
type Found struct {
	Finding    data.Finding
	Inspection *data.Inspection
}

// Query is what a list of findings was made of.
type Query struct {
	Filter filter.Filter
	Names  func(filter.Facet, string) string // of authorities and regions; nil for ids
	Themes data.ThemeSet                     // of the casebook
	Total  int                               // findings that match, more than are listed where a page was asked for
	Lack   string                            // which of them lack words, "" for none
	More   string                            // what lies beside them, "" for nothing
	Why    func(data.Finding) string         // what made it one of those found; nil where that is not told
	Full   bool                              // records hold the inspection's grades and coverage too
}

// Findings are the rows of a list of findings.
func Findings(a Query) document.Rows[Found] {
	year := "Pub"
	if a.Filter.Basis == data.ByInspected {
		year = "Insp"
	}
	return a.explained(document.Rows[Found]{
		Title:   "Findings",
		Caption: InAll(a.Total, a.Lack) + "; " + a.Filter.Asked(a.Names, a.Themes) + a.beside(),
		Brief: []document.Column{{Name: year, Width: 4}, {Name: "Pol", Width: 3}, {Name: "Id", Width: 50},
			{Name: "Themes", Width: 16, Wrap: true}, {Name: "Finding", Wrap: true}},
		Cells: func(x Found) []string {
			return []string{yearOf(*x.Inspection, a.Filter.Basis), x.Finding.Signs(), x.Finding.ID, strings.Join(x.Finding.Marked(a.Themes.Shorts(x.Finding.Themes)), ", "), x.Finding.Attributed()}
		},
		Paper: &document.Paper[Found]{
			Columns: []document.Column{{Name: "Inspection"}, {Name: "Place"}, {Name: "What it says"}, {Name: "Themes"}, {Name: "Finding"}},
			Cells: func(x Found) []string {
				return []string{a.named(*x.Inspection), x.Finding.Where(), x.Finding.SignWords(), strings.Join(a.Themes.Labels(x.Finding.Themes), "; "), x.Finding.Attributed()}
			},
		},
		Full: []string{"id", "inspection", "authority", "urn", "framework", "inspected_start", "inspected_end", "inspected_status",
			"published", "published_status", "grade", "polarity", "weight", "area", "themes", "attribution", "coverage",
			"document", "section", "item", "page", "paragraph", "text", "tagging", "wording"},
		Fields: findingFields,
		Record: func(x Found) any { return NewRecord(x.Finding, *x.Inspection, a.Full) },
	})
}

func (a Query) beside() string {
	if a.More == "" {
		return ""
	}
	return ". " + a.More
}

// explained adds to each row what made it one of those found, where that is told.
func (a Query) explained(r document.Rows[Found]) document.Rows[Found] {
	if a.Why == nil {
		return r
	}
	why := document.Column{Name: "Why found", Width: 30, Wrap: true}
	beside := func(cells func(Found) []string) func(Found) []string {
		return func(x Found) []string { return append(cells(x), a.Why(x.Finding)) }
	}
	record := r.Record
	r.Record = func(x Found) any {
		return struct {
			Record
			Why string `json:"why"`
		}{record(x).(Record), a.Why(x.Finding)}
	}
	r.Brief, r.Cells = append(r.Brief, why), beside(r.Cells)
	r.Paper.Columns, r.Paper.Cells = append(r.Paper.Columns, document.Column{Name: why.Name}), beside(r.Paper.Cells)
	r.Full, r.Fields = append(r.Full, "why"), beside(r.Fields)
	return r
}

// InAll counts findings, with what is said of those that lack words.
func InAll(total int, lack string) string {
	n := prose.Count(total, "finding")
	if lack != "" {
		n += " (" + lack + ")"
	}
	return n
}

// named is the inspection of a row by its authority's name and its date.
func (a Query) named(in data.Inspection) string {
	name := in.Authority
	if a.Names != nil {
		name = a.Names(filter.Authority, in.Authority)
	}
	return in.Dated(name, a.Filter.Basis)
}

func findingFields(x Found) []string {
	f, in := x.Finding, x.Inspection
	return []string{f.ID, f.Inspection, in.Authority, in.URN, string(in.Framework),
		string(in.Inspected.Start), string(in.Inspected.End), string(in.Inspected.Status),
		string(in.Published.Date), string(in.Published.Status), string(in.OverallGrade()),
		string(f.Polarity), string(f.Weight), string(f.Area), strings.Join(f.Themes, ","), string(f.Attribution),
		string(in.Coverage), f.Source.Document, f.Source.Section, number(f.Source.Item), number(f.Source.Page), number(f.Source.Paragraph),
		f.Text, string(f.Tagging()), string(f.Wording())}
}

// yearOf is the year on a date basis, "-" where it is unknown.
func yearOf(in data.Inspection, b data.Basis) string {
	if y := in.On(b).YearText(); y != "" {
		return y
	}
	return "-"
}

func number(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}
