// Package provenance says in words where a finding, a date or a grade comes
// from and how it is known, for screens, pages and papers alike.
//
// It is pure: it knows the domain's types, and nothing of terminals, stores or
// files. It leaves texts as they are; who shows them cleans them.
package provenance

import (
	"cmp"
	"path"
	"slices"
	"strconv"
	"strings"

	"casebook/data"
)

// Fact is a fact of provenance with its label; one without goes on with the fact
// above it. Also says that it is what another source says instead.
type Fact struct {
	Label, Text string
	Also        bool
}

// Otherwise leads to what another source says instead.
const Otherwise = "but another source"

// String writes the fact as a line.
func (f Fact) String() string {
	switch {
	case f.Also:
		return "  " + Otherwise + ": " + f.Text
	case f.Label == "":
		return "  " + f.Text
	}
	return f.Label + ": " + f.Text
}

// Of says where a finding comes from and how its place and dates are
// known: every source, what confirms it and what other sources say instead. A
// source that is not among sources is named by its id.
func Of(f data.Finding, in data.Inspection, sources map[string]data.Source) []Fact {
	of := Source(f.Source.ID, sources)
	facts := append(of[:1:1], Fact{Label: "Wording", Text: wording(f)}, Fact{Label: "Place", Text: f.Place()})
	if doc, s := f.Source.Document, sources[f.Source.ID]; doc != s.Document && doc != s.Title && path.Ext(doc) == "" { // a file's name is told with the source
		facts = append(facts, Fact{Label: "Document", Text: doc})
	}
	facts = append(facts, of[1:]...)
	if c := f.ConfirmedBy; c != nil {
		facts = append(facts, Fact{Label: "Confirmed", Text: Describe(c.ID, sources) + join(", ", c.Where)})
	}
	if f.Coded != nil && !f.Confirmed {
		facts = append(facts, Fact{Label: "Coded as", Text: data.ThemeSet{}.Line(f.Coded) + ", by its source; this casebook's own themes changed that"})
	}
	facts = append(facts, Dates(in, sources)...)
	facts = append(facts, ReadAt(in), Fact{Label: "Coverage", Text: f.CoverageWords(in)})
	return told(facts)
}

// Source says of a source, first, what it is, then where it can be read and what
// is known of it. One that is not among sources is named by its id.
func Source(id string, sources map[string]data.Source) []Fact {
	s := sources[id]
	facts := []Fact{{Label: "Source", Text: Describe(id, sources)}, {Label: "Document", Text: s.Document}, {Label: "Address", Text: s.URL},
		{Label: "File", Text: s.Path}, {Label: "SHA-256", Text: s.Hash}, {Label: "Note", Text: s.Note}}
	if s.Hash != "" { // of a file that was imported
		facts[5].Label = "In doubt"
	}
	return slices.DeleteFunc(told(facts), func(f Fact) bool { return f.Label != "Source" && f.Text == s.Name() })
}

// wording warns of quoting what is no quotation, "" where the words are the
// source's.
func wording(f data.Finding) string {
	if f.Reworded() {
		return "the casebook's own: quote the source, not these words"
	}
	return ""
}

// InDoubt says what was in doubt when an imported file was read, "" where
// nothing was.
func InDoubt(s data.Source) string {
	if s.Hash == "" {
		return ""
	}
	return s.Note
}

// Grades says how each grade of an inspection is known, with every other value
// that a source gives, and then which sources confirm them.
func Grades(in data.Inspection, sources map[string]data.Source) []Fact {
	var facts []Fact
	for _, j := range in.Judgements {
		s := known(j.Grade.Words(), "", j.Status, j.Source, sources)
		if j.Page > 0 {
			s += ", page " + strconv.Itoa(j.Page)
		}
		facts = append(facts, Fact{Label: j.Area.NameIn(in.Edition()), Text: s + join("; ", j.Note)})
		for _, o := range j.Also {
			facts = append(facts, Fact{Label: j.Area.NameIn(in.Edition()), Text: known(o.Grade.Words(), "", o.Status, o.Source, sources), Also: true})
		}
	}
	return told(append(facts, confirmed(in, sources)...))
}

// confirmed names each source that confirms grades once, with the areas where it
// does not confirm all of them.
func confirmed(in data.Inspection, sources map[string]data.Source) []Fact {
	var order []string
	areas := map[string][]string{}
	for _, j := range in.Judgements {
		for _, c := range j.Confirmed {
			if areas[c] == nil {
				order = append(order, c)
			}
			areas[c] = append(areas[c], j.Area.NameIn(in.Edition()))
		}
	}
	var out []Fact
	for i, c := range order {
		f := Fact{Text: called(c, sources)}
		if i == 0 {
			f.Label = "Confirmed by"
		}
		if len(areas[c]) < len(in.Judgements) {
			f.Text += ": " + strings.Join(areas[c], ", ")
		}
		out = append(out, f)
	}
	return out
}

// Dates says when the fieldwork was and when the report came out, how that is
// known, and what other sources say instead. With nil sources only what must be
// known at once is said: no source, and the words as stated only where sources
// differ or the date is not in the report itself.
func Dates(in data.Inspection, sources map[string]data.Source) []Fact {
	f, d := in.Inspected, in.Published
	out := []Fact{{Label: "Inspected", Text: f.String()}}
	if f.Start != "" || f.AsStated != "" {
		out[0].Text = known(f.String(), brief(f.AsStated, f.Status, sources), f.Status, f.Source, sources)
	}
	for _, a := range f.Also {
		out = append(out, Fact{Label: out[0].Label, Text: known(a.String(), a.AsStated, a.Status, a.Source, sources), Also: true})
	}
	published := Fact{Label: "Published", Text: d.Date.String()}
	if d.Date != "" || d.AsStated != "" {
		published.Text = known(d.Date.String(), brief(d.AsStated, d.Status, sources), d.Status, d.Source, sources)
	}
	out = append(out, published)
	for _, a := range d.Also {
		out = append(out, Fact{Label: published.Label, Text: known(a.Date.String(), a.AsStated, a.Status, a.Source, sources), Also: true})
	}
	return told(out)
}

// Known says how an inspection's dates and grades are known, and where its report
// can be read.
func Known(in data.Inspection, sources map[string]data.Source) []Fact {
	return told(append(append(Dates(in, sources), ReadAt(in)), Grades(in, sources)...))
}

// told keeps the facts that say something.
func told(facts []Fact) []Fact {
	out := facts[:0]
	for _, f := range facts {
		if f.Text != "" {
			out = append(out, f)
		}
	}
	return out
}

// Describe names a source by its publication, with its title, its kind where it is
// not a report, and what is known of its day. A source that is not among sources is named by its id.
func Describe(id string, sources map[string]data.Source) string {
	s := sources[id]
	name := s.Name()
	if name == "" {
		return id
	}
	var parts []string
	if s.Title != "" && s.Title != name {
		parts = append(parts, s.Title)
	}
	if s.Publisher != "" && !strings.Contains(name, s.Publisher) {
		parts = append(parts, s.Publisher)
	}
	if s.Kind != "" && s.Kind != "primary" {
		parts = append(parts, s.Kind+" source")
	}
	for _, said := range s.Day() {
		if !strings.Contains(name, said) {
			parts = append(parts, said)
		}
	}
	if s.Because != "" {
		parts = append(parts, "as dated by: "+s.Because)
	}
	if len(parts) == 0 {
		return name
	}
	return name + " (" + strings.Join(parts, ", ") + ")"
}

// brief leaves the words as stated out where sources are not asked for.
func brief(stated string, s data.Status, sources map[string]data.Source) string {
	if sources == nil && s != data.FromWeb && s != data.WebCorrects {
		return ""
	}
	return stated
}

// known says a date or a grade, how it is known and in which words its source gives it.
func known(date, stated string, s data.Status, source string, sources map[string]data.Source) string {
	var parts []string
	if w := s.Words(); w != "" {
		parts = append(parts, w)
	}
	if stated != "" && stated != date {
		parts = append(parts, "as stated: "+stated)
	}
	if source != "" && sources != nil {
		parts = append(parts, called(source, sources))
	}
	if len(parts) == 0 {
		return date
	}
	return date + ": " + strings.Join(parts, "; ")
}

// called is the name of a source, or its id where it is not among sources.
func called(id string, sources map[string]data.Source) string {
	return cmp.Or(sources[id].Name(), id)
}

func join(sep, s string) string {
	if s == "" {
		return ""
	}
	return sep + s
}
