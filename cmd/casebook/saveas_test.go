package main

import (
	"errors"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

func TestSaveAsKeepsWhatIsThere(t *testing.T) {
	dir := t.TempDir()
	t.Chdir(dir)
	at := filepath.Join(dir, "paper.md")
	if path, err := saveAs(" paper.md", []byte("one"), false); err != nil || filepath.Base(path) != "paper.md" {
		t.Fatal(path, err)
	}
	if _, err := saveAs("paper.md", []byte("two"), false); !errors.Is(err, fs.ErrExist) {
		t.Errorf("over a file: %v", err)
	}
	if text, _ := os.ReadFile(at); string(text) != "one" {
		t.Errorf("the file holds %q", text)
	}
	if _, err := saveAs(at, []byte("two"), true); err != nil {
		t.Error(err)
	}
	if text, _ := os.ReadFile(at); string(text) != "two" {
		t.Errorf("replaced, the file holds %q", text)
	}
	if _, err := saveAs(dir, []byte("x"), true); err == nil || !strings.Contains(err.Error(), "folder") {
		t.Errorf("a folder: %v", err)
	}
	c := newShelf(t)
	before, _ := os.ReadFile(c.file(t))
	if err := writeFile(c.file(t), []byte("two"), true); err == nil || !strings.Contains(err.Error(), "a file of a casebook") {
		t.Errorf("a casebook's own file: %v", err)
	}
	if after, _ := os.ReadFile(c.file(t)); string(after) != string(before) {
		t.Error("a casebook's own file was replaced")
	}
	if left, _ := filepath.Glob(filepath.Join(dir, ".casebook-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}

// A paper that is put in the place of what is there must never take that of a
// folder or a device.
func TestOutAndForceLeaveFoldersAndDevicesAlone(t *testing.T) {
	c := newShelf(t)
	dir := t.TempDir()
	pipe := filepath.Join(dir, "link.html")
	if err := os.Symlink(os.DevNull, pipe); err != nil {
		t.Skip("no links here")
	}
	for _, path := range []string{dir, pipe} {
		for _, force := range []string{"--force=false", "--force=true"} {
			status, out, errs := c.call(t, "compare", "birmingham-2014", "birmingham-2016", "--format", "html", "--out", path, force)
			if status != statusWrong || out != "" || !strings.Contains(errs, "not a file: name another") {
				t.Errorf("%s %s: status %d, %q, says %q", path, force, status, out, errs)
			}
		}
	}
	if at, err := os.Lstat(pipe); err != nil || at.Mode()&os.ModeSymlink == 0 {
		t.Errorf("the link is gone: %v, %v", at, err)
	}
}
