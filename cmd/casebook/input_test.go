package main

import (
	"fmt"
	"io"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"unicode/utf8"
)

// TestWrongInputIsSaid is a new user's tour: names that are empty, missing or
// of the wrong kind, numbers that mean nothing, and texts that are too long.
func TestWrongInputIsSaid(t *testing.T) {
	c := newShelf(t)
	dir := t.TempDir()
	binary := filepath.Join(dir, "binary")
	must(t, os.WriteFile(binary, []byte("\x7fELF\x00\x1b[2J\x01"+strings.Repeat("\xff\x00", 5000)), 0o600))
	none := filepath.Join(dir, "none")
	for _, x := range []struct {
		name string
		args []string
		want string
	}{
		{"an empty search", []string{"search", "", " "}, "search takes the words to find, and was given none"},
		{"an empty text", []string{"list", "--text", ""}, "--text is empty: give it a value, or leave it out"},
		{"an empty out", []string{"compare", "birmingham-2014", "birmingham-2016", "--out", ""}, "--out is empty"},
		{"an empty script", []string{"train", "birmingham", "--write", ""}, "--write is empty"},
		{"an empty argument", []string{"compare", ""}, `and was given ""`},
		{"an argument of two words", []string{"check", "the store"}, `and was given "the store"`},
		{"import of nothing", []string{"import", ""}, "an empty name was given: name files or folders"},
		{"backup to nothing", []string{"backup", " "}, "an empty name was given: name a file or folder to copy to"},
		{"restore of nothing", []string{"restore", ""}, "an empty name was given: name a copy, or none for the newest"},
		{"restore of no file", []string{"restore", none}, none + ": there is no such file"},
		{"themes of nothing", []string{"themes", "apply", ""}, "the name of the file is empty"},
		{"themes of no file", []string{"themes", "apply", none}, none + ": there is no such file"},
		{"themes of a folder", []string{"themes", "apply", dir}, dir + " is a folder: name a file"},
		{"codes of no file", []string{"codes", "import", none, "--reader", "Anna"}, none + ": there is no such file"},
		{"codes of a folder", []string{"codes", "import", dir, "--reader", "Anna"}, dir + " is a folder: name a file"},
		{"codes of a program", []string{"codes", "import", binary, "--reader", "Anna"}, `no column "themes"`},
		{"labels of no file", []string{"tag", "--evaluate", none}, none + ": there is no such file"},
		{"labels of a program", []string{"tag", "--evaluate", binary}, `no column "text"`},
		{"a script of no file", []string{"train", "--script", none}, "the script cannot be read: " + none + ": there is no such file"},
		{"no pixels", []string{"timeline", "birmingham", "--format", "svg", "--pixels", "0"}, "--pixels 0: a number from 480 to 8000"},
		{"too many pixels", []string{"heat", "--format", "svg", "--pixels", "99999999"}, "--pixels 99999999: a number"},
		{"a shell that is none", []string{"completion", "nosuch"}, "completion takes one of bash, fish, powershell or zsh, and was given nosuch"},
		{"controls", []string{"show", "b\x1b[2J\a\r\n14"}, "no inspection or finding has the id"},
		{"bytes that are no letters", []string{"chain", "\xff\xfe"}, "unknown authority"},
		{"a huge id", []string{"show", strings.Repeat("x", 200_000)}, "letters left out"},
		{"a huge command", []string{strings.Repeat("x", 200_000)}, "letters left out"},
		{"a huge authority", []string{"timeline", strings.Repeat("x", 200_000)}, "letters left out"},
	} {
		t.Run(x.name, func(t *testing.T) {
			status, out, errs := c.call(t, x.args...)
			if status != statusWrong || out != "" || !strings.Contains(errs, x.want) || !strings.HasPrefix(errs, "casebook: ") {
				t.Errorf("status %d, prints %.80q, says %.300q; want %q", status, out, errs, x.want)
			}
			if strings.ContainsAny(errs, "\x1b\a\r") || !utf8.ValidString(errs) || len(errs) > 5000 {
				t.Errorf("%d bytes, or controls, reach the terminal: %.300q", len(errs), errs)
			}
		})
	}
}

func TestALimitBeyondEveryCountIsNoLimit(t *testing.T) {
	c := newShelf(t)
	want := c.found(t, "list", "--format", "plain", "--offset", "5")
	if got := c.found(t, "list", "--format", "plain", "--offset", "5", "--limit", "9223372036854775807"); got != want {
		t.Errorf("%d bytes, want %d", len(got), len(want))
	}
}

func TestInputThatGoesOnForEverIsRefused(t *testing.T) {
	path := filepath.Join(t.TempDir(), "long.csv")
	must(t, os.WriteFile(path, []byte("a,b\n"), 0o600))
	must(t, os.Truncate(path, inputMost+1))
	in, err := openInput(path)
	must(t, err)
	defer in.Close()
	n, err := io.Copy(io.Discard, in)
	if err == nil || n != inputMost || !strings.Contains(err.Error(), fmt.Sprintf("larger than %d MB", inputMost>>20)) {
		t.Errorf("%d bytes were read, %v", n, err)
	}
}
