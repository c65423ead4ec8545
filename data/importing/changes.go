package importing

import (
	"path/filepath"
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// Change is what a table would change of one inspection.
type Change struct {
	Inspection string   `json:"inspection"`
	New        bool     `json:"new"`     // it was not held
	Adds       []string `json:"changes"` // a fact each, in words
	Named      string   `json:"-"`       // what a reader calls the inspection
}

// String says the change in a line.
func (c Change) String() string {
	how := "added to"
	if c.New {
		how = "new"
	}
	return c.Named + " (" + how + "): " + strings.Join(c.Adds, ", ")
}

// changeOf says what becomes of an inspection, and how many findings come with it.
// What a table says otherwise, and is kept beside, stands among the conflicts: of an
// inspection to which it adds nothing else there is nothing to say.
func changeOf(before, after data.Inspection, held bool, findings int) Change {
	c := Change{Inspection: after.ID, New: !held}
	add := func(is bool, words string) {
		if is && words != "" {
			c.Adds = append(c.Adds, words)
		}
	}
	add(!held, after.Framework.Short())
	add(before.Inspected.Start != after.Inspected.Start || before.Inspected.End != after.Inspected.End, "inspected "+after.Inspected.Short())
	add(before.Published.Date != after.Published.Date, "published "+after.Published.Short())
	for _, j := range data.InOrder(after.Judgements) {
		was, ok := before.Judgement(j.Area)
		words := j.Area.NameIn(after.Edition()) + " " + j.Grade.Words()
		if ok {
			words += " before " + was.Grade.Words()
		}
		add(was.Grade != j.Grade, words)
	}
	add(after.OverallStatus() != data.OverallGiven && !held, "overall "+after.OverallStatus().Words())
	add(before.Scope != after.Scope, after.Scope)
	add(before.Outcome != after.Outcome, after.Outcome)
	add(before.Kind != after.Kind && held, after.Kind.Name())
	add(before.Address != after.Address, after.Address)
	add(before.Note != after.Note, after.Note)
	add(findings > 0, prose.Count(findings, "finding"))
	return c
}

// Previewed are what tables would change, a line each: what the files of an import
// that is only tried would do.
func (p Plan) Previewed() []string {
	var out []string
	for _, f := range p.Files {
		for _, c := range f.Changes {
			out = append(out, "From "+filepath.Base(f.Path)+": "+c.String())
		}
	}
	return out
}
