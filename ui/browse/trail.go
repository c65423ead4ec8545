package browse

import "casebook/data/filter"

// trailLength is how many filters can be undone.
const trailLength = 200

// trail is the history of filters. Searches count once, not by letters.
type trail struct{ past, future []filter.Filter }

// leave remembers the filter that is being left for another one.
func (t *trail) leave(f filter.Filter) {
	t.past = append(t.past, f)
	if len(t.past) > trailLength {
		t.past = t.past[1:]
	}
	t.future = nil
}

// back and forth exchange the present filter for an earlier or undone one.
func (t *trail) back(now filter.Filter) (filter.Filter, bool) {
	return exchange(&t.past, &t.future, now)
}

func (t *trail) forth(now filter.Filter) (filter.Filter, bool) {
	return exchange(&t.future, &t.past, now)
}

func exchange(from, to *[]filter.Filter, now filter.Filter) (filter.Filter, bool) {
	n := len(*from)
	if n == 0 {
		return now, false
	}
	f := (*from)[n-1]
	*from = (*from)[:n-1]
	*to = append(*to, now)
	return f, true
}

// change applies a setting of the whole program to every remembered filter, so
// that undoing a choice never undoes the setting.
func (t *trail) change(by func(filter.Filter) filter.Filter) {
	for _, list := range [][]filter.Filter{t.past, t.future} {
		for i := range list {
			list[i] = by(list[i])
		}
	}
}
