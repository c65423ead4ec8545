package timeline

import (
	"slices"
	"strconv"

	"casebook/data"
	"casebook/data/history"
)

// Axis puts dates on a line. X and Width are in the units of who draws: cells
// or pixels.
type Axis struct {
	From, To int // years; the line ends with the last day of To
	X, Width int
}

// Axis spans the years of the timeline, to today where a grade still stands;
// it reports false where nothing has a date.
func (t Timeline) Axis(x, width int) (Axis, bool) {
	first, last, ok := t.Years()
	stands := slices.ContainsFunc(t.Standing, func(v history.Interval) bool { return v.To == "" })
	if ok && stands {
		last = max(last, t.Reach.On.Year())
	}
	return Axis{From: first, To: max(last, first+1), X: x, Width: width}, ok
}

// AxisWithFormer is Axis over the years of those before the authority too.
func (t Timeline) AxisWithFormer(x, width int) (Axis, bool) {
	a, ok := t.Axis(x, width)
	for _, f := range t.Former {
		for _, p := range f.Placed {
			if y := p.Date.Year(); y > 0 {
				a.From = min(a.From, y)
			}
		}
	}
	return a, ok
}

// Holds reports whether a date is on the line.
func (a Axis) Holds(d data.Date) bool { return d != "" && d.Year() >= a.From && d.Year() <= a.To }

// Place is where a date stands. A date known to the year or the month stands
// in its middle.
func (a Axis) Place(d data.Date) int {
	part := 0.5
	month, day := 0, 0
	if len(d) >= 7 {
		month, _ = strconv.Atoi(string(d[5:7]))
		part = (float64(month) - 0.5) / 12
	}
	if len(d) == 10 {
		day, _ = strconv.Atoi(string(d[8:10]))
		part = (float64(month) - 1 + float64(day-1)/31) / 12
	}
	return a.at(float64(d.Year()) + part)
}

// Begin is where a time begins that starts on a date: the first day of its
// year or month where no more is known.
func (a Axis) Begin(d data.Date) int {
	at := float64(d.Year())
	if len(d) >= 7 {
		month, _ := strconv.Atoi(string(d[5:7]))
		at += float64(month-1) / 12
	}
	return a.at(at)
}

// Finish is where a time is over that ends with a date: after the last day of its
// year or month where no more is known.
func (a Axis) Finish(d data.Date) int {
	at := float64(d.Year())
	month, day := 12, 31
	if len(d) >= 7 {
		month, _ = strconv.Atoi(string(d[5:7]))
	}
	if len(d) == 10 {
		day, _ = strconv.Atoi(string(d[8:10]))
	}
	return a.at(at + (float64(month-1)+float64(day)/31)/12)
}

func (a Axis) at(year float64) int {
	return a.X + int((year-float64(a.From))/float64(a.To-a.From+1)*float64(a.Width))
}

// Year is where a year begins.
func (a Axis) Year(year int) int { return a.at(float64(year)) }

// Step is how many years lie between labels, so that they never collide: their
// places are at least so far apart.
func (a Axis) Step(apart int) int {
	for _, n := range []int{1, 2, 5, 10, 20, 50} {
		if n*a.Width/(a.To-a.From+1) >= apart {
			return n
		}
	}
	return 100
}

// Lane hands out places in one row: marks that would overlap stand beside each
// other, in their order and never beyond End, the last place for a mark.
type Lane struct {
	End  int
	used []int
	gaps []int
}

// Add puts a mark near x, at least gap after the one before.
func (l *Lane) Add(x, gap int) {
	if n := len(l.used); n > 0 {
		x = max(x, l.used[n-1]+gap)
	}
	l.used, l.gaps = append(l.used, x), append(l.gaps, gap)
}

// Settle moves marks that were pushed beyond the end back, all in their order,
// and returns the places. The first lies before the line where they do not fit.
func (l *Lane) Settle() []int {
	end := l.End
	for i := len(l.used) - 1; i >= 0; i-- {
		l.used[i] = min(l.used[i], end)
		end = l.used[i] - l.gaps[i]
	}
	return l.used
}
