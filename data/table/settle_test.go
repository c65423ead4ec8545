package table

import (
	"testing"

	"casebook/data"
)

// TestAFrameworkThatARowDoesNotTell is that of the inspection which came out then, and
// where nobody holds one the row stays among those left out.
func TestAFrameworkThatARowDoesNotTell(t *testing.T) {
	held := reported("2018-07-11", "2018-08-17", map[data.Area]data.Grade{data.Overall: data.Good})
	text := "urn,local_authority,inspection_link,overall_effectiveness_grade,inspection_start_date,publication_date,care_leavers_grade\n" +
		"1001,ayton,https://files.example/1,data_unreadable,,17/08/18,good\n" +
		"1002,beeton,https://files.example/2,data_unreadable,,17/08/18,\n"
	got, err := Read("history.csv", []byte(text), Known{Authorities: places()})
	if err != nil || len(got.Inspections) != 0 || len(got.Refused) != 2 {
		t.Fatalf("%v %+v", err, got)
	}
	got = got.Settled([]data.Inspection{held})
	if len(got.Inspections) != 1 || len(got.Refused) != 1 || got.Refused[0].Row != 3 {
		t.Fatalf("%+v", got)
	}
	joined, _ := Join([]data.Inspection{held}, got.Inspections)
	if len(joined) != 1 || joined[0].Address != "https://files.example/1" || len(joined[0].Judgements) != 1 {
		t.Errorf("%+v", joined)
	}
	board := held
	board.ID, board.Framework, board.Judgements = "ayton-2018-08-sif", data.SIF, nil
	if f := frameworkOf(got.Inspections[0], []data.Inspection{held, board}, []int{0, 1}); f != "" {
		t.Errorf("of two it is taken for %s", f)
	}
}
