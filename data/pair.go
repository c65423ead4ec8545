package data

import "time"

// Pair is what a person decided about two findings of different inspections:
// whether they speak of the same matter, and what became of it. A confirmed
// pair wins over every suggestion and over the threads of the built-in facts.
type Pair struct {
	A, B     PairEnd // the earlier inspection's finding and the later one's
	Together bool    // false: the two do not belong together, whatever is suggested
	Fate     string
	Made     time.Time
}

// PairEnd names a finding so that it is found again after a re-import, and can
// be shown when it is gone.
type PairEnd struct {
	Key, Finding, Inspection, Text string
}
