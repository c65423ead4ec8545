package history

import (
	"casebook/data"
)

// Inspected is an inspection with what a list says beside it: how many findings
// are held, and the grade in force where it gives none itself.
type Inspected struct {
	data.Inspection
	Own      int // findings by Ofsted
	Others   int // findings by other voices
	Damaged  int // findings that cannot be read: nobody knows whose
	Standing StandingGrade
	Stands   bool             // Standing is known, and the inspection itself gives no grade
	Last     data.LastOverall // of a graded one without an overall grade: the last before it
}

// NewInspected counts the findings of an inspection among its authority's
// inspections; damaged is how many more cannot be read.
func NewInspected(in data.Inspection, siblings []data.Inspection, findings []data.Finding, damaged int) Inspected {
	own, others := data.ByVoice(findings)
	x := Inspected{Inspection: in, Own: len(own), Others: len(others), Damaged: damaged}
	x.Standing, x.Stands = StandingAtVisit(siblings, in)
	x.Last = lastOf(siblings, in)
	return x
}

// ReadInspected is NewInspected of the findings that a store holds.
func ReadInspected(st interface {
	Findings(inspection string) ([]data.Finding, error)
}, in data.Inspection, siblings []data.Inspection) (Inspected, error) {
	if in.Coverage == data.NoText {
		return NewInspected(in, siblings, nil, 0), nil
	}
	findings, err := st.Findings(in.ID)
	damaged, err := data.Readable(err)
	return NewInspected(in, siblings, findings, len(damaged)), err
}
