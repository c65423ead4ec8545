package intake

import (
	"slices"

	"casebook/data"
)

// join puts a report's entry in place of what is held of the same inspection.
// The report's facts come first and what other sources say otherwise is kept
// beside them. An earlier file of the same type is replaced; findings that
// only the press reported stay, out of the counts, so that nothing is counted
// twice; findings of another file or of a whole letter stay as they are.
func join(held, in Entry, replaced map[string]bool) Entry {
	old := withoutSources(held.Inspection, replaced)
	out := Entry{Inspection: data.Merge(in.Inspection, old), Findings: slices.Clone(in.Findings)}
	if out.Inspection.Published.Date == "" { // a copy without a date takes none away
		out.Inspection.Published = held.Inspection.Published
	}
	if out.Inspection.Inspected.Start == "" {
		out.Inspection.Inspected = held.Inspection.Inspected
	}
	if in.Inspection.Kind == data.BoardReview && held.Inspection.Kind != data.BoardReview {
		out.Inspection.Kind = held.Inspection.Kind
	}
	if old.Coverage == data.Complete {
		out.Inspection.Coverage = data.Complete
	}
	if out.Inspection.Coverage == data.Complete {
		out.Inspection.CoverageNote = ""
	}
	slices.SortStableFunc(out.Inspection.Judgements, func(a, b data.Judgement) int { return a.Area.Order() - b.Area.Order() })
	for _, f := range held.Findings {
		if replaced[f.Source.ID] {
			continue
		}
		if !data.IsFile(f.Source.ID) && f.Attribution == data.Ofsted && old.Coverage == data.Partial && in.Inspection.Coverage == data.Complete {
			f.Attribution = data.Press
		}
		out.Findings = append(out.Findings, f)
	}
	return out
}

// withoutSources takes out what only the named sources say; where another
// source agrees or says otherwise, that one comes forward.
func withoutSources(in data.Inspection, gone map[string]bool) data.Inspection {
	if len(gone) == 0 {
		return in
	}
	var judgements []data.Judgement
	for _, j := range in.Judgements {
		j.Also = slices.DeleteFunc(slices.Clone(j.Also), func(x data.Judgement) bool { return gone[x.Source] })
		j.Confirmed = without(j.Confirmed, gone)
		if gone[j.Source] {
			switch {
			case len(j.Confirmed) > 0:
				j.Source, j.Confirmed, j.Page = j.Confirmed[0], j.Confirmed[1:], 0
			case len(j.Also) > 0:
				first, rest := j.Also[0], j.Also[1:]
				first.Also = append(slices.Clone(first.Also), rest...)
				j = first
			default:
				continue
			}
		}
		judgements = append(judgements, j)
	}
	in.Judgements = judgements
	in.Published = datedWithout(in.Published, gone)
	in.Inspected = fieldworkWithout(in.Inspected, gone)
	if in.Coverage == data.Complete {
		in.Coverage = data.NoText
	}
	return in
}

func without(ids []string, gone map[string]bool) []string {
	return slices.DeleteFunc(slices.Clone(ids), func(id string) bool { return gone[id] })
}

func datedWithout(d data.Dated, gone map[string]bool) data.Dated {
	d.Also = slices.DeleteFunc(slices.Clone(d.Also), func(x data.Dated) bool { return gone[x.Source] })
	d.Confirmed = without(d.Confirmed, gone)
	switch {
	case !gone[d.Source]:
	case len(d.Confirmed) > 0:
		d.Source, d.Confirmed = d.Confirmed[0], d.Confirmed[1:]
	case len(d.Also) > 0:
		first := d.Also[0]
		first.Also = d.Also[1:]
		return first
	default:
		return data.Dated{}
	}
	return d
}

func fieldworkWithout(f data.Fieldwork, gone map[string]bool) data.Fieldwork {
	f.Also = slices.DeleteFunc(slices.Clone(f.Also), func(x data.Fieldwork) bool { return gone[x.Source] })
	f.Confirmed = without(f.Confirmed, gone)
	switch {
	case !gone[f.Source]:
	case len(f.Confirmed) > 0:
		f.Source, f.Confirmed = f.Confirmed[0], f.Confirmed[1:]
	case len(f.Also) > 0:
		first := f.Also[0]
		first.Also = f.Also[1:]
		return first
	default:
		return data.Fieldwork{}
	}
	return f
}
