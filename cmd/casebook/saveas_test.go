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
	if left, _ := filepath.Glob(filepath.Join(dir, ".casebook-*")); len(left) > 0 {
		t.Errorf("left behind: %v", left)
	}
}
