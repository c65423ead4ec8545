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
	if a.Lead == "" {
		a.Lead = b.Lead
	}
	return a
}

func mergeJudgement(a, b Judgement) Judgement {
	if a.Grade != b.Grade {
		a.Also = append(slices.Clone(a.Also), b)
		return a
	}
	a.Confirmed = confirm(a.Source, a.Confirmed, b.Source)
	if a.Label == "" {
		a.Label = b.Label
	}
	return a
}

func mergeDated(a, b Dated) Dated {
	switch {
	case a.Date == "":
		b.Also = append(slices.Clone(a.Also), b.Also...)
		return b
	case b.Date != "" && b.Date != a.Date:
		a.Also = append(slices.Clone(a.Also), b)
	case b.Date != "":
		a.Confirmed = confirm(a.Source, a.Confirmed, b.Source)
	}
	return a
}

func mergeFieldwork(a, b Fieldwork) Fieldwork {
	switch {
	case a.Start == "":
		b.Also = append(slices.Clone(a.Also), b.Also...)
		return b
	case b.Start != "" && (b.Start != a.Start || b.End != "" && a.End != "" && b.End != a.End):
		a.Also = append(slices.Clone(a.Also), b)
	case b.Start != "":
		a.End = cmp.Or(a.End, b.End)
		a.Confirmed = confirm(a.Source, a.Confirmed, b.Source)
	}
	return a
}

// confirm adds a source to those that agree with the first.
func confirm(first string, others []string, source string) []string {
	if source == "" || source == first || slices.Contains(others, source) {
		return others
	}
	return append(slices.Clone(others), source)
}
