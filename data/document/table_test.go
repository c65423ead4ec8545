package document

import (
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// TestNoColumnIsNarrowerThanItsWords: a paper has them whole while there is room
// for every column, and never more than its width.
func TestNoColumnIsNarrowerThanItsWords(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		columns := rapid.IntRange(1, 14).Draw(t, "columns")
		table := Table{Columns: make([]Column, columns)}
		word := rapid.StringMatching(`([A-Z]?[a-z\-]{0,12} ?){0,6}`)
		for i := range table.Columns {
			table.Columns[i] = Column{Name: word.Draw(t, "name"), Width: rapid.IntRange(0, 40).Draw(t, "width")}
		}
		for range rapid.IntRange(0, 5).Draw(t, "rows") {
			table.Rows = append(table.Rows, Row{Cells: rapid.SliceOfN(word, columns, columns).Draw(t, "cells")})
		}
		sum, room := 0, 0
		widths := table.widths(pageLong - pageSides)
		for i, w := range widths {
			least := table.least(i)
			room += least
			if sum += w; w <= 0 {
				t.Fatalf("column %d has no width: %v", i, widths)
			}
		}
		for i, w := range widths {
			if room <= pageLong-pageSides && w < table.least(i) {
				t.Fatalf("column %d has %d of %d: %v", i, w, table.least(i), widths)
			}
		}
		if sum > pageLong-pageSides {
			t.Fatalf("%v are %d", widths, sum)
		}
	})
}

// A column with one long text does not take the room from one of which all are.
func TestARareNoteIsNarrow(t *testing.T) {
	long := strings.Repeat("ten words ", 12)
	table := Table{Columns: []Column{{Name: "Name"}, {Name: "All"}, {Name: "Note"}}}
	for range 20 {
		table.Rows = append(table.Rows, Row{Cells: []string{"name", long, ""}})
	}
	table.Rows[7].Cells[2] = long
	if w := table.widths(10000); w[1] < 2*w[2] {
		t.Errorf("widths %v", w)
	}
}

// What is said before the first section comes before the contents.
func TestContentsFollowWhatStandsFirst(t *testing.T) {
	d := Document{Title: "Title"}
	d.Fact("Published", "in May")
	d.Heading("One")
	d.Paragraph("first")
	d.Heading("Two")
	var out strings.Builder
	if err := Write(&out, HTML, d, Options{}); err != nil {
		t.Fatal(err)
	}
	at := -1
	for _, part := range []string{"<h1>Title", "in May", ">Contents<", `href="#two"`, `id="one"`, "<p>first", `id="two"`} {
		i := strings.Index(out.String(), part)
		if i <= at {
			t.Fatalf("%q is not behind what stands before it:\n%s", part, out.String())
		}
		at = i
	}
}

// A column of long texts among short ones gets most of the page: a list of findings
// is no longer than it must be.
func TestLongTextsGetTheRoom(t *testing.T) {
	table := Table{Columns: []Column{{Name: "Inspection"}, {Name: "Place"}, {Name: "Finding"}}}
	for range 300 {
		table.Rows = append(table.Rows, Row{Cells: []string{"Surrey, SIF, 3 Jun 2015", "para 22, page 4", strings.Repeat("ten words ", 30)}})
	}
	whole := pageLong - pageSides
	if w := table.widths(whole); w[2] < whole*6/10 || w[0] < table.least(0) || w[1] < table.least(1) {
		t.Errorf("widths %v of %d", w, whole)
	}
}

// A table is parted in Word only where its words have no room beside each other.
func TestWordPartsATableOnlyWhereItMust(t *testing.T) {
	for columns, tables := range map[int]int{10: 1, 30: 7} {
		table := Table{Parted: true}
		cells := make([]string, columns)
		for i := range columns {
			table.Columns = append(table.Columns, Column{Name: "SIF 2016", Width: 22, Wrap: true})
			cells[i] = "partly improved"
		}
		table.Rows = []Row{{Cells: cells}}
		if got := strings.Count((Document{Blocks: []Block{table}}).body(), "<w:tbl>"); got != tables {
			t.Errorf("%d columns: %d tables, want %d", columns, got, tables)
		}
	}
}
