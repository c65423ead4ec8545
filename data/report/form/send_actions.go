package form

import (
	"slices"
	"strings"

	"casebook/data/report/text"
)

// The table of areas for priority action has two columns: the body that is
// responsible, and what it should do. Its text comes cell by cell, a page at a
// time, so that a row over a page's end has the rest of its body in its midst.

var (
	actionsHead = text.Lazy(`(?i)^responsible bod(?:y|ies)(?: areas? for priority actions?)?:?$|^areas? for priority actions?(?: responsible bod(?:y|ies))?:?$`)
	// bodyWords stand in the name of a body that can be responsible.
	bodyWords  = text.Lazy(`\b(?:Council|NHS|ICBs?|Boards?|Authority|Trust|Partnership|Integrated|Borough|County|City|Care|Services|Health|Corporation|Metropolitan|and|of)\b`)
	goesOnBody = text.Lazy(`^(?:and|of|for|&) (?:the )?\p{Lu}`)
	// actors begin what a row asks for.
	actors = text.Lazy(`^(?:Leaders|The|Partners?|Commissioners|Senior|Strategic|Health|All|Local area|Area|Both|They|Education|System)\b`)
)

// widestBody is how many bytes a line of the narrow column has at most, and
// longestBody how many lines a body takes.
const (
	widestBody  = 36
	longestBody = 7
)

type cellLine struct {
	text string
	page int
}

// actionRows are the rows of the table, each what its body should do.
func actionRows(s part) []partBlock {
	var lines []cellLine
	columns := false
	for _, b := range s.blocks {
		if b.bullet {
			b.lines = append([]string{"– " + b.lines[0]}, b.lines[1:]...)
		}
		for _, l := range b.lines {
			if actionsHead.MatchString(l) {
				columns = true
				continue
			}
			lines = append(lines, cellLine{l, b.page})
		}
	}
	if !columns {
		return tableRows(s)
	}
	if len(lines) == 0 {
		return nil
	}
	if startOfAction(lines, 0) == 0 {
		return tableRows(s.withoutHead())
	}
	var rows []partBlock
	for i := 0; i < len(lines); i++ {
		n := len(rows)
		ended := n == 0 || text.EndsSentence(rows[n-1].lines[len(rows[n-1].lines)-1])
		if at := startOfAction(lines, i); ended && at > i {
			rows = append(rows, partBlock{page: lines[at].page, lines: []string{lines[at].text}})
			i = at
			continue
		}
		if n == 0 {
			rows = append(rows, partBlock{page: lines[i].page, lines: []string{lines[i].text}})
			continue
		}
		if rest := restOfBody(lines, i); !ended && rest > i {
			i = rest
		}
		rows[n-1].lines = append(rows[n-1].lines, lines[i].text)
	}
	return rows
}

// onlyHead reports whether a part holds no more than the head of a table.
func (s part) onlyHead() bool { return len(s.withoutHead().blocks) == 0 }

// withoutHead is the part without the lines of a table's head.
func (s part) withoutHead() part {
	var rest []partBlock
	for _, b := range s.blocks {
		lines := slices.DeleteFunc(slices.Clone(b.lines), actionsHead.MatchString)
		if len(lines) > 0 {
			b.lines = lines
			rest = append(rest, b)
		}
	}
	s.blocks = rest
	return s
}

// startOfAction returns where the action begins whose body stands from line i
// on, i itself where no body stands there.
func startOfAction(lines []cellLine, i int) int {
	for k := i; k < len(lines) && k <= i+longestBody; k++ {
		l := lines[k].text
		if k > i && text.BeginsSentence(l) && (actors.MatchString(l) || len(l) > widestBody) && asks(lines[k:]) {
			return k
		}
		if len(l) > widestBody+10 || text.EndsSentence(l) && !strings.HasSuffix(l, ")") || !text.BeginsSentence(l) && !bodyWords.MatchString(l) {
			return i
		}
	}
	return i
}

// asks reports whether the sentence that begins with lines asks somebody to act.
func asks(lines []cellLine) bool {
	var all []string
	for _, l := range lines[:min(8, len(lines))] {
		all = append(all, l.text)
	}
	sentence, _, _ := strings.Cut(strings.Join(all, " ")+" ", ". ")
	return asksToAct.MatchString(sentence)
}

// restOfBody returns where an action goes on after the rest of its body, which
// begins at line i; i itself where none does.
func restOfBody(lines []cellLine, i int) int {
	for k := i; k < len(lines) && k < i+longestBody; k++ {
		l := lines[k].text
		if k > i && goesOnBody.MatchString(l) && len(l) <= widestBody {
			continue
		}
		if !text.BeginsSentence(l) {
			return k
		}
		if len(l) > widestBody || !bodyWords.MatchString(l) && k == i {
			return i
		}
	}
	return i
}
