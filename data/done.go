package data

import (
	"fmt"
	"slices"
	"time"
)

// Done is one change that a person made to what the notebook keeps, whole.
type Done struct {
	Made    time.Time
	Choices []Changed[Choice]
	Pairs   []Changed[Pair]
	Notes   []Changed[Note]
	Skipped []string // findings whose suggestions were passed over
	Reader  string   // a second reader whose word was taken in or out, "" for none
	Gone    bool     // it was taken out
	Undone  bool     // it was taken back
	Over    bool     // it can be neither taken back nor done again
}

// Changed is a record before and after a change; nil where there was or is none.
type Changed[T any] struct{ Before, After *T }

// Standing is the record that a change left, or the one that it took out.
func (c Changed[T]) Standing() (x T) {
	switch {
	case c.After != nil:
		return *c.After
	case c.Before != nil:
		return *c.Before
	}
	return x
}

// Findings are those that it is about, by the ids that they had, each once; of a note
// what that is about.
func (d Done) Findings() []string {
	ids := slices.Clone(d.Skipped)
	add := func(id string) {
		if id != "" && !slices.Contains(ids, id) {
			ids = append(ids, id)
		}
	}
	for _, c := range d.Choices {
		add(c.Standing().Finding)
	}
	for _, c := range d.Pairs {
		add(c.Standing().A.Finding)
	}
	for _, c := range d.Notes {
		add(c.Standing().On.ID)
	}
	return ids
}

// Words say what was done: "Confirmed: Plans; needs work".
func (d Done) Words(themes ThemeSet) string {
	switch {
	case d.Reader != "" && d.Gone:
		return "Second reader " + d.Reader + " taken out"
	case d.Reader != "":
		return "Second reader " + d.Reader + " taken in"
	case len(d.Skipped) > 0:
		return "Skipped in the review"
	case len(d.Notes) > 0:
		return noteNews(d.Notes[0])
	case len(d.Choices) > 1:
		return fmt.Sprintf("Confirmed: %d findings", len(d.Choices))
	case len(d.Choices) == 1 && d.Choices[0].After == nil:
		return "No longer confirmed"
	case len(d.Choices) == 1:
		return d.Choices[0].After.News(themes)
	case len(d.Pairs) == 0:
		return "Something that this program does not know"
	}
	return pairNews(d.Pairs[0].After)
}

// noteNews says what became of a note.
func noteNews(c Changed[Note]) string {
	switch {
	case c.After == nil:
		return "Note taken out: " + c.Before.Head()
	case c.Before != nil:
		return "Note changed: " + c.After.Head()
	}
	return "Note: " + c.After.Head()
}

// pairNews says what a pair that was put says, nil: that it was taken out.
func pairNews(p *Pair) string {
	if p == nil {
		return "The program's suggestion shows again"
	}
	if c, ok := ChangeOf(p.Change); ok {
		return "Confirmed: " + c.Words()
	}
	if p.Together {
		return "Paired"
	}
	return "Taken apart"
}

// Stands says whether it still stands, and what can be done about it.
func (d Done) Stands() string {
	switch {
	case d.Undone && d.Over:
		return "taken back"
	case d.Undone:
		return "taken back, can be done again"
	case d.Over:
		return "stands; something came between"
	}
	return "stands"
}
