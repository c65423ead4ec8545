package filter

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"pgregory.net/rapid"
)

var names = Names{
	Authorities: []data.Authority{
		{ID: "birmingham", URN: "80429", Name: "Birmingham"},
		{ID: "bristol", URN: "80432", Name: "Bristol, City of", Aliases: []string{"Bristol City"}},
		{ID: "kingston-upon-hull", URN: "80477", Name: "Kingston upon Hull", Aliases: []string{"Hull"}},
		{ID: "st-helens", URN: "80550", Name: "St. Helens"},
	},
	Regions: []string{"East of England", "North West", "West Midlands", "Yorkshire and The Humber"},
	Years:   []string{"2011", "2014", "2016", "2018", "2019"},
}

func TestWith(t *testing.T) {
	for _, x := range []struct {
		facet Facet
		word  string
		want  string
	}{
		{Authority, "birmingham", "birmingham"},
		{Authority, "HULL", "kingston-upon-hull"},
		{Authority, "Bristol, City of", "bristol"},
		{Authority, "bristol, city of", "bristol"},
		{Authority, "80550", "st-helens"},
		{Authority, "st helens", "st-helens"},
		{Authority, "Hull, Birmingham", "birmingham kingston-upon-hull"},
		{Region, "west midlands", "West Midlands"},
		{Region, "yorkshire & the humber", "Yorkshire and The Humber"},
		{Theme, "Front door, MASH and thresholds", "front-door"},
		{Theme, "front-door,assessment", "assessment front-door"},
		{Theme, "no theme", "none"},
		{Polarity, "Needs work", "development"},
		{Polarity, "!", "development"},
		{Area, "no area", "none"},
		{Area, "care,overall", "care overall"}, // and not the area care-overall
		{Area, "Looked after and permanence", "care"},
		{Area, "In care and care leavers", "care"},
		{Grade, "requires improvement", "requires-improvement"},
		{Grade, "Requires improvement to be good", "requires-improvement"},
		{Grade, "R", "requires-improvement"},
		{Framework, "SIF", "sif"},
		{Framework, "cp 2012", "cp2012"},
		{Kind, "Re-inspection", "re-inspection"},
		{Voice, "the council", "council"},
		{Voice, "Trust", "trust"},
		{Coverage, "partial source", "partial"},
		{Coverage, "grades only", "none"},
		{Year, "2014", "2014"},
		{Year, "2014..2016", "2014 2015 2016"},
		{Year, "2018..", "2018 2019"},
		{Year, "..2012", "2011 2012"},
		{Year, "2025..", "2025"},
		{Year, "no date", "none"},
	} {
		t.Run(x.facet.String()+" "+x.word, func(t *testing.T) {
			f, err := Default().With(x.facet, []string{x.word}, false, names)
			if err != nil {
				t.Fatal(err)
			}
			if got := strings.Join(f.Pick(x.facet).Include, " "); got != x.want {
				t.Errorf("got %s, want %s", got, x.want)
			}
			g, err := Default().With(x.facet, []string{x.word}, true, names)
			if got := strings.Join(g.Pick(x.facet).Exclude, " "); err != nil || got != x.want {
				t.Errorf("excluded %s (%v), want %s", got, err, x.want)
			}
		})
	}
}

func TestVoices(t *testing.T) {
	for _, x := range []struct {
		name    string
		words   []string
		exclude bool
		in, out string
	}{
		{"all", []string{"all"}, false, "", ""},
		{"one instead of the default", []string{"council"}, false, "council", ""},
		{"several", []string{"ofsted", "trust"}, false, "ofsted trust", ""},
		{"all wins", []string{"council", "ALL"}, false, "", ""},
		{"without one", []string{"council"}, true, "ofsted", "council"},
		{"none given", nil, false, "ofsted", ""},
	} {
		t.Run(x.name, func(t *testing.T) {
			f, err := Default().With(Voice, x.words, x.exclude, names)
			p := f.Pick(Voice)
			if err != nil || strings.Join(p.Include, " ") != x.in || strings.Join(p.Exclude, " ") != x.out {
				t.Errorf("got %v, %v", p, err)
			}
		})
	}
}

func TestUnknownWords(t *testing.T) {
	for _, x := range []struct {
		facet Facet
		word  string
		want  string
	}{
		{Theme, "front-dor", `unknown theme "front-dor": did you mean front-door?`},
		{Theme, "front-door, asessment", `unknown theme "asessment": did you mean assessment?`},
		{Theme, "MASH", `unknown theme "MASH": did you mean front-door?`},
		{Authority, "birmigham", `unknown authority "birmigham": did you mean birmingham?`},
		{Authority, "b", `unknown authority "b": did you mean birmingham or bristol?`},
		{Area, "care-leaver", `unknown area "care-leaver": did you mean care-leavers?`},
		{Polarity, "zzz", `unknown polarity "zzz": it can be development, strength, progress, recommendation, mixed or context`},
		{Theme, "zzzzzz", `unknown theme "zzzzzz": "casebook facets theme" lists what there is`},
		{Theme, "", `unknown theme "": "casebook facets theme" lists what there is`},
		{Theme, "a\x1b[31m", `unknown theme "a\x1b[31m"`},
		{Year, "2019..2014", `unknown year "2019..2014": did you mean 2014..2019?`},
		{Year, "2014-2019", `unknown year "2014-2019": did you mean 2014..2019?`},
		{Year, "2019 – 2014", `unknown year "2019 – 2014": did you mean 2014..2019?`},
		{Year, "2014 to 2019", `unknown year "2014 to 2019": did you mean 2014..2019?`},
		{Year, "201", `unknown year "201": did you mean 2011, 2014, 2016 or 2018?`},
		{Year, "soon", `unknown year "soon": it can be 2011..2019`},
		{Year, "..", `unknown year "..": it can be 2011..2019`},
		{Year, "0001..9999", `unknown year "0001..9999": it can be 2011..2019`},
		{Grade, "splendid", `unknown grade "splendid": it can be outstanding, good, requires-improvement, adequate, inadequate or none`},
		{Voice, "unison", `unknown voice "unison": it can be ofsted, press, chosen, council, trust or government`},
	} {
		t.Run(x.word, func(t *testing.T) {
			before := Default().Include(Theme, "plans")
			f, err := before.With(x.facet, []string{"none", x.word}, false, names)
			var unknown UnknownError
			if !errors.As(err, &unknown) || unknown.Facet != x.facet || !f.Equal(before) {
				t.Fatalf("got %v, filter changed %v", err, !f.Equal(before))
			}
			if got := err.Error(); got != x.want && !(x.word == "a\x1b[31m" && strings.HasPrefix(got, x.want)) {
				t.Errorf("got  %s\nwant %s", got, x.want)
			}
			if strings.ContainsRune(err.Error(), 0x1b) {
				t.Error("the message holds a control character")
			}
		})
	}
}

func TestNearest(t *testing.T) {
	words := []string{"care", "care-leavers", "leadership", "Yorkshire and The Humber"}
	for _, x := range []struct {
		word string
		n    int
		want string
	}{
		{"care", 3, "care care-leavers"},
		{"car", 1, "care"},
		{"laedership", 3, "leadership"},
		{"humber", 3, "Yorkshire and The Humber"},
		{"leavers", 3, "care-leavers"},
		{"quite another thing", 3, ""},
		{"care", 0, ""},
		{"care", -1, ""},
		{"", 3, ""},
	} {
		t.Run(x.word, func(t *testing.T) {
			if got := strings.Join(Nearest(x.word, words, x.n), " "); got != x.want {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
}

// TestEdits checks what makes a distance one.
func TestEdits(t *testing.T) {
	word := rapid.StringMatching(`[a-c]{0,6}`)
	rapid.Check(t, func(t *rapid.T) {
		a, b := word.Draw(t, "a"), word.Draw(t, "b")
		d := edits(a, b)
		if d != edits(b, a) || (d == 0) != (a == b) || d < max(len(a), len(b))-min(len(a), len(b)) || d > max(len(a), len(b)) {
			t.Fatalf("%q to %q: %d", a, b, d)
		}
	})
}

func anyFilter(t *rapid.T) Filter {
	f := Default()
	for range rapid.IntRange(0, 8).Draw(t, "changes") {
		facet := rapid.SampledFrom(Facets()).Draw(t, "facet")
		id := rapid.SampledFrom(ids(facet)).Draw(t, "id")
		f = rapid.SampledFrom([]func(Facet, string) Filter{
			func(a Facet, id string) Filter { return f.Include(a, id) },
			func(a Facet, id string) Filter { return f.Exclude(a, id) },
			func(a Facet, id string) Filter { return f.Drop(a, id) },
			func(a Facet, _ string) Filter { return f.Clear(a) },
		}).Draw(t, "change")(facet, id)
	}
	f.Text = rapid.SampledFrom([]string{"", "drift", "  case  notes ", "-x", "it's"}).Draw(t, "text")
	f.Basis = rapid.SampledFrom([]data.Basis{data.ByPublished, data.ByInspected}).Draw(t, "basis")
	return f
}

// ids are the values of a facet that a filter of these tests may hold.
func ids(t Facet) []string {
	if t == Year {
		return []string{None, "2009", "2010", "2011", "2013", "2014", "2019", "2020"}
	}
	out := []string{None}
	for _, v := range named(t, names) {
		out = append(out, v.id)
	}
	return out
}

// TestEveryNameAnswers: what a screen shows as a value's name, the shell takes.
func TestEveryNameAnswers(t *testing.T) {
	for _, facet := range Facets() {
		for _, v := range names.Values(facet) {
			name := v.Name
			if facet == Grade || facet == Polarity {
				name = name[2:] // behind the mark
			}
			for _, word := range []string{v.ID, strings.ToUpper(v.ID), name} {
				f, err := Filter{}.With(facet, []string{word}, false, names)
				if err != nil || !slices.Equal(f.Pick(facet).Include, []string{v.ID}) {
					t.Errorf("%s %q: %v, %v", facet, word, f.Pick(facet).Include, err)
				}
			}
		}
	}
}

func TestWordsOfFarApartLengthsAreNotCompared(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		word := rapid.StringMatching(`[a-c]{0,8}`)
		a, b, most := word.Draw(t, "a"), word.Draw(t, "b"), rapid.IntRange(0, 8).Draw(t, "most")
		want := edits(a, b)
		if got, ok := within(a, b, most); ok != (want <= most) || ok && got != want {
			t.Fatalf("within(%q, %q, %d) is %d, %v; they are %d apart", a, b, most, got, ok, want)
		}
	})
	names := make([]string, 500)
	for i := range names {
		names[i] = strings.Repeat("y", 30)
	}
	if got := Nearest(strings.Repeat("x", 1<<21), names, 3); got != nil { // letter by letter it would take minutes
		t.Errorf("%d words are near", len(got))
	}
}

// TestAThemeAnswersToItsNameInAnyScript and case, and to no other's.
func TestAThemeAnswersToItsNameInAnyScript(t *testing.T) {
	var list []data.Theme
	labels := []string{"Дети", "Дети и дома", "ΛΌΓΟΣ", "儿童", "બાળકો", "Écoles", "الأطفال"}
	for i, label := range labels {
		list = append(list, data.Theme{ID: "own-theme" + strings.Repeat("-x", i), Label: label})
	}
	names := Names{Themes: data.NewThemeSet(list, nil)}
	for i, label := range labels {
		for _, typed := range []string{label, strings.ToLower(label), strings.ToUpper(label), " " + label + " "} {
			f, err := Filter{}.With(Theme, []string{typed}, false, names)
			if got := f.Pick(Theme).Include; err != nil || len(got) != 1 || got[0] != list[i].ID {
				t.Errorf("%q chooses %q: %v", typed, got, err)
			}
			if f, err = (Filter{}).Typed(`theme:"`+typed+`"`, names); err != nil || f.Only(Theme) != list[i].ID {
				t.Errorf("theme:%q: %v", typed, err)
			}
		}
	}
}

func TestThemesJoinedByPlusMustAllBeThere(t *testing.T) {
	names := Names{}
	both, err := Filter{}.With(Theme, []string{"Front door, MASH and thresholds+assessment"}, false, names)
	if err == nil {
		t.Errorf("a comma in a name is no comma between themes: %+v", both.Pick(Theme))
	}
	both, err = Filter{}.With(Theme, []string{"front-door + Assessment"}, false, names)
	if p := both.Pick(Theme); err != nil || !p.Every() || strings.Join(p.Include, " ") != "assessment front-door" {
		t.Errorf("%+v, %v", p, err)
	}
	if any := both.Every(Theme, false); any.Equal(both) || both.Drop(Theme, "assessment").Pick(Theme).Every() {
		t.Error("any of them is all of them, or one alone is several")
	}
	for _, words := range [][]string{{"front-door+assessment,plans"}, {"front-door+assessment", "plans"}, {"front-door+nothing"}, {"front-door+"}} {
		if f, err := (Filter{}).With(Theme, words, false, names); err == nil || !f.Pick(Theme).Empty() {
			t.Errorf("%q is taken: %+v", words, f.Pick(Theme))
		}
	}
}
