package mark

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/ui/widget"
)

// Provenance says in lines of plain text where a finding comes from.
func Provenance(f data.Finding, in data.Inspection, sources map[string]data.Source) []string {
	lines := []string{at("Read in", f.Source.ID, f.Source.Document, f.Source.String(), sources)}
	if c := f.ConfirmedBy; c != nil {
		lines = append(lines, at("Confirmed by", c.ID, "", c.Where, sources))
	}
	if s := sources[f.Source.ID]; s.Path != "" {
		lines = append(lines, "File: "+widget.Clean(s.Path), "SHA-256: "+widget.Clean(s.Hash))
	}
	if f.Note != "" {
		lines = append(lines, "Note: "+widget.Clean(f.Note))
	}
	lines = append(lines, "Finding "+f.ID, "")
	return append(lines, InspectionProvenance(in, sources)...)
}

// at says one source and the place in it: "Read in Report (Ofsted), file
// x.pdf, page 3."
func at(lead, id, document, place string, sources map[string]data.Source) string {
	s := lead + " " + sourceName(id, sources)
	if document != "" && !strings.Contains(s, document) {
		s += ", file " + document
	}
	if place != "" {
		s += ": " + place
	}
	return widget.Clean(s) + "."
}

func sourceName(id string, sources map[string]data.Source) string {
	s, ok := sources[id]
	if !ok {
		return id
	}
	name := s.Name()
	if s.Publisher != "" {
		name += " (" + s.Publisher + ")"
	}
	return name
}

// InspectionProvenance says how an inspection's dates and grades are known,
// with every other value that a source gives.
func InspectionProvenance(in data.Inspection, sources map[string]data.Source) []string {
	lines := append(Inspected(in, sources), Published(in, sources)...)
	for _, j := range in.Judgements {
		s := fmt.Sprintf("%s: %s, %s, %s", j.Area.NameIn(in.Edition()), j.Grade.Words(), j.Status.Words(), sourceName(j.Source, sources))
		if j.Page > 0 {
			s += fmt.Sprintf(", page %d", j.Page)
		}
		for _, c := range j.Confirmed {
			s += "; confirmed by " + sourceName(c, sources)
		}
		for _, o := range j.Also {
			s += fmt.Sprintf("; but %s in %s", o.Grade.Words(), sourceName(o.Source, sources))
		}
		if j.Note != "" {
			s += "; " + j.Note
		}
		lines = append(lines, widget.Clean(s)+".")
	}
	return lines
}

// Inspected says when the fieldwork was and how that is known, then what other
// sources say instead. Without sources they are not named.
func Inspected(in data.Inspection, sources map[string]data.Source) []string {
	lines := []string{dated("Inspected "+in.Inspected.String(), in.Inspected.AsStated, in.Inspected.Status, in.Inspected.Source, sources)}
	for _, o := range in.Inspected.Also {
		lines = append(lines, dated("Another source: inspected "+o.String(), o.AsStated, o.Status, o.Source, sources))
	}
	return lines
}

// Published says when the report came out and how that is known, then what
// other sources say instead.
func Published(in data.Inspection, sources map[string]data.Source) []string {
	p := in.Published
	lines := []string{dated("Published "+p.Date.String(), p.AsStated, p.Status, p.Source, sources)}
	for _, o := range p.Also {
		lines = append(lines, dated("Another source: published "+o.Date.String(), o.AsStated, o.Status, o.Source, sources))
	}
	return lines
}

func dated(what, stated string, status data.Status, source string, sources map[string]data.Source) string {
	s := what
	if status != "" {
		s += ", " + status.Words()
	}
	// Without sources only what a reader must know at once is said: the words
	// of a date that is not in the report itself.
	brief := sources == nil && status != data.FromWeb && status != data.WebCorrects && !strings.HasPrefix(what, "Another")
	if stated != "" && !brief {
		s += " (as stated: " + stated + ")"
	}
	if source != "" && sources != nil {
		s += ". Source: " + sourceName(source, sources)
	}
	return widget.Clean(s) + "."
}
