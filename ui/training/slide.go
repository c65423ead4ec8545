package training

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/training"
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
	room  int  // lines of the window
	wide  bool // headings in capitals
	lines []string
}

func (d drawing) slide(s training.Slide) []string {
	if s.Kind == training.Nothing {
		d.gap()
		d.text(s.Question)
		return d.lines
	}
	if d.room >= roomy {
		d.gap()
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
	return d.lines
}

func (d *drawing) add(lines ...string) { d.lines = append(d.lines, lines...) }

// gap is an empty line where there is room for it.
func (d *drawing) gap() {
	if d.room >= roomy {
		d.add("")
	}
}

func (d *drawing) text(s string) { d.add(widget.Wrap(widget.Clean(s), d.w, "")...) }

func (d *drawing) dim(s string) {
	for _, l := range widget.Wrap(widget.Clean(s), d.w, "") {
		d.add(d.style.Dim.Render(l))
	}
}

// strong is a heading: in capitals before a room.
func (d *drawing) strong(s string) {
	if d.wide {
		s = strings.ToUpper(s)
	}
	for _, l := range widget.Wrap(widget.Clean(s), d.w, "") {
		d.add(d.style.Strong.Render(l))
	}
}

// labelled sets a text beside its label.
func (d *drawing) labelled(label, s string) {
	const in = 12
	if d.w < 50 {
		d.dim(label)
		d.text(s)
		return
	}
	for i, l := range widget.Wrap(widget.Clean(s), d.w-in, "") {
		if i > 0 {
			label = ""
		}
		d.add(d.style.Dim.Render(widget.Fit(label, in, "")) + l)
	}
}

// head says which inspection: never more than the year and the rule book where
// lines are dear.
func (d *drawing) head(s training.Slide) {
	name := s.Framework
	if d.wide {
		name = strings.ToUpper(name)
	}
	year := widget.Fit(s.Year, 12, "")
	if d.w < 50 {
		year = s.Year + "  "
	}
	in := strings.Repeat(" ", ansi.StringWidth(year))
	for i, l := range widget.Wrap(widget.Clean(name), d.w-len(in), "") {
		if i > 0 {
			year = in
		}
		d.add(d.style.Strong.Render(year + l))
	}
	if d.room < roomy && s.Kind != training.Show {
		return
	}
	d.gap()
	for _, x := range []string{s.Inspected, s.Published} {
		for _, l := range widget.Wrap(widget.Clean(x), d.w-len(in), "") {
			d.add(in + l)
		}
	}
}

// asked is the question with its clues, as many as there is room for: the
// newest stays.
func (d *drawing) asked(s training.Slide) {
	if d.room < roomy {
		d.tight(s)
		return
	}
	d.gap()
	d.strong(s.Question)
	if len(s.Options) > 0 {
		d.gap()
		d.options(s.Options)
	}
	d.gap()
	d.labelled("Clues", s.ClueNote)
	above := d.lines
	for from := range max(1, len(s.Clues)) {
		d.lines = above[:len(above):len(above)]
		for _, c := range s.Clues[min(from, len(s.Clues)):] {
			d.gap()
			d.clue(c)
		}
		if len(d.lines) <= d.room {
			break
		}
	}
	d.gap()
	d.past(s)
}

// tight is the question where lines are dear: the newest clue comes first,
// alone.
func (d *drawing) tight(s training.Slide) {
	if len(s.Clues) > 0 {
		d.clue(s.Clues[len(s.Clues)-1])
	}
	d.strong(s.Question)
	d.options(s.Options)
	if len(s.Clues) == 0 {
		d.dim(s.ClueNote)
	}
}

func (d *drawing) clue(c training.Clue) {
	d.text(c.Text)
	d.dim(c.Source)
}

// options draws the four grades with the hands for each.
func (d *drawing) options(all []training.Option) {
	hands := 0
	for _, c := range all {
		hands += c.Hands
	}
	indent := ""
	if d.w >= 50 {
		indent = "    "
	}
	for i, c := range all {
		if i > 0 && d.room >= airy {
			d.add("")
		}
		words := c.Words
		if d.wide {
			words = strings.ToUpper(words)
		}
		line := fmt.Sprintf("%d  %s", c.Number, words)
		if hands > 0 {
			line = widget.Fit(line, min(28, d.w-6), d.style.Glyphs.Ellipsis)
			bar := strings.Repeat("#", min(c.Hands, max(0, d.w-len(indent)-ansi.StringWidth(line)-6)))
			line += strings.TrimLeft(fmt.Sprintf("%s %d", bar, c.Hands), " ")
		}
		d.add(ansi.Truncate(indent+line, d.w, ""))
	}
	if hands == 0 && d.room >= roomy {
		d.gap()
		d.dim("Hands: press the choice's number once for each.")
	}
}

// past is the newest rounds before this one, as many as there is room for.
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
		line := widget.Fit(label, 12, "") + p.Year + "  " + p.Words
		if d.w < 50 {
			line = p.Year + "  " + p.Words
		}
		d.add(d.style.Dim.Render(widget.Fit(widget.Clean(line), d.w, d.style.Glyphs.Ellipsis)))
		label = ""
	}
}
