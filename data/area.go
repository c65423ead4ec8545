package data

import "slices"

// Area is what a judgement is about. builtin/areas.csv lists every area.
type Area string

// The judgement areas that code has to tell from others. Care is "looked after
// and permanence" in SIF, children in care (to 2022 together with care leavers)
// in ILACS.
const (
	Overall             Area = "overall"
	HelpAndProtection   Area = "help-and-protection"
	Care                Area = "care"
	Adoption            Area = "adoption"
	CareLeavers         Area = "care-leavers"
	Leadership          Area = "leadership"
	Board               Area = "board"
	Capacity            Area = "capacity" // looked after inspections of 2013
	Outcomes            Area = "outcomes"
	Quality             Area = "quality"
	SafeguardingOverall Area = "safeguarding-overall" // 2009-12
	SafeguardingCapable Area = "safeguarding-capacity"
	CareOverall         Area = "care-overall"
	CareCapable         Area = "care-capacity"
)

// areaFact is an area's names: line in a timeline's rows, letter and column
// over its grades in lists.
type areaFact struct {
	order                      int
	name, line, letter, column string
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
		x := areaFact{order: len(b.areas), name: t.wanted("name"), line: t.cell("line"), letter: t.cell("letter"), column: t.cell("column")}
		_, known := b.area[a]
		_, again := b.areaIn[areaEdition{a, e}]
		switch {
		case known && e == "", again:
			t.fault("area %s stands twice", a)
		case len([]rune(x.letter)) > 1 || len([]rune(x.column)) > 3:
			t.fault("letter %q, column %q: want one letter and at most three", x.letter, x.column)
		case e != "":
			b.areaIn[areaEdition{a, e}] = x
		default:
			b.areas, b.area[a] = append(b.areas, a), x
		}
	})
}

func areaColumns() []string {
	return []string{"area", "edition", "name", "line", "letter", "column"}
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
// authorities.
func ColumnAreas() []Area { return having(func(x areaFact) string { return x.column }) }

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
