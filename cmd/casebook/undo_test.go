package main

import (
	"strings"
	"testing"
)

// TestWhatWasDoneIsTakenBackByCommands, step by step, and done again until something else
// is done.
func TestWhatWasDoneIsTakenBackByCommands(t *testing.T) {
	c := newShelf(t)
	step := func(want string, status int, args ...string) {
		t.Helper()
		got, out, errs := c.call(t, args...)
		if got != status || !strings.Contains(out+errs, want) {
			t.Errorf("%q: status %d, want %d and %q:\n%s%s", args, got, status, want, out, errs)
		}
	}
	confirmed := func(want int) {
		t.Helper()
		_, out, _ := c.call(t, "confirm", "--list", "--format", "csv")
		if got := max(0, strings.Count(out, "\n")-1); got != want {
			t.Errorf("%d confirmed, want %d:\n%s", got, want, out)
		}
	}
	step("nothing to undo", statusNothing, "undo")
	step("nothing to redo", statusNothing, "redo")
	step("Nothing found", statusNothing, "undo", "--list")
	step("plans", statusDone, "confirm", "b14-01", "--themes", "plans")
	step("b14-03", statusDone, "confirm", "b14-02", "b14-03")
	step("taken back, can be done again", statusDone, "undo", "--format", "csv")
	confirmed(1)
	step("Confirmed: 2 findings", statusDone, "redo", "--format", "json")
	confirmed(3)
	step("b14-01", statusDone, "confirm", "--undo", "b14-01")
	step("No longer confirmed", statusDone, "undo", "--list")
	step("No longer confirmed", statusDone, "undo")
	confirmed(3)
	step("b14-04", statusDone, "confirm", "b14-04")
	step("nothing to redo", statusNothing, "redo")
	step("no ids", statusWrong, "undo", "b14-04")
}
