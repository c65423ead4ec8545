package compare

import (
	"casebook/data"
	"casebook/data/tag"
	"casebook/data/words"
)

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
	out := firm
	for i := range ws {
		out = max(out, hedgeAt(ws, i))
	}
	return out
}

// hedgeAt is how far what is told at a word is not there yet.
func hedgeAt(ws []words.Word, i int) hedge {
	form := func(i int) string {
		if i < 0 || i >= len(ws) {
			return ""
		}
		return ws[i].Form
	}
	before, next := form(i-1), form(i+1)
	is := before == "is" || before == "are"
	hedged, as := false, begun
	switch ws[i].Form {
	case "beginning", "begun", "starting":
		hedged = next == "to"
	case "early":
		hedged = isEarly(before, next, form(i+2))
	case "recently":
		hedged = before != "more"
	case "emerging":
		switch next {
		case "evidence", "sign", "signs", "improvement", "improvements", "impact", "practice", "strength", "strengths":
			hedged = true
		}
	case "recruiting":
		hedged = is || before == "currently" || before == "now"
	case "being":
		hedged = is && isUnderWay(next)
	case "process": // "is in the process of"
		b := form(i - 3)
		hedged = next == "of" && (b == "is" || b == "are" || b == "currently" || b == "now")
	case "to":
		hedged, as = next == "be" && is, planned
	case "due":
		hedged, as = next == "to" && form(i+2) == "be", planned
	case "intends", "intend", "yet":
		hedged, as = next == "to", planned
	case "plan", "plans", "planned", "planning", "intention":
		hedged, as = next == "to" && (isPlanner(before) || isToGrow(ws[i+2:])), planned
	case "too":
		hedged, as = (next == "early" || next == "soon") && form(i+2) == "to", unseen
	}
	if hedged {
		return as
	}
	return firm
}

// isEarly reports whether "early", with the words round it, says that something
// has begun: "early signs", "at an early stage of". At an early stage of a child's
// case is in good time.
func isEarly(before, next, then string) bool {
	switch next {
	case "sign", "signs", "indications", "days":
		return true
	case "stage":
		return then == "of" || then == "in" || before == "very"
	case "stages":
		return before == "the" || before == "its" || before == "their" || before == "very"
	}
	return false
}

// isUnderWay reports whether what is being done so is a change to a service, and
// not work with a child.
func isUnderWay(form string) bool {
	switch form {
	case "developed", "implemented", "rolled", "introduced", "recruited", "commissioned", "redesigned", "restructured", "piloted", "trialled", "explored", "put":
		return true
	}
	return false
}

// isPlanner reports whether a word before "plan" is who plans, so that it is no
// child's plan.
func isPlanner(form string) bool {
	switch form {
	case "leaders", "managers", "council", "authority", "partners", "partnership", "board", "trust", "members", "they", "it", "now", "also":
		return true
	}
	return false
}

// isToGrow reports whether a plan, whose words after "to" these are, is one to make
// a service larger or better: most plans in reports are children's, "to keep them
// safe".
func isToGrow(ws []words.Word) bool {
	for i := range min(len(ws), 3) {
		switch ws[i].Form {
		case "improve", "strengthen", "develop", "expand", "increase", "extend", "enhance", "introduce", "implement", "launch", "create", "recruit", "invest",
			"embed", "roll", "build", "make", "give", "establish", "appoint", "open", "restructure", "relaunch", "refresh", "further", "commission", "review":
			return true
		}
	}
	return false
}

// temper is what is left of praise and concern where the praise is hedged.
// Praise of a beginning is praise of progress; of what is planned, or too early
// to be seen, it is none.
func (h hedge) temper(praise, concern float64) (float64, float64) {
	switch h {
	case begun:
		work, _ := data.Progress.Work()
		if all := praise + concern; concern < work*all {
			return (1 - work) * all, work * all
		}
	case planned, unseen:
		return 0, concern
	}
	return praise, concern
}

// words says what praise that is hedged so is worth, "" for what is firm.
func (h hedge) words() string {
	switch h {
	case begun:
		return "what it praises has only begun"
	case planned:
		return "what it praises is only planned"
	case unseen:
		return "it is too early, it says, to see what comes of it"
	}
	return ""
}

// hedges gathers how far several sentences or paragraphs that praise are
// hedged.
type hedges struct {
	most hedge
	sure bool // one is firm
}

func (h *hedges) add(x hedge) {
	h.sure = h.sure || x == firm
	h.most = max(h.most, x)
}

// all is how far all of them are hedged: not at all where one is firm, unless
// another says that it is too early to see.
func (h hedges) all() hedge {
	if h.sure && h.most < unseen {
		return firm
	}
	return h.most
}

// praiseHedged is how far all sentences that praise in the paragraph in hand are
// hedged, where no reader has said what it is.
func (w *worker) praiseHedged(f *data.Finding) hedge {
	ws := w.toneReader.Words()
	if work, counts := f.Polarity.Work(); !counts || work == 1 || !f.Suggested || hedgeOf(ws) == firm {
		return firm // most are, so that few are read by sentences
	}
	var out hedges
	for _, s := range sentencesWeighed(tag.Sentences(f.Text), ws) {
		if s.praise > 0 || s.hedge > firm {
			out.add(s.hedge)
		}
	}
	return out.all()
}

// hedged is how far the praise that an outcome rests on is of what is not there
// yet.
func (o *outcome) hedged() hedge {
	var out hedges
	for _, p := range o.paragraphs {
		if p.praise > 0 || p.hedge > firm {
			out.add(p.hedge)
		}
	}
	return out.all()
}
