package main

import (
	"fmt"

	"casebook/data"
	"casebook/data/training"
)

// scriptPage is a script for readers: the slides one after the other.
func scriptPage(script training.Script, basis data.Basis, answers bool) *page {
	p := &page{}
	for i, s := range script.Slides(basis, answers) {
		if i == 0 {
			p.title(fmt.Sprintf("Training: %s, \"%s\" script; years are those of the date %s", s.Title, s.Script, basis))
			for _, words := range script.Warnings() {
				p.fact("Damaged", words)
			}
			p.fact("Group", s.Group)
			if !answers {
				p.fact("Answers", "left out; --answers prints them")
			}
		}
		slideOnto(p, s)
	}
	return p
}

func slideOnto(p *page, s training.Slide) {
	switch s.Kind {
	case training.Show:
		p.heading(s.Year + ": " + s.Framework)
		p.fact("When", s.Inspected+"; "+s.Published)
		p.fact("About", s.Scope)
		p.fact("Inspection", s.Inspection)
	case training.Ask, training.Clues:
		p.subheading(s.Question)
		for _, c := range s.Options {
			p.item(fmt.Sprint(c.Number), c.Words, "")
		}
		p.fact("Clues", s.ClueNote)
		for _, c := range s.Clues {
			p.item("?", c.Text, c.Source)
		}
		p.fact("Note", s.Note)
	case training.Reveal:
		answerOnto(p, *s.Answer)
	case training.Change:
		changeOnto(p, *s.Change)
	}
}

func answerOnto(p *page, a training.Answer) {
	words := a.Words
	if a.Grade != "" {
		words = a.Grade.Letter() + " " + words
	}
	p.fact("Answer", words)
	p.fact("", a.Own)
	for _, x := range a.Source {
		p.fact("", x)
	}
	for _, o := range a.Others {
		p.fact("", o.Area+": "+o.Letter()+" "+o.Words)
	}
}

func changeOnto(p *page, c training.Changed) {
	label := "Changed"
	if c.Since != "" {
		p.fact(label, "since "+c.Since)
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
		p.fact(label, a.Name+": "+words+" ("+a.Why+")")
		label = ""
	}
	for _, x := range c.Stands {
		p.fact("Stands", x)
	}
	label = c.When
	for _, e := range c.Between {
		p.fact(label, e.Date+": "+e.Text+" ("+e.Source+")")
		label = ""
	}
}
