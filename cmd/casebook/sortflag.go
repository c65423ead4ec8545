package main

import (
	"fmt"
	"strings"

	"casebook/store"
)

// sortWords are the orders of --sort, the usual one first; a hyphen before a
// word turns it round.
func sortWords() []string {
	var out []string
	for _, k := range store.SortKeys() {
		if out = append(out, k.String()); k != store.ByRelevance {
			out = append(out, "-"+k.String())
		}
	}
	return out
}

// order is the order that the flags ask for.
func (ff *filterFlags) order() (store.Order, error) {
	if err := ff.check(); err != nil {
		return store.Order{}, err
	}
	word, down := strings.CutPrefix(strings.ToLower(ff.sort), "-")
	for _, k := range store.SortKeys() {
		if k.String() == word && !(down && k == store.ByRelevance) {
			return store.Order{By: k, Descending: down}, nil
		}
	}
	return store.Order{}, fmt.Errorf("unknown order %q for --sort%s", ff.sort, meantOf(word, sortWords(), 2))
}
