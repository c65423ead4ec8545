package data

import (
	"cmp"
	"slices"
	"strings"
)

// Framework is the rule book of an inspection: it decides the judgement areas
// and the grade scale. builtin/frameworks.csv lists every framework.
type Framework string

// The frameworks whose reports are read: report/form holds a form of each. All
// else goes by the tables.
const (
	UCRA       Framework = "ucra"
	SLAC       Framework = "slac"
	CP2012     Framework = "cp2012"
	LAC2013    Framework = "lac2013"
	SIF        Framework = "sif"
	ILACS      Framework = "ilacs"
	Monitoring Framework = "monitoring"
	Focused    Framework = "focused"
	JTAI       Framework = "jtai"
	SEND       Framework = "send"
)

type frameworkFact struct {
	name, short, title, letter, years string
	kind                              Kind
	graded                            bool
}

// HeadLetters is the longest Head of a framework.
const HeadLetters = 5

func (b *rulebook) readFrameworks(text []byte, err *error) {
	columns := []string{"id", "name", "short", "title", "letter", "kind", "graded", "years"}
	readTable("frameworks.csv", text, err, columns, func(t *factTable) {
		f := Framework(t.wanted("id"))
		if _, again := b.framework[f]; again {
			t.fault("framework %s stands twice", f)
		}
		x := frameworkFact{name: t.wanted("name"), short: t.wanted("short"), title: t.wanted("title"),
			letter: t.cell("letter"), kind: Kind(t.wanted("kind")), years: t.wanted("years"), graded: t.yes("graded")}
		if len(x.short) > 11 {
			t.fault("short %q: want at most eleven letters", x.short)
		}
		oneOf(t, "kind", x.kind, Kinds())
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

// Title names one inspection under the framework: "Monitoring visit".
func (f Framework) Title() string { return rules().framework[f].title }

// Head begins Short, to stand above the framework's columns in at most
// HeadLetters: "ILACS", "CP", "Monit".
func (f Framework) Head() string {
	word, _, _ := strings.Cut(f.Short(), " ")
	return word[:min(HeadLetters, len(word))]
}

// Kind is the kind of an inspection of which no more is known than its
// framework; FullInspection where not even that is.
func (f Framework) Kind() Kind { return cmp.Or(rules().framework[f].kind, FullInspection) }

// Letter marks an inspection without a grade on a timeline: "m" for a
// monitoring visit; "" for frameworks that grade.
func (f Framework) Letter() string { return rules().framework[f].letter }

// Years says when the framework was in use: "2013-2018".
func (f Framework) Years() string { return rules().framework[f].years }

// Graded reports whether inspections under f give grades. Visits and
// unannounced inspections never do: the standing grade stands.
func (f Framework) Graded() bool { return rules().framework[f].graded }
