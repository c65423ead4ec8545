package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// sifForm is the form of the single inspection framework, 2013 to 2018, in its three
// generations.
func sifForm() form {
	return form{
		framework: data.SIF,
		title:     text.Lazy(`inspection of services for children in need of help and protection`),
		sections: []knownHeading{
			helpSection,
			section(`(the )?experiences? and progress of (all )?children( and young people)? (looked after|in care)( and young people)? (and|including) achiev(ing|e) permanen(ce|cy)( is| are)?`, data.Care),
			careSection, careLeaversSection,
			section(`(the )?graded judge?ments? .{0,30}adoption( performance| services?)?( is| are)?( that (it|they))?( is| are)?`, data.Adoption),
			section(`(the )?graded judge?ments? .{0,50}(care leavers|young people leaving care)( is| are)?( that (it|they))?( is| are)?`, data.CareLeavers),
			section(`adoption( performance)?( is| are)?`, data.Adoption),
			section(`(the )?leadership,? management and governance( is| are)?`, data.Leadership),
		},
		grades: gradesSIF,
		hide:   hideSIFTable,
		has:    []expectation{paragraphNumbers, sectionHeadings, boardGrade, recommendations, authorityRecommendation},
	}
}

// The rows of a single inspection framework report's table. Overall
// effectiveness is a sentence above it, never a row.
func sifLabels() []rowLabel {
	return []rowLabel{
		{data.HelpAndProtection, text.Lazy(`(?i)\b1\.?\s*(?:the\s+experiences?\s+and\s+progress\s+of\s+)?children(?:\s+and\s+young\s+people)?\s+who\s+need\s+help\s+and\s+protection`)},
		{data.Care, text.Lazy(`(?i)\b2\.?\s*(?:the\s+experiences?\s+and\s+progress\s+of\s+)?children(?:\s+and\s+young\s+people)?\s+looked\s+after\s+and\s+achieving\s+permanen(?:ce|cy)`)},
		{data.Adoption, text.Lazy(`(?i)\b2\.1\.?:?\s*(?:graded\s+judge?ment\s+for\s+)?adoption(?:\s+performance)?`)},
		{data.CareLeavers, text.Lazy(`(?i)\b2\.2\.?:?\s*(?:graded\s+judge?ment\s+for\s+)?(?:(?:the\s+)?experiences?\s+and\s+progress\s+of\s+)?(?:young\s+people\s+leaving\s+care|care\s+leavers)`)},
		{data.Leadership, text.Lazy(`(?i)\b3\.?\s*leadership,?\s+management\s+(?:and|&)\s+governance`)},
	}
}

var (
	sifFirstRow = text.Lazy(`(?i)^1\.?\s*(?:the experiences? and progress of )?children(?: and young people)? who need`)
	sifLastRow  = text.Lazy(`(?i)^3\.?\s*leadership`)
	sifSentence = text.Lazy(`(?i)overall judge?ment\b.{0,40}?\bis\b|overall effectiveness\b|\bchildren.{0,3}s.{0,2}\s+services\b|services for children\b.{0,60}\b(?:is|are|requires?)\b`)
	rowNumber   = text.Lazy(`^\d(?:\.\d)?\.?:?\s*`)
)

// sifTable returns where the table begins and ends, -1 when there is none.
// After its last row only cells of that row follow.
func sifTable(lines []text.Line) (from, to int) {
	from, to = -1, -1
	for i, l := range lines {
		if l.Page > lines[0].Page+2 {
			break
		}
		raw := strings.TrimSpace(l.Raw)
		switch {
		case from < 0 && sifFirstRow.MatchString(raw):
			from = i
			if i > 0 && strings.EqualFold(strings.TrimSpace(lines[i-1].Raw), "requires") {
				from-- // the grade wraps above its label
			}
		case from >= 0 && sifLastRow.MatchString(raw):
			to = i + 1
			for to < len(lines) && to < i+lastCells && (gradeOnly(lines[to].Raw) || cellTail.MatchString(strings.TrimSpace(withoutGrades(lines[to].Raw)))) {
				to++
			}
			return from, to
		}
	}
	return -1, -1
}

// lastCells is how many lines the cells after the last label take at most: a
// column of six grades, each on two lines.
const lastCells = 12

var cellTail = text.Lazy(`(?i)^(?:management (?:and|&) )?(?:(?:and|&) )?governance$`)

// gradeOnly reports whether a line holds grades and nothing else.
func gradeOnly(l string) bool {
	rest := strings.TrimSpace(withoutGrades(l))
	return strings.TrimSpace(l) != "" && (strings.Trim(rest, " .") == "" || rest == "to" || rest == "be")
}

func rawText(lines []text.Line) string {
	var b strings.Builder
	for _, l := range lines {
		if l.Kind != text.FurnitureLine {
			b.WriteString(l.Raw)
			b.WriteByte('\n')
		}
	}
	return b.String()
}

// gradesSIF reads the sentence and the table of the first page.
func gradesSIF(lines []text.Line, p *Parsed) {
	from, to := sifTable(lines)
	if from < 0 {
		p.warn("the table of judgements was not found")
		return
	}
	page := lines[from].Page
	p.readOverallSentence(rawText(belowDates(lines[:from])), sifSentence, page)
	if _, ok := p.Inspection.Judgement(data.Overall); !ok {
		p.readOverallSentence(rawText(nearTable(lines[to:], page)), lateSentence, page)
	}
	if _, ok := p.Inspection.Judgement(data.Overall); !ok {
		p.readLateHeadline(rawText(nearTable(lines[to:], page)), page)
	}
	if _, ok := p.Inspection.Judgement(data.Overall); !ok {
		p.warn("the sentence with the overall judgement was not found")
	}
	for _, r := range readTable(rawText(lines[from:to]), sifLabels()) {
		if len(r.grades) != 1 {
			p.warn(r.area.Name() + ": the table gives no single grade")
			continue
		}
		p.tellSlip(r)
		p.addJudgement(r.area, r.grades[0], page, rowNumber.ReplaceAllString(r.words, ""))
	}
	if n := len(p.Inspection.Judgements); n < 6 {
		p.warn("only " + itoa(n) + " of 6 judgements were found on the first page")
	}
}

// readOverallSentence reads the overall judgement from the sentence that states it.
func (p *Parsed) readOverallSentence(text string, begins *text.Pattern, page int) {
	text = strings.Join(strings.Fields(text), " ")
	at := begins.FindStringIndex(text)
	if at == nil {
		return
	}
	rest := text[at[1]:]
	if m := gradesIn(rest[:min(len(rest), sentenceBytes)]); len(m) > 0 {
		p.addJudgement(data.Overall, m[0].grade, page, "Overall effectiveness (headline sentence)")
	}
}

// readLateHeadline reads the overall judgement from a headline below the table, and says
// so: its grade follows at once.
func (p *Parsed) readLateHeadline(text string, page int) {
	text = strings.Join(strings.Fields(text), " ")
	at := lateHeadline.FindStringIndex(text)
	if at == nil {
		return
	}
	end := at[1]
	if strings.HasPrefix(strings.ToLower(text[strings.LastIndexByte(text[:end], ' ')+1:end]), "require") {
		end = strings.LastIndexByte(text[:end], ' ')
	}
	if m := gradesIn(text[end:min(len(text), end+nearGrade)]); len(m) > 0 {
		p.addJudgement(data.Overall, m[0].grade, page, "Overall effectiveness (headline sentence)")
		p.warn("Overall: the grade is from a sentence below the table of judgements")
	}
}

// nearGrade is the most that stands between the verb of a headline and its grade, with
// the grade.
const nearGrade = 40

// sentenceBytes is the most that stands between the beginning of the headline
// sentence and its grade.
const sentenceBytes = 160

// lateSentence is the only wording that counts below the table, where other
// sentences speak of other judgements.
var lateSentence = text.Lazy(`(?i)overall judge?ment\b.{0,40}?\bis\b`)

// lateHeadline is the headline of later reports where it stands below the table.
var lateHeadline = text.Lazy(`(?i)(?:^|[.:] )(?:overall,? )?(?:children.{0,3}s services|services for children) in [^.]{3,60}?\s(?:are|is|requires?)\b`)

// overPage is how many lines of the next page a sentence that goes on over a page's end
// takes at most.
const overPage = 4

// nearTable are the lines of a page, with the first of the next one where its last
// sentence goes on there.
func nearTable(lines []text.Line, page int) []text.Line {
	n := 0
	for n < len(lines) && lines[n].Page == page {
		n++
	}
	last := n - 1
	for last >= 0 && (lines[last].Kind == text.FurnitureLine || lines[last].Kind == text.BlankLine) {
		last--
	}
	if last >= 0 && !text.EndsSentence(lines[last].Text) {
		n = min(n+overPage, len(lines))
	}
	return lines[:n]
}

// belowDates returns the lines of a cover below its dates: its title speaks of
// services too.
func belowDates(lines []text.Line) []text.Line {
	for i := len(lines) - 1; i >= 0; i-- {
		raw := strings.TrimSpace(lines[i].Raw)
		if fieldworkLabel.MatchString(raw) || publishedWords.MatchString(raw) {
			return lines[i+1:]
		}
	}
	return lines
}

// hideSIFTable takes the table out of the text.
func hideSIFTable(lines []text.Line) {
	from, to := sifTable(lines)
	for i := max(0, from); i < to; i++ {
		lines[i].Kind = text.FurnitureLine
	}
}
