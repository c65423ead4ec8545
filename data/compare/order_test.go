package compare_test

import (
	"encoding/json"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
)

// TestTwoInspectionsStandInOrderOfTime: of every two of Birmingham's, however they
// are named, the earlier stands first; reversed nothing has a direction.
func TestTwoInspectionsStandInOrderOfTime(t *testing.T) {
	facts := datatest.Builtin(t)
	all, err := facts.AuthorityInspections("birmingham")
	if err != nil {
		t.Fatal(err)
	}
	page := func(c compare.Comparison, err error) string {
		if err != nil {
			t.Fatal(err)
		}
		text, err := json.Marshal(c)
		if err != nil {
			t.Fatal(err)
		}
		return string(text)
	}
	for i, a := range all {
		for _, b := range all[i+1:] {
			c, err := compare.Of(facts, a.ID, b.ID, compare.Options{})
			if page(c, err) != page(compare.Of(facts, b.ID, a.ID, compare.Options{})) {
				t.Errorf("%s and %s depend on the order in which they are named", a.ID, b.ID)
			}
			if c.A.SortDate() > c.B.SortDate() || c.Reversed() || c.Undirected() != "" && c.A.SortDate() != c.B.SortDate() {
				t.Errorf("%s stands before %s: %q", c.A.ID, c.B.ID, c.Undirected())
			}
			back, err := compare.Of(facts, a.ID, b.ID, compare.Options{Reversed: true})
			if err != nil || back.A.ID != c.B.ID || back.Undirected() == "" || len(back.Matters) > 0 || back.None == "" {
				t.Errorf("%s reversed: %s first, %q, %d matters, %v", a.ID, back.A.ID, back.Undirected(), len(back.Matters), err)
			}
			for _, r := range back.Rows {
				if r.Direction == compare.Up || r.Direction == compare.Down {
					t.Errorf("%s reversed: %s goes %s", a.ID, r.Area, r.Direction)
				}
			}
			for _, r := range back.Themes {
				if _, change := map[data.Change]bool{data.BothWanting: true, data.OnlyA: true, data.OnlyB: true, data.Neither: true}[r.Change]; !change {
					t.Errorf("%s reversed: %s is %s", a.ID, r.Theme, r.Change)
				}
			}
		}
	}
}

func TestTwoAuthoritiesStandAsChosenAndHaveNoDirection(t *testing.T) {
	facts := datatest.Builtin(t)
	all, err := facts.AuthorityInspections("barnet")
	if err != nil {
		t.Fatal(err)
	}
	other := all[0].ID
	for _, x := range [][2]string{{"birmingham-2014-03-sif", other}, {other, "birmingham-2014-03-sif"}} {
		c, err := compare.Of(facts, x[0], x[1], compare.Options{})
		if err != nil || c.A.ID != x[0] || c.Reversed() || c.Undirected() == "" {
			t.Errorf("%v: %s first, %q, %v", x, c.A.ID, c.Undirected(), err)
		}
		for _, r := range c.Rows {
			if r.Direction == compare.Up || r.Direction == compare.Down {
				t.Errorf("%v: %s goes %s", x, r.Area, r.Direction)
			}
		}
	}
}

// TestNoDirectionBetweenAPartnershipAndAnAuthority: an area SEND inspection is of
// several agencies together; what an authority's services did before is no
// earlier state of that.
func TestNoDirectionBetweenAPartnershipAndAnAuthority(t *testing.T) {
	ilacs := data.Inspection{ID: "x-2022", Authority: "x", Framework: data.ILACS, Coverage: data.Complete, Inspected: data.Fieldwork{Start: "2022-03-03"}}
	send := data.Inspection{ID: "x-2025", Authority: "x", Framework: data.SEND, Coverage: data.Complete, Inspected: data.Fieldwork{Start: "2025-03-03"}}
	later := send
	later.ID, later.Inspected.Start = "x-2026", "2026-03-03"
	for _, x := range []struct {
		a, b data.Inspection
		want bool // a direction
	}{{ilacs, send, false}, {send, ilacs, false}, {send, later, true}} {
		c := compare.Comparison{}
		c.A, c.B = x.a, x.b
		if got := c.Undirected() == ""; got != x.want {
			t.Errorf("%s and %s: %q", x.a.ID, x.b.ID, c.Undirected())
		}
	}
}
