package compare

import (
	_ "embed"
	"encoding/csv"
	"fmt"
	"io"
	"slices"
	"strconv"
	"strings"
	"sync"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/prose"
)

// relianceText is what 'casebook compare --evaluate' wrote as CSV of the keys of
// experienced readers; a test writes it anew.
//
//go:embed reliance.csv
var relianceText string

// relianceColumns are the columns of reliance.csv and of an evaluation as CSV.
// A row's answer is a change, or "all".
var relianceColumns = []string{"of", "answer", "said", "right", "allowed", "wrong_way", "pairs"}

const allAnswers = "all"

// reliance is what stands in reliance.csv, for themes and matters.
var reliance = sync.OnceValue(func() map[string]Agreement {
	out := map[string]Agreement{}
	rows, err := csv.NewReader(strings.NewReader(relianceText)).ReadAll()
	if err != nil || len(rows) == 0 {
		return out // the file is embedded, and a test reads it
	}
	for _, r := range rows[1:] {
		n := func(i int) int { x, _ := strconv.Atoi(r[i]); return x }
		a := out[r[0]]
		if r[1] == allAnswers {
			a.Rows, a.Right, a.Allowed, a.WrongWay, a.Pairs = n(2), n(3), n(4), n(5), n(6)
		} else {
			if a.By == nil {
				a.By = map[data.Change]Said{}
			}
			a.By[data.Change(r[1])] = Said{n(2), n(3)}
		}
		out[r[0]] = a
	}
	return out
})

// What an agreement is of.
const (
	OfThemes  = "themes"
	OfMatters = "matters"
)

// Reliance is how far what is said of themes, or of matters, agreed with
// experienced readers who compared the same reports.
func Reliance(of string) Agreement { return reliance()[of] }

// few is the number of answers below which nothing is made of how many were
// right.
const few = 10

// Short says it in a few words, to stand beside counts: "readers agree with 80
// of 100".
func (a Agreement) Short() string {
	if a.Rows == 0 {
		return ""
	}
	return fmt.Sprintf("readers agree with %d of 100", a.InHundred())
}

// InHundred is how many of a hundred answers the readers gave too.
func (a Agreement) InHundred() int { return hundred(a.Right, a.Rows) }

// RelianceText says for themes and matters how far what is said of them can be
// relied on.
func RelianceText() string {
	return Reliance(OfThemes).Sentence(OfThemes) + " " + Reliance(OfMatters).Sentence(OfMatters) +
		" The rules were made on these pairs, so expect somewhat less elsewhere."
}

// Sentence says it for a paper, with how often an answer was the wrong way
// round, and by kind of answer where there were enough.
func (a Agreement) Sentence(of string) string {
	if a.Rows == 0 {
		return ""
	}
	var kinds, rare []string
	for _, c := range data.Changes() {
		switch s := a.By[c]; {
		case s.Said >= few:
			kinds = append(kinds, fmt.Sprintf("%d of 100 called %s", hundred(s.Right, s.Said), c.Words()))
		case s.Said > 0:
			rare = append(rare, c.Words())
		}
	}
	out := fmt.Sprintf("Experienced readers of %d pairs of reports agreed with %d of 100 answers on %s, and %d of 100 were the wrong way round", a.Pairs, hundred(a.Right, a.Rows), of, hundred(a.WrongWay, a.Rows))
	if len(kinds) > 0 {
		out += ": they agreed with " + strings.Join(kinds, ", ")
	}
	out += "."
	if len(rare) > 0 {
		out += " Too few to tell were called " + strings.Join(rare, ", ") + "."
	}
	return out
}

func hundred(part, all int) int { return (100*part + all/2) / max(1, all) }

// rows are an agreement as rows of reliance.csv, worst changes first.
func (a Agreement) rows(of string) [][]string {
	if a.Rows == 0 {
		return nil
	}
	n := strconv.Itoa
	out := [][]string{{of, allAnswers, n(a.Rows), n(a.Right), n(a.Allowed), n(a.WrongWay), n(a.Pairs)}}
	for _, c := range slices.Concat(data.Changes(), []data.Change{""}) {
		if s, ok := a.By[c]; ok {
			out = append(out, []string{of, string(c), n(s.Said), n(s.Right), "", "", ""})
		}
	}
	return out
}

// Output is the evaluation in every format.
func (e Evaluation) Output() document.Output {
	return document.Output{Page: e.page, Record: func() any { return e.record() }, Rows: e.csv}
}

func (e Evaluation) csv(w io.Writer) error {
	rows := document.Rows[[]string]{Full: relianceColumns, Fields: func(cells []string) []string { return cells }}
	return rows.CSV(document.Each(slices.Concat(e.Themes.rows(OfThemes), e.Matters.rows(OfMatters))))(w)
}

func (e Evaluation) page() document.Document {
	p := &document.Document{}
	for _, x := range []struct {
		of string
		a  Agreement
	}{{OfThemes, e.Themes}, {OfMatters, e.Matters}} {
		if x.a.Rows > 0 {
			x.a.onto(p, x.of)
		}
	}
	if len(e.Wrong) > 0 {
		p.Heading("Answers that were the wrong way round")
		var rows [][]string
		for _, w := range e.Wrong {
			also := ""
			if w.Allowed {
				also = "a second reader could say so"
			}
			rows = append(rows, []string{w.A, w.B, w.Of, w.Said.Words(), w.Reader.Words(), also})
		}
		p.Table([]document.Column{{Name: "A", Width: 26}, {Name: "B", Width: 26}, {Name: "Theme or matter", Width: 18}, {Name: "Said", Width: 16}, {Name: "Reader", Width: 16}, {Name: "Note", Width: 27}}, rows)
	}
	if len(e.LeftOut) > 0 {
		p.Heading("Left out")
		p.Add(document.Bullets(e.LeftOut...))
	}
	return *p
}

func (a Agreement) onto(p *document.Document, of string) {
	p.Heading("What is said of " + of)
	p.Paragraph(fmt.Sprintf("%s on %s: %d as the reader's (%d of 100), %d as a second reader could say (%d of 100), %d the wrong way round (%d of 100).",
		prose.Count(a.Rows, "answer"), prose.Count(a.Pairs, "pair"), a.Right, hundred(a.Right, a.Rows), a.Allowed, hundred(a.Allowed, a.Rows), a.WrongWay, hundred(a.WrongWay, a.Rows)))
	if a.Heavy > 0 {
		p.Paragraph(fmt.Sprintf("Of weight 2 or 3: %d of %d (%d of 100).", a.HeavyRight, a.Heavy, hundred(a.HeavyRight, a.Heavy)))
	}
	if a.Asked > 0 {
		p.Paragraph(fmt.Sprintf("Of %s that the reader found in B, the first paragraph linked is right for %d (%d of 100), one of the first three for %d (%d of 100).",
			prose.Count(a.Asked, "matter"), a.First, hundred(a.First, a.Asked), a.Three, hundred(a.Three, a.Asked)))
	}
	var rows [][]string
	for _, c := range slices.Concat(data.Changes(), []data.Change{""}) {
		if s, ok := a.By[c]; ok {
			name := c.Words()
			if c == "" {
				name = "not listed"
			}
			rows = append(rows, []string{name, strconv.Itoa(s.Said), strconv.Itoa(s.Right), strconv.Itoa(hundred(s.Right, s.Said))})
		}
	}
	p.Table([]document.Column{{Name: "Said", Width: 18}, {Name: "Times", Width: 5, Right: true}, {Name: "Reader agrees", Width: 13, Right: true}, {Name: "Of 100", Width: 6, Right: true}}, rows)
}

// evaluationRecord is an evaluation as JSON.
type evaluationRecord struct {
	Themes  *Agreement `json:"themes"` // null where no key of themes was given
	Matters *Agreement `json:"matters"`
	Wrong   []WrongWay `json:"wrong_way"`
	LeftOut []string   `json:"left_out"`
}

func (e Evaluation) record() evaluationRecord {
	of := func(a Agreement) *Agreement {
		if a.Rows == 0 {
			return nil
		}
		return &a
	}
	return evaluationRecord{of(e.Themes), of(e.Matters), slices.Concat([]WrongWay{}, e.Wrong), slices.Concat([]string{}, e.LeftOut)}
}
