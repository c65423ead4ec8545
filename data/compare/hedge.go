package compare

import "casebook/data/words"

// hedge is how far a sentence tells of what is not there yet: not at all, of a
// beginning, of a plan, or of what it is too early to see.
type hedge uint8

const (
	firm hedge = iota
	begun
	planned
	unseen
)

// hedgeOf reads the words of a sentence.
func hedgeOf(ws []words.Word) hedge {
	form := func(i int) string {
		if i >= len(ws) {
			return ""
		}
		return ws[i].Form
	}
	out := firm
	for i, w := range ws {
		next := form(i + 1)
		switch w.Form {
		case "beginning", "begun", "starting":
			if next == "to" {
				out = max(out, begun)
			}
		case "early":
			if next == "sign" || next == "signs" || next == "stage" || next == "stages" || next == "days" || next == "indications" {
				out = max(out, begun)
			}
		case "recently", "emerging":
			out = max(out, begun)
		case "plan", "plans", "planned", "planning", "intends", "intend", "intention":
			if next == "to" {
				out = max(out, planned)
			}
		case "too":
			if (next == "early" || next == "soon") && form(i+2) == "to" {
				out = unseen
			}
		case "yet":
			if next == "to" {
				out = max(out, planned)
			}
		}
	}
	return out
}

// hedged is how far the praise that an outcome rests on is of what is not there
// yet; firm where any of it is of what is, and nothing says that it is too early
// to see.
func (o *outcome) hedged() hedge {
	out, sure := firm, false
	for _, p := range o.paragraphs {
		sure = sure || p.praise > 0 && p.hedge == firm
		out = max(out, p.hedge)
	}
	if sure && out < unseen {
		return firm
	}
	return out
}
