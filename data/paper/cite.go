package paper

import (
	"cmp"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/history"
)

// Cite says where a finding stands: who says it where that is not Ofsted
// alone, the document, its paragraph and page, what confirms it, and its id.
func Cite(f data.Finding, sources map[string]data.Source) string {
	text := f.Source.Document + joined(", ", f.Source.String())
	if f.Attribution != data.Ofsted || f.ReportedBy != "" {
		text = history.Speaker(f) + ": " + text
	}
	if c := f.ConfirmedBy; c != nil {
		text += "; confirmed by " + cmp.Or(sources[c.ID].Name(), c.ID) + joined(", ", c.Where)
	}
	return text + " (" + f.ID + ")"
}

// place is where a finding stands in its source, in as few signs as do.
func place(f data.Finding) string {
	var out []string
	if n := f.Source.Paragraph; n > 0 {
		out = append(out, "para "+strconv.Itoa(n))
	} else if n := f.Source.Item; n > 0 {
		out = append(out, "item "+strconv.Itoa(n))
	}
	if n := f.Source.Page; n > 0 {
		out = append(out, "p."+strconv.Itoa(n))
	}
	return cmp.Or(strings.Join(out, ", "), f.PlaceID())
}

// quoteOf is a finding in full.
func quoteOf(f data.Finding, lead string, sources map[string]data.Source) document.Quote {
	return document.Quote{Lead: lead, Text: f.Text, Cite: Cite(f, sources), Report: data.IsFile(f.Source.ID)}
}

// statusWords says who stands for a fate or a link, to readers who are not the
// one who confirmed it.
func statusWords(s compare.Status) string {
	switch s {
	case compare.Confirmed:
		return "confirmed by a reviewer"
	case compare.Curated:
		return "followed in the built-in facts"
	}
	return "suggested by the program, not confirmed"
}

// quotes reports whether a link is quoted: in a short paper what the fate rests
// on, and whatever a person linked.
func (s Subject) quotes(l compare.Link) bool {
	return s.Full || l.Rests || l.Status != compare.Suggested
}

// cited is a suggested link that is not quoted.
func cited(l compare.Link, again bool) string {
	return place(l.Finding) + " (" + l.Finding.ID + "; " + strings.ReplaceAll(l.Words(again), ";", ",") + ")"
}

// linked quotes what a link leads to: who made it and how it reads before the
// words, why it was made after them.
func (s Subject) linked(lead string, l compare.Link) document.Quote {
	lead += ": " + statusWords(l.Status)
	if l.Status == compare.Suggested {
		lead += "; " + l.Strength()
	}
	if l.Tone != "" && l.Tone != compare.Plain {
		lead += "; " + l.Tone.Words()
	}
	q := quoteOf(l.Finding, lead, s.Sources)
	if len(l.Reasons) > 0 {
		q.Cite += ". Linked because: " + strings.Join(l.Reasons, "; ") + "."
	}
	return q
}
