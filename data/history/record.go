package history

import (
	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document/record"
	"casebook/data/listing"
)

// ReadingRecord is a finding with all that is known about it, as JSON.
type ReadingRecord struct {
	listing.Record
	Standing   *StandingRecord `json:"standing"`
	Matter     []momentRecord  `json:"matter"`
	Story      *data.Thread    `json:"story"` // the matter that the moments follow; null: only back-references
	Flags      []data.Flag     `json:"flags"`
	Notes      []data.Note     `json:"notes,omitempty"` // that reviewers wrote about it
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
	Inspection string      `json:"inspection"`
	Date       data.Date   `json:"date"`
	Says       string      `json:"says"`
	Verdict    record.Text `json:"verdict"` // what Ofsted says in it on balance; null where nothing is held
	Findings   []string    `json:"findings"`
	Paragraphs []string    `json:"paragraphs,omitempty"` // of the imported report, linked by their stated numbers
	Partial    bool        `json:"partial"`
	Here       bool        `json:"here"`
}

// NewReadingRecord is the record of a finding.
func NewReadingRecord(r Reading) ReadingRecord {
	out := ReadingRecord{Record: listing.NewRecord(r.Finding, r.Inspection, true), Matter: []momentRecord{},
		Story: r.Matter.Thread, Flags: record.List(r.Flags), Notes: r.Notes, Document: r.Source, Confirming: r.Confirming}
	out.Unreadable = r.Unreadable
	out.Confirms, out.Paragraphs = data.IDs(r.Confirms), data.IDs(r.Paragraphs)
	for _, t := range r.Matters {
		out.Matters = append(out.Matters, t.ID)
	}
	if r.HasGrade {
		out.Standing = newStanding(r.Standing)
	}
	for _, m := range r.Matter.Moments {
		out.Matter = append(out.Matter, momentRecord{Inspection: m.Inspection.ID, Date: m.Inspection.SortDate(), Says: m.Words, Verdict: record.Text(m.Verdict),
			Findings: data.IDs(m.Findings), Paragraphs: data.IDs(m.Paragraphs), Partial: m.Partial, Here: m.Here})
	}
	return out
}

// WholeRecord is an inspection whole, as JSON.
type WholeRecord struct {
	InspectedRecord
	Place        int                       `json:"place"` // among the authority's inspections, from 1
	Of           int                       `json:"of"`
	Previous     record.Text               `json:"previous"`
	Changes      []compare.JudgementRecord `json:"changes"` // against the previous graded inspection (a), this one being b
	FindingsHeld []listing.Record          `json:"held"`    // all voices, in source order
	Events       []data.Event              `json:"events"`
	Flags        []data.Flag               `json:"flags"`
	Unreadable   []data.Unreadable         `json:"unreadable,omitempty"` // held, damaged, and in no count
}

// NewWholeRecord is the record of an inspection.
func NewWholeRecord(w Whole) WholeRecord {
	row := NewInspected(w.Inspection, nil, w.Findings, len(w.Unreadable))
	row.Last = w.Last
	row.Standing, row.Stands = w.Standing, w.HasGrade && !w.Inspection.Framework.Graded()
	out := WholeRecord{InspectedRecord: NewInspectedRecord(row), Place: w.Place, Of: w.Of,
		Changes: compare.NewJudgementRecords(w.Rows), FindingsHeld: []listing.Record{}, Events: record.List(w.Events), Flags: record.List(w.Flags), Unreadable: w.Unreadable}
	if w.Previous != nil {
		out.Previous = record.Text(w.Previous.ID)
	}
	for _, f := range w.Findings {
		out.FindingsHeld = append(out.FindingsHeld, listing.Within(f))
	}
	return out
}
