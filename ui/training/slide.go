package training

import (
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/training"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// roomy is the height from which lines are set apart, airy that from which
// choices are too, in lines.
const (
	roomy = 18
	airy  = 34
)

// drawing writes a slide as lines of at most w cells.
type drawing struct {
	style style.Sheet
	w     int
	room  int    // lines of the window
	wide  bool   // headings in capitals
	back  string // the key that goes back
	lines []string
}

// slide never ends in empty lines: what is promised below is something to read.
func (d drawing) slide(s training.Slide) []string {
	d.draw(s)
	for n := len(d.lines); n > 0 && strings.TrimSpace(ansi.Strip(d.lines[n-1])) == ""; n-- {
		d.lines = d.lines[:n-1]
	}
	return d.lines
}

func (d *drawing) draw(s training.Slide) {
	d.top()
	if s.Kind == training.Nothing {
		d.text(s.Question)
		return
	}
	d.head(s)
	switch s.Kind {
	case training.Show:
		d.gap()
		if s.Scope != "" {
			d.text("About: " + s.Scope)
			d.gap()
		}
		d.past(s)
	case training.Ask, training.Clues:
		d.asked(s)
	case training.Reveal:
		d.answer(s)
	case training.Change:
		d.change(s)
	}
}

func (d *drawing) add(lines ...string) { d.lines = append(d.lines, lines...) }

// top is empty lines above, as many on every slide so that nothing jumps.
func (d *drawing) top() {
	switch {
	case d.room >= airy:
		d.add(make([]string, d.room/9)...)
	case d.room >= roomy:
		d.add("")
	}
}

// gap is an empty line where there is room for it.
func (d *drawing) gap() {
	if d.room >= roomy {
		d.add("")
	}
}

func (d *drawing) text(s string) { d.in(d.style.Text, s) }

func (d *drawing) dim(s string) { d.in(d.style.Dim, s) }

func (d *drawing) in(tone style.Ink, s string) {
	for _, l := range widget.Wrap(widget.Clean(s), d.w, "") {
		d.add(tone.Render(l))
	}
}

// strong is a heading: in capitals before a room.
func (d *drawing) strong(s string) { d.in(d.style.Strong, d.capitals(s)) }

func (d *drawing) capitals(s string) string {
	if d.wide {
		return strings.ToUpper(s)
	}
	return s
}

// labels is how wide what stands before a text is.
const labels = 12

// labelled sets a text beside its label.
func (d *drawing) labelled(label, s string, tone style.Ink) {
	if d.w < 50 {
		if label != "" {
			d.dim(label)
		}
		d.in(tone, s)
		return
	}
	for i, l := range widget.Wrap(widget.Clean(s), d.w-labels, "") {
		if i > 0 {
			label = ""
		}
		d.add(d.style.Dim.Render(widget.Fit(label, labels, "")) + tone.Render(l))
	}
}

// head says which inspection, in the same place on every slide: its dates where
// lines are not dear, and always when it is first shown.
func (d *drawing) head(s training.Slide) {
	year := widget.Fit(s.Year, labels, "")
	if d.w < 50 {
		year = s.Year + "  "
	}
	in := strings.Repeat(" ", ansi.StringWidth(year))
	for i, l := range widget.Wrap(widget.Clean(d.capitals(s.Framework)), d.w-len(in), "") {
		if i > 0 {
			year = in
		}
		d.add(d.style.Title.Render(year + l))
	}
	if d.room < airy && s.Kind != training.Show {
		return
	}
	if s.Kind == training.Show {
		d.gap()
	}
	for _, x := range []string{s.Inspected, s.Published} {
		for _, l := range widget.Wrap(widget.Clean(x), d.w-len(in), "") {
			d.add(in + d.style.Dim.Render(l))
		}
	}
}

// past is the newest rounds before this one, as many as there is room for, the
// grades that the room has seen as badges.
func (d *drawing) past(s training.Slide) {
	room := d.room - len(d.lines) - 1
	if room <= 0 || len(s.SoFar) == 0 {
		return
	}
	all := s.SoFar[max(0, len(s.SoFar)-room):]
	label := "So far"
	if len(all) < len(s.SoFar) {
		label = "Latest" // there were earlier ones
	}
	for _, p := range all {
		lead := widget.Fit(label, labels, "")
		if d.w < 50 {
			lead = ""
		}
		badge := d.style.Quiet.Render(" " + d.style.Glyphs.Dash + " ")
		switch {
		case p.Grade != "":
			badge = draw.Badge(p.Grade, d.style)
		case strings.HasPrefix(p.Words, training.NotYet):
			badge = d.style.Quiet.Render(" ? ")
		}
		words := strings.TrimSpace(strings.TrimPrefix(widget.Clean(p.Words), training.NotYet))
		d.add(widget.Fit(d.style.Dim.Render(lead+widget.Clean(p.Year)+"  ")+badge+d.style.Dim.Render(" "+words), d.w, d.style.Glyphs.Ellipsis))
		label = ""
	}
}
