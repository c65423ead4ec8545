package terms

import (
	"slices"
	"strconv"
	"strings"

	"casebook/data/words"
)

// Pointed returns the numbers of the paragraphs to which a report's own
// references in a text point: 21 and 32 of "(paragraphs 21, 32)".
func Pointed(text string) []int {
	var out []int
	for _, at := range pointers(text) {
		_, list, ok := strings.Cut(strings.ToLower(text[at[0]:at[1]]), "para")
		for _, n := range strings.FieldsFunc(list, func(c rune) bool { return c < '0' || c > '9' }) {
			if v, err := strconv.Atoi(n); ok && err == nil {
				out = append(out, v)
			}
		}
	}
	return out
}

// withoutPointers leaves out the words of a report's references to its own
// numbers, and the numbers of their forms. The lists that it is given stay as
// they are.
func withoutPointers(text string, ws []words.Word, forms []int32) ([]words.Word, []int32) {
	for _, at := range pointers(text) {
		from := startsAt(ws, at[0])
		to := from + startsAt(ws[from:], at[1])
		ws, forms = slices.Concat(ws[:from], ws[to:]), slices.Concat(forms[:from], forms[to:])
	}
	return ws, forms
}

// startsAt is the first word that starts at a byte or after it.
func startsAt(ws []words.Word, at int) int {
	n, _ := slices.BinarySearchFunc(ws, at, func(w words.Word, at int) int { return w.Start - at })
	return n
}

// pointers finds a report's references to its own numbers, by their first and
// last bytes: "(paragraphs 21, 32)", "(Recommendation)". Brackets inside
// brackets are not read. Every text is asked, so it looks at bytes: a pattern
// took as long as all else that is done with a text.
func pointers(text string) [][2]int {
	var out [][2]int
	for from := 0; ; {
		at := strings.IndexByte(text[from:], '(')
		if at < 0 {
			return out
		}
		at += from
		from = at + 1
		end := strings.IndexAny(text[from:], "()")
		if end >= 0 && text[from+end] == ')' && opensPointer(text[from:from+end]) {
			from += end + 1
			out = append(out, [2]int{at, from})
		}
	}
}

// opensPointer reports whether the first word of what stands in brackets is one
// that reports call their numbers by.
func opensPointer(text string) bool {
	n := 0
	for n < len(text) && (text[n]|0x20 >= 'a' && text[n]|0x20 <= 'z' || text[n] >= '0' && text[n] <= '9' || text[n] == '_') {
		n++
	}
	switch strings.TrimSuffix(strings.ToLower(text[:n]), "s") {
	case "page", "paragraph", "para", "recommendation":
		return true
	}
	return false
}
