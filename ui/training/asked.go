package training

import (
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/training"
	"casebook/ui/widget"
)

// lean is how a question with clues is drawn: more and more briefly, until all fits.
type lean struct {
	twoColumns bool // choices beside each other
	newest     bool // the place of the newest clue alone
	from       int  // clues left out, the oldest first
}

// asked is the question with its clues. What does not fit is drawn more briefly;
// where clues must be left out, the newest stay and it is said how to see the others.
func (d *drawing) asked(s training.Slide) {
	if d.room < roomy {
		d.tight(s)
		return
	}
	tries := []lean{{}, {twoColumns: true}, {twoColumns: true, newest: true}}
	for from := 1; from < len(s.Clues); from++ {
		tries = append(tries, lean{true, true, from})
	}
	above := d.lines[:len(d.lines):len(d.lines)]
	for _, l := range tries {
		d.lines = above
		d.question(s, l)
		if len(d.lines) <= d.room {
			break
		}
	}
	d.gap()
	d.past(s)
}

func (d *drawing) question(s training.Slide, l lean) {
	d.gap()
	d.in(d.style.Accent, s.Question)
	if len(s.Options) > 0 {
		d.gap()
		d.options(s.Options, l.twoColumns)
	}
	d.gap()
	note := s.ClueNote
	if l.from > 0 {
		note = fmt.Sprintf("the newest of %d; %s goes back to those before", len(s.Clues), d.back)
	}
	d.labelled("Clues", note, d.style.Dim)
	for i := l.from; i < len(s.Clues); i++ {
		d.gap()
		last := i == len(s.Clues)-1
		d.clue(s.Clues[i], last, last || !l.newest)
	}
}

// tight is the question where lines are dear: the newest clues come first, as many
// as there is room for, and one at least.
func (d *drawing) tight(s training.Slide) {
	above := d.lines[:len(d.lines):len(d.lines)]
	for from := range max(1, len(s.Clues)) {
		d.lines = above
		for i, c := range s.Clues[min(from, len(s.Clues)):] {
			d.clue(c, from+i == len(s.Clues)-1, true)
		}
		d.in(d.style.Accent, s.Question)
		d.options(s.Options, false)
		if len(d.lines) <= d.room {
			break
		}
	}
	if len(s.Clues) == 0 {
		d.dim(s.ClueNote)
	}
}

// clue is what an inspection found, behind a bar that is bright at the newest, and
// beneath it where that stands.
func (d *drawing) clue(c training.Clue, newest, source bool) {
	bar := d.style.Line
	if newest {
		bar = d.style.Accent.Bold(false)
	}
	side := bar.Render(d.style.Glyphs.Vertical) + " "
	w := max(1, d.w-2)
	for _, l := range widget.Wrap(widget.Clean(c.Text), w, "") {
		d.add(side + l)
	}
	if !source {
		return
	}
	for _, l := range widget.Wrap(widget.Clean(c.Source), w, "") {
		d.add(side + d.style.Dim.Render(l))
	}
}

// options draws the four grades with the hands for each, below each other or in
// two columns.
func (d *drawing) options(all []training.Option, twoColumns bool) {
	hands, most := 0, 0
	for _, c := range all {
		hands += c.Hands
		most = max(most, c.Hands)
	}
	indent := ""
	if d.w >= 50 {
		indent = "    "
	}
	w := d.w - len(indent)
	lines := make([]string, len(all))
	for i, c := range all {
		words := widget.Fit(" "+d.capitals(c.Words), min(25, max(1, w-8)), "")
		if twoColumns {
			words = widget.Fit(" "+d.capitals(c.Words), 22, "")
		}
		lines[i] = d.style.Selected.Render(fmt.Sprintf(" %d ", c.Number)) + words
		switch {
		case hands == 0:
		case twoColumns:
			lines[i] += d.style.Strong.Render(fmt.Sprint(c.Hands))
		default:
			bar := strings.Repeat(d.style.Glyphs.Bar, min(c.Hands, max(0, w-ansi.StringWidth(lines[i])-4)))
			lines[i] += strings.TrimLeft(d.style.Accent.Bold(false).Render(bar)+" "+fmt.Sprint(c.Hands), " ")
		}
	}
	if twoColumns && len(lines) == 4 {
		lines = []string{widget.Fit(lines[0], w/2, "") + lines[2], widget.Fit(lines[1], w/2, "") + lines[3]}
	}
	for i, l := range lines {
		if i > 0 && d.room >= airy && !twoColumns {
			d.add("")
		}
		d.add(ansi.Truncate(indent+l, d.w, ""))
	}
	if hands == 0 && d.room >= roomy && !twoColumns {
		d.gap()
		d.dim("Hands: press the choice's number once for each.")
	}
}
