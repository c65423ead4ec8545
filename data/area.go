package data

// Area is what a judgement is about.
type Area string

// The judgement areas of all frameworks. Care is "looked after and
// permanence" in SIF, children in care (to 5 December 2022 together with care
// leavers) in ILACS.
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

// Areas lists every area in the order in which screens show them.
func Areas() []Area {
	return []Area{
		Overall, SafeguardingOverall, SafeguardingCapable, CareOverall, CareCapable,
		HelpAndProtection, Care, Adoption, CareLeavers, Leadership, Board,
		Capacity, Outcomes, Quality,
	}
}

var areaNames = map[Area]string{
	Overall:             "Overall",
	HelpAndProtection:   "Help and protection",
	Care:                "Children in care",
	Adoption:            "Adoption",
	CareLeavers:         "Care leavers",
	Leadership:          "Leadership",
	Board:               "Safeguarding board",
	Capacity:            "Capacity to improve",
	Outcomes:            "Outcomes",
	Quality:             "Quality of provision",
	SafeguardingOverall: "Safeguarding",
	SafeguardingCapable: "Safeguarding, capacity",
	CareOverall:         "Looked after",
	CareCapable:         "Looked after, capacity",
}

// Valid reports whether a is a known area.
func (a Area) Valid() bool { _, ok := areaNames[a]; return ok }

// Name is the area as screens show it.
func (a Area) Name() string { return areaNames[a] }

// NameIn is the area as the inspection's own framework calls it.
func (a Area) NameIn(e Edition) string {
	switch {
	case a == Care && e == SIF:
		return "Looked after and permanence"
	case a == Care && e == ILACS2018:
		return "In care and care leavers"
	case a == Overall && e == CP2012:
		return "Child protection, overall"
	case a == Overall && e == LAC:
		return "Looked after, overall"
	}
	return a.Name()
}

// Order is the area's place in Areas, for sorting.
func (a Area) Order() int {
	for i, b := range Areas() {
		if a == b {
			return i
		}
	}
	return len(areaNames)
}
