package england

import (
	"strings"
	"testing"

	"casebook/data"
)

// TestTheElevenWithoutAnOverallGrade have the profile of their areas, by hand from
// the published tables, and no overall grade, whatever the areas are.
func TestTheElevenWithoutAnOverallGrade(t *testing.T) {
	e := builtin(t, "2026-08-22")
	for id, want := range map[string]string{ // leadership, help and protection, care, care leavers
		"north-northamptonshire": "OGGG", "west-northamptonshire": "OGGG", "liverpool": "GGGR", "blackpool": "OGOO", "middlesbrough": "RRRR", "brent": "GGGG",
		"somerset": "RRRG", "trafford": "IIGR", "south-tyneside": "GGGO", "portsmouth": "OOOO", "lancashire": "OGGO"} {
		r, got := rowFor(t, e.Rows, id), ""
		for _, a := range data.ColumnAreas() {
			got += r.Grade(a).Letter()
		}
		if got != want || r.Grade(data.Overall) != "" || r.OverallStatus() != data.OverallNotGiven || r.Standing.Last.Given == nil {
			t.Errorf("%s: %s, want %s; overall %q, %s", id, got, want, r.Grade(data.Overall), r.OverallStatus())
		}
	}
}

// TestEveryAuthorityIsCounted once, with its grade of the area or why it has
// none.
func TestEveryAuthorityIsCounted(t *testing.T) {
	for _, on := range []data.Date{"2026-08-22", "2019-06-30", "2010-06-30"} {
		e := builtin(t, on)
		for _, a := range data.Areas() {
			s := e.Standing(a)
			if n := s.Total + s.None(); n != len(e.Rows) {
				t.Errorf("%s on %s: %d of %d are counted", a, on, n, len(e.Rows))
			}
		}
	}
	for of, want := range map[data.Area]string{data.Overall: "O 46, G 61, R 24, I 11, not given 11", data.CareLeavers: "not given 2"} {
		if got := strings.Join(builtin(t, "2026-08-22").Standing(of).Counted(), ", "); !strings.HasSuffix(got, want) {
			t.Errorf("%s: %s, want %s", of, got, want)
		}
	}
	if s := builtin(t, "2010-01-01").Standing(data.Overall); s.Without[data.OverallNotHeld] == 0 || s.Without[data.NeverGraded] > 0 || !strings.Contains(s.WhyNone(), data.OverallNotHeld.Words()) {
		t.Errorf("on 1 January 2010: %v, %s", s.Without, s.WhyNone())
	}
}

// TestGradesOfAnAreaAreSpread: a year or a framework that gives none after those
// that did stays, and says so.
func TestGradesOfAnAreaAreSpread(t *testing.T) {
	e := builtin(t, "2026-08-22")
	for _, s := range e.Spreads(SpreadByYear, data.CareLeavers, data.ByPublished) {
		if s.Of == "2020" && (s.Total != 0 || s.Without[data.OverallNotGiven] != 19) {
			t.Errorf("care leavers in 2020: %d, %s", s.Total, s.WhyNone())
		}
	}
	years := e.Spreads(SpreadByYear, data.Overall, data.ByPublished)
	if last := years[len(years)-1]; last.Of != "2026" || last.WhyNone() != "11 not given under this framework" {
		t.Errorf("%s: %s", last.Of, last.WhyNone())
	}
	if slac := e.Spreads(SpreadByFramework, "care-overall", data.ByPublished); slac[0].Of != "slac" || slac[0].Total == 0 {
		t.Errorf("looked after, 2009-12: %+v", slac)
	}
	if none := e.Spreads(SpreadByFramework, "no-area", data.ByPublished); none != nil {
		t.Errorf("an area that nobody judged: %v", none)
	}
}

// TestAnOverallGradeStandsInOneLine: also where none was given, with which was the
// last; the head explains it once.
func TestAnOverallGradeStandsInOneLine(t *testing.T) {
	for _, on := range []data.Date{"2026-08-22", "2012-06-01"} {
		x := View{Rows: builtin(t, on).Rows, Of: data.Overall}
		for _, r := range x.Rows {
			words := overallInLine(r)
			if last := r.Standing.Last; r.HasGrade && (len(words) > overallCells || last.Given != nil && !strings.Contains(words, "last "+last.Grade().Letter()+", "+last.Date().Short())) {
				t.Errorf("%s: %s", r.Authority.ID, words)
			}
		}
		if n := strings.Count(x.lastNote(), "none given since April 2026"); n != map[data.Date]int{"2026-08-22": 1}[on] {
			t.Errorf("%s: %s", on, x.lastNote())
		}
	}
}
