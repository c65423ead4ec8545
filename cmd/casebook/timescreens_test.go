//go:build !windows

package main

import "testing"

// TestScreensOverTimeOpenInTheRealProgram, each with its key.
func TestScreensOverTimeOpenInTheRealProgram(t *testing.T) {
	x := startConsole(t, 120, 40, []string{"CASEBOOK_STORE=" + t.TempDir() + "/casebook"})
	x.waitFor("of 115 findings")
	x.press("4")
	x.waitFor("Timeline  Birmingham", "In force", "Good")
	x.press("left", "left", "enter")
	x.waitFor("Findings (")
	x.press("q")
	x.waitFor("Timeline  Birmingham")
	x.press("5")
	x.waitFor("Heat map  Birmingham", "source held", "columns: inspection", " needs work  [who: Ofsted]")
	x.press("%")
	x.waitFor(" good  [who: Ofsted]")
	x.press("6")
	x.waitFor("England  authorities", ">Birmingham")
	x.press("r")
	x.waitFor("England  movers")
	x.press("4")
	x.waitFor("Timeline  ")
	x.press("q")
	x.waitFor("England  movers")
	x.press("ctrl+c")
	x.wantLeft()
}
