package history

import (
	"strings"

	"casebook/data"
)

// Sign is the cell in at most four characters, as a matrix shows it: what the
// inspection says (a letter), what became of the matter (how the matter moved), in
// brackets where the source is partial or damaged, or a visit to one service. "." is
// silence of a source that is held, "?" a report that nobody has linked to the
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

// letters are what an inspection says, in the order in which a legend tells
// them: the letter, and what it means.
var letters = []struct {
	state         State
	letter, words string
}{
	{Raised, "D", data.Development.Name()}, {Recommended, "R", data.Recommendation.Name()}, {Mixed, "M", data.MixedPolarity.Name()},
	{Progressed, "P", data.Progress.Name()}, {Praised, "S", data.Strength.Name()},
	{Mentioned, "m", "in its report"}, {BackReference, "b", toldLater}, {Spoken, "C", "in passing"}, {OtherVoice, "O", "others only"},
	{NotMentioned, ".", "silent, which is no remedy"}, {NotLinked, "?", "held, linked by nobody"}, {NoText, "-", "nothing to read"},
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
	var said, silent []string
	for _, l := range letters {
		if l.state.said() {
			said = append(said, l.letter+" "+l.words)
		} else {
			silent = append(silent, l.letter+" "+l.words)
		}
	}
	return []string{
		strings.Join(said, ", ") + "; " + strings.Join(silent, ", ") + ".",
		data.Moves + ". ( ) part of a source, a visit, or grades that compare with care. Grades: O G R A I.",
	}
}

// Only keeps the rows that came back.
func (c Chain) Only() []ChainRow {
	out := make([]ChainRow, len(c.Returns))
	for i, r := range c.Returns {
		out[i] = r.Row
	}
	return out
}
