package training

import (
	"fmt"
	"strings"

	"casebook/data"
	"casebook/data/clean"
	"casebook/data/prose"
)

// Result writes what came of a training as Markdown: the hands of every
// question, the room's guess beside the answer, sources and date basis. when
// is the day of the training in words. An answer that the room has not seen is
// left out: the file may be passed round before the end.
func (s *Session) Result(basis data.Basis, when string) []byte {
	at, clues := s.at, s.clues
	s.at = len(s.script.steps) - 1 // whatever was seen may be told
	defer func() { s.at, s.clues = at, clues }()
	f := s.script.facts
	var b strings.Builder
	fmt.Fprintf(&b, "# Training: %s\n\n- Script: %s\n", plainText(f.title(basis)), plainText(s.free(s.script.Title, "")))
	if s.script.Group != "" {
		fmt.Fprintf(&b, "- Group: %s\n", plainText(s.free(s.script.Group, "")))
	}
	fmt.Fprintf(&b, "- Held: %s\n- Years are those of the date %s.\n- Hands are raised in the room and counted by the trainer.\n", when, basis)
	for _, words := range s.script.Warnings() {
		b.WriteString("- " + plainText(words) + "\n")
	}
	for i, r := range s.script.Rounds {
		in, _ := f.inspection(r.Inspection)
		s.round(&b, i, r, in, basis)
	}
	b.WriteString("\nGrades are Ofsted's: Crown copyright, Open Government Licence v3.0.\n")
	return []byte(b.String())
}

func (s *Session) round(b *strings.Builder, i int, r Round, in data.Inspection, basis data.Basis) {
	var head Slide
	s.head(&head, in, basis)
	fmt.Fprintf(b, "\n## %s: %s\n\n%s, %s (%s).\n\n%s\n", head.Year, plainText(head.Framework), plainText(prose.Capital(head.Inspected)), plainText(head.Published),
		in.ID, plainText(question(r, in)))
	if r.Area != "" {
		b.WriteString("\n| choice | hands |\n| --- | ---: |\n")
		for _, c := range s.options(i, in) {
			fmt.Fprintf(b, "| %d %s | %d |\n", c.Number, c.Words, c.Hands)
		}
	}
	b.WriteString("\n")
	if !s.seen[i] {
		b.WriteString("- The answer was not shown.\n")
		return
	}
	a := s.answer(i, in)
	if a.Guess != "" {
		fmt.Fprintf(b, "- The room: %s.\n", a.Guess)
	}
	for _, x := range append([]string{answerWords(a), a.Own}, a.Source...) {
		if x != "" {
			b.WriteString("- " + plainText(x) + "\n")
		}
	}
}

func answerWords(a *Answer) string {
	if a.Grade == "" {
		return a.Words
	}
	return "The answer: " + a.Words + "."
}

// plainText keeps text from being read as Markdown, and takes out what is not
// seen.
func plainText(s string) string { return clean.Markdown(strings.Map(seen, s)) }
