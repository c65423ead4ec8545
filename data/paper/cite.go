package paper

import (
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/history"
)

// cite says where a finding stands: who says it where that is not Ofsted alone,
// the publication and the place in it, and whose words the text is where they
// are not its source's.
func (s Subject) cite(f data.Finding) string {
	text := history.Stands(f, s.Sources)
	if f.Attribution != data.Ofsted || f.ReportedBy != "" {
		text = f.Speaker() + ": " + text
	}
	if f.Reworded() {
		text += "; " + data.InOwnWords
	}
	return text
}

// briefly cites a finding on the first page, which names both reports with their
// days at its head: "2019, para 8, page 3". What is not of the report itself is
// cited as elsewhere. Two authorities may have reports of one day.
func (s Subject) briefly(f data.Finding) string {
	x := s.sideOf(f)
	if at := s.Sources[f.Source.ID]; f.Attribution == data.Ofsted && f.ReportedBy == "" && !f.Reworded() && f.ConfirmedBy == nil &&
		at.Kind != "web" && at.Published != nil && at.Published.Date == x.in.Published.Date {
		return x.name + ", " + f.Where()
	}
	if s.OneAuthority() {
		return s.cite(f)
	}
	return x.name + ": " + s.cite(f)
}

// quoteOf is a finding in full.
func (s Subject) quoteOf(f data.Finding, lead string) document.Quote {
	return document.Quote{Lead: lead, Text: f.Text, Cite: s.cite(f), Report: f.Wording() == data.Quoted}
}

// statusWords says who stands for a change or a link, to readers who are not the
// one who confirmed it.
func statusWords(s compare.Status) string {
	switch s {
	case compare.Confirmed:
		return "confirmed by a reviewer"
	case compare.Curated:
		return s.Words()
	}
	return "suggested by the program, not confirmed"
}

// quotes reports whether a link is quoted: in a short paper what the change rests
// on, and whatever a person linked.
func (s Subject) quotes(l compare.Link) bool {
	return s.Full || l.Rests || l.Status != compare.Suggested
}

// cited is a suggested link that is not quoted.
func (s Subject) cited(l compare.Link, again bool) string {
	return l.Finding.Where() + " (" + strings.ReplaceAll(s.named(l.Words(again)), ";", ",") + ")"
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
