package draw

import (
	"strings"
	"unicode/utf8"

	"github.com/charmbracelet/x/ansi"

	"casebook/data"
	"casebook/data/history"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// BadgeCells is how wide a badge is.
const BadgeCells = 3

// OverallHead heads a column of overall grades that is no wider than a badge.
const OverallHead = "Ov"

// AreaHeads heads columns of badges of areas, each with a space before it.
func AreaHeads(areas []data.Area) string {
	out := ""
	for _, a := range areas {
		out += " " + widget.Fit(a.Column(), BadgeCells, "")
	}
	return out
}

// AreaBadges draws an inspection's grades under the heads of all listed areas.
func AreaBadges(in data.Inspection, s style.Sheet) string {
	out := ""
	for _, a := range data.ListedAreas() {
		j, ok := in.Judgement(a)
		if !ok {
			out += s.Text.Render(strings.Repeat(" ", 1+BadgeCells))
			continue
		}
		out += s.Text.Render(" ") + Badge(j.Grade, s)
	}
	return out
}

// Badge draws a grade as its letter on its ground, three cells wide; where no
// colours are drawn, as its letter in brackets.
func Badge(g data.Grade, s style.Sheet) string {
	letter := g.Letter()
	if s.Look == style.Mono {
		return BadgeStyle(g, s).Render("[" + letter + "]")
	}
	return BadgeStyle(g, s).Render(" " + letter + " ")
}

// JudgementBadge draws a judgement in w cells: its badge, its words where there is
// room, and the sign of its doubt. A missing judgement is a dash without a ground, and
// says so where there is room.
func JudgementBadge(j *data.Judgement, w int, s style.Sheet) string {
	if j == nil {
		return NoBadge("no grade given", "", w, s)
	}
	return badged(Badge(j.Grade, s), gradeWords(j.Grade, w-GradeAlone), j.Doubt(), w, s.Text)
}

// StandingBadge draws the grade in force in w cells, as InForce writes it.
func StandingBadge(g history.StandingGrade, known bool, w int, s style.Sheet) string {
	text := InForce(g, known, w-2) + "  " // letter, mark, a space and words
	doubt := []rune(text)[1]
	mark, words := strings.TrimSpace(string(doubt)), strings.TrimSpace(text[1+utf8.RuneLen(doubt):])
	if !known || g.Grade == "" {
		return NoBadge(words, mark, w, s)
	}
	return badged(Badge(g.Grade, s), words, mark, w, s.Text)
}

// NoBadge is a dash where a grade would be, and in words why there is none.
func NoBadge(words, mark string, w int, s style.Sheet) string {
	return badged(s.Quiet.Render(widget.Fit(" "+s.Glyphs.Dash+mark, BadgeCells, "")), words, "", w, s.Quiet)
}

// badged sets words and their mark behind a badge; words that do not fit lose
// their full stop or are left out, the mark never.
func badged(badge, words, mark string, w int, st style.Ink) string {
	if ansi.StringWidth(words+mark) > w-GradeAlone {
		words = strings.TrimSuffix(words, ".")
	}
	if words == "" || ansi.StringWidth(words+mark) > w-GradeAlone {
		return badge + st.Render(widget.Fit(mark, w-BadgeCells, ""))
	}
	return badge + st.Render(widget.Fit(" "+words+mark, w-BadgeCells, ""))
}

// BadgeStyle is the letters and the ground of a grade.
func BadgeStyle(g data.Grade, s style.Sheet) style.Ink {
	switch g {
	case data.Outstanding:
		return s.Badges.Outstanding
	case data.Good:
		return s.Badges.Good
	case data.RequiresImprovement:
		return s.Badges.Requires
	case data.Adequate:
		return s.Badges.Adequate
	case data.Inadequate:
		return s.Badges.Inadequate
	}
	return s.Badges.None
}
