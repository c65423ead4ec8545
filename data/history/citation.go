package history

import (
	"cmp"

	"casebook/data"
)

// Citation is a finding as it is handed on: its text, in quotation marks where
// it is a report's, who says it, of which inspection and when, and where it
// stands.
func Citation(f data.Finding, in data.Inspection, a data.Authority, sources map[string]data.Source) string {
	return f.Handed(f.Text) + "\n(" + f.Speaker() + ". " + Named(in, a) +
		". Source: " + Stands(f, sources) + ")"
}

// Named names an inspection to those who have no casebook, with its dates.
func Named(in data.Inspection, a data.Authority) string {
	return a.Name + ", " + in.ShortName() + ", inspected " + in.Inspected.String() + ", published " + in.Published.Date.String()
}

// Stands says where a finding stands as those know it who have no casebook: the
// publication, the place in it, and what confirms it.
func Stands(f data.Finding, sources map[string]data.Source) string {
	out := publication(f.Source.ID, f.Source.Document, sources) + ", " + f.Where()
	if c := f.ConfirmedBy; c != nil {
		out += "; confirmed by " + publication(c.ID, c.ID, sources)
		if c.Where != "" {
			out += ", " + c.Where
		}
	}
	return out
}

func publication(id, otherwise string, sources map[string]data.Source) string {
	return cmp.Or(sources[id].Publication(), otherwise)
}
