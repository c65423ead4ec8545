package reader

import (
	"strings"

	"casebook/data"
	"casebook/data/history"
	"casebook/ui/widget"
)

// Fact is a fact of provenance with its label.
type Fact struct{ Label, Text string }

// Provenance says where the finding comes from and how its place and dates
// are known: every source, what confirms it and what other sources say instead.
func Provenance(r history.Reading, sources map[string]data.Source) []Fact {
	f, in := r.Finding, r.Inspection
	facts := []Fact{
		{"Source", describe(r.Source)},
		{"Place", f.Source.String()},
		{"Document", f.Source.Document},
		{"File", r.Source.Path},
		{"SHA-256", r.Source.Hash},
	}
	if r.Source.Name() == "" {
		facts[0].Text = f.Source.ID
	}
	if c := f.ConfirmedBy; c != nil {
		name := c.ID
		if r.Confirming != nil {
			name = describe(*r.Confirming)
		}
		facts = append(facts, Fact{"Confirmed", name + join(", ", c.Where)})
	}
	facts = append(facts, fieldwork(in.Inspected, sources)...)
	facts = append(facts, published(in.Published, sources)...)
	facts = append(facts, Fact{"Coverage", in.Coverage.Words() + join(": ", in.CoverageNote)}, Fact{"Id", f.ID})
	out := facts[:0]
	for _, x := range facts {
		if x.Text != "" {
			out = append(out, Fact{x.Label, widget.Clean(x.Text)})
		}
	}
	return out
}

func (p *page) provenance(r history.Reading) {
	p.heading("PROVENANCE")
	for _, x := range Provenance(r, p.Sources) {
		p.field(x.Label, x.Text)
	}
}

// describe names a source with its publisher, its kind, its own date and where
// it is not a report.
func describe(s data.Source) string {
	name := s.Name()
	if name == "" {
		return ""
	}
	var parts []string
	if s.Publisher != "" {
		parts = append(parts, s.Publisher)
	}
	if s.Kind != "" && s.Kind != "primary" {
		parts = append(parts, s.Kind+" source")
	}
	if s.Published != nil && s.Published.Date != "" {
		parts = append(parts, "dated "+s.Published.Date.Short())
	} else if s.NotBefore != "" || s.NotAfter != "" {
		parts = append(parts, bounds(s))
	}
	if len(parts) == 0 {
		return name
	}
	return name + " (" + strings.Join(parts, ", ") + ")"
}

func bounds(s data.Source) string {
	words := "undated"
	if s.NotBefore != "" {
		words += ", not before " + s.NotBefore.Short()
	}
	if s.NotAfter != "" {
		words += ", not after " + s.NotAfter.Short()
	}
	return words + join(": ", s.Because)
}

func fieldwork(f data.Fieldwork, sources map[string]data.Source) []Fact {
	if f.Start == "" && f.AsStated == "" {
		return []Fact{{"Inspected", "not known"}}
	}
	out := []Fact{{"Inspected", known(f.String(), f.AsStated, f.Status, f.Source, sources)}}
	for _, a := range f.Also {
		out = append(out, Fact{"  but", known(a.String(), a.AsStated, a.Status, a.Source, sources)})
	}
	return out
}

func published(d data.Dated, sources map[string]data.Source) []Fact {
	if d.Date == "" && d.AsStated == "" {
		return []Fact{{"Published", "not known"}}
	}
	out := []Fact{{"Published", known(d.Date.String(), d.AsStated, d.Status, d.Source, sources)}}
	for _, a := range d.Also {
		out = append(out, Fact{"  but", known(a.Date.String(), a.AsStated, a.Status, a.Source, sources)})
	}
	return out
}

// known says a date, how it is known and in which words its source gives it.
func known(date, stated string, s data.Status, source string, sources map[string]data.Source) string {
	var parts []string
	if w := s.Words(); w != "" {
		parts = append(parts, w)
	}
	if stated != "" && stated != date {
		parts = append(parts, "as stated: "+stated)
	}
	if source != "" {
		if n := sources[source].Name(); n != "" {
			source = n
		}
		parts = append(parts, source)
	}
	if len(parts) == 0 {
		return date
	}
	return date + ": " + strings.Join(parts, "; ")
}

func join(sep, s string) string {
	if s == "" {
		return ""
	}
	return sep + s
}
