package importing

import (
	"reflect"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/table"
)

// tableFile is a table that was read.
func tableFile(t *testing.T, name, text string) File {
	t.Helper()
	facts, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	read, err := table.Read(name, []byte(text), table.Known{Authorities: facts.Authorities})
	if err != nil {
		t.Fatal(err)
	}
	return File{Path: "/in/" + name, Table: &read}
}

const (
	sheetHeads = "local_authority,overall_effectiveness_grade,inspection_start_date,publication_date,help_and_protection_grade,care_leavers_grade\n"
	olderSheet = sheetHeads + "Kent County Council,good,10/03/2025,12/05/2025,good,\n"
	newerSheet = sheetHeads + "Kent County Council,good,10/03/2025,13/05/2025,outstanding,good\nMedway,not_reported_post_reform,11/05/2026,10/07/2026,good,good\n"
)

// TestWhatATableWouldChangeIsPreviewed: what is new, what is added, and what it says
// otherwise, which is kept beside.
func TestWhatATableWouldChangeIsPreviewed(t *testing.T) {
	s := &shelf{}
	s.write(s.make(t, tableFile(t, "older.csv", olderSheet)))
	p := s.make(t, tableFile(t, "newer.csv", newerSheet))
	want := []Change{
		{"kent-2025-03-ilacs", false, []string{"Care leavers Good"}, "Kent, ILACS, 12 May 2025"},
		{"medway-2026-05-ilacs", true, []string{"ILACS", "inspected 11 May 2026", "published 10 Jul 2026", "Help and protection Good", "Care leavers Good", "overall not given under this framework"}, "Medway, ILACS, 10 Jul 2026"},
	}
	if got := p.Files[0].Changes; !reflect.DeepEqual(got, want) {
		t.Errorf("%+v", got)
	}
	if n := p.Files[0].Tally.Conflicts; n != 2 || len(p.Conflicts) != 2 || !strings.Contains(strings.Join(p.Conflicts, "\n"), "Outstanding") {
		t.Errorf("%d conflicts: %v", n, p.Conflicts)
	}
	if lines := p.Previewed(); len(lines) != 2 || lines[0] != "From newer.csv: Kent, ILACS, 12 May 2025 (added to): Care leavers Good" {
		t.Errorf("%q", lines)
	}
}

// TestAnOlderSheetAfterANewerOne never takes its place, and the same sheet again
// changes nothing.
func TestAnOlderSheetAfterANewerOne(t *testing.T) {
	s := &shelf{}
	s.write(s.make(t, tableFile(t, "newer.csv", newerSheet)))
	held, _ := s.Inspection("kent-2025-03-ilacs")
	p := s.make(t, tableFile(t, "older.csv", olderSheet))
	s.write(p)
	after, _ := s.Inspection("kent-2025-03-ilacs")
	if after.Published.Date != held.Published.Date || len(after.Judgements) != len(held.Judgements) {
		t.Errorf("%+v", after)
	}
	for _, j := range held.Judgements {
		if got, _ := after.Judgement(j.Area); got.Grade != j.Grade {
			t.Errorf("%s became %s", j.Area, got.Grade)
		}
	}
	for name, text := range map[string]string{"older.csv": olderSheet, "newer.csv": newerSheet} {
		if again := s.make(t, tableFile(t, name, text)); again.Files[0].Outcome != Already || len(again.Entries) != 0 || len(again.Files[0].Changes) != 0 {
			t.Errorf("%s again: %s, %v", name, again.Files[0].Outcome, again.Files[0].Changes)
		}
	}
}

// TestARowAmongOthersThatCannotBeRead loses only itself, and is named with what may be
// meant; a table of nothing else is refused.
func TestARowAmongOthersThatCannotBeRead(t *testing.T) {
	s := &shelf{}
	bad := "Kemt,good,10/03/2025,12/05/2025,good,\nKent,,,,,\n"
	p := s.make(t, tableFile(t, "a.csv", sheetHeads+bad+"Medway,good,10/03/2025,12/05/2025,good,\n"))
	f := p.Files[0]
	if f.Outcome != Imported || f.Tally.Refused != 2 || len(p.Entries) != 1 || !strings.Contains(strings.Join(f.Warnings, "\n"), "such as Kent") {
		t.Errorf("%s %+v %v", f.Outcome, f.Tally, f.Warnings)
	}
	if p := s.make(t, tableFile(t, "b.csv", sheetHeads+bad)); p.Files[0].Outcome != Refused || !strings.Contains(p.Files[0].Err.Error(), "none of its 2 rows can be read") {
		t.Errorf("%+v", p.Files[0])
	}
}

// TestStatisticsInAnEmptyCasebook: the grades that the built-in facts have, made up
// here and in small, from two sheets of which one has the first day and the other
// the publication.
func TestStatisticsInAnEmptyCasebook(t *testing.T) {
	s := &shelf{}
	history := "LA inspections,,,,,,,\n,,,,,,,\nLocal authority name,Safeguarding & Looked After Children (SLAC) Inspection publication date,SLAC Safeguarding Overall effectiveness (OE),SLAC Looked After Children Overall Effectiveness (OE)," +
		"Single Inspection of LA Children's Services (SIF) First SIF publication date,First SIF Overall Judgement (OE),First ILACS framework publication date,First ILACS framework overall effectiveness\n" +
		"Kent,16/07/2010,Requires improvement to be good,Good,13/06/2017,Good,09/05/2019,Good\nMedway,,,,27/11/2015,Inadequate,27/08/2019,Inadequate\n"
	outcomes := "Local authority name,Inspection date,Publication date,Overall effectiveness,The experiences and progress of children in care\nKent,04/03/2019,09/05/2019,Good,Outstanding\n"
	s.write(s.make(t, tableFile(t, "history.csv", history), tableFile(t, "outcomes.csv", outcomes)))
	want := map[string]string{
		"kent-2010-07-slac": "safeguarding-overall adequate, care-overall good", "kent-2017-06-sif": "overall good", "medway-2015-11-sif": "overall inadequate",
		"kent-2019-05-ilacs": "overall good, care outstanding", "medway-2019-08-ilacs": "overall inadequate",
	}
	for _, in := range s.inspections {
		var said []string
		for _, j := range data.InOrder(in.Judgements) {
			said = append(said, string(j.Area)+" "+string(j.Grade))
		}
		if got := strings.Join(said, ", "); got != want[in.ID] {
			t.Errorf("%s: %q, want %q", in.ID, got, want[in.ID])
		}
		delete(want, in.ID)
	}
	for id := range want {
		t.Errorf("no %s", id)
	}
}
