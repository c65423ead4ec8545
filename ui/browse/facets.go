package browse

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data/filter"
	"casebook/ui/widget"
)

// rowKind says what a row of the filters is.
type rowKind uint8

const (
	heading  rowKind = iota
	value            // a value with its count
	more             // how many values are not shown
	fewer            // folds a long facet again
	narrowed         // what the values are narrowed to
)

// pickState says how a value is chosen.
type pickState uint8

const (
	free pickState = iota
	included
	excluded
)

// facetRow is one row of the filters. N counts findings, for a heading chosen
// values, for more the values that are not shown; label is the short name that is
// drawn.
type facetRow struct {
	kind        rowKind
	facet       filter.Facet
	id          string
	name, label string
	n           int
	pick        pickState
}

// A facet with at most wholeAt values is shown whole; of a longer one the
// chosen values and the largest, shown in all.
const (
	wholeAt = 10
	shown   = 8
)

// facets is the state of the filters. Its rows are made anew with every answer; while
// they have the keys, and until the filter is changed elsewhere, the values that are
// shown stay, each in its place.
type facets struct {
	list   widget.List
	rows   []facetRow
	folded [filter.NumFacets]bool
	whole  [filter.NumFacets]bool // long facets shown whole
	input  widget.Input
	began  filter.Facet               // where typing began: shown whole until something is typed
	narrow string                     // what the values of every facet are narrowed to
	most   [filter.NumFacets]int      // the largest count that is shown
	widest [filter.NumFacets]int      // the widest label that is shown
	by     filter.Filter              // what was chosen here last
	were   [filter.NumFacets][]string // the values that were shown, in their order; nil for none
}

func newFacets() facets {
	f := facets{input: widget.NewInput("/ ")}
	for _, t := range []filter.Facet{filter.Weight, filter.Grade, filter.AreaGrade, filter.Framework, filter.Kind, filter.Region, filter.Coverage} {
		f.folded[t] = true
	}
	return f
}

// buildFacets makes the rows of the last answer and keeps the cursor on its value.
func (m *Model) buildFacets() {
	fs := &m.facets
	if m.hits == nil {
		return
	}
	was, on := fs.current()
	fs.rows = fs.rows[:0]
	if fs.narrowing() {
		fs.rows = append(fs.rows, facetRow{kind: narrowed, facet: fs.began})
	}
	for _, t := range filter.Facets() {
		if m.pane != inFilters && !m.filter.Equal(fs.by) {
			fs.were[t] = nil
		}
		fs.most[t], fs.widest[t] = 0, 0
		p := m.filter.Pick(t)
		all := make([]facetRow, len(m.hits.Counts[t]))
		for i, c := range m.hits.Counts[t] {
			all[i] = facetRow{kind: value, facet: t, id: c.ID, name: m.valueName(t, c.ID), label: m.valueLabel(t, c.ID), n: c.N, pick: picked(p, c.ID)}
			fs.most[t] = max(fs.most[t], c.N)
		}
		at := len(fs.rows)
		fs.add(facetRow{kind: heading, facet: t, n: len(p.Include) + len(p.Exclude)}, all)
		for _, r := range fs.rows[at:] {
			fs.widest[t] = max(fs.widest[t], widget.Width(r.label))
		}
	}
	fs.list.SetTotal(len(fs.rows))
	if on {
		fs.find(was)
	}
}

// find puts the cursor on a row like r, else on the heading of its facet, where
// the row has gone.
func (fs *facets) find(r facetRow) {
	best := -1
	for i, x := range fs.rows {
		if x.facet == r.facet && x.kind == r.kind && x.id == r.id {
			best = i
			break
		}
		if x.facet == r.facet && x.kind == heading {
			best = i
		}
	}
	if best >= 0 {
		fs.list.To(best)
	}
}

func (fs *facets) current() (facetRow, bool) {
	if fs.list.Cursor < 0 || fs.list.Cursor >= len(fs.rows) {
		return facetRow{}, false
	}
	return fs.rows[fs.list.Cursor], true
}

// add adds a facet's heading and those of its values that are shown.
func (fs *facets) add(head facetRow, all []facetRow) {
	t := head.facet
	if fs.narrow != "" {
		if all = matching(all, fs.narrow); len(all) > 0 {
			fs.rows = append(append(fs.rows, head), all...)
		}
		return
	}
	fs.rows = append(fs.rows, head)
	if fs.shut(t) {
		return
	}
	long := len(all) > wholeAt && !(fs.narrowing() && t == fs.began)
	seen := all
	if long && !fs.whole[t] {
		seen = largest(t, all)
	}
	if seen = stayed(t, fs.were[t], seen, all); !fs.narrowing() {
		fs.were[t] = ids(seen)
	}
	fs.rows = append(fs.rows, seen...)
	switch n := len(all) - len(seen); {
	case long && fs.whole[t]:
		fs.rows = append(fs.rows, facetRow{kind: fewer, facet: t})
	case n > 0:
		fs.rows = append(fs.rows, facetRow{kind: more, facet: t, n: n})
	}
}

// stayed are the values to show where some were shown before: those, in their order,
// and what has been chosen among all the others since.
func stayed(t filter.Facet, were []string, seen, all []facetRow) []facetRow {
	if were == nil {
		return seen
	}
	var out []facetRow
	for _, id := range were {
		if i := slices.IndexFunc(all, func(r facetRow) bool { return r.id == id }); i >= 0 {
			out = append(out, all[i])
		}
	}
	for _, r := range all {
		if r.pick != free && !slices.Contains(were, r.id) {
			out = append(out, r)
		}
	}
	if t == filter.Year {
		slices.SortFunc(out, byID)
	}
	return out
}

func ids(rows []facetRow) []string {
	out := make([]string, len(rows))
	for i, r := range rows {
		out[i] = r.id
	}
	return out
}

func byID(a, b facetRow) int { return strings.Compare(a.id, b.id) }

// shut reports whether a facet shows its heading alone.
func (fs *facets) shut(t filter.Facet) bool {
	return fs.folded[t] && fs.narrow == "" && !(fs.narrowing() && t == fs.began)
}

// narrowing reports whether values are being looked for, or were.
func (fs *facets) narrowing() bool { return fs.input.IsOpen() || fs.narrow != "" }

// widen ends the narrowing.
func (fs *facets) widen() {
	fs.input.Close()
	fs.narrow = ""
}

// valueName is what the filters call a value.
func (m *Model) valueName(t filter.Facet, id string) string {
	if t == filter.Authority && id != filter.None {
		return widget.Clean(m.nameOf(id))
	}
	return widget.Clean(filter.Names{Themes: m.store.Themes()}.NameOf(t, id))
}

// valueLabel is the value's name as short as it is known.
func (m *Model) valueLabel(t filter.Facet, id string) string {
	if t == filter.Theme && id != filter.None {
		return widget.Clean(m.store.Themes().Short(id))
	}
	return m.valueName(t, id)
}

func picked(p filter.Pick, id string) pickState {
	switch {
	case slices.Contains(p.Include, id):
		return included
	case slices.Contains(p.Exclude, id):
		return excluded
	}
	return free
}

// largest returns the chosen values and after them those with most findings;
// years stay in their order. Values without findings are left to "more".
func largest(t filter.Facet, all []facetRow) []facetRow {
	few := slices.Clone(all)
	slices.SortStableFunc(few, func(a, b facetRow) int {
		return cmp.Or(cmp.Compare(rank(a), rank(b)), cmp.Compare(b.n, a.n))
	})
	n := 0
	for n < len(few) && (few[n].pick != free || n < shown && few[n].n > 0) {
		n++
	}
	few = few[:n]
	if t == filter.Year {
		slices.SortFunc(few, byID)
	}
	return few
}

// rank puts chosen values first and the lack of a value last.
func rank(r facetRow) int {
	switch {
	case r.pick == included:
		return 0
	case r.pick == excluded:
		return 1
	case r.id == filter.None:
		return 3
	}
	return 2
}

// matching returns the rows whose name or id holds what was typed, the best first.
func matching(all []facetRow, typed string) []facetRow {
	var out []facetRow
	for _, i := range widget.Found(len(all), typed, func(i int) string { return all[i].findText() }) {
		out = append(out, all[i])
	}
	return out
}

// findText is what a value is found by.
func (r facetRow) findText() string { return r.name + " " + r.id }
