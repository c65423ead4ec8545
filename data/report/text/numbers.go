package text

import (
	"slices"
	"strings"
)

// wholeLine is the least length, in bytes, of a line that a page's width
// ended. Headings are shorter.
const wholeLine = 60

// The weights by which a run of numbers is judged. A real paragraph number
// has a stop, follows a finished sentence and begins one; a number that a
// wrapped sentence left at a line's start has at most one of the three.
const (
	perNumber  = 10
	withStop   = 4
	afterEnd   = 5
	afterLine  = -18 // a whole line without an end: a wrapped sentence
	glued      = -12 // digits follow its stop
	withOpen   = 3
	withoutAny = -4 // nothing after the number
	perGap     = -16
	lateStart  = -25
	maxGap     = 3
	minRun     = 8 // a shorter run is not a report's numbering
)

// MarkNumbers returns the places of the number lines that are paragraphs: the
// run of consecutive numbers with the most weight, and before and after it
// further runs from 1, where a file holds more than one report. All other
// number lines become text.
func MarkNumbers(lines []Line) map[int]bool {
	keep := map[int]bool{}
	budget := maxRuns
	findRuns(lines, 0, len(lines), minRun, keep, &budget)
	demoteNumbers(lines, keep)
	return keep
}

// demoteNumbers makes text of the number lines that are not of the run. In a list of
// recommendations, numbers from 1 that are not of the run are its bullets.
func demoteNumbers(lines []Line, keep map[int]bool) {
	asking, next := false, 1
	for i := range lines {
		l := &lines[i]
		switch {
		case l.Kind == HeadingLine && l.Heading != nil:
			asking = l.Heading.Part == RecommendationsPart || asking && l.Heading.Part == DeadlinePart
			if l.Heading.Part == RecommendationsPart {
				next = 1
			}
		case l.Kind != NumberLine:
		case keep[i]:
			asking = false
		case asking && l.Stop && l.Number == next && len(keep) > 0:
			l.Kind = BulletLine
			next++
		default:
			l.Kind, l.Text = PlainLine, l.Raw
		}
	}
}

// secondRun is the least length of a further run of numbers, and maxRuns how
// many a file can hold.
const (
	secondRun = 10
	maxRuns   = 8
)

func findRuns(lines []Line, from, to, least int, keep map[int]bool, budget *int) {
	run := heaviestRun(lines, from, to)
	if len(run) < least || least == secondRun && lines[run[0]].Number != 1 || *budget == 0 {
		return
	}
	*budget--
	for _, i := range run {
		keep[i] = true
	}
	findRuns(lines, from, run[0], secondRun, keep, budget)
	findRuns(lines, run[len(run)-1]+1, to, secondRun, keep, budget)
}

// heaviestRun returns the weightiest run of numbers that go up by one (or, at a
// price, by up to maxGap) in lines[from:to].
func heaviestRun(lines []Line, from, to int) []int {
	type step struct{ weight, back, at int }
	var steps []step
	best := map[int]int{} // number -> its best step so far
	top := -1
	for i := from; i < to; i++ {
		if lines[i].Kind != NumberLine {
			continue
		}
		w := weight(lines, i)
		s := step{weight: w, back: -1, at: i}
		if lines[i].Number > 1 {
			s.weight += lateStart * min(lines[i].Number-1, 3)
		}
		for gap := 1; gap <= maxGap; gap++ {
			if k, ok := best[lines[i].Number-gap]; ok && steps[k].weight+w+perGap*(gap-1) > s.weight {
				s.weight, s.back = steps[k].weight+w+perGap*(gap-1), k
			}
		}
		steps = append(steps, s)
		if k, ok := best[lines[i].Number]; !ok || s.weight >= steps[k].weight {
			best[lines[i].Number] = len(steps) - 1
		}
		if top < 0 || s.weight > steps[top].weight {
			top = len(steps) - 1
		}
	}
	var run []int
	for k := top; k >= 0; k = steps[k].back {
		run = append(run, steps[k].at)
	}
	slices.Reverse(run)
	return run
}

func weight(lines []Line, i int) int {
	w := perNumber
	l := lines[i]
	if l.Stop {
		w += withStop
	}
	switch {
	case l.Text == "":
		w += withoutAny
	case BeginsSentence(l.Text):
		w += withOpen
	case l.Text[0] >= '0' && l.Text[0] <= '9' && !strings.Contains(l.Raw, ". "+l.Text):
		w += glued
	}
	for k := i - 1; k >= 0; k-- {
		prev := lines[k]
		if prev.Kind == BlankLine || prev.Kind == FurnitureLine {
			continue
		}
		if prev.Kind == HeadingLine || EndsSentence(prev.Text) {
			w += afterEnd
		} else if prev.Kind == PlainLine && len(prev.Raw) > wholeLine {
			w += afterLine
		}
		return w
	}
	return w + afterEnd
}
