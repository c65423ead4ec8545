package training

import (
	"strings"

	"casebook/data/toml"
)

// Format writes the script as Read reads it, each clue with its text beside it
// as a comment. The texts are masked, so that a script may lie open on a table.
func (s Script) Format() []byte {
	var b strings.Builder
	b.WriteString("# This is a training script. Change it, and open it with: casebook train --script FILE\n" +
		"# Rounds are asked in this order. area asks for a grade; a round without area\n" +
		"# asks for none. Words that would give a grade away are hidden until its answer.\n\n")
	b.WriteString("authority = " + toml.Quote(s.facts.Authority.ID) + "\ntitle = " + toml.Quote(s.Title) + "\n")
	if s.Group != "" {
		b.WriteString("group = " + toml.Quote(s.Group) + "\n")
	}
	for _, r := range s.Rounds {
		b.WriteString("\n[[round]]\ninspection = " + toml.Quote(r.Inspection) + "\n")
		text := func(key, value string) {
			if value != "" {
				b.WriteString(key + " = " + toml.Quote(value) + "\n")
			}
		}
		text("area", string(r.Area))
		text("question", r.Question)
		text("answer", r.Answer)
		s.clues(&b, r.Clues)
		text("note", r.Note)
		if !r.Changes {
			b.WriteString("changes = false\n")
		}
	}
	return []byte(b.String())
}

func (s Script) clues(b *strings.Builder, ids []string) {
	if len(ids) == 0 {
		return
	}
	b.WriteString("clues = [\n")
	for _, id := range ids {
		f, _ := s.facts.finding(id)
		b.WriteString("  " + toml.Quote(id) + ", # " + f.Handed(Mask(f.Text)) + "\n")
	}
	b.WriteString("]\n")
}
