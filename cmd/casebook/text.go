package main

import (
	"strconv"
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// plural writes a count with its noun: "1 finding", "3 findings".
func plural(n int, noun string) string {
	if n == 1 {
		return "1 " + noun
	}
	return strconv.Itoa(n) + " " + noun + "s"
}

func splitLines(s string) []string { return strings.Split(strings.TrimRight(s, "\n"), "\n") }

// listed joins words as a sentence does: "a, b or c".
func listed(words []string, last string) string {
	if len(words) < 2 {
		return strings.Join(words, "")
	}
	n := len(words) - 1
	return strings.Join(words[:n], ", ") + " " + last + " " + words[n]
}

// meant adds the nearest valid words to a message.
func meant(near []string) string {
	if len(near) == 0 {
		return ""
	}
	return ": did you mean " + listed(near, "or") + "?"
}

// wrap breaks text at spaces only, so that an id can be copied whole; a word
// longer than the width, in cells, is cut.
func wrap(text string, width int) []string {
	var lines []string
	line, used := "", 0
	for _, word := range strings.Fields(text) {
		n := ansi.StringWidth(word)
		for n > width {
			if line != "" {
				lines, line, used = append(lines, line), "", 0
			}
			head := ansi.Truncate(word, width, "")
			if head == "" {
				break
			}
			lines, word = append(lines, head), word[len(head):]
			n = ansi.StringWidth(word)
		}
		switch {
		case line == "":
			line, used = word, n
		case used+1+n <= width:
			line, used = line+" "+word, used+1+n
		default:
			lines, line, used = append(lines, line), word, n
		}
	}
	if line != "" || len(lines) == 0 {
		lines = append(lines, line)
	}
	return lines
}
