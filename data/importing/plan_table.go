package importing

import (
	"errors"
	"fmt"
	"reflect"
	"slices"

	"casebook/data"
	"casebook/data/table"
)

// table plans the inspections and findings of a table: facts that are held
// stay, what is new is added, and what differs is listed.
func (p *planner) table(f *File) error {
	existing, err := p.existing(f.Table)
	if err != nil {
		return err
	}
	t := f.Table.Settled(existing)
	f.Table, f.Outcome = &t, Already
	f.Tally = Tally{Refused: len(t.Refused), Remarks: len(t.Warnings)}
	if len(t.Refused) > 0 && len(t.Refused) == t.Rows {
		*f = f.refuse(unreadable(&t))
		return nil
	}
	for _, r := range slices.Concat(t.Refused, t.Warnings) {
		f.Warnings = append(f.Warnings, r.Error())
	}
	for _, c := range table.Conflicts(existing, t.Inspections) {
		i := slices.IndexFunc(existing, func(in data.Inspection) bool { return in.ID == c.Inspection })
		f.Conflicts = append(f.Conflicts, p.Named(existing[i])+", "+c.String())
	}
	return p.joinTable(f, existing)
}

// existing are the inspections of the authorities that a table names, as they will
// be by then.
func (p *planner) existing(t *table.Table) ([]data.Inspection, error) {
	var out []data.Inspection
	seen := map[string]bool{}
	for _, in := range t.All() {
		if seen[in.Authority] {
			continue
		}
		seen[in.Authority] = true
		all, err := p.held.AuthorityInspections(in.Authority)
		if err != nil {
			return nil, err
		}
		out = append(out, all...)
	}
	for i, in := range out {
		if j, ok := p.at[in.ID]; ok {
			out[i] = p.Entries[j].Inspection
		}
	}
	for _, e := range p.Entries { // what this import brings is held by then
		in := e.Inspection
		if seen[in.Authority] && !slices.ContainsFunc(out, func(x data.Inspection) bool { return x.ID == in.ID }) {
			out = append(out, in)
		}
	}
	return out, nil
}

// unreadable says that no row of a table can be read, and why the first cannot.
func unreadable(t *table.Table) error {
	first := t.Refused[0].Error()
	if t.Rows == 1 {
		return errors.New("its only row cannot be read: " + first)
	}
	return fmt.Errorf("none of its %d rows can be read; the first: %s", t.Rows, first)
}

// joinTable enters what a table adds.
func (p *planner) joinTable(f *File, existing []data.Inspection) error {
	t := f.Table
	after, ids := table.Join(existing, t.Inspections)
	named := map[string]bool{}
	for _, id := range ids {
		named[id] = true
	}
	added := map[string][]data.Finding{}
	for _, x := range t.Findings {
		x = movedTo(x, ids)
		added[x.Inspection] = append(added[x.Inspection], x)
	}
	for i, in := range after {
		if !named[in.ID] {
			continue
		}
		cur, held, err := p.current(in.ID)
		if err != nil {
			return err
		}
		fresh, differ := newFindings(p.Named(in), cur.Findings, added[in.ID])
		f.Conflicts = append(f.Conflicts, differ...)
		agrees := i < len(existing) && held && len(fresh) == 0
		switch {
		case agrees && (reflect.DeepEqual(existing[i], in) || t.OwnForm() && sameFacts(existing[i], in)):
			f.Tally.Same++
			continue
		case agrees && sameFacts(existing[i], in):
			f.Tally.Confirmed++
		case held:
			f.Tally.Changed++
		default:
			f.Tally.New++
		}
		if c := changeOf(cur.Inspection, in, held, len(fresh)); len(c.Adds) > 0 {
			c.Named = p.Named(in)
			f.Changes = append(f.Changes, c)
		}
		f.Tally.Findings += len(fresh)
		p.addEntry(data.Entry{Inspection: in, Findings: slices.Concat(cur.Findings, fresh)})
	}
	f.Tally.Conflicts = len(f.Conflicts)
	p.Conflicts = append(p.Conflicts, f.Conflicts...)
	switch {
	case f.Tally.New > 0:
		f.Outcome = Imported
	case f.Tally.Changed+f.Tally.Confirmed > 0:
		f.Outcome = Upgraded
	}
	if f.Outcome != Already {
		p.sources[t.Source.ID] = t.Source
		p.Facts.Sources = append(p.Facts.Sources, t.Source)
	}
	return nil
}
