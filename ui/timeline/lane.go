package timeline

import (
	"cmp"
	"fmt"
	"strings"

	"github.com/charmbracelet/x/ansi"

	"casebook/data/history/timeline"
	"casebook/ui/widget"
)

// sign is a mark on a line: its place and its texts, the fullest first.
type sign struct {
	x     int
	texts []string
	id    string // inspection or event
}

// fitting is the fullest text of at most w cells, the shortest where none is.
func fitting(texts []string, w int) string {
	for _, t := range texts {
		if ansi.StringWidth(t) <= w {
			return t
		}
	}
	return texts[len(texts)-1]
}

// lane draws signs by their places in w cells: beside each other where they
// would overlap. Where they do not fit at all it says how many there are.
// paint styles a sign.
func lane(signs []sign, w int, paint func(id, text string) string) string {
	if len(signs) == 0 || w <= 0 {
		return widget.Fit("", w, "")
	}
	texts := make([]string, len(signs))
	for i, s := range signs {
		end := w
		if i+1 < len(signs) {
			end = min(w, signs[i+1].x-1)
		}
		texts[i] = fitting(s.texts, end-s.x)
	}
	for _, gap := range []int{1, 0} {
		if places := placed(signs, texts, w, gap); places[0] >= 0 {
			return laid(signs, texts, places, w, paint)
		}
	}
	return widget.Fit(fmt.Sprintf("%d, too close; + zooms", len(signs)), w, "")
}

func placed(signs []sign, texts []string, w, gap int) []int {
	l := timeline.Lane{End: w - ansi.StringWidth(texts[len(texts)-1])}
	before := 0
	for i, s := range signs {
		l.Add(s.x, before+gap)
		before = ansi.StringWidth(texts[i])
	}
	return l.Settle()
}

func laid(signs []sign, texts []string, places []int, w int, paint func(id, text string) string) string {
	var b strings.Builder
	at := 0
	for i, x := range places {
		b.WriteString(strings.Repeat(" ", x-at))
		b.WriteString(paint(signs[i].id, texts[i]))
		at = x + ansi.StringWidth(texts[i])
	}
	return b.String() + strings.Repeat(" ", max(0, w-at))
}

// span is a time with a name on a line, from x up to but not including end.
type span struct {
	x, end int
	texts  []string // the fullest first; what does not fit is left out
	before bool     // it began before the line
	open   bool     // it goes on beyond the line
	closed bool     // its end is marked, since nothing follows it
	gap    bool     // the text and dots alone: a broken line
	fill   string   // what is drawn after the text, the line where it is empty
	paint  func(text string) string
}

// bars draws spans that follow each other in w cells.
func bars(spans []span, w int, line string) string {
	var b strings.Builder
	at := 0
	for _, s := range spans {
		x, end := max(s.x, at), min(s.end, w)
		if end <= x {
			continue
		}
		b.WriteString(strings.Repeat(" ", x-at))
		if s.gap {
			b.WriteString(s.painted(broken(fitting(append(s.texts, ""), end-x-1), s.fill, end-x)))
			at = end
			continue
		}
		inner := end - x - 1
		text := fitting(append(s.texts, ""), inner)
		last := line
		switch {
		case s.open:
			last = ">"
		case s.closed:
			last = "|"
		case s.fill != "":
			last = s.fill
		}
		first := "|"
		if s.before {
			first = "<"
		}
		drawn := first + text
		if n := inner - ansi.StringWidth(text); n > 0 {
			drawn += strings.Repeat(cmp.Or(s.fill, line), n-1) + last
		}
		b.WriteString(s.painted(drawn))
		at = end
	}
	return b.String() + strings.Repeat(" ", max(0, w-at))
}

// broken is a text and dots in w cells, the last of them empty.
func broken(text, dot string, w int) string {
	if text != "" && ansi.StringWidth(text)+1 < w {
		text += " "
	}
	return widget.Fit(text+strings.Repeat(dot, max(0, w-1-ansi.StringWidth(text))), w, "")
}

func (s span) painted(text string) string {
	if s.paint == nil {
		return text
	}
	return s.paint(text)
}

// yearApart is the least room between the years' labels in cells.
const yearApart = 6

// pointed is the sign on the axis above what is under the cursor.
const pointed = "V"

// ticks are the labels of an axis and the line below them; pointer is the cell
// under the cursor, -1 for none.
func ticks(a timeline.Axis, pointer int, line string) (labels, ruler string) {
	names, rule := []byte(strings.Repeat(" ", a.Width)), make([]string, a.Width)
	for i := range rule {
		rule[i] = line
	}
	for year := a.From; year <= a.To; year += a.Step(yearApart) {
		x := a.Year(year)
		if x < a.Width {
			rule[x] = "+"
		}
		if name := fmt.Sprint(year); x+len(name) <= a.Width {
			copy(names[x:], name)
		}
	}
	if pointer >= 0 && pointer < a.Width {
		rule[pointer] = pointed
	}
	return string(names), strings.Join(rule, "")
}
