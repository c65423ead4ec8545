package tag

import "slices"

// A theme of which less than leastRecall of what two readers named is found is named
// more readily until enoughRecall is, as far as a shift of mostShift does it.
const (
	leastRecall  = 0.6
	enoughRecall = 0.67
	mostShift    = 1.5
	shift        = 0.1
)

// readily finds by how much more readily than its sum says each theme is named.
func readily(t *Tagger, ds []*learned) []float64 {
	out := make([]float64, len(t.themes.ids))
	for i := range out {
		if recall(ds, out, i) >= leastRecall {
			continue
		}
		for out[i] < mostShift && recall(ds, out, i) < enoughRecall {
			out[i] += shift
		}
	}
	return out
}

// recall is which part of those that two readers name a theme of are found: of all, or
// of the stratified ones, which are rare or hedged, where that is less.
func recall(ds []*learned, readily []float64, theme int) float64 {
	var found, named [2]float64
	for _, d := range ds {
		if d.set == singleSet || d.want[theme] == 0 {
			continue
		}
		is := namedBy(d.sums, readily, theme)
		for i, counts := range []bool{true, d.set == stratifiedSet} {
			if counts {
				named[i] += d.want[theme]
			}
			if counts && is {
				found[i] += d.want[theme]
			}
		}
	}
	least := 1.0
	for i, n := range named {
		if n > 0 {
			least = min(least, found[i]/n)
		}
	}
	return least
}

// namedBy reports whether a theme is the first, or named beside it, by these sums and
// shifts.
func namedBy(sums []Sum, readily []float64, theme int) bool {
	first := 0
	for i, s := range sums {
		if s.Total > sums[first].Total {
			first = i
		}
	}
	if theme == first {
		return true
	}
	place := 1
	for i, s := range sums {
		if i != first && s.Total+readily[i] > sums[theme].Total+readily[theme] {
			place++
		}
	}
	return place < maxThemes && chance(sums[theme].Total+readily[theme]) >= limits[place]
}

// rarely is the part of the ordinary paragraphs that readers name a rare theme of.
const rarely = 0.01

// explicit are the rare themes that readers name more often than not where a phrase
// stands that means nothing else.
func explicit(t *Tagger, ds []*learned) []bool {
	out := make([]bool, len(t.themes.ids))
	for i := range out {
		var stands, named, common, of float64
		for _, d := range ds {
			if d.set == ordinarySet {
				common += d.want[i]
				of++
			}
			if slices.ContainsFunc(d.hits, func(h hit) bool {
				return slices.ContainsFunc(t.themes.votes[h.phrase], func(v vote) bool { return v.theme == i && v.weight >= explicitly })
			}) {
				stands++
				named += d.want[i]
			}
		}
		out[i] = common < rarely*of && named > stands/2
	}
	return out
}
