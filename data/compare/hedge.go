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
