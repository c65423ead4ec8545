package main

import (
	"strings"

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
