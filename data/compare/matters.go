package compare

import (
	"cmp"
	"fmt"
	"slices"
	"sync"

	"casebook/data"
	"casebook/data/prose"
)

// Sides is what matters are aligned from: two inspections of one authority and
// all their findings, the matters that the built-in facts follow, and the
// reader's pairs.
type Sides struct {
	A, B                 data.Inspection
	FindingsA, FindingsB []data.Finding
	Threads              []data.Thread
	Pairs                []data.Pair
	LostA, LostB         int // findings that are damaged, so that what they say is not known
	ThemeSet             data.ThemeSet
	// EvidenceA and EvidenceB are what Weigh makes of the findings; it is done
	// where they are nil.
	EvidenceA, EvidenceB Evidence
	// hedged is how far all that a paragraph praises is hedged, by its id; those
	// that praise firmly are left out.
	hedged map[string]hedge
	read   *index // of the findings that are Ofsted's; made where it is nil
	// Recommendations leaves the other findings of A out of the matters, and
	// with them what is new in B.
	Recommendations bool
}

// Alignment is what became of A's matters in B.
type Alignment struct {
	Matters []Matter // A's recommendations by their ordinals, then its other findings in its order
	// New is B's findings that need work and speak to none of A's matters.
	New     []data.Finding
	NewNote string   // what A's silence is worth; "" where there is nothing to say
	Orphans []Orphan // the reader's pairs that have lost a finding
	None    string   // why nothing was aligned; "" where it was
}

// Align says what became of every finding of A that needs work. Only Ofsted's
// words are aligned, and what the reader paired.
func Align(s Sides) (Alignment, error) {
	d := humanLinks{threads: s.Threads, pairs: between(s.Pairs, s.A.ID, s.B.ID)}
	d.find(s.A, s.B, s.FindingsA, s.FindingsB)
	out := Alignment{Orphans: d.orphans(s.A.ID), None: unaligned(s)}
	for i := range out.Orphans {
		o := &out.Orphans[i]
		o.Damaged = o.GoneA && s.LostA > 0 || o.GoneB && s.LostB > 0
	}
	if out.None != "" {
		return out, nil
	}
	if err := s.readWith(d); err != nil {
		return out, err
	}
	x := s.read.copied()
	w := aligner{index: x, sides: s, humanLinks: d, match: newMatchWeights(), spoken: make([]bool, len(x.b))}
	w.from, w.to = s.sources()
	_, judged := s.B.Judgement(data.Board)
	w.reviewed = judged || slices.ContainsFunc(x.b, func(e *indexed) bool { return e.finding.Area == data.Board })
	for _, e := range slices.Concat(x.a, x.b) {
		e.thread = d.thread(*e.finding)
	}
	out.Matters = w.all()
	slices.SortStableFunc(out.Matters, inOrder)
	if !s.Recommendations {
		out.New, out.NewNote = w.newInB()
	}
	return out, nil
}

// inOrder puts recommendations first: they are what a board asks after, and a
// paper numbers them so.
func inOrder(a, b Matter) int {
	if a.Ordinal > 0 && b.Ordinal > 0 {
		return cmp.Compare(a.Ordinal, b.Ordinal)
	}
	return cmp.Compare(b.Ordinal, 0) - cmp.Compare(a.Ordinal, 0)
}

// unaligned says why nothing can have become of anything, "" where it can.
func unaligned(s Sides) string {
	switch why := undirected(s.A, s.B); {
	case s.A.ID == s.B.ID:
		return unheld(s)
	case s.A.Authority != s.B.Authority:
		return "A and B are of two authorities: nothing became of one's findings in the other's report."
	case why != "":
		return prose.Sentence(why) + " Nothing can have become of A's findings in B."
	}
	return unheld(s)
}

// unheld says why there is nothing to hold beside each other but grades, "" where
// there is.
func unheld(s Sides) string {
	switch a, b := unread(s.A, s.FindingsA), unread(s.B, s.FindingsB); {
	case s.A.ID == s.B.ID:
		return SameInspection
	case a && b:
		return "No findings are held of either inspection."
	case a:
		return "No findings are held of A: what it found is not known here."
	case b:
		return "No findings are held of B: its silence is for want of the report."
	}
	return ""
}

// Unheld says in a sentence why only grades can be compared, "" where findings
// can.
func (c Comparison) Unheld() string { return unheld(c.sides) }

// WithoutThemes says why a comparison has no theme.
func (c Comparison) WithoutThemes() string {
	return cmp.Or(c.Unheld(), "Neither A nor B speaks of a theme.")
}

// readWith reads what is aligned: Ofsted's findings, and of others those that the
// reader paired.
func (s *Sides) readWith(d humanLinks) error {
	paired := map[string]bool{}
	for _, e := range d.ends {
		paired[e[0]], paired[e[1]] = true, true
	}
	others := func(f data.Finding) bool { return f.Attribution != data.Ofsted && paired[f.ID] }
	if s.read != nil && s.EvidenceA != nil && s.EvidenceB != nil && !slices.ContainsFunc(s.FindingsA, others) && !slices.ContainsFunc(s.FindingsB, others) {
		return nil
	}
	return s.readBoth(func(f *data.Finding) bool { return f.Attribution == data.Ofsted || others(*f) })
}

// readBoth reads the findings of both sides once, for the matters and, where they
// are not weighed, for the themes.
func (s *Sides) readBoth(matters func(f *data.Finding) bool) error {
	want := toRead{matters: matters, tones: true}
	if s.EvidenceA == nil || s.EvidenceB == nil {
		want.themes = &s.ThemeSet
	}
	read, reader, err := readSides(want, s.FindingsA, s.FindingsB)
	if err != nil {
		return fmt.Errorf("reading the tables of words: %w", err)
	}
	var weighing sync.WaitGroup
	if want.themes != nil {
		s.hedged = map[string]hedge{}
		for side, findings := range [][]data.Finding{s.FindingsA, s.FindingsB} {
			for i, h := range read[side].hedged {
				if h > firm {
					s.hedged[findings[i].ID] = h
				}
			}
		}
		weighing.Go(func() {
			s.EvidenceA, s.EvidenceB = gather(s.FindingsA, read[0].named), gather(s.FindingsB, read[1].named)
		})
	}
	s.read = newIndex(read, reader)
	weighing.Wait()
	return nil
}

// MatterChanges lists what can become of a matter, in the order in which
// screens count it.
func MatterChanges() []data.Change {
	return []data.Change{data.Worse, data.StillNeedsWork, data.PartlyImproved, data.Improved, data.NotMentioned, data.CannotTell}
}
