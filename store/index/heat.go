package index

import (
	"math/bits"
	"slices"

	"casebook/data"
	"casebook/data/filter"
	"casebook/data/history/heat"
	bolt "go.etcd.io/bbolt"
)

// Heat counts findings by theme, polarity and inspection or year. It reads no
// finding: a million take a few milliseconds. Columns are the matching
// inspections, which inspection reads, by authority and date, or the years that
// they have; also those without a finding. Base is the question's filter.
func (v *View) Heat(tx *bolt.Tx, q heat.Question, base Asked, inspection func(number uint32) (*data.Inspection, error)) (heat.Counts, error) {
	h, err := v.heatMap(tx, q, base, inspection)
	if err != nil {
		return heat.Counts{}, err
	}
	return h.counts(tx, q)
}

// heatMap is one counting.
type heatMap struct {
	v          *View
	set        bitset   // findings of the base filter
	numbers    []uint32 // inspections
	column     []int    // of each of numbers
	columns    []heat.Column
	of         []uint16 // finding -> column
	suggested  bitset
	polarities []data.Polarity
	byPolarity []bitset // findings of the set with each polarity
}

func (v *View) heatMap(tx *bolt.Tx, q heat.Question, base Asked, inspection func(uint32) (*data.Inspection, error)) (*heatMap, error) {
	w, err := v.x.findText(tx, base.Text, base.Read)
	if err != nil {
		return nil, err
	}
	a, err := v.answer(tx, base, w.whole) // a map counts what has all the words, a list also what comes near
	if err != nil {
		return nil, err
	}
	h := &heatMap{v: v, set: a.set}
	if err := h.place(q.By, base, a.per, inspection); err != nil {
		return nil, err
	}
	if at := slices.Index(v.cols.values[filter.Tagging], string(data.SuggestedTags)); at >= 0 {
		if h.suggested, err = v.set(tx, Dim(filter.Tagging), at); err != nil {
			return nil, err
		}
	}
	if len(h.suggested) == 0 {
		h.suggested = newBitset(v.cols.next)
	}
	return h, h.split(tx)
}

// place makes the columns and says of every finding in which it stands.
func (h *heatMap) place(by heat.By, base Asked, per []uint32, inspection func(uint32) (*data.Inspection, error)) error {
	c := h.v.x.cols
	h.numbers = h.v.x.InspectionsWhere(h.v.Allowed(base))
	if by == heat.ByInspection && len(h.numbers) > heat.MaxInspections {
		return heat.ErrTooMany
	}
	years := dimOf(filter.Year, base.Basis)
	at := map[string]int{}
	h.of = make([]uint16, c.next)
	for _, n := range h.numbers {
		var in *data.Inspection
		id := c.values[years][c.of[years][n]]
		if by == heat.ByInspection {
			var err error
			if in, err = inspection(n); err != nil {
				return err
			}
			id = in.ID
		}
		i, ok := at[id]
		if !ok {
			i = len(h.columns)
			at[id] = i
			h.columns = append(h.columns, heat.Column{ID: id, Inspection: in})
		}
		h.columns[i].Hold(data.Coverage(c.values[filter.Coverage][c.of[filter.Coverage][n]]))
		h.columns[i].Findings += int(per[n])
		h.column = append(h.column, i)
	}
	h.order(by)
	for i, n := range h.numbers {
		of := h.of[c.first[n] : c.first[n]+c.count[n]]
		for j := range of {
			of[j] = uint16(h.column[i])
		}
	}
	return nil
}

// order puts years into their order; the inspections have theirs.
func (h *heatMap) order(by heat.By) {
	if by != heat.ByYear {
		return
	}
	places := make([]int, len(h.columns))
	for i := range places {
		places[i] = i
	}
	slices.SortFunc(places, func(x, y int) int { return compareYears(h.columns[x].ID, h.columns[y].ID) })
	moved, sorted := make([]int, len(places)), make([]heat.Column, len(places))
	for i, p := range places {
		moved[p], sorted[i] = i, h.columns[p]
	}
	h.columns = sorted
	for i, x := range h.column {
		h.column[i] = moved[x]
	}
}

func compareYears(x, y string) int {
	switch {
	case x == y:
		return 0
	case x == filter.None || y != filter.None && x > y:
		return 1
	}
	return -1
}

// split parts the findings by polarity.
func (h *heatMap) split(tx *bolt.Tx) error {
	d := Dim(filter.Polarity)
	for i, id := range h.v.cols.values[d] {
		b, err := h.v.set(tx, d, i)
		if err != nil {
			return err
		}
		if len(b) == 0 {
			continue
		}
		set := slices.Clone(h.set)
		set.and(b)
		h.polarities, h.byPolarity = append(h.polarities, data.Polarity(id)), append(h.byPolarity, set)
	}
	return nil
}

func (h *heatMap) counts(tx *bolt.Tx, q heat.Question) (heat.Counts, error) {
	c := heat.Counts{Columns: h.columns, Findings: h.set.count(), Suggested: h.set.andCount(h.suggested)}
	d := Dim(filter.Theme)
	p := q.Filter.Pick(filter.Theme)
	for i, id := range h.v.cols.values[d] {
		if len(p.Include) > 0 && !slices.Contains(p.Include, id) || slices.Contains(p.Exclude, id) {
			continue
		}
		cells, total := make([]heat.Tally, len(h.columns)), heat.Tally{}
		b, err := h.v.set(tx, d, i)
		if err != nil {
			return c, err
		}
		if len(b) > 0 {
			h.tally(b, cells)
		}
		for _, t := range cells {
			total.Join(t)
		}
		if id == filter.None && total.All() == 0 && len(p.Include) == 0 {
			continue
		}
		c.Themes, c.Cells, c.Totals = append(c.Themes, id), append(c.Cells, cells), append(c.Totals, total)
	}
	return c, nil
}

// tally counts the findings of a theme into its cells.
func (h *heatMap) tally(theme bitset, cells []heat.Tally) {
	theme = theme[:len(h.set)]
	for k, of := range h.byPolarity {
		polarity := h.polarities[k]
		for i, w := range theme {
			if w &= of[i]; w == 0 {
				continue
			}
			suggested := h.suggested[i]
			for ; w != 0; w &= w - 1 {
				bit := bits.TrailingZeros64(w)
				cells[h.of[i*64+bit]].Add(polarity, suggested>>bit&1 != 0)
			}
		}
	}
}
