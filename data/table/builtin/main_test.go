package main

import (
	"bytes"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"casebook/data"
	"casebook/data/table"
)

// official is where the published tables lie beside the project.
func official(t *testing.T) string {
	t.Helper()
	dir := filepath.Join("..", "..", "..", "..", "shared", "official")
	if _, err := os.Stat(dir); err != nil {
		t.Skip("no published tables beside the project")
	}
	return dir
}

// TestTheTablesAreOfTheseFiles: another run changes nothing.
func TestTheTablesAreOfTheseFiles(t *testing.T) {
	b, err := build(official(t))
	if err != nil {
		t.Fatal(err)
	}
	for name, got := range map[string][]byte{"../../builtin/inspections.csv": b.table(), "DIFFERENCES.md": b.differences()} {
		if held, _ := os.ReadFile(name); !bytes.Equal(held, got) {
			t.Errorf("%s is not what go generate ./data writes", name)
		}
	}
}

// TestTheMergedTableAgreesWithOfficialStatistics in every cell that they grade, in the
// first place or, where a report says otherwise, beside it: there is no such
// grade. The one exception is a board's grade that stands in a report of its own.
func TestTheMergedTableAgreesWithOfficialStatistics(t *testing.T) {
	dir := official(t)
	book, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	tables, err := data.PublishedTables()
	if err != nil {
		t.Fatal(err)
	}
	cells, inspections, exceptions := map[data.Framework]int{}, map[data.Framework]int{}, []string{}
	for _, p := range tables[:2] {
		read, err := table.ReadFile(filepath.Join(dir, p.File), table.Known{Authorities: book.Authorities})
		if err != nil || len(read.Refused) > 0 {
			t.Fatal(err, read.Refused)
		}
		after, ids := table.Join(book.Inspections, read.Inspections)
		if len(after) != len(book.Inspections) {
			t.Errorf("%s has %d inspections that are not built in", p.File, len(after)-len(book.Inspections))
		}
		of := map[string]data.Inspection{}
		for _, in := range book.Inspections {
			of[in.ID] = in
		}
		for _, in := range read.Inspections {
			inspections[in.Framework]++
			for _, j := range in.Judgements {
				cells[in.Framework]++
				if have, _ := of[ids[in.ID]].Judgement(j.Area); have.Grade != j.Grade {
					exceptions = append(exceptions, fmt.Sprintf("%s %s: %q, the statistics %q", ids[in.ID], j.Area, have.Grade, j.Grade))
				}
			}
		}
	}
	t.Log(inspections, cells, exceptions)
	if len(exceptions) != 1 || exceptions[0] != `surrey-2014-10-sif board: "", the statistics "requires-improvement"` {
		t.Errorf("%d exceptions: %q", len(exceptions), exceptions)
	}
	if inspections["ilacs"] != 271+177 || inspections["sif"] != 173 || inspections["slac"] != 161 || inspections["cp2012"] != 51 {
		t.Error(inspections)
	}
}

// TestAnEmptyCasebookGetsTheSameGrades: the files imported alone say what the
// built-in facts say, and none that these do not have.
func TestAnEmptyCasebookGetsTheSameGrades(t *testing.T) {
	dir := official(t)
	book, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	tables, err := data.PublishedTables()
	if err != nil {
		t.Fatal(err)
	}
	var empty []data.Inspection
	for _, p := range []int{1, 0, 1} { // the older after the newer, and twice
		read, err := table.ReadFile(filepath.Join(dir, tables[p].File), table.Known{Authorities: book.Authorities})
		if err != nil {
			t.Fatal(err)
		}
		before := len(empty)
		empty, _ = table.Join(empty, read.Inspections)
		if p == 1 && before > 0 && len(empty) != before {
			t.Errorf("the same sheet again brings %d inspections", len(empty)-before)
		}
	}
	joined, ids := table.Join(book.Inspections, empty)
	if len(joined) != len(book.Inspections) {
		t.Errorf("%d inspections that are not built in", len(joined)-len(book.Inspections))
	}
	of := map[string]data.Inspection{}
	for _, in := range book.Inspections {
		of[in.ID] = in
	}
	for _, in := range empty {
		for _, j := range in.Judgements {
			have, _ := of[ids[in.ID]].Judgement(j.Area)
			if have.Grade != j.Grade && ids[in.ID] != "surrey-2014-10-sif" {
				t.Errorf("%s %s: %q, imported %q", ids[in.ID], j.Area, have.Grade, j.Grade)
			}
		}
	}
}

// TestTheSectorsSheetsAreReadWhole: no row of theirs is left out, whatever words they
// have for no value.
func TestTheSectorsSheetsAreReadWhole(t *testing.T) {
	dir := official(t)
	book, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	for file, want := range map[string]struct{ rows, new int }{
		"jt39_ilacs_history_2026-08-22.csv": {497, 0}, "jt39_ilacs_overview_2026-08-22.xlsx": {153, 0},
		"d2i_jtai_overview_2026-06-29.xlsx": {49, 49}, "d2i_send_overview_2026-06-29.xlsx": {72, 72},
	} {
		read, err := table.ReadFile(filepath.Join(dir, file), table.Known{Authorities: book.Authorities})
		if err != nil {
			t.Fatal(err)
		}
		read = read.Settled(book.Inspections)
		after, _ := table.Join(book.Inspections, read.Inspections)
		if read.Rows != want.rows || len(read.Inspections) != want.rows || len(read.Refused) > 0 || len(after)-len(book.Inspections) != want.new {
			t.Errorf("%s: %d rows, %d inspections, %d new, left out: %v", file, read.Rows, len(read.Inspections), len(after)-len(book.Inspections), read.Refused)
		}
		again, _ := table.Join(after, read.Inspections)
		if !reflect.DeepEqual(again, after) {
			t.Errorf("%s again changes something", file)
		}
	}
}
