package store

import (
	"errors"

	"casebook/data"
)

// losses gathers the findings that cannot be read while the others are. after
// is the id of the last one that could be, "" where none could.
type losses struct {
	list  []data.Unreadable
	why   error
	after string
}

// add notes that a finding of an inspection cannot be read.
func (l *losses) add(s *Store, id string, inspection, finding uint32, err error) {
	if l.why == nil {
		l.why = err
	}
	l.list = append(l.list, data.Unreadable{Inspection: id, Place: int(finding-s.cols.first[inspection]) + 1,
		Of: int(s.cols.count[inspection]), After: l.after})
}

// join takes over the losses that an error names; another error comes back.
func (l *losses) join(err error) error {
	var u *data.UnreadableError
	if !errors.As(err, &u) {
		return err
	}
	l.list = append(l.list, u.List...)
	if l.why == nil {
		l.why = u.Why
	}
	return nil
}

// err is a data.UnreadableError where anything was lost.
func (l *losses) err() error {
	if l.why == nil {
		return nil
	}
	return &data.UnreadableError{List: l.list, Why: l.why}
}
