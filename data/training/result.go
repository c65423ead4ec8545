package training

import (
	"fmt"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/prose"
)

// Result is what came of a training: the hands of every question, the room's
// guess beside the answer, sources and date basis. when is the day of the
// training in words. An answer that the room has not seen is left out: the file
// may be passed round before the end.
func (s *Session) Result(basis data.Basis, when string) document.Document {
	at, clues := s.at, s.clues
	s.at = len(s.script.steps) - 1 // whatever was seen may be told
	defer func() { s.at, s.clues = at, clues }()
	d := document.Document{Title: "Training: " + visible(s.script.facts.title(basis))}
	about := []string{"Script: " + s.free(s.script.Title, "")}
	if s.script.Group != "" {
		about = append(about, "Group: "+s.free(s.script.Group, ""))
	}
	about = append(about, "Held: "+when, "Years are those of the date "+basis.String()+".", "Hands are raised in the room and counted by the trainer.")
	d.Add(bullets(append(about, s.script.Warnings()...)))
	for i, r := range s.script.Rounds {
		in, _ := s.script.facts.inspection(r.Inspection)
		s.roundOnto(&d, i, r, in, basis)
	}
	d.Paragraph("Grades are Ofsted's: Crown copyright, Open Government Licence v3.0.")
	return d
}

func (s *Session) roundOnto(d *document.Document, i int, r Round, in data.Inspection, basis data.Basis) {
	var head Slide
	s.head(&head, in, basis)
	d.Heading(head.Year + ": " + visible(head.Framework))
	d.Paragraph(visible(prose.Capital(head.Inspected) + ", " + head.Published + "."))
	d.Paragraph(visible(question(r, in)))
	if r.Area != "" {
		var rows [][]string
		for _, c := range s.options(i, in) {
			rows = append(rows, []string{fmt.Sprintf("%d %s", c.Number, c.Words), strconv.Itoa(c.Hands)})
		}
		d.Table([]document.Column{{Name: "choice"}, {Name: "hands", Right: true}}, rows)
	}
	if !s.seen[i] {
		d.Add(document.Bullets("The answer was not shown."))
		return
	}
	a := s.answer(i, in)
	var told []string
	if a.Guess != "" {
		told = append(told, "The room: "+a.Guess+".")
	}
	for _, x := range append([]string{answerWords(a), a.Own}, a.Source...) {
		if x != "" {
			told = append(told, x)
		}
	}
	d.Add(bullets(told))
}

func answerWords(a *Answer) string {
	if a.Grade == "" {
		return a.Words
	}
	return "The answer: " + a.Words + "."
}

func bullets(texts []string) document.List {
	for i, t := range texts {
		texts[i] = visible(t)
	}
	return document.Bullets(texts...)
}

// visible takes out of a text what is not seen.
func visible(s string) string { return strings.Map(visibleRune, s) }
