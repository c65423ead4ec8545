package main

import (
	"casebook/data"
	"casebook/data/document/record"
	"casebook/data/history"
)

// readingRecord is a finding with all that is known about it, as JSON.
type readingRecord struct {
	findingRecord
	Standing   *standingRecord `json:"standing"`
	Matter     []momentRecord  `json:"matter"`
	Story      *data.Thread    `json:"story"` // the matter that the moments follow; null: only back-references
	Flags      []data.Flag     `json:"flags"`
	Document   data.Source     `json:"document"`
	Confirming *data.Source    `json:"confirming"`
	Confirms   []string        `json:"confirms,omitempty"`   // findings that this paragraph confirms by its number
	Matters    []string        `json:"matters,omitempty"`    // threads that they belong to
	Paragraphs []string        `json:"paragraphs,omitempty"` // of the imported report, that confirm this finding
	// Unreadable are damaged findings that may say more of the matter.
	Unreadable []data.Unreadable `json:"unreadable,omitempty"`
}

// momentRecord is what an inspection shows of the finding's matter.
type momentRecord struct {
	Inspection string    `json:"inspection"`
	Date       data.Date `json:"date"`
	Says       string    `json:"says"`
	Findings   []string  `json:"findings"`
	Paragraphs []string  `json:"paragraphs,omitempty"` // of the imported report, linked by their stated numbers
	Partial    bool      `json:"partial"`
	Here       bool      `json:"here"`
}

func newReadingRecord(r history.Reading) readingRecord {
	out := readingRecord{findingRecord: newFindingRecord(r.Finding, r.Inspection), Matter: []momentRecord{},
		Story: r.Matter.Thread, Flags: record.List(r.Flags), Document: r.Source, Confirming: r.Confirming}
	out.Unreadable = r.Unreadable
	out.Confirms, out.Paragraphs = data.IDs(r.Confirms), data.IDs(r.Paragraphs)
	for _, t := range r.Matters {
		out.Matters = append(out.Matters, t.ID)
	}
	if r.HasGrade {
		out.Standing = newStanding(r.Standing)
	}
	for _, m := range r.Matter.Moments {
		out.Matter = append(out.Matter, momentRecord{Inspection: m.Inspection.ID, Date: m.Inspection.SortDate(), Says: m.Words,
			Findings: data.IDs(m.Findings), Paragraphs: data.IDs(m.Paragraphs), Partial: m.Partial, Here: m.Here})
	}
	return out
}

// wholeRecord is an inspection whole, as JSON.
type wholeRecord struct {
	inspectionRecord
	Place        int               `json:"place"` // among the authority's inspections, from 1
	Of           int               `json:"of"`
	Previous     record.Text       `json:"previous"`
	Changes      []judgementRow    `json:"changes"` // against the previous graded inspection (a), this one being b
	FindingsHeld []findingInRecord `json:"held"`    // all voices, in source order
	Events       []data.Event      `json:"events"`
	Flags        []data.Flag       `json:"flags"`
	Unreadable   []data.Unreadable `json:"unreadable,omitempty"` // held, damaged, and in no count
}

// findingInRecord is a finding under its inspection, without what it shares.
type findingInRecord struct {
	ID          string        `json:"id"`
	Text        string        `json:"text"`
	Polarity    data.Polarity `json:"polarity"`
	Themes      []string      `json:"themes"`
	Suggested   bool          `json:"suggested,omitempty"`
	Confirmed   bool          `json:"confirmed,omitempty"`
	TextChanged bool          `json:"text_changed,omitempty"`
	Area        record.Text   `json:"area"`
	Attribution data.Voice    `json:"attribution"`
	Weight      data.Weight   `json:"weight,omitempty"`
	Source      placeRecord   `json:"source"`
}

func newWholeRecord(w history.Whole) wholeRecord {
	own, others := byVoice(w.Findings)
	row := inspected{Inspection: w.Inspection, own: len(own), others: len(others), lost: len(w.Unreadable), standing: w.Standing,
		stands: w.HasGrade && !w.Inspection.Framework.Graded()}
	out := wholeRecord{inspectionRecord: newInspectionRecord(row), Place: w.Place, Of: w.Of,
		Changes: judgementRows(w.Rows), FindingsHeld: []findingInRecord{}, Events: record.List(w.Events), Flags: record.List(w.Flags), Unreadable: w.Unreadable}
	if w.Previous != nil {
		out.Previous = record.Text(w.Previous.ID)
	}
	for _, f := range w.Findings {
		r := newFindingRecord(f, w.Inspection)
		out.FindingsHeld = append(out.FindingsHeld, findingInRecord{ID: r.ID, Text: r.Text, Polarity: r.Polarity, Themes: r.Themes, Suggested: r.Suggested,
			Confirmed: r.Confirmed, TextChanged: r.TextChanged,
			Area: r.Area, Attribution: r.Attribution, Weight: r.Weight, Source: r.Source})
	}
	return out
}
