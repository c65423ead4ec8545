package england

import (
	"slices"

	"casebook/data"
	"casebook/data/history"
)

// area is what stands of an area; false where the standing inspection's
// framework does not judge it at all.
func (r Row) area(a data.Area) (history.StandingArea, bool) {
	i := slices.IndexFunc(r.Areas, func(x history.StandingArea) bool { return x.Area == a })
	if i < 0 {
		return history.StandingArea{}, false
	}
	return r.Areas[i], true
}

// Judgement returns the standing judgement of an area. It has none where the
// framework does not judge the area apart, however it was judged before.
func (r Row) Judgement(a data.Area) (data.Judgement, bool) {
	if a == data.Overall && r.HasGrade && len(r.Standing.Rivals) == 0 {
		return r.Standing.Inspection.Judgement(a)
	}
	x, ok := r.area(a)
	if !ok || x.Judgement.Grade == "" || x.JudgedWith() != "" {
		return data.Judgement{}, false
	}
	return x.Judgement, true
}

// Grade is the standing grade of an area, "" where it has none.
func (r Row) Grade(a data.Area) data.Grade {
	if a == data.Overall {
		return r.Standing.Grade
	}
	j, _ := r.Judgement(a)
	return j.Grade
}

// OverallStatus says whether an overall grade stands, and why none does: of an
// authority without a graded inspection none is held.
func (r Row) OverallStatus() data.OverallStatus {
	if !r.HasGrade {
		return data.OverallNotHeld
	}
	return r.Standing.Inspection.OverallStatus()
}

// lack says why an area has no standing grade: not held where no graded inspection
// is, "" where two of a day differ.
func (r Row) lack(a data.Area) data.OverallStatus {
	x, judged := r.area(a)
	switch {
	case !r.HasGrade:
		return r.OverallStatus()
	case len(r.Standing.Rivals) > 0 && (a == data.Overall || len(x.Rivals) > 0):
		return ""
	case a == data.Overall || !judged:
		return r.Standing.Inspection.AreaStatus(a)
	case x.JudgedWith() != "":
		return data.OverallNotGiven
	}
	return x.Status
}
