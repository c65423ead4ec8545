package history_test

import (
	"context"
	"errors"
	"slices"
	"strings"
	"testing"

	"casebook/data"
	"casebook/data/datatest"
	"casebook/data/document"
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
	book, err := datatest.Facts()
	if err != nil {
		t.Fatal(err)
	}
	st, err := store.Open(context.Background(), store.Config{Dir: t.TempDir(), Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
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
	var csv strings.Builder
	if err := w.Output().Write(&csv, document.CSV, document.Options{}); err != nil || strings.Count(csv.String(), from.gone.Words()) != 1 {
		t.Errorf("the inspection as CSV: %v, %s", err, csv.String())
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

func TestAChainGoesOnWithoutWhatCannotBeRead(t *testing.T) {
	st, err := store.Open(context.Background(), store.Config{Dir: t.TempDir(), Builtin: datatest.Facts, BuiltinVersion: datatest.Version})
	if err != nil {
		t.Fatal(err)
	}
	defer st.Close()
	const in2018 = "birmingham-2018-12-ilacs"
	all, err := st.Findings(in2018)
	if err != nil {
		t.Fatal(err)
	}
	gone := data.Unreadable{Inspection: in2018, Place: 1, Of: len(all)}
	c, err := history.ReadChain(scratched{st, gone, all[0].ID}, "birmingham", data.ByPublished)
	if err != nil || !slices.Equal(c.Unreadable, []data.Unreadable{gone}) {
		t.Fatalf("unreadable %v, %v", c.Unreadable, err)
	}
	whole, err := history.ReadChain(st, "birmingham", data.ByPublished)
	if err != nil || len(whole.Rows) == 0 || whole.Unreadable != nil {
		t.Fatalf("a sound casebook: %d matters, %v, %v", len(whole.Rows), whole.Unreadable, err)
	}
	for _, r := range c.Rows {
		for _, x := range r.Cells {
			if x.Inspection.ID == in2018 && x.State != history.Before && (!x.Partial || !strings.Contains(x.Words, "damaged")) {
				t.Errorf("%s: the cell of the damaged inspection says %q, partial %v", r.Label, x.Words, x.Partial)
			}
		}
	}
	broken := errors.New("the disk is gone")
	if _, err := history.ReadChain(failing{st, broken}, "birmingham", data.ByPublished); !errors.Is(err, broken) {
		t.Errorf("another error: %v", err)
	}
}

func TestABracketHasItsReason(t *testing.T) {
	part, visit, whole := data.Inspection{Coverage: data.Partial}, data.Inspection{Coverage: data.Complete, Framework: data.Focused}, data.Inspection{Coverage: data.Complete, Framework: data.SIF}
	for _, x := range []struct {
		name, want string
		cell       history.Cell
	}{
		{"no bracket", "", history.Cell{Inspection: whole}},
		{"a part", "partial source", history.Cell{Inspection: part, Partial: true}},
		{"a part that says so", "", history.Cell{Inspection: part, Partial: true, Words: "not mentioned (partial source)"}},
		{"a letter held in full", "a visit to one service", history.Cell{Inspection: visit, Partial: true}},
		{"damage", "", history.Cell{Inspection: whole, Partial: true, Words: "findings of this inspection are damaged and cannot be read"}},
	} {
		if got := x.cell.Short(); got != x.want {
			t.Errorf("%s: %q", x.name, got)
		}
	}
}
