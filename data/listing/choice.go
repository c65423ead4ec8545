package listing

import (
	"strings"
	"time"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/document/record"
)

// NoChoices says that there is nothing to list.
const NoChoices = "you have confirmed nothing yet"

// Choices are the rows of what a reader confirmed, orphaned choices too.
func Choices() document.Rows[data.KeptChoice] {
	return document.Rows[data.KeptChoice]{
		Title: "Findings that you confirmed",
		Brief: []document.Column{{Name: "Id", Width: 50}, {Name: "Polarity", Width: 14}, {Name: "Themes", Width: 24, Wrap: true},
			{Name: "Made", Width: 10}, {Name: "Now", Width: 24, Wrap: true}, {Name: "Text", Wrap: true, From: 130}},
		Cells: func(k data.KeptChoice) []string {
			return []string{k.Finding, k.Polarity.Name(), data.ThemeList(k.Themes), k.Made.Format(time.DateOnly), k.Stands(), k.Text}
		},
		Paper: &document.Paper[data.KeptChoice]{
			Columns: []document.Column{{Name: "Finding"}, {Name: "Polarity"}, {Name: "Themes"}, {Name: "Made"}, {Name: "Now"}},
			Cells: func(k data.KeptChoice) []string {
				return []string{k.Text, k.Polarity.Name(), data.ThemeList(k.Themes), k.Made.Format(time.DateOnly), k.Stands()}
			},
		},
		Full: []string{"id", "made_about", "made", "polarity", "themes", "state", "text"},
		Fields: func(k data.KeptChoice) []string {
			return []string{k.Now, k.Finding, k.Made.Format(time.RFC3339), string(k.Polarity), strings.Join(k.Themes, ","), k.Stands(), k.Text}
		},
		Record: func(k data.KeptChoice) any {
			return ChoiceRecord{Finding: record.Text(k.Now), Made: k.Made.Format(time.RFC3339), MadeAbout: k.Finding, Themes: record.List(k.Themes),
				Polarity: k.Polarity, Orphaned: k.Orphaned(), TextChanged: k.TextChanged, Text: k.Text}
		},
	}
}

// ChoiceRecord is a choice as JSON.
type ChoiceRecord struct {
	Finding     record.Text   `json:"finding"` // id now; null: the choice has lost its finding
	Made        string        `json:"made"`
	MadeAbout   string        `json:"made_about"` // id when it was made
	Themes      []string      `json:"themes"`
	Polarity    data.Polarity `json:"polarity"`
	Orphaned    bool          `json:"orphaned"`
	TextChanged bool          `json:"text_changed"`
	Text        string        `json:"text"` // beginning of the finding's text when it was made
}

// Chosen is a finding before and after a choice.
type Chosen struct{ Before, After data.Finding }

// ChosenNow are the rows of what choices have just changed.
func ChosenNow() document.Rows[Chosen] {
	cells := func(c Chosen) []string { return []string{c.After.ID, tagged(c.After), tagged(c.Before)} }
	return document.Rows[Chosen]{
		Title: "Findings chosen",
		Brief: []document.Column{{Name: "Id", Width: 50}, {Name: "Now", Wrap: true}, {Name: "Before", Wrap: true}},
		Paper: &document.Paper[Chosen]{
			Columns: []document.Column{{Name: "Finding"}, {Name: "Now"}, {Name: "Before"}},
			Cells:   func(c Chosen) []string { return []string{c.After.Attributed(), tagged(c.After), tagged(c.Before)} },
		},
		Cells: cells, Full: []string{"id", "now", "before"}, Fields: cells,
		Record: func(c Chosen) any { return chosenRecord{c.After.ID, tagsOf(c.After), tagsOf(c.Before)} },
	}
}

// tagged is a finding's polarity and themes in a line, and whose they are.
func tagged(f data.Finding) string {
	return f.Polarity.Name() + "; " + data.ThemeList(f.Themes) + f.TaggingNote()
}

// chosenRecord is what a choice changed, as JSON.
type chosenRecord struct {
	ID string `json:"id"`
	tagsRecord
	Before tagsRecord `json:"before"`
}

type tagsRecord struct {
	Themes   []string      `json:"themes"`
	Polarity data.Polarity `json:"polarity"`
	Tagging  data.Tagging  `json:"tagging"`
}

func tagsOf(f data.Finding) tagsRecord {
	return tagsRecord{record.List(f.Themes), f.Polarity, f.Tagging()}
}
