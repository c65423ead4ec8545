package england

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/mark"
	"casebook/data/prose"
)

// View is a list of England as a reader has it before them: moves, spreads, or
// authorities where it is neither.
type View struct {
	Reach data.Reach // the day told of
	Basis data.Basis
	Asked string    // what was chosen, and which date "year" means, in words
	Of    data.Area // whose grades are counted, moved and spread

	Rows []Row
	Near *data.Authority // whose statistical neighbours the rows are, nil for none

	Moves bool
	Moved []Mover

	Spread  bool
	By      SpreadBy // of the spreads
	Spreads []Spread
}

// Len is how many rows the list has.
func (x View) Len() int {
	switch {
	case x.Moves:
		return len(x.Moved)
	case x.Spread:
		return len(x.Spreads)
	}
	return len(x.Rows)
}

// Output is the list in every format.
func (x View) Output() document.Writer {
	head := x.Reach.Words() + newer(x.Rows) + "; " + x.Asked
	switch {
	case x.Moves:
		return moveRows(prose.Count(len(x.Moved), "move")+" of "+x.Of.Name()+", "+head+"; "+signsNote("Move", MoveDoubts(x.Moved)), x.Basis).Of(x.Moved)
	case x.Spread:
		return spreadRows("How grades are spread: " + x.By.Words(x.Of, x.Basis) + "; " + head).Of(x.Spreads)
	case x.Near != nil:
		return x.authorityRows("Statistical neighbours of " + x.Near.Name + ", in the source's order; " + head + x.lastNote()).Of(x.Rows)
	}
	return x.authorityRows(x.counted() + "; " + head + "; " + signsNote("Moved", Doubts(x.Rows)) + x.lastNote()).Of(x.Rows)
}

// counted says how many current authorities the list has, and how their grades
// stand.
func (x View) counted() string {
	now := England{Rows: slices.DeleteFunc(slices.Clone(x.Rows), func(r Row) bool { return !r.Current })}
	return prose.Count(len(now.Rows), "current authority") + ", " + strings.ToLower(x.Of.Name()) + ": " + strings.Join(now.Standing(x.Of).Counted(), ", ")
}

// lastNote explains which grade the rows without an overall one name, "" where
// none does.
func (x View) lastNote() string {
	var all []data.LastOverall
	for _, r := range x.Rows {
		all = append(all, r.Standing.Last)
	}
	if note := data.LastNote(all); note != "" {
		return "; " + note
	}
	return ""
}

// signsNote says what the signs of a list of authorities or of moves mean.
func signsNote(moved string, doubts []data.Status) string {
	return mark.Unchecked + " " + data.DoubtWords(doubts...) + "; " + mark.Legend(mark.Disputed) + "; " + moved + " in brackets: compares with care only"
}
