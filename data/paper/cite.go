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

// cite says where a finding stands: who says it where that is not Ofsted alone,
// the publication, its paragraph and page, what confirms it, and whose words the
// text is where they are not its source's.
func (s Subject) cite(f data.Finding) string {
	text := s.publication(f.Source.ID, f.Source.Document) + ", " + place(f)
	if f.Attribution != data.Ofsted || f.ReportedBy != "" {
		text = history.Speaker(f) + ": " + text
	}
	if c := f.ConfirmedBy; c != nil {
		text += "; confirmed by " + s.publication(c.ID, c.ID) + joined(", ", c.Where)
	}
	if f.Reworded() {
		text += "; in the casebook's own words"
	}
	return text
}

// publication names a source as its readers know it.
func (s Subject) publication(id, otherwise string) string {
	return cmp.Or(s.Sources[id].Publication(), otherwise)
}

// place is where a finding stands in its source: "para 11, page 11", or its
// item where paragraphs are not counted.
func place(f data.Finding) string {
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

// quoteOf is a finding in full.
func (s Subject) quoteOf(f data.Finding, lead string) document.Quote {
	return document.Quote{Lead: lead, Text: f.Text, Cite: s.cite(f), Report: f.Wording() == data.Quoted}
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
func (s Subject) cited(l compare.Link, again bool) string {
	return place(l.Finding) + " (" + strings.ReplaceAll(s.named(l.Words(again)), ";", ",") + ")"
}

// linked quotes what a link leads to: who made it and how it reads before the
// words, and in a full paper why it was made after them.
func (s Subject) linked(lead string, l compare.Link) document.Quote {
	lead += ": " + statusWords(l.Status)
	if l.Status == compare.Suggested {
		lead += "; " + l.Strength()
	}
	if l.Tone != "" && l.Tone != compare.Plain {
		lead += "; " + l.Tone.Words()
	}
	q := s.quoteOf(l.Finding, lead)
	if len(l.Reasons) > 0 && s.Full {
		q.Cite += ". Set beside it for: " + s.named(strings.Join(l.Reasons, "; ")) + "."
	}
	return q
}
