package main

import (
	"strings"

	"casebook/data/filter"
	"casebook/data/prose"
)

func splitLines(s string) []string { return strings.Split(strings.TrimRight(s, "\n"), "\n") }

// meant adds the nearest valid words to a message.
func meant(near []string) string {
	if len(near) == 0 {
		return ""
	}
	return ": did you mean " + prose.List(near, "or") + "?"
}

// meantOf adds to a message about a word which of the valid ones may be meant,
// at most so many; where none is near, all of them.
func meantOf(word string, valid []string, most int) string {
	if near := filter.Nearest(word, valid, most); len(near) > 0 {
		return meant(near)
	}
	return ": it can be " + prose.List(valid, "or")
}
