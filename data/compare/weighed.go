package compare

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/tag"
)

// Weighed is what one inspection says of each theme, without its findings: so
// little that it is kept for every inspection of a casebook, and enough to say
// what became of a theme between any two.
type Weighed struct {
	Inspection string
	Findings   int           // that are held and can be read; 0 where only grades are held
	Suggested  bool          // themes or polarity of some finding are the program's suggestions
	Lost       int           // findings that are damaged, so that what they say is not in it
	Themes     []ThemeWeight // by theme id; those of which nothing is said are left out
}

// ThemeWeight is what one inspection says of a theme: an evidence that can be
// written down.
type ThemeWeight struct {
	Theme        string
	Praise, Work float64
	Balance      data.Balance
	Asked        int // place of the theme in the recommendation that names it foremost, from 1; 0 for none
	Areas        []AreaWeight
	// Wanting and Well are the paragraphs that ask for work and that praise most,
	// the weightiest first, at most two each.
	Wanting, Well []Passage
}

// AreaWeight is how much of what is said of a theme stands in an area.
type AreaWeight struct {
	Area   data.Area
	Weight float64
}

// Passage is a paragraph on a theme, and in it the sentence that says most:
// bytes from Start to End of its text, both 0 where no sentence stands out.
type Passage struct {
	Place      string // the last part of its finding's id
	At         int    // its place among the inspection's findings, from 0
	Start, End int
	Weight     float64 // how much more it says this way than the other, in whole paragraphs; may be below 0
}

// mostPassages is how many paragraphs are kept of each side of a theme. A
// matter is looked for among them.
const mostPassages = 2

// weighedRules goes up when what is weighed would come out otherwise; a test
// says when. Tables of words count by themselves.
const weighedRules = 5

// WeighedVersion names all that Weighed rests on beside the findings: the rules,
// the tables of words, and the words of the casebook's themes. A theme's label
// is not among it.
func WeighedVersion(themes data.ThemeSet) string {
	h := sha256.New()
	fmt.Fprintln(h, weighedRules, mostPassages, secondTheme, thirdTheme, bySentence, tag.SentenceTables())
	if themes.Own() {
		for _, t := range themes.List() {
			fmt.Fprintf(h, "%q %q %q %q\n", t.ID, t.Terms, t.PrefixTerms, t.Except)
		}
	}
	return hex.EncodeToString(h.Sum(nil)[:12])
}

// Fingerprint names what Weighed takes from findings, in a few bytes: findings
// of one fingerprint weigh alike.
func Fingerprint(findings []data.Finding) string {
	h := sha256.New()
	for _, f := range findings {
		fmt.Fprintf(h, "%q %q %q %q %q %v\n", f.ID, f.Text, f.Polarity, f.Attribution, f.Area, f.Suggested)
		fmt.Fprintln(h, strings.Join(f.Themes, " "))
	}
	return string(h.Sum(nil)[:12])
}

// WeighAll weighs the findings of several inspections, on every core. The
// findings of each are all that are held and can be read.
func WeighAll(themes data.ThemeSet, findings ...[]data.Finding) ([]Weighed, error) {
	read, _, err := readSides(toRead{themes: &themes}, findings...)
	if err != nil {
		return nil, err
	}
	out := make([]Weighed, len(findings))
	for i := range findings {
		out[i] = weighedOf(findings[i], read[i].named)
	}
	return out, nil
}

func weighedOf(findings []data.Finding, sentences [][]sentence) Weighed {
	out := Weighed{Findings: len(findings), Suggested: Unconfirmed(findings)}
	if len(findings) > 0 {
		out.Inspection = findings[0].Inspection
	}
	for theme, e := range gather(findings, sentences) {
		if e.silent() {
			continue
		}
		t := ThemeWeight{Theme: theme, Praise: e.praise, Work: e.work, Balance: e.balance, Asked: e.asked, Wanting: e.wanting.passages(findings), Well: e.well.passages(findings)}
		for _, a := range data.Areas() {
			if w := e.areas[a]; w > 0 {
				t.Areas = append(t.Areas, AreaWeight{a, w})
			}
		}
		out.Themes = append(out.Themes, t)
	}
	slices.SortFunc(out.Themes, func(a, b ThemeWeight) int { return strings.Compare(a.Theme, b.Theme) })
	return out
}

// Theme is what is said of a theme, nil where nothing is.
func (w *Weighed) Theme(id string) *ThemeWeight {
	i, ok := slices.BinarySearchFunc(w.Themes, id, func(t ThemeWeight, id string) int { return strings.Compare(t.Theme, id) })
	if !ok {
		return nil
	}
	return &w.Themes[i]
}

func (t *ThemeWeight) evidence() *evidence {
	if t == nil {
		return nil
	}
	e := &evidence{sum: sum{t.Praise, t.Work}, balance: t.Balance, asked: t.Asked, areas: map[data.Area]float64{}, wanting: heaviestOf(t.Wanting), well: heaviestOf(t.Well)}
	for _, a := range t.Areas {
		e.areas[a.Area] = a.Weight
	}
	return e
}

// ThemeChange says what became of a theme from an inspection a, which says x of
// it, to a later one of the same authority, which says y. Both must be held in
// full: see HeldInPart.
func ThemeChange(a data.Inspection, x, y *ThemeWeight) data.Change {
	return changeOf(x.evidence(), y.evidence(), a)
}

// HeldInPart reports whether a part of what an inspection found cannot be read
// here: its praise may not be the whole story, and its silence says nothing.
func HeldInPart(in data.Inspection, lost int) bool { return sourceOf("", in, lost).partial() }

// passage is what one finding says, with its weightiest sentence.
type passage struct {
	weight   float64
	at       int           // its place among its side's
	finding  *data.Finding // nil for one that was written down
	sentence heavySentence
}

// heaviest are the weightiest passages so far, those of equal weight in their
// order.
type heaviest struct {
	list [mostPassages]passage
	n    int
}

func (h *heaviest) add(p passage) {
	at := h.n
	for at > 0 && h.list[at-1].weight < p.weight {
		at--
	}
	if at == mostPassages {
		return
	}
	copy(h.list[at+1:], h.list[at:])
	h.list[at] = p
	h.n = min(h.n+1, mostPassages)
}

// heaviestOf is what was written down of the weightiest passages.
func heaviestOf(all []Passage) (h heaviest) {
	for _, p := range all {
		h.add(passage{weight: p.Weight})
	}
	return h
}

func (h *heaviest) passages(findings []data.Finding) []Passage {
	out := make([]Passage, h.n)
	for i, p := range h.list[:h.n] {
		out[i] = Passage{findings[p.at].PlaceID(), p.at, p.sentence.start, p.sentence.end, p.weight}
	}
	return out
}

// said is what one finding says of a theme, with its weightiest sentence each
// way.
type said struct {
	sum
	finding       *data.Finding
	at            int     // its place among its side's
	whole         float64 // how much all of it is on the theme: 1 for the first
	hedges        hedges  // of its sentences that praise
	wanting, well heavySentence
}

type heavySentence struct {
	weight     float64
	start, end int
}

func (s *heavySentence) take(x sentence, weight float64) {
	if weight > s.weight {
		*s = heavySentence{weight, x.Start, x.End}
	}
}

// sentence adds a sentence.
func (s *said) sentence(x sentence, weight float64) {
	s.praise += weight * x.praise
	s.work += weight * x.concern
	s.wanting.take(x, weight*(x.concern-x.praise))
	s.well.take(x, weight*(x.praise-x.concern))
	if x.praise > 0 || x.hedge > firm {
		s.hedges.add(x.hedge)
	}
}

// close adds all of the finding by its polarity, and of a recommendation the
// sentence that says most. Where no reader has said what a finding is, it
// praises no more than its hedged sentences do.
func (s *said) close() {
	if s.finding.Polarity == data.Recommendation {
		s.work += s.wanting.weight
	}
	work, counts := s.finding.Polarity.Work()
	if !counts {
		return
	}
	praise := 1 - work
	if s.finding.Suggested {
		praise, work = s.hedges.all().temper(praise, work)
	}
	s.praise += s.whole * praise
	s.work += s.whole * work
}
