// Package filter is what a reader asks for: facet values to include or
// exclude, words to find, and the date that "year" means. The chips on screen,
// the shell's flags and the store's queries are all this one value.
//
// It knows the facets and their words. It must not know how findings are
// stored or drawn.
package filter

import (
	"slices"
	"strings"

	"casebook/data"
)

// Facet is one side of a finding that can be filtered and counted.
type Facet uint8

// The facets, in the order of the screens.
const (
	Authority Facet = iota
	Year            // of the date basis
	Theme
	Polarity
	Weight // how gravely it is put
	Area
	Grade     // overall grade of the finding's inspection
	AreaGrade // grades of the areas of the finding's inspection
	Framework
	Kind
	Region
	Voice
	Coverage
	Tagging // whose the themes and polarity are: suggested, confirmed, worked out
	NumFacets
)

// None is the value of a facet for findings that have no value in it.
const None = "none"

// description is all that the program knows of a facet: a row of it, and a
// constant above, add one to the filters, the counts, the flags and the help.
// The word is also the facet's name in a casebook's file: it stays.
//
// Exactly one of ofFinding, ofInspection, ofJudgements and ofAuthority says what a
// finding's value is; "" and no value at all are None.
type description struct {
	word, title string
	none        string // what None is called
	flag        Flag
	values      func(Names) []Value // see Names.Values; nil: the store knows them

	ofFinding    func(*data.Finding) []string
	ofInspection func(*data.Inspection, data.Basis) string
	ofJudgements func(*data.Inspection) []string // an inspection may have several
	ofAuthority  func(*data.Authority) string
}

var described = [NumFacets]description{
	Authority: {
		word: "authority", title: "Authority", none: "no authority",
		flag:         Flag{Where, "NAME", "name or URN of an authority: birmingham, \"Bristol, City of\", 80429"},
		ofInspection: func(in *data.Inspection, _ data.Basis) string { return in.Authority },
	},
	Year: {
		word: "year", title: "Year", none: "no date",
		flag:         Flag{When, "YEARS", "2014, 2014..2019, 2014.. or ..2016"},
		ofInspection: func(in *data.Inspection, b data.Basis) string { return in.On(b).YearText() },
	},
	Theme: {
		word: "theme", title: "Theme", none: data.NoTheme,
		flag:      Flag{What, "THEME", "front-door, unqualified ...: 'casebook facets theme' lists them; front-door+plans: both"},
		values:    valuesBy(func(n Names) []data.Theme { return n.Themes.List() }, func(t data.Theme) (string, string) { return t.ID, t.Label }),
		ofFinding: func(f *data.Finding) []string { return f.Themes },
	},
	Polarity: {
		word: "polarity", title: "Polarity", none: "no polarity",
		flag:      Flag{What, "WORD", "strength, development, progress, recommendation, mixed, context"},
		values:    fixed(data.Polarities, func(p data.Polarity) (string, string) { return string(p), p.Mark() + " " + p.Name() }),
		ofFinding: func(f *data.Finding) []string { return []string{string(f.Polarity)} },
	},
	Weight: {
		word: "weight", title: "Weight", none: "ordinary",
		flag:      Flag{What, "WORD", string(data.Serious) + ": " + data.SeriousMeans},
		values:    fixed(data.Weights, func(w data.Weight) (string, string) { return string(w), "* " + string(w) }),
		ofFinding: func(f *data.Finding) []string { return []string{string(f.Weight)} },
	},
	Area: {
		word: "area", title: "Judgement area", none: "no area",
		flag:      Flag{What, "AREA", "judgement area: help-and-protection, care, leadership ..., or none"},
		values:    fixed(data.Areas, func(a data.Area) (string, string) { return string(a), a.Name() }),
		ofFinding: func(f *data.Finding) []string { return []string{string(f.Area)} },
	},
	Grade: {
		word: "grade", title: "Overall grade of inspection", none: data.NoOverall,
		flag:         Flag{Which, "GRADE", "overall grade: outstanding, good, requires-improvement, adequate, inadequate, none"},
		values:       fixed(gradesGiven, func(g data.Grade) (string, string) { return string(g), g.Letter() + " " + g.Words() }),
		ofInspection: func(in *data.Inspection, _ data.Basis) string { return string(in.OverallGrade()) },
	},
	AreaGrade: {
		word: "area-grade", title: "Grade of an area", none: "no area graded",
		flag:         Flag{Which, "AREA:GRADE", "grade of an area that was judged apart: leadership:inadequate, care:good ..."},
		values:       valuesBy(func(Names) []Value { return areaGrades() }, func(v Value) (string, string) { return v.ID, v.Name }),
		ofJudgements: areasGraded,
	},
	Framework: {
		word: "framework", title: "Framework", none: "no framework",
		flag:         Flag{Which, "WORD", ""},
		values:       fixed(data.Frameworks, func(w data.Framework) (string, string) { return string(w), w.Short() }),
		ofInspection: func(in *data.Inspection, _ data.Basis) string { return string(in.Framework) },
	},
	Kind: {
		word: "kind", title: "Kind of inspection", none: "no kind",
		flag:         Flag{Which, "WORD", ""},
		values:       fixed(data.Kinds, func(k data.Kind) (string, string) { return string(k), k.Name() }),
		ofInspection: func(in *data.Inspection, _ data.Basis) string { return string(in.Kind) },
	},
	Region: {
		word: "region", title: "Region", none: "no region",
		flag:        Flag{Where, "NAME", "region: \"West Midlands\""},
		ofAuthority: func(a *data.Authority) string { return a.Region },
	},
	Voice: {
		word: "voice", title: "Who says it", none: "nobody named",
		flag:      Flag{What, "WHO", "who says it: ofsted (unless you say otherwise), council, trust, government, all"},
		values:    fixed(data.Voices, func(v data.Voice) (string, string) { return string(v), v.Name() }),
		ofFinding: func(f *data.Finding) []string { return []string{string(f.Attribution)} },
	},
	Coverage: {
		word: "coverage", title: "Coverage of source", none: "grades only",
		flag:         Flag{Which, "WORD", "of the source: complete, partial, none (grades only)"},
		values:       fixed(data.Coverages, func(c data.Coverage) (string, string) { return string(c), c.Name() }),
		ofInspection: func(in *data.Inspection, _ data.Basis) string { return string(in.Coverage) },
	},
	Tagging: {
		word: "tagging", title: "Themes by", none: "not known",
		flag:      Flag{Whose, "WHOSE", "whose the themes are: suggested (the program's; unsure and your-words are some of them), confirmed (yours), worked-out (a reader's)"},
		values:    fixed(data.CountedTaggings, func(t data.Tagging) (string, string) { return string(t), t.Name() }),
		ofFinding: func(f *data.Finding) []string { return f.Taggings() },
	},
}

func gradesGiven() []data.Grade { return data.Grades()[:5] }

// Value is a facet's value with the name that a reader sees.
type Value struct {
	ID   string
	Name string
}

func fixed[T any](all func() []T, of func(T) (string, string)) func(Names) []Value {
	return valuesBy(func(Names) []T { return all() }, of)
}

func valuesBy[T any](all func(Names) []T, of func(T) (string, string)) func(Names) []Value {
	return func(n Names) []Value {
		list := all(n)
		out := make([]Value, len(list))
		for i, x := range list {
			out[i].ID, out[i].Name = of(x)
		}
		return out
	}
}

// Facets lists every facet in the order of the screens.
func Facets() []Facet {
	f := make([]Facet, NumFacets)
	for i := range f {
		f[i] = Facet(i)
	}
	return f
}

// FacetNamed returns the facet of a word.
func FacetNamed(word string) (Facet, bool) {
	i := slices.IndexFunc(described[:], func(d description) bool { return d.word == word })
	return Facet(max(i, 0)), i >= 0
}

// String is the facet's word: its flag, its chip, its JSON name and its name in
// a casebook's file.
func (f Facet) String() string { return described[f].word }

// Title is the facet's heading on screen.
func (f Facet) Title() string { return described[f].title }

// OfInspection reports whether all findings of an inspection share the value.
func (f Facet) OfInspection() bool { return described[f].ofFinding == nil }

// Several reports whether an inspection may have more than one value.
func (f Facet) Several() bool { return described[f].ofJudgements != nil }

// Many reports whether a finding may have several values of its own.
func (f Facet) Many() bool { return f == Theme }

// OfAuthority reports whether all findings of an authority share the value.
func (f Facet) OfAuthority() bool { return described[f].ofAuthority != nil }

// ValuesOf returns a finding's values in a facet that is not of inspections;
// none at all, or "", for None.
func (f Facet) ValuesOf(x *data.Finding) []string { return described[f].ofFinding(x) }

// ValueAt returns the value that all findings of an inspection share in a facet
// of inspections, "" for None. a is the inspection's authority. Where it has
// Several they are one text, which Parts parts.
func (f Facet) ValueAt(in *data.Inspection, a *data.Authority, b data.Basis) string {
	switch d := described[f]; {
	case d.ofAuthority != nil:
		return d.ofAuthority(a)
	case d.ofJudgements != nil:
		return strings.Join(d.ofJudgements(in), " ")
	default:
		return d.ofInspection(in, b)
	}
}

// Parts are the values in a text of ValueAt, one where there are not Several.
func (f Facet) Parts(value string) []string {
	if !f.Several() {
		return []string{value}
	}
	return strings.Fields(value)
}

// Values lists the values that a facet has whatever the findings say, in their
// natural order: the domain's, and the casebook's themes. Authority, region and
// year have none: nil.
func (n Names) Values(f Facet) []Value {
	if described[f].values == nil {
		return nil
	}
	return described[f].values(n)
}

// NoneName is what the lack of a value is called: "no theme".
func (f Facet) NoneName() string { return described[f].none }

// NameOf returns the name of a value that Values lists, the value itself
// otherwise, and for None what the facet's absence is called.
func (n Names) NameOf(f Facet, id string) string {
	if id == None {
		return f.NoneName()
	}
	for _, v := range n.Values(f) {
		if v.ID == id {
			return v.Name
		}
	}
	return id
}
