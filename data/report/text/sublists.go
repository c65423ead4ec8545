package text

import "strings"

// MarkSublists makes items of a numbered list within a number's paragraph: "12. Ensure
// that:", then "1." and "2.", then "13.". Its numbers go up from 1 below a line
// that ends with a colon. in says where such a list can stand.
func MarkSublists(lines []Line, in func(i int) bool) {
	outer, next := 0, 0 // the paragraph's number; the next of the list in it, 0 outside one
	colon := false
	for i := range lines {
		l := &lines[i]
		if !in(i) {
			outer, next, colon = 0, 0, false
			continue
		}
		switch {
		case l.Kind == FurnitureLine || l.Kind == BlankLine:
			continue
		case l.Kind != NumberLine || !l.Stop:
		case outer > 0 && (next == 0 && colon && l.Number == 1 || next > 0 && l.Number == next) &&
			(l.Number != outer+1 || comesAgain(lines[i+1:], l.Number)):
			next = l.Number + 1
			l.Kind, l.Number = SubBulletLine, 0
		default:
			outer, next = l.Number, 0
		}
		colon = strings.HasSuffix(l.Text, ":")
	}
}

// comesAgain reports whether a number begins another line before the next heading.
func comesAgain(lines []Line, number int) bool {
	for _, l := range lines {
		if l.Kind == HeadingLine {
			return false
		}
		if l.Kind == NumberLine && l.Number == number {
			return true
		}
	}
	return false
}
