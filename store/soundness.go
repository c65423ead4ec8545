package store

import (
	"context"
	"errors"
	"fmt"

	"casebook/data/prose"
	"casebook/store/notebook"
)

// Soundness is what reading every byte of a casebook came to. Its findings and
// what the user decided are two files: either may be sound without the other.
type Soundness struct {
	Findings Info
	Damage   error  // of the findings, nil where they are sound
	Notebook string // its path
	Held     notebook.Summary
	Unsound  error  // the notebook's; notebook.ErrNothing where there is none
	Orphaned int    // choices that have no finding now
	Exposed  string // who else can look into it, "" for nobody
}

// Soundness reads every byte of the casebook. The error is that of a ctx that
// was called off.
func (s *Store) Soundness(ctx context.Context) (Soundness, error) {
	out := Soundness{Findings: s.info, Notebook: s.book.Path()}
	out.Damage = Check(ctx, s.info.File)
	out.Held, out.Unsound = s.book.Check()
	_, out.Orphaned = s.Confirmed()
	out.Exposed = Exposed(s.info.Dir)
	return out, ctx.Err()
}

// Err is what is not sound, nil where all is. There need not be a notebook.
func (s Soundness) Err() error {
	if errors.Is(s.Unsound, notebook.ErrNothing) {
		return s.Damage
	}
	return errors.Join(s.Damage, s.Unsound)
}

// Sentences say what is sound, a sentence for each file, and who else can look into
// it; Err says the rest.
func (s Soundness) Sentences() []string {
	var out []string
	if f := s.Findings; s.Damage == nil {
		out = append(out, fmt.Sprintf("%s is sound: generation %d, %s of %s, built-in facts %s.", f.File, f.Generation,
			prose.Count(f.Findings, "finding"), prose.Count(f.Inspections, "inspection"), f.BuiltinVersion))
	}
	switch {
	case errors.Is(s.Unsound, notebook.ErrNothing):
		out = append(out, prose.Sentence(notebook.ErrNothing.Error()))
	case s.Unsound == nil:
		out = append(out, s.Notebook+" is sound: "+s.held()+".")
	}
	if s.Exposed != "" {
		out = append(out, s.Exposed)
	}
	return out
}

// held says what the notebook holds.
func (s Soundness) held() string {
	out := s.Held.Words()[0]
	if s.Orphaned > 0 {
		out += fmt.Sprintf(" (%d of them without a finding now: 'casebook confirm --list')", s.Orphaned)
	}
	for _, w := range s.Held.Words()[1:] {
		out += ", " + w
	}
	out += ", " + prose.CountOf(s.Held.Copies, "copy to restore from", "copies to restore from")
	if s.Held.Uncopied {
		out += ", without what was written last: the next change makes a new copy"
	}
	return out
}
