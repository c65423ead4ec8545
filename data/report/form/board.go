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
