package data

import "time"

// Pair is a reader's decision on two findings of two inspections: that they
// speak of one matter, or that they do not. It wins over what the program
// suggests and over the matters followed in the built-in facts. A pair whose B
// names an inspection and no finding says what became of A without one: that
// the inspection does not mention it.
type Pair struct {
	A, B     PairEnd
	Together bool   // false: a reader took them apart
	Change   string `json:"Fate"` // what became of the matter, confirmed by the reader, see ChangeOf; "" none
	Made     time.Time
}

// PairEnd is a finding as a pair remembers it.
type PairEnd struct {
	Key        string // Finding.Key, which outlives its number
	Finding    string // finding id
	Inspection string // inspection id
	Text       string // beginning of its text, to show it once it has gone
}

// Is reports whether the end means a finding: by its key, else, for a pair
// that has none, by its id.
func (e PairEnd) Is(f Finding) bool {
	if e.Key != "" {
		return e.Key == f.Key()
	}
	return e.Finding != "" && e.Finding == f.ID
}

// NewPairEnd is a finding as a pair is to remember it.
func NewPairEnd(f Finding) PairEnd {
	return PairEnd{Key: f.Key(), Finding: f.ID, Inspection: f.Inspection, Text: Beginning(f.Text)}
}

// PairsUnread says that a reader's pairs are left out, and why.
func PairsUnread(why error) string { return "Your own pairs are not shown: " + why.Error() }
