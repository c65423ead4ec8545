package tag

import (
	"slices"

	"casebook/data"
)

// Reading is what one reader, or the tagger, said of a paragraph.
type Reading struct {
	Themes   []string      // the first is what it is about most
	Polarity data.Polarity // "" where none was given
}

// Row is a paragraph read by one or two people and by the tagger.
type Row struct {
	Want   [2]Reading // by reader; the second is empty where there is one
	Got    Reading
	Unsure bool // the tagger calls its reading a guess
}

// unsure are the rows whose suggestion is called a guess, or those where it is not.
func unsure(rows []Row, is bool) []Row {
	return slices.DeleteFunc(slices.Clone(rows), func(r Row) bool { return r.Unsure != is })
}

// Measure is how a tagger agrees with one reader. Counts, so that measures can
// be added and shares worked out from exact numbers.
type Measure struct {
	Rows     int
	Themes   Agreement            // over all themes of all paragraphs
	First    int                  // paragraphs whose first theme is the reader's first
	Polarity int                  // paragraphs of the reader's polarity
	By       map[string]Agreement // by theme id
	Pairs    map[Pair]int         // paragraphs by the reader's polarity and the tagger's
}

// Pair is a reader's polarity and the tagger's for the same paragraph.
type Pair struct{ Want, Got data.Polarity }

// Agreement counts how often a theme was named.
type Agreement struct {
	Both int // by the reader and the tagger
	Got  int // by the tagger
	Want int // by the reader
}

// F1 is twice what both named, as a share of all that either named, from 0 to
// 1: the harmonic mean of precision and recall. It is 0 where nothing was
// named.
func (a Agreement) F1() float64 { return ratio(2*a.Both, a.Got+a.Want) }

// Precision is the share of what the tagger named that the reader named too.
func (a Agreement) Precision() float64 { return ratio(a.Both, a.Got) }

// Recall is the share of what the reader named that the tagger named too.
func (a Agreement) Recall() float64 { return ratio(a.Both, a.Want) }

// F1 is the micro-averaged F1 over all themes, from 0 to 1.
func (m Measure) F1() float64 { return m.Themes.F1() }

// FirstShare is the part of paragraphs with the reader's first theme, in per cent.
func (m Measure) FirstShare() float64 { return 100 * ratio(m.First, m.Rows) }

// PolarityShare is the part of paragraphs with the reader's polarity, in per cent.
func (m Measure) PolarityShare() float64 { return 100 * ratio(m.Polarity, m.Rows) }

func ratio(part, all int) float64 {
	if all == 0 {
		return 0
	}
	return float64(part) / float64(all)
}

// Measured compares the tagger with a reader, 0 or 1. Themes count as sets, at
// most three of the tagger's.
func Measured(rows []Row, reader int) Measure {
	rows = slices.Clone(rows)
	for i := range rows {
		got := &rows[i].Got
		got.Themes = got.Themes[:min(len(got.Themes), maxThemes)]
	}
	return Compared(rows, reader)
}

// Compared is Measured for what people said, who may name more than three.
func Compared(rows []Row, reader int) Measure {
	m := Measure{Rows: len(rows), By: map[string]Agreement{}, Pairs: map[Pair]int{}}
	for _, r := range rows {
		want, got := r.Want[reader], r.Got.Themes
		if len(got) > 0 && len(want.Themes) > 0 && got[0] == want.Themes[0] {
			m.First++
		}
		if r.Got.Polarity == want.Polarity {
			m.Polarity++
		}
		m.Pairs[Pair{want.Polarity, r.Got.Polarity}]++
		for _, id := range got {
			both := 0
			if slices.Contains(want.Themes, id) {
				both = 1
			}
			m.count(id, Agreement{Both: both, Got: 1})
		}
		for _, id := range want.Themes {
			m.count(id, Agreement{Want: 1})
		}
	}
	return m
}

func (m *Measure) count(id string, a Agreement) {
	m.Themes = m.Themes.plus(a)
	m.By[id] = m.By[id].plus(a)
}

func (a Agreement) plus(b Agreement) Agreement {
	return Agreement{a.Both + b.Both, a.Got + b.Got, a.Want + b.Want}
}
