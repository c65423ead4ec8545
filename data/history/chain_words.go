package history

import (
	"slices"
	"strings"

	"casebook/data"
)

// Holding says what is known of an inspection in the chain, also where no text
// of it is held: whether the matters name places in its report, or a later
// report tells of it.
func (c Chain) Holding(in data.Inspection) string {
	if !slices.Contains(c.Unread, in.ID) {
		return in.CoverageNoted()
	}
	words := in.CoverageWords()
	switch {
	case c.any(in.ID, Mentioned):
		return words + "; the matters name paragraphs of its report"
	case c.any(in.ID, BackReference):
		return words + "; a later report tells of it"
	}
	return words + ": nothing to read"
}

// Held is Holding in at most five letters, to stand above a column: full,
// part, cited where the matters name paragraphs of its report, told where a
// later report tells of it, or none.
func (c Chain) Held(in data.Inspection) string {
	switch {
	case in.Coverage == data.Complete:
		return in.Coverage.Narrow()
	case !slices.Contains(c.Unread, in.ID):
		return data.Partial.Narrow()
	case c.any(in.ID, Mentioned):
		return "cited"
	case c.any(in.ID, BackReference):
		return "told"
	}
	return data.NoText.Narrow()
}

// HeldLegend explains Held.
const HeldLegend = "Text held: full, part of it, none; cited where the matters name paragraphs of a report that is not held, told where only a later report tells of it."

func (c Chain) any(inspection string, s State) bool {
	return slices.ContainsFunc(c.Rows, func(r ChainRow) bool {
		return slices.ContainsFunc(r.Cells, func(x Cell) bool { return x.Inspection.ID == inspection && x.State == s })
	})
}

// said reports whether a cell of that state says something of its row.
func (s State) said() bool {
	switch s {
	case Before, NoText, NotLinked, NotMentioned, NotGraded:
		return false
	}
	return true
}

// brief is a state in a word or two, where no change is said.
var brief = map[State]string{
	Raised: data.Development.Name(), Recommended: data.Recommendation.Name(), Mixed: data.MixedPolarity.Name(), Progressed: data.Progress.Name(),
	Praised: data.AllPraised.Words(), Spoken: "named in passing",
	OtherVoice: "others speak", BackReference: "needed work", NotMentioned: "not mentioned", NotLinked: "not linked", NoText: "no text",
}

// Brief is the cell in as few words as do: what became of its row, else what
// the inspection says.
func (c Cell) Brief() string {
	switch c.State {
	case Graded:
		return strings.TrimSpace(c.Grade.Words() + " " + c.Signs)
	case NotGraded:
		if c.Ungiven {
			return data.NoOverall
		}
		return ""
	case Before, NoText, NotLinked:
		return brief[c.State]
	}
	switch {
	case c.Change != "":
		return c.Change.Words()
	case c.State == Mentioned:
		return c.Verdict.Words()
	case c.State == NotMentioned && c.Inspection.Coverage == data.Selected:
		return data.CannotTell.Words()
	}
	return brief[c.State]
}
