// Package filter is what a reader asks for: facet values to include or
// exclude, words to find, and the date that "year" means. The chips on screen,
// the shell's flags and the store's queries are all this one value.
//
// It knows the facets and their words. It must not know how findings are
// stored or drawn.
package filter

import (
	"slices"

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
	Area
	Grade // overall grade of the finding's inspection
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

// Facets lists every facet in the order of the screens.
func Facets() []Facet {
	f := make([]Facet, NumFacets)
	for i := range f {
		f[i] = Facet(i)
	}
	return f
}

var facetWords = [NumFacets]string{"authority", "year", "theme", "polarity", "area", "grade", "framework", "kind", "region", "voice", "coverage", "tagging"}
var facetTitles = [NumFacets]string{"Authority", "Year", "Theme", "Polarity", "Judgement area", "Overall grade of inspection", "Framework", "Kind of inspection", "Region", "Who says it", "Coverage of source", "Themes by"}
var noneNames = [NumFacets]string{"no authority", "no date", "no theme", "no polarity", "no area", "no overall grade", "no framework", "no kind", "no region", "nobody named", "grades only", "not known"}

// String is the facet's word: its flag, its chip, its JSON name.
func (f Facet) String() string { return facetWords[f] }

// Title is the facet's heading on screen.
func (f Facet) Title() string { return facetTitles[f] }

// OfInspection reports whether all findings of an inspection share the value.
func (f Facet) OfInspection() bool {
	switch f {
	case Theme, Polarity, Area, Voice, Tagging:
		return false
	}
	return true
}

// FacetNamed returns the facet of a word.
func FacetNamed(word string) (Facet, bool) {
	i := slices.Index(facetWords[:], word)
	return Facet(max(i, 0)), i >= 0
}

// Value is a facet's value with the name that a reader sees.
type Value struct {
	ID   string
	Name string
}

// Values lists the values of a facet that are fixed by the domain, in their
// natural order. Authority, region and year come from the store: nil.
func Values(f Facet) []Value {
	switch f {
	case Theme:
		return values(data.Themes(), func(t data.Theme) (string, string) { return t.ID, t.Label })
	case Polarity:
		return values(data.Polarities(), func(p data.Polarity) (string, string) { return string(p), p.Mark() + " " + p.Name() })
	case Area:
		return values(data.Areas(), func(a data.Area) (string, string) { return string(a), a.Name() })
	case Grade:
		return values(data.Grades()[:5], func(g data.Grade) (string, string) { return string(g), g.Letter() + " " + g.Words() })
	case Framework:
		return values(data.Frameworks(), func(w data.Framework) (string, string) { return string(w), w.Short() })
	case Kind:
		return values(data.Kinds(), func(k data.Kind) (string, string) { return string(k), k.Name() })
	case Voice:
		return values(data.Voices(), func(v data.Voice) (string, string) { return string(v), v.Name() })
	case Coverage:
		return values(data.Coverages(), func(c data.Coverage) (string, string) { return string(c), c.Words() })
	case Tagging:
		return values(data.Taggings(), func(t data.Tagging) (string, string) { return string(t), t.Name() })
	}
	return nil
}

func values[T any](all []T, of func(T) (string, string)) []Value {
	out := make([]Value, len(all))
	for i, x := range all {
		out[i].ID, out[i].Name = of(x)
	}
	return out
}

// NameOf returns the name of a value that the domain fixes, the value itself
// otherwise, and for None what the facet's absence is called.
func NameOf(f Facet, id string) string {
	if id == None {
		return noneNames[f]
	}
	for _, v := range Values(f) {
		if v.ID == id {
			return v.Name
		}
	}
	return id
}
