package picture

import (
	"cmp"
	"fmt"
	"io"
	"strings"

	"casebook/data"
	"casebook/data/history/timeline"
	"casebook/data/prose"
)

// Lengths of a timeline.
const (
	// yearApart is the least room between years' labels.
	yearApart = 44
	// leastBar is room for a letter on a bar.
	leastBar = 24
	// leastList is how many lines of the list a slide must have room for.
	leastList = 4
)

// lanes are the heights that a row can have, the one that is easiest to read
// first.
func lanes() []int { return []int{36, 32, 28, 24} }

// Timeline draws a timeline: as a slide, sixteen by nine, where it can be read
// as one. Rows are then as low, and words as short, as they must be; a picture
// too narrow for that is as high as it needs.
func Timeline(w io.Writer, t timeline.Timeline, o Options) error {
	list := newListing(entries(t), o.width()-2*margin)
	slide := slideHigh(o.width()) - margin
	var d *timelineDrawing
	y := 0
	for _, high := range lanes() {
		d = newTimelineDrawing(t, o, high)
		if y = d.chart(); y+list.least()*listLine <= slide {
			break
		}
	}
	high := (slide - y) / listLine
	if high < leastList {
		high = list.least()
	}
	d.height = d.list(margin, y, high, list) + margin
	return d.write(w, timelineTitle(t), timelineDescription(t))
}

type timelineDrawing struct {
	canvas
	t     timeline.Timeline
	axis  timeline.Axis
	dated bool
	lane  int // height of a row
	boxed int // side of a grade's box
}

func newTimelineDrawing(t timeline.Timeline, o Options, lane int) *timelineDrawing {
	d := &timelineDrawing{t: t, lane: lane, boxed: min(26, lane-6)}
	d.width = o.width()
	label := min(210, d.width/4)
	d.axis, d.dated = t.AxisWithFormer(margin+label, d.width-2*margin-label)
	return d
}

// chart draws all but the list and returns the y below.
func (d *timelineDrawing) chart() int {
	d.say(margin, 30, fitted(timelineTitle(d.t), d.width-2*margin, 20), text{size: 20, bold: true})
	y := d.paragraph(margin, 50, d.width-2*margin, timelineCaption(d.t), text{size: 13, fill: faint}) + 2
	if !d.dated {
		return y
	}
	top := y
	y = d.ticks(y)
	y = d.former(y)
	y = d.inForce(y)
	for i, r := range d.t.Rows {
		y = d.area(y, r, i%2 == 1)
	}
	y = d.visits(y, prose.Capital(data.NeverGraded.Words()), d.t.NeverGraded())
	y = d.visits(y, "Grades "+data.OverallNotHeld.Words(), d.t.NotHeld())
	if bearers := d.t.Bearers(); len(bearers) > 0 {
		y = d.spans(y, "Authority", bearers)
	}
	y = d.spans(y, "Framework", timeline.Frameworks())
	y = d.spans(y, "Scale", timeline.Scales())
	y = d.events(y)
	d.grid(top+18, y)
	return d.paragraph(margin, y+16, d.width-2*margin, legend(), text{size: 11, fill: faint}) - 4
}

func (d *timelineDrawing) end() int { return d.axis.X + d.axis.Width }

func (d *timelineDrawing) label(y int, words string, inset bool) {
	x := margin
	if inset {
		x += 12
	}
	d.name(x, y, d.axis.X-x-14, d.lane, words)
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

// inForce draws the grades in force as bars, broken where none was given, and says
// which was the last where none stands.
func (d *timelineDrawing) inForce(y int) int {
	for i, r := range d.t.InForce() {
		name := "Grade in force"
		if i > 0 {
			name = r.Name
		}
		d.label(y, name, i > 0)
		for _, s := range r.Stretches {
			d.stretch(y, s)
		}
		y += d.lane
		if v, without := d.t.WithoutOverall(); i == 0 && without {
			d.say(d.axis.X, y+10, fitted(prose.Capital(v.Words())+".", d.axis.Width, 12), text{size: 12})
			y += 18
		}
	}
	return y
}

// stretch draws the time of one inspection in force: no bar where it gave no grade.
func (d *timelineDrawing) stretch(y int, s timeline.Stretch) {
	x, until := d.axis.Place(s.From), d.end()
	if to := cmp.Or(s.To, d.t.Reach.On); to != "" && to.Year() <= d.axis.To {
		until = d.axis.Place(to)
	}
	if s.To == "" && s.Grade != "" { // however new, what stands now is seen
		until = min(d.end(), max(until, x+leastBar))
		x = min(x, until-leastBar)
	}
	high, words, how := min(24, d.lane-6), s.Words+s.Doubt, text{size: 12, anchor: "middle"}
	switch {
	case s.Grade == "":
		words, how.fill = fitted(words, until-x-2, 12), faint
		if strings.HasSuffix(words, "…") {
			words = ""
		}
	case s.JudgedWith != "" && lengthOf(words+", joint", 12) <= until-x-8:
		words += ", joint"
	case lengthOf(words, 12) > until-x-8:
		words = s.Letter()
	}
	if s.Grade != "" {
		d.rect(x, y+(d.lane-high)/2, until-x-1, high, band, ink)
	}
	d.say((x+until)/2, y+d.lane/2+4, fitted(words, max(until-x-2, lengthOf("O", 12)), 12), how)
}

// area draws a row of grades: a box with the letter, then what may be said of
// the change.
func (d *timelineDrawing) area(y int, r timeline.Row, striped bool) int {
	if striped {
		d.rect(margin-4, y, d.width-2*margin+8, d.lane, "#f8f8f8", "#f8f8f8")
	}
	d.label(y, r.Name, r.Inset)
	for _, m := range r.Joined {
		d.say(d.axis.Place(m.Date), y+d.lane/2+4, "joint", text{size: 11, anchor: "middle", fill: faint})
	}
	places := timeline.Lane{End: d.end() - d.boxed}
	for _, p := range r.Points {
		places.Add(d.axis.Place(p.Date)-d.boxed/2, d.boxed+22)
		if signs := lengthOf(p.Signs(), 11); signs > 0 { // the last one's stay in the picture
			places.End = min(d.end()-d.boxed, d.width-4-signs-2-d.boxed)
		}
	}
	for i, x := range places.Settle() {
		p := r.Points[i]
		d.rect(x, y+(d.lane-d.boxed)/2, d.boxed, d.boxed, tint(p.Judgement.Grade), ink)
		d.say(x+d.boxed/2, y+d.lane/2+5, p.Judgement.Grade.Letter(), text{size: min(15, d.boxed-4), anchor: "middle", bold: true})
		d.say(x+d.boxed+2, y+d.lane/2+4, p.Signs(), text{size: 11})
	}
	return y + d.lane
}

// tint is a light shade by step on the scale; the letter says the grade.
func tint(g data.Grade) string {
	return [...]string{paper, "#ffffff", "#ededed", "#d9d9d9", "#c2c2c2"}[min(g.Step(), 4)]
}

// visits draws inspections without a grade: by their letters in circles.
func (d *timelineDrawing) visits(y int, name string, all []timeline.Placed) int {
	if len(all) == 0 {
		return y
	}
	d.label(y, name, false)
	places := timeline.Lane{End: d.end() - 11}
	for _, m := range all {
		places.Add(d.axis.Place(m.Date), 22)
	}
	for i, x := range places.Settle() {
		d.circle(x, y+d.lane/2, min(10, d.lane/2-2), paper, ink)
		d.say(x, y+d.lane/2+4, all[i].Letter(), text{size: 12, anchor: "middle"})
	}
	return y + d.lane
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
		d.rect(x, y+d.lane/2-9, until-x-1, 18, paper, rule)
		d.say(x+4, y+d.lane/2+4, fitted(s.Name, until-x-6, 11), text{size: 11})
	}
	return y + max(22, d.lane-6)
}

// events draws numbers, and a bar below the number of what lasted; the list says
// what they are.
func (d *timelineDrawing) events(y int) int {
	const r, barHeight = 9, 4
	places := timeline.Lane{End: d.end() - r}
	var shown []int
	for i, e := range d.t.Events {
		if e.Date.Date != "" {
			places.Add(d.axis.Place(e.Date.Date), 2*r+2)
			shown = append(shown, i)
		}
	}
	if len(shown) == 0 {
		return y
	}
	d.label(y, "Events", false)
	for _, e := range d.t.Events {
		if e.Date.Lasted() {
			x := d.axis.Begin(e.Date.Date)
			d.rect(x, y+d.lane-barHeight, max(d.axis.Finish(e.Date.End)-x, barHeight), barHeight, band, faint)
		}
	}
	for i, x := range places.Settle() {
		d.circle(x, y+d.lane/2, r, band, faint)
		d.say(x, y+d.lane/2+4, fmt.Sprint(shown[i]+1), text{size: 10, anchor: "middle"})
	}
	return y + d.lane
}
