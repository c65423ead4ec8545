package form

import (
	"strings"

	"casebook/data"
	"casebook/data/report/text"
)

// items are the items of a part. In a list with bullets the bullets are its
// items, and a paragraph under a bullet belongs to it. What stands above them
// introduces them: see introduction.
func (s part) items() []partBlock {
	if s.kind == prosePart || s.kind == boxPart || !s.bulleted() {
		return s.blocks
	}
	var out []partBlock
	for _, b := range s.blocks {
		switch {
		case b.bullet:
			out = append(out, b)
		case len(out) > 0:
			at := &out[len(out)-1]
			at.lines = append(at.lines[:len(at.lines):len(at.lines)], b.lines...)
		}
	}
	return out
}

func (s part) bulleted() bool {
	for _, b := range s.blocks {
		if b.bullet {
			return true
		}
	}
	return false
}

// introduction are the paragraphs above the bullets of a list that say something
// by themselves: not the words that only lead into it.
func (s part) introduction() []partBlock {
	var out []partBlock
	for _, b := range s.blocks {
		if b.bullet || s.kind != listPart || !s.bulleted() {
			break
		}
		if !strings.HasSuffix(b.text(), ":") {
			out = append(out, b)
		}
	}
	return out
}

// addItems adds the items of a part: each is a finding, and a recommendation
// where its heading asks.
func (p *Parsed) addItems(s part, items []partBlock) {
	for _, b := range items {
		words := b.text()
		if words == "" || nothingListed.MatchString(words) || strings.HasSuffix(words, ":") && !b.bullet && s.kind != boxPart && len(text.Sentences(words)) == 1 {
			continue
		}
		p.Paragraphs = append(p.Paragraphs, text.Paragraph{Item: len(p.Paragraphs) + 1, Page: b.page, Heading: s.heading, Text: words})
		if SectionPolarity(p.Inspection.Framework, s.heading) == data.Recommendation {
			p.Recommendations = append(p.Recommendations, text.Recommendation{
				Ordinal: len(p.Recommendations) + 1, Page: b.page, Body: text.ToAuthority, Heading: s.heading, Text: words,
			})
		}
	}
}

// asksToAct finds words that ask somebody to act, as a row of a table begins.
var asksToAct = text.Lazy(`(?i)\b(?:should|must|needs? to|will need|is required|are required|has to|have to)\b`)

// goesOnAs begins sentences that go on with what the row of a table began.
var goesOnAs = text.Lazy(`^(?:They|It|Its|Their|This|These|Those|That|There|Such|In|As|Also|And|For|Where|When|To|Additionally|Furthermore|Plans|Particular(?:ly)?|Specifically)\b`)

// actor finds who is to act: leaders, a body, a partnership.
var actor = text.Lazy(`\b(?:[Ll]eaders?|[Cc]ommissioners?|[Pp]artners?|[Pp]artnerships?|LAP|[Pp]roviders?|Council|ICBs?|Boards?|NHS|Trusts?|[Aa]uthority|[Aa]uthorities|[Mm]anagers)\b`)

// longestActor is how many bytes the words for who is to act take at most.
const longestActor = 140

// rowLine is a line of a table of one column.
type rowLine struct {
	text   string
	bullet bool
	page   int
}

// tableRows parts a table of one column into its rows, which follow each other
// without a gap: a row begins with somebody who is asked to act. Where bullets
// stand alone, they are the rows.
func tableRows(s part) []partBlock {
	var rows []partBlock
	last := rowLine{}
	for _, b := range s.blocks {
		for i, l := range b.lines {
			line := rowLine{l, b.bullet && i == 0, b.page}
			n := len(rows)
			if n == 0 || rows[0].bullet && line.bullet || !line.bullet && text.EndsSentence(last.text) && beginsRow(b.lines[i:], i == 0) {
				rows = append(rows, partBlock{bullet: line.bullet, page: b.page, lines: []string{l}})
			} else {
				if line.bullet {
					l = "– " + l
				}
				rows[n-1].lines = append(rows[n-1].lines, l)
			}
			last = line
		}
	}
	return rows
}

// rowSentence is how many lines the first sentence of a row takes at most.
const rowSentence = 12

// beginsRow reports whether lines begin a row and do not go on with the one above.
// Where no room was left on the line before, as apart says, they must name who is
// to act.
func beginsRow(lines []string, apart bool) bool {
	sentence, _, _ := strings.Cut(strings.Join(lines[:min(rowSentence, len(lines))], " ")+" ", ". ")
	if !text.BeginsSentence(sentence) || goesOnAs.MatchString(sentence) || alsoAsked.MatchString(sentence) {
		return false
	}
	at := asksToAct.FindStringIndex(sentence)
	return at != nil && (apart || at[0] <= longestActor && actor.MatchString(sentence[:at[0]]))
}

var alsoAsked = text.Lazy(`(?i)\b(?:should|must|needs? to) (?:also|then)\b`)
