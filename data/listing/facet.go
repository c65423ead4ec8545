package listing

import (
	"strconv"

	"casebook/data/document"
)

// Counted is a value of a facet with how many findings have it.
type Counted struct {
	Word     string `json:"facet"` // the facet's
	Value    string `json:"value"`
	Name     string `json:"name"`
	Findings int    `json:"findings"`
}

// Facets are the rows of counted values.
func Facets(caption string) document.Rows[Counted] {
	cells := func(c Counted) []string { return []string{c.Word, c.Value, c.Name, strconv.Itoa(c.Findings)} }
	return document.Rows[Counted]{
		Title:   "Findings counted",
		Caption: caption,
		Brief:   []document.Column{{Name: "Facet", Width: 10}, {Name: "Value", Width: 36}, {Name: "Name"}, {Name: "Findings", Width: 8, Right: true}},
		Cells:   cells,
		Full:    []string{"facet", "value", "name", "findings"},
		Fields:  cells,
		Record:  func(c Counted) any { return c },
	}
}
