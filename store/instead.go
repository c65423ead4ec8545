package store

import (
	"casebook/data/filter"
	"casebook/data/words"
)

// mostWithout is how many words of a search are left out in turn: longer ones are
// whole sentences, of which no single word is at fault.
const mostWithout = 6

// Instead says what could be found where a filter with words found nothing.
func (s *Store) Instead(f filter.Filter) (out filter.Instead, err error) {
	q := words.Parse(f.Text)
	if q.Empty() {
		return out, nil
	}
	count := func(f filter.Filter) (int, error) {
		h, err := s.Search(f, Order{By: ByDate})
		if err != nil {
			return 0, err
		}
		return h.Whole, nil
	}
	bare := f.Unfiltered()
	if out.Outside, err = count(bare); err != nil {
		return out, err
	}
	if n := len(q.Clauses()); n < 2 || n > mostWithout {
		return out, nil
	}
	for i, c := range q.Clauses() {
		g := f
		if g.Text = q.Except(i); g.Text == "" {
			continue // only what is not wanted would stay
		}
		n, err := count(g)
		if err != nil {
			return out, err
		}
		if n > 0 {
			out.Without = append(out.Without, filter.Without{Word: c.String(), Findings: n})
		}
	}
	return out, nil
}
