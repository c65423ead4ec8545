package filter

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/words"
)

// Filter is a whole question. It is a value: its methods return a changed copy
// and never touch the receiver, so that undo is a list of filters. Within a
// facet included values are joined by OR, or where it has Many by AND if that is
// asked for; facets by AND; an excluded value means that no value equals it.
type Filter struct {
	picks      [NumFacets]Pick
	within     []data.Inspection // findings of these alone, by id; none for those of all
	paragraphs Paragraphs
	Text       string     // words to find; the last may be the beginning of a word
	Basis      data.Basis // which date "year" means
}

// Pick is what is chosen in one facet: value ids, sorted.
type Pick struct {
	Include []string
	Exclude []string
	all     bool // see Every
}

// Empty reports whether nothing is chosen.
func (p Pick) Empty() bool { return len(p.Include) == 0 && len(p.Exclude) == 0 }

// Default is the filter that screens and commands start with: Ofsted's words
// only, years by publication.
func Default() Filter {
	return Filter{}.Include(Voice, string(data.Ofsted))
}

// Every reports whether a finding must have all included values, not any of them.
func (p Pick) Every() bool { return p.all && len(p.Include) > 1 }

// Every asks in a facet that has Many for findings with all included values, or with
// any of them.
func (f Filter) Every(t Facet, on bool) Filter {
	f.picks[t].all = on && t.Many()
	return f
}

// Pick returns what is chosen in a facet. The slices must not be changed.
func (f Filter) Pick(t Facet) Pick { return f.picks[t] }

// Only returns the one value of a facet that is included, "" where none is, or
// several, or what has no value.
func (f Filter) Only(t Facet) string {
	if ids := f.picks[t].Include; len(ids) == 1 && ids[0] != None {
		return ids[0]
	}
	return ""
}

// Include adds values to a facet, taking them out of the excluded ones.
func (f Filter) Include(t Facet, ids ...string) Filter {
	p := &f.picks[t]
	for _, id := range ids {
		p.Include, p.Exclude = with(p.Include, id), without(p.Exclude, id)
	}
	return f
}

// Exclude adds excluded values to a facet, taking them out of the included ones.
func (f Filter) Exclude(t Facet, ids ...string) Filter {
	p := &f.picks[t]
	for _, id := range ids {
		p.Exclude, p.Include = with(p.Exclude, id), without(p.Include, id)
	}
	return f
}

// Drop takes values out of a facet altogether.
func (f Filter) Drop(t Facet, ids ...string) Filter {
	p := &f.picks[t]
	for _, id := range ids {
		p.Include, p.Exclude = without(p.Include, id), without(p.Exclude, id)
	}
	return f
}

// Clear empties one facet.
func (f Filter) Clear(t Facet) Filter {
	f.picks[t] = Pick{}
	return f
}

// Toggle includes a value, or drops it if it is included already.
func (f Filter) Toggle(t Facet, id string) Filter {
	if slices.Contains(f.picks[t].Include, id) {
		return f.Drop(t, id)
	}
	return f.Include(t, id)
}

// ToggleNot excludes a value, or drops it if it is excluded already.
func (f Filter) ToggleNot(t Facet, id string) Filter {
	if slices.Contains(f.picks[t].Exclude, id) {
		return f.Drop(t, id)
	}
	return f.Exclude(t, id)
}

// Within keeps to the findings of some inspections, in the place of those that it
// kept to before; none lifts that. A year, a framework and a kind together may
// still be those of several, and change with the date basis.
func (f Filter) Within(all ...data.Inspection) Filter {
	sorted := slices.SortedFunc(slices.Values(all), func(x, y data.Inspection) int { return strings.Compare(x.ID, y.ID) })
	f.within = slices.CompactFunc(sorted, func(x, y data.Inspection) bool { return x.ID == y.ID })
	return f
}

// Inspections are those that the filter keeps to, none for all. The slice must
// not be changed.
func (f Filter) Inspections() []data.Inspection { return f.within }

// OfstedOnly reports whether other voices are left out.
func (f Filter) OfstedOnly() bool {
	p := f.picks[Voice]
	return len(p.Include) == 1 && p.Include[0] == string(data.Ofsted)
}

// OtherVoices brings the council's, the trust's and the government's words in,
// or leaves them out.
func (f Filter) OtherVoices(on bool) Filter {
	f = f.Clear(Voice)
	if on {
		return f
	}
	return f.Include(Voice, string(data.Ofsted))
}

// OwnServices leaves out what area SEND inspections found: it is of an area's
// partnership, and no count of an authority's services for children. A filter that
// chooses among frameworks or inspections by itself stays as it is.
func (f Filter) OwnServices() Filter {
	if !f.picks[Framework].Empty() || len(f.within) > 0 {
		return f
	}
	return f.Exclude(Framework, string(data.SEND))
}

// Unfiltered asks for the words alone, of whatever a search begins with: where voices or
// frameworks are chosen, of Ofsted's words and of an authority's own services.
func (f Filter) Unfiltered() Filter {
	out := Filter{Text: f.Text, Basis: f.Basis}
	if !f.picks[Voice].Empty() {
		out = out.OtherVoices(false)
	}
	if slices.Contains(f.picks[Framework].Exclude, string(data.SEND)) {
		out = out.OwnServices()
	}
	return out
}

// Equal reports whether two filters ask the same.
func (f Filter) Equal(g Filter) bool {
	same := func(x, y data.Inspection) bool { return x.ID == y.ID }
	if f.Basis != g.Basis || f.Words() != g.Words() || !slices.EqualFunc(f.within, g.within, same) ||
		!slices.Equal(f.paragraphs.Include, g.paragraphs.Include) || !slices.Equal(f.paragraphs.Exclude, g.paragraphs.Exclude) {
		return false
	}
	for i := range f.picks {
		if f.picks[i].Every() != g.picks[i].Every() || !slices.Equal(f.picks[i].Include, g.picks[i].Include) || !slices.Equal(f.picks[i].Exclude, g.picks[i].Exclude) {
			return false
		}
	}
	return true
}

// Words is the text without needless space, "" when it has no word to find.
func (f Filter) Words() string {
	if words.Parse(f.Text).Empty() {
		return ""
	}
	return strings.Join(strings.Fields(f.Text), " ")
}

// namedAlso is how many wordings a filter names that are found as the same thing.
const namedAlso = 4

// Understood is the words as they are read, with those that are the same thing,
// "" when there is none.
func (f Filter) Understood() string {
	q := words.Parse(f.Text)
	if q.Empty() {
		return ""
	}
	said := cmp.Or(q.Understood(), f.Words())
	if q.AsTyped() {
		return said + " (as typed)"
	}
	also := q.Also()
	if len(also) == 0 {
		return said
	}
	more := ""
	if n := len(also) - namedAlso; n > 0 {
		also, more = also[:namedAlso], fmt.Sprintf(" +%d", n)
	}
	return said + " (also: " + strings.Join(also, ", ") + more + ")"
}

// with and without copy, so that earlier filters keep their lists.
func with(list []string, id string) []string {
	i, found := slices.BinarySearch(list, id)
	if found {
		return list
	}
	return slices.Insert(slices.Clone(list), i, id)
}

func without(list []string, id string) []string {
	i, found := slices.BinarySearch(list, id)
	if !found {
		return list
	}
	return slices.Delete(slices.Clone(list), i, i+1)
}
