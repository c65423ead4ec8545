package compare

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"pgregory.net/rapid"
)

type birmingham struct {
	book *data.Casebook
	t    *testing.T
}

func builtin(t *testing.T) birmingham {
	t.Helper()
	c, err := data.Builtin()
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
		rows := Themes(Sides{A: a, B: b, FindingsA: c.findings(a.ID, ofsted), FindingsB: c.findings(b.ID, ofsted)})
		n := Fates(rows)
		if len(rows) != 17 || n[Persisted] != 2 || n[Improved] != 3 || n[New] != 2 || n[NotMentioned] != 10 {
			t.Errorf("Ofsted only %v: %d themes, %v", ofsted, len(rows), n)
		}
		for _, r := range rows {
			if want := r.Fate != Persisted; r.Partial != want {
				t.Errorf("%s, %s: partial %v", r.Theme, r.Fate, r.Partial)
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
	if r := rowOf(t, rows, data.Overall); r.Change() != "^ up 1" {
		t.Errorf("overall: %q", r.Change())
	}
}

func TestGradesOnlyHaveNoThemes(t *testing.T) {
	c := builtin(t)
	a, b := c.inspection("birmingham-2018-12-ilacs"), c.inspection("birmingham-2023-02-ilacs")
	if rows := Themes(Sides{A: a, B: b, FindingsA: c.findings(a.ID, true)}); rows != nil {
		t.Errorf("2023 holds grades only, yet %s is said to be %s", rows[0].Theme, rows[0].Fate)
	}
	if w := Warnings(a, b); !slices.Contains(w, "No findings are held for B: themes cannot be compared.") {
		t.Errorf("got %q", w)
	}
}

func find(theme string, p data.Polarity, v data.Voice) data.Finding {
	return data.Finding{Themes: []string{theme}, Polarity: p, Attribution: v}
}

func TestFates(t *testing.T) {
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
		fate   Fate
		reason string
	}{
		{"criticised in both", list(data.Development), list(data.Recommendation), Persisted, "criticised in A, criticised in B"},
		{"praise beside criticism", list(data.Development), list(data.Strength, data.Development), Persisted, "criticised in A, mixed in B (praise 1, needs work 1)"},
		{"one criticism among much praise", list(data.Development), list(data.Strength, data.Strength, data.Strength, data.Development), Improved, "criticised in A, mostly praised in B (praise 3, needs work 1)"},
		{"much praise in both", list(data.Strength, data.Strength, data.Strength, data.Strength, data.Development), list(data.Strength), Neither, "mostly praised in A (praise 4, needs work 1), praised in B"},
		{"criticised, then praised", list(data.Development, data.Strength), list(data.Strength), Improved, "mixed in A (praise 1, needs work 1), praised in B"},
		{"criticised, then context", list(data.Development), list(data.Context), NotMentioned, "criticised in A, silent in B (context only)"},
		{"praised, then criticised", list(data.Strength), list(data.Development), New, "praised in A, criticised in B"},
		{"only in B", nil, list(data.Strength), New, "silent in A, praised in B"},
		{"only in A", list(data.Development), nil, NotMentioned, "criticised in A, silent in B"},
		{"praised in both", list(data.Strength), list(data.Strength), Neither, "praised in A, praised in B"},
		{"praised, then progress", list(data.Strength), list(data.Progress), New, "praised in A, mixed in B"},
		{"B only in the council's words", list(data.Development), council, NotMentioned, "criticised in A, silent in B (only the council speaks of it)"},
		{"A only in the council's words", council, list(data.Development), New, "silent in A (only the council speaks of it), criticised in B"},
		{"nobody but the council", council, council, NotMentioned, "silent in A (only the council speaks of it), silent in B (only the council speaks of it)"},
	} {
		t.Run(x.name, func(t *testing.T) {
			whole := data.Inspection{ID: "earlier", Framework: data.SIF, Coverage: data.Complete}
			rows := Themes(Sides{A: whole, B: later(whole), FindingsA: x.a, FindingsB: x.b})
			if len(rows) != 1 || rows[0].Fate != x.fate || !strings.Contains(rows[0].Reason, x.reason) || rows[0].Partial {
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
		rows := Themes(Sides{A: a, B: b, FindingsA: fa, FindingsB: fb})
		for _, r := range rows {
			from, to := data.BalanceOf(r.A).Verdict(), data.BalanceOf(r.B).Verdict()
			if (to == data.SilentVerdict) != (r.Fate == NotMentioned) {
				t.Fatalf("B is %s on %s, yet it is %s", to, r.Theme, r.Fate)
			}
			if r.Fate == Improved && !(from.Wanting() && to.Well()) {
				t.Fatalf("%s improved from %s to %s", r.Theme, from, to)
			}
			rests := map[Fate][]data.Coverage{Improved: {b.Coverage}, NotMentioned: {b.Coverage}, New: {a.Coverage}, Neither: {a.Coverage, b.Coverage}}
			if r.Partial != slices.Contains(rests[r.Fate], data.Partial) {
				t.Fatalf("%s, %s: partial %v, coverage %s and %s", r.Theme, r.Fate, r.Partial, a.Coverage, b.Coverage)
			}
		}
		total := 0
		for _, n := range Fates(rows) {
			total += n
		}
		if total != len(rows) {
			t.Fatalf("%d fates of %d rows", total, len(rows))
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
	for _, r := range Themes(Sides{A: whole, B: later(whole), FindingsA: fa}) {
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
	for _, x := range []struct {
		name string
		a, b data.Inspection
		want string
	}{
		{"same inspection", other, other, "the same inspection"},
		{"two authorities", inspection(sif, data.Adequate), other, "a difference between them, not a change"},
		{"back in time", inspection(ilacs, data.Good), inspection(sif, data.Good), "is earlier than A"},
		{"scales", inspection(slac, data.Good), inspection(sif, data.Good), "The scale changed"},
		{"one scale", inspection(sif, data.Good), inspection(ilacs, data.Good), `"Requires improvement" is on both scales`},
		{"split care", inspection(ilacs, data.Good), inspection(ilacs+1, data.Good), "The framework is the same, its areas are not"},
		{"visit", inspection(sif, data.Good), inspection(visit, data.Good), "B (Monitoring visit), never graded: no grade changed, the standing grade stands"},
		{"partial", inspection(sif, data.Good), partial, "The source of B is partial"},
		{"grades only", none, inspection(ilacs, data.Inadequate), "No findings are held for A"},
	} {
		t.Run(x.name, func(t *testing.T) {
			if got := strings.Join(Warnings(x.a, x.b), "\n"); !strings.Contains(got, x.want) {
				t.Errorf("got %s", got)
			}
		})
	}
	if got := Warnings(inspection(sif, data.Good), inspection(sif, data.Inadequate)); len(got) > 0 {
		t.Errorf("two of one kind: %q", got)
	}
}
