package data

import "slices"

// sourced is what every sourced fact has: who says it, who confirms it, and what
// others say instead.
type sourced[T any] struct {
	source    *string
	confirmed *[]string
	also      *[]T
}

func judgementSources(j *Judgement) sourced[Judgement] {
	return sourced[Judgement]{&j.Source, &j.Confirmed, &j.Also}
}

func dateSources(d *Dated) sourced[Dated] { return sourced[Dated]{&d.Source, &d.Confirmed, &d.Also} }

func fieldworkSources(f *Fieldwork) sourced[Fieldwork] {
	return sourced[Fieldwork]{&f.Source, &f.Confirmed, &f.Also}
}

// stance is how what a second source says stands to what the first says.
type stance uint8

const (
	silent  stance = iota // it does not speak of it
	agrees                // it says the same
	differs               // it says otherwise
)

// joinSourced adds to a what b says: that b confirms a, or b itself beside it, and
// whatever stands beside b. Of two that are the same, one is kept.
func joinSourced[T any](a, b T, parts func(*T) sourced[T], how stance, same func(x, y T) bool) T {
	to, from := parts(&a), parts(&b)
	others := flat(*from.also, func(x T) []T { return *parts(&x).also })
	switch how {
	case agrees:
		*to.confirmed = confirm(*to.source, *to.confirmed, append([]string{*from.source}, *from.confirmed...)...)
	case differs:
		*from.also = nil
		others = append([]T{b}, others...)
	}
	*to.also = beside(*to.also, others, same)
	return a
}

// withoutSources takes out what only the named sources say: where another source
// agrees or says otherwise, that one comes forward. The second result is false
// where nobody is left who says it.
func withoutSources[T any](x T, parts func(*T) sourced[T], gone map[string]bool) (T, bool) {
	p := parts(&x)
	*p.also = slices.DeleteFunc(slices.Clone(*p.also), func(y T) bool { return gone[*parts(&y).source] })
	*p.confirmed = slices.DeleteFunc(slices.Clone(*p.confirmed), func(id string) bool { return gone[id] })
	switch {
	case !gone[*p.source]:
	case len(*p.confirmed) > 0:
		*p.source, *p.confirmed = (*p.confirmed)[0], (*p.confirmed)[1:]
	case len(*p.also) > 0:
		first, rest := (*p.also)[0], (*p.also)[1:]
		q := parts(&first)
		*q.also = append(slices.Clone(*q.also), rest...)
		return first, true
	default:
		var none T
		return none, false
	}
	return x, true
}

// flat lists what is said otherwise, without others nested in it.
func flat[T any](list []T, nested func(T) []T) []T {
	var out []T
	for _, x := range list {
		out = append(append(out, x), nested(x)...)
	}
	return out
}

// beside adds what is not there yet.
func beside[T any](have, add []T, same func(x, y T) bool) []T {
	have = slices.Clone(have)
	for _, x := range add {
		if !slices.ContainsFunc(have, func(y T) bool { return same(x, y) }) {
			have = append(have, x)
		}
	}
	return have
}

// confirm adds sources to those that agree with the first.
func confirm(first string, others []string, sources ...string) []string {
	others = slices.Clone(others)
	for _, s := range sources {
		if s != "" && s != first && !slices.Contains(others, s) {
			others = append(others, s)
		}
	}
	return others
}
