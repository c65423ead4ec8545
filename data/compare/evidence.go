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
	read, err := readSentences(themes, findings...)
	if err != nil {
		return nil, err
	}
	out := make([]Evidence, len(findings))
	var all sync.WaitGroup
	for i := range findings {
		all.Go(func() { out[i] = gather(findings[i], read[i]) })
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
	praise, work float64
	// asked is the place of the theme in the recommendation that names it
	// foremost, from 1; 0 where none does.
	asked int
	areas map[data.Area]float64 // where its paragraphs stand, and how much of it
	named []data.Finding        // that name it in sentences only
	// asks and praises are the sentences to quote of it.
	asks, praises best
}

// What counts how much. The shares of a finding's second and third theme, and
// that sentences count half of what paragraphs do, were found by leaving one
// of six pairs of reports out after the other.
const (
	secondTheme = 0.5
	thirdTheme  = 0.25
	bySentence  = 0.5
)

func (e *evidence) add(weight float64, p data.Polarity) {
	work, counts := p.Work()
	if !counts {
		return
	}
	e.praise += weight * (1 - work)
	e.work += weight * work
}

// silent reports whether nothing was said of the theme either way.
func (e *evidence) silent() bool { return e == nil || e.praise+e.work == 0 }

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
func gather(findings []data.Finding, sentences [][]tag.Sentence) Evidence {
	out := Evidence{}
	of := func(theme string) *evidence {
		if out[theme] == nil {
			out[theme] = &evidence{areas: map[data.Area]float64{}}
		}
		return out[theme]
	}
	for i, f := range findings {
		if f.Attribution != data.Ofsted {
			continue
		}
		for place, theme := range f.Themes {
			weight := placeWeight(place)
			e := of(theme)
			e.add(weight, f.Polarity)
			if f.Area != "" {
				e.areas[f.Area] += weight
			}
			if f.Polarity == data.Recommendation && (e.asked == 0 || place+1 < e.asked) {
				e.asked = place + 1
			}
		}
		most := map[string]float64{} // of a recommendation
		for _, s := range sentences[i] {
			for _, x := range s.Themes {
				e, place := of(x.Theme), slices.Index(f.Themes, x.Theme)
				if place < 0 && (len(e.named) == 0 || e.named[len(e.named)-1].ID != f.ID) {
					e.named = append(e.named, f)
				}
				e.hear(&findings[i], s, x.Weight, place)
				if f.Polarity == data.Recommendation {
					most[x.Theme] = max(most[x.Theme], x.Weight)
				} else {
					of(x.Theme).add(bySentence*x.Weight, s.Tone)
				}
			}
		}
		for theme, weight := range most {
			of(theme).add(bySentence*weight, data.Recommendation)
		}
	}
	return out
}

// readSentences reads the sentences of the findings of both sides, on every
// core.
func readSentences(themes data.ThemeSet, sides ...[]data.Finding) ([][][]tag.Sentence, error) {
	team, err := tag.NewSentenceReaders(themes, workers())
	if err != nil {
		return nil, err
	}
	out := make([][][]tag.Sentence, len(sides))
	for i, findings := range sides {
		out[i] = make([][]tag.Sentence, len(findings))
	}
	var all sync.WaitGroup
	for n, r := range team {
		all.Go(func() {
			for side, findings := range sides {
				for i := n; i < len(findings); i += len(team) {
					if findings[i].Attribution == data.Ofsted {
						out[side][i] = r.Read(findings[i].Text)
					}
				}
			}
		})
	}
	all.Wait()
	return out, nil
}

// gradedWell reports whether an inspection graded good or outstanding the area
// in which it says most of a theme; where that has no grade of its own, the one
// that holds it, else the whole, else its leaders.
func (e *evidence) gradedWell(in data.Inspection) bool {
	area, most := data.Overall, 0.0
	for _, a := range data.Areas() {
		if e.areas[a] > most {
			area, most = a, e.areas[a]
		}
	}
	for _, a := range []data.Area{area, in.Edition().Inside(area), data.Overall, data.Leadership} {
		if j, ok := in.Judgement(a); a != "" && ok && j.Grade.Step() > 0 {
			return j.Grade.Step() <= data.Good.Step()
		}
	}
	return false
}
