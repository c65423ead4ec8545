//go:build !windows

package main

import (
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// fakeOpener puts a program that opens files on the PATH. It writes down its
// arguments, a line each, and refuses URLs as some desktops do.
func fakeOpener(t *testing.T) (env string, opened func() []string) {
	t.Helper()
	bin := t.TempDir()
	log := filepath.Join(bin, "opened")
	script := "#!/bin/sh\nprintf '%s\\n' \"$*\" >> '" + log + "'\ncase $1 in file:*) exit 4;; esac\n"
	for _, name := range []string{"xdg-open", "open"} {
		must(t, os.WriteFile(filepath.Join(bin, name), []byte(script), 0o700))
	}
	return "PATH=" + bin + ":" + os.Getenv("PATH"), func() []string {
		b, err := os.ReadFile(log)
		if err != nil {
			return nil
		}
		return strings.Split(strings.TrimSuffix(string(b), "\n"), "\n")
	}
}

// TestAPDFThroughTheImportScreen chooses a PDF, looks at what was read, writes
// it and finds it in Browse, where filter and place are kept. Another window
// is offered the new casebook. Then the file is opened at its page, changed,
// and taken away.
func TestAPDFThroughTheImportScreen(t *testing.T) {
	folder, place := t.TempDir(), "CASEBOOK_STORE="+t.TempDir()+"/casebook"
	file := savedPDF(t, folder, "report - 17 january 2019.pdf", ilacsPDF("Lanternfish"))
	path, opened := fakeOpener(t)
	x := startConsole(t, 120, 40, []string{place, path})
	x.waitFor("of 115 findings")
	other := startConsole(t, 80, 24, []string{place})
	other.waitFor("115 findings")

	x.press("/", "=staff", "enter")
	x.waitFor("match 1/6")
	x.press("n")
	x.waitFor("text: =staff", "match 2/6")
	chosen, on := cursorLine(x), "Some staff without"
	x.press("I")
	x.waitFor("Import: choose")
	x.press("ctrl+l", file, "enter") // a whole path over the folder
	x.waitFor("[x] report - 17 january 2019.pdf")
	x.press("I")
	x.waitFor("Nothing is written yet", "Leeds, ILACS 2019")
	x.press("I")
	x.waitFor("Import: written", "Leeds, ILACS, 17 Jan 2019")
	x.press("1")
	x.waitFor("text: =staff", "match 3/8") // more is said of staff by one of two new ones
	if now := cursorLine(x); !strings.Contains(chosen, on) || !strings.Contains(now, on) {
		t.Errorf("the cursor was on %q and is on %q", chosen, now)
	}

	other.waitFor("F5 shows it as it is now")
	other.press("f5")
	other.waitFor("this is the new one", "128 findings")
	other.press("ctrl+c")
	other.wantLeft()

	x.press("X", "/", "lanternfish weekly", "enter")
	x.waitFor("match 1/3")
	x.press("o")
	x.waitFor("Handed to your viewer at page 2")
	want := []string{"file://" + strings.ReplaceAll(file, " ", "%20") + "#page=2", file}
	x.until("the opener was given the page, then the path", func() bool { return slices.Equal(opened(), want) })
	savedPDF(t, folder, "report - 17 january 2019.pdf", ilacsPDF("Seahorses"))
	x.press("p") // and from the page that says where it comes from
	x.waitFor("Where this comes from", "SHA-256", "o opens the file")
	x.press("o")
	x.waitFor("has changed since it was imported", "SHA-256 then", "SHA-256 now")
	must(t, os.Remove(file))
	x.press("esc")
	x.waitGone("has changed since")
	x.press("o")
	x.waitFor("no longer where it was", filepath.Base(file))
	x.press("esc")
	x.waitGone("no longer where it was")
	x.press("ctrl+c")
	x.wantLeft()
}

// cursorLine is the line of the list under the cursor, without its frame.
func cursorLine(x *console) string {
	x.t.Helper()
	for _, l := range strings.Split(x.text(), "\n") {
		if at := strings.Index(l, "> "); at >= 0 && at < 4 {
			return strings.TrimSpace(l)
		}
	}
	x.t.Fatalf("no line has the cursor:\n%s", x.text())
	return ""
}

// TestSayingByHandWhatAPDFDoesNot gives authority, framework and day of
// publication of a report without a cover.
func TestSayingByHandWhatAPDFDoesNot(t *testing.T) {
	folder, place := t.TempDir(), "CASEBOOK_STORE="+t.TempDir()+"/casebook"
	file := savedPDF(t, folder, "bare.pdf", barePDF("Seahorses"))
	x := startConsole(t, 120, 40, []string{place})
	x.waitFor("of 115 findings")
	x.press("I")
	x.waitFor("Import: choose")
	x.press("ctrl+l", file, "enter")
	x.waitFor("[x] bare.pdf")
	x.press("I")
	x.waitFor("> refused", "missing: framework")
	x.press("enter", "enter")
	x.waitFor("> Framework")
	x.press("up", "enter", "leeds", "enter")
	x.waitFor("Authority      Leeds", "> Framework")
	x.press("enter", "down", "down", "down", "down", "down", "enter")
	x.waitFor("Inspection of local authority children's services", "> Published")
	x.press("enter", "2019-01-32", "enter")
	x.waitFor("2019-01-32", "day: ")
	x.press("backspace", "backspace", "17", "enter")
	x.waitFor("17 January 2019")
	x.press("I")
	x.waitFor("> imported", "[by hand]", "Leeds, ILACS")
	x.press("I")
	x.waitFor("Import: written")
	x.press("1", "/", "seahorses weekly", "enter")
	x.waitFor("match 1/3", "1 has all the words", "Seahorses are counted")
	x.press("p")
	x.waitFor("given by hand", "bare.pdf")
	x.press("esc")
	x.waitGone("Where this comes from")
	x.press("ctrl+c")
	x.wantLeft()
}
