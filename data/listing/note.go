package listing

import (
	"strings"
	"time"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/document/record"
)

// NoNotes says that there is nothing to list.
const NoNotes = "there is no such note"

// Notes are the rows of what reviewers wrote, also of what is gone.
func Notes() document.Rows[data.KeptNote] {
	about := func(k data.KeptNote) string {
		if k.Stands() == "stands" {
			return k.Now
		}
		return k.On.ID + " (" + k.Stands() + ")"
	}
	paper := func(k data.KeptNote) []string {
		return []string{k.Text, strings.Join(k.Tags, ", "), about(k), k.By, k.Written().Local().Format(time.DateOnly)}
	}
	return document.Rows[data.KeptNote]{
		Title: "Notes, the latest first",
		Brief: []document.Column{{Name: "Note", Width: 10}, {Name: "About", Width: 31, Wrap: true}, {Name: "Text", Wrap: true}, {Name: "Tags", Width: 14, Wrap: true},
			{Name: "By", Width: 10, Wrap: true, From: 110}, {Name: "Written", Width: 10, From: 110}},
		Cells: func(k data.KeptNote) []string {
			return []string{k.ID, about(k), k.Text, strings.Join(k.Tags, ", "), k.By, k.Written().Local().Format(time.DateOnly)}
		},
		Paper: &document.Paper[data.KeptNote]{
			Columns: []document.Column{{Name: "Note"}, {Name: "Tags"}, {Name: "About"}, {Name: "By"}, {Name: "Written"}}, Cells: paper,
		},
		Full: []string{"id", "about", "made_about", "state", "text", "tags", "by", "made", "changed", "finding_text"},
		Fields: func(k data.KeptNote) []string {
			return []string{k.ID, k.Now, k.On.ID, k.Stands(), k.Text, strings.Join(k.Tags, ","), k.By, k.Made.Format(time.RFC3339), changed(k), k.On.Text}
		},
		Record: func(k data.KeptNote) any {
			return noteRecord{ID: k.ID, About: record.Text(k.Now), Kind: k.On.Kind, MadeAbout: k.On.ID, State: k.Stands(), Text: k.Text,
				Tags: record.List(k.Tags), By: record.Text(k.By), Made: k.Made.Format(time.RFC3339), Changed: record.Text(changed(k)), FindingText: record.Text(k.On.Text)}
		},
	}
}

func changed(k data.KeptNote) string {
	if k.Changed.IsZero() {
		return ""
	}
	return k.Changed.Format(time.RFC3339)
}

// noteRecord is a note as JSON.
type noteRecord struct {
	ID          string        `json:"id"`
	About       record.Text   `json:"about"` // id now; null: that is gone
	Kind        data.NoteKind `json:"kind"`
	MadeAbout   string        `json:"made_about"` // id when it was made
	State       string        `json:"state"`
	Text        string        `json:"text"`
	Tags        []string      `json:"tags"`
	By          record.Text   `json:"by"`
	Made        string        `json:"made"`
	Changed     record.Text   `json:"changed"`
	FindingText record.Text   `json:"finding_text"` // beginning of the finding's text when the note was made
}
