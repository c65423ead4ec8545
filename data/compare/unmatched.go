package compare

import "casebook/data"

// oneSided says why only one of two inspections has a grade for areas that
// compare. An overall grade that was never given has nothing to compare with.
func oneSided(r *Row, a, b data.Inspection) {
	has, lacks, other := "A", "B", b
	if r.A == nil {
		has, lacks, other = "B", "A", a
	}
	switch status := other.OverallStatus(); {
	case r.Area == data.Board:
		r.Reason = "board reviewed in " + has + " only: a re-inspection usually has no board review"
	case r.Area == data.Overall:
		r.Reason = status.Words() + " in " + lacks
		if status == data.OverallNotGiven {
			r.State = NotComparable
		}
	default:
		r.Reason = "judged in " + has + " only: " + lacks + " gives no grade for it"
	}
}

// unmatched makes rows of the judgements that no rule took. An area that both
// have stays one row, so that the reader sees both grades and why they do not
// compare.
func unmatched(left, right *side) []Row {
	var rows []Row
	for len(left.left) > 0 {
		area := left.left[0].Area
		r := Row{Area: area, AreaA: area, A: left.take(area), B: right.take(area), State: NotComparable}
		if r.B != nil {
			r.AreaB = area
		}
		r.Reason = whyNot(area, left.in, right.in)
		rows = append(rows, r)
	}
	for len(right.left) > 0 {
		area := right.left[0].Area
		rows = append(rows, Row{
			Area: area, AreaB: area, B: right.take(area), State: NotComparable,
			Reason: whyNot(area, right.in, left.in),
		})
	}
	return rows
}

// whyNot says in one line why an area of in has nothing to be held against in
// the other inspection.
func whyNot(area data.Area, in, other data.Inspection) string {
	e, o := in.Edition(), other.Edition()
	_, both := other.Judgement(area)
	switch {
	case !o.Graded():
		return other.ShortName() + ": " + data.NeverGraded.Words()
	case !e.Graded():
		return in.ShortName() + ": " + data.NeverGraded.Words()
	case e == o:
		return "judged once more in the same inspection"
	case len(data.Rules(e, o))+len(data.Rules(o, e)) == 0:
		return "no rule sets " + in.Framework.Short() + " beside " + other.Framework.Short()
	case area == data.Overall && !both:
		return other.Framework.Short() + ": " + other.OverallStatus().Words()
	case both:
		return "nothing in " + other.Framework.Short() + " to hold it against"
	}
	return "no such judgement in " + other.Framework.Short()
}
