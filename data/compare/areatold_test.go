package compare

import (
	"fmt"
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

// TestAnAreaIsToldByItsFindings: by the rule of themes where both inspections
// have the area, and not at all where one of them has none.
func TestAnAreaIsToldByItsFindings(t *testing.T) {
	const (
		good = data.Strength
		bad  = data.Development
		ask  = data.Recommendation
	)
	a, b := inspection(4, data.RequiresImprovement), inspection(5, data.Good)
	said := func(in data.Inspection, area data.Area, all ...data.Polarity) (out []data.Finding) {
		for _, p := range all {
			out = append(out, data.Finding{ID: string(area), Area: area, Polarity: p, Attribution: data.Ofsted, Inspection: in.ID})
		}
		return out
	}
	for _, x := range []struct {
		name     string
		area     data.Area
		was, now []data.Polarity
		want     data.Change
	}{
		{"worse", data.HelpAndProtection, []data.Polarity{good, good}, []data.Polarity{bad, bad}, data.Worse},
		{"improved", data.HelpAndProtection, []data.Polarity{bad, bad}, []data.Polarity{good, good}, data.Improved},
		{"still asked for", data.HelpAndProtection, []data.Polarity{bad, bad}, []data.Polarity{good, good, good, good, ask}, data.PartlyImproved},
		{"still needs work", data.Leadership, []data.Polarity{bad, bad}, []data.Polarity{bad, bad}, data.StillNeedsWork},
		{"stayed good", data.Leadership, []data.Polarity{good}, []data.Polarity{good}, data.StayedGood},
		{"silent", data.Leadership, []data.Polarity{bad}, nil, data.NotMentioned},
		{"new", data.Leadership, nil, []data.Polarity{bad}, data.NewConcern},
		{"no such area in B", data.Adoption, []data.Polarity{bad}, nil, data.CannotTell},
		{"no area known", "", []data.Polarity{bad}, []data.Polarity{good}, data.CannotTell},
		{"context only", data.Leadership, []data.Polarity{data.Context}, []data.Polarity{data.Context}, ""},
	} {
		s := Sides{A: a, B: b, FindingsA: said(a, x.area, x.was...), FindingsB: said(b, x.area, x.now...)}
		rows := Areas(Judgements(a, b), s.FindingsA, s.FindingsB)
		s.tellAreas(rows)
		at := slices.IndexFunc(rows, func(r AreaRow) bool { return len(r.A)+len(r.B) > 0 })
		if got := rows[at].Told; got.Change != x.want || (got.Reason == "") != (x.want == "") || strings.HasPrefix(got.Reason, ";") {
			t.Errorf("%s: %q, %s; want %q", x.name, got.Change, got.Reason, x.want)
		}
	}
}

// TestAnAreasHedgesAndItsOpposite: an area is not called improved for plans and
// beginnings, and what speaks against it is named and quoted.
func TestAnAreasHedgesAndItsOpposite(t *testing.T) {
	const (
		firmly = "Children get effective help."
		begins = "Children are beginning to get effective help."
		plans  = "Leaders plan to give children effective help."
		late   = "There were forty visits. Visits to children are poor and late."
	)
	bad := []string{late, late, late}
	for _, x := range []struct {
		name     string
		was, now []string
		want     data.Change
		against  string // its words
	}{
		{"firm", bad, []string{firmly, firmly}, data.Improved, ""},
		{"begun", bad, []string{begins, begins, begins}, data.PartlyImproved, ""},
		{"planned", bad, []string{plans, plans, plans}, data.CannotTell, ""},
		{"good, then planned", []string{firmly, firmly}, []string{plans, plans}, data.CannotTell, ""},
		{"one against many", bad, []string{firmly, firmly, firmly, firmly, firmly, late}, data.Improved, "Visits to children are poor and late."},
		{"stayed good with one against it", []string{firmly}, []string{firmly, firmly, firmly, late}, data.StayedGood, "Visits to children are poor and late."},
	} {
		t.Run(x.name, func(t *testing.T) {
			a, b := inspection(4, data.RequiresImprovement), inspection(5, data.Good)
			a.ID, b.ID = "x-2014", "x-2018"
			said := func(in data.Inspection, all []string) (out []data.Finding) {
				for i, text := range all {
					f := data.Finding{ID: fmt.Sprintf("%s/p%d", in.ID, i+1), Inspection: in.ID, Area: data.HelpAndProtection, Polarity: data.Strength, Suggested: true,
						Attribution: data.Ofsted, Text: text, Source: data.Place{Paragraph: i + 1}}
					if text == late {
						f.Polarity = data.Development
					}
					out = append(out, f)
				}
				return out
			}
			s := Sides{A: a, B: b, FindingsA: said(a, x.was), FindingsB: said(b, x.now)}
			if err := s.readWith(humanLinks{}); err != nil {
				t.Fatal(err)
			}
			rows := Areas(Judgements(a, b), s.FindingsA, s.FindingsB)
			s.tellAreas(rows)
			got := rows[slices.IndexFunc(rows, func(r AreaRow) bool { return len(r.A) > 0 })].Told
			if got.Change != x.want || strings.Contains(got.Reason, "against it: ") != (x.against != "") || len(got.Against) > 0 != (x.against != "") {
				t.Fatalf("%s: %s, against it %d", got.Change, got.Reason, len(got.Against))
			}
			if x.against != "" && !strings.HasPrefix(got.Against[0].Text(), x.against) {
				t.Errorf("against it %q", got.Against[0].Text())
			}
		})
	}
}
