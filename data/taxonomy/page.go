package taxonomy

import (
	"strconv"
	"strings"

	"casebook/data/document"
	"casebook/data/document/record"
)

// Output is the plan in every format; apply says that it is being put in force,
// and not only shown. Its examples are named by their ids, which records keep.
func (p *Plan) Output(apply bool, named map[string]string) document.Output {
	return document.Output{Page: func() document.Document { return p.page(named) }, Record: func() any { return NewRecord(p, apply) }}
}

func (p *Plan) page(named map[string]string) document.Document {
	d := &document.Document{Title: "What these themes change"}
	for _, line := range p.Summary() {
		d.Paragraph(line)
	}
	for _, w := range p.YourWords() {
		if len(w.Examples) == 0 {
			continue
		}
		head, passages := w.Passages(named)
		d.Heading(head)
		for _, p := range passages {
			d.Item("-", p, "")
		}
	}
	moved := p.Moved()
	if len(moved) == 0 {
		return *d
	}
	d.Heading("Themes that change")
	var rows [][]string
	for _, c := range moved {
		rows = append(rows, []string{c.Label, strconv.Itoa(c.Before), strconv.Itoa(c.After), strconv.Itoa(c.Gained), strconv.Itoa(c.Lost), strconv.Itoa(c.Confirmed)})
	}
	d.Table([]document.Column{{Name: "Theme", Width: 50, Wrap: true}, {Name: "Before", Width: 7, Right: true}, {Name: "After", Width: 7, Right: true},
		{Name: "Gained", Width: 7, Right: true}, {Name: "Lost", Width: 7, Right: true}, {Name: "Confirmed", Width: 9, Right: true}}, rows)
	d.Heading("Examples")
	for _, c := range moved {
		examplesOnto(d, "+", c.Label, c.GainedBy, named)
		examplesOnto(d, "-", c.Label, c.LostBy, named)
	}
	return *d
}

func examplesOnto(d *document.Document, mark, label string, ids []string, named map[string]string) {
	if len(ids) > 0 {
		all := make([]string, len(ids))
		for i, id := range ids {
			all[i] = named[id]
		}
		d.Item(mark, label+": "+strings.Join(all, "; "), "")
	}
}

// Record is a plan as JSON.
type Record struct {
	Apply       bool        `json:"apply"`       // false: only shown
	Differences []string    `json:"differences"` // from the themes in force, a sentence each
	OnlyNames   bool        `json:"only_names"`  // no finding is tagged anew
	Findings    int         `json:"findings"`
	Changed     int         `json:"changed"`
	Confirmed   int         `json:"confirmed"`
	Themes      []Change    `json:"themes"`
	YourWords   []WordCount `json:"your_words"` // where the reader's own words for a theme occur
}

// NewRecord is the record of a plan.
func NewRecord(p *Plan, apply bool) Record {
	return Record{apply, record.List(p.Differences()), p.OnlyNames, p.Findings, p.Changed, p.Confirmed, p.Themes(), record.List(p.YourWords())}
}
