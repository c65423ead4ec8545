package listing

import (
	"math"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/review"
)

// Review are the rows of a review queue; asked says what it is of.
func Review(q review.Queue, asked string, themes data.ThemeSet) document.Rows[review.Item] {
	return document.Rows[review.Item]{
		Title:   "Suggestions to confirm, the least certain first",
		Caption: q.Progress.Words() + "; " + asked + ". " + review.AgreementMeans,
		Brief: []document.Column{{Name: "Sure", Width: 5}, {Name: "Pol", Width: 3}, {Name: "Id", Width: 50},
			{Name: "Themes", Width: 16, Wrap: true}, {Name: "Finding", Wrap: true}},
		Cells: func(x review.Item) []string {
			return []string{x.Sure(), x.Finding.Signs(), x.Finding.ID, strings.Join(x.Finding.Marked(themes.Shorts(x.Finding.Themes)), ", "), x.Finding.Attributed()}
		},
		Paper: &document.Paper[review.Item]{
			Columns: []document.Column{{Name: "How certain"}, {Name: "What it says"}, {Name: "Themes"}, {Name: "Finding"}},
			Cells: func(x review.Item) []string {
				return []string{x.Words(), x.Finding.SignWords(), strings.Join(themes.Labels(x.Finding.Themes), "; "), x.Finding.Attributed()}
			},
		},
		Full: []string{"id", "theme_confidence", "polarity_confidence", "unsure", "skipped", "polarity", "themes", "text"},
		Fields: func(x review.Item) []string {
			r := reviewRecord(x)
			return []string{r.ID, strconv.FormatFloat(r.ThemeConfidence, 'f', 2, 64), strconv.FormatFloat(r.PolarityConfidence, 'f', 2, 64), strconv.FormatBool(r.Unsure), strconv.FormatBool(r.Skipped),
				string(x.Finding.Polarity), strings.Join(x.Finding.Themes, ","), x.Finding.Text}
		},
		Record: func(x review.Item) any { return reviewRecord(x) },
	}
}

// ReviewRecord is a suggestion to confirm as JSON: the finding with how certain it is.
type ReviewRecord struct {
	Record
	ThemeConfidence    float64 `json:"theme_confidence"`    // from 0 to 1
	PolarityConfidence float64 `json:"polarity_confidence"` // from 0 to 1
	Unsure             bool    `json:"unsure"`              // either is a guess
	Skipped            bool    `json:"skipped"`
}

func reviewRecord(x review.Item) ReviewRecord {
	hundredths := func(c float64) float64 { return math.Round(100*c) / 100 }
	return ReviewRecord{Record: NewRecord(x.Finding, *x.Inspection, false), ThemeConfidence: hundredths(x.Confidence.Theme),
		PolarityConfidence: hundredths(x.Confidence.Polarity), Unsure: x.Confidence.Unsure(), Skipped: x.Skipped}
}
