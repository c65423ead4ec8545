package browse

import (
	"slices"

	"casebook/data/filter"
)

// trailLength is how many steps can be undone.
const trailLength = 200

// step is something that can be undone: a change of the filter, with the filter
// to go to, or something that was confirmed, which the root takes back.
type step struct {
	filter filter.Filter
	tagged bool
}

// trail is the history of what was done, in one order. Searches count once, not
// by letters.
type trail struct{ past, future []step }

// leave remembers the filter that is being left for another one.
func (t *trail) leave(f filter.Filter) { t.add(step{filter: f}) }

func (t *trail) add(s step) {
	t.past = append(t.past, s)
	if len(t.past) > trailLength {
		t.past = t.past[1:]
	}
	t.future = nil
}

// back and forth exchange the present filter for an earlier or undone one.
// Where the step is something confirmed they leave it, and say so: moved takes
// it over once that is taken back.
func (t *trail) back(now filter.Filter) (s step, ok bool) {
	return exchange(&t.past, &t.future, now)
}

func (t *trail) forth(now filter.Filter) (s step, ok bool) {
	return exchange(&t.future, &t.past, now)
}

func exchange(from, to *[]step, now filter.Filter) (step, bool) {
	n := len(*from)
	if n == 0 {
		return step{filter: now}, false
	}
	s := (*from)[n-1]
	if !s.tagged {
		*from = (*from)[:n-1]
		*to = append(*to, step{filter: now})
	}
	return s, true
}

// took and redid move what was confirmed last from the past to the future and
// back; lost and gone drop it, because nobody can undo or redo it any more.
func (t *trail) took()  { shift(&t.past, &t.future) }
func (t *trail) redid() { shift(&t.future, &t.past) }
func (t *trail) lost()  { shift(&t.past, &[]step{}) }
func (t *trail) gone()  { shift(&t.future, &[]step{}) }

func shift(from, to *[]step) {
	for i := len(*from) - 1; i >= 0; i-- {
		if (*from)[i].tagged {
			*from = slices.Delete(*from, i, i+1)
			break
		}
	}
	*to = append(*to, step{tagged: true})
}

// change applies a setting of the whole program to every remembered filter, so
// that undoing a choice never undoes the setting.
func (t *trail) change(by func(filter.Filter) filter.Filter) {
	for _, list := range [][]step{t.past, t.future} {
		for i := range list {
			list[i].filter = by(list[i].filter)
		}
	}
}
