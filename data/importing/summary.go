package importing

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"casebook/data/mark"
	"casebook/data/prose"
	"casebook/data/report/form"
)

// Outcomes are all outcomes, in the order in which they are told.
func Outcomes() []Outcome { return []Outcome{Imported, Upgraded, Replaced, Already, Refused} }

// RefusedLast are the files in the order in which they are told: refused ones last,
// where they are seen.
func (p Plan) RefusedLast() []File {
	out := slices.Clone(p.Files)
	slices.SortStableFunc(out, func(a, b File) int { return refusedLast(a) - refusedLast(b) })
	return out
}

func refusedLast(f File) int {
	if f.Outcome == Refused {
		return 1
	}
	return 0
}

// Facts say what was read of a file, or why it was not, in a line.
func (f File) Facts() string {
	var out []string
	if f.Err != nil {
		out = append(out, f.Err.Error())
	}
	for _, p := range f.Parsed {
		out = append(out, facts(p))
	}
	if f.Table != nil {
		// What is said of single rows may fill screens: it stands below the table.
		return strings.Join(append(out, f.TableFacts()), "; ")
	}
	for _, w := range f.Warnings {
		out = append(out, mark.Warning+" "+w)
	}
	return strings.Join(out, "; ")
}

// facts say what was read of an inspection in a line.
func facts(p form.Parsed) string {
	in := p.Inspection
	parts := []string{in.ID}
	if in.Published.Date != "" {
		parts = append(parts, "published "+in.Published.Date.Short()+" ("+in.Published.Status.Words()+")")
	} else {
		parts = append(parts, "publication date unknown")
	}
	var grades []string
	for _, j := range in.Judgements {
		grades = append(grades, j.Area.Name()+" "+j.Grade.Letter())
	}
	if len(grades) > 0 {
		parts = append(parts, strings.Join(grades, " "))
	}
	return strings.Join(append(parts, Counts(p)), ", ")
}

// Notes are what is to be said of a plan beside its files, a sentence each:
// where sources differ, rows of tables, files that were passed over.
func (p Plan) Notes() []string {
	var out []string
	for _, c := range p.Conflicts {
		out = append(out, "Sources differ: "+c)
	}
	for _, f := range p.Files {
		if f.Table == nil {
			continue
		}
		for _, w := range f.Warnings {
			out = append(out, "In "+filepath.Base(f.Path)+": "+w)
		}
	}
	if other := p.OtherFiles.String(); other != "" {
		out = append(out, other+".")
	}
	return out
}

// Sum says how many files have each outcome, and what was written or, where dry
// says so, would have been.
func (p Plan) Sum(dry bool) string {
	var counts []string
	for _, o := range Outcomes() {
		counts = append(counts, string(o)+" "+strconv.Itoa(p.Count(o)))
	}
	line := strings.Join(counts, ", ") + ". "
	n := prose.Count(len(p.Entries), "inspection")
	if p.Added > 0 {
		n = prose.Count(p.Added, "finding") + " in " + n
	}
	switch {
	case len(p.Entries) == 0:
		return line + "The casebook is as it was."
	case dry:
		return line + "Nothing was written: " + n + " would have been."
	}
	return line + n + " written. Open windows show them after F5."
}
