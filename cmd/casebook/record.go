package main

import (
	"casebook/data"
	"casebook/data/document/record"
)

// findingRecord is a finding as JSON: the fields of the built-in data, with
// those of its inspection that a reader needs beside it.
type findingRecord struct {
	ID          string             `json:"id"`
	Inspection  string             `json:"inspection"`
	Authority   string             `json:"authority"`
	URN         string             `json:"urn"`
	Framework   data.Framework     `json:"framework"`
	Kind        data.Kind          `json:"kind"`
	Inspected   data.Fieldwork     `json:"inspected"`
	Published   data.Dated         `json:"published"`
	Judgements  []data.Judgement   `json:"judgements"`
	Grade       record.Text        `json:"grade"` // overall, of the inspection
	Coverage    data.Coverage      `json:"coverage"`
	Text        string             `json:"text"`
	Polarity    data.Polarity      `json:"polarity"`
	Themes      []string           `json:"themes"`
	Coded       []string           `json:"coded,omitempty"`     // as the source coded them, where the casebook's own themes changed that
	Suggested   bool               `json:"suggested,omitempty"` // themes and polarity are the program's
	Confirmed   bool               `json:"confirmed,omitempty"` // they are the user's
	TextChanged bool               `json:"text_changed,omitempty"`
	Area        record.Text        `json:"area"`
	Attribution data.Voice         `json:"attribution"`
	ReportedBy  string             `json:"reported_by,omitempty"`
	Weight      data.Weight        `json:"weight,omitempty"`
	Mixed       bool               `json:"mixed,omitempty"`
	Source      placeRecord        `json:"source"`
	ConfirmedBy *data.Confirmation `json:"confirmed_by,omitempty"`
	Thread      string             `json:"thread,omitempty"`
	RefersBack  []data.BackRef     `json:"refers_back,omitempty"`
	Note        string             `json:"note,omitempty"`
}

// placeRecord is a place in a source; what is not stated is null.
type placeRecord struct {
	ID        string `json:"id,omitempty"`
	Document  string `json:"document"`
	Section   string `json:"section,omitempty"`
	Item      int    `json:"item,omitempty"`
	Page      *int   `json:"page"`
	Paragraph *int   `json:"paragraph"`
}

func newFindingRecord(f data.Finding, in data.Inspection) findingRecord {
	p := f.Source
	return findingRecord{
		ID: f.ID, Inspection: f.Inspection, Authority: in.Authority, URN: in.URN, Framework: in.Framework, Kind: in.Kind,
		Inspected: in.Inspected, Published: in.Published, Judgements: record.List(in.Judgements),
		Grade: record.Text(in.OverallGrade()), Coverage: in.Coverage,
		Text: f.Text, Polarity: f.Polarity, Themes: record.List(f.Themes), Coded: f.Coded, Suggested: f.Suggested, Confirmed: f.Confirmed, TextChanged: f.TextChanged,
		Area: record.Text(f.Area), Attribution: f.Attribution,
		ReportedBy: f.ReportedBy, Weight: f.Weight, Mixed: f.Mixed,
		Source: placeRecord{ID: p.ID, Document: p.Document, Section: p.Section, Item: p.Item,
			Page: record.Stated(p.Page), Paragraph: record.Stated(p.Paragraph)},
		ConfirmedBy: f.ConfirmedBy, Thread: f.Thread, RefersBack: f.RefersBack, Note: f.Note,
	}
}

// inspectionRecord is an inspection as JSON, with the counts of its findings
// and, where it gives no grade, the grade in force.
type inspectionRecord struct {
	data.Inspection
	OverallStatus data.OverallStatus `json:"overall_status"`
	Judgements    []data.Judgement   `json:"judgements"` // never null
	Findings      int                `json:"findings"`   // Ofsted's
	OtherVoices   int                `json:"findings_of_others"`
	Unreadable    int                `json:"findings_unreadable,omitempty"` // damaged, and in neither count
	Standing      *standingRecord    `json:"standing"`                      // null where the inspection gives grades, or none is in force
}

// standingRecord is the grade in force when an ungraded visit was published.
type standingRecord struct {
	Grade         record.Text        `json:"grade"`
	OverallStatus data.OverallStatus `json:"overall_status"` // of the inspection that put it in force
	Inspection    string             `json:"inspection"`
	Since         data.Date          `json:"since"`
	Status        data.Status        `json:"status"`
}
