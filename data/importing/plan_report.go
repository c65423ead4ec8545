package importing

import (
	"slices"

	"casebook/data"
	"casebook/data/report/form"
	"casebook/data/table"
)

// report plans the inspections of a report file. Its outcome is that of the
// first one that changes.
func (p *planner) report(i int) error {
	f := &p.Files[i]
	p.hashes[f.Doc.Hash] = true
	p.from[form.SourceID(f.Doc)] = i
	for _, parsed := range f.Parsed {
		o, err := p.parsed(f, parsed)
		if err != nil {
			return err
		}
		if f.Outcome == "" || f.Outcome == Already || f.Outcome == Refused {
			f.Outcome = o
		}
	}
	if f.Outcome != Refused && f.Err != nil { // one part of several
		f.Warnings, f.Err = append(f.Warnings, f.Err.Error()), nil
	}
	return nil
}

func (p *planner) parsed(f *File, parsed form.Parsed) (Outcome, error) {
	in := p.entry(f.Doc, parsed)
	source := sourceOf(f.Doc, parsed)
	source.Note = doubts(f)
	cur, held, err := p.current(in.Inspection.ID)
	if err != nil {
		return "", err
	}
	outcome := Imported
	var gone map[string]bool
	if held {
		gone = p.replacedSources(cur, source)
		switch {
		case len(gone) > 0:
			outcome = p.chooseFile(f, in, cur, gone)
		case cur.Inspection.Coverage == data.Complete && source.Type != boardType:
			f.Warnings = append(f.Warnings, "the casebook holds the whole of "+p.Named(in.Inspection)+" already, from another source")
			return Already, nil
		default:
			outcome = Upgraded
		}
		if outcome == Already || outcome == Refused {
			return outcome, nil
		}
		p.conflicts(in.Inspection, data.WithoutSources(cur.Inspection, gone))
		var differ []string
		cur.Findings, differ = keepBeside(p.Named(in.Inspection), cur.Findings, in, source.Type != boardType)
		p.Conflicts = append(p.Conflicts, differ...)
		in = data.JoinReport(cur, in, gone)
	}
	if _, ok := p.sources[source.ID]; !ok { // the first part of a file names its type
		p.sources[source.ID] = source
	}
	if !slices.ContainsFunc(p.Facts.Sources, func(s data.Source) bool { return s.ID == source.ID }) {
		p.Facts.Sources = append(p.Facts.Sources, source)
	}
	p.addEntry(in)
	return outcome, nil
}

// conflicts notes what is held otherwise than the report says. The report's
// value comes first from now on; the other is kept beside it.
func (p *planner) conflicts(in, held data.Inspection) {
	for _, c := range table.Conflicts([]data.Inspection{in}, []data.Inspection{held}) {
		p.Conflicts = append(p.Conflicts, p.Named(in)+", "+c.OfReport())
	}
}
