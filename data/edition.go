package data

import (
	"slices"
	"strings"
)

// Edition is a framework as it stood between two dates: what it judged, on
// which scale, and whether it gave an overall grade. builtin/editions.csv lists
// every edition, the oldest first.
type Edition string

// UngradedEdition is that of every framework that gives no grades; it has no row
// in the table.
const UngradedEdition Edition = "ungraded"

type editionFact struct {
	order        int
	framework    Framework
	name         string
	first, until Date // until is the first day after it, "" while it lasts
	areas        []Area
	inside       map[Area]Area // a part of an area, with a grade of its own
	joined       map[Area]Area // without one: judged together with the area
	scale        Grade
	overall      bool
	rows         string // its rows on a timeline stand apart under this year
	changed      string // what is new in it, a sentence
	source       string
}

// scales are the third steps of four, by which the two scales are told apart.
var scales = []Grade{Adequate, RequiresImprovement}

func (b *rulebook) readEditions(text []byte, err *error) {
	columns := []string{"id", "framework", "name", "first", "until", "areas", "scale", "overall", "rows", "changed", "source"}
	readTable("editions.csv", text, err, columns, func(t *factTable) {
		id := Edition(t.wanted("id"))
		x := &editionFact{order: len(b.editions), framework: Framework(t.wanted("framework")), name: t.wanted("name"),
			first: t.date("first"), until: t.date("until"), scale: Grade(t.cell("scale")), overall: t.yes("overall"),
			rows: t.cell("rows"), changed: t.cell("changed"), source: t.wanted("source"), inside: map[Area]Area{}, joined: map[Area]Area{}}
		if _, again := b.edition[id]; again || id == UngradedEdition {
			t.fault("edition %s stands twice", id)
		}
		oneOf(t, "framework", x.framework, b.frameworks)
		if !b.framework[x.framework].graded {
			t.fault("framework %s is not graded in frameworks.csv, so that it has no editions", x.framework)
		}
		oneOf(t, "scale", x.scale, scales)
		b.editionAreas(t, x)
		b.editionTime(t, id, x)
		b.editions, b.edition[id] = append(b.editions, id), x
		b.of[x.framework] = append(b.of[x.framework], id)
	})
	for _, f := range b.frameworks {
		if b.framework[f].graded && len(b.of[f]) == 0 {
			t := &factTable{name: "editions.csv", line: 1, err: err}
			t.fault("framework %s gives grades: want an edition of it", f)
		}
	}
}

// editionAreas reads "care+care-leavers" as care judged together with care
// leavers, and "care/adoption" as adoption judged apart and within care.
func (b *rulebook) editionAreas(t *factTable, x *editionFact) {
	last := -1
	for _, word := range strings.Fields(t.wanted("areas")) {
		own := word
		if whole, part, ok := strings.Cut(word, "+"); ok {
			own = whole
			x.joined[Area(part)] = Area(whole)
			oneOf(t, "area", Area(part), b.areas)
		} else if whole, part, ok := strings.Cut(word, "/"); ok {
			own = part
			x.inside[Area(part)] = Area(whole)
			if !slices.Contains(x.areas, Area(whole)) {
				t.fault("%q: %s does not stand before it", word, whole)
			}
		}
		a := Area(own)
		if !oneOf(t, "area", a, b.areas) {
			return
		}
		if n := b.area[a].order; n <= last {
			t.fault("area %s: want the areas once each, in the order of areas.csv", a)
		} else {
			last = n
		}
		x.areas = append(x.areas, a)
	}
	if x.overall != slices.Contains(x.areas, Overall) {
		t.fault("overall %q and areas do not agree: want area %s where it is yes", t.cell("overall"), Overall)
	}
}

// editionTime faults dates that overlap with an earlier edition of the same
// framework, or leave it open.
func (b *rulebook) editionTime(t *factTable, id Edition, x *editionFact) {
	if x.first == "" {
		t.fault("no first: want the first day of fieldwork, as far as it is known")
	}
	if x.until != "" && x.until <= x.first {
		t.fault("until %s: want a day after first, %s", x.until, x.first)
	}
	for _, e := range b.of[x.framework] {
		if before := b.edition[e]; before.until == "" || before.until > x.first {
			ends := "lasts until " + before.until.String()
			if before.until == "" {
				ends = "has no end"
			}
			t.fault("edition %s begins on %s, but %s %s: dates of one framework may not overlap", id, x.first, e, ends)
		}
	}
}

// Editions lists every edition, the oldest first.
func Editions() []Edition { return slices.Clip(rules().editions) }

// EditionOf returns the edition of a framework for an inspection whose
// fieldwork began on start (or was published then, if that is all we know).
// Without a date it is the newest.
func EditionOf(f Framework, start Date) Edition {
	of := rules().of[f]
	for i := len(of) - 1; i >= 0; i-- {
		first := rules().edition[of[i]].first
		n := min(len(first), len(start))
		if i == 0 || start[:n] >= first[:n] || start == "" {
			return of[i]
		}
	}
	return UngradedEdition
}

var noEdition = &editionFact{order: -1}

func (e Edition) fact() *editionFact {
	if x := rules().edition[e]; x != nil {
		return x
	}
	return noEdition
}

// Graded reports whether the edition gives grades.
func (e Edition) Graded() bool { return e.fact().framework != "" }

// Name tells the edition from others of its framework: "ILACS from 2023".
func (e Edition) Name() string { return e.fact().name }

// Framework is the framework whose edition it is, "" for UngradedEdition.
func (e Edition) Framework() Framework { return e.fact().framework }

// First is the first day of its fieldwork, as far as it is known, and Until the
// first day after it; "" while it lasts.
func (e Edition) First() Date { return e.fact().first }

// Until is the first day after the edition, "" while it lasts.
func (e Edition) Until() Date { return e.fact().until }

// Scale names the edition's four steps by the third of them, "adequate" to 2013
// and "requires-improvement" after; "" when nothing is graded.
func (e Edition) Scale() Grade { return e.fact().scale }

// Judges reports whether the edition gives an area a grade of its own.
func (e Edition) Judges(a Area) bool { return slices.Contains(e.fact().areas, a) }

// Inside is the area of which another is a part with a grade of its own, ""
// for none: adoption within the SIF's judgement of care.
func (e Edition) Inside(a Area) Area { return e.fact().inside[a] }

// Joined lists the areas that have no grade of their own, because they are
// judged together with another; JoinedTo is that other, "" for none.
func (e Edition) Joined() []Area {
	var out []Area
	for _, a := range rules().areas {
		if e.JoinedTo(a) != "" {
			out = append(out, a)
		}
	}
	return out
}

// JoinedTo is the area together with which another is judged, "" for none.
func (e Edition) JoinedTo(a Area) Area { return e.fact().joined[a] }

// GivesOverall reports whether the edition gives an overall grade.
func (e Edition) GivesOverall() bool { return e.fact().overall }

// GradesOneService reports whether its overall grade is of one service and not
// of the whole, as before the SIF.
func (e Edition) GradesOneService() bool {
	return e.GivesOverall() && Overall.NameIn(e) != Overall.Name()
}

// Apart is the year under which the edition's judgements stand in rows of their
// own on a timeline, "" where they share the rows of today's.
func (e Edition) Apart() string { return e.fact().rows }

// Changed says in a sentence what is new in the edition, "" for nothing.
func (e Edition) Changed() string { return e.fact().changed }

// Source says where the edition's facts are from.
func (e Edition) Source() string { return e.fact().source }

// Line names an area's row of judgements on a timeline: by its newest name, and
// that of an edition apart by its own with the year.
func (e Edition) Line(a Area) string {
	x := rules().area[a]
	if own, ok := rules().areaIn[areaEdition{a, e}]; ok && e.Apart() != "" {
		x = own
	}
	name := x.line
	if name == "" {
		name = x.name
	}
	if e.Apart() != "" {
		name += " (" + e.Apart() + ")"
	}
	return name
}
