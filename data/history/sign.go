package history

import (
	"cmp"
	"strings"

	"casebook/data"
	"casebook/data/mark"
)

// Sign is the cell in at most six characters, as a narrow column of a matrix shows
// it: the mark of what the inspection says, as findings have it, then how the matter
// moved: "!=", "+▲". "." is silence of a source that is held, "-" an inspection of
// which nothing is held to read; an inspection before the matter began has no sign.
// An area has its grade's letter, and where that went. Legend says the same to a
// reader.
func (c Cell) Sign() string {
	switch c.State {
	case Graded:
		return c.Grade.Letter() + c.Signs
	case NotGraded:
		if c.Ungiven {
			return "none"
		}
		return ""
	case Before:
		return ""
	}
	sign := c.Mark()
	switch {
	case sign == "":
		return c.saying().short
	case c.Change == data.NewConcern || c.Change == data.NewStrength: // what is new moved from nowhere
		return sign
	}
	return sign + c.Change.Move()
}

// InWords is Sign in at most ten characters, with a word for how the matter moved,
// else for what the inspection says: "! still", "+ improved".
func (c Cell) InWords() string {
	sign := c.Mark()
	switch word := c.Change.Brief(); {
	case sign == "" || c.State == Graded:
		return cmp.Or(c.saying().word, c.Sign())
	case word != "":
		return sign + " " + word
	}
	return sign + " " + c.saying().word
}

// Mark is how findings mark what the inspection says of a matter or a theme, "" where
// it says nothing of it that weighs. What is only cited, or told by a later report,
// has the mark of what that amounts to.
func (c Cell) Mark() string {
	switch c.State {
	case Mentioned, BackReference:
		switch {
		case c.Side == Good:
			return data.Strength.Mark()
		case c.Side == Wanting:
			return data.Development.Mark()
		case c.Verdict == data.MixedVerdict:
			return c.Verdict.Mark()
		}
		return ""
	}
	return c.saying().mark
}

// saying is what an inspection says, as a matrix shows it: its mark, a word of ten
// letters at most that stands behind it or in its place, and what has its place in
// five letters.
type saying struct {
	state                    State
	mark, word, short, reads string
}

// sayings are in the order in which a legend tells them.
var sayings = []saying{
	{Raised, data.Development.Mark(), "raised", "", data.Development.Name()},
	{Praised, data.Strength.Mark(), data.AllPraised.Words(), "", data.Strength.Name()},
	{Mixed, data.MixedPolarity.Mark(), "mixed", "", data.MixedPolarity.Name()},
	{Recommended, data.Recommendation.Mark(), "asked", "", data.Recommendation.Name()},
	{Progressed, data.Progress.Mark(), "progress", "", data.Progress.Name()},
	{Mentioned, "", "cited", "cited", "in its report, which is not held"}, {BackReference, "", "told", "told", toldLater},
	{Spoken, "", "in passing", "named", "named in passing"}, {OtherVoice, "", "others", "other", "others speak, not Ofsted"},
	{NotMentioned, "", mark.Silent, mark.Silent, data.NotMentioned.Words()}, {NoText, "", "-", "-", "no text held"}, {NotLinked, "", "not linked", "held", "held, linked by nobody"},
}

func (c Cell) saying() saying {
	for _, s := range sayings {
		if s.state == c.State {
			return s
		}
	}
	return saying{}
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

// Legend explains the signs, a sentence each.
func Legend() []string {
	var marks, rest []string
	for _, s := range sayings {
		if s.mark != "" {
			marks = append(marks, s.mark+" "+s.reads)
		} else {
			rest = append(rest, s.short+": "+s.reads)
		}
	}
	return []string{
		"What an inspection says on balance: " + strings.Join(marks, ", ") + ". It is the same of a report that is only cited, and of one that a later report tells of.",
		"How that moved since the inspection before: " + mark.Legend(data.Moves()...) + "; nothing where it is new.",
		"In place of a mark: " + strings.Join(rest, "; ") + ". Silence is no remedy.",
		"Grades: O G R A I, and where each went; in brackets where the two compare with care only.",
	}
}

// Brief explains the signs that stand in rows in as few words as do, what is needed
// most first, for as much of a line as there is; where cells are in words, only what
// those leave open.
func Brief(rows []ChainRow, inWords bool) []string {
	stands, moves, care := map[string]bool{}, map[string]bool{}, false
	for _, r := range rows {
		for _, c := range r.Cells {
			care = care || strings.Contains(c.Signs, "(")
			if sign := c.Mark(); sign != "" {
				stands[sign], moves[c.Sign()[len(sign):]] = true, true
			} else {
				stands[c.saying().short] = true
			}
		}
	}
	var out []string
	marks := func(all []saying) {
		for _, s := range all {
			if s.mark != "" && !inWords && stands[s.mark] {
				out = append(out, s.mark+" "+s.reads)
			}
		}
	}
	marks(sayings[:3])
	for _, m := range data.Moves() {
		if !inWords && moves[m] {
			out = append(out, mark.Legend(m))
		}
	}
	for _, s := range sayings {
		if stands[s.short] && (len(s.short) == 1 || s.state == NotLinked && !inWords) { // other words need no key
			out = append(out, s.short+" "+s.reads)
		}
	}
	marks(sayings[3:])
	if care {
		out = append(out, "( ) compares with care")
	}
	return out
}

// Only keeps the rows that came back.
func (c Chain) Only() []ChainRow {
	out := make([]ChainRow, len(c.Returns))
	for i, r := range c.Returns {
		out[i] = r.Row
	}
	return out
}
