package turned

import (
	"fmt"
	"slices"
	"strconv"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/history"
	"casebook/data/prose"
)

// Output is the answer in every format.
func (a Answer) Output() document.Output {
	return document.Output{
		Page:   a.page,
		Record: func() any { return newAnswerRecord(a) },
		Rows:   a.rows().CSV(document.Each(a.Turns)),
	}
}

func (a Answer) page() document.Document {
	p := &document.Document{Title: a.Title()}
	p.Fact("Looked for", prose.Capital(a.WithinWords()))
	if a.Finding != "" {
		p.Fact("The matter", a.Matter.Attributed())
	}
	p.Fact("Asked", a.Asked())
	p.Fact("Found", a.Counts())
	p.Fact("Years", a.YearsWords())
	p.Fact("Not looked at", a.Unseen())
	if a.Suggested() > 0 {
		p.Add(document.Caution(compare.ThemesSuggested))
	}
	p.Add(document.Paragraph(Rule))
	if len(a.Turns) == 0 {
		p.Add(document.Paragraph(a.Nobody() + "."))
		return *p
	}
	p.Heading("Who turned it round")
	table, _ := a.rows().Table(document.Each(a.Turns)) // a list in hand, of hundreds at most
	p.Add(table)
	p.Heading("What was said")
	for _, t := range a.Turns {
		p.Subheading(a.Headline(t))
		for _, s := range a.Sides(t) {
			p.Add(s.quote())
		}
	}
	return *p
}

// rows is the answer as a list.
func (a Answer) rows() document.Rows[Turn] {
	brief := []document.Column{{Name: "Authority", Width: 23}}
	if a.Asker.ID != "" {
		brief = append(brief, document.Column{Name: "Where", Width: 12})
	}
	if a.Finding != "" {
		brief = append(brief, document.Column{Name: "On", Width: 15})
	}
	brief = append(brief, document.Column{Name: Criticised(), Width: 14, Wrap: true}, document.Column{Name: Praised(), Width: 14, Wrap: true},
		document.Column{Name: "Between", Width: 8}, document.Column{Name: "Became", Wrap: true})
	return document.Rows[Turn]{
		Title: a.Title(), Brief: brief,
		Cells: func(t Turn) []string {
			out := []string{t.Authority.Label()}
			if a.Asker.ID != "" {
				out = append(out, t.Where(a.Asker))
			}
			if a.Finding != "" {
				out = append(out, a.About(t))
			}
			return append(out, t.A.Title(a.Basis), t.B.Title(a.Basis), t.Between.Brief(), a.Became(t))
		},
		Full: slices.Concat([]string{"authority", "name", "where", "about", "a", "a_date", "b", "b_date", "days", "change", "suggested", "worse_again"},
			fieldsOf(data.AllCriticised), fieldsOf(data.AllPraised)),
		Fields: func(t Turn) []string {
			out := []string{t.Authority.ID, t.Authority.Name, t.Where(a.Asker), a.About(t), t.A.ID, string(t.A.DateOn(a.Basis)), t.B.ID, string(t.B.DateOn(a.Basis)),
				strconv.Itoa(t.Between.Days), string(t.Change), strconv.FormatBool(t.Suggested), t.again()}
			for _, q := range []Quoted{t.Criticised, t.Praised} {
				out = append(out, q.ID, string(q.Wording()), q.Text, q.Quote(), q.Place())
			}
			return out
		},
	}
}

// Criticised and Praised head what each of the two inspections says, in the
// verdicts' words.
func Criticised() string { return prose.Capital(data.AllCriticised.Words()) }

// Praised: see Criticised.
func Praised() string { return prose.Capital(data.AllPraised.Words()) }

// fieldsOf names the columns of one of the two paragraphs.
func fieldsOf(v data.Verdict) []string {
	out := []string{string(v)}
	for _, of := range []string{"wording", "text", "sentence", "place"} {
		out = append(out, string(v)+"_"+of)
	}
	return out
}

// again is the id of the inspection that says that it is worse again, "" for
// none.
func (t Turn) again() string {
	if t.Again == nil {
		return ""
	}
	return t.Again.ID
}

// Side is a paragraph of a turn, with what it is to the reader.
type Side struct {
	Lead       string // "Criticised: SIF, published 14 May 2014"
	Inspection data.Inspection
	Quoted
	sources map[string]data.Source
}

// Sides are the two paragraphs of a turn: what was criticised, then what was
// praised.
func (a Answer) Sides(t Turn) [2]Side {
	side := func(word string, in data.Inspection, q Quoted) Side {
		basis, when := data.ByInspected, in.Inspected.String()
		if d := in.Published.Date; a.Basis == data.ByPublished && d != "" {
			basis, when = data.ByPublished, d.String()
		}
		return Side{fmt.Sprintf("%s: %s, %s %s", word, in.ShortName(), basis, when), in, q, a.Sources}
	}
	return [2]Side{side(Criticised(), t.A, t.Criticised), side(Praised(), t.B, t.Praised)}
}

// Cite says where the paragraph stands: the publication by its day, and the place
// in it.
func (s Side) Cite() string {
	text := history.Stands(s.Finding, s.sources)
	if s.Reworded() {
		text += "; " + data.InOwnWords
	}
	return text
}

func (s Side) quote() document.Quote {
	return document.Quote{Lead: s.Lead, Text: s.Text, Cite: s.Cite(), Report: !s.Reworded()}
}
