package form

import (
	"strings"

	"casebook/data/report/text"
)

// Where the places of a letter's lines are known, its headings are told by their type
// and by the room round them, and not by how the next line begins.

// leastStrong is how many lines in a type of their own tell that headings have one.
const leastStrong = 2

// strongHeads reports whether headings of a letter are in a type of their own.
func strongHeads(lines []text.Line) bool {
	n := 0
	for _, l := range lines {
		if l.Strong && l.Kind == text.PlainLine && len(l.Text) < letterHeadBytes {
			n++
		}
	}
	return n >= leastStrong
}

// placedHeading is headingAt of a line whose place is known.
func (w *letterReader) placedHeading(lines []text.Line, i int) (string, int) {
	first := lines[i]
	turned := w.page != first.Page // the first of its page
	if !first.Strong && (w.strong && !letterHead.MatchString(strings.TrimRight(first.Text, ": ")) || !first.Gap && !turned) {
		return "", 0
	}
	words, end := w.placedWords(lines, i)
	switch {
	case len(words) > letterHeadBytes, strings.HasSuffix(words, ","):
		return "", 0
	case text.EndsSentence(words) && !strings.HasSuffix(words, ":") && !questionHead.MatchString(words):
		return "", 0
	case !w.roomBelow(lines, end):
		return "", 0
	case turned && !first.Strong && !letterHead.MatchString(words) && !text.EndsSentence(w.lastLine):
		return "", 0 // a paragraph goes on over the page's end
	}
	return strings.TrimRight(words, ": "), end - i
}

// placedWords joins the lines of a heading: those in its type, over a page's end too,
// and no further than the room below it. end is the line after its last.
func (w *letterReader) placedWords(lines []text.Line, i int) (words string, end int) {
	first := lines[i]
	words, end = first.Text, i+1
	for k, n := i+1, 1; k < len(lines) && n < letterHeadLines+1; k++ {
		l := lines[k]
		if l.Kind == text.FurnitureLine || l.Kind == text.BlankLine {
			continue
		}
		turned := l.Page != lines[end-1].Page
		if l.Kind != text.PlainLine || l.Strong != first.Strong || l.Gap && text.BeginsSentence(l.Text) ||
			turned && (!l.Strong || text.BeginsSentence(l.Text)) || !l.Strong && w.leftShort(lines[end-1].Text, l.Text) {
			break
		}
		words, end, n = words+" "+l.Text, k+1, n+1
	}
	return words, end
}

// shortHead is the part of a full line, in hundredths, that a heading and the first word
// of the next line are short of where no room is between them: a paragraph would have
// gone on.
const shortHead = 75

// unfinished ends a line that goes on below.
var unfinished = text.Lazy(`(?i)\b(?:a|an|the|of|for|to|in|on|at|by|with|from|and|or|but|as|that|which|who|is|are|was|were|their|its|his|her|this|these)$`)

// leftShort reports whether a line in the type of the text left its line as a heading
// does right above the text.
func (w *letterReader) leftShort(line, next string) bool {
	first, _, _ := strings.Cut(next, " ")
	return text.BeginsSentence(first) && (letterHead.MatchString(strings.TrimRight(line, ": ")) ||
		text.Width(line+" "+first)*100 < w.lineWidth*shortHead && !text.Statement(line) && !unfinished.MatchString(line))
}

// roomBelow reports whether the line after a heading stands apart from it: by room, by
// its type, as an item or a number, or because the heading left its line. A full line
// in another type may only begin a paragraph.
func (w *letterReader) roomBelow(lines []text.Line, end int) bool {
	last := lines[end-1]
	for _, l := range lines[end:] {
		switch {
		case l.Kind == text.FurnitureLine, l.Kind == text.BlankLine:
			continue
		case l.Kind != text.PlainLine:
			return true
		case l.Page != last.Page:
			return last.Strong || letterHead.MatchString(last.Text)
		}
		if l.Gap || last.Strong && !l.Strong && text.Width(last.Text)*10 < w.lineWidth*8 {
			return true
		}
		return w.leftShort(last.Text, l.Text)
	}
	return last.Strong
}
