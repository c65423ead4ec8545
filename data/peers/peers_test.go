package peers_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
	"casebook/data/peers"
)

type shelf = datatest.Book

func TestTwoByTheGradesThatStand(t *testing.T) {
	b, err := peers.Two(datatest.Builtin(t), "birmingham", "dudley", "2019-06-01")
	if err != nil {
		t.Fatal(err)
	}
	if b.A.Standing.Inspection.ID != "birmingham-2018-12-ilacs" || b.B.Standing.Inspection.ID != "dudley-2018-10-ilacs" {
		t.Errorf("%s and %s", b.A.Standing.Inspection.ID, b.B.Standing.Inspection.ID)
	}
	if len(b.Rows) != 4 || !strings.Contains(strings.Join(b.Warnings, " "), "not a change") {
		t.Errorf("%d rows, warnings %v", len(b.Rows), b.Warnings)
	}
	if !strings.Contains(b.Note, "No findings of Dudley's ILACS 2018") || len(b.Both) > 0 {
		t.Errorf("note %q", b.Note)
	}
}

func TestWhatCannotBeSetSideBySide(t *testing.T) {
	s := datatest.Builtin(t)
	for _, x := range []struct{ name, a, b, on, want string }{
		{"the same", "birmingham", "birmingham", "2026-01-01", "same authority"},
		{"before any grade", "birmingham", "dudley", "2005-01-01", "Birmingham: " + "no graded inspection"},
	} {
		t.Run(x.name, func(t *testing.T) {
			b, err := peers.Two(s, x.a, x.b, data.Date(x.on))
			if err != nil || !strings.Contains(b.Note, x.want) || len(b.Rows) > 0 {
				t.Errorf("%v, %q, %d rows", err, b.Note, len(b.Rows))
			}
		})
	}
	if _, err := peers.Two(s, "birmingham", "atlantis", "2026-01-01"); !errors.Is(err, data.ErrNotFound) {
		t.Errorf("an unknown authority: %v", err)
	}
}

// made is two authorities inspected in 2020 whose findings are given as marks
// by theme: "+!" is one that praises and one that asks for work.
func made(a, b map[string]string) shelf {
	c := &data.Casebook{}
	for i, marks := range []map[string]string{a, b} {
		id := string(rune('a' + i))
		other := string(rune('b' - i))
		c.Authorities = append(c.Authorities, data.Authority{ID: id, Name: strings.ToUpper(id), LACode: id, Neighbours: []string{other, "zz"}})
		in := data.Inspection{ID: id + "-2020", Authority: id, Framework: data.ILACS, Coverage: data.Complete, Inspected: data.Fieldwork{Start: "2020-01-06"},
			Published: data.Dated{Date: "2020-02-06"}, Judgements: []data.Judgement{{Area: data.Overall, Grade: data.Grades()[1+i]}}}
		c.Inspections = append(c.Inspections, in)
		for _, theme := range data.BuiltinThemes() {
			for j, m := range marks[theme.ID] {
				p := data.Strength
				if m == '!' {
					p = data.Development
				}
				c.Findings = append(c.Findings, data.Finding{ID: fmt.Sprintf("%s/%s%d", in.ID, theme.ID, j), Inspection: in.ID, Themes: []string{theme.ID}, Polarity: p, Attribution: data.Ofsted})
			}
		}
	}
	return shelf{Casebook: c}
}

func names(themes []peers.Theme) []string {
	var out []string
	for _, t := range themes {
		out = append(out, t.ID)
	}
	return out
}

func TestThemesOfTwo(t *testing.T) {
	s := made(map[string]string{"front-door": "!!", "plans": "+++!", "voice": "!", "early-help": "+!", "health": "+"},
		map[string]string{"front-door": "+!!", "plans": "!", "voice": "+", "early-help": "!", "education": "!"})
	b, err := peers.Two(s, "a", "b", "2021-01-01")
	if err != nil {
		t.Fatal(err)
	}
	if !slices.Equal(names(b.Both), []string{"front-door", "early-help"}) || !slices.Equal(names(b.BetterA), []string{"plans"}) || !slices.Equal(names(b.BetterB), []string{"voice"}) {
		t.Errorf("both %v, A better %v, B better %v", names(b.Both), names(b.BetterA), names(b.BetterB))
	}
	if got := b.BetterA[0].Reason; got != "A: mostly praised (praise 3, needs work 1); B: criticised (needs work 1)" {
		t.Errorf("reason %q", got)
	}
	if got := b.BetterB[0].Reason; got != "A: criticised (needs work 1); B: praised (praise 1)" {
		t.Errorf("reason %q", got)
	}
	if got := b.Both[0].Reason; got != "A: criticised (needs work 2); B: mostly criticised (praise 1, needs work 2)" {
		t.Errorf("reason %q", got)
	}
}

func TestAmongNeighbours(t *testing.T) {
	s := made(map[string]string{"plans": "!", "voice": "!"}, map[string]string{"plans": "!!", "voice": "++"})
	n, err := peers.Neighbours(s, "a", "2021-01-01")
	if err != nil {
		t.Fatal(err)
	}
	if len(n.Peers) != 1 || n.Overall[compare.Down] != 1 || n.Read != 1 || len(n.Missing) != 1 || !strings.Contains(n.Missing[0], "zz") {
		t.Errorf("%+v", n)
	}
	if len(n.Shared) != 1 || n.Shared[0].Theme != "plans" || len(n.Learn) != 1 || n.Learn[0].Theme != "voice" || n.Learn[0].Authorities[0] != "b" {
		t.Errorf("shared %v, learn %v", n.Shared, n.Learn)
	}
	if len(n.Warnings) != 0 {
		t.Errorf("warnings %q", n.Warnings)
	}
	s.Casebook.Findings[len(s.Casebook.Findings)-1].Suggested = true
	if n, err = peers.Neighbours(s, "a", "2021-01-01"); err != nil || !slices.Equal(n.Warnings, []string{compare.ThemesSuggested}) {
		t.Errorf("with suggested themes: %q, %v", n.Warnings, err)
	}
}

// TestEveryNeighbourIsAccountedFor: of each code either a peer or a sentence.
func TestEveryNeighbourIsAccountedFor(t *testing.T) {
	s := datatest.Builtin(t)
	for _, a := range s.Casebook.Authorities {
		n, err := peers.Neighbours(s, a.ID, "2026-11-22")
		if err != nil {
			t.Fatal(err)
		}
		counted := 0
		for _, v := range n.Overall {
			counted += v
		}
		if len(n.Peers)+len(n.Missing) != len(a.Neighbours) || counted != len(n.Peers) {
			t.Errorf("%s: %d peers, %d missing of %d; %d counted", a.ID, len(n.Peers), len(n.Missing), len(a.Neighbours), counted)
		}
	}
}
