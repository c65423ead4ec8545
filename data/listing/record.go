package listing

import (
	"casebook/data"
	"casebook/data/document/record"
)

// Record is a finding as JSON: what it says, whose words these are, where they
// stand, and of which inspection.
type Record struct {
	ID         string `json:"id"`
	Inspection string `json:"inspection,omitempty"` // "" under its inspection
	*Of
	data.Finding
	Wording data.Wording `json:"wording"`
	Themes  []string     `json:"themes"` // never null
	Area    record.Text  `json:"area"`
	Source  Place        `json:"source"`
	*InspectionDetail
}

// Of says of which inspection a finding is.
type Of struct {
	Authority string         `json:"authority"`
	Framework data.Framework `json:"framework"`
	Kind      data.Kind      `json:"kind"`
	Inspected data.Fieldwork `json:"inspected"`
	Published data.Dated     `json:"published"`
}

// InspectionDetail is what else a reader may want to know of the inspection beside each
// of its findings.
type InspectionDetail struct {
	URN           string             `json:"urn"`
	Judgements    []data.Judgement   `json:"judgements"`
	Grade         record.Text        `json:"grade"` // overall
	OverallStatus data.OverallStatus `json:"overall_status"`
	Coverage      data.Coverage      `json:"coverage"`
}

// Place is a place in a source; a page or paragraph that is not stated is null.
type Place struct {
	data.Place
	Page      *int `json:"page"`
	Paragraph *int `json:"paragraph"`
}

// NewRecord is the record of a finding, with the grades and the coverage of its
// inspection where whole.
func NewRecord(f data.Finding, in data.Inspection, whole bool) Record {
	r := Within(f)
	r.Inspection = f.Inspection
	r.Of = &Of{Authority: in.Authority, Framework: in.Framework, Kind: in.Kind, Inspected: in.Inspected, Published: in.Published}
	if whole {
		r.InspectionDetail = &InspectionDetail{URN: in.URN, Judgements: record.List(in.Judgements), Grade: record.Text(in.OverallGrade()), OverallStatus: in.OverallStatus(), Coverage: in.Coverage}
	}
	return r
}

// Within is the record of a finding under its inspection, which says the rest.
func Within(f data.Finding) Record {
	return Record{ID: f.ID, Finding: f, Wording: f.Wording(), Themes: record.List(f.Themes), Area: record.Text(f.Area),
		Source: Place{Place: f.Source, Page: record.Stated(f.Source.Page), Paragraph: record.Stated(f.Source.Paragraph)}}
}
