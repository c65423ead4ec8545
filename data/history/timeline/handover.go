package timeline

import (
	"fmt"
	"strings"

	"casebook/data"
)

// Former is an authority whose place another took, with its inspections: they
// were never the other's.
type Former struct {
	Authority data.Authority
	Placed    []Placed
}

// Words say one of its inspections: "Cumbria, SIF 2015: Inadequate".
func (f Former) Words(m Placed, basis data.Basis) string {
	in := m.Inspection
	words := in.OverallStatus().Words()
	switch {
	case in.OverallGrade() != "":
		words = in.OverallSaid()
	case in.Framework.Graded():
		words = strings.ToLower(data.Overall.Name()) + " " + words
	}
	return f.Authority.Name + ", " + in.Title(basis) + ": " + words
}

// former reads the inspections of the authorities whose place one took.
func former(from Facts, handovers []data.Handover, a data.Authority, basis data.Basis) ([]Former, error) {
	var out []Former
	for _, h := range handovers {
		if h.From[0].ID == a.ID {
			continue
		}
		for _, old := range h.From {
			all, err := from.AuthorityInspections(old.ID)
			if err != nil {
				return nil, fmt.Errorf("before it %s: %w", old.ID, err)
			}
			out = append(out, Former{old, placed(all, basis)})
		}
	}
	return out, nil
}

// Bearers are who had the place of the authority along the years, nil where it
// neither began nor ended.
func (t Timeline) Bearers() []Span {
	var out []Span
	for _, h := range t.Handovers {
		if n := len(out); n > 0 {
			out[n-1].To = h.On
		} else {
			out = append(out, Span{Name: data.Names(h.From), To: h.On})
		}
		out = append(out, Span{Name: data.Names(h.To), From: h.On})
	}
	return out
}
