package store

import (
	"casebook/data"
	"casebook/data/history/heat"
	bolt "go.etcd.io/bbolt"
)

// Heat counts findings by theme, polarity and inspection or year. It reads no
// finding: a million take a few milliseconds. Columns are the matching
// inspections, by authority and date, or the years that they have; also those
// without a finding.
func (s *Store) Heat(q heat.Question) (c heat.Counts, err error) {
	err = s.read("count the heat map", func(tx *bolt.Tx) error {
		base, err := s.asked(tx, q.Base())
		if err != nil {
			return err
		}
		c, err = s.over.Load().view.Heat(tx, q, base, func(n uint32) (*data.Inspection, error) { return s.inspection(tx, n) })
		return err
	})
	c.ThemeSet = s.themes
	return c, err
}
