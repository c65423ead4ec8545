package store

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	bolt "go.etcd.io/bbolt"
)

// Authorities returns every authority by name, also those without an
// inspection. The slice is shared: do not change it.
func (s *Store) Authorities() ([]data.Authority, error) {
	s.facts.Lock()
	defer s.facts.Unlock()
	if s.facts.authorities != nil {
		return s.facts.authorities, nil
	}
	err := s.read("read authorities", func(tx *bolt.Tx) error {
		list, err := readBoth(tx, authoritiesKind, authorityID)
		slices.SortStableFunc(list, func(a, b data.Authority) int {
			return cmp.Or(cmp.Compare(strings.ToLower(a.Name), strings.ToLower(b.Name)), strings.Compare(a.ID, b.ID))
		})
		s.facts.authorities = list
		return err
	})
	return s.facts.authorities, err
}

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

// Sources returns every source by id. The map is shared: do not change it.
func (s *Store) Sources() (map[string]data.Source, error) {
	s.facts.Lock()
	defer s.facts.Unlock()
	if s.facts.sources != nil {
		return s.facts.sources, nil
	}
	err := s.read("read sources", func(tx *bolt.Tx) error {
		list, err := readBoth(tx, sourcesKind, sourceID)
		if err != nil {
			return err
		}
		s.facts.sources = make(map[string]data.Source, len(list))
		for _, x := range list {
			s.facts.sources[x.ID] = x
		}
		return nil
	})
	return s.facts.sources, err
}

// Events returns an authority's events by date.
func (s *Store) Events(authorityID string) ([]data.Event, error) {
	s.facts.Lock()
	defer s.facts.Unlock()
	err := byAuthority(s, &s.facts.events, eventsKind, eventID, func(e data.Event) string { return e.Authority })
	list := s.facts.events[authorityID]
	slices.SortStableFunc(list, func(a, b data.Event) int { return cmp.Compare(a.Date.Date, b.Date.Date) })
	return slices.Clone(list), err
}

// Threads returns the matters that run through an authority's inspections.
func (s *Store) Threads(authorityID string) ([]data.Thread, error) {
	s.facts.Lock()
	defer s.facts.Unlock()
	err := byAuthority(s, &s.facts.threads, threadsKind, threadID, func(t data.Thread) string { return t.Authority })
	return slices.Clone(s.facts.threads[authorityID]), err
}

// Matter returns one by its id.
func (s *Store) Matter(id string) (data.Thread, error) {
	if _, err := s.Threads(""); err != nil {
		return data.Thread{}, err
	}
	s.facts.Lock()
	defer s.facts.Unlock()
	for _, of := range s.facts.threads {
		if i := slices.IndexFunc(of, func(t data.Thread) bool { return t.ID == id }); i >= 0 {
			return of[i], nil
		}
	}
	return data.Thread{}, fmt.Errorf("matter %q: %w", id, ErrNotFound)
}

// Flags returns where an authority's sources are unclear.
func (s *Store) Flags(authorityID string) ([]data.Flag, error) {
	s.facts.Lock()
	defer s.facts.Unlock()
	err := byAuthority(s, &s.facts.flags, flagsKind, flagID, func(f data.Flag) string { return f.Authority })
	return slices.Clone(s.facts.flags[authorityID]), err
}

// byAuthority fills a cache of one kind of facts. The caller holds the lock.
func byAuthority[T any](s *Store, cache *map[string][]T, kind string, id, authority func(T) string) error {
	if *cache != nil {
		return nil
	}
	return s.read("read "+kind, func(tx *bolt.Tx) error {
		list, err := readBoth(tx, kind, id)
		if err != nil {
			return err
		}
		*cache = map[string][]T{}
		for _, x := range list {
			(*cache)[authority(x)] = append((*cache)[authority(x)], x)
		}
		return nil
	})
}
