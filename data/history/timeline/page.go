package timeline

import (
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare"
	"casebook/data/document"
	"casebook/data/history"
	"casebook/data/mark"
	"casebook/data/prose"
)

// Output is what a timeline gives to print.
func Output(t Timeline) document.Output {
	return document.Output{
		Page:   func() document.Document { return Page(t) },
		Record: func() any { return NewRecord(t) },
		Rows:   rows().CSV(drawnOf(t)),
	}
}

// Page is a timeline for readers: the grades of every area, which of them is in
// force, visits, events, and how it is known.
func Page(t Timeline) document.Document {
	p := &document.Document{Title: fmt.Sprintf("Timeline of %s; dates: %s; grades and ages %s", t.Authority.Name, t.Basis, t.Reach.Words())}
	for _, n := range t.Notes {
		p.Fact("Note", n)
	}
	if len(t.Rows) > 0 {
		p.Heading("Grades")
		p.Paragraph("Earliest first. " + compare.SignsLegend() + "; in brackets, compares with care only; no sign where nothing may be said. " + mark.Unchecked + " " + data.DoubtWords(doubtful(t)...) + "; " + mark.Legend(mark.Disputed) + ".")
		var rows [][]string
		for _, r := range t.Rows {
			rows = append(rows, []string{lineName(r), pointWords(r)})
		}
		p.Table([]document.Column{{Name: "Area", Width: 30}, {Name: "Grades", Wrap: true}}, rows)
	}
	sentencesOnto(p, "Why with care, or why no sign", t.Cautions())
	standingOnto(p, t)
	areasOnto(p, t)
	visitsOnto(p, t)
	handoversOnto(p, t)
	p.Heading("Frameworks and scales")
	p.Paragraph("Third step of four: adequate to 2013, requires improvement after. They are not the same grade.")
	for _, f := range Frameworks() {
		p.Fact(spanYears(f), f.Name)
	}
	history.EventsOnto(p, "Events", t.Events)
	history.FlagsOnto(p, t.Flags, t.Called)
	sentencesOnto(p, "How it is known", t.Sourced())
	return *p
}

func sentencesOnto(p *document.Document, heading string, all []string) {
	if len(all) == 0 {
		return
	}
	p.Heading(heading)
	for _, s := range all {
		p.Item("-", s, "")
	}
}

func lineName(r Row) string {
	if r.Inset {
		return "  " + r.Name
	}
	return r.Name
}

// pointWords writes a row's grades in one line: "I 2014, I = 2016, R ▲1 2019".
func pointWords(r Row) string {
	var out []string
	for _, p := range r.Points {
		words := p.Judgement.Grade.Letter() + p.Judgement.Doubt() + " "
		if p.Change != nil {
			if signs := p.Change.SignsOrScale(); signs != "" {
				words += signs + " "
			}
		}
		out = append(out, words+p.Date.Short())
	}
	for _, m := range r.Joined {
		out = append(out, "("+m.Date.Short()+": "+m.Words+")")
	}
	return strings.Join(out, ",  ")
}

// doubtful are the statuses of the grades of a
func doubtful(t Timeline) []data.Status {
	var out []data.Status
	for _, r := range t.Rows {
		for _, p := range r.Points {
			out = append(out, p.Judgement.Status)
		}
	}
	return out
}

func standingOnto(p *document.Document, t Timeline) {
	if len(t.Standing) == 0 {
		return
	}
	p.Heading("Grade in force, by publication")
	var rows [][]string
	for _, v := range t.Standing {
		rows = append(rows, []string{v.Since.Short(), until(v), gradeWords(v.Grade.Letter(), v.Words()), stood(v, t.Reach.On), v.Inspection.Title(t.Basis)})
	}
	p.Table([]document.Column{{Name: "From", Width: 11}, {Name: "To", Width: 24, Wrap: true}, {Name: "Grade", Width: 34, Wrap: true}, {Name: "Stood", Width: 24, Wrap: true}, {Name: "Inspection", Width: 30, Wrap: true}}, rows)
}

// gradeWords write a grade in force with its letter, or why there is none.
func gradeWords(letter, words string) string {
	if strings.HasPrefix(letter, data.Grade("").Letter()) {
		return words
	}
	return letter + " " + words
}

// areasOnto adds the grades of the areas that are in force now.
func areasOnto(p *document.Document, t Timeline) {
	var rows [][]string
	for _, r := range t.Ribbons {
		s := r.Stretches[len(r.Stretches)-1]
		if r.Area == data.Overall || s.To != "" {
			continue
		}
		words := gradeWords(s.Letter(), s.Words)
		if s.JudgedWith != "" {
			words += ", " + judgedWith(s.JudgedWith)
		}
		rows = append(rows, []string{r.Name, words, s.From.Short(), s.Inspection.Title(t.Basis)})
	}
	if len(rows) == 0 {
		return
	}
	p.Heading("Grades of the areas in force")
	p.Table([]document.Column{{Name: "Area", Width: 24}, {Name: "Grade", Width: 34, Wrap: true}, {Name: "From", Width: 11}, {Name: "Inspection", Width: 30, Wrap: true}}, rows)
}

// handoversOnto adds who took over from whom.
func handoversOnto(p *document.Document, t Timeline) {
	if len(t.Handovers) == 0 {
		return
	}
	p.Heading("Before and after it")
	for _, h := range t.Handovers {
		p.Fact(h.On.Short(), h.Words()+". Source: "+h.Source+".")
	}
	for _, f := range t.Former {
		for _, m := range f.Placed {
			p.Fact(m.Date.Short(), f.Words(m, t.Basis))
		}
	}
}

func until(v history.Interval) string {
	switch {
	case v.Abolished:
		return v.To.Short() + ", abolished"
	case v.To == "":
		return "still"
	}
	return v.To.Short()
}

func stood(v history.Interval, today data.Date) string {
	if a, ok := v.Age(today); ok {
		return a.Words()
	}
	return "not known"
}

func visitsOnto(p *document.Document, t Timeline) {
	for _, x := range []struct {
		heading string
		all     []Placed
	}{{prose.Capital(data.NeverGraded.Words()) + ": the grade in force stands", t.NeverGraded()},
		{"Graded, but " + data.OverallNotHeld.Words() + ": the grade in force may have changed", t.NotHeld()}} {
		if len(x.all) > 0 {
			p.Heading(x.heading)
		}
		for _, m := range x.all {
			words := m.Words + " (" + m.Inspection.Title(t.Basis) + ")"
			if told := m.Inspection.Told(); told != "" {
				words += ": " + told
			}
			p.Fact(m.Date.Short(), words)
		}
	}
}

func spanYears(f Span) string {
	switch {
	case f.To == "":
		return f.From.YearText() + "-"
	case f.From.Year() == f.To.Year():
		return f.From.YearText()
	}
	return f.From.YearText() + "-" + f.To.YearText()
}

// Called names what a flag is about: an inspection, or an event by its date; ""
// for a finding, whose flag says which it is.
func (t Timeline) Called(id string) string {
	all := slices.Concat(t.Visits, t.marked())
	for _, in := range t.Undated {
		all = append(all, Placed{Inspection: in})
	}
	for _, m := range all {
		if m.Inspection.ID == id {
			return m.Inspection.Title(t.Basis)
		}
	}
	for _, e := range t.Events {
		if e.ID == id {
			return "event of " + e.Date.Short()
		}
	}
	return ""
}

// marked are the inspections that gave grades, one for each grade.
func (t Timeline) marked() []Placed {
	var out []Placed
	for _, r := range t.Rows {
		for _, p := range r.Points {
			out = append(out, p.Placed)
		}
	}
	return out
}
