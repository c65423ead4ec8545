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
	return document.Rows[Counted]{
		Title:   "Findings counted",
		Caption: caption,
		Brief:   []document.Column{{Name: "Facet", Width: 10}, {Name: "Name"}, {Name: "Value", Width: 36}, {Name: "Findings", Width: 8, Right: true}},
		Cells:   func(c Counted) []string { return []string{c.Word, c.Name, c.Value, strconv.Itoa(c.Findings)} },
		Full:    []string{"facet", "value", "name", "findings"},
		Fields:  func(c Counted) []string { return []string{c.Word, c.Value, c.Name, strconv.Itoa(c.Findings)} },
		Record:  func(c Counted) any { return c },
	}
}
