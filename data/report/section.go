package report

import (
	"strings"

	"casebook/data"
)

// part is what a heading opens.
type part uint8

// The parts of a report.
const (
	findingsPart part = iota // findings of an area
	asksPart                 // recommendations, areas for improvement
	deadlinePart             // "Within three months:": a group of recommendations
	summaryPart              // a narrative or bullets that the findings repeat
	otherPart                // figures, the inspection, what grades mean: no findings
	themePart                // a heading inside a part, which goes on
	endPart                  // addresses and rights: nothing follows
)

// heading is a known heading: what it opens and how it is worded.
type heading struct {
	part  part
	area  data.Area // of findings, "" when the heading does not name one
	board bool      // it turns to the safeguarding board
	words string    // as printed, without its grade
	grade data.Grade
	lines int
}

// known is a wording of headings. The text is lower case, with plain
// apostrophes, without grades, colons and footnote marks.
type known struct {
	re    *pattern
	part  part
	area  data.Area
	board bool
	grade bool // only with a grade: the words alone may be a sentence's
}

func word(pattern string, p part, a data.Area, board bool) known {
	return known{re: lazily(`^(?:` + pattern + `)$`), part: p, area: a, board: board}
}

// wordings lists the headings of all forms since 2013: SIF in its three
// generations, ILACS, looked-after 2013.
var wordings = []known{
	word(`(the )?experiences? and progress of (all )?children( and young people)? (who (are )?)?(in )?needs?( of)?( early)? help (and|or) protection( is| are)?`, findingsPart, data.HelpAndProtection, false),
	word(`(the )?experiences? and progress of (all )?children( and young people)? (looked after|in care)( and young people)? (and|including) achiev(ing|e) permanen(ce|cy)( is| are)?`, findingsPart, data.Care, false),
	word(`(the )?experiences? and progress of children( and young people)? (looked after|in care)( and (of )?(those leaving care|care leavers))?( is| are)?`, findingsPart, data.Care, false),
	word(`(the )?experiences? and progress of (young people who are )?(care leavers|(young people )?leaving care)( is| are)?`, findingsPart, data.CareLeavers, false),
	word(`(the )?graded judge?ments? .{0,30}adoption( performance| services?)?( is| are)?( that (it|they))?( is| are)?`, findingsPart, data.Adoption, false),
	word(`(the )?graded judge?ments? .{0,50}(care leavers|young people leaving care)( is| are)?( that (it|they))?( is| are)?`, findingsPart, data.CareLeavers, false),
	word(`adoption( performance)?( is| are)?`, findingsPart, data.Adoption, false),
	word(`(the )?leadership,? management and governance( is| are)?`, findingsPart, data.Leadership, false),
	word(`(the )?impact of leaders? on social work practice with children and (their )?families( is| are)?`, findingsPart, data.Leadership, false),
	word(`(section (2|two).? ?)?(the )?effectiveness of the (local safeguarding children'?s? board|lscb)( \(lscb\))?( is| are)?`, findingsPart, data.Board, true),
	word(`(the )?local safeguarding children'?s? board( \(lscb\))?( is| are)?`, findingsPart, data.Board, true),
	{re: lazily(`^(the )?(local safeguarding children'?s?|.{2,40} safeguarding children'?s? board)( \(\w+\))?( is| are)?( judged( to be)?)?$`), part: findingsPart, area: data.Board, board: true, grade: true},
	word(`inspection (findings|judge?ments?)( .{1,3}|:)?( about)? (the )?(local safeguarding children'?s? board|lscb)( \(lscb\))?`, findingsPart, data.Board, true),
	word(`key strengths and weaknesses( of the (lscb|local safeguarding children'?s? board))?`, findingsPart, data.Board, true),
	word(`inspection findings`, findingsPart, "", false),
	word(`outcomes for (looked after children|children looked after)( and (young people|care leavers))?`, findingsPart, data.Outcomes, false),
	word(`quality of provision`, findingsPart, data.Quality, false),
	word(`leadership and management`, findingsPart, data.Leadership, false),
	word(`capacity to improve|capacity for improvement`, findingsPart, data.Capacity, false),
	word(`overall effectiveness( of services for looked after children( and (young people|care leavers))?)?`, findingsPart, data.Overall, false),

	word(`recommendations?( (for|to) (the )?(local authority|lscb|board|local safeguarding children board))?`, asksPart, "", false),
	word(`(areas for )?(priority|immediate)( and immediate| and priority)? actions?`, asksPart, "", false),
	word(`areas (for|of) (improvement|development)( for .{0,40})?|areas for further improvement`, asksPart, "", false),
	word(`what needs to (improve|be improved|change)\b.{0,80}`, asksPart, "", false),
	word(`what (does|do) the (lscb|local safeguarding children'?s? board|board) needs? to (improve|do).{0,40}`, asksPart, "", true),
	word(`what (does|do) .{0,60} needs? to (improve|do).{0,40}`, asksPart, "", false),
	word(`immediate(ly)?|within \w+ (days?|weeks?|months?)( of .{0,60})?`, deadlinePart, "", false),

	word(`(executive )?summary|(section \d.? ?)?(the local authority)?( . )?summary of (key )?findings`, summaryPart, "", false),
	word(`((this|the) (local )?authority|(this|the) (lscb|board)|(the )?local safeguarding children'?s? board|children'?s'? services( in .{0,60})?) (is|are|requires?|has|have) .{0,80}because`, summaryPart, "", false),
	word(`(the )?(local authority|lscb|board)('s)?( has the following)? (key )?strengths.{0,40}|(key )?strengths( include)?`, summaryPart, "", false),
	word(`inspection judge?ments? about the local authority`, summaryPart, "", false),
	word(`(section (1|one).? ?)?the local authority`, otherPart, "", false),
	word(`summary for children and young people`, otherPart, "", false),
	word(`information about (this|the) (local authority|inspection|area).{0,30}`, otherPart, "", false),
	word(`about (this|the) inspection|service information|the inspection judge?ments and what they mean`, otherPart, "", false),
	word(`what the inspection judge?ments mean.{0,40}`, otherPart, "", false),
	word(`(the )?inspection team`, otherPart, "", false),
	word(`(previous|other) (ofsted )?inspections?.{0,40}`, otherPart, "", false),
	word(`local leadership|other information about this (local )?(authority )?area`, otherPart, "", false),
	word(`children( and young people)? living in this( local authority)? area`, otherPart, "", false),
	word(`child protection in this area|children( and young people)? looked after in this area`, otherPart, "", false),
	word(`record of main findings`, otherPart, "", false),
	word(`about ofsted`, endPart, "", false),
	word(`key judge?ments?( judge?ments? grade)?|judge?ments? grade`, themePart, "", false),
}

// endings begin the small print after a report's last finding.
var endings = []string{
	"the office for standards in education", "if you would like a copy of this document", "© crown copyright",
	"crown copyright", "any complaints about the inspection", "you may reuse this information", "you may copy all or parts", "piccadilly gate",
	"raising standards", "if you would like a version of this report",
}

var spaceRun = lazily(`\s+`)
var afterHeading = lazily(`[\s:.?–—-]+\d{0,2}$`)

// plain is a text as headings are compared.
func plain(s string) string {
	s = strings.ToLower(strings.NewReplacer("’", "'", "‘", "'", "–", "-", "—", "-", "&", "and").Replace(s))
	s = strings.TrimSpace(spaceRun.ReplaceAllString(s, " "))
	return afterHeading.ReplaceAllString(s, "")
}

// headingAt reads the heading that begins at line i, over as many lines as it
// takes, nil when none does. The grade that may end it, or stand round its
// lines in a table, is taken off.
func headingAt(lines []line, i int) *heading {
	if !isPlain(lines[i]) || !opens(lines[i].text) {
		return nil
	}
	low := strings.ToLower(lines[i].text)
	for _, e := range endings {
		if strings.HasPrefix(low, e) {
			return &heading{part: endPart, words: lines[i].text, lines: 1}
		}
	}
	var found *heading
	joined, n := "", 0
	for k := i; k < len(lines) && k <= i+8 && n < 4; k++ {
		if lines[k].kind == blankLine || lines[k].kind == furnitureLine {
			if n == 1 && lines[k].kind == furnitureLine {
				break
			}
			continue
		}
		if !isPlain(lines[k]) {
			break
		}
		joined = strings.TrimSpace(joined + " " + lines[k].text)
		n++
		if len(joined) > 200 {
			break
		}
		if h := match(joined); h != nil {
			h.lines = k - i + 1
			found = h
		}
	}
	return found
}

func isPlain(l line) bool { return l.kind == textLine && l.text != "" }

// match compares a text with the known headings.
func match(text string) *heading {
	bare := plain(ungraded(text))
	whole := plain(text)
	for _, k := range wordings {
		if k.re.MatchString(whole) || k.part == findingsPart && k.re.MatchString(bare) {
			if k.grade && (gradeIn(text) == "" || strings.HasSuffix(text, ".")) {
				continue
			}
			h := &heading{part: k.part, area: k.area, board: k.board, words: strings.TrimSpace(strings.TrimRight(text, ": "))}
			if k.part == findingsPart {
				if h.grade = gradeIn(text); h.grade != "" {
					h.words = bareHead(text)
				}
			}
			return h
		}
	}
	return nil
}

// headTail is what is left between a heading and the grade that was taken off
// it: "... protection are", "... performance is that it is".
var headTail = lazily(`(?i)(?:[\s:;,.–—-]|\b(?:is|are|that|it|they|judged|to be)\b)+$`)

// bareHead is a graded heading as printed, without its grade.
func bareHead(text string) string {
	return headTail.ReplaceAllString(strings.Join(strings.Fields(ungraded(text)), " "), "")
}

// markHeadings finds the known headings of a document.
func markHeadings(lines []line) {
	for i := 0; i < len(lines); i++ {
		h := headingAt(lines, i)
		if h == nil {
			continue
		}
		for k := i; k < i+h.lines; k++ {
			if lines[k].kind == textLine {
				lines[k].kind = headingLine
			}
		}
		lines[i].head = h
		if h.part == endPart {
			smallPrint(lines[i+1:], lines[i].page)
		}
		i += h.lines - 1
	}
}

// smallPrint takes the rest of a page out of the text.
func smallPrint(rest []line, page int) {
	for i := range rest {
		if rest[i].page != page {
			return
		}
		rest[i].kind = furnitureLine
	}
}
