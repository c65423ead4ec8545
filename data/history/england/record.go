package england

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data"
	"casebook/data/document"
	"casebook/data/document/record"
	"casebook/data/history"
	"casebook/data/mark"
)

// authorityRecord is an authority and its grade in force as JSON. Fields of the
// grade are null without one.
type authorityRecord struct {
	Authority  string                     `json:"authority"`
	Name       string                     `json:"name"`
	URN        string                     `json:"urn"`
	Region     record.Text                `json:"region"`
	Type       record.Text                `json:"type"`
	Current    bool                       `json:"current"` // false: abolished
	Overall    record.Text                `json:"overall"`
	Given      data.OverallStatus         `json:"overall_status"`
	Areas      map[data.Area]data.Grade   `json:"areas"`                 // judged by the same inspection
	With       map[data.Area]data.Area    `json:"judged_with,omitempty"` // areas without a grade of their own, and with which they were judged
	From       map[data.Area]string       `json:"areas_from,omitempty"`  // areas that an earlier inspection put in force, because this one left them unjudged
	Disputed   []data.Area                `json:"disputed,omitempty"`    // areas on which sources disagree
	LastGiven  *history.LastOverallRecord `json:"last_overall"`          // null where an overall grade stands, or none was held
	Inspection record.Text                `json:"inspection"`
	Address    record.Text                `json:"inspection_link"` // where the inspection in force can be read
	Published  record.Text                `json:"published"`
	Dated      record.Text                `json:"published_status"`
	Inspected  record.Text                `json:"inspected"` // the first day of fieldwork
	AgeDays    *int                       `json:"age_days"`  // since the date of AgeFrom; null where that is not known to the day
	AgeFrom    string                     `json:"age_from"`  // published or inspected
	On         data.Date                  `json:"on"`        // the day to which ages are counted
	Known      data.Date                  `json:"known_on"`  // the day to which the facts of the authority reach
	Source     record.Text                `json:"source"`
	Status     record.Text                `json:"source_status"`
	Last       record.Text                `json:"last_inspection"`
	LastDays   *int                       `json:"days_since_last"` // since the fieldwork of the latest of any kind
	Direction  record.Text                `json:"direction"`       // null where nothing may be said
	Steps      int                        `json:"steps"`
	Of         data.Area                  `json:"of"` // whose direction and steps they are
	Note       string                     `json:"note,omitempty"`
}

func (x View) authorityRecord(r Row) authorityRecord {
	out := authorityRecord{Of: x.Of, Authority: r.Authority.ID, Name: r.Authority.Name, URN: r.Authority.URN, Region: record.Text(r.Authority.Region),
		Type: record.Text(r.Authority.Type), Current: r.Current, Areas: map[data.Area]data.Grade{}, Note: r.Note, AgeDays: days(r.Age), AgeFrom: x.Basis.String(), LastDays: days(r.SinceLast), On: r.Reach.On, Known: r.Reach.Known, Given: r.OverallStatus()}
	if r.Last != nil {
		out.Last = record.Text(r.Last.ID)
	}
	if !r.HasGrade {
		return out
	}
	in := r.Standing.Inspection
	out.Overall, out.Inspection, out.Published = record.Text(r.Standing.Grade), record.Text(in.ID), record.Text(in.Published.Date)
	out.Inspected, out.Address = record.Text(in.Inspected.Start), record.Text(in.Address)
	out.Dated, out.Source, out.Status = record.Text(in.Published.Status), record.Text(r.Source()), record.Text(r.Standing.Status)
	out.LastGiven = history.NewLastOverall(r.Standing.Last)
	out.areas(r)
	if c, ok := r.Change(x.Of); ok {
		out.Direction, out.Steps = record.Text(c.Direction), c.Steps
	}
	return out
}

func (a *authorityRecord) areas(r Row) {
	for _, x := range data.Areas() {
		j, ok := r.Judgement(x)
		if ok && x != data.Overall {
			a.Areas[x] = j.Grade
		}
		if ok && j.Disputed() {
			a.Disputed = append(a.Disputed, x)
		}
	}
	a.With, a.From = map[data.Area]data.Area{}, map[data.Area]string{}
	for _, x := range r.Areas {
		if w := x.JudgedWith(); w != "" {
			a.With[x.Area] = w
		}
		if x.Inspection.ID != r.Standing.Inspection.ID {
			a.From[x.Area] = x.Inspection.ID
		}
	}
}

// days is an age in days, nil where it is not known to the day.
func days(a *history.Age) *int {
	if a == nil || !a.Exact {
		return nil
	}
	return &a.Days
}

func (x View) authorityRows(caption string) document.Rows[Row] {
	dated := "Published"
	if x.Basis == data.ByInspected {
		dated = "Inspected"
	}
	brief := []document.Column{{Name: "Authority", Width: 28, Wrap: true}}
	for _, a := range data.ColumnAreas() {
		brief = append(brief, document.Column{Name: a.Column(), Width: 4})
	}
	brief = append(brief, document.Column{Name: "Overall", Width: overallCells, Wrap: true}, document.Column{Name: dated, Width: 11}, document.Column{Name: "Age", Width: 18, Wrap: true})
	full := []string{"authority", "urn", "name", "region", "type", "current", "overall"}
	for _, a := range fieldAreas() {
		full = append(full, strings.ReplaceAll(string(a), "-", "_"))
	}
	brief = append(brief, document.Column{Name: "Moved", Width: 8, From: 100}, document.Column{Name: "Region", Width: 24, From: 120},
		document.Column{Name: "How it is known", From: 150, Wrap: true}, document.Column{Name: "Note", From: 120, Wrap: true})
	return document.Rows[Row]{
		Title:   "England: the grades of each authority",
		Caption: caption,
		Brief:   brief,
		Paper:   &document.Paper[Row]{Columns: brief, Cells: func(r Row) []string { return x.authorityCells(r, overallSaid) }},
		Cells:   func(r Row) []string { return x.authorityCells(r, overallInLine) },
		Full: append(full, "inspection", "published", "published_status", "age_days", "source", "source_status", "last_inspection",
			"days_since_last", "direction", "steps", "note", "inspected", "age_from", "overall_status", "on", "known_on", "last_overall", "last_overall_date", "of", "inspection_link"),
		Fields: func(r Row) []string { return authorityFields(x.authorityRecord(r)) },
		Record: func(r Row) any { return x.authorityRecord(r) },
	}
}

// fieldAreas are the areas of a row of CSV, in the order of every other list of
// areas: what reads a column by its place goes on reading the same.
func fieldAreas() []data.Area {
	return slices.SortedFunc(slices.Values(data.ColumnAreas()), func(a, b data.Area) int { return a.Order() - b.Order() })
}

func (x View) authorityCells(r Row, overall func(Row) string) []string {
	name, grade, dated := r.Authority.Name, "- "+history.NoneInForce, ""
	if !r.Current {
		name += " (abolished)"
	}
	if r.HasGrade {
		grade, dated = overall(r), r.Dated.Short()
	}
	out := []string{name}
	for _, a := range data.ColumnAreas() {
		out = append(out, r.Letter(a))
	}
	c, _ := r.Change(x.Of)
	return append(out, grade, dated, ageWords(r.Age), c.SignsOrScale(), r.Authority.Region, r.SourceWords(), r.Note)
}

// overallSaid is the overall grade in force, "G? Good" where nobody checked the
// grades, or which was the last and why none stands.
func overallSaid(r Row) string {
	if r.withoutOverall() {
		return "-" + r.doubt() + " " + r.Standing.Words()
	}
	return strings.TrimSpace(r.Standing.Grade.Letter() + r.doubt() + " " + r.Standing.Words())
}

// overallInLine is overallSaid in one line of a table, whose head explains it.
func overallInLine(r Row) string {
	if r.withoutOverall() {
		lead := "-" + r.doubt() + " "
		return lead + r.Standing.Last.Within(overallCells-len(lead))
	}
	return overallSaid(r)
}

func (r Row) withoutOverall() bool { return r.Standing.Grade == "" && len(r.Standing.Rivals) == 0 }

func (r Row) doubt() string {
	if r.Unchecked() {
		return mark.Unchecked
	}
	return ""
}

// overallCells is how wide the column of overall grades is.
const overallCells = 24

func ageWords(a *history.Age) string {
	if a == nil {
		return ""
	}
	return a.Words()
}

func authorityFields(a authorityRecord) []string {
	number := func(n *int) string {
		if n == nil {
			return ""
		}
		return strconv.Itoa(*n)
	}
	step := ""
	if a.Direction != "" {
		step = strconv.Itoa(a.Steps)
	}
	out := []string{a.Authority, a.URN, a.Name, string(a.Region), string(a.Type), strconv.FormatBool(a.Current), string(a.Overall)}
	for _, x := range fieldAreas() {
		out = append(out, string(a.Areas[x]))
	}
	last := make([]string, 2)
	if a.LastGiven != nil {
		last = []string{string(a.LastGiven.Grade), string(a.LastGiven.Date)}
	}
	return append(out, string(a.Inspection),
		string(a.Published), string(a.Dated), number(a.AgeDays), string(a.Source), string(a.Status), string(a.Last), number(a.LastDays),
		string(a.Direction), step, a.Note, string(a.Inspected), a.AgeFrom, string(a.Given), string(a.On), string(a.Known), last[0], last[1], string(a.Of), string(a.Address))
}

// moverRecord is a move as JSON, with what was compared.
type moverRecord struct {
	Authority  string      `json:"authority"`
	Region     record.Text `json:"region"`
	Area       data.Area   `json:"area"`
	From       string      `json:"from"` // inspection ids
	To         string      `json:"to"`
	GradeFrom  string      `json:"grade_from"`
	GradeTo    string      `json:"grade_to"`
	Published  data.Date   `json:"published"`
	Direction  string      `json:"direction"`
	Steps      int         `json:"steps"`
	Comparable string      `json:"comparable"`
	Reason     string      `json:"reason"`
	Source     string      `json:"source"`
}

func newMoverRecord(m Mover) moverRecord {
	c := m.Change
	return moverRecord{m.Authority.ID, record.Text(m.Authority.Region), c.Area, m.From.ID, m.To.ID, string(c.A.Grade), string(c.B.Grade),
		m.To.Published.Date, string(c.Direction), c.Steps, string(c.State), c.Reason, c.B.Source}
}

// doubted is a grade with "?" where nobody held it against a report.
func doubted(j *data.Judgement) string {
	if j != nil && j.Status.NotChecked() {
		return j.GradeText() + " ?"
	}
	return j.GradeText()
}

func moveRows(caption string, basis data.Basis) document.Rows[Mover] {
	return document.Rows[Mover]{
		Title:   "England: grades that moved",
		Caption: caption,
		Brief: []document.Column{{Name: "Authority", Width: 28, Wrap: true}, {Name: "Move", Width: 5}, {Name: "From", Width: 26, Wrap: true}, {Name: "To", Width: 26, Wrap: true},
			{Name: "Comparable?", Width: 40, Wrap: true}},
		Cells: func(m Mover) []string {
			c := m.Change
			return []string{m.Authority.Name, c.SignsOrScale(), doubted(c.A) + ", " + m.From.Title(basis), doubted(c.B) + ", " + m.To.Title(basis),
				c.Comparability()}
		},
		Full: []string{"authority", "region", "area", "from", "to", "grade_from", "grade_to", "published", "direction", "steps", "comparable", "reason", "source"},
		Fields: func(m Mover) []string {
			r := newMoverRecord(m)
			return []string{r.Authority, string(r.Region), string(r.Area), r.From, r.To, r.GradeFrom, r.GradeTo, string(r.Published), r.Direction, strconv.Itoa(r.Steps), r.Comparable, r.Reason, r.Source}
		},
		Record: func(m Mover) any { return newMoverRecord(m) },
	}
}

func spreadRows(caption string) document.Rows[Spread] {
	cols, full := []document.Column{{Name: "Of", Width: 14}}, []string{"of"}
	for _, g := range data.Grades()[:5] {
		cols, full = append(cols, document.Column{Name: g.Letter(), Width: 5, Right: true}), append(full, string(g))
	}
	counted := func(s Spread) []string {
		out := []string{s.Of}
		for _, g := range data.Grades()[:5] {
			out = append(out, strconv.Itoa(s.Counts[g]))
		}
		return append(out, strconv.Itoa(s.Total))
	}
	return document.Rows[Spread]{
		Title:   "England: grades counted",
		Caption: caption, Full: append(full, "total", "not-given", "not-held"),
		Brief: append(cols, document.Column{Name: "All", Width: 5, Right: true}, document.Column{Name: "Without a grade", Width: 34, Wrap: true}),
		Cells: func(s Spread) []string { return append(counted(s), s.WhyNone()) },
		Fields: func(s Spread) []string {
			return append(counted(s), strconv.Itoa(s.Without[data.OverallNotGiven]), strconv.Itoa(s.Without[data.OverallNotHeld]))
		},
		Record: func(s Spread) any {
			grades := map[string]int{}
			for _, g := range data.Grades()[:5] {
				grades[string(g)] = s.Counts[g]
			}
			return struct {
				Of     string                     `json:"of"`
				Grades map[string]int             `json:"grades"`
				Total  int                        `json:"total"`
				None   map[data.OverallStatus]int `json:"without"` // graded inspections without a grade of the area, by why
			}{s.Of, grades, s.Total, s.Without}
		},
	}
}
