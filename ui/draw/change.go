package draw

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/history"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// changeWords is the width from which a change of grade is in words.
const changeWords = 18

// Change says what may be said of a change of grade in at most w cells, and how
// to style it: "^ one step up" or "^ up 1", "= same grade", "scale changed", "-".
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
		return Moved(r.Direction.Mark()+" "+r.Moved(), s), st
	}
	return Moved(r.Change(), s), st
}

// Moved draws the sign with which a text begins, ^ for better and v for worse,
// as what the terminal has for it.
func Moved(text string, s style.Sheet) string {
	switch {
	case strings.HasPrefix(text, "^"):
		return s.Glyphs.Rise + text[1:]
	case strings.HasPrefix(text, "v"):
		return s.Glyphs.Fall + text[1:]
	}
	return text
}

// Grade writes a judgement as letter and words at most w cells wide: where any
// grade's words would not fit, as the letter alone. "?" marks a grade that was not checked against
// a report; a missing judgement is a dash.
func Grade(j *data.Judgement, w int) string {
	if j == nil {
		return "-"
	}
	letter := j.Grade.Letter() + " "
	if j.Status.NotChecked() {
		letter = j.Grade.Letter() + "?"
	}
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
// "?" marks what was not checked against a report, "/" what sources give
// otherwise. Without an overall grade it says why there is none.
func InForce(g history.StandingGrade, known bool, w int) string {
	if !known {
		if w < fewest {
			return "-"
		}
		return "-  " + history.NoneInForce
	}
	mark := " "
	switch {
	case g.Disputed():
		mark = "/"
	case g.Status.NotChecked():
		mark = "?"
	}
	letter := g.Grade.Letter() + mark
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
func ChangeSign(c data.Change, s style.Sheet) string {
	if slices.Contains(data.Differences(), c) {
		return c.Mark()
	}
	return Moved(c.Move(), s)
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
