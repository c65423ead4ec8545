package history

import (
	"casebook/data"
	"casebook/data/document/record"
)

// InspectedRecord is an inspection as JSON, with the counts of its findings
// and, where it gives no grade, the grade in force.
type InspectedRecord struct {
	data.Inspection
	OverallStatus data.OverallStatus `json:"overall_status"`
	Judgements    []data.Judgement   `json:"judgements"` // never null
	Findings      int                `json:"findings"`   // Ofsted's
	OtherVoices   int                `json:"findings_of_others"`
	Unreadable    int                `json:"findings_unreadable,omitempty"` // damaged, and in neither count
	Last          *LastOverallRecord `json:"last_overall"`                  // null where the inspection gives an overall grade, or never gives one
	Standing      *StandingRecord    `json:"standing"`                      // null where the inspection gives grades, or none is in force
}

// StandingRecord is the grade in force when an ungraded visit was published.
type StandingRecord struct {
	Grade         record.Text        `json:"grade"`
	OverallStatus data.OverallStatus `json:"overall_status"` // of the inspection that put it in force
	Last          *LastOverallRecord `json:"last_overall"`   // null where an overall grade stands
	Inspection    string             `json:"inspection"`
	Since         data.Date          `json:"since"`
	Status        data.Status        `json:"status"`
}

// LastOverallRecord is the overall grade that an authority was given last, where
// none stands. It never stands in for one.
type LastOverallRecord struct {
	Grade      data.Grade  `json:"grade"`
	Date       data.Date   `json:"date"` // from which it was in force
	Inspection string      `json:"inspection"`
	NoneSince  record.Text `json:"none_since"` // when its framework stopped giving one; null where it did not
}

// NewLastOverall is the record of the overall grade given last, nil where none
// is held or one stands.
func NewLastOverall(l data.LastOverall) *LastOverallRecord {
	if l.Given == nil {
		return nil
	}
	return &LastOverallRecord{l.Grade(), l.Date(), l.Given.ID, record.Text(l.Since())}
}

// NewInspectedRecord is the record of an inspection.
func NewInspectedRecord(r Inspected) InspectedRecord {
	out := InspectedRecord{Inspection: r.Inspection, OverallStatus: r.OverallStatus(), Judgements: record.List(r.Inspection.Judgements), Findings: r.Own, OtherVoices: r.Others, Unreadable: r.Damaged, Last: NewLastOverall(r.Last)}
	if r.Stands {
		out.Standing = newStanding(r.Standing)
	}
	return out
}

// newStanding is the record of a grade in force.
func newStanding(g StandingGrade) *StandingRecord {
	return &StandingRecord{Grade: record.Text(g.Grade), OverallStatus: g.Inspection.OverallStatus(), Last: NewLastOverall(g.Last), Inspection: g.Inspection.ID, Since: g.Since, Status: g.Status}
}
