package text

import (
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Kind is what a line is.
type Kind uint8

// The kinds of line. A number or a bullet begins a paragraph or an item; text
// carries on what began before it.
const (
	PlainLine Kind = iota
	BlankLine
	HeadingLine
	NumberLine
	BulletLine
	SubBulletLine // an item of an item
	FurnitureLine // page numbers, running heads, footnotes, contents
)

// Line is a line of a document: what it is, and its text without its mark.
type Line struct {
	Kind    Kind
	Page    int
	Number  int  // of a number line
	Stop    bool // a stop stands after the number
	Text    string
	Raw     string
	Heading *Heading // of the first line of a heading

	// Of a line whose place on the page is known, in a document that parts paragraphs
	// by room or has headings in a type of their own.
	Placed bool
	Gap    bool // more room is above it than between lines of a paragraph
	Strong bool // it begins in bold or in larger type than the text
}

// Lines reads pages as typed lines: furniture is found, marks are taken off.
// Headings and false numbers are a form's knowledge and are settled later.
func Lines(pages []Page) []Line {
	running := runningHeads(pages)
	letters := letterBullets(pages)
	notes := 0 // the last footnote's number
	var out []Line
	var places []Place
	for _, p := range pages {
		from := len(out)
		for i, raw := range p.Lines {
			raw = running.trim(raw)
			l := Line{Page: p.Number, Raw: raw}
			if isFurniture(raw, i, p, running) {
				l.Kind = FurnitureLine
			} else {
				l.classify(letters)
			}
			out = append(out, l)
			if len(p.Places) == len(p.Lines) {
				places = append(places, p.Places[i])
			} else {
				places = append(places, Place{})
			}
		}
		page := out[from:]
		markContents(page)
		marks := markFootnotes(page, &notes)
		removeNoteMarks(page, marks)
		markStarNotes(page)
	}
	if !markPlaces(out, places) {
		for i := range out {
			out[i].Placed, out[i].Gap = false, false
		}
	}
	return out
}

// classify settles what a line is by its first characters. letters are those that
// are bullets in the document.
func (l *Line) classify(letters map[rune]bool) {
	s := strings.TrimSpace(l.Raw)
	l.Text = s
	if s == "" {
		l.Kind = BlankLine
		return
	}
	first, size := utf8.DecodeRuneInString(s)
	rest := strings.TrimSpace(s[size:])
	switch {
	case letters[first] && letterBullet.MatchString(s):
		l.Kind, l.Text = BulletLine, rest
	case strings.ContainsRune("•◼■▪●◆►□❑❖◾⬛◦‣⁃∙", first):
		l.Kind, l.Text = BulletLine, rest
	case strings.ContainsRune("–−─―‒—̶", first) && rest != "":
		l.Kind, l.Text = SubBulletLine, rest
	case (first == '-' || first == '*' || first == 'o') && // a round bullet may come out as the letter
		strings.HasPrefix(s[size:], " ") && rest != "":
		l.Kind, l.Text = SubBulletLine, rest
	default:
		l.number(s)
	}
}

// number settles whether a line can begin a numbered paragraph: "34. Text",
// "34.Text", "34 Text", "34.". Decimals and dates cannot.
func (l *Line) number(s string) {
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
	if !stop && (rest == s[i:] || !BeginsSentence(body)) {
		return
	}
	l.Kind, l.Number, l.Stop, l.Text = NumberLine, n, stop, body
}

// decimal finds the rest of a decimal or a date after its first stop. "59.16-
// and 17-year-olds" is none, but a number glued to a text.
var decimal = Lazy(`^\d(?:\D|$)|^\d+(?:\.\d+)*\s*(?:%|per|million|$)|^\d{1,2}\.`)

// BeginsSentence reports whether a text begins as a sentence does.
func BeginsSentence(s string) bool {
	for _, r := range s {
		if strings.ContainsRune("‘“'\"(", r) {
			continue
		}
		return unicode.IsUpper(r)
	}
	return false
}

// EndsSentence reports whether a text ends as a sentence does.
func EndsSentence(s string) bool {
	s = strings.TrimRight(s, " ’”'\"")
	return s == "" || strings.HasSuffix(s, ")") || strings.ContainsRune(".:;?!", rune(s[len(s)-1]))
}

// DashesAsBullets makes the dashes of a document without other bullets its bullets.
func DashesAsBullets(lines []Line) {
	for _, l := range lines {
		if l.Kind == BulletLine {
			return
		}
	}
	for i := range lines {
		if lines[i].Kind == SubBulletLine {
			lines[i].Kind = BulletLine
		}
	}
}
