package paper

import "strings"

// cut shortens a text to whole words of at most n letters, and says so with an
// ellipsis.
func cut(text string, n int) string {
	letters := []rune(text)
	if len(letters) <= n {
		return text
	}
	head := string(letters[:n])
	if i := strings.LastIndexByte(head, ' '); i > 0 {
		head = head[:i]
	}
	return strings.TrimRight(head, " ,;:") + " …"
}
