package tag

import (
	"cmp"
	"slices"

	"casebook/data"
)

// Record is how the tagger agrees with one reader, as JSON; shares are of 1.
type Record struct {
	Reader   int              `json:"reader"`
	Rows     int              `json:"rows"`
	F1       float64          `json:"micro_f1"`
	First    float64          `json:"first_theme"`
	Polarity float64          `json:"polarity"`
	Unsure   unsureRecord     `json:"unsure"` // of the rows: what is said to be a guess
	Themes   []themeRecord    `json:"themes"`
	Pairs    []polarityRecord `json:"polarities"`
	Read     LookupCounts     `json:"rows_read"`
}

type unsureRecord struct {
	Rows     int     `json:"rows"`
	First    float64 `json:"first_theme"`
	Polarity float64 `json:"polarity"`
}

type themeRecord struct {
	Theme     string  `json:"theme"`
	Precision float64 `json:"precision"`
	Recall    float64 `json:"recall"`
	Suggested int     `json:"suggested"`
	Reader    int     `json:"reader"`
	Both      int     `json:"both"`
}

type polarityRecord struct {
	Reader    data.Polarity `json:"reader"`
	Suggested data.Polarity `json:"suggested"`
	Rows      int           `json:"rows"`
}

// NewRecords are the records of every reader.
func NewRecords(l Labels, themes data.ThemeSet) []Record {
	out := make([]Record, l.Readers)
	for i := range out {
		m := Measured(l.Rows, i)
		guessed := Measured(unsure(l.Rows, true), i)
		r := Record{Unsure: unsureRecord{guessed.Rows, guessed.FirstShare() / 100, guessed.PolarityShare() / 100}, Reader: i + 1, Rows: m.Rows, F1: m.F1(), First: m.FirstShare() / 100, Polarity: m.PolarityShare() / 100, Read: l.Read}
		for _, t := range m.themes(themes) {
			r.Themes = append(r.Themes, themeRecord{t.Theme, t.Precision(), t.Recall(), t.Got, t.Want, t.Both})
		}
		for p, n := range m.Pairs {
			r.Pairs = append(r.Pairs, polarityRecord{p.Want, p.Got, n})
		}
		slices.SortFunc(r.Pairs, func(x, y polarityRecord) int {
			return cmp.Or(cmp.Compare(x.Reader, y.Reader), cmp.Compare(x.Suggested, y.Suggested))
		})
		out[i] = r
	}
	return out
}
