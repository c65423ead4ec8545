package widget

import "strings"

// HoldsAll reports whether a text holds every word that was typed, or its
// piece, in any case and order. Every text holds nothing typed.
func HoldsAll(text, typed string) bool {
	text = strings.ToLower(text)
	for _, w := range strings.Fields(strings.ToLower(typed)) {
		if !strings.Contains(text, w) {
			return false
		}
	}
	return true
}
