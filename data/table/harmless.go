package table

import "strings"

// Harmless takes a cell's power to be a formula: one that begins with = + - or
// @ gets an apostrophe, which reading a table takes off again.
func Harmless(cell string) string {
	if cell != "" && strings.ContainsRune("=+-@", rune(cell[0])) {
		return "'" + cell
	}
	return cell
}
