package data

import (
	"cmp"
	"slices"
	"strings"
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

// areaFact is an area's names: line in a timeline's rows, column over its grades in
// lists, among whose columns it has its place.
type areaFact struct {
	order                            int
	name, short, line, place, column string
	whole                            bool
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
		x := areaFact{order: len(b.areas), name: t.wanted("name"), short: t.cell("short"), line: t.cell("line"), place: t.cell("place"), column: t.cell("column"), whole: t.cell("whole") == "yes"}
		_, known := b.area[a]
		_, again := b.areaIn[areaEdition{a, e}]
		switch {
		case known && e == "", again:
			t.fault("area %s stands twice", a)
		case (x.place == "") != (x.column == "") || len([]rune(x.column)) > 3:
			t.fault("place %q, column %q: want both or neither, and at most three letters", x.place, x.column)
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
	return []string{"area", "edition", "name", "short", "line", "place", "column", "whole"}
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

// Areas lists every area in the order in which screens name them one under another: that
// of most reports, the judgement that sums up first. Columns have the order of
// ListedAreas, in which that judgement has a column of its own before them.
func Areas() []Area { return slices.Clip(rules().areas) }

// ListedAreas lists the areas that have a column in a list of inspections, in the
// order of the columns of every list.
func ListedAreas() []Area {
	b := rules()
	out := slices.DeleteFunc(slices.Clone(b.areas), func(a Area) bool { return a.Column() == "" })
	slices.SortFunc(out, func(x, y Area) int { return strings.Compare(b.area[x].place, b.area[y].place) })
	return out
}

// ColumnAreas lists those that an edition grades that has not ended: the profile of an
// authority.
func ColumnAreas() []Area {
	now := slices.DeleteFunc(slices.Clone(rules().editions), func(e Edition) bool { return e.Until() != "" })
	return slices.DeleteFunc(ListedAreas(), func(a Area) bool {
		return !slices.ContainsFunc(now, func(e Edition) bool { return e.Judges(a) })
	})
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

// Column heads the area's grades in every list, in three letters.
func (a Area) Column() string { return rules().area[a].column }

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
