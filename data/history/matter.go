package history

import (
	"cmp"
	"slices"

	"casebook/data"
)

// State says what an inspection had to say of a matter.
type State string

// The states. Silence is never "resolved"; where no text is held it is not
// even silence.
const (
	Raised        State = "raised"         // found wanting
	Recommended   State = "recommended"    // a recommendation
	Mixed         State = "mixed"          // praise and criticism in one paragraph
	Progressed    State = "progressed"     // moving forward
	Praised       State = "praised"        // a strength
	Spoken        State = "spoken-of"      // context only
	OtherVoice    State = "other-voice"    // not Ofsted's words
	Mentioned     State = "mentioned"      // the report speaks of it, no finding is held
	BackReference State = "back-reference" // a later inspection says so
	NotMentioned  State = "not-mentioned"  // the source held is silent
	NotLinked     State = "not-linked"     // a report is held that nobody has linked to the matter
	NoText        State = "no-text"        // nothing is held to read
	Before        State = "before"         // an inspection before the recommendation that is followed
	Graded        State = "graded"         // a grade of an area
	NotGraded     State = "not-graded"     // the inspection gave the area no grade
)

// Matter is what was said of a finding's matter over the authority's
// inspections, oldest first.
type Matter struct {
	// Thread is the matter as a reader followed it. Nil means that nobody has:
	// the moments are then the finding and its own references back, and that
	// later inspections are missing says nothing.
	Thread  *data.Thread
	Moments []Moment
}

// Moment is one inspection's part in a matter.
type Moment struct {
	Inspection data.Inspection
	State      State
	Balance    data.Balance // of what Ofsted says in it
	Verdict    data.Verdict // of Balance; "" where Ofsted says nothing that is held
	Mark       string       // + ! ~ R / = . or a space
	Words      string       // "needs work", "not mentioned (partial source)"
	Findings   []data.Finding
	// Paragraphs are those of the imported report that stated numbers link to
	// the matter. They confirm Findings and add nothing to what was said.
	Paragraphs []data.Finding
	Here       bool // the finding in hand is one of these
	Serious    bool // Ofsted put it gravely
	Partial    bool // the source held is partial
}

// Dated reports whether the thread's story was written before some of the
// reports were imported: what it says of silence is then not theirs.
func (m Matter) Dated() bool {
	return slices.ContainsFunc(m.Moments, func(x Moment) bool { return x.State == NotLinked })
}

// OlderStory says so in a sentence.
const OlderStory = "The summary was written from the sources before; the imported reports have not been read for it."

// Follow tells what became of f's matter: from the first inspection that
// speaks of it, by the thread's findings, its mentions or a finding's
// reference back, to the authority's last. findings need hold only those of
// the thread; links join the paragraphs of imported reports.
func Follow(f data.Finding, threads []data.Thread, findings []data.Finding, inspections []data.Inspection, links ...Link) Matter {
	m := Matter{Thread: matterOf(f, threads, links)}
	t := trail{here: f, evidence: map[string]*evidence{}}
	if !t.link(m.Thread, links) {
		t.find(f)
	}
	if m.Thread != nil {
		for _, g := range findings {
			if g.ID != f.ID && inThread(g, *m.Thread) {
				t.find(g)
			}
		}
		for _, x := range m.Thread.Mentions {
			s := t.at(x.Inspection)
			s.mentions = append(s.mentions, x)
		}
	}
	speaking := false
	for _, in := range sameAuthority(f, inspections) {
		s := t.evidence[in.ID]
		speaking = speaking || s != nil
		if s != nil || speaking && m.Thread != nil {
			m.Moments = append(m.Moments, t.moment(in))
		}
	}
	return m
}

func threadOf(f data.Finding, threads []data.Thread) *data.Thread {
	for _, t := range threads {
		if inThread(f, t) {
			return &t
		}
	}
	return nil
}

func inThread(f data.Finding, t data.Thread) bool {
	return f.Thread == t.ID || f.Thread == "" && slices.Contains(t.Findings, f.ID)
}

// sameAuthority returns the inspections of the authority that f's inspection
// is of, in the order in which they were made.
func sameAuthority(f data.Finding, all []data.Inspection) []data.Inspection {
	i := slices.IndexFunc(all, func(in data.Inspection) bool { return in.ID == f.Inspection })
	if i < 0 {
		return nil
	}
	var out []data.Inspection
	for _, in := range all {
		if in.Authority == all[i].Authority {
			out = append(out, in)
		}
	}
	slices.SortStableFunc(out, func(a, b data.Inspection) int {
		return cmp.Or(cmp.Compare(a.SortDate(), b.SortDate()), cmp.Compare(a.ID, b.ID))
	})
	return out
}

// trail gathers, by inspection, what speaks of a matter.
type trail struct {
	here     data.Finding
	evidence map[string]*evidence
}

// evidence is what one inspection says of the matter.
type evidence struct {
	findings   []data.Finding
	paragraphs []data.Finding
	mentions   []data.Mention
	back       []data.BackRef // from later inspections
}

func (t *trail) at(inspection string) *evidence {
	s := t.evidence[inspection]
	if s == nil {
		s = &evidence{}
		t.evidence[inspection] = s
	}
	return s
}

// find adds a finding, and where Ofsted refers back, the earlier inspection.
func (t *trail) find(f data.Finding) {
	s := t.at(f.Inspection)
	s.findings = append(s.findings, f)
	if f.Attribution != data.Ofsted {
		return
	}
	for _, b := range f.RefersBack {
		e := t.at(b.Inspection)
		e.back = append(e.back, b)
	}
}

// link adds the paragraphs that belong to the matter, and the findings that
// they confirm where the matter is only those. It reports whether the finding
// in hand is one of the paragraphs.
func (t *trail) link(thread *data.Thread, links []Link) bool {
	here := false
	for _, l := range links {
		mine := l.Paragraph.ID == t.here.ID
		ours := thread != nil && l.Thread == thread.ID
		if !ours && !mine && (l.By == nil || l.By.ID != t.here.ID) {
			continue
		}
		if thread != nil && !ours && l.Thread != "" {
			continue // another matter's
		}
		here = here || mine
		s := t.at(l.Paragraph.Inspection)
		if !holds(s.paragraphs, l.Paragraph) {
			s.paragraphs = append(s.paragraphs, l.Paragraph)
		}
		if mine && l.By != nil && !(thread != nil && inThread(*l.By, *thread)) && !holds(s.findings, *l.By) {
			t.find(*l.By)
		}
	}
	return here
}

func holds(all []data.Finding, f data.Finding) bool {
	return slices.ContainsFunc(all, func(g data.Finding) bool { return g.ID == f.ID })
}

// FlagsFor returns the flags about a finding, its inspection, or those of the
// given events that tell the same as the finding.
func FlagsFor(f data.Finding, flags []data.Flag, events ...data.Event) []data.Flag {
	about := map[string]bool{f.ID: true, f.Inspection: true}
	for _, e := range events {
		if e.Finding == f.ID {
			about[e.ID] = true
		}
	}
	var out []data.Flag
	for _, g := range flags {
		if about[g.About] {
			out = append(out, g)
		}
	}
	return out
}
