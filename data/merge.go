package data

import (
	"cmp"
	"slices"
)

// mergeInspections joins two lists; an inspection in both is one, with the
// facts of a first and those of b beside them.
func mergeInspections(a, b []Inspection) []Inspection {
	out := slices.Clone(a)
	at := map[string]int{}
	for i, in := range out {
		at[in.ID] = i
	}
	for _, in := range b {
		if i, ok := at[in.ID]; ok {
			out[i] = Merge(out[i], in)
			continue
		}
		at[in.ID] = len(out)
		out = append(out, in)
	}
	return out
}

// Merge joins what two sources say of one inspection. Facts of a stay; what b
// adds is added, what it confirms is noted, and what it says otherwise is kept
// beside: nothing is overwritten and nothing is lost.
func Merge(a, b Inspection) Inspection {
	a.Judgements = slices.Clone(a.Judgements)
	for _, j := range b.Judgements {
		i := slices.IndexFunc(a.Judgements, func(x Judgement) bool { return x.Area == j.Area })
		if i < 0 {
			a.Judgements = append(a.Judgements, j)
			continue
		}
		a.Judgements[i] = mergeJudgement(a.Judgements[i], j)
	}
	a.Published = mergeDated(a.Published, b.Published)
	a.Inspected = mergeFieldwork(a.Inspected, b.Inspected)
	if a.Coverage == NoText || a.Coverage == "" {
		a.Coverage, a.CoverageNote = b.Coverage, b.CoverageNote
	}
	if a.Kind == FullInspection || a.Kind == "" {
		a.Kind = cmp.Or(b.Kind, a.Kind)
	}
	a.Sequence = cmp.Or(a.Sequence, b.Sequence)
	a.Lead, a.Scope, a.Outcome = cmp.Or(a.Lead, b.Lead), cmp.Or(a.Scope, b.Scope), cmp.Or(a.Outcome, b.Outcome)
	a.LegalBasis, a.Note = cmp.Or(a.LegalBasis, b.LegalBasis), cmp.Or(a.Note, b.Note)
	if len(a.Follows) == 0 {
		a.Follows = b.Follows
	}
	return a
}

func mergeJudgement(a, b Judgement) Judgement {
	others := flat(b.Also, func(j Judgement) []Judgement { return j.Also })
	if a.Grade == b.Grade {
		a.Confirmed = confirm(a.Source, a.Confirmed, append([]string{b.Source}, b.Confirmed...)...)
		a.Label, a.Page = cmp.Or(a.Label, b.Label), cmp.Or(a.Page, b.Page)
		a.Note = cmp.Or(a.Note, b.Note)
	} else {
		b.Also = nil
		others = append([]Judgement{b}, others...)
	}
	a.Also = beside(a.Also, others, func(x, y Judgement) bool { return x.Grade == y.Grade && x.Source == y.Source })
	a.Also = slices.DeleteFunc(a.Also, func(x Judgement) bool { return x.Area == a.Area && x.Grade == a.Grade })
	return a
}

func mergeDated(a, b Dated) Dated {
	if a.Date == "" {
		a, b = b, a
	}
	others := flat(b.Also, func(d Dated) []Dated { return d.Also })
	switch b.Date {
	case "":
	case a.Date:
		a.Confirmed = confirm(a.Source, a.Confirmed, append([]string{b.Source}, b.Confirmed...)...)
		a.AsStated = cmp.Or(a.AsStated, b.AsStated)
	default:
		b.Also = nil
		others = append([]Dated{b}, others...)
	}
	a.Also = beside(a.Also, others, func(x, y Dated) bool { return x.Date == y.Date && x.Source == y.Source })
	return a
}

func mergeFieldwork(a, b Fieldwork) Fieldwork {
	if a.Start == "" {
		a, b = b, a
	}
	others := flat(b.Also, func(f Fieldwork) []Fieldwork { return f.Also })
	switch {
	case b.Start == "":
	case b.Start == a.Start && (b.End == a.End || a.End == "" || b.End == ""):
		a.End, a.AsStated = cmp.Or(a.End, b.End), cmp.Or(a.AsStated, b.AsStated)
		a.Confirmed = confirm(a.Source, a.Confirmed, append([]string{b.Source}, b.Confirmed...)...)
	default:
		b.Also = nil
		others = append([]Fieldwork{b}, others...)
	}
	a.Also = beside(a.Also, others, func(x, y Fieldwork) bool { return x.Start == y.Start && x.End == y.End && x.Source == y.Source })
	return a
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
