package training

import (
	"slices"

	"casebook/data"
)

// The usual script shows at most this many clues of an inspection, none longer
// than a room can read, in characters.
const (
	cluesMost   = 3
	clueLongest = 320
)

// chooseClues picks clues for an inspection: what Ofsted found wanting, then what it
// praised, in turn; the gravest first, and only findings that name no grade.
func (f Facts) chooseClues(inspection string) []string {
	var wanting, praised []data.Finding
	for _, x := range f.Findings {
		if x.Inspection != inspection || x.Attribution != data.Ofsted || len([]rune(x.Text)) > clueLongest || Tells(x.Text) {
			continue
		}
		switch x.Polarity {
		case data.Development:
			wanting = append(wanting, x)
		case data.Strength, data.Progress:
			praised = append(praised, x)
		}
	}
	grave := func(a, b data.Finding) int { return gravity(a) - gravity(b) }
	slices.SortStableFunc(wanting, grave)
	slices.SortStableFunc(praised, grave)
	var out []string
	for i := 0; len(out) < cluesMost && i < max(len(wanting), len(praised)); i++ {
		for _, from := range [][]data.Finding{wanting, praised} {
			if i < len(from) && len(out) < cluesMost {
				out = append(out, from[i].ID)
			}
		}
	}
	return out
}

func gravity(f data.Finding) int {
	if f.Weight == data.Serious {
		return 0
	}
	return 1
}
