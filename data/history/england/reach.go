package england

import (
	"casebook/data"
	"casebook/data/prose"
)

// ReachWords say in a sentence for which day England is told, and of how many
// authorities the facts reach further.
func ReachWords(r data.Reach, rows []Row) string {
	return "Grades in force " + r.Words() + newer(rows) + "; ages and the time since the last inspection are counted to that day. " + data.VisitsHeld()
}

// newer says of how many authorities a later day is known, "" for none.
func newer(rows []Row) string {
	known, n := data.ReachOf(nil, "").Known, 0
	for _, r := range rows {
		if r.Reach.Known > known {
			n++
		}
	}
	if n == 0 {
		return ""
	}
	return ", of " + prose.Count(n, "authority") + " to a later day by what was imported"
}
