package compare

import (
	"casebook/data"
	"casebook/data/document/record"
)

// JudgementRecord is an area with both grades; a grade is null where a side has
// none, direction is null where nothing may be said.
type JudgementRecord struct {
	Area         data.Area   `json:"area"`
	A            record.Text `json:"a"`
	B            record.Text `json:"b"`
	State        State       `json:"state"`
	Direction    record.Text `json:"direction"`
	Steps        int         `json:"steps"`
	Reason       string      `json:"reason"`
	ScaleChanged bool        `json:"scale_changed"`
}

// NewJudgementRecords are the records of areas.
func NewJudgementRecords(rows []Row) []JudgementRecord {
	out := make([]JudgementRecord, len(rows))
	for i, x := range rows {
		out[i] = JudgementRecord{Area: x.Area, A: gradeWord(x.A), B: gradeWord(x.B), State: x.State,
			Direction: record.Text(x.Direction), Steps: x.Steps, Reason: x.Reason, ScaleChanged: x.ScaleChanged}
	}
	return out
}

func gradeWord(j *data.Judgement) record.Text {
	if j == nil {
		return ""
	}
	return record.Text(j.Grade)
}
