package report

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// kind is what a line is.
type kind uint8

// The kinds of line. A number or a bullet begins a paragraph or an item; text
// carries on what began before it.
const (
	textLine kind = iota
	blankLine
	headingLine
	numberLine
	bulletLine
	subBulletLine // an item of an item
	furnitureLine // page numbers, running heads, footnotes, contents
)

// line is a line of a document: what it is, and its text without its mark.
type line struct {
	kind kind
	page int
	n    int  // of a number line
	stop bool // a stop stands after the number
	text string
	raw  string
	head *heading // of the first line of a heading
}

// lineStream reads pages as typed lines: furniture is found, marks are taken off.
// Headings and false numbers are a form's knowledge and are settled later.
func lineStream(pages []Page) []line {
	running := runningHeads(pages)
	notes := 0 // the last footnote's number
	var out []line
	for _, p := range pages {
		from := len(out)
		for i, raw := range p.Lines {
			raw = running.trim(raw)
			l := line{page: p.Number, raw: raw}
			if furniture(raw, i, p, running) {
				l.kind = furnitureLine
			} else {
				l.classify()
			}
			out = append(out, l)
		}
		page := out[from:]
		contents(page)
		marks := footnotes(page, &notes)
		unmark(page, marks)
	}
	return out
}

// classify settles what a line is by its first characters.
func (l *line) classify() {
	s := strings.TrimSpace(l.raw)
	l.text = s
	if s == "" {
		l.kind = blankLine
		return
	}
	first, size := utf8.DecodeRuneInString(s)
	rest := strings.TrimSpace(s[size:])
	switch {
	case strings.ContainsRune("•◼■▪●◆►□❑❖◾⬛◦‣⁃∙", first):
		l.kind, l.text = bulletLine, rest
	case strings.ContainsRune("–−─―‒—̶", first) && rest != "":
		l.kind, l.text = subBulletLine, rest
	case (first == '-' || first == '*' || first == 'o') && // a round bullet may come out as the letter
		strings.HasPrefix(s[size:], " ") && rest != "":
		l.kind, l.text = subBulletLine, rest
	default:
		l.number(s)
	}
}

// number settles whether a line can begin a numbered paragraph: "34. Text",
// "34.Text", "34 Text", "34.". Decimals and dates cannot.
func (l *line) number(s string) {
	i := 0
	for i < len(s) && i < 4 && s[i] >= '0' && s[i] <= '9' {
		i++
	}
	if i == 0 || s[0] == '0' || i > 3 && !strings.HasPrefix(s[i:], ". ") {
		return
	}
	n, _ := strconv.Atoi(s[:i])
	rest := strings.TrimLeft(s[i:], " ")
	stop := strings.HasPrefix(rest, ".")
	if stop {
		rest = rest[1:]
		if decimal.MatchString(rest) {
			return
		}
	}
	body := strings.TrimSpace(rest)
	if !stop && (rest == s[i:] || !opens(body)) {
		return
	}
	l.kind, l.n, l.stop, l.text = numberLine, n, stop, body
}

// decimal finds the rest of a decimal or a date after its first stop. "59.16-
// and 17-year-olds" is none, but a number glued to a text.
var decimal = lazily(`^\d(?:\D|$)|^\d+(?:\.\d+)*\s*(?:%|per|million|$)|^\d{1,2}\.`)

// opens reports whether a text begins as a sentence does.
func opens(s string) bool {
	for _, r := range s {
		if strings.ContainsRune("‘“'\"(", r) {
			continue
		}
		return unicode.IsUpper(r)
	}
	return false
}

// closes reports whether a text ends as a sentence does.
func closes(s string) bool {
	s = strings.TrimRight(s, " ’”'\"")
	return s == "" || strings.HasSuffix(s, ")") || strings.ContainsRune(".:;?!", rune(s[len(s)-1]))
}
