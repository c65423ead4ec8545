package filter

import (
	"reflect"
	"slices"
	"testing"

	"casebook/data"
	"pgregory.net/rapid"
)

// TestFilterIsAValue: no method changes the filter it is called on, so that
// undo can keep filters as they were.
func TestFilterIsAValue(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFilter(t)
		before := deepCopy(f)
		facet := rapid.SampledFrom(Facets()).Draw(t, "on")
		id := rapid.SampledFrom(ids(facet)).Draw(t, "value")
		for range 3 {
			g := rapid.SampledFrom([]func() Filter{
				func() Filter { return f.Include(facet, id) },
				func() Filter { return f.Exclude(facet, id) },
				func() Filter { return f.Drop(facet, id) },
				func() Filter { return f.Toggle(facet, id) },
				func() Filter { return f.ToggleNot(facet, id) },
				func() Filter { return f.Clear(facet) },
				func() Filter { return f.OtherVoices(true) },
				func() Filter { return f.OtherVoices(false) },
				func() Filter { h, _ := f.With(facet, []string{id}, false, names); return h },
			}).Draw(t, "method")()
			g.Include(facet, ids(facet)...)
			g.Drop(facet, ids(facet)...)
			if !reflect.DeepEqual(f, before) {
				t.Fatalf("%v became %v", before, f)
			}
		}
	})
}

// TestEveryStepIsKept: undo walks back through filters made one from another,
// and forks from any of them, in one crowded facet.
func TestEveryStepIsKept(t *testing.T) {
	themes := ids(Theme)
	rapid.Check(t, func(t *rapid.T) {
		steps := []Filter{Default()}
		copies := []Filter{deepCopy(steps[0])}
		for range rapid.IntRange(1, 20).Draw(t, "steps") {
			from := rapid.SampledFrom(steps).Draw(t, "from")
			id := rapid.SampledFrom(themes).Draw(t, "theme")
			next := from.Include(Theme, id)
			if rapid.Bool().Draw(t, "exclude") {
				next = from.ToggleNot(Theme, id)
			}
			steps, copies = append(steps, next), append(copies, deepCopy(next))
		}
		for i := range steps {
			if !steps[i].Equal(copies[i]) {
				t.Fatalf("step %d was %v and is %v", i, copies[i], steps[i])
			}
		}
	})
}

func deepCopy(f Filter) Filter {
	for i, p := range f.picks {
		f.picks[i] = Pick{slices.Clone(p.Include), slices.Clone(p.Exclude), p.all}
	}
	return f
}

// TestPicksAreSortedAndApart: a value is included or excluded, never both.
func TestOnly(t *testing.T) {
	for _, x := range []struct {
		name string
		f    Filter
		want string
	}{
		{"none", Filter{}, ""},
		{"one", Filter{}.Include(Authority, "a"), "a"},
		{"several", Filter{}.Include(Authority, "a", "b"), ""},
		{"one left out", Filter{}.Exclude(Authority, "a"), ""},
		{"no value", Filter{}.Include(Region, None), ""},
	} {
		if got := x.f.Only(Authority) + x.f.Only(Region); got != x.want {
			t.Errorf("%s: %q, want %q", x.name, got, x.want)
		}
	}
}

func TestPicksAreSortedAndApart(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFilter(t)
		for _, facet := range Facets() {
			p := f.Pick(facet)
			if !slices.IsSorted(p.Include) || !slices.IsSorted(p.Exclude) {
				t.Fatalf("%s is not sorted: %v", facet, p)
			}
			for _, id := range p.Include {
				if slices.Contains(p.Exclude, id) {
					t.Fatalf("%s %s is included and excluded", facet, id)
				}
			}
		}
	})
}

func TestToggleTwiceIsNothing(t *testing.T) {
	f := Default()
	for _, toggle := range []func(Filter) Filter{
		func(f Filter) Filter { return f.Toggle(Theme, "plans") },
		func(f Filter) Filter { return f.ToggleNot(Theme, "plans") },
	} {
		if once := toggle(f); once.Equal(f) || !toggle(once).Equal(f) {
			t.Errorf("toggled once %v, twice %v", once, toggle(once))
		}
	}
}

func TestOfstedOnlyByDefault(t *testing.T) {
	f := Default()
	if !f.OfstedOnly() || f.OtherVoices(true).OfstedOnly() || !f.OtherVoices(true).OtherVoices(false).Equal(f) {
		t.Error("other voices do not switch on and off")
	}
}

func TestEqual(t *testing.T) {
	f := Default().Include(Theme, "plans")
	f.Text = " case  notes "
	g := Default().Include(Theme, "plans")
	g.Text = "case notes"
	if !f.Equal(g) {
		t.Error("needless space asks something else")
	}
	g.Basis = data.ByInspected
	if f.Equal(g) {
		t.Error("the date basis makes no difference")
	}
}

func TestChips(t *testing.T) {
	years := func(ids ...string) Filter { return Filter{}.Include(Year, ids...) }
	inspected := years("2014")
	inspected.Basis = data.ByInspected
	text := Filter{Text: "  drift "}
	for _, x := range []struct {
		name string
		f    Filter
		want []string
	}{
		{"default", Default(), []string{"who: Ofsted"}},
		{"or within a facet", Filter{}.Include(Theme, "front-door", "assessment"), []string{"theme: assessment | front-door"}},
		{"and within a facet", Filter{}.Include(Theme, "front-door", "assessment").Every(Theme, true), []string{"theme: assessment & front-door"}},
		{"and of one", Filter{}.Include(Theme, "front-door").Every(Theme, true), []string{"theme: front-door"}},
		{"and where there is one value", Filter{}.Include(Polarity, "strength", "mixed").Every(Polarity, true), []string{"polarity: mixed | strength"}},
		{"not", Filter{}.Exclude(Area, "care"), []string{"NOT area: care"}},
		{"both in one facet", Filter{}.Include(Theme, "plans").Exclude(Theme, "voice"), []string{"theme: plans", "NOT theme: voice"}},
		{"no value", Filter{}.Include(Area, None), []string{"area: no area"}},
		{"grades only", Filter{}.Include(Coverage, string(data.NoText)), []string{"coverage: grades only"}},
		{"names", Filter{}.Include(Authority, "bristol"), []string{"authority: BRISTOL"}},
		{"one year", years("2014"), []string{"year (published): 2014"}},
		{"other basis", inspected, []string{"year (inspected): 2014"}},
		{"run of years", years("2014", "2015", "2016"), []string{"year (published): 2014..2016"}},
		{"runs with gaps", years("2009", "2014", "2015", "2018", None), []string{"year (published): 2009 | 2014..2015 | 2018 | no date"}},
		{"text", text, []string{"text: drift"}},
	} {
		t.Run(x.name, func(t *testing.T) {
			var got []string
			for _, c := range x.f.Chips(func(_ Facet, id string) string { return map[string]string{"bristol": "BRISTOL"}[id] }) {
				got = append(got, c.Text)
			}
			if !slices.Equal(got, x.want) {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

// TestChipsNameTheirFacet: clearing the facets of all chips leaves no chip but
// the text's.
func TestChipsNameTheirFacet(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := anyFilter(t)
		for _, c := range f.Chips(nil) {
			if c.NoFacet {
				f = f.Within()
				f.Text = ""
			} else {
				f = f.Clear(c.Facet)
			}
		}
		if left := f.Chips(nil); len(left) > 0 {
			t.Fatalf("left over: %v", left)
		}
	})
}

func TestFacetWords(t *testing.T) {
	for _, f := range Facets() {
		if got, ok := FacetNamed(f.String()); !ok || got != f {
			t.Errorf("%s is %v, %v", f, got, ok)
		}
		if f.Title() == "" || f.NoneName() == "" {
			t.Errorf("%s has no title or no name for no value", f)
		}
	}
	if _, ok := FacetNamed("colour"); ok {
		t.Error("colour is a facet")
	}
}

// TestEveryFacetIsDescribed: a constant without its row would have no name in a
// casebook's file, and one with two rules two values.
func TestEveryFacetIsDescribed(t *testing.T) {
	words := map[string]bool{}
	for _, f := range Facets() {
		d := described[f]
		if d.word == "" || d.title == "" || d.none == "" || d.flag.Value == "" || f.Flag().Usage == "" || words[d.word] || data.Slug(d.word) != d.word {
			t.Errorf("facet %d: %+v", f, d)
		}
		words[d.word] = true
		rules := 0
		for _, has := range []bool{d.ofFinding != nil, d.ofInspection != nil, d.ofJudgements != nil, d.ofAuthority != nil} {
			if has {
				rules++
			}
		}
		if rules != 1 {
			t.Errorf("%s: %d rules for its value", f, rules)
		}
	}
	if all := ByFlag(); len(all) != int(NumFacets) || !slices.Equal(all[:3], []Facet{Authority, Region, Year}) {
		t.Errorf("flags: %v", all)
	}
}
