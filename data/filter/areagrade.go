package filter

import (
	"sync"

	"casebook/data"
)

// areaGrade is the value of an area with a grade: "leadership:inadequate".
func areaGrade(a data.Area, g data.Grade) string { return string(a) + ":" + string(g) }

// areasGraded are the areas that an inspection graded apart, with their grades.
// The overall grade is a facet of its own, and none is worked out from areas; an
// area judged together with another has none.
func areasGraded(in *data.Inspection) []string {
	var out []string
	for _, j := range data.InOrder(in.Judgements) {
		if j.Area != data.Overall && j.Grade.Step() > 0 {
			out = append(out, areaGrade(j.Area, j.Grade))
		}
	}
	return out
}

// areaGrades lists every grade of every area, in the order of the screens.
var areaGrades = sync.OnceValue(func() (out []Value) {
	for _, a := range data.Areas() {
		for _, g := range gradesGiven() {
			if a != data.Overall {
				out = append(out, Value{areaGrade(a, g), a.Name() + ": " + g.Words()})
			}
		}
	}
	return out
})

// namedAreaGrades are the same with every name of the area and of the grade.
var namedAreaGrades = sync.OnceValue(func() (out []namedValue) {
	for _, a := range data.Areas() {
		for _, g := range gradesGiven() {
			if a == data.Overall {
				continue
			}
			var names []string
			for _, area := range append(areaNames(a), string(a)) {
				names = append(names, area+" "+g.Words(), area+" "+g.Letter())
			}
			out = append(out, value(areaGrade(a, g), names...))
		}
	}
	return out
})
