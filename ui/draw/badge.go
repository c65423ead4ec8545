package draw

import (
	"charm.land/lipgloss/v2"

	"casebook/data"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// BadgeCells is how wide a badge is.
const BadgeCells = 3

// Badge draws a grade as its letter on its ground, three cells wide; where no
// colours are drawn, as its letter in brackets.
func Badge(g data.Grade, s style.Sheet) string {
	letter := g.Letter()
	if s.Look == style.Mono {
		return BadgeStyle(g, s).Render("[" + letter + "]")
	}
	return BadgeStyle(g, s).Render(" " + letter + " ")
}

// JudgementBadge draws a judgement in w cells: its badge, "?" where it was not
// checked against a report, and its words where there is room. A missing judgement
// is a dash without a ground.
func JudgementBadge(j *data.Judgement, w int, s style.Sheet) string {
	if j == nil {
		return s.Quiet.Render(widget.Fit(" "+s.Glyphs.Dash, w, ""))
	}
	mark := " "
	if j.Status.NotChecked() {
		mark = "?"
	}
	words := gradeWords(j.Grade, w-gradeAlone)
	if len(words) > w-gradeAlone {
		words = ""
	}
	return Badge(j.Grade, s) + widget.Fit(mark+words, w-BadgeCells, "")
}

// BadgeStyle is the letters and the ground of a grade.
func BadgeStyle(g data.Grade, s style.Sheet) lipgloss.Style {
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
