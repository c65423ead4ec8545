package main

import (
	"fmt"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/training"
)

// scriptPage is a script for readers: the slides one after the other.
func scriptPage(script training.Script, basis data.Basis, answers bool) document.Document {
	p := &document.Document{}
	for i, s := range script.Slides(basis, answers) {
		if i == 0 {
			p.Title = fmt.Sprintf("Training: %s, \"%s\" script; years are those of the date %s", s.Title, s.Script, basis)
			for _, words := range script.Warnings() {
				p.Fact("Damaged", words)
			}
			p.Fact("Group", s.Group)
			if !answers {
				p.Fact("Answers", "left out; --answers prints them")
			}
		}
		slideOnto(p, s)
	}
	return *p
}

func slideOnto(p *document.Document, s training.Slide) {
	switch s.Kind {
	case training.Show:
		p.Heading(s.Year + ": " + s.Framework)
		p.Fact("When", s.Inspected+"; "+s.Published)
		p.Fact("About", s.Scope)
		p.Fact("Inspection", s.Inspection)
	case training.Ask, training.Clues:
		p.Subheading(s.Question)
		for _, c := range s.Options {
			p.Item(fmt.Sprint(c.Number), c.Words, "")
		}
		p.Fact("Clues", s.ClueNote)
		for _, c := range s.Clues {
			p.Item("?", c.Text, c.Source)
		}
		p.Fact("Note", s.Note)
	case training.Reveal:
		answerOnto(p, *s.Answer)
	case training.Change:
		changeOnto(p, *s.Change)
	}
}

func answerOnto(p *document.Document, a training.Answer) {
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

func changeOnto(p *document.Document, c training.Changed) {
	label := "Changed"
	if c.Since != "" {
		p.Fact(label, "since "+c.Since)
		label = ""
	}
	for _, a := range c.Areas {
		words := a.Now
		if a.Before != "" {
			words = a.Before + ", then " + a.Now
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
