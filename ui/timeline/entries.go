package timeline

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/history/timeline"
)

// entry is an inspection, an event or a handover of the list: one of the three.
type entry struct {
	date     data.Date
	mark     *timeline.Placed
	event    *data.Event
	handover *handover
	number   int // of events and of what is never graded, by date; 0 for the rest
	sign     string
	words    string
}

// handover is a day on which the authority began or ended, seen from another one.
type handover struct {
	data.Handover
	other data.Authority // before it or after it
}

// id is the inspection's or event's, or that of the authority before or after.
func (e entry) id() string {
	switch {
	case e.mark != nil:
		return e.mark.Inspection.ID
	case e.event != nil:
		return e.event.ID
	}
	return e.handover.other.ID
}

// entriesOf lists inspections and events by date, undated ones last. former is the
// key that draws the inspections of an authority before this one.
func entriesOf(t timeline.Timeline, former string) []entry {
	var out []entry
	seen := map[string]bool{}
	inspection := func(m timeline.Placed) {
		if !seen[m.Inspection.ID] {
			seen[m.Inspection.ID] = true
			words := wordsOf(m, t.Held(m.Inspection.ID))
			if m.Date != "" && m.Basis != t.Basis {
				words = "(by the date " + m.Basis.String() + ") " + words
			}
			out = append(out, entry{date: m.Date, mark: &m, sign: signOf(m), words: words})
		}
	}
	for _, r := range t.Rows {
		for _, p := range r.Points {
			inspection(p.Placed)
		}
	}
	for _, m := range t.Visits {
		inspection(m)
	}
	for _, in := range t.Undated {
		inspection(timeline.Placed{Inspection: in, Words: in.ShortName()})
	}
	for i := range t.Events {
		e := &t.Events[i]
		words := e.Text
		if e.Uncertain != "" {
			words += " (uncertain: " + e.Uncertain + ")"
		}
		if e.Date.Lasted() {
			words = "to " + e.Date.End.Short() + ": " + words
		}
		out = append(out, entry{date: e.Date.Date, event: e, sign: " e", words: words})
	}
	for _, h := range t.Handovers {
		for _, other := range h.Others(t.Authority.ID) {
			one, opens := handover{h, other}, " (Enter)"
			if slices.ContainsFunc(t.Former, func(f timeline.Former) bool { return f.Authority.ID == other.ID }) {
				opens = " (Enter; " + former + " draws it)"
			}
			out = append(out, entry{date: h.On, handover: &one, sign: "->", words: other.Name + ": " + h.Words() + opens})
		}
	}
	slices.SortStableFunc(out, func(x, y entry) int {
		if (x.date == "") != (y.date == "") {
			return cmp.Compare(len(y.date), len(x.date))
		}
		return cmp.Compare(x.date, y.date)
	})
	n := 0
	for i := range out {
		if e := &out[i]; e.date != "" && (e.event != nil || e.mark != nil && !e.mark.Inspection.Framework.Graded()) {
			n++
			e.number = n
		}
	}
	return out
}

// signOf is square for a grade of the whole, pointed for the single subject of
// an early framework, round for an inspection that never grades. A dash is for an
// overall grade that is not held, in square, or not given, in pointed brackets.
func signOf(m timeline.Placed) string {
	in := m.Inspection
	switch group := timeline.EditionGroupOf(in.Edition()); {
	case !in.Framework.Graded():
		return "(" + m.Letter() + ")"
	case notHeld(in):
		return "[-]"
	case in.OverallGrade() == "":
		return "<->"
	case group != timeline.Present:
		return "<" + in.OverallGrade().Letter() + ">"
	}
	return "[" + in.OverallGrade().Letter() + "]"
}

// notHeld reports whether an inspection gave an overall grade that is not held,
// or grades of which none is.
func notHeld(in data.Inspection) bool {
	return in.OverallStatus() == data.OverallNotHeld || in.Framework.Graded() && len(in.Judgements) == 0
}

// wordsOf says an inspection in a line: what it was, what is held of it, and
// each of its grades.
func wordsOf(m timeline.Placed, held string) string {
	in, words := m.Inspection, m.Words
	if held != "" {
		words += " (" + held + ")"
	}
	if len(in.Judgements) == 0 {
		if told := in.Told(); told != "" {
			words += ": " + told
		}
		return words
	}
	grades := make([]string, 0, len(in.Judgements)+1)
	if _, stated := in.Judgement(data.Overall); !stated && !in.BoardAlone() {
		grades = append(grades, "overall "+in.OverallStatus().Words())
	}
	for _, j := range in.Judgements {
		g := j.Grade.Letter()
		if j.Area == data.Overall {
			g = j.Grade.Words()
		}
		grades = append(grades, strings.ToLower(j.Area.NameIn(in.Edition()))+" "+g+j.Doubt())
	}
	return words + ": " + strings.Join(grades, ", ")
}
