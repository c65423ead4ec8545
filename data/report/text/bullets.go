package text

import (
	"maps"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// letterBullet is a line that begins with a letter that symbol fonts draw as a bullet
// and the engine reads as what it is in other fonts: "n How often plans are reviewed".
var letterBullet = Lazy(`^(?:([l-np-xzØÜüàèò]) +(\S.*)|([lnquvwØü])(\p{Lu}[\p{L}’'-]*(?:[ .,;:].*)?))$`)

// letterBullets are the letters that are bullets in a document: those that stand alone
// before a sentence, or at the beginning of several lines. English has no such word.
func letterBullets(pages []Page) map[rune]bool {
	count := map[rune]int{}
	alone := map[rune]bool{}
	for _, p := range pages {
		for _, l := range p.Lines {
			if !mayBeLetterBullet(l) {
				continue
			}
			if m := letterBullet.FindStringSubmatch(l); m != nil {
				c, _ := utf8.DecodeRuneInString(l)
				count[c]++
				alone[c] = alone[c] || m[2] != "" && unicode.IsUpper(firstLetter(m[2]))
			}
		}
	}
	out := map[rune]bool{}
	for c, n := range count {
		if n > 1 || alone[c] {
			out[c] = true
		}
	}
	return out
}

// mayBeLetterBullet is asked of every line: few have a letter alone, or a capital second.
func mayBeLetterBullet(l string) bool {
	_, size := utf8.DecodeRuneInString(l)
	second, _ := utf8.DecodeRuneInString(l[size:])
	return second == ' ' || unicode.IsUpper(second)
}

func firstLetter(s string) rune {
	c, _ := utf8.DecodeRuneInString(strings.TrimLeft(s, "‘’“”'\"("))
	return c
}

// LettersAsBullets names the letters that a document's bullets are read as, "" where
// none is.
func LettersAsBullets(pages []Page) string {
	var out []string
	for _, c := range slices.Sorted(maps.Keys(letterBullets(pages))) {
		out = append(out, string(c))
	}
	return strings.Join(out, ", ")
}

// enumerator is a mark of an item that is no number of a paragraph: "(a)", "a)", "iv)",
// "1)", "(1)", "1.1".
var enumerator = Lazy(`^(?:(\(?[a-z]\))|(\(?[ivx]{2,5}\))|(\(?\d{1,2}\))|(\[\d{1,2}\])|(\d{1,2}\.\d{1,2}\.?))\s+(\S.*)$`)

// enumerated returns what kind of mark a line begins with, 0 for none, the mark without
// its brackets, and the rest.
func enumerated(l string) (kind int, mark, rest string) {
	m := enumerator.FindStringSubmatch(l)
	if m == nil {
		return 0, "", ""
	}
	for kind = 1; m[kind] == ""; kind++ {
	}
	mark = strings.Trim(m[kind], "()[]")
	if kind == 2 { // "(ii)" goes on from "(i)"
		kind = 1
	}
	return kind, mark, m[len(m)-1]
}

// Enumerated reports whether a line begins with the mark of an item of a list: a letter
// or a number in brackets, or a number within a number.
func Enumerated(l string) bool {
	kind, _, _ := enumerated(strings.TrimSpace(l))
	return kind > 0
}

// EnumeratedAsItems makes items of the lines of lists that are counted by letters or by
// numbers in brackets, each after what has ended: of lists of so many items at least,
// where in says that a list can stand.
func EnumeratedAsItems(lines []Line, least int, in func(i int) bool) {
	ended := true
	var list enumeratedList
	for i := range lines {
		l := &lines[i]
		if l.Kind == FurnitureLine {
			continue
		}
		if l.Kind == HeadingLine {
			list.mark(lines, least)
		}
		if k, mark, _ := enumerated(strings.TrimSpace(l.Raw)); k > 0 && l.Kind == PlainLine && in(i) && (ended || k == list.kind) {
			if k != list.kind {
				list.mark(lines, least)
			}
			list.kind = k
			list.add(i, mark)
		}
		head := l.Kind == PlainLine && BeginsSentence(l.Text) && len(l.Text) < wholeLine
		ended = l.Kind == BlankLine || l.Kind == HeadingLine || EndsSentence(l.Text) || head
	}
	list.mark(lines, least)
}

// enumeratedList is a list that is counted by one kind of mark. One of letters may hold
// lists that are counted by Roman numbers: (a), (i), (ii), (b).
type enumeratedList struct {
	kind   int
	items  []int        // the places of its lines
	within map[int]bool // those that stand within an item
	first  string       // its first mark
	last   string       // the last mark of an item of its own
}

func (e *enumeratedList) add(i int, mark string) {
	e.items = append(e.items, i)
	next := len(mark) == 1 && len(e.last) == 1 && mark[0] == e.last[0]+1
	switch {
	case len(e.items) == 1:
		e.first, e.last, e.within = mark, mark, map[int]bool{}
	case e.kind == 1 && e.first != "i" && strings.Trim(mark, "ivx") == "" && !next:
		e.within[i] = true
	default:
		e.last = mark
	}
}

// mark makes items of the lines of a list of at least so many, and begins another list.
// Items that hold others are bullets, and those within them are not.
func (e *enumeratedList) mark(lines []Line, least int) {
	for _, i := range e.items {
		if len(e.items)-len(e.within) < least {
			break
		}
		_, _, lines[i].Text = enumerated(strings.TrimSpace(lines[i].Raw))
		lines[i].Kind = SubBulletLine
		if len(e.within) > 0 && !e.within[i] {
			lines[i].Kind = BulletLine
		}
	}
	*e = enumeratedList{}
}
