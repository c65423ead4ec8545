//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"strings"
	"syscall"
	"testing"
)

// TestImportInTheRealProgram chooses a letter, looks at what was read, writes
// it and finds its words in Browse, in the same window.
func TestImportInTheRealProgram(t *testing.T) {
	folder, bin, place := t.TempDir(), t.TempDir(), t.TempDir()+"/casebook"
	file := written(t, folder, "letter.txt", letter("the", "14 March 2017", praise))
	opened := filepath.Join(bin, "opened")
	script := "#!/bin/sh\nprintf '%s' \"$1\" > " + opened + ".part && mv " + opened + ".part " + opened + "\n"
	must(t, os.WriteFile(filepath.Join(bin, "xdg-open"), []byte(script), 0o700))
	must(t, os.WriteFile(filepath.Join(bin, "open"), []byte(script), 0o700))

	x := startConsole(t, 120, 40, []string{"CASEBOOK_STORE=" + place, "PATH=" + bin + ":" + os.Getenv("PATH")})
	x.waitFor("of 115 findings")
	x.press("down", "down", "I")
	x.waitFor("Import: choose")
	x.press("\x0c", "\x15", file, "enter") // Ctrl-l, then the line is emptied
	x.waitFor("[x] letter.txt")
	x.press("I")
	x.waitFor("Nothing is written yet", "> refused", "missing: authority")
	x.press("enter", "enter")
	x.waitFor("> Authority")
	x.press("enter", "leeds", "enter")
	x.waitFor("Authority      Leeds")
	x.press("I")
	x.waitFor("> imported", "[by hand]")
	x.press("I")
	x.waitFor("Import: written", "Leeds, Monitoring visit")
	x.press("1")
	x.waitFor("117 findings", "3 of 117")
	x.press("/", "lanternfish")
	x.waitFor("match 1/1")
	x.press("enter")
	x.waitFor("(suggested)")
	x.press("o")
	x.waitFor("Handed to your viewer")
	x.until("the opener was given the file", func() bool {
		b, err := os.ReadFile(opened)
		return err == nil && string(b) == file
	})
	must(t, os.Remove(file))
	x.press("o")
	x.waitFor("no longer where it was", "letter.txt")
	x.press("esc")
	x.waitGone("no longer where it was")
	x.press("ctrl+c")
	x.wantLeft()
	if left, _ := filepath.Glob(place + "/findings-*"); len(left) != 1 || !strings.Contains(left[0], "000002") {
		t.Errorf("the casebook's directory holds %v, want the second generation alone", left)
	}
}

// TestAnInterruptWhileReadingLeavesEverythingAsItWas stops the screen and the
// command in the middle of a folder.
func TestAnInterruptWhileReadingLeavesEverythingAsItWas(t *testing.T) {
	c := newShelf(t)
	folder := t.TempDir()
	long := strings.Repeat("- "+praise+"\n", 4000)
	for i := range 200 {
		text := letter("Leeds", "14 March 2017", praise) + strings.Repeat("x", i)
		written(t, folder, "letter "+string(rune('a'+i%26))+strings.Repeat("i", i/26)+".txt", strings.Replace(text, "- "+praise, long, 1))
	}
	before, err := os.ReadFile(c.file(t))
	must(t, err)
	same := func() {
		t.Helper()
		after, err := os.ReadFile(c.file(t))
		must(t, err)
		if string(after) != string(before) {
			t.Error("the casebook has changed")
		}
	}
	env := []string{"CASEBOOK_STORE=" + c.dir}
	x := startConsole(t, 80, 24, env)
	x.waitFor("115 findings")
	x.press("I")
	x.waitFor("Import: choose")
	x.press("\x0c", "\x15", folder, "enter")
	x.waitFor("letter a.txt", "[ ] this folder")
	x.press("up", "space", "I")
	x.waitFor("Import: reading", "Reading: letter")
	x.press("esc")
	x.waitFor("Import: choose", "1 selected")
	same()
	x.press("I")
	x.waitFor("Import: reading", "Reading: letter")
	x.press("ctrl+c")
	x.wantLeft()
	same()

	y := startConsole(t, 80, 24, env, "import", folder)
	y.until("a bar is drawn", func() bool { return strings.Contains(y.output(), "reading [") })
	must(t, y.cmd.Process.Signal(syscall.SIGINT))
	<-y.ended
	y.until("it says what became of the casebook", func() bool {
		return strings.Contains(y.output(), "stopped before the end: the casebook is as it was")
	})
	same()
}
