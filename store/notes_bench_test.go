package store

import (
	"context"
	"fmt"
	"testing"
	"time"

	"casebook/data"
	"casebook/data/filter"
)

// BenchmarkNotes holds a notebook of ten thousand notes against one of ten: opening the
// casebook, one more note on the disk, the notes of one finding, and all of them.
func BenchmarkNotes(b *testing.B) {
	for _, n := range []int{10, 10000} {
		s := benchStore(b)
		dir := s.Info().Dir
		h := search(b, s, filter.Filter{})
		f := rows(b, h, 3, 1)[0].Finding
		var notes []data.Note
		for i := range n {
			on := data.NoteOnFinding(rows(b, h, i*(h.Total/n), 1)[0].Finding)
			notes = append(notes, data.Note{ID: data.NewNoteID(), On: on, Text: fmt.Sprint("Ask the lead member about this, ", i), Tags: []string{"board"}})
		}
		if err := s.PutNotes(notes...); err != nil {
			b.Fatal(err)
		}
		for _, x := range []struct {
			name string
			do   func(i int) error
		}{
			{"open", func(int) error {
				o, err := Open(context.Background(), Config{Dir: dir})
				if err == nil {
					err = o.Close()
				}
				return err
			}},
			{"write", func(i int) error {
				return s.PutNotes(data.Note{ID: data.NewNoteID(), On: data.NoteOnFinding(f), Text: fmt.Sprint(i), Made: time.Unix(int64(i), 0)})
			}},
			{"of one", func(int) error { s.NotesOn(f); return nil }},
			{"all", func(int) error { _, err := s.Notes(); return err }},
		} {
			b.Run(fmt.Sprintf("%s/%d", x.name, n), func(b *testing.B) {
				for i := 0; b.Loop(); i++ {
					if err := x.do(i); err != nil {
						b.Fatal(err)
					}
				}
			})
		}
	}
}
