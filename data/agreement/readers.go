package agreement

import (
	"strconv"
	"time"

	"casebook/data/document"
)

// readerRecord is a second reader as JSON.
type readerRecord struct {
	Reader string `json:"reader"`
	Codes  int    `json:"codes"`
	File   string `json:"file"`
	Made   string `json:"made"`
}

// Readers are the rows of a list of second readers.
func Readers() document.Rows[Reader] {
	cells := func(r Reader) []string {
		return []string{r.Name, strconv.Itoa(len(r.Codes)), r.File, r.Made.Format(time.DateOnly)}
	}
	return document.Rows[Reader]{
		Title: "Second readers",
		Brief: []document.Column{{Name: "Reader", Width: 30}, {Name: "Findings", Width: 8, Right: true}, {Name: "File", Width: 40}, {Name: "Read in", Width: 10}},
		Cells: cells, Full: []string{"reader", "codes", "file", "made"}, Fields: cells,
		Record: func(r Reader) any {
			return readerRecord{r.Name, len(r.Codes), r.File, r.Made.Format(time.RFC3339)}
		},
	}
}
