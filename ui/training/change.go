package training

import (
	"strings"

	"casebook/data/history"
	"casebook/data/training"
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
		d.labelled(e.Date, e.Text)
		d.labelled("", e.Source)
	}
}

func (d *drawing) area(a training.Area) {
	line := a.Now
	if a.Before != "" {
		line = a.Before + ", then " + a.Now
	}
	d.text(a.Name + ": " + line)
	tail := strings.Trim(a.Change+"   "+a.Why, " ")
	for _, l := range widget.Wrap(widget.Clean(tail), max(1, d.w-4), "") {
		d.add("    " + d.style.Dim.Render(l))
	}
}
