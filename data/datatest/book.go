// Package datatest answers from a casebook in memory what packages of facts ask
// of a store. It is for tests alone.
package datatest

import (
	_ "embed" // the story
	"slices"
	"strings"
	"testing"

	"casebook/data"
)

// Book is a casebook in memory. Its themes are the built-in ones.
type Book struct{ *data.Casebook }

//go:embed birmingham.json
var birmingham []byte

var stories = map[string][]byte{"birmingham.json": birmingham}

// Version is that of Facts. Its revision is the last of all, so that the program,
// whose own facts are others, never takes a casebook of tests for an older one.
var Version = strings.Replace(data.BuiltinVersionWith(stories), data.BuiltinVersion()[:len("revision-0000")], "revision-9999", 1)

// Facts are the built-in tables with one story, Birmingham's as it once was: what
// tests work out by hand stays so, however much the built-in stories grow. They
// are read as data.Builtin reads its own.
func Facts() (*data.Casebook, error) {
	return data.BuiltinWith(stories)
}

// Builtin is Facts for a test.
func Builtin(t testing.TB) Book {
	t.Helper()
	c, err := Facts()
	if err != nil {
		t.Fatal(err)
	}
	return Book{c}
}

func one[T any](all []T, is func(T) bool) (T, error) {
	if i := slices.IndexFunc(all, is); i >= 0 {
		return all[i], nil
	}
	var none T
	return none, data.ErrNotFound
}

func some[T any](all []T, is func(T) bool) (out []T, err error) {
	for _, x := range all {
		if is(x) {
			out = append(out, x)
		}
	}
	return out, nil
}

// Authorities returns every authority.
func (b Book) Authorities() ([]data.Authority, error) { return b.Casebook.Authorities, nil }

// Authority returns one by its id, or data.ErrNotFound; so do Inspection and
// Finding.
func (b Book) Authority(id string) (data.Authority, error) {
	return one(b.Casebook.Authorities, func(a data.Authority) bool { return a.ID == id })
}

// Inspection returns one by its id.
func (b Book) Inspection(id string) (data.Inspection, error) {
	return one(b.Inspections, func(in data.Inspection) bool { return in.ID == id })
}

// Finding returns one by its id.
func (b Book) Finding(id string) (data.Finding, error) {
	return one(b.Casebook.Findings, func(f data.Finding) bool { return f.ID == id })
}

// AuthorityInspections returns an authority's, the earliest first.
func (b Book) AuthorityInspections(authority string) ([]data.Inspection, error) {
	out, err := some(b.Inspections, func(in data.Inspection) bool { return in.Authority == authority })
	slices.SortStableFunc(out, func(x, y data.Inspection) int {
		return strings.Compare(string(x.SortDate())+string(x.Published.Date), string(y.SortDate())+string(y.Published.Date))
	})
	return out, err
}

// Findings returns those of an inspection.
func (b Book) Findings(inspection string) ([]data.Finding, error) {
	return some(b.Casebook.Findings, func(f data.Finding) bool { return f.Inspection == inspection })
}

// AuthorityFindings returns those of all inspections of an authority.
func (b Book) AuthorityFindings(authority string) ([]data.Finding, error) {
	own := map[string]bool{}
	for _, in := range b.Inspections {
		own[in.ID] = in.Authority == authority
	}
	return some(b.Casebook.Findings, func(f data.Finding) bool { return own[f.Inspection] })
}

// Threads returns those of an authority; so do Events and Flags.
func (b Book) Threads(authority string) ([]data.Thread, error) {
	return some(b.Casebook.Threads, func(t data.Thread) bool { return t.Authority == authority })
}

// Events returns those of an authority.
func (b Book) Events(authority string) ([]data.Event, error) {
	return some(b.Casebook.Events, func(e data.Event) bool { return e.Authority == authority })
}

// Flags returns those of an authority.
func (b Book) Flags(authority string) ([]data.Flag, error) {
	return some(b.Casebook.Flags, func(f data.Flag) bool { return f.Authority == authority })
}

// NotesOn returns none: nobody wrote any.
func (Book) NotesOn(data.Finding) []data.Note { return nil }

// Sources returns every source by its id.
func (b Book) Sources() (map[string]data.Source, error) {
	out := map[string]data.Source{}
	for _, s := range b.Casebook.Sources {
		out[s.ID] = s
	}
	return out, nil
}

// Themes returns the built-in ones.
func (Book) Themes() data.ThemeSet { return data.ThemeSet{} }
