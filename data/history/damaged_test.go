package history_test

import (
	"context"
	"errors"
	"slices"
	"testing"

	"casebook/data"
	"casebook/data/history"
	"casebook/store"
)

// scratched is a casebook in which a finding cannot be read.
type scratched struct {
	history.Facts
	gone data.Unreadable
	id   string
}

func (s scratched) fault() error {
	return &data.UnreadableError{List: []data.Unreadable{s.gone}, Why: errors.New("a checksum differs")}
}

func (s scratched) Finding(id string) (data.Finding, error) {
	if id == s.id {
		return data.Finding{}, s.fault()
	}
	return s.Facts.Finding(id)
}

func (s scratched) Findings(id string) ([]data.Finding, error) {
	all, err := s.Facts.Findings(id)
	if err != nil || id != s.gone.Inspection {
		return all, err
	}
	return slices.DeleteFunc(all, func(f data.Finding) bool { return f.ID == s.id }), s.fault()
}

func TestWhatCannotBeReadIsNamedBesideTheRest(t *testing.T) {
	book, err := data.Builtin()
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(context.Background(), store.Config{Dir: t.TempDir(), Builtin: data.Builtin, BuiltinVersion: data.BuiltinVersion()})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	thread := book.Threads[slices.IndexFunc(book.Threads, func(t data.Thread) bool { return len(t.Findings) > 2 })]
	here, lost := thread.Findings[0], thread.Findings[1]
	f, err := st.Finding(lost)
	if err != nil {
		t.Fatal(err)
	}
	from := scratched{st, data.Unreadable{Inspection: f.Inspection, Place: 1, Of: 9}, lost}

	w, err := history.ReadInspection(from, f.Inspection)
	if err != nil || !slices.Equal(w.Unreadable, []data.Unreadable{from.gone}) || len(w.Findings) == 0 {
		t.Errorf("the inspection: %d findings, unreadable %v, %v", len(w.Findings), w.Unreadable, err)
	}
	g, err := from.Finding(here)
	if err != nil {
		t.Fatal(err)
	}
	r, err := history.Read(from, g)
	if err != nil || !slices.Equal(r.Unreadable, []data.Unreadable{from.gone}) {
		t.Errorf("the reading: unreadable %v, %v", r.Unreadable, err)
	}
	if whole, err := history.Read(st, g); err != nil || whole.Unreadable != nil || len(whole.Matter.Moments) < len(r.Matter.Moments) {
		t.Errorf("a sound casebook: unreadable %v, %v", whole.Unreadable, err)
	}
	broken := errors.New("the disk is gone")
	if _, err := history.ReadInspection(failing{st, broken}, f.Inspection); !errors.Is(err, broken) {
		t.Errorf("another error: %v", err)
	}
}

// failing is a casebook whose findings cannot be asked for at all.
type failing struct {
	history.Facts
	err error
}

func (f failing) Findings(string) ([]data.Finding, error) { return nil, f.err }
