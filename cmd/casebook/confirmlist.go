package main

import (
	"iter"
	"slices"
	"strings"
	"time"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/document/record"
	"casebook/store"
)

// chosenRow is a finding before and after a choice.
type chosenRow struct{ before, after data.Finding }

// tellChoices prints findings as they are now, with what they were before.
func (s *shell) tellChoices(st *store.Store, befores []data.Finding) error {
	rows := func(yield func(chosenRow, error) bool) {
		for _, b := range befores {
			after, err := st.Finding(b.ID)
			if !yield(chosenRow{b, after}, err) || err != nil {
				return
			}
		}
	}
	cells := func(r chosenRow) []string {
		return []string{r.after.ID, tagged(r.after), tagged(r.before)}
	}
	_, err := document.Rows[chosenRow]{
		Title: "Findings chosen",
		Brief: []document.Column{{Name: "Id", Width: 50}, {Name: "Now", Wrap: true}, {Name: "Before", Wrap: true}},
		Cells: cells, Full: []string{"id", "now", "before"}, Fields: cells,
		Record: func(r chosenRow) any {
			return chosenRecord{ID: r.after.ID, Themes: record.List(r.after.Themes), Polarity: r.after.Polarity, Tagging: r.after.Tagging(),
				Before: tagsRecord{record.List(r.before.Themes), r.before.Polarity, r.before.Tagging()}}
		},
	}.Write(s.out, s.format, s.layout(), rows)
	return err
}

// chosenRecord is what a choice changed, as JSON.
type chosenRecord struct {
	ID       string        `json:"id"`
	Themes   []string      `json:"themes"`
	Polarity data.Polarity `json:"polarity"`
	Tagging  data.Tagging  `json:"tagging"`
	Before   tagsRecord    `json:"before"`
}

type tagsRecord struct {
	Themes   []string      `json:"themes"`
	Polarity data.Polarity `json:"polarity"`
	Tagging  data.Tagging  `json:"tagging"`
}

// tagged is a finding's polarity and themes in a line, and whose they are.
func tagged(f data.Finding) string {
	return f.Polarity.Name() + "; " + themeIDs(f.Themes) + f.TaggingNote()
}

func themeIDs(ids []string) string {
	if len(ids) == 0 {
		return "no theme"
	}
	return strings.Join(ids, ", ")
}

// keptRecord is a choice of the notebook as JSON.
type keptRecord struct {
	Finding     record.Text   `json:"finding"` // id now; null: the choice has lost its finding
	Made        string        `json:"made"`
	MadeAbout   string        `json:"made_about"` // id when it was made
	Themes      []string      `json:"themes"`
	Polarity    data.Polarity `json:"polarity"`
	Orphaned    bool          `json:"orphaned"`
	TextChanged bool          `json:"text_changed"`
	Text        string        `json:"text"` // beginning of the finding's text when it was made
}

// standsWords says where a choice stands.
func standsWords(k store.Kept) string {
	switch {
	case k.Orphaned():
		return "its finding is gone: kept until it comes back"
	case k.TextChanged:
		return "the text has changed since"
	}
	return "stands"
}

// listConfirmed prints every choice of the notebook, orphaned ones first.
func (s *shell) listConfirmed(st *store.Store) error {
	kept, err := st.Choices()
	if err != nil {
		return err
	}
	slices.SortStableFunc(kept, func(a, b store.Kept) int {
		if a.Orphaned() != b.Orphaned() {
			if a.Orphaned() {
				return -1
			}
			return 1
		}
		return strings.Compare(a.Finding, b.Finding)
	})
	rows := iter.Seq2[store.Kept, error](func(yield func(store.Kept, error) bool) {
		for _, k := range kept {
			if !yield(k, nil) {
				return
			}
		}
	})
	n, err := keptListing().Write(s.out, s.format, s.layout(), rows)
	if err == nil && n == 0 {
		s.note("Nothing found: you have confirmed nothing yet.")
		return errNothing
	}
	return err
}

func keptListing() document.Rows[store.Kept] {
	day := func(k store.Kept) string { return k.Made.Format(time.DateOnly) }
	return document.Rows[store.Kept]{
		Title: "Findings that you confirmed",
		Brief: []document.Column{{Name: "Id", Width: 50}, {Name: "Polarity", Width: 14}, {Name: "Themes", Width: 24, Wrap: true},
			{Name: "Made", Width: 10}, {Name: "Now", Width: 24, Wrap: true}, {Name: "Text", Wrap: true, From: 130}},
		Cells: func(k store.Kept) []string {
			return []string{k.Finding, k.Polarity.Name(), themeIDs(k.Themes), day(k), standsWords(k), k.Text}
		},
		Full: []string{"id", "made_about", "made", "polarity", "themes", "state", "text"},
		Fields: func(k store.Kept) []string {
			return []string{k.Now, k.Finding, k.Made.Format(time.RFC3339), string(k.Polarity), strings.Join(k.Themes, ","), standsWords(k), k.Text}
		},
		Record: func(k store.Kept) any {
			return keptRecord{Finding: record.Text(k.Now), Made: k.Made.Format(time.RFC3339), MadeAbout: k.Finding, Themes: record.List(k.Themes),
				Polarity: k.Polarity, Orphaned: k.Orphaned(), TextChanged: k.TextChanged, Text: k.Text}
		},
	}
}
