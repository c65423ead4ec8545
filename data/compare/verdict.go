package compare

import (
	"slices"
	"strings"

	"casebook/data"
)

// decide says what became of the matter: by the reader's word, else by what
// people linked, else by what the program links.
func (w *aligner) decide(m *Matter, q *query, made []Link, strong bool) {
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
		m.Status = Curated
		o.mention(mentions)
	case strong:
		for i := range m.B[:min(len(m.B), decidingParagraphs)] {
			m.B[i].Rests = true
			o.weigh(&m.B[i], m.B[i].sentences, m.B[i].Score/m.B[0].Score, w.match.fade)
		}
	}
	if len(m.Again) > 0 {
		o.again, m.Again[0].Rests = m.Again[0].Score, true
	}
	if f, ok := w.humanLinks.fate(m.Finding.ID, w.sides.A.ID); ok {
		m.Fate, m.Status, m.Reason = f, Confirmed, "a reviewer said so"
	} else if len(o.places) > 0 || o.again > 0 {
		m.Fate, m.Reason = o.fate(w.match), o.reason(w.match)
		if m.Status == Confirmed {
			m.Status = Suggested // the links are the reader's, what they amount to is not
		}
	} else {
		w.silence(m)
	}
	if m.Fate != Improved && m.Fate != NotMentioned {
		return
	}
	if m.Short = w.to.short(); m.Short != "" && m.Fate == Improved {
		m.Reason += "; " + w.to.elsewhere()
	} else if m.Short != "" {
		m.Reason += "; " + w.to.silence()
	}
}

// silence is the fate of a matter that nothing in B was found to speak to.
func (w *aligner) silence(m *Matter) {
	m.Fate = NotMentioned
	var parts []string
	switch {
	case notReviewed(m.Finding, w.reviewed) && w.sides.B.Coverage == data.Complete:
		parts = append(parts, "a matter of the safeguarding board, which B does not review")
	case len(m.B) > 0:
		parts = append(parts, "no finding of B was made out to speak to it; "+place(m.B[0].Finding)+" comes nearest")
	default:
		parts = append(parts, "no finding of B was made out to speak to it")
	}
	if w.to.short() == "" {
		parts = append(parts, "silence does not mean resolved")
	}
	m.Reason = strings.Join(parts, "; ")
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
