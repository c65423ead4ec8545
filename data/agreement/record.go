package agreement

import (
	"casebook/data"
	"casebook/data/document/record"
)

// Record is one reader's agreement as JSON; shares are of 1, null where there
// is none.
type Record struct {
	Reader        string         `json:"reader"`
	Against       string         `json:"against"`
	Findings      int            `json:"findings"`
	LeftOut       int            `json:"left_out"`
	Positive      float64        `json:"positive_agreement"`
	First         int            `json:"first_theme_same"`
	Polarities    int            `json:"polarities"`
	Polarity      int            `json:"polarity_same"`
	PolarityKappa *float64       `json:"polarity_kappa"`
	Themes        []figureRecord `json:"themes"`
	Differ        []string       `json:"differ"`
}

type figureRecord struct {
	Theme    string   `json:"theme"`
	Kappa    *float64 `json:"kappa"`
	Positive float64  `json:"positive_agreement"`
	Both     int      `json:"both"`
	Reader   int      `json:"reader"`
	Here     int      `json:"here"`
}

// NewRecords are the records of several readers.
func NewRecords(all []Agreement, themes data.ThemeSet) []Record {
	out := make([]Record, len(all))
	for i, a := range all {
		k, has := a.PolarityKappa()
		r := Record{Reader: a.Reader, Against: a.Against.word(), Findings: a.Rows, LeftOut: a.LeftOut, Positive: a.F1(), First: a.First,
			Polarities: a.BothPolarity, Polarity: a.Polarity, PolarityKappa: orNull(k, has), Themes: []figureRecord{}, Differ: record.List(a.Disagreement)}
		for _, f := range a.Figures(themes) {
			r.Themes = append(r.Themes, figureRecord{f.Theme, orNull(f.Kappa, f.HasKappa), f.F1(), f.Both, f.Want, f.Got})
		}
		out[i] = r
	}
	return out
}

// orNull is a figure that may be missing.
func orNull(x float64, has bool) *float64 {
	if !has {
		return nil
	}
	return &x
}

// word is what a reader is compared with in a word for programs.
func (a Against) word() string {
	if a == Suggested {
		return "suggested"
	}
	return "confirmed"
}
