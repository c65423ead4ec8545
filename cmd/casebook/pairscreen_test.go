//go:build !windows

package main

import (
	"strings"
	"testing"
)

// TestAPairWithAnyFindingOutlivesTheProgram pairs a finding with one that nothing
// links to it, found by a word, takes it back and makes it again, and finds the pair
// after a restart and in the shell.
func TestAPairWithAnyFindingOutlivesTheProgram(t *testing.T) {
	place := "CASEBOOK_STORE=" + t.TempDir() + "/casebook"
	compared := func() *console {
		x := comparing(t, place)
		x.press("}", "}", "down")
		x.waitFor("pair: ", "theme 2 of 17")
		return x
	}
	x := compared()
	x.press("F")
	x.waitFor("with a finding of B", "13 of 13")
	x.press("/")
	x.press(strings.Split("minister", "")...)
	x.waitFor("1 of 13")
	x.press("enter", "enter")
	x.waitFor("Paired: ", " and ", "u undoes")
	x.press("u")
	x.waitFor("Taken back: what was paired or confirmed of SIF 2014, ")
	x.press("U")
	x.waitFor("Confirmed again: what was paired or confirmed of SIF 2014, ")
	x.press("ctrl+c")
	x.wantLeft()

	x = compared()
	x.press("F")
	x.waitFor("with a finding of B")
	x.press("G")
	x.waitFor("> confirmed", "The minister credits firm leadership")
	x.press("ctrl+c")
	x.wantLeft()
	if out := inTheShell(t, place, "compare", "birmingham-2014-03-sif", "birmingham-2018-12-ilacs", "--format", "json"); !strings.Contains(out, `"status": "confirmed"`) {
		t.Errorf("the shell does not show the pair in\n%.300s", out)
	}
}
