package compare

import "casebook/data"

// Nearness says how near the words of findings come to a finding's, 0 to 1
// each, as matters are matched.
func Nearness(to data.Finding, among []data.Finding) ([]float64, error) {
	read, reader, err := readSides(toRead{matters: func(*data.Finding) bool { return true }}, []data.Finding{to}, among)
	if err != nil {
		return nil, err
	}
	x := newIndex(read, reader)
	q := x.newQuery(x.a[0], newMatchWeights())
	defer x.release(&q)
	x.sumTerms(&q)
	out := make([]float64, len(among))
	for i, e := range x.b {
		out[i] = x.score(&q, e, x.sums[i], 0).total
	}
	return out, nil
}

// SameMatter reports whether a finding so near is taken to speak to the same
// matter, and not to its theme alone.
func SameMatter(nearness float64) bool { return nearness >= newMatchWeights().relevant }
