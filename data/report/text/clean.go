package text

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// Clean cuts the text of a page into lines and makes them fit to be read and
// shown. A word that was hyphenated over a line's end is joined with its "-".
// A bullet, whatever its font drew, is "• " at the line's start, and that of
// an item within an item "– ". Spaces are plain and single. Nothing is left
// that a terminal would obey or that only one font can draw. Empty lines are
// kept where a text has them, never two together.
func Clean(text string) []string {
	lines, _ := CleanPlaced(text, nil)
	return lines
}

// lineMark stands at the beginning of each line of a text whose places are known
// while it is cut into clean lines, which may be other ones.
const lineMark = "\x01"

// CleanPlaced is Clean, with the places of the clean lines; places are those of the
// text's, by its line feeds.
func CleanPlaced(text string, places []Place) (lines []string, clean []Place) {
	placed := len(places) > 0 && len(places) == strings.Count(text, "\n")+1
	if placed {
		text = lineMark + strings.ReplaceAll(strings.ReplaceAll(text, lineMark, ""), "\n", "\n"+lineMark)
	}
	at := -1
	for line := range strings.SplitSeq(breaks.Replace(splitAtHyphens(text)), "\n") {
		from := at
		if n := strings.Count(line, lineMark); placed && n > 0 {
			from, at = at+1, at+n
		}
		line = CleanLine(line)
		if line == "" && (len(lines) == 0 || lines[len(lines)-1] == "") {
			continue
		}
		lines = append(lines, line)
		if placed {
			clean = append(clean, places[max(0, from)])
		}
	}
	if n := len(lines); n > 0 && lines[n-1] == "" {
		lines = lines[:n-1]
		clean = clean[:min(len(clean), n-1)]
	}
	return lines, clean
}

// breaks makes one line break of each of Unicode's. The engine writes U+FFFE
// for a hyphen at a line's end and mostly, not always, takes the break away.
var breaks = strings.NewReplacer(
	"\uFFFE\r\n", "-", "\uFFFE\n", "-", "\uFFFE", "-",
	"\u00AD\r\n", "-", "\u00AD\n", "-", "\u00AD", "",
	"\r\n", "\n", "\r", "\n", "\f", "\n", "\v", "\n", "\u0085", "\n", "\u2028", "\n", "\u2029", "\n",
)

// small is what stands below the text of a page: a footnote's number and its first
// word, a page's number, a running foot.
var small = Lazy(`[\x{FFFE}\x{00AD}](?:\r?\n\x01?)?(?:(\d{1,2}) *(?:\r?\n\x01?)? *(\p{Lu}\p{Ll}*)|(\d{1,3})\s*$|(Inspection (?:of|dates)))`)

// splitAtHyphens parts a word that a page's end cuts from what is printed below it:
// the engine draws the line after a hyphen to it, whatever it is.
func splitAtHyphens(text string) string {
	if !strings.ContainsAny(text, "\uFFFE\u00AD") {
		return text
	}
	return small.ReplaceAllStringFunc(text, func(s string) string {
		m := small.FindStringSubmatch(s)
		below := "-\n"
		if strings.Contains(s, lineMark) {
			below += lineMark
		}
		if m[1] != "" {
			return below + m[1] + " " + m[2]
		}
		return below + m[3] + m[4]
	})
}

// CleanLine cleans a line of text without line breaks.
func CleanLine(line string) string {
	var b strings.Builder
	b.Grow(len(line))
	space := true // leading spaces are dropped
	line = strings.TrimLeft(line, lineMark)
	if lost := lostMark(line); lost != "" {
		b.WriteString("• ")
		line = line[len(lost):]
	}
	for _, c := range line {
		c = cleanRune(c)
		switch {
		case c < 0:
		case c == ' ':
			if !space {
				b.WriteByte(' ')
			}
			space = true
		default:
			if letters, ok := ligature(c); ok {
				b.WriteString(letters)
			} else {
				b.WriteRune(c)
			}
			space = false
		}
	}
	return bullet(norm.NFC.String(strings.TrimSuffix(b.String(), " ")))
}

func lostMark(line string) string {
	if !strings.ContainsRune(line, unicode.ReplacementChar) {
		return ""
	}
	return lostBullet.FindString(line)
}

// lostBullet is a bullet that no font could name, before its item.
var lostBullet = Lazy(`^\s*\x{FFFD}\s+`)

// cleanRune returns the character that stands for c, -1 for none.
func cleanRune(c rune) rune {
	switch {
	case c < utf8.RuneSelf:
		if c == '\t' {
			return ' '
		}
		if c < ' ' || c == 0x7F {
			return -1
		}
	case unicode.Is(unicode.Zs, c):
		return ' '
	case unicode.Is(unicode.Co, c):
		return symbol(c)
	case unicode.In(c, unicode.Cc, unicode.Cf, unicode.Cs), c == unicode.ReplacementChar, c&0xFFFE == 0xFFFE:
		return -1
	}
	return c
}

// symbol returns what a private-use character of a symbol font draws. Reports
// use them as bullets only: a dash for items within items, any other for items.
func symbol(c rune) rune {
	if c == '\uF02D' || c == '\uF0BE' || c == '\uF0BD' {
		return '–'
	}
	return '•'
}

// ligature returns the letters that a Latin ligature joins.
func ligature(c rune) (string, bool) {
	if c < '\uFB00' || c > '\uFB06' {
		return "", false
	}
	return [...]string{"ff", "fi", "fl", "ffi", "ffl", "st", "st"}[c-'\uFB00'], true
}

// bullet gives the bullet that begins a line one form: "• " for items and "– "
// for items within items. A dash before a figure is a range or a minus.
func bullet(line string) string {
	first, size := utf8.DecodeRuneInString(line)
	if first < utf8.RuneSelf && first != '-' && !strings.ContainsRune(asciiBullets, first) || unicode.IsLetter(first) {
		return line
	}
	rest := strings.TrimLeft(line[size:], " ")
	next, _ := utf8.DecodeRuneInString(rest)
	word := unicode.IsLetter(next) || strings.ContainsRune("‘’“”'\"(£", next)
	switch {
	case strings.ContainsRune("•◼■▪●◾∙·◆➢❖✓", first):
		return strings.TrimRight("• "+rest, " ")
	case strings.ContainsRune("-–—−─―‐‑‒○◦\u0336", first):
		if rest == "" || word {
			return strings.TrimRight("– "+rest, " ")
		}
	case rest != "" && word && line[size] == ' ' && isBullet(first):
		return "• " + rest
	}
	return line
}

// asciiBullets are the signs of a keyboard that people type as bullets. A star is
// one of items within items, as a dash is.
const asciiBullets = "+>~|"

// isBullet reports whether a character that stands alone before a word is a bullet,
// whatever it draws: a sign that belongs to the word would touch it.
func isBullet(c rune) bool {
	switch {
	case strings.ContainsRune("‘’“”«»‹›…©®™£€¥¢&", c):
		return c == '»' || c == '›'
	case strings.ContainsRune(asciiBullets, c):
		return true
	}
	return c >= utf8.RuneSelf && (unicode.IsSymbol(c) || unicode.IsPunct(c))
}

// Letters counts the letters of lines.
func Letters(lines []string) int {
	n := 0
	for _, l := range lines {
		for _, c := range l {
			if unicode.IsLetter(c) {
				n++
			}
		}
	}
	return n
}
