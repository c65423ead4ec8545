package training

import "casebook/data"

// Slides returns the steps one after the other, for printing: each question
// once, with all its clues. Without answers the steps that tell are left out,
// and so is every grade in the others.
func (s Script) Slides(basis data.Basis, answers bool) []Slide {
	t := Start(s)
	if len(s.steps) == 0 {
		return []Slide{t.Slide(basis)}
	}
	var out []Slide
	for i, x := range s.steps {
		tells := x.kind == Reveal || x.kind == Change
		if tells && !answers {
			continue
		}
		t.to(i)
		if x.kind == Ask && t.kindAt(i+1) == Clues {
			continue
		}
		if x.kind == Clues {
			t.clues = len(s.Rounds[x.round].Clues)
		}
		out = append(out, t.Slide(basis))
	}
	return out
}
