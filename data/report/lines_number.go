package report

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

// numbering returns the places of the number lines that are paragraphs: the
// run of consecutive numbers with the most weight, and before and after it
// further runs from 1, where a file holds more than one report. All other
// number lines become text.
func numbering(lines []line) map[int]bool {
	keep := map[int]bool{}
	budget := maxRuns
	runs(lines, 0, len(lines), minRun, keep, &budget)
	demote(lines, keep)
	return keep
}

// demote makes text of the number lines that are not of the run. In a list of
// recommendations, numbers from 1 that are not of the run are its bullets.
func demote(lines []line, keep map[int]bool) {
	asking, next := false, 1
	for i := range lines {
		l := &lines[i]
		switch {
		case l.kind == headingLine && l.head != nil:
			asking = l.head.part == asksPart || asking && l.head.part == deadlinePart
			if l.head.part == asksPart {
				next = 1
			}
		case l.kind != numberLine:
		case keep[i]:
			asking = false
		case asking && l.stop && l.n == next && len(keep) > 0:
			l.kind = bulletLine
			next++
		default:
			l.kind, l.text = textLine, l.raw
		}
	}
}

// secondRun is the least length of a further run of numbers, and maxRuns how
// many a file can hold.
const (
	secondRun = 10
	maxRuns   = 8
)

func runs(lines []line, from, to, least int, keep map[int]bool, budget *int) {
	run := heaviest(lines, from, to)
	if len(run) < least || least == secondRun && lines[run[0]].n != 1 || *budget == 0 {
		return
	}
	*budget--
	for _, i := range run {
		keep[i] = true
	}
	runs(lines, from, run[0], secondRun, keep, budget)
	runs(lines, run[len(run)-1]+1, to, secondRun, keep, budget)
}

// heaviest returns the weightiest run of numbers that go up by one (or, at a
// price, by up to maxGap) in lines[from:to].
func heaviest(lines []line, from, to int) []int {
	type step struct{ weight, back, at int }
	var steps []step
	best := map[int]int{} // number -> its best step so far
	top := -1
	for i := from; i < to; i++ {
		if lines[i].kind != numberLine {
			continue
		}
		w := weight(lines, i)
		s := step{weight: w, back: -1, at: i}
		if lines[i].n > 1 {
			s.weight += lateStart * min(lines[i].n-1, 3)
		}
		for gap := 1; gap <= maxGap; gap++ {
			if k, ok := best[lines[i].n-gap]; ok && steps[k].weight+w+perGap*(gap-1) > s.weight {
				s.weight, s.back = steps[k].weight+w+perGap*(gap-1), k
			}
		}
		steps = append(steps, s)
		if k, ok := best[lines[i].n]; !ok || s.weight >= steps[k].weight {
			best[lines[i].n] = len(steps) - 1
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

func weight(lines []line, i int) int {
	w := perNumber
	l := lines[i]
	if l.stop {
		w += withStop
	}
	switch {
	case l.text == "":
		w += withoutAny
	case opens(l.text):
		w += withOpen
	case l.text[0] >= '0' && l.text[0] <= '9' && !strings.Contains(l.raw, ". "+l.text):
		w += glued
	}
	for k := i - 1; k >= 0; k-- {
		prev := lines[k]
		if prev.kind == blankLine || prev.kind == furnitureLine {
			continue
		}
		if prev.kind == headingLine || closes(prev.text) {
			w += afterEnd
		} else if prev.kind == textLine && len(prev.raw) > wholeLine {
			w += afterLine
		}
		return w
	}
	return w + afterEnd
}
