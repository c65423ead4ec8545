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
)

// SortKeys lists every sort key.
func SortKeys() []SortKey { return []SortKey{ByRelevance, ByDate, ByAuthority} }

// String is the key as a flag and on screen.
func (k SortKey) String() string {
	switch k {
	case ByRelevance:
		return "relevance"
	case ByAuthority:
		return "authority"
	}
	return "date"
}

// Order is an order of findings.
type Order struct {
	By         SortKey
	Descending bool
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
