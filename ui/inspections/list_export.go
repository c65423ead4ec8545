package inspections

import (
	"io"
	"iter"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/filter"
	"casebook/data/history"
)

// Export offers to write the inspections of the authority under the cursor to a
// file.
func (m *Model) Export() tea.Cmd {
	r, ok := m.current()
	if !ok {
		return nil
	}
	f := filter.Default().OtherVoices(m.settings.OtherVoices).Include(filter.Authority, r.authority.ID)
	f.Basis = m.settings.Basis
	asked := f.Asked(func(filter.Facet, string) string { return r.authority.Name })
	return m.settings.Export("inspections-"+r.authority.ID, list{m.store, m.inspections, asked})
}

// list is an authority's inspections as they are written: their findings are
// counted then.
type list struct {
	store Store
	all   []data.Inspection
	asked string // what was chosen, in words
}

func (l list) Write(w io.Writer, f document.Format, o document.Options) error {
	_, err := history.Inspections(l.all, l.asked).Write(w, f, o, l.counted())
	return err
}

func (l list) counted() iter.Seq2[history.Inspected, error] {
	return func(yield func(history.Inspected, error) bool) {
		for _, in := range l.all {
			row, err := history.ReadInspected(l.store, in, l.all)
			if !yield(row, err) || err != nil {
				return
			}
		}
	}
}
