package picture

import (
	"strconv"

	"casebook/data"
)

// axis puts dates on a line.
type axis struct {
	from, to int // years; the line ends with the last day of to
	x, width int
}

// place is where a date stands. A date known to the year or the month stands
// in its middle.
func (a axis) place(d data.Date) int {
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

func (a axis) at(year float64) int {
	return a.x + int((year-float64(a.from))/float64(a.to-a.from+1)*float64(a.width))
}

// step is how many years lie between labels, so that they never collide.
func (a axis) step() int {
	for _, n := range []int{1, 2, 5, 10, 20, 50} {
		if n*a.width/(a.to-a.from+1) >= 44 {
			return n
		}
	}
	return 100
}

// row hands out places in one row: marks that would overlap stand beside each
// other, in their order and never beyond the end.
type row struct {
	gap, end int
	used     []int
}

func (r *row) place(x int) int {
	if n := len(r.used); n > 0 && x < r.used[n-1]+r.gap {
		x = r.used[n-1] + r.gap
	}
	r.used = append(r.used, x)
	return x
}

// settle moves marks that were pushed beyond the end back, all in their order.
func (r *row) settle() []int {
	end := r.end
	for i := len(r.used) - 1; i >= 0; i-- {
		r.used[i] = min(r.used[i], end)
		end = r.used[i] - r.gap
	}
	return r.used
}
