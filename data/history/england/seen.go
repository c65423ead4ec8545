package england

import "casebook/data"

// Seen is a list of England as a reader has it before them: moves, spreads, or
// authorities where it is neither.
type Seen struct {
	On    data.Date
	Basis data.Basis
	Asked string // what was chosen, and which date "year" means, in words

	Rows []Row
	Near *data.Authority // whose statistical neighbours the rows are, nil for none

	Moves bool
	Area  data.Area // of the moves
	Moved []Mover

	Spread  bool
	Over    Over // of the spreads
	Spreads []Spread
}
