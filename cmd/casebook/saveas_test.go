package main

import (
	"errors"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/adrg/xdg"
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

// TestPapersHonourTheUmask: a new file is as readable as the umask says, one that
// takes another's place is as readable as that was.
func TestPapersHonourTheUmask(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permissions by bits here")
	}
	dir := t.TempDir()
	plain := filepath.Join(dir, "plain")
	must(t, os.WriteFile(plain, nil, 0o666)) // as the umask of this test says
	kept := filepath.Join(dir, "kept")
	must(t, os.WriteFile(kept, nil, 0o600))
	want, err := os.Stat(plain)
	must(t, err)
	for name, mode := range map[string]os.FileMode{"new": want.Mode(), "kept": 0o600} {
		must(t, writeFile(filepath.Join(dir, name), []byte("text"), true))
		if got, err := os.Stat(filepath.Join(dir, name)); err != nil || got.Mode() != mode {
			t.Errorf("%s: %v, want %v", name, got.Mode(), mode)
		}
	}
	path, err := binary()
	must(t, err)
	c := newShelf(t)
	paper := filepath.Join(dir, "paper.html")
	program := exec.Command("sh", "-c", `umask 027; exec "$@"`, "sh", path, "compare", "birmingham-2014", "birmingham-2016", "--format", "html", "--out", paper, "--store", c.dir)
	if out, err := program.CombinedOutput(); err != nil {
		t.Fatal(err, string(out))
	}
	if got, err := os.Stat(paper); err != nil || got.Mode() != 0o640 {
		t.Errorf("under umask 027: %v, %v", got.Mode(), err)
	}
}

// TestWhoElseCanLookIsSaidOnce of a casebook, and by check every time.
func TestWhoElseCanLookIsSaidOnce(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("no permissions by bits here")
	}
	state := xdg.StateHome
	t.Cleanup(func() { xdg.StateHome = state })
	xdg.StateHome = t.TempDir()
	c := newShelf(t)
	for at := c.dir; at != os.TempDir() && at != filepath.Dir(at); at = filepath.Dir(at) {
		must(t, os.Chmod(at, 0o755))
	}
	const says = "Others on this computer can look into your casebook"
	for i, want := range []bool{true, false, false} {
		if status, _, errs := c.call(t, "list", "--limit", "1"); status != statusDone || strings.Contains(errs, says) != want {
			t.Errorf("start %d: status %d, says %q", i+1, status, errs)
		}
	}
	for range 2 {
		if out := c.found(t, "check"); !strings.Contains(out, says) {
			t.Errorf("check: %q", out)
		}
	}
	must(t, os.Chmod(c.dir, 0o700))
	if out := c.found(t, "check"); strings.Contains(out, says) {
		t.Errorf("kept to oneself, check says %q", out)
	}
}
