package report

import (
	"strings"

	"casebook/data"
)

// The rows of the record of main findings that ends a report on looked after
// children of 2013.
func lacLabels() []label {
	return []label{
		{data.Overall, lazily(`(?i)overall\s+effectiveness`)},
		{data.Capacity, lazily(`(?i)capacity\s+(?:to\s+improve|for\s+improvement)`)},
		{data.Outcomes, lazily(`(?i)outcomes\s+for\s+(?:looked\s+after\s+children|children\s+looked\s+after)(?:\s+and\s+(?:young\s+people|care\s+leavers))?`)},
		{data.Quality, lazily(`(?i)quality\s+of\s+(?:provision|service)`)},
		{data.Leadership, lazily(`(?i)leadership\s+and\s+management`)},
	}
}

var lacRecord = lazily(`(?i)^record of main findings:?$`)

// lacTable returns where the record begins: the last heading of that name.
func lacTable(lines []line) int {
	for i := len(lines) - 1; i >= 0; i-- {
		if lines[i].kind != furnitureLine && lacRecord.MatchString(strings.TrimSpace(lines[i].raw)) {
			return i
		}
	}
	return -1
}

// judgeLAC reads the record; without one, the grade under each heading.
func judgeLAC(lines []line, p *Parsed) {
	if from := lacTable(lines); from >= 0 {
		for _, r := range table(rawText(lines[from+1:]), lacLabels()) {
			if len(r.marks) > 0 {
				p.judge(r.area, r.marks[0], lines[from].page, r.words)
			}
		}
	}
	for i, l := range lines {
		if l.kind != textLine || !gradeLine.MatchString(l.text) {
			continue
		}
		for back := 1; back <= 3 && i-back >= 0; back++ {
			if h := headingAt(lines, i-back); h != nil && h.part == findingsPart && h.area != "" {
				p.judge(h.area, gradeIn(l.text), l.page, h.words)
				break
			}
		}
	}
}

// tidyLAC takes the record and the grades under headings out of the text.
func tidyLAC(lines []line) {
	from := lacTable(lines)
	for i := range lines {
		if from >= 0 && i >= from || gradeLine.MatchString(lines[i].text) {
			lines[i].kind = furnitureLine
		}
	}
}
