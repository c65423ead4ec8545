package timeline

import (
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/datatest"
)

func builtin(t *testing.T, id string) (data.Authority, []data.Inspection) {
	t.Helper()
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	i := slices.IndexFunc(c.Authorities, func(a data.Authority) bool { return a.ID == id })
	return builtinOf(c, c.Authorities[i])
}

func builtinOf(c *data.Casebook, a data.Authority) (data.Authority, []data.Inspection) {
	var own []data.Inspection
	for _, in := range c.Inspections {
		if in.Authority == a.ID {
			own = append(own, in)
		}
	}
	return a, own
}

// lines writes rows as "Overall: I, =I, (▲1)R".
func lines(t Timeline) []string {
	var out []string
	for _, r := range t.Rows {
		var points []string
		for _, p := range r.Points {
			sign := ""
			if p.Change != nil {
				sign = p.Change.Signs()
			}
			points = append(points, sign+p.Judgement.Grade.Letter()+p.Date.YearText())
		}
		line := r.Name + ": " + strings.Join(points, " ")
		for _, m := range r.Joined {
			line += " joint" + m.Date.YearText()
		}
		out = append(out, line)
	}
	return out
}

// TestRows: worked out by hand from the built-in facts.
func TestRows(t *testing.T) {
	for _, x := range []struct {
		authority string
		want      []string
	}{
		{"birmingham", []string{"Overall: I2014 =I2016 (▲1)R2019 ▲1G2023",
			"Safeguarding (2010): I2010", "Safeguarding, capacity (2010): I2010", "Looked after (2010): A2010", "Looked after, capacity (2010): A2010",
			"Child protection (2012): I2012",
			"Help and protection: I2014 =I2016 (▲1)R2019 ▲1G2023", "Looked after, in care: I2014 ▲1R2016 (=)R2019 (▲1)G2023",
			"Adoption: I2014 ▲1R2016", "Care leavers: I2014 ▲1R2016 (▲1)G2023 joint2019",
			"Leadership: I2014 =I2016 (▲1)R2019 ▲1G2023", "Safeguarding board: I2014"}},
		{"cumberland", []string{"Overall: G2024", "Help and protection: R2024", "Looked after, in care: G2024", "Care leavers: G2024", "Leadership: G2024"}},
		{"cumbria", []string{"Overall: I2015 ▲1R2018 (=)R2022", "Safeguarding (2010): I2012", "Looked after (2010): A2012", "Child protection (2012): I2013",
			"Help and protection: R2015 =R2018 (=)R2022", "Looked after, in care: I2015 ▲1R2018 (▲1)G2022", "Adoption: R2015 ▲1G2018", "Care leavers: R2015 =R2018 joint2022",
			"Leadership: I2015 ▲2G2018 (▼1)R2022", "Safeguarding board: R2015"}},
	} {
		t.Run(x.authority, func(t *testing.T) {
			a, own := builtin(t, x.authority)
			if got := lines(Lay(a, own, data.ByPublished, "2026-11-22")); !slices.Equal(got, x.want) {
				t.Errorf("got\n%s\nwant\n%s", strings.Join(got, "\n"), strings.Join(x.want, "\n"))
			}
		})
	}
}

// TestNoRowJoinsWhatDoesNotCompare: points that follow each other in a row
// compare, and every judgement stands in one row.
func TestNoRowJoinsWhatDoesNotCompare(t *testing.T) {
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Authorities {
		var own []data.Inspection
		judgements := 0
		for _, in := range c.Inspections {
			if in.Authority == a.ID {
				own = append(own, in)
				judgements += len(in.Judgements)
			}
		}
		points := 0
		for _, r := range Lay(a, own, data.ByPublished, "2026-11-22").Rows {
			for i, p := range r.Points {
				points++
				if i > 0 && (p.Change == nil || p.Change.State == compare.NotComparable) {
					t.Errorf("%s, %s: %s does not compare with what stands before it", a.ID, r.Name, p.Inspection.ID)
				}
			}
		}
		if points != judgements {
			t.Errorf("%s: %d points for %d judgements", a.ID, points, judgements)
		}
	}
}

func TestNotes(t *testing.T) {
	in := func(id string, published data.Date, change func(*data.Inspection)) data.Inspection {
		x := data.Inspection{ID: id, Authority: "x", Framework: data.ILACS, Kind: data.FullInspection, Published: data.Dated{Date: published},
			Judgements: []data.Judgement{{Area: data.Overall, Grade: data.Good, Status: data.InReport}}}
		if change != nil {
			change(&x)
		}
		return x
	}
	for _, x := range []struct {
		name string
		all  []data.Inspection
		want string
	}{
		{"none", nil, "holds no inspection of X"},
		{"no date", []data.Inspection{in("a", "", nil)}, "Not drawn, because no date is known: ILACS."},
		{"the other date", []data.Inspection{in("a", "", func(i *data.Inspection) { i.Inspected.Start = "2019-02" })}, "not known when it was published; placed by the date on which it was inspected"},
		{"several by the other date", []data.Inspection{in("a", "", func(i *data.Inspection) { i.Inspected.Start = "2022-03-10" }), in("b", "", func(i *data.Inspection) { i.Inspected.Start = "2022-07" })},
			"ILACS 2022 (10 Mar 2022), ILACS 2022 (Jul 2022): not known when they were published; placed by the dates on which they were inspected."},
		{"one day", []data.Inspection{in("a", "2019-02-03", nil), in("b", "2019-02-03", nil)}, "2 inspections on one day, 3 February 2019: ILACS 2019, ILACS 2019."},
		{"two periods", []data.Inspection{in("a", "2019-02-03", func(i *data.Inspection) {
			i.Inspected.AsStated = "19 to 30 November 2018 and 7 to 9 January 2019"
		})}, "fieldwork in more than one period"},
		{"not judged", []data.Inspection{in("a", "2019-02-03", func(i *data.Inspection) {
			i.Judgements = append(i.Judgements, data.Judgement{Area: data.Care, Grade: data.NotGraded})
		})}, "ILACS 2019: not judged: In care and care leavers."},
		{"disputed", []data.Inspection{in("a", "2019-02-03", func(i *data.Inspection) {
			i.Judgements[0].Also = []data.Judgement{{Area: data.Overall, Grade: data.Inadequate, Status: data.Unchecked}}
		})}, "sources disagree on Overall: Good (stated in the report); Inadequate (from an overview sheet"},
		{"two publications", []data.Inspection{in("a", "2019-02-03", func(i *data.Inspection) {
			i.Published.Also = []data.Dated{{Date: "2019-02-10", AsStated: "for the board"}}
		})}, "another publication date is given, 10 February 2019 (for the board)"},
	} {
		t.Run(x.name, func(t *testing.T) {
			got := Lay(data.Authority{ID: "x", Name: "X"}, x.all, data.ByPublished, "2020-01-01").Notes
			if len(got) != 1 || !strings.Contains(got[0], x.want) {
				t.Errorf("got %q, want %q", got, x.want)
			}
		})
	}
	if severalPeriods("11 and 12 October 2011") {
		t.Error("two days of one period are called two periods")
	}
}

// TestEveryInspectionSaysHowItIsKnown: each on the line has one sentence, and
// no date or grade is without its source.
func TestEveryInspectionSaysHowItIsKnown(t *testing.T) {
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	for _, a := range c.Authorities {
		a, own := builtinOf(c, a)
		x := Lay(a, own, data.ByPublished, "2026-11-22")
		said := x.Sourced()
		if len(said)+len(x.Undated) != len(own) {
			t.Errorf("%s: %d sentences for %d inspections", a.ID, len(said), len(own))
		}
		for _, s := range said {
			if strings.Contains(s, "date ;") || strings.Contains(s, "date .") || strings.Contains(s, "  ") {
				t.Errorf("%q", s)
			}
		}
	}
	a, own := builtin(t, "birmingham")
	if got := Lay(a, own, data.ByPublished, "2026-11-22").Cautions(); !slices.ContainsFunc(got, func(s string) bool {
		return strings.HasPrefix(s, "Help and protection, 17 January 2019: with care: same subject")
	}) {
		t.Errorf("%q", got)
	}
}

// TestNoCautionSpeaksOfSides: on a line of time nothing is called A or B.
func TestNoCautionSpeaksOfSides(t *testing.T) {
	c, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	all := map[string]string{}
	for _, a := range c.Authorities {
		a, own := builtinOf(c, a)
		for _, s := range Lay(a, own, data.ByPublished, "2026-11-22").Cautions() {
			if strings.HasSuffix(s, " A.") || strings.HasSuffix(s, " B.") {
				t.Errorf("%s: %q", a.ID, s)
			}
			all[a.ID] += s + "\n"
		}
	}
	for authority, want := range map[string]string{
		"isles-of-scilly": "Care leavers, 25 August 2023 against 27 June 2016: split: not judged in the inspection before.\n",
		"sheffield":       "Care leavers, 3 November 2023 against 21 February 2014: split: inside looked after",
		"doncaster":       "Overall, 8 April 2022: with care",
	} {
		if !strings.Contains(all[authority], want) {
			t.Errorf("%s: got %q, want %q in it", authority, all[authority], want)
		}
	}
}

func TestAbolishedIsSaid(t *testing.T) {
	a, own := builtin(t, "poole")
	got := strings.Join(Lay(a, own, data.ByPublished, "2026-11-22").Notes, " ")
	if !strings.Contains(got, "Poole was abolished on 1 April 2019") || !strings.Contains(got, "After it: Bournemouth, Christchurch and Poole.") {
		t.Errorf("%q", got)
	}
}

// TestAnAbolishedAuthoritysLastGradeEndsOnTheLine, not at its edge.
func TestAnAbolishedAuthoritysLastGradeEndsOnTheLine(t *testing.T) {
	a, _ := builtin(t, "poole")
	in := data.Inspection{ID: "p", Authority: "poole", Framework: data.SIF, Kind: data.FullInspection, Published: data.Dated{Date: "2015-03-02"},
		Judgements: []data.Judgement{{Area: data.Overall, Grade: data.Good, Status: data.InReport}}}
	x, ok := Lay(a, []data.Inspection{in}, data.ByPublished, "2026-11-22").Axis(0, 500)
	if !ok || x.From != 2015 || x.To != 2019 || x.Place("2019-04-01") >= 500 {
		t.Errorf("%+v", x)
	}
}

func TestBasisMovesThePoints(t *testing.T) {
	a, own := builtin(t, "birmingham")
	for basis, want := range map[data.Basis]data.Date{data.ByPublished: "2019-01-17", data.ByInspected: "2018-12-03"} {
		if got := Lay(a, own, basis, "2026-11-22").Rows[0].Points[2].Date; got != want {
			t.Errorf("%s: %s, want %s", basis, got, want)
		}
	}
}
