// Package words cuts text into words and reduces them to stems, so that a
// search for "assessing" finds "assessments". Index, search and highlights use
// this one cutter, so they always agree.
//
// It knows English and Unicode, and nothing of findings.
package words

import (
	"strings"
	"unicode"

	"github.com/clipperhouse/uax29/v2/words"
	"github.com/kljensen/snowball/english"
)

// Version names the cutter and the stemmer.
const Version = "uax29-v2.7.0+porter2-v0.10.0"

// Word is a word of a text: its place in bytes and its lower-case form.
type Word struct {
	Start, End int
	Form       string
}

// Cut returns the words of a text: runs that hold a letter or a digit, by
// Unicode's word boundaries, with possessive endings taken off.
func Cut(text string) []Word {
	return Append(make([]Word, 0, len(text)/6+1), text) // a word of English and its space take six bytes or so
}

// Append is Cut into a list that is there already, for who cuts many texts one
// after another.
func Append(out []Word, text string) []Word {
	var seg *words.Iterator[string]
	for at := 0; at < len(text); {
		if between(text, at) {
			at++
			continue
		}
		end := at
		for end < len(text) && plain(text[end]) {
			end++
		}
		if end == at || !closes(text, end) {
			if seg == nil { // few short texts need it
				seg = words.FromString("")
			}
			seg.SetText(text[at:])
			seg.Next()
			end = at + seg.End()
		}
		if form := formOf(text[at:end]); form != "" {
			out = append(out, Word{Start: at, End: end, Form: form})
		}
		at = end
	}
	return out
}

// between reports whether a sign stands at a place that by itself is between
// words, whatever comes before it: most are, and need not be looked up.
func between(text string, at int) bool {
	switch text[at] {
	case ' ':
		return at+1 < len(text) && plain(text[at+1])
	case ',', '.', '-':
		return at+1 < len(text) && (text[at+1] == ' ' || plain(text[at+1]))
	}
	return false
}

// closes reports whether a word of plain letters ends for certain at a place.
func closes(text string, at int) bool {
	if at == len(text) {
		return true
	}
	switch text[at] {
	case ' ', '-':
		return true
	case ',', '.': // these may also stand in the middle of a number or of letters
		return at+1 == len(text) || text[at+1] == ' '
	}
	return false
}

func plain(c byte) bool { return c|0x20 >= 'a' && c|0x20 <= 'z' || c >= '0' && c <= '9' }

// formOf is the lower-case form of a word, "" for what holds neither letter nor
// digit.
func formOf(w string) string {
	if small(w) {
		return w
	}
	if !hasLetter(w) {
		return ""
	}
	form := strings.ToLower(w)
	return strings.TrimSuffix(strings.TrimSuffix(form, "'s"), "’s")
}

// small reports whether a word is of small letters and digits alone, as most
// are: it is its own form.
func small(s string) bool {
	for i := range len(s) {
		if (s[i] < 'a' || s[i] > 'z') && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

func hasLetter(s string) bool {
	for _, r := range s {
		if unicode.IsLetter(r) || unicode.IsDigit(r) {
			return true
		}
	}
	return false
}

// Stem reduces a lower-case word to its stem by Porter2.
func Stem(form string) string {
	if isNumber(form) {
		return form // as Porter2 has it, but at once
	}
	return english.Stem(form, true)
}

func isNumber(s string) bool {
	for i := range len(s) {
		if (s[i] < '0' || s[i] > '9') && s[i] != ',' && s[i] != '.' {
			return false
		}
	}
	return true
}
