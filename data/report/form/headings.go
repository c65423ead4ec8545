package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// knownHeading is a wording of headings. The text is lower case, with plain
// apostrophes, without grades, colons and footnote marks.
type knownHeading struct {
	re    *text.Pattern
	part  text.Part
	area  data.Area
	board bool
	grade bool // only with a grade: the words alone may be a sentence's
}

func headingWords(pattern string, p text.Part, a data.Area, board bool) knownHeading {
	return knownHeading{re: text.Lazy(`^(?:` + pattern + `)$`), part: p, area: a, board: board}
}

// section is the heading of the findings of an area.
func section(words string, a data.Area) knownHeading {
	return headingWords(words, text.FindingsPart, a, false)
}

// The sections that forms share.
var (
	helpSection        = section(`(the )?experiences? and progress of (all )?children( and young people)? (who (are )?)?(in )?needs?( of)?( early)? help (and|or) protection( is| are)?`, data.HelpAndProtection)
	careSection        = section(`(the )?experiences? and progress of children( and young people)? (looked after|in care)( and (of )?(those leaving care|care leavers))?( is| are)?`, data.Care)
	careLeaversSection = section(`(the )?experiences? and progress of (young people who are )?(care leavers|(young people )?leaving care)( is| are)?`, data.CareLeavers)
)

// sharedHeadings are those that reports of any form may have.
func sharedHeadings() []knownHeading {
	return []knownHeading{
		section(`inspection findings`, ""),

		headingWords(`recommendations?( (for|to) (the )?(local authority|lscb|board|local safeguarding children board))?`, text.RecommendationsPart, "", false),
		headingWords(`(areas for )?(priority|immediate)( and immediate| and priority)? actions?`, text.RecommendationsPart, "", false),
		headingWords(`areas (for|of) (improvement|development)( for .{0,40})?|areas for further improvement`, text.RecommendationsPart, "", false),
		headingWords(`what needs to (improve|be improved|change)\b.{0,80}`, text.RecommendationsPart, "", false),
		headingWords(`what (does|do) the (lscb|local safeguarding children'?s? board|board) needs? to (improve|do).{0,40}`, text.RecommendationsPart, "", true),
		headingWords(`what (does|do) .{0,60} needs? to (improve|do).{0,40}`, text.RecommendationsPart, "", false),
		headingWords(`immediate(ly)?|within \w+ (days?|weeks?|months?)( of .{0,60})?`, text.DeadlinePart, "", false),

		headingWords(`(executive )?summary|(section \d.? ?)?(the local authority)?( . )?summary of (key )?findings`, text.SummaryPart, "", false),
		headingWords(`((this|the) (local )?authority|(this|the) (lscb|board)|(the )?local safeguarding children'?s? board|children'?s'? services( in .{0,60})?) (is|are|requires?|has|have) .{0,80}because`, text.SummaryPart, "", false),
		headingWords(`(the )?(local authority|lscb|board)('s)?( has the following)? (key )?strengths.{0,40}|(key )?strengths( include)?`, text.SummaryPart, "", false),
		headingWords(`inspection judge?ments? about the local authority`, text.SummaryPart, "", false),
		headingWords(`(section (1|one).? ?)?the local authority`, text.OtherPart, "", false),
		headingWords(`summary for children and young people`, text.OtherPart, "", false),
		headingWords(`information about (this|the) (local authority|inspection|area).{0,30}`, text.OtherPart, "", false),
		headingWords(`about (this|the) inspection|service information|the inspection judge?ments and what they mean`, text.OtherPart, "", false),
		headingWords(`what the inspection judge?ments mean.{0,40}`, text.OtherPart, "", false),
		headingWords(`(the )?inspection team`, text.OtherPart, "", false),
		headingWords(`(previous|other) (ofsted )?inspections?.{0,40}`, text.OtherPart, "", false),
		headingWords(`local leadership|other information about this (local )?(authority )?area`, text.OtherPart, "", false),
		headingWords(`children( and young people)? living in this( local authority)? area`, text.OtherPart, "", false),
		headingWords(`child protection in this area|children( and young people)? looked after in this area`, text.OtherPart, "", false),
		headingWords(`record of main findings`, text.OtherPart, "", false),
		headingWords(`about ofsted`, text.EndPart, "", false),
		headingWords(`key judge?ments?( judge?ments? grade)?|judge?ments? grade`, text.ThemePart, "", false),
	}
}

// smallPrintStarts begin the small print after a report's last finding.
var smallPrintStarts = []string{
	"the office for standards in education", "if you would like a copy of this document", "© crown copyright",
	"crown copyright", "any complaints about the inspection", "you may reuse this information", "you may copy all or parts", "piccadilly gate",
	"raising standards", "if you would like a version of this report",
}

var spaceRun = text.Lazy(`\s+`)
var afterHeading = text.Lazy(`[\s:.?–—-]+\d{0,2}$`)

// headingText is a text as headings are compared.
func headingText(s string) string {
	s = strings.ToLower(strings.NewReplacer("’", "'", "‘", "'", "–", "-", "—", "-", "&", "and").Replace(s))
	s = strings.TrimSpace(spaceRun.ReplaceAllString(s, " "))
	return afterHeading.ReplaceAllString(s, "")
}

// headingAt reads the heading that begins at line i, over as many lines as it
// takes, nil when none does. The grade that may end it, or stand round its
// lines in a table, is taken off.
func headingAt(lines []text.Line, i int) *text.Heading {
	if !isPlain(lines[i]) || !text.BeginsSentence(lines[i].Text) {
		return nil
	}
	low := strings.ToLower(lines[i].Text)
	for _, e := range smallPrintStarts {
		if strings.HasPrefix(low, e) {
			return &text.Heading{Part: text.EndPart, Words: lines[i].Text, Lines: 1}
		}
	}
	var found *text.Heading
	joined, n := "", 0
	for k := i; k < len(lines) && k <= i+8 && n < 4; k++ {
		if lines[k].Kind == text.BlankLine || lines[k].Kind == text.FurnitureLine {
			continue
		}
		if !isPlain(lines[k]) || found != nil && text.Enumerated(lines[k].Text) {
			break
		}
		tight := joined + lines[k].Text
		joined = strings.TrimSpace(joined + " " + lines[k].Text)
		n++
		if len(joined) > 200 {
			break
		}
		h := matchHeading(joined)
		if h == nil && found == nil && n > 1 && areaStart.MatchString(lines[i].Text) && !text.BeginsSentence(lines[k].Text) {
			if h = matchHeading(tight); h != nil && h.Area != "" {
				joined, h.Slip = tight, true // a word was cut without a hyphen
			} else {
				h = nil
			}
		}
		if h == nil && found == nil && mayBeSlipped(joined) && endedAbove(lines, i) {
			h = slippedHeading(joined, numberBelow(lines, k+1))
		}
		if h != nil {
			h.Lines = k - i + 1
			found = h
		}
	}
	return found
}

// endedAbove reports whether what stands above line i has ended: text that goes on
// is no place for a heading.
func endedAbove(lines []text.Line, i int) bool {
	for k := i - 1; k >= 0; k-- {
		if l := lines[k]; l.Kind != text.BlankLine && l.Kind != text.FurnitureLine {
			return l.Kind == text.HeadingLine || l.Kind == text.BulletLine || text.EndsSentence(l.Text)
		}
	}
	return true
}

// numberBelow reports whether a number begins the next line of text from i on.
func numberBelow(lines []text.Line, i int) bool {
	for _, l := range lines[min(i, len(lines)):] {
		if l.Kind != text.BlankLine && l.Kind != text.FurnitureLine {
			return l.Kind == text.NumberLine
		}
	}
	return false
}

func isPlain(l text.Line) bool { return l.Kind == text.PlainLine && l.Text != "" }

// matchHeading compares a text with the known headings.
func matchHeading(words string) *text.Heading {
	bare := headingText(withoutGrades(words))
	whole := headingText(words)
	for _, k := range headings() {
		if k.re.MatchString(whole) || k.part == text.FindingsPart && k.re.MatchString(bare) {
			if k.grade && (gradeIn(words) == "" || strings.HasSuffix(words, ".")) {
				continue
			}
			h := &text.Heading{Part: k.part, Area: k.area, Board: k.board, Words: strings.TrimSpace(strings.TrimRight(words, ": "))}
			if k.part == text.FindingsPart {
				if h.Grade = gradeIn(words); h.Grade != "" {
					h.Words = bareHead(words)
				}
			}
			return h
		}
	}
	return nil
}

// headTail is what is left between a heading and the grade that was taken off
// it: "... protection are", "... performance is that it is".
var headTail = text.Lazy(`(?i)(?:[\s:;,.–—-]|\b(?:is|are|that|it|they|judged|to be)\b)+$`)

// bareHead is a graded heading as printed, without its grade.
func bareHead(text string) string {
	return headTail.ReplaceAllString(strings.Join(strings.Fields(withoutGrades(text)), " "), "")
}

// markHeadings finds the known headings of a document.
func markHeadings(lines []text.Line) {
	for i := 0; i < len(lines); i++ {
		h := headingAt(lines, i)
		if h == nil {
			continue
		}
		for k := i; k < i+h.Lines; k++ {
			if lines[k].Kind == text.PlainLine {
				lines[k].Kind = text.HeadingLine
			}
		}
		lines[i].Heading = h
		if h.Part == text.EndPart {
			hideSmallPrint(lines[i+1:], lines[i].Page)
		}
		i += h.Lines - 1
	}
}

// hideSmallPrint takes the rest of a page out of the text.
func hideSmallPrint(rest []text.Line, page int) {
	for i := range rest {
		if rest[i].Page != page {
			return
		}
		rest[i].Kind = text.FurnitureLine
	}
}
