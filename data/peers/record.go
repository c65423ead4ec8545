package peers

import (
	"casebook/data"
	"casebook/data/document/record"
)

// sectionsRecord is authorities side by side as JSON.
type sectionsRecord struct {
	Title    string          `json:"title"`
	Warnings []string        `json:"warnings"`
	Sections []sectionRecord `json:"sections"`
}

type sectionRecord struct {
	Title string       `json:"title"`
	Note  record.Text  `json:"note"`
	Lines []lineRecord `json:"lines"`
}

type lineRecord struct {
	Mark      record.Text `json:"mark"`
	Text      string      `json:"text"`
	Under     record.Text `json:"under"`
	Authority record.Text `json:"authority"`
	A         []string    `json:"a"` // findings on which it rests
	B         []string    `json:"b"`
	Theme     record.Text `json:"theme"` // whose verdicts these are; null where the line is of none
	VerdictA  record.Text `json:"verdict_a"`
	VerdictB  record.Text `json:"verdict_b"`
}

func newRecord(title string, warnings []string, sections []Section) sectionsRecord {
	out := sectionsRecord{Title: title, Warnings: record.List(warnings), Sections: []sectionRecord{}}
	for _, x := range sections {
		r := sectionRecord{Title: x.Title, Note: record.Text(x.Note), Lines: []lineRecord{}}
		for _, l := range x.Lines {
			r.Lines = append(r.Lines, lineRecord{record.Text(l.Mark), l.Text, record.Text(l.Under), record.Text(l.Authority), data.IDs(l.A), data.IDs(l.B),
				record.Text(l.Theme), record.Text(l.VerdictA), record.Text(l.VerdictB)})
		}
		out.Sections = append(out.Sections, r)
	}
	return out
}
