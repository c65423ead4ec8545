package main

import (
	"strconv"

	"casebook/data"
	"casebook/data/agreement"
	"casebook/data/document"
	"casebook/data/document/record"
)

// agreementPage adds one reader's agreement to a page.
func agreementPage(p *document.Document, a agreement.Agreement, themes data.ThemeSet) {
	p.Heading(a.Reader)
	for _, line := range append(a.Summary(), a.Sums()...) {
		p.Paragraph(line)
	}
	if a.Rows == 0 {
		return
	}
	cols := []document.Column{{Name: "Theme", Width: 34, Wrap: true}, {Name: "Kappa", Width: 6, Right: true}, {Name: "Positive", Width: 8, Right: true},
		{Name: "Both", Width: 5, Right: true}, {Name: "Reader", Width: 6, Right: true}, {Name: "Here", Width: 5, Right: true}}
	var rows [][]string
	for _, f := range a.Figures(themes) {
		rows = append(rows, []string{f.Label, agreement.KappaText(f.Kappa, f.HasKappa), share(f.F1(), f.Got+f.Want),
			strconv.Itoa(f.Both), strconv.Itoa(f.Want), strconv.Itoa(f.Got)})
	}
	p.Table(cols, rows)
	if len(a.Disagreement) == 0 {
		return
	}
	p.Subheading("Findings on which they differ")
	for _, id := range a.Disagreement {
		p.Item("", id, "")
	}
}

// agreementRecord is one reader's agreement in JSON; shares are of 1, null where
// there is none.
type agreementRecord struct {
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

func newAgreementRecord(a agreement.Agreement, themes data.ThemeSet) agreementRecord {
	against := "confirmed"
	if a.Against == agreement.Suggested {
		against = "suggested"
	}
	k, has := a.PolarityKappa()
	r := agreementRecord{Reader: a.Reader, Against: against, Findings: a.Rows, LeftOut: a.LeftOut, Positive: a.F1(), First: a.First,
		Polarities: a.BothPolarity, Polarity: a.Polarity, PolarityKappa: orNull(k, has), Themes: []figureRecord{}, Differ: record.List(a.Disagreement)}
	for _, f := range a.Figures(themes) {
		r.Themes = append(r.Themes, figureRecord{f.Theme, orNull(f.Kappa, f.HasKappa), f.F1(), f.Both, f.Want, f.Got})
	}
	return r
}

// orNull is a figure that may be missing.
func orNull(x float64, has bool) *float64 {
	if !has {
		return nil
	}
	return &x
}
