package history

import (
	"cmp"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/prose"
)

// Citation is a finding as it is handed on: its text, in quotation marks where
// it is a report's, who says it, of which inspection and when, and where it
// stands.
func Citation(f data.Finding, in data.Inspection, a data.Authority, sources map[string]data.Source) string {
	return f.Handed(f.Text) + "\n(" + Speaker(f) + ". " + Named(in, a) +
		". Source: " + Stands(f, sources) + ")"
}

// Named names an inspection to those who have no casebook, with its dates.
func Named(in data.Inspection, a data.Authority) string {
	return a.Name + ", " + in.ShortName() + ", inspected " + in.Inspected.String() + ", published " + in.Published.Date.String()
}

// Stands says where a finding stands as those know it who have no casebook: the
// publication, the place in it, and what confirms it.
func Stands(f data.Finding, sources map[string]data.Source) string {
	out := publication(f.Source.ID, f.Source.Document, sources) + ", " + Where(f)
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

// Where is where a finding stands in its source: "para 11, page 11", or its item
// where paragraphs are not counted.
func Where(f data.Finding) string {
	p := f.Source
	var out []string
	switch {
	case p.Paragraph > 0:
		out = append(out, "para "+strconv.Itoa(p.Paragraph))
	case p.Item > 0 && f.Polarity == data.Recommendation:
		out = append(out, "recommendation "+strconv.Itoa(p.Item))
	case p.Item > 0:
		out = append(out, "item "+strconv.Itoa(p.Item))
	}
	if p.Page > 0 {
		out = append(out, "page "+strconv.Itoa(p.Page))
	}
	return cmp.Or(strings.Join(out, ", "), p.Section, "place not stated")
}

// Speaker says whose words a finding is: "Ofsted", "Council, not Ofsted".
func Speaker(f data.Finding) string {
	switch {
	case f.Attribution == data.Ofsted && f.ReportedBy != "":
		return "Ofsted, as " + f.ReportedBy + " told inspectors"
	case f.Attribution == data.Ofsted:
		return "Ofsted"
	}
	name := f.Attribution.Name()
	return prose.Capital(name) + ", not Ofsted"
}
