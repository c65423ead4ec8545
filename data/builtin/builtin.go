// Package builtin holds the tables that more than one package reads; data embeds
// the others.
package builtin

import _ "embed"

// Field is what reports call one thing, for comparing and for searching.
//
//go:embed field.txt
var Field string
