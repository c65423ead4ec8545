package timeline

import (
	"slices"

	"casebook/data"
	"casebook/data/history"
)

// Ribbon is a grade in force along the years, by publication whatever the basis:
// the overall one, or that of an area that is judged today. It is broken where
// none was given.
type Ribbon struct {
	Area      data.Area
	Name      string
	Stretches []Stretch // each to the next
}

// Stretch is the time in which one inspection was in force.
type Stretch struct {
	From, To   data.Date  // To is "" while it lasts
	Grade      data.Grade // "" where none was in force: the ribbon is broken
	Words      string     // the grade with what it is of, or in two words why there is none
	JudgedWith data.Area  // the area together with which it was judged, "" for none
	Status     data.OverallStatus
	Doubt      string          // the sign of a doubt
	Inspection data.Inspection // that gave the grade, or gave none
	Abolished  bool            // it ended with the authority
}

// Letter is the grade's, with what is in doubt about it.
func (s Stretch) Letter() string { return s.Grade.Letter() + s.Doubt }

// shortReason is how many letters the reason for a broken ribbon has at most.
const shortReason = 9

// ribbons are the overall grade in force, and those of the areas that the
// inspection in force last judges and that ever had one.
func ribbons(all []data.Inspection, standing []history.Interval) []Ribbon {
	if len(standing) == 0 {
		return nil
	}
	overall := Ribbon{Area: data.Overall, Name: data.Overall.Name()}
	for _, v := range standing {
		status := v.Inspection.OverallStatus()
		words := status.Within(shortReason)
		if v.Grade != "" || len(v.Rivals) > 0 {
			words = v.Words()
		}
		overall.add(Stretch{From: v.Since, To: v.To, Grade: v.Grade, Words: words, Status: status, Inspection: v.Inspection, Abolished: v.Abolished})
	}
	out := []Ribbon{overall}
	last := standing[len(standing)-1]
	for _, now := range last.Areas(all) {
		r := Ribbon{Area: now.Area, Name: now.Area.NameIn(last.Inspection.Edition())}
		for _, v := range standing {
			r.add(stretchOf(v, all, now.Area))
		}
		if len(r.Stretches) > 0 {
			out = append(out, r)
		}
	}
	return out
}

// stretchOf is what was in force of an area beside an overall grade.
func stretchOf(v history.Interval, all []data.Inspection, a data.Area) Stretch {
	s := Stretch{From: v.Since, To: v.To, Words: data.NoGrade, Status: data.OverallNotGiven, Inspection: v.Inspection, Abolished: v.Abolished}
	areas := v.Areas(all)
	if i := slices.IndexFunc(areas, func(x history.StandingArea) bool { return x.Area == a }); i >= 0 {
		x := areas[i]
		s.Grade, s.Words, s.JudgedWith, s.Status, s.Inspection = x.Judgement.Grade, x.Words(), x.JudgedWith(), x.Status, x.Inspection
		s.Doubt = x.Judgement.Doubt()
		if s.Grade == "" && len(x.Rivals) == 0 {
			s.Words = x.Status.Within(shortReason)
		}
	}
	return s
}

// add adds a stretch; one that the inspection before goes on to give lengthens
// its stretch, and before the first grade nothing is broken.
func (r *Ribbon) add(s Stretch) {
	n := len(r.Stretches)
	switch {
	case n > 0 && s.Grade != "" && r.Stretches[n-1].Inspection.ID == s.Inspection.ID:
		r.Stretches[n-1].To, r.Stretches[n-1].Abolished = s.To, s.Abolished
	case n > 0 || s.Grade != "" || r.Area == data.Overall:
		r.Stretches = append(r.Stretches, s)
	}
}

// WithoutOverall is the inspection in force where it gives no overall grade: its
// words say which was the last.
func (t Timeline) WithoutOverall() (history.Interval, bool) {
	if len(t.Standing) == 0 {
		return history.Interval{}, false
	}
	v := t.Standing[len(t.Standing)-1]
	return v, v.To == "" && v.Grade == ""
}

// InForce are the ribbons to draw: the overall grade, and below it the areas
// where no overall grade stands.
func (t Timeline) InForce() []Ribbon {
	if _, without := t.WithoutOverall(); !without {
		return t.Ribbons[:min(1, len(t.Ribbons))]
	}
	return t.Ribbons
}
