package form

import "casebook/data/report/text"

// headWithin is a heading of letters in the middle of a line, as only a page of two
// columns that is drawn row by row gives it: in a sentence it would have no capital.
var headWithin = text.Lazy(`[\p{Ll}.,;)] (?:Overview [A-Z]|Areas? (?:covered by the|for (?:development|improvement|priority action)|of strength)\b|Findings and evaluation\b|(?:Main|Key|Headline) (?:findings|strengths)\b|What needs to improve\b|Practice study\b|Next steps\b)`)

// mixedHeads is how many such lines tell it.
const mixedHeads = 2

// tellColumns warns of a letter whose lines hold two columns: its numbers cannot tell,
// for it has none.
func (p *Parsed) tellColumns(lines []text.Line) {
	n := 0
	for _, l := range lines {
		if l.Kind != text.FurnitureLine && headWithin.MatchString(l.Raw) {
			n++
		}
	}
	if n >= mixedHeads {
		p.warn(warnColumns)
	}
}
