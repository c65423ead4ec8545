package agreement

import (
	"fmt"
	"slices"

	"casebook/data"
	"casebook/data/prose"
	"casebook/data/tag"
)

// Row is one finding as the reader coded it and as it stands here.
type Row struct {
	Finding      string // id
	Reader, Here tag.Reading
}

// Agreement is how far a reader agrees.
type Agreement struct {
	Reader  string
	Against Against
	tag.Measure
	BothPolarity int      // rows in which both gave a polarity
	LeftOut      int      // codes with nothing to compare with
	Disagreement []string // ids of findings whose sets of themes, or polarity, differ
}

// Of compares rows. Only findings that both coded count.
func Of(reader string, against Against, rows []Row) Agreement {
	var all []tag.Row
	a := Agreement{Reader: reader, Against: against}
	graded := map[tag.Pair]int{}
	for _, r := range rows {
		all = append(all, tag.Row{Want: [2]tag.Reading{r.Reader}, Got: r.Here})
		both := r.Reader.Polarity != "" && r.Here.Polarity != ""
		if both {
			a.BothPolarity++
			graded[tag.Pair{Want: r.Reader.Polarity, Got: r.Here.Polarity}]++
		}
		if !sameSet(r.Reader.Themes, r.Here.Themes) || both && r.Reader.Polarity != r.Here.Polarity {
			a.Disagreement = append(a.Disagreement, r.Finding)
		}
	}
	a.Measure = tag.Compared(all, 0)
	a.Pairs, a.Polarity = graded, 0
	for p, n := range graded {
		if p.Want == p.Got {
			a.Polarity += n
		}
	}
	// Two that both name no theme have the same first one: none.
	for _, r := range rows {
		if len(r.Reader.Themes)+len(r.Here.Themes) == 0 {
			a.First++
		}
	}
	return a
}

func sameSet(a, b []string) bool {
	x, y := slices.Sorted(slices.Values(a)), slices.Sorted(slices.Values(b))
	return slices.Equal(slices.Compact(x), slices.Compact(y))
}

// Kappa is Cohen's kappa of one theme, named or not, from -1 to 1: agreement
// beyond what two would reach who named it as often and at random (Cohen 1960).
// There is none where both named it always, or never.
func (a Agreement) Kappa(theme string) (float64, bool) {
	c := a.By[theme]
	neither := a.Rows - c.Got - c.Want + c.Both
	p, q := share(c.Want, a.Rows), share(c.Got, a.Rows)
	return kappa(share(c.Both+neither, a.Rows), p*q+(1-p)*(1-q))
}

// PolarityKappa is Cohen's kappa over the polarities, of the rows in which both
// gave one.
func (a Agreement) PolarityKappa() (float64, bool) {
	chance := 0.0
	for _, p := range data.Polarities() {
		want, got := 0, 0
		for pair, n := range a.Pairs {
			if pair.Want == p {
				want += n
			}
			if pair.Got == p {
				got += n
			}
		}
		chance += share(want, a.BothPolarity) * share(got, a.BothPolarity)
	}
	return kappa(share(a.Polarity, a.BothPolarity), chance)
}

// kappa has no value where chance alone explains everything.
func kappa(seen, chance float64) (float64, bool) {
	const whole = 1 - 1e-12
	if chance >= whole || seen != seen { // NaN: no rows
		return 0, false
	}
	return (seen - chance) / (1 - chance), true
}

func share(part, all int) float64 { return float64(part) / float64(all) }

// few is the number of findings under which a kappa says little: with 50 its
// 95 % interval spans some 0.3 for a common theme. A rule of thumb of this
// program.
const few = 50

// Summary says in sentences what the figures rest on.
func (a Agreement) Summary() []string {
	var out []string
	if a.Rows == 0 {
		out = append(out, fmt.Sprintf("No finding that %s coded can be compared with %s.", a.Reader, a.Against))
	} else {
		out = append(out, fmt.Sprintf("%s compared with %s: %s.", a.Reader, a.Against, prose.Count(a.Rows, "finding")))
	}
	if a.Rows > 0 && a.Rows < few {
		out = append(out, fmt.Sprintf("That is few (under %d): kappa can come out quite otherwise with some more. Read the counts.", few))
	}
	if a.LeftOut > 0 {
		out = append(out, fmt.Sprintf("Left out, with nothing to compare with: %s that %s coded.", prose.Count(a.LeftOut, "finding"), a.Reader))
	}
	return out
}
