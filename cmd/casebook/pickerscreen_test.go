//go:build !windows

package main

import (
	"fmt"
	"strings"
	"testing"
)

// TestConfirmingInTheRealProgram works down what an import suggested, takes one
// back, and finds what was confirmed after a restart and after the report was
// imported again with a correction.
func TestConfirmingInTheRealProgram(t *testing.T) {
	c := newShelf(t)
	folder := t.TempDir()
	file := written(t, folder, "letter.txt", letter("Leeds", "14 March 2017", praise))
	importIt := func() {
		t.Helper()
		if status, _, errs := c.call(t, "import", file); status != statusDone {
			t.Fatalf("import: status %d, says %q", status, errs)
		}
	}
	importIt()
	env := []string{"CASEBOOK_STORE=" + c.dir}
	x := startConsole(t, 120, 40, env, "--tagging", "suggested")
	x.waitFor("tagging: suggested", "Lanternfish", "1 of 2")
	x.press("t")
	x.waitFor("Themes and polarity", "suggested, Enter confirms it")
	x.press("kin", " ", "enter")
	x.waitFor("Confirmed: ", "Connected persons", "u undoes", "1 of 1")
	x.press("u")
	x.waitFor("Taken back", "1 of 2")
	x.press("U")
	x.waitFor("Confirmed again", "1 of 1")
	x.press("ctrl+c")
	x.wantLeft()

	again := func() {
		t.Helper()
		status, out, errs := c.call(t, "list", "--tagging", "confirmed", "--format", "table")
		if status != statusDone || !strings.Contains(out, "Lanternfish") || !strings.Contains(out, "+'") || !strings.Contains(out, "Kinship") || strings.Contains(out, "Records of") {
			t.Errorf("status %d, says %q, lists\n%s", status, errs, out)
		}
	}
	again()
	file = written(t, folder, "letter.txt", strings.Replace(letter("Leeds", "14 March 2017", praise), "are often thin", "are very often thin", 1))
	importIt()
	again()
	y := startConsole(t, 120, 40, env, "--tagging", "confirmed")
	y.waitFor("Lanternfish", "Connected persons", "(confirmed by you)", "1 of 1")
	y.press("q")
	y.wantLeft()
}

// TestAThousandAreConfirmedAtOnce confirms everything a long letter says, and
// takes it back, with one key each.
func TestAThousandAreConfirmedAtOnce(t *testing.T) {
	c := newShelf(t)
	var long strings.Builder
	for i := range 1200 {
		fmt.Fprintf(&long, "- In home %d: %s\n", i+1, praise)
	}
	text := strings.Replace(letter("Leeds", "14 March 2017", praise), "- "+praise, long.String(), 1)
	if status, _, errs := c.call(t, "import", written(t, t.TempDir(), "long.txt", text)); status != statusDone {
		t.Fatalf("import: status %d, says %q", status, errs)
	}
	x := startConsole(t, 120, 40, []string{"CASEBOOK_STORE=" + c.dir}, "--tagging", "suggested")
	x.waitFor("1 of 1201")
	x.press("\x01")
	x.waitFor("1201 selected")
	x.press("t")
	x.waitFor("1201 findings", "confirms every one")
	x.press("+", "enter")
	x.waitFor("Confirmed 1201 findings", "0 of 1316")
	x.press("u")
	x.waitFor("Taken back", "1201 of 1316")
	x.press("ctrl+c")
	x.wantLeft()
}
