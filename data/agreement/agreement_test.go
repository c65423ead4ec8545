package agreement

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"pgregory.net/rapid"

	"casebook/data"
	"casebook/data/coded"
	"casebook/data/tag"
)

func reading(polarity data.Polarity, themes ...string) tag.Reading {
	return tag.Reading{Themes: themes, Polarity: polarity}
}

// TestKappaByHand: ten findings. Both name plans 3 times, the reader alone 2,
// here alone 1, neither 4: seen 0.7, by chance 0.5*0.4+0.5*0.6 = 0.5, kappa 0.4;
// positive agreement 6/9. Polarity: 7 of 10 alike; by chance 0.6*0.5+0.4*0.5 =
// 0.5, kappa 0.4.
func TestKappaByHand(t *testing.T) {
	var rows []Row
	add := func(n int, reader, here tag.Reading) {
		for range n {
			rows = append(rows, Row{fmt.Sprint("x/p", len(rows)+1), reader, here})
		}
	}
	const s, d = data.Strength, data.Development
	add(3, reading(s, "plans"), reading(s, "plans"))
	add(2, reading(s, "plans", "voice"), reading(d, "voice"))
	add(1, reading(s, "voice"), reading(s, "plans", "voice"))
	add(3, reading(d), reading(d))
	add(1, reading(d), reading(s))
	a := Of("Anna", Confirmed, rows)
	near := func(what string, got, want float64, ok bool) {
		t.Helper()
		if !ok || math.Abs(got-want) > 1e-9 {
			t.Errorf("%s: %v, want %v", what, got, want)
		}
	}
	k, ok := a.Kappa("plans")
	near("kappa of plans", k, 0.4, ok)
	near("positive agreement of plans", a.By["plans"].F1(), 6.0/9, true)
	k, ok = a.Kappa("voice")
	near("kappa of voice", k, 1, ok)
	k, ok = a.PolarityKappa()
	near("kappa of polarity", k, 0.4, ok)
	if a.Rows != 10 || a.First != 3+4 || a.Polarity != 7 || a.BothPolarity != 10 || len(a.Disagreement) != 4 {
		t.Errorf("rows %d, first %d, polarity %d of %d, disagreements %v", a.Rows, a.First, a.Polarity, a.BothPolarity, a.Disagreement)
	}
	if _, ok := a.Kappa("kinship"); ok {
		t.Error("a theme that nobody named has a kappa")
	}
	if told := strings.Join(a.Summary(), " "); !strings.Contains(told, "That is few") {
		t.Error(told)
	}
}

func TestNothingHasNoKappa(t *testing.T) {
	a := Of("Anna", Suggested, nil)
	if _, ok := a.Kappa("plans"); ok {
		t.Error("a kappa of nothing")
	}
	if _, ok := a.PolarityKappa(); ok {
		t.Error("a kappa of nothing")
	}
}

// TestKappaLaws: it is the same whoever is first, at most 1, and 1 where both
// say the same and say it not always.
func TestKappaLaws(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		one := rapid.Custom(func(t *rapid.T) tag.Reading {
			r := reading(rapid.SampledFrom(data.Polarities()).Draw(t, "polarity"))
			if rapid.Bool().Draw(t, "plans") {
				r.Themes = []string{"plans"}
			}
			return r
		})
		var ab, ba, aa []Row
		for range rapid.IntRange(1, 30).Draw(t, "n") {
			a, b := one.Draw(t, "a"), one.Draw(t, "b")
			ab, ba, aa = append(ab, Row{"x", a, b}), append(ba, Row{"x", b, a}), append(aa, Row{"x", a, a})
		}
		for _, k := range []func(Agreement) (float64, bool){func(a Agreement) (float64, bool) { return a.Kappa("plans") }, Agreement.PolarityKappa} {
			x, ok := k(Of("", Confirmed, ab))
			y, ok2 := k(Of("", Confirmed, ba))
			if ok != ok2 || math.Abs(x-y) > 1e-9 || x > 1+1e-9 || x < -1-1e-9 {
				t.Fatalf("%v %v, %v %v", x, ok, y, ok2)
			}
			if z, ok := k(Of("", Confirmed, aa)); ok && math.Abs(z-1) > 1e-9 {
				t.Fatalf("the same twice: %v", z)
			}
		}
	})
}

// Two items of the same words under one heading share a code, so a file that
// codes each of them alike is whole.
func TestTwinsShareACode(t *testing.T) {
	find := func(r coded.Ref) (data.Finding, error) {
		return data.Finding{ID: r.ID, Inspection: "leeds-2024-02-ilacs", Text: "Lamps are lit."}, nil
	}
	const head = "finding,themes,polarity\nx/b1,plans,strength\n"
	if codes, err := Read(strings.NewReader(head+"x/b2,plans,strength\n"), find, data.ThemeSet{}); err != nil || len(codes) != 1 || codes[0].Finding != "x/b1" {
		t.Errorf("coded alike: %+v, %v", codes, err)
	}
	for _, row := range []string{"x/b2,voice,strength", "x/b2,plans,mixed"} {
		if _, err := Read(strings.NewReader(head+row), find, data.ThemeSet{}); err == nil || !strings.Contains(err.Error(), "line 3, column finding: x/b2 has the words and the heading of x/b1 in line 2") {
			t.Errorf("%s: %v", row, err)
		}
	}
}

func TestReadNamesLineAndColumn(t *testing.T) {
	finding := data.Finding{ID: "leeds-2024-02-ilacs/p1", Inspection: "leeds-2024-02-ilacs", Text: "Lamps are lit."}
	find := func(r coded.Ref) (data.Finding, error) {
		if r.ID == finding.ID || r.Key == finding.Key() || r == (coded.Ref{File: "letter.pdf", Paragraph: 3}) {
			return finding, nil
		}
		return data.Finding{}, fmt.Errorf("there is no such finding")
	}
	for _, x := range []struct{ name, text, want string }{
		{"by id", "finding,themes,polarity\nleeds-2024-02-ilacs/p1,plans|voice,strength\n", ""},
		{"by key, no polarity", "Key,Themes\n" + finding.Key() + ",Plans;\n", ""},
		{"by file and paragraph", "file,paragraph,themes\nletter.pdf,3,\n", ""},
		{"empty", "", "the file is empty"},
		{"no themes", "finding\nx", "line 1: no column \"themes\""},
		{"no finding", "themes\nplans", "line 1: no column names the finding"},
		{"unknown finding", "finding,themes\nx/p1,plans", "line 2, column finding: there is no such finding"},
		{"unknown theme", "finding,themes\nleeds-2024-02-ilacs/p1,plan", "line 2, column themes: unknown theme \"plan\""},
		{"theme twice", "finding,themes\nleeds-2024-02-ilacs/p1,plans|plans", "line 2, column themes: theme \"plans\" stands here twice"},
		{"unknown polarity", "finding,themes,polarity\nleeds-2024-02-ilacs/p1,plans,good", "line 2, column polarity: unknown polarity \"good\""},
		{"finding twice", "finding,themes\nleeds-2024-02-ilacs/p1,plans\nleeds-2024-02-ilacs/p1,voice", "line 3, column finding: leeds-2024-02-ilacs/p1 stands in line 2 already"},
		{"bad paragraph", "file,paragraph,themes\nletter.pdf,three,plans", "line 2, column paragraph: \"three\""},
		{"only a heading", "finding,themes\n", "no rows below the heading"},
	} {
		t.Run(x.name, func(t *testing.T) {
			codes, err := Read(strings.NewReader(x.text), find, data.ThemeSet{})
			switch {
			case x.want == "" && (err != nil || len(codes) != 1 || codes[0].Key != finding.Key()):
				t.Errorf("%+v, %v", codes, err)
			case x.want != "" && (err == nil || !strings.HasPrefix(err.Error(), x.want) || codes != nil):
				t.Errorf("%+v, %v", codes, err)
			}
		})
	}
}
