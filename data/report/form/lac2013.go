package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// lac2013Form is the form of the inspections of services for looked after children of
// 2013. They need not number their paragraphs, and may lack recommendations.
func lac2013Form() form {
	return form{
		framework: data.LAC2013,
		title:     text.Lazy(`inspection of (?:services for )?(?:looked after children|children looked after)(?: services)?`),
		sections: []knownHeading{
			section(`outcomes for (looked after children|children looked after)( and (young people|care leavers))?`, data.Outcomes),
			section(`quality of provision`, data.Quality),
			section(`leadership and management`, data.Leadership),
			section(`capacity to improve|capacity for improvement`, data.Capacity),
			section(`overall effectiveness( of services for looked after children( and (young people|care leavers))?)?`, data.Overall),
		},
		grades: gradesLAC,
		hide:   hideLACRecord,
	}
}

// The rows of the record of main findings that ends a report on looked after
// children of 2013.
func lacLabels() []rowLabel {
	return []rowLabel{
		{data.Overall, text.Lazy(`(?i)overall\s+effectiveness`)},
		{data.Capacity, text.Lazy(`(?i)capacity\s+(?:to\s+improve|for\s+improvement)`)},
		{data.Outcomes, text.Lazy(`(?i)outcomes\s+for\s+(?:looked\s+after\s+children|children\s+looked\s+after)(?:\s+and\s+(?:young\s+people|care\s+leavers))?`)},
		{data.Quality, text.Lazy(`(?i)quality\s+of\s+(?:provision|service)`)},
		{data.Leadership, text.Lazy(`(?i)leadership\s+and\s+management`)},
	}
}

var lacRecord = text.Lazy(`(?i)^record of main findings:?$`)

// lacTable returns where the record begins: the last heading of that name.
func lacTable(lines []text.Line) int {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].Kind != text.FurnitureLine && lacRecord.MatchString(strings.TrimSpace(lines[i].Raw)) {
			return i
		}
	}
	return -1
}

// gradesLAC reads the record; without one, the grade under each heading.
func gradesLAC(lines []text.Line, p *Parsed) {
	if from := lacTable(lines); from >= 0 {
		for _, r := range readTable(rawText(lines[from+1:]), lacLabels()) {
			if len(r.grades) > 0 {
				p.addJudgement(r.area, r.grades[0], lines[from].Page, r.words)
			}
		}
	}
	for i, l := range lines {
		if l.Kind != text.PlainLine || !gradeLine.MatchString(l.Text) {
			continue
		}
		for back := 1; back <= 3 && i-back >= 0; back++ {
			if h := headingAt(lines, i-back); h != nil && h.Part == text.FindingsPart && h.Area != "" {
				p.addJudgement(h.Area, gradeIn(l.Text), l.Page, h.Words)
				break
			}
		}
	}
}

// hideLACRecord takes the record and the grades under headings out of the text.
func hideLACRecord(lines []text.Line) {
	from := lacTable(lines)
	for i := range lines {
		if from >= 0 && i >= from || gradeLine.MatchString(lines[i].Text) {
			lines[i].Kind = text.FurnitureLine
		}
	}
}

// gradeLine is the grade under a heading of the looked-after reports of 2013.
var gradeLine = text.Lazy(`(?i)^grade \d\b`)
