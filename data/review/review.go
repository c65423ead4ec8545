// Package review puts suggestions in the order in which a person should look at
// them, and says how far that is done and how often the program was right.
//
// It is pure: it knows findings, confidence and counts, and no store or screen.
package review

import (
	"cmp"
	"fmt"
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/tag"
)

// Item is a suggestion that nobody has confirmed.
type Item struct {
	Finding    data.Finding
	Inspection *data.Inspection // shared: do not change it
	Confidence tag.Confidence
	Skipped    bool // a reader passed it over
}

// Sure is how likely a reader is to agree, as a share of a hundred: "48 %", of what
// is less certain, theme or polarity.
func (i Item) Sure() string { return percent(i.Confidence.Least()) }

// Words say how certain the suggestion is, and what of it is a guess.
func (i Item) Words() string {
	parts := []string{"no theme suggested"}
	if len(i.Finding.Themes) > 0 {
		parts[0] = part("first theme", i.Confidence.Theme, i.Confidence.ThemeUnsure())
	}
	if i.Finding.Polarity == data.Recommendation {
		parts = append(parts, "a recommendation by its place")
	} else {
		parts = append(parts, part("polarity", i.Confidence.Polarity, i.Confidence.PolarityUnsure()))
	}
	if i.Skipped {
		parts = append(parts, "skipped before")
	}
	return strings.Join(parts, ", ")
}

func part(what string, chance float64, unsure bool) string {
	what += " " + percent(chance)
	if unsure {
		what += " (a guess)"
	}
	return what
}

func percent(share float64) string { return fmt.Sprintf("%.0f %%", 100*share) }

// Sort puts the least certain first, and what was skipped behind all others.
func Sort(all []Item) {
	last := func(i Item) int {
		if i.Skipped {
			return 1
		}
		return 0
	}
	slices.SortFunc(all, func(a, b Item) int {
		return cmp.Or(cmp.Compare(last(a), last(b)), cmp.Compare(a.Confidence.Least(), b.Confidence.Least()), cmp.Compare(a.Finding.ID, b.Finding.ID))
	})
}

// Queue is what is left to read, the least certain first.
type Queue struct {
	Items    []Item
	Progress Progress
	Beyond   int // suggestions that were not looked at, as there are more than Most
}

// Most is how many suggestions are put in order: reading each takes a tenth of a
// millisecond, and nobody confirms so many.
const Most = 20000

// Progress is how far the suggestions are read.
type Progress struct {
	Read   int // suggestions that were confirmed or corrected
	Agreed int // of them, those whose first theme and polarity were right
	Left   int
}

// Words say it in a line: "140 of 3400 read; agreement so far 91 %".
func (p Progress) Words() string {
	words := fmt.Sprintf("%d of %d read", p.Read, p.Read+p.Left)
	if p.Read > 0 {
		words += "; agreement so far " + percent(float64(p.Agreed)/float64(p.Read))
	}
	return words
}

// AgreementMeans says what Agreed counts.
const AgreementMeans = "Agreement is the share of what you read whose first theme and polarity you left as they were suggested."

// Agrees reports whether what a person chose has the first theme and the polarity
// that were suggested.
func Agrees(suggested, chosen tag.Reading) bool {
	first := func(r tag.Reading) string {
		if len(r.Themes) == 0 {
			return ""
		}
		return r.Themes[0]
	}
	return suggested.Polarity == chosen.Polarity && first(suggested) == first(chosen)
}

// Skipped is a suggestion that a reader passed over. It hangs on the finding's stable
// key, as a choice does.
type Skipped struct {
	Key     string `json:"key"`
	Finding string `json:"finding"` // finding id when it was passed over
}
