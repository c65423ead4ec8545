package compare

import (
	"slices"
	"sync"

	"casebook/data"
	"casebook/data/tag"
)

// Evidence is what one inspection says of each theme, by theme id.
type Evidence map[string]*evidence

// Weigh reads what each of several inspections says of the themes in use, on
// every core: one Evidence for each list of findings.
func Weigh(themes data.ThemeSet, findings ...[]data.Finding) ([]Evidence, error) {
	read, _, err := readSides(toRead{themes: &themes}, findings...)
	if err != nil {
		return nil, err
	}
	out := make([]Evidence, len(findings))
	var all sync.WaitGroup
	for i := range findings {
		all.Go(func() { out[i] = gather(findings[i], read[i].named) })
	}
	all.Wait()
	return out, nil
}

// of is the share of work in what is said of the themes of a matter, the first in
// full, the second half and the third a quarter; false where it says nothing.
func (e Evidence) of(themes []string) (share float64, said bool) {
	sum, all := 0.0, 0.0
	for place, theme := range themes {
		if x := e[theme]; !x.silent() {
			sum += placeWeight(place) * x.share()
			all += placeWeight(place)
		}
	}
	if all == 0 {
		return 0, false
	}
	return sum / all, true
}

// evidence is what one inspection says of a theme: how much praises and how much
// asks for work, in paragraphs that are about the theme before all others.
type evidence struct {
	sum
	// asked is the place of the theme in the recommendation that names it
	// foremost, from 1; 0 where none does.
	asked int
	areas map[data.Area]float64 // where its paragraphs stand, and how much of it
	// balance counts its findings whole.
	balance data.Balance
	named   []*data.Finding // that name it in sentences only
	// asks and praises are the sentences to quote of it.
	asks, praises best
	// wanting and well are the paragraphs that ask for work and that praise most.
	wanting, well heaviest
	here          said // by the finding in hand
	// hedged is how far what praises is hedged in the findings that for that say
	// nothing.
	hedged hedge
	alike  bool // every finding weighs as much as any other, so that none stands out
}

// sum is how much praises and how much asks for work.
type sum struct{ praise, work float64 }

// What counts how much. The shares of a finding's second and third theme, and
// that sentences count half of what paragraphs do, were found by leaving one
// of six pairs of reports out after the other.
const (
	secondTheme = 0.5
	thirdTheme  = 0.25
	bySentence  = 0.5
)

// silent reports whether nothing was said of the theme either way.
func (e *evidence) silent() bool { return e == nil || e.praise+e.work == 0 }

// inPassing reports whether so little was said of the theme that nothing came
// of it: it was named at most.
func (e *evidence) inPassing() bool { return e.silent() || e.praise+e.work < passing-trace }

// known is the share, -1 where there is none.
func (e *evidence) known() float64 {
	if e.silent() {
		return -1
	}
	return e.share()
}

// share is how much of what is said asks for work, 0 to 1. It must not be
// silent.
func (e *evidence) share() float64 { return e.work / (e.praise + e.work) }

func placeWeight(place int) float64 { return []float64{1, secondTheme, thirdTheme}[min(place, 2)] }

// gather weighs what Ofsted says in findings, theme by theme: every finding by
// its polarity, and every sentence that names a theme plainly by its own tone,
// whatever themes its paragraph has.
func gather(findings []data.Finding, sentences [][]sentence) Evidence {
	out := Evidence{}
	var told []*evidence // by the finding in hand
	for i := range findings {
		f := &findings[i]
		if f.Attribution != data.Ofsted {
			continue
		}
		of := func(theme string) *evidence {
			e := out[theme]
			if e == nil {
				e = &evidence{areas: map[data.Area]float64{}}
				out[theme] = e
			}
			if e.here.finding != f {
				e.here = said{finding: f, at: i}
				told = append(told, e)
			}
			return e
		}
		for place, theme := range f.Themes {
			of(theme).about(f, place)
		}
		for _, s := range sentences[i] {
			for _, x := range s.Themes {
				of(x.Theme).takes(s, x)
			}
		}
		for _, e := range told {
			e.close()
		}
		told = told[:0]
	}
	return out
}

// about adds a finding that is about the theme, which stands in a place among its
// themes.
func (e *evidence) about(f *data.Finding, place int) {
	weight := placeWeight(place)
	if e.here.whole == 0 {
		e.balance.Add(f.Polarity)
	}
	e.here.whole += weight
	if f.Area != "" {
		e.areas[f.Area] += weight
	}
	if f.Polarity == data.Recommendation && (e.asked == 0 || place+1 < e.asked) {
		e.asked = place + 1
	}
}

// takes adds a sentence of the finding in hand that speaks of the theme. Of a
// recommendation the one that does so most counts.
func (e *evidence) takes(s sentence, x tag.Share) {
	f, place := e.here.finding, slices.Index(e.here.finding.Themes, x.Theme)
	if n := len(e.named); place < 0 && (n == 0 || e.named[n-1].ID != f.ID) {
		e.named = append(e.named, f)
	}
	e.hear(f, s, x.Weight, place)
	if f.Polarity == data.Recommendation {
		e.here.wanting.take(s, bySentence*x.Weight)
		return
	}
	e.here.sentence(s, bySentence*x.Weight)
}

// close ends the finding in hand.
func (e *evidence) close() {
	s := &e.here
	s.close()
	e.praise += s.praise
	e.work += s.work
	if h := s.hedges.all(); s.praise+s.work == 0 && h > begun {
		e.hedged = max(e.hedged, h)
	}
	if s.work > 0 {
		e.wanting.add(passage{s.work - s.praise, s.at, s.finding, s.wanting})
	}
	if s.praise > 0 {
		e.well.add(passage{s.praise - s.work, s.at, s.finding, s.well})
	}
}

// findings are those that name the theme in sentences only.
func (e *evidence) findings() []data.Finding {
	out := make([]data.Finding, len(e.named))
	for i, f := range e.named {
		out[i] = *f
	}
	return out
}

// area is the one in which most is said of the theme.
func (e *evidence) area() data.Area {
	area, most := data.Overall, 0.0
	for _, a := range data.Areas() {
		if e.areas[a] > most {
			area, most = a, e.areas[a]
		}
	}
	return area
}

// gradedWell reports whether an inspection graded good or outstanding the area
// in which it says most of a theme; where that has no grade of its own, the one
// that holds it, else the whole, else its leaders.
func (e *evidence) gradedWell(in data.Inspection) bool {
	area := e.area()
	for _, a := range []data.Area{area, in.Edition().Inside(area), data.Overall, data.Leadership} {
		if j, ok := in.Judgement(a); a != "" && ok && j.Grade.Step() > 0 {
			return j.Grade.Step() <= data.Good.Step()
		}
	}
	return false
}
