package compare

import (
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
