package browse

import (
	"iter"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/listing"
	"casebook/store"
)

// Export offers to write every finding of the list to a file.
func (m *Model) Export() tea.Cmd {
	if m.hits == nil || m.hits.Total == 0 {
		return nil
	}
	asked := listing.Query{Filter: m.filter, Themes: m.store.Themes(), Total: m.hits.Total, Lack: m.hits.Lacking(), Names: func(_ filter.Facet, id string) string { return m.nameOf(id) }}
	name := "findings"
	if id := m.filter.Only(filter.Authority); id != "" {
		name += "-" + id
	}
	return m.set.Export(name, listing.Findings(asked).From(allOf(m.hits.Folding(nil))))
}

// allOf reads the findings of a query page after page, as they are written: each
// once, though it stands in several groups. One that cannot be read says so in its row.
func allOf(hits *store.Hits) iter.Seq2[listing.Found, error] {
	return func(yield func(listing.Found, error) bool) {
		grouped, written := hits.Groups() != nil, map[string]bool{}
		for at := 0; at < hits.Len(); at += scan * 8 {
			rows, err := hits.Rows(at, scan*8)
			if err != nil {
				yield(listing.Found{}, err)
				return
			}
			for _, r := range rows {
				if r.Group != nil || grouped && written[r.Finding.ID] {
					continue
				}
				if grouped {
					written[r.Finding.ID] = true
				}
				x := listing.Found{Finding: r.Finding, Inspection: r.Inspection}
				if r.Err != nil {
					x = listing.Found{Finding: data.Finding{Text: r.Err.Error()}, Inspection: &data.Inspection{}}
				}
				if !yield(x, nil) {
					return
				}
			}
		}
	}
}
