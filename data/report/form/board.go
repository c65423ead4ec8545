package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// boardReviewForm is the form of a review of a safeguarding board alone, which came
// with the single inspection framework.
func boardReviewForm() form {
	return form{
		framework: data.SIF,
		title:     text.Lazy(`review of the effectiveness of the .{0,60}safeguarding children'?s? board`),
		kind:      data.BoardReview,
		sections: []knownHeading{
			boardSection(`(section (2|two).? ?)?(the )?effectiveness of the (local safeguarding children'?s? board|lscb)( \(lscb\))?( is| are)?`),
			boardSection(`(the )?local safeguarding children'?s? board( \(lscb\))?( is| are)?`),
			gradedBoardSection(),
			boardSection(`inspection (findings|judge?ments?)( .{1,3}|:)?( about)? (the )?(local safeguarding children'?s? board|lscb)( \(lscb\))?`),
			boardSection(`key strengths and weaknesses( of the (lscb|local safeguarding children'?s? board))?`),
		},
		grades: gradeOfBoard,
		hide:   hideSIFTable,
		has:    []expectation{paragraphNumbers, sectionHeadings, boardGrade, recommendations},
	}
}

// gradedBoardSection is a board's name with its grade: the name alone may be a
// sentence's.
func gradedBoardSection() knownHeading {
	return knownHeading{
		re:   text.Lazy(`^(the )?(local safeguarding children'?s?|.{2,40} safeguarding children'?s? board)( \(\w+\))?( is| are)?( judged( to be)?)?$`),
		part: text.FindingsPart, area: data.Board, board: true, grade: true,
	}
}

func boardSection(words string) knownHeading {
	k := section(words, data.Board)
	k.board = true
	return k
}

// boardSentence is the grade of a safeguarding board in a sentence.
var boardSentence = text.Lazy(`(?i)(?:effectiveness of )?(?:the )?(?:[\w’' ]{0,60}safeguarding children.{0,2}s?.{0,1} board|lscb)(?: \(\w+\))? (?:is|are|requires?)\b`)

// gradeOfBoard reads the grade of a review of a board alone.
func gradeOfBoard(lines []text.Line, p *Parsed) {
	first := 0
	for first < len(lines) && lines[first].Page == lines[0].Page {
		first++
	}
	head := strings.Join(strings.Fields(rawText(belowDates(lines[:first]))), " ")
	for _, at := range boardSentence.FindAllStringIndex(head, -1) {
		end := at[1]
		if strings.HasSuffix(strings.ToLower(head[at[0]:end]), "require") || strings.HasSuffix(strings.ToLower(head[at[0]:end]), "requires") {
			end = strings.LastIndexByte(head[:end], ' ')
		}
		if m := gradesIn(head[end:min(len(head), end+40)]); len(m) > 0 {
			p.addJudgement(data.Board, m[0].grade, lines[0].Page, "Local Safeguarding Children Board")
			return
		}
	}
}

// boardName is a board's name alone, on the lines above its grade.
var boardName = text.Lazy(`^(?:the )?(?:effectiveness of )?(?:the )?(?:(?:[\w' ]{2,40} )?(?:local )?safeguarding children'?s? board|lscb)(?: \(\w+\))?(?: is| are)?(?: judged)?(?: to be)?$`)

// boardLines is how many lines a board's name takes at most.
const boardLines = 3

// readBoardPage reads a board's grade where its name stands on a later page with the
// grade on the lines below, and no heading was found that holds both.
func (p *Parsed) readBoardPage(lines []text.Line) {
	if _, graded := p.Inspection.Judgement(data.Board); graded || len(lines) == 0 {
		return
	}
	for i, l := range lines {
		if l.Page == lines[0].Page || l.Kind != text.PlainLine && l.Kind != text.HeadingLine {
			continue
		}
		name := ""
		for k := i; k < min(i+boardLines, len(lines)); k++ {
			if name = strings.TrimSpace(name + " " + lines[k].Raw); !boardName.MatchString(headingText(name)) {
				continue
			}
			if grade := gradeBelow(lines[k+1:]); grade != "" {
				p.addJudgement(data.Board, grade, lines[k].Page, name)
				p.warn("Safeguarding board: the grade is from the lines below its name" + onPage(l.Page))
				return
			}
		}
	}
}

// gradeBelow is the grade that the next lines hold and nothing else, over a page's end
// too.
func gradeBelow(lines []text.Line) data.Grade {
	words := ""
	for _, l := range lines {
		if l.Kind == text.FurnitureLine || l.Kind == text.BlankLine {
			continue
		}
		if !gradeOnly(l.Raw) {
			break
		}
		words += " " + l.Raw
	}
	return gradeIn(words)
}
