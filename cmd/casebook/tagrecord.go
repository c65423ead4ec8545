package main

import (
	"slices"
	"strings"

	"casebook/data"
	"casebook/data/document/record"
	"casebook/data/tag"
)

// readerRecord is one reader's measures in JSON; shares are of 1.
type readerRecord struct {
	Reader   int              `json:"reader"`
	Rows     int              `json:"rows"`
	F1       float64          `json:"micro_f1"`
	First    float64          `json:"first_theme"`
	Polarity float64          `json:"polarity"`
	Themes   []themeRecord    `json:"themes"`
	Pairs    []polarityRecord `json:"polarities"`
	Read     waysRecord       `json:"rows_read"`
}

// waysRecord counts rows by what they were read by.
type waysRecord struct {
	Held    int `json:"as_held"`                       // with the section and heading
	Differs int `json:"text_alone_as_another_is_held"` // of the row
	Alone   int `json:"text_alone"`
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

func (s *shell) measuresJSON(labels tag.Labels, themes data.ThemeSet) error {
	a := record.NewArray(s.out)
	for r := range labels.Readers {
		m := tag.Measured(labels.Rows, r)
		out := readerRecord{Reader: r + 1, Rows: m.Rows, F1: m.F1(), First: m.FirstShare() / 100, Polarity: m.PolarityShare() / 100, Read: waysRecord(labels.Read)}
		for t := range measuresOf(m, themes) {
			out.Themes = append(out.Themes, themeRecord{t.id, t.Precision(), t.Recall(), t.Got, t.Want, t.Both})
		}
		for p, n := range m.Pairs {
			out.Pairs = append(out.Pairs, polarityRecord{p.Want, p.Got, n})
		}
		slices.SortFunc(out.Pairs, func(x, y polarityRecord) int {
			return strings.Compare(string(x.Reader)+" "+string(x.Suggested), string(y.Reader)+" "+string(y.Suggested))
		})
		if err := a.Add(out); err != nil {
			return err
		}
	}
	return a.End()
}
