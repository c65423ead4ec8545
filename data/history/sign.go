package history

import (
	"cmp"
	"strings"

	"casebook/data"
)

// Sign is the cell in at most four characters, as a matrix shows it: what the
// inspection says (a letter), what became of the matter (how the matter moved), in
// brackets where the source is partial or damaged, or a visit to one service. "." is
// silence of a source that is held, "u" a report that nobody has linked to the
// matter, "-" an inspection of which nothing is held to read; an inspection
// before the matter began has no sign. An area has its grade's letter, and where
// that went. Legend says the same to a reader.
func (c Cell) Sign() string {
	s := c.letter()
	switch c.State {
	case Before:
		return ""
	case Graded:
		return c.Grade.Letter() + c.Signs
	case NotGraded:
		if c.Ungiven {
			return "none"
		}
		return ""
	case NoText, NotLinked:
		return s
	case NotMentioned:
	default:
		s = strings.TrimSpace(s + c.Change.Move())
	}
	if c.Partial {
		return "(" + s + ")"
	}
	return s
}

// letter is what an inspection says in a letter, with its meaning in words and in
// few.
type letter struct {
	state                State
	letter, words, brief string
}

// letters are in the order in which a legend tells them. None is a sign of
// data.Moves, which stands beside it.
var letters = []letter{
	{Raised, "D", data.Development.Name(), ""}, {Recommended, "R", data.Recommendation.Name(), ""}, {Mixed, "M", data.MixedPolarity.Name(), ""},
	{Progressed, "P", data.Progress.Name(), ""}, {Praised, "S", data.Strength.Name(), ""},
	{Mentioned, "m", "in its report", ""}, {BackReference, "b", toldLater, "told later"}, {Spoken, "C", "in passing", ""}, {OtherVoice, "V", "other voices only", ""},
	{NotMentioned, ".", "silent, which is no remedy", "silent (no remedy)"}, {NotLinked, "u", "held, linked by nobody", "linked by nobody"}, {NoText, "-", "nothing to read", "no text"},
}

func (c Cell) letter() string {
	for _, l := range letters {
		if l.state == c.State {
			return l.letter
		}
	}
	return ""
}

// Short says why a cell stands in brackets, in as few words as do; "" where it
// stands in none, or where its own words say so.
func (c Cell) Short() string {
	switch {
	case !c.Partial || strings.Contains(c.Words, "damaged") || strings.Contains(c.Words, c.Inspection.Coverage.PartName()):
		return ""
	case c.Inspection.Coverage != data.Complete:
		return c.Inspection.Coverage.PartName()
	}
	return "a visit to one service"
}

// Legend explains the signs, a sentence each: short enough to stand beneath
// them.
func Legend() []string {
	said, silent := explained(func(State) bool { return true }, func(l letter) string { return l.words })
	return []string{
		said + "; " + silent + ".",
		data.Moves + ". ( ) part of a source, a visit, or grades that compare with care. Grades: O G R A I.",
	}
}

// Brief explains the signs that stand in rows in as few words as do, for a
// screen with little room: letters that no row has are left out.
func Brief(rows []ChainRow) string {
	stands := map[State]bool{}
	for _, r := range rows {
		for _, c := range r.Cells {
			stands[c.State] = true
		}
	}
	var out []string
	said, silent := explained(func(s State) bool { return stands[s] }, func(l letter) string { return cmp.Or(l.brief, l.words) })
	for _, text := range []string{said, silent, data.MovesBrief, "( ) in part or with care"} {
		if text != "" {
			out = append(out, text)
		}
	}
	if stands[Graded] {
		out = append(out, "O outstanding, G good, R requires improvement, A adequate, I inadequate")
	}
	return strings.Join(out, "; ") + "."
}

// explained names the letters of what is said, and of what is not.
func explained(has func(State) bool, words func(letter) string) (said, silent string) {
	var both [2][]string
	for _, l := range letters {
		if !has(l.state) {
			continue
		}
		at := 1
		if l.state.said() {
			at = 0
		}
		both[at] = append(both[at], l.letter+" "+words(l))
	}
	return strings.Join(both[0], ", "), strings.Join(both[1], ", ")
}

// Only keeps the rows that came back.
func (c Chain) Only() []ChainRow {
	out := make([]ChainRow, len(c.Returns))
	for i, r := range c.Returns {
		out[i] = r.Row
	}
	return out
}
