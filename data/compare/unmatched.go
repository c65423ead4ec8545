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
		return visit(other) + ": " + data.NeverGraded.Words()
	case !e.Graded():
		return visit(in) + ": " + data.NeverGraded.Words()
	case e == o:
		return "judged once more in the same inspection"
	case early(e) && early(o):
		return "no rule sets " + in.Framework.Short() + " beside " + other.Framework.Short()
	case area == data.Board && early(o):
		return "board reviews began with the SIF"
	case area == data.Board:
		return "board reviews ended with the SIF"
	case area == data.SafeguardingCapable || area == data.CareCapable || area == data.Capacity:
		return "capacity to improve is not judged after 2013"
	case area == data.Leadership && (e == data.LAC || o == data.LAC):
		return "LAC 2013 judges the leadership of looked after services only"
	case area == data.Overall && !both:
		return other.Framework.Short() + ": " + other.OverallStatus().Words()
	case area == data.Overall && (o == data.CP2012 || o == data.LAC):
		return other.Framework.Short() + " judges one service, not the whole"
	case both:
		return "nothing in " + other.Framework.Short() + " to hold it against"
	}
	return "no such judgement in " + other.Framework.Short()
}

// early reports whether an edition is one of the three before the SIF. What
// compares among them is not settled by any text, so nothing is compared.
func early(e data.Edition) bool {
	return e == data.SLACEdition || e == data.CP2012 || e == data.LAC
}

// visit names an inspection that gives no grades.
func visit(in data.Inspection) string {
	switch in.Framework {
	case data.Monitoring, data.Focused:
		return in.ShortName()
	case data.UCRA:
		return "Unannounced inspection"
	}
	return in.Framework.Name()
}
