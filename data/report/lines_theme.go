package report

import (
	"strings"
)

// The most that a heading of a theme takes: lines, and bytes in all.
const (
	themeLines = 3
	themeBytes = 140
)

// markThemes finds the headings that no list knows ("Corporate parenting"):
// whole lines between a finished sentence and a number or bullet that do not
// end as a sentence.
func markThemes(lines []line) {
	for i, l := range lines {
		if l.kind != numberLine && l.kind != bulletLine {
			continue
		}
		from := themeBefore(lines, i)
		if from < 0 {
			continue
		}
		var words []string
		for k := from; k < i; k++ {
			if lines[k].kind == textLine {
				words = append(words, lines[k].text)
				lines[k].kind = headingLine
			}
		}
		lines[from].head = &heading{part: themePart, words: strings.Join(words, " ")}
	}
}

// themeBefore returns where a theme's heading before line i begins, -1 when
// there is none.
func themeBefore(lines []line, i int) int {
	from, n, size := -1, 0, 0
	for k := i - 1; k >= 0; k-- {
		prev := lines[k]
		if prev.kind == blankLine || prev.kind == furnitureLine {
			continue
		}
		if prev.kind != textLine || closes(prev.text) && !strings.HasSuffix(prev.text, ":") {
			if from >= 0 && (prev.kind == headingLine || closes(prev.text)) && opens(lines[from].text) {
				return from
			}
			return -1
		}
		n, size = n+1, size+len(prev.text)
		if n > themeLines || size > themeBytes || strings.HasSuffix(prev.text, ",") || gradeLine.MatchString(prev.text) {
			return -1
		}
		from = k
	}
	return -1
}

// gradeLine is the grade under a heading of the looked-after reports of 2013.
var gradeLine = lazily(`(?i)^grade \d\b`)
