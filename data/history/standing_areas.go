package history

import (
	"strings"

	"casebook/data"
)

// LastOverall says of an inspection without an overall grade which its authority
// was given last before it. A review of the board alone ends none: that one stands.
func LastOverall(all []data.Inspection, in data.Inspection) data.LastOverall {
	out := data.LastOverall{Without: in}
	if in.BoardAlone() {
		return out
	}
	for i := range all {
		x := &all[i]
		if x.Authority != in.Authority || !Grades(*x) || x.OverallStatus() != data.OverallGiven || !later(in, *x) || x.InForce() == "" {
			continue
		}
		if out.Given == nil || !later(*out.Given, *x) {
			out.Given = x
		}
	}
	return out
}

// lastOf is LastOverall of a graded inspection without an overall grade, and tells
// nothing of any other.
func lastOf(all []data.Inspection, in data.Inspection) data.LastOverall {
	if s := in.OverallStatus(); s == data.OverallGiven || s == data.NeverGraded {
		return data.LastOverall{Without: in}
	}
	return LastOverall(all, in)
}

// StandingArea is the grade of a judgement area in force on a date, with the
// inspection that gave it.
type StandingArea struct {
	Area data.Area
	// Judgement is its grade; that of another area where the two were judged
	// together. Without a grade Status says why.
	Judgement  data.Judgement
	Status     data.OverallStatus
	Inspection data.Inspection // that gave it, or that gave none and is in force
	Since      data.Date       // from which that inspection is in force
	// Rivals are inspections of the very same dates that give the area another
	// grade: nothing says which stands, and there is none.
	Rivals []data.Inspection
}

// JudgedWith is the area together with which it was judged, "" for none.
func (a StandingArea) JudgedWith() data.Area {
	if a.Judgement.Area == a.Area {
		return ""
	}
	return a.Judgement.Area
}

// Together says of an area judged with another so, "care leavers judged with
// children in care"; "" for every other.
func (a StandingArea) Together() string {
	if a.JudgedWith() == "" {
		return ""
	}
	return strings.ToLower(a.Area.Name()) + " judged with " + strings.ToLower(a.JudgedWith().Name())
}

// Words say the grade of the area, or why it has none.
func (a StandingArea) Words() string {
	switch {
	case len(a.Rivals) > 0:
		return rivalry
	case a.Judgement.Grade == "":
		return a.Status.Words()
	case a.Judgement.Disputed():
		return a.Judgement.Grade.Words() + disagree
	}
	return a.Judgement.Grade.Words()
}

// AreaGrades says the grades of areas in a row: "help and protection Good, care
// leavers Good". One of an older inspection than the first says since when.
func AreaGrades(all []StandingArea) string {
	var out []string
	for _, a := range all {
		words := strings.ToLower(a.Area.NameIn(a.Inspection.Edition())) + " " + a.Words()
		if a.Since != all[0].Since {
			words += " (since " + a.Since.String() + ")"
		}
		out = append(out, words)
	}
	return strings.Join(out, ", ")
}

// StandingAreas returns the grades of areas that were in force on a date, in the
// order of data.Areas: of each area that the edition of the standing inspection
// judges, the overall grade apart. What it looked at and left unjudged has the
// grade of the inspection before; what it no longer judges has none, however it
// was judged before, and nothing is worked out from other areas.
func StandingAreas(all []data.Inspection, authority string, on data.Date) []StandingArea {
	s, ok := Standing(all, authority, on)
	if !ok {
		return nil
	}
	return s.Areas(all)
}

// Areas are the grades of areas in force beside the overall grade, among the
// inspections of its authority: see StandingAreas.
func (s StandingGrade) Areas(all []data.Inspection) []StandingArea {
	out := make([]StandingArea, 0, len(data.ColumnAreas()))
	e := s.Inspection.Edition()
	for _, a := range data.Areas() {
		if _, stated := s.Inspection.Judgement(a); a == data.Overall || !stated && !e.Judges(a) && e.JoinedTo(a) == "" {
			continue
		}
		out = append(out, s.area(all, a))
	}
	return out
}

func (s StandingGrade) area(all []data.Inspection, a data.Area) StandingArea {
	out := areaOf(s.Inspection, a)
	for _, r := range s.Rivals {
		if areaOf(r, a).Judgement.Grade != out.Judgement.Grade {
			out.Rivals = append(out.Rivals, r)
		}
	}
	if len(out.Rivals) > 0 {
		out.Judgement, out.Status = data.Judgement{Area: a}, data.OverallNotHeld
		return out
	}
	if j, stated := s.Inspection.Judgement(a); !stated || j.Grade.Step() > 0 {
		return out
	}
	before := data.Inspection{}
	for i := range all {
		x := &all[i]
		earlier := x.Authority == s.Inspection.Authority && Grades(*x) && x.InForce() != "" && later(s.Inspection, *x)
		if earlier && x.AreaStatus(a) == data.OverallGiven && (before.ID == "" || !later(before, *x)) {
			before = *x
		}
	}
	if before.ID == "" {
		return out
	}
	return areaOf(before, a)
}

// areaOf is what one inspection puts in force of an area: its own grade, or that
// of the area together with which its edition judges it.
func areaOf(in data.Inspection, a data.Area) StandingArea {
	out := StandingArea{Area: a, Judgement: data.Judgement{Area: a}, Status: in.AreaStatus(a), Inspection: in, Since: in.InForce()}
	at := a
	if with := in.Edition().JoinedTo(a); with != "" && out.Status != data.OverallGiven {
		at = with
	}
	if j, ok := in.Judgement(at); ok && j.Grade.Step() > 0 {
		out.Judgement, out.Status = j, data.OverallGiven
	}
	return out
}
