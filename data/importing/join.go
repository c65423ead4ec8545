package importing

import (
	"slices"

	"casebook/data"
)

// join puts a report's entry in place of what is held of the same inspection.
// The report's facts come first and what other sources say otherwise is kept
// beside them. An earlier file of the same type is replaced; findings that
// only the press reported, or that were chosen from the report, stay, out of the
// counts, so that nothing is counted twice; findings of another file or of a
// whole letter stay as they are.
func join(held, in data.Entry, replaced map[string]bool) data.Entry {
	old := data.WithoutSources(held.Inspection, replaced)
	out := data.Entry{Inspection: data.Merge(in.Inspection, old), Findings: slices.Clone(in.Findings)}
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
	out.Inspection.Judgements = data.InOrder(out.Inspection.Judgements)
	for _, f := range held.Findings {
		if replaced[f.Source.ID] {
			continue
		}
		if !data.IsFile(f.Source.ID) && f.Attribution == data.Ofsted && old.Coverage.Part() && in.Inspection.Coverage == data.Complete {
			f = f.Beside()
		}
		out.Findings = append(out.Findings, f)
	}
	return out
}
