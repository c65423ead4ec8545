package timeline

import (
	"fmt"
	"maps"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/history/heat"
)

// ribbonLines write ribbons as "Leadership: I 2019, joint R 2023, (not given) 2026".
func ribbonLines(all []Ribbon) []string {
	var out []string
	for _, r := range all {
		var stretches []string
		for _, s := range r.Stretches {
			words := s.Letter()
			switch {
			case s.Grade == "":
				words = "(" + s.Words + ")"
			case s.JudgedWith != "":
				words = "joint " + words
			}
			stretches = append(stretches, words+" "+s.From.YearText())
		}
		out = append(out, r.Name+": "+strings.Join(stretches, ", "))
	}
	return out
}

// TestRibbonsByHand: worked out from the built-in facts. Areas are drawn where no
// overall grade stands.
func TestRibbonsByHand(t *testing.T) {
	for authority, want := range map[string][]string{
		"birmingham": {"Overall: (not given) 2010, I 2012, I 2014, I 2016, R 2019, G 2023"},
		"trafford": {"Overall: (not given) 2010, G 2015, I 2019, R 2023, (not given) 2026",
			"Help and protection: G 2015, R 2019, R 2023, I? 2026", "Children in care: G 2015, R 2019, R 2023, G? 2026",
			"Care leavers: O 2015, joint R 2019, joint R 2023, R? 2026", "Leadership: O 2015, I 2019, R 2023, I? 2026"},
		"brent": {"Overall: (not given) 2011, A 2012, R 2015, G 2018, G 2023, (not given) 2026",
			"Help and protection: R 2015, R 2018, G 2023, G? 2026", "Children in care: R 2015, O 2018, G 2023, G? 2026",
			"Care leavers: R 2015, joint O 2018, G 2023, G? 2026", "Leadership: R 2015, G 2018, G 2023, G? 2026"},
		"bournemouth":    {"Overall: (not given) 2011, R 2014, R 2018"},
		"city-of-london": {"Overall: (not given) 2012, G 2016, O 2020, O 2024"},
		"slough":         {"Overall: (not given) 2011, I 2014, I 2016, R 2019, R 2023"},
		"cumbria":        {"Overall: (not given) 2012, I 2013, I 2015, R 2018, R 2022"},
		"cumberland":     {"Overall: G 2024"},
	} {
		a, own := builtin(t, authority)
		if got := ribbonLines(Lay(a, own, data.ByPublished, "").InForce()); !slices.Equal(got, want) {
			t.Errorf("%s: got\n%s", authority, strings.Join(got, "\n"))
		}
	}
}

// TestNoRibbonWithoutAGrade: no bar of the overall grade where an inspection gave
// none, and none of an area where none is in force, of any authority.
func TestNoRibbonWithoutAGrade(t *testing.T) {
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	broken := 0
	for _, a := range c.Authorities {
		a, own := builtinOf(c, a)
		x := Lay(a, own, data.ByInspected, "")
		if _, without := x.WithoutOverall(); without {
			broken++
		}
		for _, r := range x.Ribbons {
			for i, s := range r.Stretches {
				j, ok := s.Inspection.Judgement(r.Area)
				if s.JudgedWith != "" {
					j, ok = s.Inspection.Judgement(s.JudgedWith)
				}
				if s.Grade != "" && (!ok || j.Grade != s.Grade) || s.Grade == "" && s.Words == "" {
					t.Errorf("%s, %s: %s of %s", a.ID, r.Name, s.Grade, s.Inspection.ID)
				}
				if i > 0 && r.Stretches[i-1].To != s.From {
					t.Errorf("%s, %s: %s does not follow", a.ID, r.Name, s.From)
				}
			}
		}
	}
	if broken != 11 {
		t.Errorf("%d authorities have no overall grade in force, want 11", broken)
	}
}

// uncounted has no counts of findings.
type uncounted struct{ datatest.Book }

func (uncounted) Heat(heat.Question) (heat.Counts, error) { return heat.Counts{}, nil }

// TestHandoversByHand: who took over from whom is drawn at its day, in every room
// that a record is read in, and the others' grades are never the authority's own.
func TestHandoversByHand(t *testing.T) {
	facts := uncounted{datatest.Builtin(t)}
	for authority, want := range map[string]string{
		"cumbria":                            "2023-04-01 Cumberland; Westmorland and Furness take over from Cumbria",
		"cumberland":                         "2023-04-01 Cumberland takes over from Cumbria",
		"westmorland-and-furness":            "2023-04-01 Westmorland and Furness takes over from Cumbria",
		"bournemouth":                        "2019-04-01 Bournemouth, Christchurch and Poole takes over from Bournemouth",
		"bournemouth-christchurch-and-poole": "2019-04-01 Bournemouth, Christchurch and Poole takes over from Bournemouth and Poole",
		"dorset":                             "2019-04-01 Dorset takes over from Dorset before 2019",
		"northamptonshire":                   "2021-04-01 North Northamptonshire and West Northamptonshire take over from Northamptonshire",
		"birmingham":                         "",
	} {
		x, err := Of(facts, authority, data.ByPublished, "")
		if err != nil {
			t.Fatal(err)
		}
		got := ""
		for _, h := range x.Handovers {
			got += string(h.On) + " " + h.Words()
			if from, to, _ := x.Years(); h.On.Year() <= from || h.On.Year() > to {
				t.Errorf("%s: %s is not on the line", authority, h.On)
			}
		}
		if got != want {
			t.Errorf("%s: %q, want %q", authority, got, want)
		}
		if len(x.Bearers()) != 2*len(x.Handovers) {
			t.Errorf("%s: %+v", authority, x.Bearers())
		}
		for _, f := range x.Former {
			for _, p := range f.Placed {
				for _, r := range x.Rows {
					for _, own := range r.Points {
						if own.Inspection.ID == p.Inspection.ID || p.Inspection.Authority == authority {
							t.Errorf("%s has the grades of %s", authority, p.Inspection.ID)
						}
					}
				}
			}
		}
	}
}

// TestATableHasAllThatIsDrawn: each stretch, handover and inspection of a former
// authority stands in the table, the page and the record, with the day they are
// told of.
func TestATableHasAllThatIsDrawn(t *testing.T) {
	facts := uncounted{datatest.Builtin(t)}
	for _, authority := range []string{"cumbria", "cumberland", "bournemouth-christchurch-and-poole", "trafford", "birmingham"} {
		x, err := Of(facts, authority, data.ByPublished, "")
		if err != nil {
			t.Fatal(err)
		}
		want, got := map[string]int{inForceRow: 0, handoverRow: len(x.Handovers)}, map[string]int{inForceRow: 0, handoverRow: 0}
		for _, r := range x.Ribbons {
			want[inForceRow] += len(r.Stretches)
		}
		table := rows()
		for d, err := range drawnOf(x) {
			cells := table.Fields(d)
			if _, kind := want[d.row]; kind {
				got[d.row]++
			}
			if err != nil || len(cells) != len(table.Full) || cells[len(cells)-2] != string(x.Reach.Known) || cells[len(cells)-1] != d.mark.Inspection.Address {
				t.Errorf("%s: %v, %v", authority, cells, err)
			}
		}
		if !maps.Equal(got, want) {
			t.Errorf("%s: %v, want %v", authority, got, want)
		}
		page := fmt.Sprint(Page(x))
		for i, f := range x.Former {
			for j, m := range f.Placed {
				if r := NewRecord(x).Former[i].Inspections[j]; r.Inspection != m.Inspection.ID || !strings.Contains(page, f.Words(m, x.Basis)) {
					t.Errorf("%s: %s is left out", authority, m.Inspection.ID)
				}
			}
		}
	}
}
