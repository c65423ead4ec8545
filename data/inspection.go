package data

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data/mark"
)

// Kind says what sort of visit an inspection was.
type Kind string

// The kinds. Inspection is any graded inspection that is not known to be a
// re-inspection.
const (
	FullInspection  Kind = "inspection"
	ReInspection    Kind = "re-inspection"
	Unannounced     Kind = "unannounced"
	MonitoringVisit Kind = "monitoring-visit"
	FocusedVisit    Kind = "focused-visit"
	BoardReview     Kind = "board-review"
)

var kindNames = map[Kind]string{
	FullInspection:  "inspection",
	ReInspection:    "re-inspection",
	Unannounced:     "unannounced inspection",
	MonitoringVisit: "monitoring visit",
	FocusedVisit:    "focused visit",
	BoardReview:     "board review alone",
}

// Kinds lists every kind.
func Kinds() []Kind {
	return []Kind{FullInspection, ReInspection, Unannounced, MonitoringVisit, FocusedVisit, BoardReview}
}

// Valid reports whether k is a known kind.
func (k Kind) Valid() bool { _, ok := kindNames[k]; return ok }

// Name is the kind in words.
func (k Kind) Name() string { return kindNames[k] }

// WithoutFindings says that nothing of the inspection can be read here.
func (i Inspection) WithoutFindings() string {
	if len(i.Judgements) == 0 {
		return "No findings are held for this inspection, only its dates."
	}
	return "No findings are held for this inspection, only its grades and dates."
}

// Inspection is one visit or inspection of one authority under one framework,
// with what every source says of it.
type Inspection struct {
	ID           string      `json:"id"` // authority, month fieldwork began, framework
	Authority    string      `json:"authority"`
	URN          string      `json:"urn"`
	Framework    Framework   `json:"framework"`
	Kind         Kind        `json:"kind"`
	Sequence     int         `json:"sequence,omitempty"` // which monitoring visit
	Inspected    Fieldwork   `json:"inspected"`
	Published    Dated       `json:"published"`
	Judgements   []Judgement `json:"judgements"`
	Coverage     Coverage    `json:"coverage"`
	CoverageNote string      `json:"coverage_note,omitempty"`
	Lead         string      `json:"lead_inspector,omitempty"`
	Scope        string      `json:"scope,omitempty"`
	Outcome      string      `json:"outcome,omitempty"`
	LegalBasis   string      `json:"legal_basis,omitempty"`
	Follows      []string    `json:"follows,omitempty"`
	Note         string      `json:"note,omitempty"`
	// Address is where the report can be read, or where no source names it the
	// authority's page at the regulator: an address of the web, or "".
	Address string `json:"inspection_link,omitempty"`
}

// Judgement is a grade for an area and where it is stated.
type Judgement struct {
	Area      Area        `json:"area"`
	Grade     Grade       `json:"grade"`
	Page      int         `json:"page,omitempty"`
	Label     string      `json:"label,omitempty"` // the area in the report's words
	Source    string      `json:"source"`          // source id
	Status    Status      `json:"status"`
	Confirmed []string    `json:"confirmed,omitempty"` // sources that agree
	Also      []Judgement `json:"also,omitempty"`      // sources that say otherwise
	Note      string      `json:"note,omitempty"`
}

// Disputed reports whether another source gives the judgement another grade.
func (j Judgement) Disputed() bool {
	return slices.ContainsFunc(j.Also, func(o Judgement) bool { return o.Grade != j.Grade })
}

// Doubt is the sign behind a grade on which sources disagree, or which nobody held
// against a report; "" for one that stands as it is.
func (j Judgement) Doubt() string {
	switch {
	case j.Disputed():
		return mark.Disputed
	case j.Status.NotChecked():
		return mark.Unchecked
	}
	return ""
}

// Relabelled is the note on a grade whose source states it in words that its
// framework did not have: the official statistics say "Requires improvement to
// be good" for what was adequate until 2013.
func Relabelled(stated string) string {
	return "stated as \"" + stated + "\", " + RelabelledBySource
}

// RelabelledBySource is what Relabelled says where the words of the source may not
// be told.
const RelabelledBySource = "relabelled by the source"

// GradeText is the grade with its letter, "-" for no judgement.
func (j *Judgement) GradeText() string {
	if j == nil {
		return "-"
	}
	return j.Grade.Letter() + " " + j.Grade.Words()
}

// InOrder returns judgements in the order of Areas.
func InOrder(all []Judgement) []Judgement {
	byArea := func(x, y Judgement) int { return x.Area.Order() - y.Area.Order() }
	if slices.IsSortedFunc(all, byArea) {
		return all
	}
	return slices.SortedStableFunc(slices.Values(all), byArea)
}

// Edition returns the edition under which the inspection was made.
func (i Inspection) Edition() Edition {
	start := i.Inspected.Start
	if start == "" {
		start = i.Published.Date
	}
	return EditionOf(i.Framework, start)
}

// Judgement returns the judgement of an area, and whether there is one.
func (i Inspection) Judgement(a Area) (Judgement, bool) {
	for _, j := range i.Judgements {
		if j.Area == a {
			return j, true
		}
	}
	return Judgement{}, false
}

// fileSource begins the ids of sources that are imported files.
const fileSource = "file-"

// FileSource makes the id of an imported file as a source, from its hash.
func FileSource(hash string) string { return fileSource + hash[:min(12, len(hash))] }

// IsFile reports whether a source is an imported file.
func IsFile(source string) bool { return strings.HasPrefix(source, fileSource) }

// tableSource begins the ids of sources that are imported tables.
const tableSource = "table-"

// TableSource makes the id of an imported table as a source, from its hash.
func TableSource(hash string) string { return tableSource + hash[:min(8, len(hash))] }

// IsTable reports whether a source is an imported table: second hand, even
// where its rows were once read from a report.
func IsTable(source string) bool { return strings.HasPrefix(source, tableSource) }

// FromFile reports whether the inspection's facts were read from an imported
// file. No reader has linked its paragraphs to the matters that we follow, so
// that its silence on them is the program's, not the report's.
func (i Inspection) FromFile() bool { return IsFile(i.Inspected.Source) || IsFile(i.Published.Source) }

// OverallGrade returns the grade that stands for the whole inspection. An
// inspection with two subjects (safeguarding and looked after, 2009-12) has
// none, nor has a visit.
func (i Inspection) OverallGrade() Grade {
	j, ok := i.Judgement(Overall)
	if !ok || j.Grade == NotGraded {
		return ""
	}
	return j.Grade
}

// Basis says which date is meant by "year".
type Basis uint8

// The date bases. Published is the default everywhere.
const (
	ByPublished Basis = iota
	ByInspected
)

// String is the basis as a flag value and on screen.
func (b Basis) String() string {
	if b == ByInspected {
		return "inspected"
	}
	return "published"
}

// Reading says which year a year in a name is.
func (b Basis) Reading() string {
	if b == ByInspected {
		return "A year in a name is that in which inspectors began their fieldwork."
	}
	return "A year in a name is that in which the inspection was published."
}

// On returns the inspection's date on a basis, "" when that date is unknown.
func (i Inspection) On(b Basis) Date {
	if b == ByInspected {
		return i.Inspected.Start
	}
	return i.Published.Date
}

// DateOn is the date by which the inspection goes on a basis: its date there, else
// the other; "" where neither is known.
func (i Inspection) DateOn(b Basis) Date { return cmp.Or(i.On(b), i.SortDate()) }

// SortDate is the date by which inspections of an authority follow each
// other: the start of fieldwork, else publication.
func (i Inspection) SortDate() Date {
	if i.Inspected.Start != "" {
		return i.Inspected.Start
	}
	return i.Published.Date
}

// YearOn is the year of DateOn.
func (i Inspection) YearOn(b Basis) string { return i.DateOn(b).YearText() }

// Title names the inspection without its authority: "SIF re-inspection 2016",
// "Monitoring visit 6, 2018". The year is that of the basis, else the other.
func (i Inspection) Title(b Basis) string {
	year, name := i.YearOn(b), i.ShortName()
	if year == "" || strings.HasSuffix(name, year) { // "CP 2012"
		return name
	}
	return name + " " + year
}

// Dated names the inspection of an authority where another may be of the same
// year and kind: "Birmingham, SIF, 23 May 2014". The date is that of the basis,
// else the other.
func (i Inspection) Dated(authority string, b Basis) string {
	return authority + ", " + i.ShortName() + ", " + i.DateOn(b).Short()
}

// BoardAlone reports whether nothing but the safeguarding board was judged.
// Its kind may not say so: a table of grades knows judgements and no kinds.
func (i Inspection) BoardAlone() bool {
	return i.Kind == BoardReview || len(i.Judgements) > 0 &&
		!slices.ContainsFunc(i.Judgements, func(j Judgement) bool { return j.Area != Board })
}

// ShortName names the kind of inspection in few letters: "SIF re-inspection".
func (i Inspection) ShortName() string {
	title := i.Framework.Title()
	switch {
	case i.Sequence > 0 && !i.Framework.Graded():
		return title + " " + itoa(i.Sequence)
	case i.Kind == ReInspection:
		return title + " re-inspection"
	case i.BoardAlone():
		return title + " board review"
	}
	return title
}

// File is the path of the report that the inspection was read from, by its
// sources; "" for none.
func (i Inspection) File(sources map[string]Source) string {
	for _, id := range []string{i.Inspected.Source, i.Published.Source} {
		if path := sources[id].Path; IsFile(id) && path != "" {
			return path
		}
	}
	return ""
}
