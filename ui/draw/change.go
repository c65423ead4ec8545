package draw

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/data/mark"
	"casebook/ui/style"
	"casebook/ui/widget"
	"cmp"
)

// changeWords is the width from which a change of grade is in words.
const changeWords = 17

// Change says what may be said of a change of grade in at most w cells, and how
// to style it: "▲ one step up" or "▲ up 1", "= same grade", "scale changed", "-".
// Where nothing may be said there is no arrow, and what is said with care is
// quieter.
func Change(r compare.Row, s style.Sheet, w int) (string, style.Ink) {
	st := s.Text
	switch r.Direction {
	case compare.Up:
		st = s.Good
	case compare.Down:
		st = s.Bad
	case compare.Level:
	default:
		if r.OnlyScale() {
			return compare.ScaleChanged, s.Quiet
		}
		return s.Glyphs.Dash, s.Quiet
	}
	if r.State != compare.Same {
		st = st.Faint(true)
	}
	if w >= changeWords && r.Direction != compare.Level {
		return r.Direction.Mark() + " " + r.Moved(), st
	}
	return r.Change(), st
}

// Grade writes a judgement as letter and words at most w cells wide: where any
// grade's words would not fit, as the letter alone, with the sign
// of its doubt. A missing judgement is a dash.
func Grade(j *data.Judgement, w int) string {
	if j == nil {
		return "-"
	}
	letter := j.Grade.Letter() + cmp.Or(j.Doubt(), " ")
	words := gradeWords(j.Grade, w-3)
	if words == "" {
		return letter
	}
	return letter + " " + words
}

// gradeWords are a grade's words, "" where w cells are too few for the longest: a
// column has words in every row or in none.
func gradeWords(g data.Grade, w int) string {
	if w < len(data.RequiresImprovement.Words()) {
		return ""
	}
	return g.Words()
}

// fewest is the width from which a column of grades has words.
const fewest = 12

// InForce writes the grade in force as letter and words at most w cells wide:
// and the sign of its doubt. Without an overall grade it says why there is none.
func InForce(g history.StandingGrade, known bool, w int) string {
	if !known {
		if w < fewest {
			return "-"
		}
		return "-  " + history.NoneInForce
	}
	doubt := " "
	switch {
	case g.Disputed():
		doubt = mark.Disputed
	case g.Status.NotChecked():
		doubt = mark.Unchecked
	}
	letter := g.Grade.Letter() + doubt
	switch {
	case w < fewest:
		return strings.TrimSpace(letter)
	case g.Grade == "" && len(g.Rivals) == 0:
		return letter + " " + g.Last.Within(w-3)
	case gradeWords(g.Grade, w-3) == "" && !g.Inspection.Edition().GradesOneService():
		return letter
	}
	return letter + " " + g.Words()
}

// ChangeSign is the sign of a change that stands beside its words: how it moved;
// of two authorities, how each stands.
func ChangeSign(c data.Change) string {
	if slices.Contains(data.Differences(), c) {
		return c.Mark()
	}
	return c.Move()
}

// ChangeTone is the style of what became of a theme or a matter.
func ChangeTone(c data.Change, s style.Sheet) style.Ink {
	switch {
	case c == data.PartlyImproved || c == data.OnlyA || c == data.OnlyB:
		return s.Mid
	case c.Wanting():
		return s.Bad
	case c.Well():
		return s.Good
	}
	return s.Quiet
}

// Standing says which grade is in force, or that none is held.
func Standing(g history.StandingGrade, known bool) string {
	if !known {
		return history.NoneInForceSentence
	}
	return widget.Clean(g.Sentence())
}
