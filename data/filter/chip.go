package filter

import (
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/prose"
	"casebook/data/words"
)

// Chip is one part of a filter as the screens show it, with the facet that
// taking it away would clear.
type Chip struct {
	Facet   Facet
	NoFacet bool // the words to find, or the inspections or paragraphs that the filter keeps to
	Text    string
}

// Chips says the whole filter, a chip a facet: "theme: front-door | assessment", "theme: front-door & assessment",
// "year (published): 2014..2019", "NOT area: care", "who: Ofsted". name gives
// the names of values that the domain does not fix (authorities, regions); nil
// shows ids.
func (f Filter) Chips(name func(Facet, string) string) []Chip {
	return f.chips(func(t Facet, id string) string {
		switch {
		case t == Voice:
			return Names{}.NameOf(t, id)
		case name != nil && (t == Authority || t == Region):
			return name(t, id)
		}
		return id
	})
}

func (f Filter) chips(name func(Facet, string) string) []Chip {
	var out []Chip
	for _, t := range Facets() {
		p := f.picks[t]
		head := t.String()
		if t == Year {
			head = "year (" + f.Basis.String() + ")"
		}
		if t == Voice {
			head = "who"
		}
		if len(p.Include) > 0 {
			out = append(out, Chip{Facet: t, Text: head + ": " + listed(t, p.Include, p.joint(), name)})
		}
		if len(p.Exclude) > 0 {
			out = append(out, Chip{Facet: t, Text: "NOT " + head + ": " + listed(t, p.Exclude, or, name)})
		}
	}
	if len(f.within) > 0 {
		names := make([]string, len(f.within))
		for i, in := range f.within {
			names[i] = in.Dated(name(Authority, in.Authority), f.Basis)
		}
		out = append(out, Chip{NoFacet: true, Text: "inspection: " + strings.Join(names, or)})
	}
	out = append(out, f.paragraphs.chips()...)
	if w := f.Understood(); w != "" {
		out = append(out, Chip{NoFacet: true, Text: "text: " + w})
	}
	return out
}

// mostNamed is how many words are named of those that lack, or stand nowhere.
const mostNamed = 3

// Lacking says how many of the findings that words found have all of them, and
// which words the others lack, or that the words are too common to say what is
// looked for; "" where all have all.
func Lacking(q words.Query, whole, total int) string {
	if common := q.TooCommon(); len(common) > 0 && total > 0 {
		said := prose.List(prose.Few(common, mostNamed), "and")
		return said + ": too common to search by; add what you look for, or put a phrase in quotation marks"
	}
	if whole == total || len(q.Lacks()) == 0 {
		return ""
	}
	said := prose.CountOf(whole, "has", "have") + " all the words"
	if whole == 0 {
		said = "none has all the words"
	}
	return said + ", " + strconv.Itoa(total-whole) + " without " + prose.List(prose.Few(q.Lacks(), mostNamed), "or")
}

// Asked says the filter in one line for readers, who know no ids, with the meaning
// of "year" and whose words count.
func (f Filter) Asked(name func(Facet, string) string, themes data.ThemeSet) string {
	var parts []string
	for _, c := range f.chips(func(t Facet, id string) string {
		if t == Authority || t == Region {
			if name == nil {
				return id
			}
			return name(t, id)
		}
		return Names{Themes: themes}.NameOf(t, id)
	}) {
		parts = append(parts, c.Text)
	}
	if f.Pick(Voice).Empty() {
		parts = append(parts, "who: everybody")
	}
	return strings.Join(append(parts, "dates: "+f.Basis.String()), "; ")
}

// What stands between the values of a chip.
const or, and = " | ", " & "

// joint is what stands between the included values.
func (p Pick) joint() string {
	if p.Every() {
		return and
	}
	return or
}

func listed(t Facet, ids []string, joint string, name func(Facet, string) string) string {
	if t == Year {
		return years(ids)
	}
	words := make([]string, len(ids))
	for i, id := range ids {
		switch {
		case id == None:
			words[i] = described[t].none
		default:
			words[i] = name(t, id)
		}
	}
	return strings.Join(words, joint)
}

// years joins runs of years: 2014..2016 | 2019.
func years(ids []string) string {
	var out []string
	for i := 0; i < len(ids); {
		j := i
		for j+1 < len(ids) && follows(ids[j], ids[j+1]) {
			j++
		}
		switch {
		case ids[i] == None:
			out = append(out, described[Year].none)
		case i == j:
			out = append(out, ids[i])
		default:
			out = append(out, ids[i]+".."+ids[j])
		}
		i = j + 1
	}
	return strings.Join(out, or)
}

func follows(a, b string) bool {
	x, err1 := strconv.Atoi(a)
	y, err2 := strconv.Atoi(b)
	return err1 == nil && err2 == nil && y == x+1
}
