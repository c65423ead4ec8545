package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// ilacsForm is the form of the inspections of local authority children's services,
// since 2018.
func ilacsForm() form {
	return form{
		framework: data.ILACS,
		title:     text.Lazy(`inspection of (?:.{0,90} )?(?:children's social care services|(?:local authority )?children'?s'? services)`),
		sections: []knownHeading{
			helpSection, careSection, careLeaversSection,
			section(`(the )?impact of leaders? on social work practice with children and (their )?families( is| are)?`, data.Leadership),
		},
		grades: gradesILACS,
		hide:   hideILACSTable,
		has:    []expectation{paragraphNumbers, sectionHeadings, boardGrade, recommendations, authorityRecommendation},
	}
}

// The rows of the table of an inspection of local authority children's
// services, longer wordings first.
func ilacsLabels() []rowLabel {
	return []rowLabel{
		{data.Leadership, text.Lazy(`(?i)(?:the\s+)?impact\s+of\s+leaders?\s+on\s+social\s+work\s+practice\s+with\s+children\s+and\s+(?:their\s+)?families`)},
		{data.HelpAndProtection, text.Lazy(`(?i)(?:the\s+)?experiences?\s+and\s+progress\s+of\s+children\s+(?:who\s+(?:are\s+in\s+)?|in\s+)?needs?(?:\s+of)?\s+help\s+(?:and|or)\s+protection`)},
		{data.Care, text.Lazy(`(?i)(?:the\s+)?experiences?\s+and\s+progress\s+of\s+children\s+(?:in\s+care|looked\s+after)(?:\s+and\s+care\s+leavers)?`)},
		{data.CareLeavers, text.Lazy(`(?i)(?:the\s+)?experiences?\s+and\s+progress\s+of\s+care\s+leavers`)},
		{data.Overall, text.Lazy(`(?i)overall\s+effectiveness`)},
	}
}

// ilacsWords are the words of the table but for its grades. The first line
// with another word is the narrative's.
var ilacsWords = wordSet("the impact of leaders leader on social work practice with children and their families experience experiences progress who are in need needs help or protection care looked after leavers overall effectiveness judgement judgment judgements grade to be")

func wordSet(s string) map[string]bool {
	set := map[string]bool{}
	for _, w := range strings.Fields(s) {
		set[w] = true
	}
	return set
}

var ilacsTop = text.Lazy(`(?i)^(?:judge?ments?(?:\s+grade)?|(?:the )?impact of\b.*|(?:the )?experiences? (?:and (?:the )?progress )?(?:of|for)\b.*|(?:the )?progress of\b.*|overall effectiveness.*)$`)

// tableHead is the head of the table: on a second page the wording of a row may
// be a section's heading.
var tableHead = text.Lazy(`(?i)^judge?ments?(?:\s+grade)?$`)

// ilacsTable returns where the table of the first pages begins and ends.
func ilacsTable(lines []text.Line) (from, to int) {
	from = -1
	for i, l := range lines {
		raw := strings.TrimSpace(l.Raw)
		if l.Page > lines[0].Page+1 {
			break
		}
		if from < 0 {
			if ilacsTop.MatchString(raw) && onlyRowWords(raw) && (l.Page == lines[0].Page || tableHead.MatchString(raw)) {
				from = i
			}
			continue
		}
		if l.Kind != text.FurnitureLine && !onlyRowWords(raw) {
			return from, i
		}
	}
	return from, from
}

// onlyTableWords reports whether a line holds nothing but words of the table and
// grades.
func onlyTableWords(l string) bool {
	for _, w := range strings.FieldsFunc(strings.ToLower(withoutGrades(l)), func(r rune) bool { return r < 'a' || r > 'z' }) {
		if !ilacsWords[w] {
			return false
		}
	}
	return !strings.HasSuffix(l, ".")
}

// onlyRowWords reports whether a line can be one of the table. The first of a row may
// hold a word that does not belong there, and its others those of slips.
func onlyRowWords(l string) bool {
	if onlyTableWords(l) {
		return true
	}
	odd := oddWords(withoutGrades(l))
	return len(l) < slippedRow && !text.EndsSentence(l) && (odd <= 1 && ilacsTop.MatchString(l) || odd == 0 && !text.BeginsSentence(l))
}

// slippedRow is the most that a row with a wrong word has on a line, in bytes: lines
// of text are longer.
const slippedRow = 64

// gradesILACS reads the table.
func gradesILACS(lines []text.Line, p *Parsed) {
	from, to := ilacsTable(lines)
	if from < 0 || to <= from {
		p.warn("the table of judgements was not found")
		return
	}
	for _, r := range readTable(rawText(lines[from:to]), ilacsLabels()) {
		if len(r.grades) != 1 {
			p.warn(r.area.Name() + ": the table gives no single grade")
			continue
		}
		p.tellSlip(r)
		p.addJudgement(r.area, r.grades[0], lines[from].Page, r.words)
	}
	if n := len(p.Inspection.Judgements); n < 4 {
		p.warn("only " + itoa(n) + " judgements were found in the table")
	}
}

// leastRows is how many rows tell the table of judgements where no title does.
const leastRows = 3

// hasILACSTable reports whether the first pages have the table of judgements of these
// inspections: the rows of areas in its wording, each with its grade.
func hasILACSTable(pages []text.Page) bool {
	lines := text.Lines(pages[:min(2, len(pages))])
	if len(lines) == 0 {
		return false
	}
	from, to := ilacsTable(lines)
	if from < 0 || to <= from {
		return false
	}
	n := 0
	for _, r := range readTable(rawText(lines[from:to]), ilacsLabels()) {
		if len(r.grades) == 1 && !r.slip && r.area != data.Overall {
			n++
		}
	}
	return n >= leastRows
}

// hideILACSTable takes the table out of the text.
func hideILACSTable(lines []text.Line) {
	from, to := ilacsTable(lines)
	for i := max(0, from); i < to; i++ {
		lines[i].Kind = text.FurnitureLine
	}
}
