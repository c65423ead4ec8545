package store

import (
	"fmt"
	"slices"

	"casebook/data"
)

// Authority returns an authority by its id.
func (s *Store) Authority(id string) (data.Authority, error) {
	all, err := s.Authorities()
	if err != nil {
		return data.Authority{}, err
	}
	i := slices.IndexFunc(all, func(a data.Authority) bool { return a.ID == id })
	if i < 0 {
		return data.Authority{}, fmt.Errorf("authority %q: %w", id, ErrNotFound)
	}
	return all[i], nil
}
