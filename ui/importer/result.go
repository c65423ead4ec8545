package importer

import (
	"strings"

	tea "charm.land/bubbletea/v2"

	"casebook/data"
	"casebook/data/importing"
	"casebook/ui/keys"
	"casebook/ui/nav"
	"casebook/ui/widget"
)

// result is what was written: the ways on, then the inspections.
type result struct {
	ids         []string
	name        []string // of each
	inspections []data.Inspection
	// doubts are what was in doubt when the inspections were read, each after its name,
	// and doubted the ids of these.
	doubts  []string
	doubted map[string]bool
	list    widget.List
}

// The ways on, before the inspections.
const (
	browseRow = iota
	moreRow
	waysOn
)

func (r *result) build(p importing.Plan) {
	r.ids, r.name, r.inspections = nil, nil, nil
	for _, e := range p.Entries {
		r.ids = append(r.ids, e.Inspection.ID)
		r.name = append(r.name, p.Named(e.Inspection))
		r.inspections = append(r.inspections, e.Inspection)
	}
	r.doubts, r.doubted = nil, map[string]bool{}
	for _, f := range p.Files {
		doubt := f.InDoubt()
		if doubt == "" || f.Outcome == importing.Refused || f.Outcome == importing.Already {
			continue
		}
		var names []string
		for _, x := range f.Parsed {
			names = append(names, p.Named(x.Inspection))
			r.doubted[x.Inspection.ID] = true
		}
		r.doubts = append(r.doubts, strings.Join(names, ", ")+": "+doubt+".")
	}
	r.list.SetTotal(waysOn + len(r.ids))
	r.list.To(browseRow)
}

// end handles an action when all is written.
func (m *Model) end(a keys.Action) tea.Cmd {
	if motion, ok := a.Motion(); ok {
		m.result.list.Go(motion)
		return nil
	}
	switch a {
	case keys.Open, keys.Right:
		switch i := m.result.list.Cursor; i {
		case browseRow:
			return nav.Send(nav.BrowseMsg{})
		case moreRow:
			return m.more()
		default:
			return nav.Send(nav.InspectionMsg{ID: m.result.ids[i-waysOn]})
		}
	case keys.Import:
		return m.more()
	case keys.Cancel, keys.Back, keys.Left:
		return nav.Send(nav.BackMsg{})
	}
	return nil
}

// more begins another import where the last one was chosen.
func (m *Model) more() tea.Cmd {
	m.step, m.plan = choosing, importing.Plan{}
	return m.visit(m.choice.folder.Path)
}
