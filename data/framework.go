package data

import "slices"

// Framework is the rule book of an inspection: it decides the judgement areas
// and the grade scale. builtin/frameworks.csv lists every framework.
type Framework string

// The frameworks that code has to tell from others: the reports' parsers, and
// what counts visits. All else goes by the tables.
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

type frameworkFact struct {
	name, short, title, letter, years string
	graded                            bool
}

func (b *rulebook) readFrameworks(text []byte, err *error) {
	columns := []string{"id", "name", "short", "title", "letter", "graded", "years"}
	readTable("frameworks.csv", text, err, columns, func(t *factTable) {
		f := Framework(t.wanted("id"))
		if _, again := b.framework[f]; again {
			t.fault("framework %s stands twice", f)
		}
		x := frameworkFact{name: t.wanted("name"), short: t.wanted("short"), title: t.wanted("title"),
			letter: t.cell("letter"), years: t.wanted("years"), graded: t.yes("graded")}
		if len(x.short) > 11 {
			t.fault("short %q: want at most eleven letters", x.short)
		}
		if !x.graded && x.letter == "" {
			t.fault("no letter: a timeline marks an inspection without a grade by one")
		}
		b.frameworks, b.framework[f] = append(b.frameworks, f), x
	})
}

// Frameworks lists every framework, oldest first.
func Frameworks() []Framework { return slices.Clip(rules().frameworks) }

// Valid reports whether f is a known framework.
func (f Framework) Valid() bool { _, ok := rules().framework[f]; return ok }

// Name is the framework's name in full; Short fits a column of twelve.
func (f Framework) Name() string { return rules().framework[f].name }

// Short is the framework's name in at most eleven letters.
func (f Framework) Short() string { return rules().framework[f].short }

// Letter marks an inspection without a grade on a timeline: "m" for a
// monitoring visit; "" for frameworks that grade.
func (f Framework) Letter() string { return rules().framework[f].letter }

// Years says when the framework was in use: "2013-2018".
func (f Framework) Years() string { return rules().framework[f].years }

// Graded reports whether inspections under f give grades. Visits and
// unannounced inspections never do: the standing grade stands.
func (f Framework) Graded() bool { return rules().framework[f].graded }
