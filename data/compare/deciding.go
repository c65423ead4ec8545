package compare

import (
	"cmp"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/compare/terms"
	"casebook/data/tag"
)

// candidate is a sentence that could be quoted of a theme.
type candidate struct {
	finding *data.Finding
	at      tag.Sentence
	weight  float64
}

// mostCandidates is how many sentences are kept of those that praise a theme, or
// ask for work on it: what stands about them says which is soonest read.
const mostCandidates = 4

// best are the weightiest sentences that praise a theme, or that ask for work on
// it, so far, the weightiest first.
type best [mostCandidates]candidate

// offer takes a sentence where it weighs more than the last one kept; the first of
// equals stays first.
func (b *best) offer(f *data.Finding, at tag.Sentence, weight float64) {
	i := len(b)
	for i > 0 && weight > b[i-1].weight+trace {
		i--
	}
	if i == len(b) {
		return
	}
	copy(b[i+1:], b[i:])
	b[i] = candidate{f, at, weight}
}

// least is what a sentence must weigh more than to be kept.
func (b *best) least() float64 { return b[len(b)-1].weight }

// How much a sentence counts as the one to quote. What a recommendation asks
// decides before what any paragraph finds wanting; a sentence of a paragraph
// that is about the theme tells more than one in passing; one that the next
// sentence takes back tells half; and one that its whole paragraph contradicts,
// or that turns from praise to work itself, tells a quarter: it is read wrongly
// more often than any other.
const (
	recommended = 4.0
	inPassing   = 0.25
	takenBack   = 0.5
	takingUp    = 0.5
	outOfTune   = 0.25
	tooLong     = 0.5
	readable    = 240 // bytes: some three lines
)

// hear offers a sentence as the one to quote of a theme: place is the theme's
// among those of its finding, -1 where it is none of them.
func (e *evidence) hear(f *data.Finding, s sentence, share float64, place int) {
	weight := share * inPassing
	if place >= 0 {
		weight = share * placeWeight(place)
	}
	if f.Polarity == data.Recommendation {
		e.asks.offer(f, s.Sentence, weight*recommended)
		return
	}
	says := s.praise + s.concern
	if says == 0 {
		return
	}
	work := s.concern / says
	weight *= says
	if work >= 0.5 && weight*work <= e.asks.least() || work < 0.5 && weight*(1-work) <= e.praises.least() {
		return // what follows only lowers it
	}
	if takesBack(f.Text[s.End:]) {
		weight *= takenBack
	}
	if leans(f.Text[s.Start:]) {
		weight *= takingUp
	}
	if s.End-s.Start > readable {
		weight *= tooLong
	}
	if about, counts := f.Polarity.Work(); counts && (about >= 0.5) != (work >= 0.5) || turnsInside(f.Text[s.Start:s.End]) {
		weight *= outOfTune
	}
	if work >= 0.5 {
		e.asks.offer(f, s.Sentence, weight*work)
	}
	if work < 0.5 {
		e.praises.offer(f, s.Sentence, weight*(1-work))
	}
}

// leans reports whether a sentence cannot be read without the one before it.
func leans(sentence string) bool { return terms.First(sentence)&(terms.Up|terms.Lean) != 0 }

// turnsInside reports whether a sentence says one thing and then the other.
func turnsInside(sentence string) bool {
	if terms.First(sentence)&terms.Turn != 0 {
		return true
	}
	for at := range sentence {
		if terms.Inside(sentence[at:])&terms.Turn != 0 {
			return true
		}
	}
	return false
}

// takesBack reports whether the sentence takes back the one before it that
// begins after its closing signs.
func takesBack(rest string) bool {
	next := strings.TrimLeft(rest[closing(rest):], " \n")
	first, _, _ := strings.Cut(next[:min(len(next), 60)], " and ")
	return (terms.First(next)|terms.Aside(first))&terms.Back != 0
}

// closing is how many bytes of signs end the sentence before a text.
func closing(rest string) int {
	return len(rest) - len(strings.TrimLeft(rest, `.!?;:)”’"'`))
}

// decides lists the sentences that decide a row's change, the one that decides
// most first.
func (r ThemeRow) decides(x, y *evidence, choose func(*best, Tone) Saying) []Saying {
	a, b := sayings{r.A, x, choose}, sayings{r.B, y, choose}
	var out []Saying
	for _, s := range map[data.Change][]func() (Saying, bool){
		data.Worse:          {b.asking, a.praising},
		data.NewConcern:     {b.asking},
		data.StillNeedsWork: {b.asking},
		data.PartlyImproved: {b.praising, b.asking, a.asking},
		data.Improved:       {b.praising, a.asking},
		data.StayedGood:     {b.praising},
		data.NewStrength:    {b.praising},
		data.NotMentioned:   {a.asking},
		data.CannotTell:     {b.asking, b.praising},
		data.BothWanting:    {a.asking, b.asking},
		data.OnlyA:          {a.asking, b.praising},
		data.OnlyB:          {b.asking, a.praising},
		data.Neither:        {a.praising, b.praising},
	}[r.Change] {
		if said, ok := s(); ok {
			out = join(out, said)
		}
	}
	return out
}

// weighs is how much is said that decides a row's change, in whole paragraphs.
func (r ThemeRow) weighs(x, y *evidence) float64 {
	var none evidence
	if x == nil && y == nil {
		return float64(r.BalanceA.Counted() + r.BalanceB.Counted())
	}
	x, y = cmp.Or(x, &none), cmp.Or(y, &none)
	switch r.Change {
	case data.NotMentioned:
		return x.work
	case data.Worse, data.NewConcern, data.StillNeedsWork:
		return y.work
	}
	return x.work + y.praise
}

// sayings finds the sentence to quote in what one inspection says of a theme.
type sayings struct {
	findings []data.Finding
	e        *evidence
	choose   func(*best, Tone) Saying
}

func (s sayings) asking() (Saying, bool) {
	if s.e != nil && s.e.asks[0].finding != nil {
		return s.choose(&s.e.asks, Concern), true
	}
	return s.inFindings(Concern, func(work float64) bool { return work >= 0.5 })
}

func (s sayings) praising() (Saying, bool) {
	if s.e != nil && s.e.praises[0].finding != nil {
		return s.choose(&s.e.praises, Praise), true
	}
	return s.inFindings(Praise, func(work float64) bool { return work < 0.5 })
}

// inFindings takes the first fitting sentence of the finding that speaks so and
// is about the theme before all others: no sentence of one names it plainly.
func (s sayings) inFindings(tone Tone, fits func(work float64) bool) (Saying, bool) {
	var found []data.Finding
	for _, f := range s.findings {
		if work, counts := f.Polarity.Work(); counts && fits(work) && f.Attribution == data.Ofsted {
			found = append(found, f)
		}
	}
	if len(found) == 0 {
		return Saying{}, false
	}
	f := found[0]
	if i := slices.IndexFunc(found, func(f data.Finding) bool { return f.Polarity == data.Recommendation }); i >= 0 {
		f = found[i]
	}
	for _, at := range tag.Sentences(f.Text) {
		if work, counts := at.Tone.Work(); counts && fits(work) {
			return Saying{Finding: f, Start: at.Start, End: at.End, Tone: tone}, true
		}
	}
	return Saying{Finding: f, End: len(f.Text), Tone: tone}, true
}
