package data

// Framework is the rule book of an inspection: it decides the judgement areas
// and the grade scale.
type Framework string

// The frameworks since 2009.
const (
	UCRA       Framework = "ucra"
	SLAC       Framework = "slac"
	CP         Framework = "cp2012"
	LAC2013    Framework = "lac2013"
	SingleFW   Framework = "sif"
	ILACS      Framework = "ilacs"
	Monitoring Framework = "monitoring"
	Focused    Framework = "focused"
	JTAI       Framework = "jtai"
)

// Frameworks lists every framework, oldest first.
func Frameworks() []Framework {
	return []Framework{UCRA, SLAC, CP, LAC2013, SingleFW, ILACS, Monitoring, Focused, JTAI}
}

var frameworkFacts = map[Framework]struct {
	name, short string
	graded      bool
	years       string
}{
	UCRA:       {"Unannounced inspection of contact, referral and assessment", "Unannounced", false, "2009-2012"},
	SLAC:       {"Safeguarding and looked after children", "SLAC", true, "2009-2012"},
	CP:         {"Arrangements for the protection of children", "CP 2012", true, "2012-2013"},
	LAC2013:    {"Looked after children services", "LAC 2013", true, "2013"},
	SingleFW:   {"Single inspection framework", "SIF", true, "2013-2018"},
	ILACS:      {"Inspection of local authority children's services", "ILACS", true, "2018-"},
	Monitoring: {"Monitoring visit", "Monitoring", false, "2016-"},
	Focused:    {"Focused visit", "Focused", false, "2018-"},
	JTAI:       {"Joint targeted area inspection", "JTAI", false, "2016-"},
}

// Valid reports whether f is a known framework.
func (f Framework) Valid() bool { _, ok := frameworkFacts[f]; return ok }

// Name is the framework's name in full; Short fits a column of twelve.
func (f Framework) Name() string { return frameworkFacts[f].name }

// Short is the framework's name in at most eleven letters.
func (f Framework) Short() string { return frameworkFacts[f].short }

// Years says when the framework was in use: "2013-2018".
func (f Framework) Years() string { return frameworkFacts[f].years }

// Graded reports whether inspections under f give grades. Visits and
// unannounced inspections never do: the standing grade stands.
func (f Framework) Graded() bool { return frameworkFacts[f].graded }

// Edition is a framework as far as comparison is concerned: ILACS before and
// after its care judgement was split counts as two.
type Edition string

// The editions.
const (
	UngradedEdition Edition = "ungraded"
	SLACEdition     Edition = "slac"
	CP2012          Edition = "cp2012"
	LAC             Edition = "lac2013"
	SIF             Edition = "sif"
	ILACS2018       Edition = "ilacs-2018"
	ILACS2023       Edition = "ilacs-2023"
)

// ilacsSplit is the first start of fieldwork under ILACS with a judgement of
// its own for care leavers; the last joint one started on 5 December 2022
// (431 published reports).
const ilacsSplit Date = "2023-01-16"

// EditionOf returns the edition of a framework for an inspection whose
// fieldwork began on start (or was published then, if that is all we know).
func EditionOf(f Framework, start Date) Edition {
	switch f {
	case SLAC:
		return SLACEdition
	case CP:
		return CP2012
	case LAC2013:
		return LAC
	case SingleFW:
		return SIF
	case ILACS:
		if start != "" && start < ilacsSplit[:len(start)] {
			return ILACS2018
		}
		return ILACS2023
	}
	return UngradedEdition
}

// Graded reports whether the edition gives grades.
func (e Edition) Graded() bool { return e != UngradedEdition }

// Scale names the edition's four steps: "adequate" to 2013,
// "requires-improvement" after, "" when nothing is graded.
func (e Edition) Scale() Grade {
	switch e {
	case SLACEdition, CP2012, LAC:
		return Adequate
	case SIF, ILACS2018, ILACS2023:
		return RequiresImprovement
	}
	return ""
}
