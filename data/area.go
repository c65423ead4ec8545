package data

import (
	"cmp"
	"slices"
)

// Area is what a judgement is about. builtin/areas.csv lists every area.
type Area string

// The judgement areas that code has to tell from others. Care is "looked after
// and permanence" in SIF, children in care (to 2022 together with care leavers)
// in ILACS.
const (
	Overall           Area = "overall"
	HelpAndProtection Area = "help-and-protection"
	Care              Area = "care"
	Adoption          Area = "adoption"
	CareLeavers       Area = "care-leavers"
	Leadership        Area = "leadership"
	Board             Area = "board"
	Capacity          Area = "capacity" // looked after inspections of 2013
	Outcomes          Area = "outcomes"
	Quality           Area = "quality"
)

// areaFact is an area's names: line in a timeline's rows, letter and column
// over its grades in lists.
type areaFact struct {
	order                             int
	name, short, line, letter, column string
	whole                             bool
}

type areaEdition struct {
	area    Area
	edition Edition
}

// readAreas reads the areas in the order in which every screen shows them. A
// row with an edition gives the name that this edition uses.
func (b *rulebook) readAreas(text []byte, err *error) {
	readTable("areas.csv", text, err, areaColumns(), func(t *factTable) {
		a, e := Area(t.wanted("area")), Edition(t.cell("edition"))
		x := areaFact{order: len(b.areas), name: t.wanted("name"), short: t.cell("short"), line: t.cell("line"), letter: t.cell("letter"), column: t.cell("column"), whole: t.cell("whole") == "yes"}
		_, known := b.area[a]
		_, again := b.areaIn[areaEdition{a, e}]
		switch {
		case known && e == "", again:
			t.fault("area %s stands twice", a)
		case len([]rune(x.letter)) > 1 || len([]rune(x.column)) > 3:
			t.fault("letter %q, column %q: want one letter and at most three", x.letter, x.column)
		case !x.whole && t.cell("whole") != "":
			t.fault("whole %q: want yes or nothing", t.cell("whole"))
		case e != "":
			b.areaIn[areaEdition{a, e}] = x
		default:
			b.areas, b.area[a] = append(b.areas, a), x
		}
	})
}

func areaColumns() []string {
	return []string{"area", "edition", "name", "short", "line", "letter", "column", "whole"}
}

// checkAreas faults names in editions that there are not.
func (b *rulebook) checkAreas(text []byte, err *error) {
	readTable("areas.csv", text, err, areaColumns(), func(t *factTable) {
		if e := Edition(t.cell("edition")); e != "" {
			oneOf(t, "edition", e, b.editions)
			oneOf(t, "area", Area(t.cell("area")), b.areas)
		}
	})
}

// Areas lists every area in the order in which screens show them.
func Areas() []Area { return slices.Clip(rules().areas) }

// ColumnAreas lists the areas that have a column of their own in a list of
// authorities: the profile of one, leadership first, as reports tabulate it.
func ColumnAreas() []Area {
	out := having(func(x areaFact) string { return x.column })
	if at := slices.Index(out, Leadership); at > 0 {
		out = slices.Insert(slices.Delete(out, at, at+1), 0, Leadership)
	}
	return out
}

// LetterAreas lists the areas that have a letter over their grades in a list of
// inspections.
func LetterAreas() []Area { return having(func(x areaFact) string { return x.letter }) }

func having(mark func(areaFact) string) []Area {
	var out []Area
	for _, a := range rules().areas {
		if mark(rules().area[a]) != "" {
			out = append(out, a)
		}
	}
	return out
}

// Valid reports whether a is a known area.
func (a Area) Valid() bool { _, ok := rules().area[a]; return ok }

// Name is the area as screens show it.
func (a Area) Name() string { return rules().area[a].name }

// Short is the area's name where Name has no room.
func (a Area) Short() string { return cmp.Or(rules().area[a].short, a.Name()) }

// Whole reports whether the area's grade is of a whole subject and not of a part
// of it: the overall grade, and the two of 2009-12.
func (a Area) Whole() bool { return rules().area[a].whole }

// Column heads the area's grades in a list of authorities, in three letters.
func (a Area) Column() string { return rules().area[a].column }

// Letter heads the area's grades in a list of inspections.
func (a Area) Letter() string { return rules().area[a].letter }

// NameIn is the area as the inspection's own framework calls it.
func (a Area) NameIn(e Edition) string {
	if x, ok := rules().areaIn[areaEdition{a, e}]; ok {
		return x.name
	}
	return a.Name()
}

// Order is the area's place in Areas, for sorting; what is no area comes last.
func (a Area) Order() int {
	if x, ok := rules().area[a]; ok {
		return x.order
	}
	return len(rules().areas)
}
