package intake

import (
	"errors"
	"fmt"
	"maps"
	"reflect"
	"slices"

	"casebook/data"
	"casebook/data/report"
	"casebook/data/retag"
	"casebook/data/table"
	"casebook/data/taxonomy"
)

// Held is the casebook as it is. One that has a method Taxonomy is asked for
// its themes, by which the findings are then tagged.
type Held interface {
	Inspection(id string) (data.Inspection, error)
	Findings(inspection string) ([]data.Finding, error)
	AuthorityInspections(authority string) ([]data.Inspection, error)
	Sources() (map[string]data.Source, error)
}

// Plan is what an import would do: nothing is done before it is written.
type Plan struct {
	Files     []File
	Facts     data.Casebook // the sources of the files
	Entries   []Entry       // inspections that change, in the order of the files
	Conflicts []string      // what sources say differently, a sentence each
	Added     int           // findings that the files bring
	Passed    report.Passed // files of other kinds in the folders, passed over

	rules *retag.Rules // of the casebook's own themes, nil where it has none
}

// Findings are those of an inspection that was read from a document, with the
// themes that the casebook would give them.
func (p Plan) Findings(doc report.Document, parsed report.Parsed) []data.Finding {
	return p.entry(doc, parsed).Findings
}

func (p Plan) entry(doc report.Document, parsed report.Parsed) Entry {
	e := entryOf(doc, parsed)
	if p.rules != nil {
		for i, f := range e.Findings {
			e.Findings[i] = p.rules.Finding(f)
		}
	}
	return e
}

// Count returns how many files have an outcome.
func (p Plan) Count(o Outcome) int {
	n := 0
	for _, f := range p.Files {
		if f.Outcome == o {
			n++
		}
	}
	return n
}

// planner gathers a plan; entries that several files touch are joined.
type planner struct {
	Plan
	held    Held
	sources map[string]data.Source
	at      map[string]int // inspection id -> entry
	hashes  map[string]bool
}

// Make decides what becomes of the files that were read. The error is the
// casebook's.
func Make(files []File, held Held) (Plan, error) {
	sources, err := held.Sources()
	if err != nil {
		return Plan{}, err
	}
	p := planner{Plan: Plan{Files: files}, held: held, sources: maps.Clone(sources), at: map[string]int{}, hashes: map[string]bool{}}
	if own, ok := held.(interface{ Taxonomy() taxonomy.Taxonomy }); ok && own.Taxonomy().Changed() {
		if p.rules, err = retag.New(own.Taxonomy()); err != nil {
			return Plan{}, err
		}
	}
	for i := range p.Files {
		f := &p.Files[i]
		switch {
		case f.Outcome != "":
		case f.Table != nil:
			err = p.table(f)
		case p.hashes[f.Doc.Hash]:
			f.Outcome = Already
		default:
			err = p.report(f)
		}
		if err != nil {
			return Plan{}, fmt.Errorf("%s: %w", f.Path, err)
		}
		f.Doc.Pages = nil // the text is not needed any more
	}
	return p.Plan, nil
}

// report plans the inspections of a report file. Its outcome is that of the
// first one that changes.
func (p *planner) report(f *File) error {
	p.hashes[f.Doc.Hash] = true
	for _, parsed := range f.Parsed {
		o, err := p.parsed(f, parsed)
		if err != nil {
			return err
		}
		if f.Outcome == "" || f.Outcome == Already {
			f.Outcome = o
		}
	}
	return nil
}

func (p *planner) parsed(f *File, parsed report.Parsed) (Outcome, error) {
	in := p.entry(f.Doc, parsed)
	source := sourceOf(f.Doc, parsed)
	cur, held, err := p.current(in.Inspection.ID)
	if err != nil {
		return "", err
	}
	outcome := Imported
	var gone map[string]bool
	if held {
		gone = p.earlier(cur, source)
		switch {
		case len(gone) > 0:
			outcome = Replaced
		case cur.Inspection.Coverage == data.Complete && source.Type != boardType:
			f.Warnings = append(f.Warnings, "the casebook holds the whole of "+in.Inspection.ID+" already, from another source")
			return Already, nil
		default:
			outcome = Upgraded
		}
		p.conflicts(in.Inspection, withoutSources(cur.Inspection, gone))
	}
	p.Added += len(in.Findings)
	if held {
		in = join(cur, in, gone)
	}
	if _, ok := p.sources[source.ID]; !ok { // the first part of a file names its type
		p.sources[source.ID] = source
	}
	if !slices.ContainsFunc(p.Facts.Sources, func(s data.Source) bool { return s.ID == source.ID }) {
		p.Facts.Sources = append(p.Facts.Sources, source)
	}
	p.put(in)
	return outcome, nil
}

// earlier names the file sources that a new file of the same inspection and
// type replaces; another part of the same file does not.
func (p *planner) earlier(cur Entry, source data.Source) map[string]bool {
	gone := map[string]bool{}
	mark := func(id string) {
		if s, ok := p.sources[id]; ok && data.IsFile(id) && id != source.ID && s.Type == source.Type {
			gone[id] = true
		}
	}
	for _, f := range cur.Findings {
		mark(f.Source.ID)
	}
	for _, j := range cur.Inspection.Judgements {
		mark(j.Source)
	}
	return gone
}

// current is an inspection as planned so far, else as it is held.
func (p *planner) current(id string) (Entry, bool, error) {
	if i, ok := p.at[id]; ok {
		return p.Entries[i], true, nil
	}
	in, err := p.held.Inspection(id)
	if errors.Is(err, data.ErrNotFound) {
		return Entry{}, false, nil
	}
	if err != nil {
		return Entry{}, false, err
	}
	findings, err := p.held.Findings(id)
	return Entry{Inspection: in, Findings: findings}, true, err
}

func (p *planner) put(e Entry) {
	if i, ok := p.at[e.Inspection.ID]; ok {
		p.Entries[i] = e
		return
	}
	p.at[e.Inspection.ID] = len(p.Entries)
	p.Entries = append(p.Entries, e)
}

// conflicts notes what is held otherwise than the report says. The report's
// value comes first from now on; the other is kept beside it.
func (p *planner) conflicts(in, held data.Inspection) {
	for _, c := range table.Conflicts([]data.Inspection{in}, []data.Inspection{held}) {
		p.Conflicts = append(p.Conflicts, sentence(c))
	}
}

// sentence says a conflict: what stays first, and what is kept beside it.
func sentence(c table.Conflict) string {
	field := c.Field
	if c.Area != "" {
		field += " for " + c.Area.Name()
	}
	return fmt.Sprintf("%s, %s: %s (%s) stays first; %s (%s) is kept beside it", c.Inspection, field, c.Have.Value, c.Have.Status.Words(), c.Got.Value, c.Got.Status.Words())
}

// table plans the inspections and findings of a table: facts that are held
// stay, what is new is added, and what differs is listed.
func (p *planner) table(f *File) error {
	f.Outcome = Already
	t := f.Table
	f.Tally = Tally{Refused: len(t.Refused), Remarks: len(t.Warnings)}
	for _, r := range slices.Concat(t.Refused, t.Warnings) {
		f.Warnings = append(f.Warnings, r.Error())
	}
	var existing []data.Inspection
	seen := map[string]bool{}
	for _, in := range t.Inspections {
		if seen[in.Authority] {
			continue
		}
		seen[in.Authority] = true
		all, err := p.held.AuthorityInspections(in.Authority)
		if err != nil {
			return err
		}
		existing = append(existing, all...)
	}
	for i, in := range existing {
		if j, ok := p.at[in.ID]; ok {
			existing[i] = p.Entries[j].Inspection
		}
	}
	for _, c := range table.Conflicts(existing, t.Inspections) {
		f.Tally.Conflicts++
		p.Conflicts = append(p.Conflicts, sentence(c))
	}
	return p.joined(f, existing)
}

func (p *planner) joined(f *File, existing []data.Inspection) error {
	t := f.Table
	after, ids := table.Join(existing, t.Inspections)
	named := map[string]bool{}
	for _, id := range ids {
		named[id] = true
	}
	added := map[string][]data.Finding{}
	for _, x := range t.Findings {
		id := x.Inspection
		if to, ok := ids[id]; ok {
			id = to
		}
		added[id] = append(added[id], x)
	}
	for i, in := range after {
		cur, held, err := p.current(in.ID)
		if err != nil {
			return err
		}
		next := Entry{Inspection: in, Findings: newFindings(cur.Findings, added[in.ID])}
		if i < len(existing) && held && reflect.DeepEqual(existing[i], in) && len(next.Findings) == len(cur.Findings) {
			if named[in.ID] {
				f.Tally.Same++
			}
			continue
		}
		if held {
			f.Tally.Changed++
		} else {
			f.Tally.New++
		}
		f.Tally.Findings += len(next.Findings) - len(cur.Findings)
		p.Added += len(next.Findings) - len(cur.Findings)
		p.put(next)
	}
	switch {
	case f.Tally.New > 0:
		f.Outcome = Imported
	case f.Tally.Changed > 0:
		f.Outcome = Upgraded
	}
	if f.Outcome != Already {
		p.sources[t.Source.ID] = t.Source
		p.Facts.Sources = append(p.Facts.Sources, t.Source)
	}
	return nil
}

// newFindings adds the findings whose ids are not there yet.
func newFindings(have, add []data.Finding) []data.Finding {
	out := slices.Clone(have)
	for _, f := range add {
		if !slices.ContainsFunc(have, func(x data.Finding) bool { return x.ID == f.ID }) {
			out = append(out, f)
		}
	}
	return out
}
