package compare

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data"
)

// Sides is what matters are aligned from: two inspections of one authority and
// all their findings, the matters that the built-in facts follow, and the
// reader's pairs.
type Sides struct {
	A, B                 data.Inspection
	FindingsA, FindingsB []data.Finding
	Threads              []data.Thread
	Pairs                []data.Pair
	// Recommendations leaves the other findings of A out of the matters, and
	// with them what is new in B.
	Recommendations bool
}

// Alignment is what became of A's matters in B.
type Alignment struct {
	Matters []Matter // in the order of A's report
	// New is B's findings that need work and speak to none of A's matters.
	New     []data.Finding
	NewNote string   // what A's silence is worth; "" where there is nothing to say
	Orphans []Orphan // the reader's pairs that have lost a finding
	None    string   // why nothing was aligned; "" where it was
}

// Align says what became of every finding of A that needs work. Only Ofsted's
// words are aligned, and what the reader paired.
func Align(s Sides) (Alignment, error) {
	d := decided{threads: s.Threads, pairs: between(s.Pairs, s.A.ID, s.B.ID)}
	d.find(s.A, s.B, s.FindingsA, s.FindingsB)
	out := Alignment{Orphans: d.orphans(), None: unaligned(s)}
	if out.None != "" {
		return out, nil
	}
	x, err := newIndex(ours(s.FindingsA, d, 0), ours(s.FindingsB, d, 1))
	if err != nil {
		return out, err
	}
	w := aligner{index: x, sides: s, decided: d, lean: leanings(), spoken: map[string]bool{}}
	_, judged := s.B.Judgement(data.Board)
	w.reviewed = judged || slices.ContainsFunc(x.b, func(e *entry) bool { return e.finding.Area == data.Board })
	for _, e := range slices.Concat(x.a, x.b) {
		e.thread = d.thread(e.finding)
	}
	places := ordinals(x.a)
	for _, e := range x.a {
		if s.Recommendations && e.finding.Polarity != data.Recommendation {
			continue
		}
		if NeedsWork(e.finding) || d.linked(e.finding.ID) {
			m := w.matter(e)
			m.Ordinal = places[e.finding.ID]
			out.Matters = append(out.Matters, m)
		}
	}
	if !s.Recommendations {
		out.New, out.NewNote = w.fresh()
	}
	return out, nil
}

// ordinals counts the recommendations from 1: the authority's in the report's
// order, then the board's.
func ordinals(entries []*entry) map[string]int {
	n := map[string]int{}
	for _, board := range []bool{false, true} {
		for _, e := range entries {
			f := e.finding
			if f.Polarity == data.Recommendation && f.Attribution == data.Ofsted && (f.Area == data.Board) == board {
				n[f.ID] = len(n) + 1
			}
		}
	}
	return n
}

// unaligned says why there is nothing to align, "" where there is.
func unaligned(s Sides) string {
	switch {
	case s.A.ID == s.B.ID:
		return "A and B are the same inspection."
	case s.A.Authority != s.B.Authority:
		return "A and B are of two authorities: nothing became of one's findings in the other's report."
	case unread(s.A, s.FindingsA) && unread(s.B, s.FindingsB):
		return "No findings are held of either inspection."
	case unread(s.A, s.FindingsA):
		return "No findings are held of A: what it found is not known here."
	case unread(s.B, s.FindingsB):
		return "No findings are held of B: its silence is for want of the report."
	}
	return ""
}

// ours keeps Ofsted's findings, and of others those that the reader paired.
func ours(findings []data.Finding, d decided, side int) []data.Finding {
	paired := map[string]bool{}
	for _, e := range d.ends {
		paired[e[side]] = true
	}
	var out []data.Finding
	for _, f := range findings {
		if f.Attribution == data.Ofsted || paired[f.ID] {
			out = append(out, f)
		}
	}
	return out
}

// aligner works through A's matters.
type aligner struct {
	*index
	sides    Sides
	decided  decided
	lean     leaning
	room     []found         // for the hits of the matter in hand
	reviewed bool            // B reviews the safeguarding board
	spoken   map[string]bool // findings of B that speak to some matter
}

// matter aligns one finding of A.
func (w *aligner) matter(e *entry) Matter {
	m := Matter{Finding: e.finding, Status: Suggested}
	q := w.ask(e, w.lean)
	hits, again := w.hits(&q)
	made := w.made(&q)
	strong := len(hits) > 0 && hits[0].total >= w.lean.relevant
	for _, h := range hits {
		if h.total >= w.lean.relevant {
			w.spoken[h.entry.finding.ID] = true
		}
		if len(m.B) < maxLinks && h.total >= w.lean.trailing*hits[0].total {
			m.B = append(m.B, w.link(&q, h, !strong))
		}
	}
	for _, h := range again {
		w.spoken[h.entry.finding.ID] = true
		if len(m.Again) < maxAgain {
			m.Again = append(m.Again, w.link(&q, h, false))
		}
	}
	w.decide(&m, &q, made, strong)
	if len(made) > 0 {
		m.B = append(made, m.B...)
		m.B = m.B[:max(len(made), min(len(m.B), maxLinks))]
	}
	return m
}

// hits ranks B's findings that answer a matter: what inspectors found, and
// apart from it what they ask for. What people linked or took apart is left
// out.
func (w *aligner) hits(q *query) (hits, again []found) {
	a := q.entry.finding
	hits = w.room[:0]
	for _, c := range w.b {
		if _, said := w.decided.reader(a.ID, c.finding.ID); said || w.followed(q.entry, c) || c.finding.Attribution != data.Ofsted {
			continue
		}
		f := w.score(q, c)
		switch {
		case f.total == 0 || beyond(a, w.reviewed) && !w.serves(q, c):
		case c.finding.Polarity != data.Recommendation:
			hits = append(hits, f)
		case f.total >= w.lean.relevant:
			again = append(again, f)
		}
	}
	w.room = hits
	top := 0.0
	for _, f := range hits {
		top = max(top, f.total)
	}
	least := min(w.lean.trailing*top, w.lean.relevant)
	hits = slices.DeleteFunc(hits, func(f found) bool { return f.total < least })
	best := func(a, b found) int { return cmp.Compare(b.total, a.total) }
	slices.SortStableFunc(hits, best)
	slices.SortStableFunc(again, best)
	return hits, again
}

// followed reports whether the built-in facts follow both in one matter.
func (w *aligner) followed(a, b *entry) bool {
	return a.thread != nil && b.thread != nil && a.thread.ID == b.thread.ID
}

// made is the links that people made, the reader's first.
func (w *aligner) made(q *query) []Link {
	var reader, curated []Link
	a := q.entry.finding
	for _, c := range w.b {
		together, said := w.decided.reader(a.ID, c.finding.ID)
		l := Link{Finding: c.finding, Score: 1}
		switch {
		case said && together:
			l.Status, l.Reasons = Confirmed, []string{"you paired them"}
		case said:
			continue
		case w.followed(q.entry, c):
			l.Status, l.Reasons = Curated, []string{"followed as one matter: " + q.entry.thread.Label}
		default:
			continue
		}
		h := w.hear(q, c)
		l.Tone, l.Excerpt = h.tone(), [2]int{h.from, h.to}
		w.spoken[c.finding.ID] = true
		if l.Status == Confirmed {
			reader = append(reader, l)
		} else {
			curated = append(curated, l)
		}
	}
	return append(reader, curated...)
}

func (w *aligner) link(q *query, f found, near bool) Link {
	h := w.hear(q, f.entry)
	return Link{Finding: f.entry.finding, Score: f.total, Status: Suggested, Near: near, Reasons: w.reasons(q, f), Tone: h.tone(), Excerpt: [2]int{h.from, h.to}, said: h}
}

// decide says what became of the matter: by the reader's word, else by what
// people linked, else by what the program links.
func (w *aligner) decide(m *Matter, q *query, made []Link, strong bool) {
	var o outcome
	switch {
	case len(made) > 0:
		m.Status = made[0].Status
		for i := range made {
			if made[i].Status == made[0].Status {
				o.weigh(&made[i], w.hear(q, w.entryOf(made[i].Finding.ID)), 1, 1)
			}
		}
	case strong:
		for i := range m.B[:min(len(m.B), voices)] {
			o.weigh(&m.B[i], m.B[i].said, m.B[i].Score/m.B[0].Score, w.lean.fade)
		}
	}
	if len(m.Again) > 0 {
		o.askedAgain(m.Again[0])
	}
	m.Partial = narrow(w.sides.B)
	if f, ok := w.decided.fate(m.Finding.ID, w.sides.A.ID); ok {
		m.Fate, m.Status, m.Reason = f, Confirmed, "you said so"
		return
	}
	if len(o.places) > 0 || o.again {
		m.Fate, m.Reason = o.fate(w.lean), o.reason()
		if m.Status == Confirmed {
			m.Status = Suggested // the links are the reader's, what they amount to is not
		}
	} else {
		w.silence(m, q)
	}
	if m.Partial = m.Partial && (m.Fate == Improved || m.Fate == NotMentioned); m.Partial {
		if m.Fate == Improved {
			m.Reason += "; " + elsewhere(w.sides.B)
		} else {
			m.Reason += "; " + narrowWords("B", w.sides.B)
		}
	}
}

// silence is the fate of a matter that nothing in B was found to speak to.
func (w *aligner) silence(m *Matter, q *query) {
	m.Fate = NotMentioned
	var parts []string
	switch t := q.entry.thread; {
	case t != nil && slices.ContainsFunc(t.Mentions, func(x data.Mention) bool { return x.Inspection == w.sides.B.ID }):
		w.mentioned(m, *t)
		return
	case beyond(m.Finding, w.reviewed) && w.sides.B.Coverage == data.Complete:
		parts = append(parts, "a matter of the safeguarding board, which B does not review")
	case len(m.B) > 0:
		parts = append(parts, "no finding of B was made out to speak to it; "+place(m.B[0].Finding)+" comes nearest")
	default:
		parts = append(parts, "no finding of B was made out to speak to it")
	}
	if !narrow(w.sides.B) {
		parts = append(parts, "silence does not mean resolved")
	}
	m.Reason = strings.Join(parts, "; ")
}

// mentioned is the fate of a matter of which a reader knows a place in B's
// report that is not among the findings held.
func (w *aligner) mentioned(m *Matter, t data.Thread) {
	var o outcome
	var where []string
	for _, x := range t.Mentions {
		if x.Inspection == w.sides.B.ID {
			praise, concern := split(x.Polarity)
			o.praise += praise
			o.concern += concern
			where = append(where, x.Where)
		}
	}
	m.Fate, m.Status = o.fate(w.lean), Curated
	m.Reason = "B's report speaks of it: " + strings.Join(where, "; ")
}

func (w *aligner) entryOf(id string) *entry {
	i := slices.IndexFunc(w.b, func(e *entry) bool { return e.finding.ID == id })
	return w.b[i]
}

// fresh is B's findings that need work and speak to none of A's matters.
func (w *aligner) fresh() ([]data.Finding, string) {
	var out []data.Finding
	for _, e := range w.b {
		if f := e.finding; NeedsWork(f) && !w.spoken[f.ID] && f.Attribution == data.Ofsted {
			out = append(out, f)
		}
	}
	if len(out) > 0 && narrow(w.sides.A) {
		return out, narrowWords("A", w.sides.A)
	}
	return out, ""
}
