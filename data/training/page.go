package training

import (
	"fmt"

	"casebook/data"
	"casebook/data/document"
)

// Output is the script in every format, its years those of a date. Without
// answers nothing in it tells a grade.
func (s Script) Output(basis data.Basis, answers bool) document.Output {
	return document.Output{
		Page:   func() document.Document { return s.page(basis, answers) },
		Record: func() any { return NewRecord(s, basis, answers) },
	}
}

// page is the slides one after the other.
func (s Script) page(basis data.Basis, answers bool) document.Document {
	p := &document.Document{}
	for i, x := range s.Slides(basis, answers) {
		if i == 0 {
			p.Title = fmt.Sprintf("Training: %s, \"%s\" script; years are those of the date %s", x.Title, x.Script, basis)
			for _, words := range s.Warnings() {
				p.Fact("Damaged", words)
			}
			p.Fact("Group", x.Group)
			if !answers {
				p.Fact("Answers", "left out; --answers prints them")
			}
		}
		x.onto(p)
	}
	return *p
}

func (s Slide) onto(p *document.Document) {
	switch s.Kind {
	case Show:
		p.Heading(s.Year + ": " + s.Framework)
		p.Fact("When", s.Inspected+"; "+s.Published)
		p.Fact("About", s.Scope)
	case Ask, Clues:
		p.Subheading(s.Question)
		for _, c := range s.Options {
			p.Item(fmt.Sprint(c.Number), c.Words, "")
		}
		p.Fact("Clues", s.ClueNote)
		for _, c := range s.Clues {
			p.Item("-", c.Text, c.Source)
		}
		p.Fact("Note", s.Note)
	case Reveal:
		s.Answer.onto(p)
	case Change:
		s.Change.onto(p)
	}
}

func (a Answer) onto(p *document.Document) {
	words := a.Words
	if a.Grade != "" {
		words = a.Grade.Letter() + " " + words
	}
	p.Fact("Answer", words)
	p.Fact("", a.Own)
	for _, x := range a.Source {
		p.Fact("", x)
	}
	for _, o := range a.Others {
		p.Fact("", o.Area+": "+o.Letter()+" "+o.Words)
	}
}

func (c Changed) onto(p *document.Document) {
	label := "Changed"
	if c.Since != "" {
		p.Fact(label, "since "+c.Since)
		label = ""
	}
	for _, a := range c.Areas {
		words := a.Now.Words()
		if a.Before != "" {
			words = a.Before.Words() + ", then " + words
		}
		if a.Change != "" {
			words += "; " + a.Change
		}
		p.Fact(label, a.Name+": "+words+" ("+a.Why+")")
		label = ""
	}
	for _, x := range c.Stands {
		p.Fact("Stands", x)
	}
	label = c.When
	for _, e := range c.Between {
		p.Fact(label, e.Date+": "+e.Text+" ("+e.Source+")")
		label = ""
	}
}
