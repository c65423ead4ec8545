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
	for k := range f.Parsed {
		if err := p.tellApart(&f.Parsed[k].Inspection); err != nil {
			return err
		}
		o, err := p.parsed(f, f.Parsed[k])
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

// tellApart gives a visit an id with its day where another one of its month has the id
// without it.
func (p *planner) tellApart(in *data.Inspection) error {
	cur, held, err := p.current(in.ID)
	if err != nil || !held || in.Framework.Graded() || !apart(in.Inspected, cur.Inspection.Inspected) {
		return err
	}
	in.ID += "-" + string(in.Inspected.Start[len("2019-02-"):])
	return nil
}

// apart reports whether two visits began on other days of one month and share none.
func apart(a, b data.Fieldwork) bool {
	if a.Start.Precision() != data.ToDay || b.Start.Precision() != data.ToDay || a.Start.Month() != b.Start.Month() {
		return false
	}
	return max(a.Start, a.End) < b.Start || max(b.Start, b.End) < a.Start
}

func (p *planner) parsed(f *File, parsed form.Parsed) (Outcome, error) {
	in := p.entry(f.Doc, parsed)
	source := sourceOf(f.Doc, parsed)
	source.Note = f.InDoubt()
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
