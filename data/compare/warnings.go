package compare

import (
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// SameInspection is what is said of an inspection beside itself.
const SameInspection = "Both are the same inspection: there is no change to see."

// Warnings says, in plain sentences, what a reader must know before comparing
// a with b. The gravest come first.
func Warnings(a, b data.Inspection) []string {
	if a.ID == b.ID {
		return []string{SameInspection}
	}
	var out []string
	if a.Authority != b.Authority {
		out = append(out, "A and B are of two authorities: what differs is a difference between them, not a change.")
	} else if why := undirected(a, b); why != "" {
		out = append(out, prose.Sentence(why))
	}
	if gone := OverallGone(a, b); gone != "" {
		out = append(out, gone)
	}
	out = append(out, ungraded(a, b)...)
	out = append(out, joint(a, b)...)
	out = append(out, outcomes(a, b)...)
	out = append(out, frameworks(a, b)...)
	if text := PartialSources(a, b); text != "" {
		out = append(out, text)
	}
	x, y := held(a), held(b)
	if x && y {
		return out
	}
	return append(out, "No findings are held for "+which(!x, !y)+": themes cannot be compared.")
}

func ungraded(a, b data.Inspection) []string {
	const standing = ": no grade changed, the standing grade stands, and only findings can be compared."
	x, y := !a.Framework.Graded(), !b.Framework.Graded()
	switch never := data.NeverGraded.Words(); {
	case x && y:
		return []string{"A (" + a.ShortName() + ") and B (" + b.ShortName() + "), both " + never + standing}
	case x:
		return append([]string{"A (" + a.ShortName() + "), " + never + standing}, withoutOverall("B", b)...)
	case y:
		return append(withoutOverall("A", a), "B ("+b.ShortName()+"), "+never+standing)
	case OverallGone(a, b) != "":
		return nil
	case a.OverallStatus() == b.OverallStatus() && a.OverallStatus() != data.OverallGiven:
		return []string{sideOf("A", a) + " and " + sideOf("B", b) + ": overall grade " + a.OverallStatus().Words() + "."}
	}
	return append(withoutOverall("A", a), withoutOverall("B", b)...)
}

// OverallGone says that one of two has an overall grade and the other, to whose
// framework there is none any more, has not, and since when; "" where that is not so.
func OverallGone(a, b data.Inspection) string {
	has, without := sideOf("A", a), sideOf("B", b)
	switch {
	case gone(a, b):
	case gone(b, a):
		has, without = without, has
	default:
		return ""
	}
	return "The overall grade is gone: " + has + " has one, " + without + " none. " + changed(a.Edition(), b.Edition()) + " Areas are compared with care."
}

// gone reports whether one inspection has an overall grade, and the edition of the
// other ended it for its framework.
func gone(has, without data.Inspection) bool {
	return has.OverallStatus() == data.OverallGiven && without.OverallStatus() == data.OverallNotGiven && without.Edition().OverallEnded() != ""
}

// sideOf names one of the two with what it is: "A (ILACS 2023)".
func sideOf(side string, in data.Inspection) string {
	return side + " (" + in.Title(data.ByPublished) + ")"
}

// joint warns of an inspection of several agencies together: one that is no visit
// and yet grades no authority.
func joint(a, b data.Inspection) []string {
	x, y := a.Framework.Joint(), b.Framework.Joint()
	if !x && !y {
		return nil
	}
	return []string{"Of several agencies together, not of the authority's services alone: " + which(x, y) + "."}
}

// outcomes tells the outcomes of area SEND inspections. They stand side by side: no
// direction leads from one to another, and none is held against a grade.
func outcomes(a, b data.Inspection) []string {
	var out []string
	for _, x := range []struct {
		side string
		in   data.Inspection
	}{{"A", a}, {"B", b}} {
		if x.in.Framework == data.SEND && x.in.Outcome != "" {
			out = append(out, x.side+": "+x.in.Outcome)
		}
	}
	if len(out) == 0 {
		return nil
	}
	return []string{"Outcomes of area SEND inspections, which are no grades: " + strings.Join(out, "; ") + "."}
}

// withoutOverall says why a graded inspection has no overall grade.
func withoutOverall(side string, in data.Inspection) []string {
	if s := in.OverallStatus(); s != data.OverallGiven {
		return []string{sideOf(side, in) + ": overall grade " + s.Words() + "."}
	}
	return nil
}

// frameworks warns where two graded inspections follow different rule books.
func frameworks(a, b data.Inspection) []string {
	ea, eb := a.Edition(), b.Edition()
	if !ea.Graded() || !eb.Graded() || ea == eb {
		return nil
	}
	areas := areaCount(a) + " in A, " + areaCount(b) + " in B. "
	switch {
	case a.Framework == b.Framework && OverallGone(a, b) != "": // which says what changed
		return nil
	case a.Framework == b.Framework:
		return []string{"The framework is the same, its areas are not: " + areas + changed(ea, eb)}
	}
	s := "The frameworks differ: " + areas + "Areas are matched by subject."
	if ea.Scale() == eb.Scale() {
		return []string{s + ` "` + ea.Scale().Words() + `" is on both scales.`}
	}
	return []string{s, "The scale changed: adequate (to 2013) and requires improvement are both the third step, but not the same grade, so no direction is drawn between them."}
}

// changed says what changed in a framework between two of its editions; since one
// of another framework, no more than that its overall grade ended.
func changed(a, b data.Edition) string {
	var out []string
	if b.Order() < a.Order() {
		a, b = b, a
	}
	for _, e := range data.Editions() {
		ended := a.Framework() == b.Framework() || e.First() == b.OverallEnded()
		if n := e.Order(); e.Framework() == b.Framework() && ended && e.Changed() != "" && n > a.Order() && n <= b.Order() {
			out = append(out, e.Changed())
		}
	}
	return strings.Join(out, " ")
}

// areaCount writes "6 areas and a board review".
func areaCount(in data.Inspection) string {
	n, board := 0, ""
	for _, j := range in.Judgements {
		if j.Area == data.Board {
			board = " and a board review"
		} else {
			n++
		}
	}
	return prose.Count(n, "area") + board
}

// PartialSources says of which inspections a part is held only, and what their
// silence is worth then; "" where none is.
func PartialSources(a, b data.Inspection) string {
	switch x, y := a.Coverage.Part(), b.Coverage.Part(); {
	case x && y && a.Coverage == data.Selected && b.Coverage == data.Selected:
		return "Of both only " + data.Selected.Name() + " are held: what is not among them may still be in the reports."
	case x && y:
		return "Both sources are partial: what they do not mention may still be in the reports."
	case x && a.Coverage == data.Selected, y && b.Coverage == data.Selected:
		return "Of " + which(x, y) + " only " + data.Selected.Name() + " are held: what is not among them may still be in the report."
	case x || y:
		return "The source of " + which(x, y) + " is partial: what it does not mention may still be in the report."
	}
	return ""
}

// held reports whether any text of the inspection is held.
func held(in data.Inspection) bool {
	return in.Coverage == data.Complete || in.Coverage.Part()
}
