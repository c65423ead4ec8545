package compare

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"pgregory.net/rapid"
)

type birmingham struct {
	book *data.Casebook
	t    *testing.T
}

func builtin(t *testing.T) birmingham {
	t.Helper()
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	return birmingham{c, t}
}

func (c birmingham) inspection(id string) data.Inspection {
	c.t.Helper()
	for _, in := range c.book.Inspections {
		if in.ID == id {
			return in
		}
	}
	c.t.Fatalf("no inspection %s", id)
	return data.Inspection{}
}

func (c birmingham) findings(id string, ofsted bool) []data.Finding {
	var out []data.Finding
	for _, f := range c.book.Findings {
		if f.Inspection == id && (!ofsted || f.Attribution == data.Ofsted) {
			out = append(out, f)
		}
	}
	return out
}

func TestBirmingham2014And2018(t *testing.T) {
	c := builtin(t)
	a, b := c.inspection("birmingham-2014-03-sif"), c.inspection("birmingham-2018-12-ilacs")
	for _, ofsted := range []bool{true, false} {
		rows := themesOf(t, Sides{A: a, B: b, FindingsA: c.findings(a.ID, ofsted), FindingsB: c.findings(b.ID, ofsted)})
		n := CountChanges(rows)
		if len(rows) != 17 || n[data.CannotTell] != 3 || n[data.PartlyImproved] != 1 || n[data.StillNeedsWork] != 1 || n[data.NewConcern] != 1 || n[data.NewStrength] != 1 || n[data.NotMentioned] != 10 {
			t.Errorf("Ofsted only %v: %d themes, %v", ofsted, len(rows), n)
		}
		for _, r := range rows {
			if want := r.Change != data.StillNeedsWork && r.Change != data.PartlyImproved; r.Partial != want {
				t.Errorf("%s, %s: partial %v", r.Theme, r.Change, r.Partial)
			}
		}
	}
	if !slices.ContainsFunc(Warnings(a, b), func(s string) bool {
		return strings.HasPrefix(s, "The frameworks differ: 6 areas and a board review in A, 4 areas in B.")
	}) {
		t.Errorf("no warning that frameworks differ: %q", Warnings(a, b))
	}
	rows := Judgements(a, b)
	if r := rowOf(t, rows, data.CareLeavers); r.State != Merged || r.Direction != Unsaid || !strings.HasPrefix(r.Reason, "inside ") {
		t.Errorf("care leavers: %+v", r)
	}
	for _, area := range []data.Area{data.Adoption, data.Board} {
		if r := rowOf(t, rows, area); r.State != NotComparable || r.Change() != "" {
			t.Errorf("%s: %s, change %q", area, r.State, r.Change())
		}
	}
	if r := rowOf(t, rows, data.Overall); r.Change() != "▲ up 1" {
		t.Errorf("overall: %q", r.Change())
	}
}

func TestGradesOnlyHaveNoThemes(t *testing.T) {
	c := builtin(t)
	a, b := c.inspection("birmingham-2018-12-ilacs"), c.inspection("birmingham-2023-02-ilacs")
	if rows := themesOf(t, Sides{A: a, B: b, FindingsA: c.findings(a.ID, true)}); rows != nil {
		t.Errorf("2023 holds grades only, yet %s is said to be %s", rows[0].Theme, rows[0].Change)
	}
	if w := Warnings(a, b); !slices.Contains(w, "No findings are held for B: themes cannot be compared.") {
		t.Errorf("got %q", w)
	}
}

// themesOf is Themes where it cannot fail.
func themesOf(t rapid.TB, s Sides) []ThemeRow {
	t.Helper()
	rows, err := Themes(s)
	if err != nil {
		t.Fatal(err)
	}
	return rows
}

func find(theme string, p data.Polarity, v data.Voice) data.Finding {
	return data.Finding{Themes: []string{theme}, Polarity: p, Attribution: v}
}

func TestChanges(t *testing.T) {
	const o = data.Ofsted
	list := func(p ...data.Polarity) []data.Finding {
		var out []data.Finding
		for _, x := range p {
			out = append(out, find("plans", x, o))
		}
		return out
	}
	council := []data.Finding{find("plans", data.Progress, data.Council)}
	for _, x := range []struct {
		name   string
		a, b   []data.Finding
		change data.Change
		reason string
	}{
		{"criticised in both", list(data.Development), list(data.Recommendation), data.StillNeedsWork, "criticised in A, criticised in B"},
		{"praise beside criticism", list(data.Development), list(data.Strength, data.Development), data.PartlyImproved, "criticised in A, mixed in B (praise 1, needs work 1)"},
		{"one criticism among much praise", list(data.Development), list(data.Strength, data.Strength, data.Strength, data.Development), data.PartlyImproved, "criticised in A, mostly praised in B (praise 3, needs work 1)"},
		{"much praise in both", list(data.Strength, data.Strength, data.Strength, data.Strength, data.Development), list(data.Strength), data.StayedGood, "mostly praised in A (praise 4, needs work 1), praised in B"},
		{"criticised, then praised", list(data.Development, data.Strength), list(data.Strength), data.Improved, "mixed in A (praise 1, needs work 1), praised in B"},
		{"criticised, then context", list(data.Development), list(data.Context), data.NotMentioned, "criticised in A, silent in B (context only)"},
		{"praised, then criticised", list(data.Strength), list(data.Development), data.Worse, "praised in A, criticised in B"},
		{"asked again beside praise", list(data.Development), list(data.Strength, data.Strength, data.Strength, data.Strength, data.Strength, data.Recommendation), data.PartlyImproved, "a recommendation of B is on it"},
		{"criticised alike", list(data.Development), list(data.Development), data.StillNeedsWork, "criticised in A, criticised in B"},
		{"mixed, then criticised", list(data.MixedPolarity), list(data.Development), data.Worse, "mixed in A, criticised in B"},
		{"one paragraph of both after praise", list(data.Strength), list(data.MixedPolarity), data.CannotTell, "too little"},
		{"only in B", nil, list(data.Strength), data.NewStrength, "silent in A, praised in B"},
		{"only in A", list(data.Development), nil, data.NotMentioned, "criticised in A, silent in B"},
		{"praised in both", list(data.Strength), list(data.Strength), data.StayedGood, "praised in A, praised in B"},
		{"praised, then progress", list(data.Strength), list(data.Progress), data.CannotTell, "praised in A, mixed in B"},
		{"B only in the council's words", list(data.Development), council, data.NotMentioned, "criticised in A, silent in B (only the council speaks of it)"},
		{"A only in the council's words", council, list(data.Development), data.NewConcern, "silent in A (only the council speaks of it), criticised in B"},
		{"nobody but the council", council, council, data.NotMentioned, "silent in A (only the council speaks of it), silent in B (only the council speaks of it)"},
	} {
		t.Run(x.name, func(t *testing.T) {
			whole := data.Inspection{ID: "earlier", Framework: data.SIF, Coverage: data.Complete}
			rows := themesOf(t, Sides{A: whole, B: later(whole), FindingsA: x.a, FindingsB: x.b})
			if len(rows) != 1 || rows[0].Change != x.change || !strings.Contains(rows[0].Reason, x.reason) || rows[0].Partial {
				t.Errorf("got %+v", rows)
			}
		})
	}
}

// later is another inspection of the same kind.
func later(in data.Inspection) data.Inspection {
	in.ID = "later"
	return in
}

// TestSilenceIsNeverResolved: nothing that B does not say makes a theme better.
func TestSilenceIsNeverResolved(t *testing.T) {
	ids := []string{"plans", "front-door", "unknown-theme"}
	draw := rapid.SliceOfN(rapid.Custom(func(t *rapid.T) data.Finding {
		return data.Finding{
			Themes:      rapid.SliceOfN(rapid.SampledFrom(ids), 0, 3).Draw(t, "themes"),
			Polarity:    rapid.SampledFrom(data.Polarities()).Draw(t, "polarity"),
			Attribution: rapid.SampledFrom(data.Voices()).Draw(t, "voice"),
		}
	}), 0, 8)
	rapid.Check(t, func(t *rapid.T) {
		a := data.Inspection{ID: "earlier", Framework: data.SIF, Coverage: rapid.SampledFrom(data.Coverages()[:2]).Draw(t, "coverage a")}
		b := data.Inspection{ID: "later", Framework: data.SIF, Coverage: rapid.SampledFrom(data.Coverages()[:2]).Draw(t, "coverage b")}
		fa, fb := draw.Draw(t, "a"), draw.Draw(t, "b")
		rows := themesOf(t, Sides{A: a, B: b, FindingsA: fa, FindingsB: fb})
		for _, r := range rows {
			to := data.BalanceOf(r.B).Verdict()
			if r.Theme != NoTheme && (to == data.SilentVerdict) != (r.Change == data.NotMentioned) {
				t.Fatalf("B is %s on %s, yet it is %s", to, r.Theme, r.Change)
			}
			if r.Change.Well() && r.WorkB >= well {
				t.Fatalf("%s: %s at %.2f", r.Theme, r.Change, r.WorkB)
			}
			if b.Coverage == data.Partial && (r.Change == data.Improved || r.Change == data.StayedGood) {
				t.Fatalf("%s: %s by a partial source", r.Theme, r.Change)
			}
			if !r.Partial && (r.Change == data.NotMentioned && b.Coverage == data.Partial || r.Change == data.NewConcern && a.Coverage == data.Partial) {
				t.Fatalf("%s, %s: not said to be partial, coverage %s and %s", r.Theme, r.Change, a.Coverage, b.Coverage)
			}
		}
		total := 0
		for _, n := range CountChanges(rows) {
			total += n
		}
		if total != len(rows) {
			t.Fatalf("%d changes of %d rows", total, len(rows))
		}
	})
}

func TestThemeOrder(t *testing.T) {
	var fa []data.Finding
	for _, id := range []string{"zebra", "leadership", "front-door", "ape"} {
		fa = append(fa, find(id, data.Strength, data.Ofsted))
	}
	fa = append(fa, data.Finding{Polarity: data.Strength, Attribution: data.Ofsted})
	whole := data.Inspection{ID: "earlier", Framework: data.SIF, Coverage: data.Complete}
	var got []string
	for _, r := range themesOf(t, Sides{A: whole, B: later(whole), FindingsA: fa}) {
		got = append(got, r.Theme)
	}
	if want := []string{"front-door", "leadership", "ape", "zebra", NoTheme}; !slices.Equal(got, want) {
		t.Errorf("got %v, want %v", got, want)
	}
}

func TestWarnings(t *testing.T) {
	const slac, sif, ilacs, visit = 1, 4, 5, 0
	other := inspection(sif, data.Good)
	other.Authority = "y"
	none := inspection(ilacs, data.Good)
	none.Coverage = data.NoText
	partial := inspection(ilacs, data.Good)
	partial.Coverage = data.Partial
	chosen := inspection(ilacs, data.Good)
	chosen.Coverage = data.Selected
	for _, x := range []struct {
		name string
		a, b data.Inspection
		want string
	}{
		{"same inspection", other, other, "the same inspection"},
		{"two authorities", inspection(sif, data.Adequate), other, "a difference between them, not a change"},
		{"back in time", inspection(ilacs, data.Good), inspection(sif, data.Good), "Reversed: the later inspection stands first, no direction is drawn."},
		{"one day", inspection(sif, data.Good), inspection(sif, data.Inadequate), "One day: no direction is drawn."},
		{"scales", inspection(slac, data.Good), inspection(sif, data.Good), "The scale changed"},
		{"one scale", inspection(sif, data.Good), inspection(ilacs, data.Good), `"Requires improvement" is on both scales`},
		{"split care", inspection(ilacs, data.Good), inspection(ilacs+1, data.Good), "The framework is the same, its areas are not"},
		{"visit", inspection(sif, data.Good), inspection(visit, data.Good), "B (Monitoring visit), never graded: no grade changed, the standing grade stands"},
		{"partial", inspection(sif, data.Good), partial, "The source of B is partial"},
		{"chosen findings", inspection(sif, data.Good), chosen, "Of B only selected findings are held"},
		{"grades only", none, inspection(ilacs, data.Inadequate), "No findings are held for A"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := strings.Join(Warnings(x.a, x.b), "\n"); !strings.Contains(got, x.want) {
				t.Errorf("got %s", got)
			}
		})
	}
	next := inspection(sif, data.Inadequate)
	next.Inspected.Start = "2017-03-01"
	if got := Warnings(inspection(sif, data.Good), next); len(got) > 0 {
		t.Errorf("two of one kind: %q", got)
	}
}
