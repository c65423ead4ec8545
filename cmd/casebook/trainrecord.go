package main

import (
	"casebook/data"
	"casebook/data/document/record"
	"casebook/data/training"
)

// scriptRecord is a script as JSON.
type scriptRecord struct {
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
	Choices    []string      `json:"choices,omitempty"`
	Clues      []clueRecord  `json:"clues,omitempty"`
	Note       string        `json:"note,omitempty"`
	Answer     *answerRecord `json:"answer,omitempty"`
	Change     *changeRecord `json:"change,omitempty"`
}

type changeRecord struct {
	Since   string          `json:"since,omitempty"`
	Areas   []judgedRecord  `json:"areas,omitempty"`
	Stands  []string        `json:"stands,omitempty"`
	Between []betweenRecord `json:"between,omitempty"`
}

// judgedRecord has null where nothing may be said.
type judgedRecord struct {
	Area   string      `json:"area"`
	Before record.Text `json:"before"`
	Now    string      `json:"now"`
	Change record.Text `json:"change"`
	Why    string      `json:"why"`
}

type betweenRecord struct {
	Date   string `json:"date"`
	Text   string `json:"text"`
	Source string `json:"source"`
}

type clueRecord struct {
	Text   string `json:"text"`
	Source string `json:"source"`
}

type answerRecord struct {
	Grade  record.Text `json:"grade"`
	Words  string      `json:"words"`
	Source []string    `json:"source"`
}

func scriptRecordOf(script training.Script, basis data.Basis, answers bool) scriptRecord {
	out := scriptRecord{Authority: script.Authority().ID, Date: basis.String(), Answers: answers, Unreadable: script.Unreadable()}
	kinds := map[training.Kind]string{training.Show: "inspection", training.Ask: "question", training.Clues: "question", training.Reveal: "answer", training.Change: "change"}
	for _, s := range script.Slides(basis, answers) {
		out.Title, out.Group = s.Script, s.Group
		r := stepRecord{Step: s.Step, Kind: kinds[s.Kind], Inspection: s.Inspection, Question: s.Question, Note: s.Note}
		for _, c := range s.Options {
			r.Choices = append(r.Choices, c.Words)
		}
		for _, c := range s.Clues {
			r.Clues = append(r.Clues, clueRecord{c.Text, c.Source})
		}
		if s.Answer != nil {
			r.Answer = &answerRecord{record.Text(s.Answer.Grade), s.Answer.Words, s.Answer.Source}
		}
		r.Change = changeRecordOf(s.Change)
		out.Steps = append(out.Steps, r)
	}
	return out
}

func changeRecordOf(c *training.Changed) *changeRecord {
	if c == nil {
		return nil
	}
	out := &changeRecord{Since: c.Since, Stands: c.Stands}
	for _, a := range c.Areas {
		out.Areas = append(out.Areas, judgedRecord{a.Name, record.Text(a.Before), a.Now, record.Text(a.Change), a.Why})
	}
	for _, e := range c.Between {
		out.Between = append(out.Between, betweenRecord(e))
	}
	return out
}
