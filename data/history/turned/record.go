package turned

import (
	"casebook/data"
	"casebook/data/document/record"
)

// answerRecord is an answer as JSON.
type answerRecord struct {
	Theme       string       `json:"theme"`
	Finding     record.Text  `json:"finding"`
	Asked       record.Text  `json:"asked"`     // of a finding that asks for no work, in words
	Authority   record.Text  `json:"authority"` // who asks
	Within      Within       `json:"within"`
	Dates       string       `json:"dates"` // by which days are counted: published or inspected
	Pairs       int          `json:"pairs"` // of inspections looked at
	Authorities int          `json:"authorities"`
	InPart      int          `json:"pairs_in_part"`
	GradesOnly  int          `json:"inspections_grades_only"`
	Suggested   int          `json:"suggested"`
	Damaged     int          `json:"damaged"`
	Turned      []turnRecord `json:"turned"`
}

type turnRecord struct {
	Authority  string       `json:"authority"`
	Where      record.Text  `json:"where"`
	About      record.Text  `json:"about"` // of a matter: whether it is the same
	A          string       `json:"a"`
	B          string       `json:"b"`
	Change     data.Change  `json:"change"`
	Days       int          `json:"days"`
	Suggested  bool         `json:"suggested"`
	Again      record.Text  `json:"worse_again"` // inspection
	Criticised quotedRecord `json:"criticised"`
	Praised    quotedRecord `json:"praised"`
}

type quotedRecord struct {
	Finding  string       `json:"finding"`
	Text     string       `json:"text"`
	Sentence string       `json:"sentence"` // that says most
	Wording  data.Wording `json:"wording"`
	Source   data.Place   `json:"source"`
}

func newAnswerRecord(a Answer) answerRecord {
	out := answerRecord{a.Theme, record.Text(a.Finding), record.Text(a.Asked()), record.Text(a.Authority), a.Within, a.Basis.String(), a.Pairs, a.Authors, a.InPart, a.Grades, a.Suggested(), a.Damaged, []turnRecord{}}
	quoted := func(q Quoted) quotedRecord { return quotedRecord{q.ID, q.Text, q.Quote(), q.Wording(), q.Source} }
	for _, t := range a.Turns {
		out.Turned = append(out.Turned, turnRecord{t.Authority.ID, record.Text(t.Where(a.Asker)), record.Text(a.About(t)), t.A.ID, t.B.ID, t.Change,
			t.Between.Days, t.Suggested, record.Text(t.again()), quoted(t.Criticised), quoted(t.Praised)})
	}
	return out
}
