package web

import (
	"strings"
	"unicode"
)

// Article returns the lines of the article in the text of a web page: its
// headline, date and running text. What stands round it differs from running
// text in form: short lines that are no sentences, several together.
func Article(lines []string) []string {
	blocks := blocksOf(lines)
	start, end := mainRun(blocks)
	if start == end {
		return lines
	}
	head := headlineBefore(blocks, start)
	var out []string
	for _, b := range append(head, blocks[start:end]...) {
		if len(out) > 0 {
			out = append(out, "")
		}
		out = append(out, b.lines...)
	}
	return untilEnd(out)
}

// block is lines without an empty one between them.
type block struct {
	lines []string
	words int // that hold letters
	prose bool
}

// blocksOf makes blocks of lines.
func blocksOf(lines []string) []block {
	var out []block
	var b block
	for _, l := range append(lines[:len(lines):len(lines)], "") {
		if l != "" {
			b.lines = append(b.lines, l)
			b.words += wordsIn(l)
			continue
		}
		if len(b.lines) > 0 {
			b.prose = isProse(b)
			out = append(out, b)
		}
		b = block{}
	}
	return out
}

// The fewest words of a sentence and of a text that needs no full stop to be
// running text.
const (
	leastSentence = 6
	leastUnended  = 25
)

// isProse reports whether a block is running text or a list of sentences, and
// no notice about cookies.
func isProse(b block) bool {
	if isNotice(strings.Join(b.lines, " ")) {
		return false
	}
	item := strings.HasPrefix(b.lines[0], "• ") || strings.HasPrefix(b.lines[0], "– ")
	return b.words >= leastUnended ||
		(b.words >= leastSentence || item && b.words > 1) && endsSentence(b.lines[len(b.lines)-1])
}

func endsSentence(line string) bool {
	line = strings.TrimRight(line, `”"’')]`)
	return line != "" && strings.ContainsRune(".?!:;", rune(line[len(line)-1])) &&
		!strings.HasSuffix(line, "...")
}

func wordsIn(line string) int {
	n := 0
	for _, w := range strings.Fields(line) {
		if strings.ContainsFunc(w, unicode.IsLetter) {
			n++
		}
	}
	return n
}

// Enough to be the article and not a notice above it.
const (
	leastProse = 3
	leastWords = 120
)

// mainRun returns the blocks of the article: the first run of enough running
// text, the longest where none is enough. A single short line, a heading
// within the article, does not end a run; two do.
func mainRun(blocks []block) (start, end int) {
	longest := 0
	for i := 0; i < len(blocks); {
		if !blocks[i].prose {
			i++
			continue
		}
		j, prose, words := i, 0, 0
		for k := i; k < len(blocks) && k <= j+2; k++ {
			if blocks[k].prose {
				j, prose, words = k, prose+1, words+blocks[k].words
			} else if len(blocks[k].lines) > 1 || endsArticle(blocks[k].lines[0]) {
				break
			}
		}
		if prose >= leastProse && words >= leastWords {
			return i, j + 1
		}
		if words > longest {
			longest, start, end = words, i, j+1
		}
		i = j + 1
	}
	return start, end
}

// headlineBefore returns the headline and the date among the few short lines above
// an article. A block of many lines is a menu.
func headlineBefore(blocks []block, start int) []block {
	const near, leastHeadline, mostLines = 4, 5, 2
	var out []block
	for i := max(0, start-near); i < start; i++ {
		b := blocks[i]
		if b.prose {
			out = nil
		}
		if b.prose || len(b.lines) > mostLines {
			continue
		}
		for _, l := range b.lines {
			if !isBoilerplate(l) && (wordsIn(l) >= leastHeadline || isDate(l)) {
				out = append(out, block{lines: []string{l}})
			}
		}
	}
	return out
}

// isDate reports whether a short line holds a day's date: three figures, or
// two and the name of a month.
func isDate(line string) bool {
	if len(line) > 60 {
		return false
	}
	figures, month := 0, false
	for _, f := range strings.FieldsFunc(strings.ToLower(line), func(c rune) bool { return !unicode.IsLetter(c) && !unicode.IsDigit(c) }) {
		switch {
		case strings.Trim(f, "0123456789") == "" || strings.Trim(f[:len(f)-min(2, len(f))], "0123456789") == "" && len(f) > 2:
			figures++
		case len(f) >= 3 && strings.Contains("january february march april may june july august september october november december", f):
			month = true
		}
	}
	return figures >= 3 || figures >= 2 && month
}
