package compare

import (
	"fmt"
	"slices"

	"casebook/data"
)

// decide says what became of the matter: by the reader's word, else by what
// people linked, else by what the program links and by what both inspections
// say of its themes. What is strong is taken to speak to it, near says that
// something has its words.
func (w *aligner) decide(m *Matter, q *query, made []Link, strong, near bool) {
	var o outcome
	mentions := w.mentions(q.indexed.thread)
	switch {
	case len(made) > 0:
		m.Status = made[0].Status
		if m.Status == Curated {
			o.mention(mentions)
		}
		for i := range made {
			if made[i].Status == made[0].Status {
				made[i].Rests = true
				o.weigh(&made[i], w.toneOn(q, w.indexedOf(made[i].Finding.ID)), 1, 1)
			}
		}
	case len(mentions) > 0:
		m.Status, m.Mentions = Curated, mentions
		o.mention(mentions)
	case strong:
		for i := range m.B[:min(len(m.B), decidingParagraphs)] {
			if !m.B[i].Near {
				m.B[i].Rests = true
				o.weigh(&m.B[i], m.B[i].sentences, m.B[i].Score/m.B[0].Score, w.match.fade)
			}
		}
	}
	if len(m.Again) > 0 {
		m.Again[0].Rests = true
	}
	if f, ok := w.humanLinks.change(m.Finding.ID, w.sides.A.ID); ok {
		m.Change, m.Status, m.Reason = f, Confirmed, "a reviewer said so"
		w.temper(m)
		return
	}
	switch {
	case len(o.places) > 0 && m.Status != Suggested:
		share := o.share(w.match)
		m.Change, m.Reason = w.match.change(share), o.reason(w.match, share)
		if m.Status == Confirmed {
			m.Status = Suggested // the links are the reader's, what they amount to is not
		}
	case len(o.places) > 0:
		w.bySentencesAndThemes(m, &o)
	case len(m.Again) > 0:
		m.Change, m.Reason = data.StillNeedsWork, "B asks for it again: "+m.Again[0].Finding.Called()
	default:
		w.unlinked(m, near)
	}
	if m.Change == data.Improved {
		w.hedge(m, &o)
		w.oppose(m, q, made)
	}
	w.temper(m)
}

// hedge keeps from being called improved what rests on beginnings and plans
// alone.
func (w *aligner) hedge(m *Matter, o *outcome) {
	h := o.hedged()
	switch h {
	case firm:
		return
	case begun:
		m.Change = data.PartlyImproved
	default:
		m.Change = data.CannotTell
	}
	m.Reason += "; " + h.words()
}

// asStrong is the share of the best link's score from which what speaks against
// an improvement is as strong as what it rests on.
const asStrong = 0.9

// oppose puts beside an improvement what of B speaks most against it, and has it
// in part where that, or what it rests on itself, criticises as strongly as
// anything speaks to it.
func (w *aligner) oppose(m *Matter, q *query, made []Link) {
	m.Against = w.against(q, m, made)
	if len(m.Against) > 0 {
		m.Reason += "; against it: " + m.Against[0].Finding.Called() + " (" + m.Against[0].Tone.Words() + ")"
	}
	strong := func(l Link) bool { return l.Tone == Concern && l.Score >= asStrong*m.B[0].Score }
	rests := func(l Link) bool { return l.Rests && strong(l) }
	if m.Change == data.Improved && m.Status == Suggested && len(m.B) > 0 && (slices.ContainsFunc(m.Against, strong) || slices.ContainsFunc(m.B, rests)) {
		m.Change = data.PartlyImproved
	}
}

// bySentencesAndThemes decides by the linked paragraphs and by what B says of
// the matter's themes: a paragraph is seldom all that B says of a matter.
func (w *aligner) bySentencesAndThemes(m *Matter, o *outcome) {
	share := o.share(w.match)
	x, saidA := w.sides.EvidenceA.of(m.Finding.Themes)
	y, saidB := w.sides.EvidenceB.of(m.Finding.Themes)
	if saidB {
		share = w.match.links*share + (1-w.match.links)*y
	}
	m.Change, m.Reason = w.match.change(share), o.reason(w.match, share)
	if m.Change == data.PartlyImproved && m.B[0].Tone == Concern && saidA && saidB && y > x-level {
		m.Change = data.StillNeedsWork // neither the paragraph nearest to it nor the balance of its themes is better
	}
	if m.Change == data.StillNeedsWork && saidA && saidB && y > x+w.match.worse {
		m.Change = data.Worse
	}
	if saidB {
		m.Reason += fmt.Sprintf("; of what B says of its themes %.0f per cent asks for work", 100*y)
		if saidA {
			m.Reason += fmt.Sprintf(", of what A says %.0f", 100*x)
		}
	}
}

// temper keeps a matter from being called improved on the strength of what
// does not settle it.
func (w *aligner) temper(m *Matter) {
	if m.Change == data.Improved && len(m.Again) > 0 && m.Status != Confirmed {
		m.Change = data.PartlyImproved
		m.Reason += "; B asks for it again: " + m.Again[0].Finding.Called()
	}
	if m.Change != data.Improved && m.Change != data.NotMentioned {
		return
	}
	if m.Short = w.to.short(); m.Short == "" {
		return
	}
	if m.Change == data.NotMentioned {
		m.Reason += "; " + w.to.silence()
		if w.to.coverage == data.Selected {
			m.Change = data.CannotTell
		}
		return
	}
	m.Reason += "; " + w.to.elsewhere()
	if m.Status == Suggested && w.to.partial() {
		m.Change = data.CannotTell
	}
}

// unlinked is what can be said of a matter that nothing in B is taken to speak
// to. Where a paragraph comes near, B may speak of it in other words.
func (w *aligner) unlinked(m *Matter, near bool) {
	m.Change = data.NotMentioned
	switch {
	case notReviewed(m.Finding, w.reviewed) && w.sides.B.Coverage == data.Complete:
		m.Reason = "a matter of the safeguarding board, which B does not review"
	case near:
		m.Change = data.CannotTell
		m.Reason = m.B[0].Finding.Called() + " of B comes nearest and is too far off to settle it"
	default:
		m.Reason = "no finding of B was made out to speak to it"
		if len(m.B) > 0 {
			m.Reason += "; on its theme stands " + m.B[0].Finding.Called()
		}
	}
	if m.Change == data.NotMentioned && w.to.short() == "" {
		m.Reason += noRemedy
	}
}

// mentions are the places in B's report that a thread names where no finding
// of them is held.
func (w *aligner) mentions(t *data.Thread) []data.Mention {
	if t == nil {
		return nil
	}
	return slices.DeleteFunc(slices.Clone(t.Mentions), func(x data.Mention) bool { return x.Inspection != w.sides.B.ID })
}

func (w *aligner) indexedOf(id string) *indexed {
	i := slices.IndexFunc(w.b, func(e *indexed) bool { return e.finding.ID == id })
	return w.b[i]
}
