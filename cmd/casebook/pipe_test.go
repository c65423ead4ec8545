//go:build !windows

package main

import (
	"os"
	"os/exec"
	"strings"
	"testing"
)

func TestBrokenPipeIsQuiet(t *testing.T) {
	path, err := binary()
	must(t, err)
	c := newShelf(t)
	r, w, err := os.Pipe()
	must(t, err)
	must(t, r.Close())
	var errs strings.Builder
	cmd := exec.Command(path, "list", "--format", "json", "--store", c.dir)
	cmd.Stdout, cmd.Stderr = w, &errs
	err = cmd.Run()
	must(t, w.Close())
	if err != nil || errs.String() != "" {
		t.Errorf("ends with %v and says %q; want quiet and 0", err, errs.String())
	}
}

// TestDefaultPlace runs the real program without a named store: it goes into
// the user's data directory, which is made.
func TestDefaultPlace(t *testing.T) {
	path, err := binary()
	must(t, err)
	home := t.TempDir()
	cmd := exec.Command(path, "check")
	cmd.Env = []string{"HOME=" + home, "XDG_DATA_HOME=" + home + "/data/of/mine"}
	out, err := cmd.CombinedOutput()
	if err != nil || !strings.Contains(string(out), "/casebook/findings-") {
		t.Errorf("%v: %s", err, out)
	}
}

// TestNoHome runs the real program where nobody said whose home it is: nothing
// may be written at the root of the disk or into the present folder.
func TestNoHome(t *testing.T) {
	path, err := binary()
	must(t, err)
	dir := t.TempDir()
	for _, x := range []struct {
		name string
		env  []string
		want string
	}{
		{"no variable at all", []string{}, "your home directory is not known"},
		{"an empty home", []string{"HOME="}, "your home directory is not known"},
		{"a home that is no whole path", []string{"HOME=mine"}, "your home directory is not known"},
		{"a home that cannot be made", []string{"HOME=/dev/null/home"}, "cannot be made (not a directory)"},
		{"a blank place", []string{"HOME=" + dir, storeVariable + "= "}, storeVariable + " is empty: name the directory"},
	} {
		t.Run(x.name, func(t *testing.T) {
			cmd := exec.Command(path, "list")
			cmd.Env, cmd.Dir = x.env, dir
			out, err := cmd.CombinedOutput()
			if cmd.ProcessState.ExitCode() != statusWrong || !strings.Contains(string(out), x.want) || !strings.Contains(string(out), "name ") {
				t.Errorf("%v: %.300s; want %q", err, out, x.want)
			}
			if left, _ := os.ReadDir(dir); len(left) != 0 {
				t.Errorf("it made %v", left)
			}
		})
	}
}
