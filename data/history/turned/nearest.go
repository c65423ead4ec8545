package turned

import (
	"casebook/data"
	"casebook/data/compare"
)

// nearest quotes in every turn the paragraphs of both inspections whose words
// come nearest to the matter's.
func (r *reading) nearest() error {
	turns := r.out.Turns
	near, err := r.pick(2*len(turns), func(i int) (data.Inspection, []compare.Passage) {
		t := turns[i/2]
		wanting, well := r.passages(t)
		if i%2 == 0 {
			return t.A, wanting
		}
		return t.B, well
	})
	for i := range turns {
		t := &turns[i]
		t.Criticised, t.Nearest, t.Praised = near[2*i].Quoted, near[2*i].nearness, near[2*i+1].Quoted
	}
	return err
}

// picked is a paragraph, and how near its words come to the matter's.
type picked struct {
	Quoted
	nearness float64
}

// pick finds in each of n lists of paragraphs the nearest to the matter, as far
// as they can be read.
func (r *reading) pick(n int, list func(int) (data.Inspection, []compare.Passage)) ([]picked, error) {
	var all []data.Finding
	var of []Quoted
	var ends []int
	for i := range n {
		in, passages := list(i)
		for _, p := range passages {
			if q, ok := r.read(in, p); ok {
				all, of = append(all, q.Finding), append(of, q)
			}
		}
		ends = append(ends, len(all))
	}
	near, err := compare.Nearness(r.out.Matter, all)
	out, at := make([]picked, n), 0
	for i := range out {
		for ; err == nil && at < ends[i]; at++ {
			if out[i].ID == "" || near[at] > out[i].nearness {
				out[i] = picked{of[at], near[at]}
			}
		}
	}
	return out, err
}

// passages are the paragraphs on the theme that a turn can be shown by.
func (r *reading) passages(t Turn) (wanting, well []compare.Passage) {
	x, y := r.weighed[t.A.ID], r.weighed[t.B.ID]
	return x.Theme(r.out.Theme).Wanting, y.Theme(r.out.Theme).Well
}
