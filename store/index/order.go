package index

import (
	"cmp"
	"slices"
	"sync"

	"casebook/data"
	"casebook/data/filter"
)

// SortKey says by what findings are ordered.
type SortKey uint8

// The sort keys. Findings of one inspection always stand in the order of
// their source.
const (
	ByRelevance SortKey = iota // how much a finding says of the words; by date where there are none
	ByDate                     // date on the filter's basis, then authority; undated last
	ByAuthority                // authority by name, then the order of its inspections
	ByTheme                    // a finding's weightiest theme, in the order of the list of themes, then date
	ByPolarity                 // polarity, then date
	ByWeight                   // what is serious first, then date
	ByArea                     // judgement area, then date
)

// SortKeys lists every sort key.
func SortKeys() []SortKey {
	return []SortKey{ByRelevance, ByDate, ByAuthority, ByTheme, ByPolarity, ByWeight, ByArea}
}

// Facet is the facet by whose values findings are put in groups in this order.
func (k SortKey) Facet() (filter.Facet, bool) {
	switch k {
	case ByDate:
		return filter.Year, true
	case ByAuthority:
		return filter.Authority, true
	case ByTheme:
		return filter.Theme, true
	case ByPolarity:
		return filter.Polarity, true
	case ByWeight:
		return filter.Weight, true
	case ByArea:
		return filter.Area, true
	}
	return 0, false
}

// Parted reports whether the order is by a value of the findings themselves: then
// they are divided by it, each part by date.
func (o Order) Parted() bool {
	t, ok := o.By.Facet()
	return ok && !t.OfInspection()
}

// String is the key as a flag and on screen.
func (k SortKey) String() string {
	switch t, ok := k.Facet(); {
	case k == ByDate:
		return "date"
	case ok:
		return t.String()
	}
	return "relevance"
}

// Order is an order of findings. In groups, every group has a row that heads it, and a
// finding stands in the group of each of its values.
type Order struct {
	By         SortKey
	Descending bool
	Groups     bool // has no meaning by relevance
}

type orderKey struct {
	order Order
	basis data.Basis
}

// orderCache keeps the orders of inspections that were asked for.
type orderCache struct {
	sync.Mutex
	of map[orderKey][]uint32
}

// Order returns the inspections in an order. The caller must not change it.
func (x *Index) Order(o Order, b data.Basis) []uint32 {
	if o.Groups = false; o.Parted() { // what is by its own values is by date otherwise
		o = Order{By: ByDate}
	}
	k := orderKey{o, b}
	c := &x.orders
	c.Lock()
	defer c.Unlock()
	if c.of == nil {
		c.of = map[orderKey][]uint32{}
	}
	if c.of[k] == nil {
		c.of[k] = x.cols.order(o, b)
	}
	return c.of[k]
}

// An inspection's rank is one number, so that sorting 20,000 takes a
// millisecond: date, authority and place take 64 bits together.
const (
	undated       = 99999999
	dateBits      = 27
	authorityBits = 16
	placeBits     = 21

	MaxInspections = 1<<placeBits - 1 // that an index can hold
)

func (c *Columns) order(o Order, b data.Basis) []uint32 {
	dates := c.published
	if b == data.ByInspected {
		dates = c.inspected
	}
	list := make([]uint64, c.Inspections())
	for i := range list {
		authority := uint64(c.of[filter.Authority][i])
		date := uint64(cmp.Or(dates[i], undated))
		if o.Descending && dates[i] != 0 {
			date = undated - date
		}
		rank := date<<authorityBits | authority
		if o.By == ByAuthority {
			if o.Descending {
				authority = 1<<authorityBits - 1 - authority
			}
			rank = authority<<dateBits | uint64(c.sortDate(uint32(i)))
		}
		list[i] = rank<<placeBits | uint64(i)
	}
	slices.Sort(list)
	out := make([]uint32, len(list))
	for i, r := range list {
		out[i] = uint32(r) & MaxInspections
	}
	return out
}
