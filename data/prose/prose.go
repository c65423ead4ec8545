// Package prose writes the small words of an English sentence, so that every
// screen and command counts and lists alike: a number with its noun, a list, a
// capital letter.
//
// It knows English, and nothing of findings.
package prose

import (
	"fmt"
	"strconv"
	"strings"
	"unicode/utf8"
)

// Count writes a number with its noun: "1 theme", "0 themes", "3 second
// readers", "2 authorities".
func Count(n int, noun string) string {
	many := noun + "s"
	if stem, ok := strings.CutSuffix(noun, "y"); ok && !strings.ContainsAny(stem[max(0, len(stem)-1):], "aeiou") {
		many = stem + "ies"
	}
	return CountOf(n, noun, many)
}

// CountOf is Count with the noun for one and for several: "1 copy to restore
// from", "2 copies to restore from".
func CountOf(n int, one, several string) string {
	if n == 1 {
		return "1 " + one
	}
	return strconv.Itoa(n) + " " + several
}

var numbers = [...]string{"no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine"}

// Number writes a number in words up to nine, "no" for nothing, and larger ones
// in figures.
func Number(n int) string {
	if n >= 0 && n < len(numbers) {
		return numbers[n]
	}
	return strconv.Itoa(n)
}

// List joins words as a sentence does, with the last one behind "and" or "or":
// "a", "a and b", "a, b and c".
func List(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// Few are the first of some words, for List, with how many others there are. One
// other is named.
func Few(words []string, most int) []string {
	if len(words) <= most+1 {
		return words
	}
	return append(words[:most:most], strconv.Itoa(len(words)-most)+" others")
}

// Capital begins a text with a capital letter.
func Capital(text string) string {
	_, n := utf8.DecodeRuneInString(text)
	return strings.ToUpper(text[:n]) + text[n:]
}

// Sentence begins a text with a capital letter and ends it with a stop, unless
// it has an end already; "" stays.
func Sentence(text string) string {
	if text == "" || strings.ContainsAny(text[len(text)-1:], ".!?") {
		return Capital(text)
	}
	return Capital(text) + "."
}

// Size writes bytes for a reader.
func Size(n int64) string {
	switch {
	case n >= 1<<20:
		return fmt.Sprintf("%.1f MB", float64(n)/(1<<20))
	case n >= 1<<10:
		return strconv.FormatInt((n+512)>>10, 10) + " kB"
	}
	return strconv.FormatInt(n, 10) + " bytes"
}
