package store

import (
	"errors"

	"casebook/data"
)

// unreadable gathers the findings that cannot be read while the others are. after
// is the id of the last one that could be, "" where none could.
type unreadable struct {
	list  []data.Unreadable
	why   error
	after string
}

// add notes that a finding of an inspection cannot be read.
func (u *unreadable) add(s *Store, id string, inspection, finding uint32, err error) {
	if u.why == nil {
		u.why = err
	}
	first, end := s.index.Columns().Findings(inspection)
	u.list = append(u.list, data.Unreadable{Inspection: id, Place: int(finding-first) + 1, Of: int(end - first), After: u.after})
}

// join takes over the findings that an error names; another error comes back.
func (u *unreadable) join(err error) error {
	var other *data.UnreadableError
	if !errors.As(err, &other) {
		return err
	}
	u.list = append(u.list, other.List...)
	if u.why == nil {
		u.why = other.Why
	}
	return nil
}

// err is a data.UnreadableError where anything was lost.
func (u *unreadable) err() error {
	if u.why == nil {
		return nil
	}
	return &data.UnreadableError{List: u.list, Why: u.why}
}

// inWords names what an error says of findings that cannot be read to a reader,
// who knows no ids, as far as it can be named.
func (s *Store) inWords(err error) error {
	list, other := data.Readable(err)
	if other != nil {
		return err
	}
	for i := range list {
		in, err1 := s.Inspection(list[i].Inspection)
		a, err2 := s.Authority(in.Authority)
		if err1 == nil && err2 == nil {
			list[i].In = in.Dated(a.Name, data.ByPublished)
		}
		if f, err := s.Finding(list[i].After); err == nil {
			list[i].AfterCalled = f.Called()
		}
	}
	return err
}
