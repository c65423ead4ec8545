package training

import (
	"casebook/data"
	"casebook/data/document/record"
)

// Record is a script as JSON.
type Record struct {
	Authority  string            `json:"authority"`
	Title      string            `json:"title"`
	Group      string            `json:"group,omitempty"`
	Date       string            `json:"date"`
	Answers    bool              `json:"answers"` // whether they are among the steps
	Steps      []stepRecord      `json:"steps"`
	Unreadable []data.Unreadable `json:"unreadable,omitempty"` // of which no clue can be made
}

type stepRecord struct {
	Step       int           `json:"step"`
	Kind       string        `json:"kind"`
	Inspection string        `json:"inspection,omitempty"`
	Question   string        `json:"question,omitempty"`
	Area       data.Area     `json:"area,omitempty"` // whose grade is asked for
	Choices    []string      `json:"choices,omitempty"`
	Clues      []Clue        `json:"clues,omitempty"`
	Note       string        `json:"note,omitempty"`
	Answer     *answerRecord `json:"answer,omitempty"`
	Change     *changeRecord `json:"change,omitempty"`
}

type changeRecord struct {
	Since   string       `json:"since,omitempty"`
	Areas   []areaRecord `json:"areas,omitempty"`
	Stands  []string     `json:"stands,omitempty"`
	Between []Between    `json:"between,omitempty"`
}

// areaRecord has null where nothing may be said.
type areaRecord struct {
	Area   string      `json:"area"`
	Before record.Text `json:"before"`
	Now    string      `json:"now"`
	Change record.Text `json:"change"`
	Why    string      `json:"why"`
}

type answerRecord struct {
	Grade  record.Text `json:"grade"`
	Words  string      `json:"words"`
	Source []string    `json:"source"`
}

// NewRecord is the record of a script. Without answers no step of it tells a
// grade.
func NewRecord(s Script, basis data.Basis, answers bool) Record {
	out := Record{Authority: s.Authority().ID, Date: basis.String(), Answers: answers, Unreadable: s.Unreadable()}
	kinds := map[Kind]string{Show: "inspection", Ask: "question", Clues: "question", Reveal: "answer", Change: "change"}
	for _, x := range s.Slides(basis, answers) {
		out.Title, out.Group = x.Script, x.Group
		r := stepRecord{Step: x.Step, Kind: kinds[x.Kind], Inspection: x.Inspection, Question: x.Question, Area: x.Area, Clues: x.Clues, Note: x.Note, Change: newChangeRecord(x.Change)}
		for _, c := range x.Options {
			r.Choices = append(r.Choices, c.Words)
		}
		if x.Answer != nil {
			r.Answer = &answerRecord{record.Text(x.Answer.Grade), x.Answer.Words, x.Answer.Source}
		}
		out.Steps = append(out.Steps, r)
	}
	return out
}

func newChangeRecord(c *Changed) *changeRecord {
	if c == nil {
		return nil
	}
	out := &changeRecord{Since: c.Since, Stands: c.Stands, Between: c.Between}
	for _, a := range c.Areas {
		out.Areas = append(out.Areas, areaRecord{a.Name, record.Text(words(a.Before)), a.Now.Words(), record.Text(a.Change), a.Why})
	}
	return out
}

// words is a grade in words, "" where there is none.
func words(g data.Grade) string {
	if g == "" {
		return ""
	}
	return g.Words()
}
