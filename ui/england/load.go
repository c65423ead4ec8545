package england

import (
	"slices"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/england"
	"casebook/ui/request"
	"casebook/ui/typeahead"
	"casebook/ui/widget"
)

// Store is what the screen asks a casebook.
type Store interface {
	england.Facts
}

// read asks for England as far as the facts reach, on the date basis. What is shown stays until it comes.
func (m *Model) read() tea.Cmd {
	s, basis := m.store, m.settings.Basis
	return m.reads.Ask(func() (england.England, error) { return england.Of(s, basis, "") })
}

func (m *Model) take(msg request.ReadMsg[england.England]) tea.Cmd {
	news, cmd := m.reads.Take(msg)
	if !news {
		return cmd
	}
	m.whole = m.reads.Got()
	m.pick()
	return nil
}

// pick takes what region and type choose and puts it into order.
func (m *Model) pick() {
	if m.whole == nil {
		return
	}
	var f filter.Filter
	if m.region != "" {
		f = f.Include(filter.Region, m.region)
	}
	m.chosen = m.whole.Choose(f, nil, m.kind)
	m.chosen.Sort(m.order, m.area, m.turned)
	m.arrange()
}

// named keeps the authorities that hold every word that is looked for.
func (m *Model) named(rows []england.Row) []england.Row {
	out := []england.Row{}
	for _, r := range rows {
		if m.matches(r.Authority) {
			out = append(out, r)
		}
	}
	return out
}

func (m *Model) matches(a data.Authority) bool {
	return widget.HoldsAll(a.FindText(), m.find.Value())
}

// chosen is a region or a type of authority, nothing for all.
type chosen struct{ region, kind string }

// offer lets the reader choose a region or a type.
func (m *Model) offer() tea.Cmd {
	var regions []string
	for _, r := range append(slices.Clone(m.whole.Rows), m.whole.Former...) {
		if x := r.Authority.Region; x != "" && !slices.Contains(regions, x) {
			regions = append(regions, x)
		}
	}
	slices.Sort(regions)
	items, at := []typeahead.Item[chosen]{{Name: "All regions and types"}}, 0
	for _, r := range regions {
		if r == m.region {
			at = len(items)
		}
		items = append(items, typeahead.Item[chosen]{Name: "Region: " + r, Of: chosen{region: r}})
	}
	for _, k := range m.whole.Types() {
		items = append(items, typeahead.Item[chosen]{Name: "Type: " + k, Of: chosen{kind: k}})
	}
	return m.choice.Open("England: choose a region or a type", items, at)
}
