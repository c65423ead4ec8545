package filter

import (
	"slices"
	"strings"

	"casebook/data"
)

// namedValue is a value with every name that it answers to.
type namedValue struct {
	id    string
	mark  string // one letter or sign, "" for none
	slugs []string
}

func value(id string, names ...string) namedValue {
	v := namedValue{id: id}
	for _, n := range append(names, id) {
		// in lower case a name keeps its ", City of", so both forms answer
		for _, form := range []string{n, strings.ToLower(n)} {
			if s := data.Slug(form); s != "" && !slices.Contains(v.slugs, s) {
				v.slugs = append(v.slugs, s)
			}
		}
	}
	return v
}

// named lists the values of a facet with the names that readers, reports and
// screens have for them.
func named(t Facet, names Names) []namedValue {
	var out []namedValue
	switch t {
	case Authority:
		for _, a := range names.Authorities {
			out = append(out, value(a.ID, append([]string{a.Name, a.URN}, a.Aliases...)...))
		}
	case Region:
		for _, r := range names.Regions {
			out = append(out, value(r))
		}
	case Polarity:
		for _, p := range data.Polarities() {
			v := value(string(p), p.Name())
			v.mark = p.Mark()
			out = append(out, v)
		}
	case Area:
		for _, a := range data.Areas() {
			out = append(out, value(string(a), areaNames(a)...))
		}
	case Grade:
		for _, g := range gradesGiven() {
			v := value(string(g), g.Words())
			v.mark = g.Letter()
			if g == data.RequiresImprovement {
				// ILACS reports add "to be good" to the same grade.
				v.slugs = append(v.slugs, "requires-improvement-to-be-good")
			}
			out = append(out, v)
		}
	case AreaGrade:
		return namedAreaGrades()
	case Framework:
		for _, w := range data.Frameworks() {
			out = append(out, value(string(w), w.Short(), w.Name()))
		}
	case Voice:
		for _, v := range data.Voices() {
			out = append(out, value(string(v), v.Name(), strings.TrimPrefix(v.Name(), "the ")))
		}
	default:
		for _, v := range names.Values(t) {
			out = append(out, value(v.ID, v.Name))
		}
	}
	return out
}

// areaNames are an area's names in all frameworks. "Overall" of a child
// protection inspection is not taken: that is another judgement.
func areaNames(a data.Area) []string {
	out := []string{a.Name()}
	for _, e := range data.Editions() {
		if name := a.NameIn(e); !e.GradesOneService() && !slices.Contains(out, name) {
			out = append(out, name)
		}
	}
	return out
}
