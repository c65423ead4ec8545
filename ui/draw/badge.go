package draw

import (
	"charm.land/lipgloss/v2"

	"casebook/data"
	"casebook/ui/style"
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
