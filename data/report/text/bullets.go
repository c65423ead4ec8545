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

// enumerated returns what kind of mark a line begins with, 0 for none, and the rest.
func enumerated(l string) (kind int, rest string) {
	m := enumerator.FindStringSubmatch(l)
	if m == nil {
		return 0, ""
	}
	for kind = 1; m[kind] == ""; kind++ {
	}
	if kind == 2 { // "(ii)" goes on from "(i)"
		kind = 1
	}
	return kind, m[len(m)-1]
}

// Enumerated reports whether a line begins with the mark of an item of a list: a letter
// or a number in brackets, or a number within a number.
func Enumerated(l string) bool {
	kind, _ := enumerated(strings.TrimSpace(l))
	return kind > 0
}

// EnumeratedAsItems makes items of the lines of lists that are counted by letters or by
// numbers in brackets, each after what has ended: of lists of so many items at least,
// where in says that a list can stand.
func EnumeratedAsItems(lines []Line, least int, in func(i int) bool) {
	ended, kind := true, 0
	var list []int
	mark := func() {
		for _, i := range list {
			if len(list) < least {
				break
			}
			_, lines[i].Text = enumerated(strings.TrimSpace(lines[i].Raw))
			lines[i].Kind = SubBulletLine
		}
		list, kind = nil, 0
	}
	for i := range lines {
		l := &lines[i]
		if l.Kind == FurnitureLine {
			continue
		}
		if l.Kind == HeadingLine {
			mark()
		}
		if k, _ := enumerated(strings.TrimSpace(l.Raw)); k > 0 && l.Kind == PlainLine && in(i) && (ended || k == kind) {
			if k != kind {
				mark()
			}
			kind = k
			list = append(list, i)
		}
		head := l.Kind == PlainLine && BeginsSentence(l.Text) && len(l.Text) < wholeLine
		ended = l.Kind == BlankLine || l.Kind == HeadingLine || EndsSentence(l.Text) || head
	}
	mark()
}
