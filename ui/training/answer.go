package training

import (
	"strings"

	"casebook/data/training"
	"casebook/ui/draw"
	"casebook/ui/widget"
)

// answer is the grade with its source, beside what the room guessed.
func (d *drawing) answer(s training.Slide) {
	a := s.Answer
	d.gap()
	d.dim(s.Question)
	d.gap()
	words := a.Words
	if a.Grade != "" {
		words = a.Grade.Letter() + "   " + words
		if d.wide {
			words = strings.ToUpper(words)
		}
	}
	for _, l := range widget.Wrap(widget.Clean(words), d.w, "") {
		d.add(draw.GradeTone(a.Grade, d.style).Bold(true).Render(l))
	}
	if a.Own != "" {
		d.gap()
		d.text(a.Own)
	}
	if a.Guess != "" {
		d.gap()
		d.labelled("The room", a.Guess)
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

// judged is an area with its grade: the letter alone where words do not fit.
func (d *drawing) judged(o training.Judged) string {
	e := d.style.Glyphs.Ellipsis
	grade := widget.Fit(o.Letter(), 2, "") + " " + o.Words
	if d.w < 50 {
		grade = o.Letter()
	}
	name := widget.Fit(widget.Clean(o.Area), max(1, min(28, d.w-4)), e)
	return widget.Fit(name+" "+draw.GradeTone(o.Grade, d.style).Render(grade), d.w, e)
}
