package picture

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"casebook/data"
	"casebook/data/history/timeline"
)

// Lengths of a timeline.
const (
	lane   = 36
	boxed  = 26
	eventR = 9
	// yearApart is the least room between years' labels.
	yearApart = 44
)

// Timeline draws a timeline.
func Timeline(w io.Writer, t timeline.Timeline, o Options) error {
	d := newTimelineDrawing(t, o)
	title := "Timeline: " + t.Authority.Name
	d.say(margin, 30, fitted(title, d.width-2*margin, 20), text{size: 20, bold: true})
	y := d.paragraph(margin, 50, d.width-2*margin, timelineCaption(t), text{size: 13, fill: faint}) + 4
	top := y
	if d.dated {
		y = d.ticks(y)
		y = d.inForce(y)
		for i, r := range t.Rows {
			y = d.area(y, r, i%2 == 1)
		}
		y = d.visits(y)
		y = d.spans(y, "Framework", timeline.Frameworks())
		y = d.spans(y, "Scale", timeline.Scales())
		y = d.events(y)
		d.grid(top+18, y)
	}
	y = d.listing(y + 10)
	d.height = y + margin
	return d.write(w, title, timelineDescription(t))
}

type timelineDrawing struct {
	canvas
	t     timeline.Timeline
	axis  timeline.Axis
	dated bool
}

func newTimelineDrawing(t timeline.Timeline, o Options) *timelineDrawing {
	d := &timelineDrawing{t: t}
	d.width = o.width()
	label := min(210, d.width/4)
	d.axis, d.dated = t.Axis(margin+label, d.width-2*margin-label)
	return d
}

func (d *timelineDrawing) end() int { return d.axis.X + d.axis.Width }

func (d *timelineDrawing) label(y int, words string, inset bool) {
	x := margin
	if inset {
		x += 12
	}
	d.name(x, y, d.axis.X-x-14, lane, words)
}

func (d *timelineDrawing) ticks(y int) int {
	for year := d.axis.From; year <= d.axis.To; year += d.axis.Step(yearApart) {
		d.say(d.axis.Year(year)+3, y+12, fmt.Sprint(year), text{size: 12, fill: faint})
	}
	return y + 18
}

// grid draws the years' lines, after all else, so thin that letters stay clear.
func (d *timelineDrawing) grid(top, bottom int) {
	for year := d.axis.From; year <= d.axis.To; year += d.axis.Step(yearApart) {
		x := d.axis.Year(year)
		d.line(x, top, x, bottom, rule, "1 4")
	}
	d.line(d.axis.X, top, d.end(), top, rule, "")
}

// inForce draws the standing grades as bars.
func (d *timelineDrawing) inForce(y int) int {
	if len(d.t.Standing) == 0 {
		return y
	}
	d.label(y, "Grade in force", false)
	for _, v := range d.t.Standing {
		x, until := d.axis.Place(v.Since), d.end()
		if to := cmp.Or(v.To, d.t.Today); to != "" && to.Year() <= d.axis.To {
			until = d.axis.Place(to)
		}
		d.rect(x, y+7, until-x-1, lane-14, band, ink)
		words := v.Words()
		if lengthOf(words, 12) > until-x-8 {
			words = v.Grade.Letter()
		}
		d.say((x+until)/2, y+lane/2+4, fitted(words, until-x-2, 12), text{size: 12, anchor: "middle"})
	}
	return y + lane
}

// area draws a row of grades: a box with the letter, then what may be said of
// the change.
func (d *timelineDrawing) area(y int, r timeline.Row, striped bool) int {
	if striped {
		d.rect(margin-4, y, d.width-2*margin+8, lane, "#f8f8f8", "#f8f8f8")
	}
	d.label(y, r.Name, r.Inset)
	for _, m := range r.Joined {
		d.say(d.axis.Place(m.Date), y+22, "joint", text{size: 11, anchor: "middle", fill: faint})
	}
	places := timeline.Lane{End: d.end() - boxed}
	for _, p := range r.Points {
		places.Add(d.axis.Place(p.Date)-boxed/2, boxed+22)
	}
	for i, x := range places.Settle() {
		p := r.Points[i]
		d.rect(x, y+5, boxed, boxed, tint(p.Judgement.Grade), ink)
		d.say(x+boxed/2, y+23, p.Judgement.Grade.Letter(), text{size: 15, anchor: "middle", bold: true})
		d.say(x+boxed+2, y+22, p.Signs(), text{size: 11})
	}
	return y + lane
}

// tint is a light shade by step on the scale; the letter says the grade.
func tint(g data.Grade) string {
	return [...]string{paper, "#ffffff", "#ededed", "#d9d9d9", "#c2c2c2"}[min(g.Step(), 4)]
}

func (d *timelineDrawing) visits(y int) int {
	if len(d.t.Visits) == 0 {
		return y
	}
	d.label(y, "Without a grade", false)
	places := timeline.Lane{End: d.end() - 11}
	for _, m := range d.t.Visits {
		places.Add(d.axis.Place(m.Date), 22)
	}
	for i, x := range places.Settle() {
		d.circle(x, y+lane/2, 10, paper, ink)
		d.say(x, y+lane/2+4, d.t.Visits[i].Letter(), text{size: 12, anchor: "middle"})
	}
	return y + lane
}

// spans draws named times as bars that follow each other.
func (d *timelineDrawing) spans(y int, name string, all []timeline.Span) int {
	d.label(y, name, false)
	for _, s := range all {
		if s.From.Year() > d.axis.To || s.To != "" && s.To.Year() < d.axis.From {
			continue
		}
		x, until := max(d.axis.Begin(s.From), d.axis.X), d.end()
		if s.To != "" {
			until = min(d.axis.Begin(s.To), d.end())
		}
		if until-x < 4 {
			continue
		}
		d.rect(x, y+9, until-x-1, lane-18, paper, rule)
		d.say(x+4, y+lane/2+4, fitted(s.Name, until-x-6, 11), text{size: 11})
	}
	return y + lane - 6
}

// events draws numbers; the list below says what they are.
func (d *timelineDrawing) events(y int) int {
	places := timeline.Lane{End: d.end() - eventR}
	var shown []int
	for i, e := range d.t.Events {
		if e.Date.Date != "" {
			places.Add(d.axis.Place(e.Date.Date), 2*eventR+2)
			shown = append(shown, i)
		}
	}
	if len(shown) == 0 {
		return y
	}
	d.label(y, "Events", false)
	for i, x := range places.Settle() {
		d.circle(x, y+lane/2, eventR, band, faint)
		d.say(x, y+lane/2+4, fmt.Sprint(shown[i]+1), text{size: 10, anchor: "middle"})
	}
	return y + lane
}

// listing says in words what the drawing shows by signs.
func (d *timelineDrawing) listing(y int) int {
	body, w := text{size: 12}, d.width-2*margin
	y = d.paragraph(margin, y+12, w, "O outstanding, G good, R requires improvement, A adequate, I inadequate, - not judged. Beside a grade, against the one before: ^ better, v worse, = the same, with the steps; in brackets, compares with care only; nothing where nothing may be said. ? not checked against a report, / sources disagree; joint: judged together with children in care. Round: no grade, the grade in force stands; m monitoring visit, f focused visit, j joint inspection, o other.", text{size: 12, fill: faint}) + 4
	for i, e := range d.t.Events {
		words := fmt.Sprintf("%d  %s: %s", i+1, e.Date.Date.Short(), e.Text)
		if e.Uncertain != "" {
			words += " (uncertain: " + e.Uncertain + ")"
		}
		y = d.paragraph(margin, y, w, words, body)
	}
	for _, n := range d.t.Notes {
		y = d.paragraph(margin, y, w, "Note: "+n, body)
	}
	for _, s := range d.t.Sourced() {
		y = d.paragraph(margin, y, w, s, text{size: 11, fill: faint})
	}
	return y
}

func timelineCaption(t timeline.Timeline) string {
	return fmt.Sprintf("Placed by the dates on which inspections were %s; grades in force by publication, on %s.", t.Basis, t.Today)
}

func timelineDescription(t timeline.Timeline) string {
	var b strings.Builder
	b.WriteString(timelineCaption(t))
	for _, r := range t.Rows {
		b.WriteString(" " + r.Name + ":")
		for _, p := range r.Points {
			fmt.Fprintf(&b, " %s, %s;", p.Judgement.Grade.Words(), p.Date)
		}
	}
	for _, m := range t.Visits {
		fmt.Fprintf(&b, " %s: %s.", m.Date, m.Words)
	}
	return b.String()
}
