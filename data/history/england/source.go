package england

import (
	"casebook/data"
)

// Source is the id of the source of the standing grade, "" without one.
func (r Row) Source() string {
	if j, ok := r.Judgement(data.Overall); ok {
		return j.Source
	}
	if r.HasGrade && len(r.Standing.Inspection.Judgements) > 0 {
		return r.Standing.Inspection.Judgements[0].Source
	}
	return ""
}

// Letter is the letter of an area's standing grade, "" where it has none. After
// it its doubt, save that nobody held it against a
// report where that is so of the overall grade too.
func (r Row) Letter(a data.Area) string {
	j, ok := r.Judgement(a)
	switch {
	case !ok:
		return ""
	case r.Unchecked() && !j.Disputed():
		return j.Grade.Letter()
	}
	return j.Grade.Letter() + j.Doubt()
}

// SourceWords says how the standing grade and its date are known: "grade
// stated in the report, date from the report's file name".
func (r Row) SourceWords() string {
	switch {
	case !r.HasGrade:
		return ""
	case r.Dated == "":
		return "grade " + r.Standing.Status.Words() + ", " + r.Dated.String()
	case r.DateStatus == r.Standing.Status:
		return "grade and date " + r.Standing.Status.Words()
	}
	return "grade " + r.Standing.Status.Words() + ", date " + r.DateStatus.Words()
}

// Doubts are the statuses of standing grades that nobody checked.
func Doubts(rows []Row) []data.Status {
	var out []data.Status
	for _, r := range rows {
		if r.Unchecked() {
			out = append(out, r.Standing.Status)
		}
	}
	return out
}

// Unchecked reports whether the standing grade comes from an overview sheet
// or a table that nobody compared with the report.
func (r Row) Unchecked() bool { return r.HasGrade && r.Standing.Status.NotChecked() }
