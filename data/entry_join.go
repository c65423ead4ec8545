package data

import "slices"

// JoinReport puts a report's entry in place of what is held of the same inspection.
// The report's facts come first and what other sources say otherwise is kept
// beside them. An earlier file of the same type is replaced; findings that
// only the press reported, or that were chosen from the report, stay, out of the
// counts, so that nothing is counted twice; findings of another file or of a
// whole letter stay as they are.
func JoinReport(held, in Entry, replaced map[string]bool) Entry {
	old := WithoutSources(held.Inspection, replaced)
	out := Entry{Inspection: Merge(in.Inspection, old), Findings: slices.Clone(in.Findings)}
	if out.Inspection.Published.Date == "" { // a copy without a date takes none away
		out.Inspection.Published = held.Inspection.Published
	}
	if out.Inspection.Inspected.Start == "" {
		out.Inspection.Inspected = held.Inspection.Inspected
	}
	if in.Inspection.Kind == BoardReview && held.Inspection.Kind != BoardReview {
		out.Inspection.Kind = held.Inspection.Kind
	}
	if old.Coverage == Complete {
		out.Inspection.Coverage = Complete
	}
	if out.Inspection.Coverage == Complete {
		out.Inspection.CoverageNote = ""
	}
	out.Inspection.Judgements = InOrder(out.Inspection.Judgements)
	for _, f := range held.Findings {
		if replaced[f.Source.ID] {
			continue
		}
		if !IsFile(f.Source.ID) && f.Attribution == Ofsted && old.Coverage.Part() && in.Inspection.Coverage == Complete {
			f = f.Beside()
		}
		out.Findings = append(out.Findings, f)
	}
	return out
}

// Renew joins an imported entry to what the built-in facts say of the same
// inspection now, as if it were imported today: what came from its files and
// tables stays, and what the built-in facts before said, whose sources are named,
// gives way.
func (e Entry) Renew(builtin Entry, before map[string]bool) Entry {
	own := e
	own.Inspection = WithoutSources(e.Inspection, before)
	own.Inspection.Coverage = e.Inspection.Coverage
	if builtin.Inspection.Note != "" { // no file has one
		own.Inspection.Note = ""
	}
	own.Findings = slices.DeleteFunc(slices.Clone(e.Findings), func(f Finding) bool { return before[f.Source.ID] })
	out := JoinReport(builtin, own, nil)
	out.Imported = e.Imported
	return out
}
