package text

import (
	"strings"
)

// The most that a heading of a theme takes: lines, and bytes in all.
const (
	themeLines = 3
	themeBytes = 140
)

// MarkThemeHeadings finds the headings that no list knows ("Corporate parenting"):
// whole lines between a finished sentence and a number or bullet that do not
// end as a sentence.
func MarkThemeHeadings(lines []Line) {
	for i, l := range lines {
		if l.Kind != NumberLine && l.Kind != BulletLine {
			continue
		}
		from := themeBefore(lines, i)
		if from < 0 {
			continue
		}
		var words []string
		for k := from; k < i; k++ {
			if lines[k].Kind == PlainLine {
				words = append(words, lines[k].Text)
				lines[k].Kind = HeadingLine
			}
		}
		lines[from].Heading = &Heading{Part: ThemePart, Words: strings.Join(words, " ")}
	}
}

// themeBefore returns where a theme's heading before line i begins, -1 when
// there is none.
func themeBefore(lines []Line, i int) int {
	from, n, size := -1, 0, 0
	for k := i - 1; k >= 0; k-- {
		prev := lines[k]
		if prev.Kind == BlankLine || prev.Kind == FurnitureLine {
			continue
		}
		if prev.Kind != PlainLine || EndsSentence(prev.Text) && !strings.HasSuffix(prev.Text, ":") {
			if from >= 0 && (prev.Kind == HeadingLine || EndsSentence(prev.Text)) && BeginsSentence(lines[from].Text) {
				return from
			}
			return -1
		}
		n, size = n+1, size+len(prev.Text)
		if n > themeLines || size > themeBytes || strings.HasSuffix(prev.Text, ",") {
			return -1
		}
		from = k
	}
	return -1
}
