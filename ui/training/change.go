package training

import (
	"strings"

	"casebook/data/history"
	"casebook/data/mark"
	"casebook/data/training"
	"casebook/ui/draw"
	"casebook/ui/style"
	"casebook/ui/widget"
)

// change is what may be said since the inspection before, and what the sources
// record in between.
func (d *drawing) change(s training.Slide) {
	c := s.Change
	d.gap()
	switch {
	case len(c.Stands) > 0:
		d.strong("What it changed")
		for _, x := range c.Stands {
			d.text(x)
		}
	case c.Since == "":
		d.strong(history.NoneInForceSentence)
	default:
		d.strong("What changed since " + c.Since)
	}
	if c.Since != "" && len(c.Areas) == 0 {
		d.text("Nothing that can be held against it.")
	}
	for _, a := range c.Areas {
		d.gap()
		d.area(a)
	}
	if len(c.Between) == 0 {
		return
	}
	d.gap()
	d.strong(c.When)
	d.dim("On record; no source says that one led to the other.")
	for _, e := range c.Between {
		d.gap()
		d.labelled(e.Date, e.Text, d.style.Text)
		d.labelled("", e.Source, d.style.Dim)
	}
}

// area is the grade before and now as badges, how it moved, and beneath it in quiet
// type how far the two compare.
func (d *drawing) area(a training.Area) {
	st := d.style
	before := strings.Repeat(" ", draw.BadgeCells+3)
	if a.Before != "" {
		before = draw.Badge(a.Before, st) + st.Quiet.Render(" "+st.Glyphs.To+" ")
	}
	moved := st.Dim.Render(a.Now.Words())
	if a.Change != "" {
		moved = d.changeTone(a.Change).Render(a.Change)
	}
	name := widget.Fit(widget.Clean(a.Name), max(1, min(areas, d.w-2*draw.BadgeCells-14)), st.Glyphs.Ellipsis)
	d.add(widget.Fit(name+" "+before+draw.Badge(a.Now, st)+" "+moved, d.w, st.Glyphs.Ellipsis))
	for _, l := range widget.Wrap(widget.Clean(a.Why), max(1, d.w-4), "") {
		d.add("    " + st.Dim.Render(l))
	}
}

func (d *drawing) changeTone(change string) style.Ink {
	switch {
	case strings.HasPrefix(change, mark.Better):
		return d.style.Good
	case strings.HasPrefix(change, mark.Worse):
		return d.style.Bad
	}
	return d.style.Quiet
}
