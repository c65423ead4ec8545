package data

import "testing"

func TestTheLastOverallAndWhyNoneStands(t *testing.T) {
	in := func(f Framework, start, published Date, js ...Judgement) Inspection {
		return Inspection{ID: string(f) + "-" + string(start), Framework: f, Kind: FullInspection,
			Inspected: Fieldwork{Start: start}, Published: Dated{Date: published}, Judgements: js}
	}
	overall := func(g Grade) Judgement { return Judgement{Area: Overall, Grade: g} }
	care := Judgement{Area: Care, Grade: Good}
	good := in(ILACS, "2023-02-20", "2023-04-11", overall(Good))
	protection := in("cp2012", "2012-10", "2012-11-16", overall(Inadequate))
	disputed := in(SIF, "2016-09", "2016-11-25", Judgement{Area: Overall, Grade: Good, Also: []Judgement{overall(RequiresImprovement)}})
	unpublished := in(ILACS, "2023-02-20", "", overall(Good))
	now := in(ILACS, "2026-04-27", "2026-06-17", care)
	for _, x := range []struct {
		name    string
		without Inspection
		given   *Inspection
		want    string
		brief   string
	}{
		{"given before April 2026", now, &good, "last overall: Good, 11 April 2023; none given since April 2026", "last overall: Good, 11 Apr 2023"},
		{"of one service", now, &protection, "last overall: Inadequate (child protection, overall), 16 November 2012; none given since April 2026", "last overall: Inadequate (child protection, overall), 16 Nov 2012"},
		{"sources disagree", now, &disputed, "last overall: Good, sources disagree, 25 November 2016; none given since April 2026", "last overall: Good, sources disagree, 25 Nov 2016"},
		{"not published", now, &unpublished, "last overall: Good, 20 February 2023; none given since April 2026", "last overall: Good, 20 Feb 2023"},
		{"never one held", now, nil, "no overall grade held; none given since April 2026", "not given under this framework"},
		{"a framework that never gave one", in(SLAC, "2010-07", "2010-07-16", Judgement{Area: "care-overall", Grade: Adequate}), nil, "overall not given under this framework", "not given under this framework"},
		{"a report that states none", in(ILACS, "2024-01-08", "2024-03-05", overall(NotGraded), care), &good, "last overall: Good, 11 April 2023; none given since March 2024", "last overall: Good, 11 Apr 2023"},
		{"one that is not held", in(ILACS, "2024-01-08", "2024-03-05", care), &good, "last overall: Good, 11 April 2023; that of the inspection since is not held", "last overall: Good, 11 Apr 2023"},
		{"not held, and none before", in(ILACS, "2019-01-07", "", care), nil, "overall not held", "not held"},
		{"without any date", in(ILACS, "", "", care), nil, "overall not held", "not held"},
	} {
		t.Run(x.name, func(t *testing.T) {
			l := LastOverall{Without: x.without, Given: x.given}
			if l.Words() != x.want || l.Brief() != x.brief {
				t.Errorf("got  %q, %q\nwant %q, %q", l.Words(), l.Brief(), x.want, x.brief)
			}
		})
	}
	for cells, want := range map[int]string{40: "last overall: Good, 11 Apr 2023", 20: "last G, 11 Apr 2023", 19: "last G, 11 Apr 2023", 18: "last G 2023", 11: "last G 2023", 10: "not given"} {
		if s := (LastOverall{Without: now, Given: &good}).Within(cells); s != want {
			t.Errorf("in %d cells: %q, want %q", cells, s, want)
		}
	}
	if s := (LastOverall{Without: now, Given: &good}).Sentence(); s != "Last overall: Good, 11 April 2023; none given since April 2026." {
		t.Errorf("%q", s)
	}
}

// TestOverallEnded: an end is told of by every edition after it, and by none
// before it.
func TestOverallEnded(t *testing.T) {
	for _, e := range Editions() {
		want := Date("")
		if e == "ilacs-2026" {
			want = "2026-04-01"
		}
		if got := e.OverallEnded(); got != want {
			t.Errorf("%s: %q, want %q", e, got, want)
		}
	}
}
