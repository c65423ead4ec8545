package importing

import (
	"cmp"
	"errors"
	"fmt"
	"maps"
	"slices"

	"casebook/data"
	"casebook/data/report"
	"casebook/data/report/form"
	"casebook/data/report/text"
	"casebook/data/taxonomy"
)

// Held is the casebook as it is, without what a reader has confirmed in it: a
// choice never becomes part of an import.
type Held interface {
	Inspection(id string) (data.Inspection, error)
	Findings(inspection string) ([]data.Finding, error)
	AuthorityInspections(authority string) ([]data.Inspection, error)
	Sources() (map[string]data.Source, error)
	Taxonomy() taxonomy.Taxonomy // by which the findings are tagged
	Authorities() ([]data.Authority, error)
}

// Plan is what an import would do: nothing is done before it is written.
type Plan struct {
	Files      []File
	Facts      data.Casebook     // the sources of the files
	Entries    []data.Entry      // inspections that change, in the order of the files
	Conflicts  []string          // what sources say differently, a sentence each
	Added      int               // findings of the files that will be held
	OtherFiles report.OtherFiles // files of other kinds in the folders, passed over

	Authorities map[string]string // names by id

	rules *taxonomy.Rules // of the casebook's own themes, nil where it has none
}

// Named names an inspection to a reader: "Leeds, ILACS, 17 Jan 2019".
func (p Plan) Named(in data.Inspection) string {
	return in.Dated(p.authority(in), data.ByPublished)
}

// Titled is Named where its dates stand beside: "Leeds, ILACS 2019".
func (p Plan) Titled(in data.Inspection) string {
	return p.authority(in) + ", " + in.Title(data.ByPublished)
}

func (p Plan) authority(in data.Inspection) string {
	return cmp.Or(p.Authorities[in.Authority], in.Authority)
}

// Findings are those of an inspection that was read from a document, with the
// themes that the casebook would give them.
func (p Plan) Findings(doc text.Document, parsed form.Parsed) []data.Finding {
	return p.entry(doc, parsed).Findings
}

func (p Plan) entry(doc text.Document, parsed form.Parsed) data.Entry {
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
	from    map[string]int // source id -> file of this import
}

// plan decides what becomes of the files that were read. The error is the
// casebook's.
func plan(files []File, held Held) (Plan, error) {
	sources, err := held.Sources()
	if err != nil {
		return Plan{}, err
	}
	names, err := authorityNames(held)
	if err != nil {
		return Plan{}, err
	}
	p := planner{Plan: Plan{Files: files, Authorities: names}, held: held, sources: maps.Clone(sources), at: map[string]int{}, hashes: map[string]bool{}, from: map[string]int{}}
	if own := held.Taxonomy(); own.Changed() {
		if p.rules, err = own.Rules(); err != nil {
			return Plan{}, err
		}
	}
	for _, tables := range []bool{false, true} { // reports first: tables give way to them
		for i := range p.Files {
			f := &p.Files[i]
			if f.Outcome != "" || (f.Table != nil) != tables {
				continue
			}
			if err := p.file(i); err != nil {
				return Plan{}, fmt.Errorf("%s: %w", f.Path, err)
			}
			f.Doc.Pages = nil // the text is not needed any more
		}
	}
	p.Added = p.countAdded()
	return p.Plan, nil
}

func authorityNames(held Held) (map[string]string, error) {
	all, err := held.Authorities()
	out := make(map[string]string, len(all))
	for _, a := range all {
		out[a.ID] = a.Name
	}
	return out, err
}

func (p *planner) file(i int) error {
	f := &p.Files[i]
	switch {
	case f.Table != nil:
		return p.table(f)
	case p.hashes[f.Doc.Hash]:
		f.Outcome = Already
		return nil
	}
	return p.report(i)
}

// countAdded counts the findings of the entries that are of this import's files.
func (p *planner) countAdded() int {
	ours := map[string]bool{}
	for _, s := range p.Facts.Sources {
		ours[s.ID] = true
	}
	n := 0
	for _, e := range p.Entries {
		for _, f := range e.Findings {
			if ours[f.Source.ID] {
				n++
			}
		}
	}
	return n
}

// replacedSources names the file sources that a new file of the same inspection and
// type replaces; another part of the same file does not.
func (p *planner) replacedSources(cur data.Entry, source data.Source) map[string]bool {
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
func (p *planner) current(id string) (data.Entry, bool, error) {
	if i, ok := p.at[id]; ok {
		return p.Entries[i], true, nil
	}
	in, err := p.held.Inspection(id)
	if errors.Is(err, data.ErrNotFound) {
		return data.Entry{}, false, nil
	}
	if err != nil {
		return data.Entry{}, false, err
	}
	findings, err := p.held.Findings(id)
	return data.Entry{Inspection: in, Findings: findings}, true, err
}

// addEntry enters an inspection. A finding that stands in it twice stops nothing:
// the first stays.
func (p *planner) addEntry(e data.Entry) {
	e.Imported = true
	seen := make(map[string]bool, len(e.Findings))
	e.Findings = slices.DeleteFunc(slices.Clone(e.Findings), func(f data.Finding) bool {
		twice := seen[f.ID]
		seen[f.ID] = true
		if twice {
			p.Conflicts = append(p.Conflicts, p.Named(e.Inspection)+", "+f.Numbered()+": two sources give a finding this place; the first stays, and "+quoted(f.Text)+" is left out")
		}
		return twice
	})
	if i, ok := p.at[e.Inspection.ID]; ok {
		p.Entries[i] = e
		return
	}
	p.at[e.Inspection.ID] = len(p.Entries)
	p.Entries = append(p.Entries, e)
}
