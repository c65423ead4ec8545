package training

import (
	"strings"

	"charm.land/lipgloss/v2"

	"casebook/data/mark"
	"casebook/data/training"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// answer is the grade with its source, beside what the room guessed.
func (d *drawing) answer(s training.Slide) {
	a := s.Answer
	d.gap()
	d.dim(s.Question)
	d.gap()
	if a.Grade != "" {
		d.large(a)
	} else {
		d.in(d.style.Strong, a.Words)
	}
	if a.Own != "" {
		d.gap()
		d.text(a.Own)
	}
	if a.Guess != "" {
		d.gap()
		d.labelled("The room", a.Guess, d.style.Strong)
	}
	if len(a.Others) > 0 {
		d.gap()
	}
	for _, o := range a.Others {
		d.add(d.judged(o))
	}
	d.gap()
	for _, x := range a.Source {
		d.dim(x)
	}
}

// large is a grade that the last row reads: letter and words on the grade's ground,
// in a frame where there is no colour.
func (d *drawing) large(a *training.Answer) {
	words := "  " + a.Grade.Letter() + "   " + d.capitals(a.Words) + "  "
	ground := draw.BadgeStyle(a.Grade, d.style)
	switch {
	case d.room < roomy:
		d.add(ground.Render(words))
	case d.style.Look == style.Mono:
		g := d.style.Glyphs
		rule := strings.Repeat(g.Horizontal, lipgloss.Width(words))
		d.add(g.TopLeft+rule+g.TopRight, g.Vertical+ground.Render(words)+g.Vertical, g.BottomLeft+rule+g.BottomRight)
	default:
		blank := ground.Render(strings.Repeat(" ", lipgloss.Width(words)))
		d.add(blank, ground.Render(words), blank)
	}
}

// areas is how wide the names of areas are before their grades.
const areas = 28

// areaName is the name of an area in a column of its own.
func (d *drawing) areaName(name string) string {
	return widget.Fit(widget.Clean(name), max(1, min(areas, d.w-2*draw.BadgeCells-5)), d.style.Glyphs.Ellipsis) + " "
}

// judged is an area with its grade: the badge alone where words do not fit.
func (d *drawing) judged(o training.Judged) string {
	doubt := " "
	if o.Disputed {
		doubt = mark.Disputed
	}
	line := d.areaName(o.Area) + draw.Badge(o.Grade, d.style) + doubt
	if d.w >= 50 {
		line += d.style.Dim.Render(o.Words)
	}
	return widget.Fit(line, d.w, d.style.Glyphs.Ellipsis)
}
